"""Continuing-education hours by the other answers to what the notice leaves open."""

from typing import Any

import attrs
import pytest

from cases import CLASS, ENROLMENT, TRAINING_CERTIFICATE, day, enrolment_case, hours_case
from jsdte.decision import Effect, Finding, HoursCredit, Verdict
from jsdte.model import (
    AttendanceFiling,
    CompletionResult,
    Enrolment,
    EnrolmentHours,
    HoursRegistration,
    TrainingClass,
    YearHours,
)
from jsdte.policy import RULES, Case, EnrolmentCase, HoursCase, decide_hours, hours_start
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

BY_YEAR = (YearHours(year=2025, hours=50), YearHours(year=2026, hours=30))
WINTER = attrs.evolve(
    CLASS, started_on=day("2025-12-01"), ended_on=day("2026-01-15"), hours_by_year=BY_YEAR
)
OF_2025, OF_2026 = (
    HoursRegistration(registered_on=day("2026-02-10"), year=year, hours=hours)
    for year, hours in ((2025, 50), (2026, 30))
)


def _find(rule: str, case: Case, **options: str) -> Finding:
    read = attrs.evolve(case, policy=case.policy.reading(options))
    return RULES[rule].find(read, blocking=True)


def _attended(*parts: int) -> TrainingClass:
    """The class with one attendance filing for each part, naming the trainee."""
    filings = tuple(
        AttendanceFiling(
            filed_on=day("2025-10-27"),
            attended=(EnrolmentHours(enrolment="E-1", hours=hours),),
            complete=True,
        )
        for hours in parts
    )
    return attrs.evolve(CLASS, attendance=filings)


def _registering(
    hours: int, training_class: TrainingClass = CLASS, year: int = 2025, /, **changes: Any
) -> HoursCase:
    return hours_case(
        training_class=training_class,
        year=year,
        hours=(EnrolmentHours(enrolment="E-1", hours=hours),),
        enrolments=(attrs.evolve(ENROLMENT, **changes),),
    )


@pytest.mark.parametrize(
    ("parts", "certificate", "attended", "lesser"),
    [
        ((79,), 80, 79, 79),
        ((80,), 80, 80, 80),
        ((81,), 80, 81, 80),
        ((40, 39), 80, 79, 79),
    ],
)
def test_how_many_hours_are_registered(
    parts: tuple[int, ...], certificate: int, attended: int, lesser: int
) -> None:
    """Those printed, those attended in all filings, or the lesser; one more or less is wrong."""
    due = {"certificate": certificate, "attended": attended, "lesser": lesser}
    for option, hours in due.items():
        for off in (-1, 0, 1):
            case = _registering(hours + off, _attended(*parts))
            verdict = _find("hours-certified", case, A85=option).verdict

            assert (N if off else Y) is verdict


@pytest.mark.parametrize("option", ["attended", "lesser"])
def test_hours_of_somebody_without_attendance_are_open(option: str) -> None:
    """Where no filing names the trainee nobody knows the hours; nothing counts as zero."""
    finding = _find("hours-certified", _registering(0, _attended()), A85=option)

    assert (U, ("training_class.attendance",)) == (finding.verdict, finding.missing)


@pytest.mark.parametrize(
    ("parts", "verdict", "effect", "missing"),
    [
        ((80,), Y, Effect.REPORTS, ()),
        ((79,), N, Effect.REPORTS, ()),
        ((), U, Effect.ASKS, ("training_class.attendance",)),
    ],
)
def test_attendance_below_the_certificate_is_reported(
    parts: tuple[int, ...], verdict: Verdict, effect: Effect, missing: tuple[str, ...]
) -> None:
    """It is stated and blocks nothing; without a filing it is asked for."""
    finding = _find("hours-attended", _registering(80, _attended(*parts)))

    assert (verdict, effect, missing) == (finding.verdict, finding.effect, finding.missing)


@pytest.mark.parametrize("option", ["attended", "lesser"])
def test_attendance_is_not_reported_where_it_is_what_is_registered(option: str) -> None:
    """By these readings more than attended is refused by another rule."""
    finding = _find("hours-attended", _registering(80, _attended(79)), A85=option)

    assert (Y, False) == (finding.verdict, finding.applies)


def test_attendance_of_one_is_enough_to_report() -> None:
    """Where one trainee attended too little it is stated, whoever else is not known."""
    case = attrs.evolve(
        _registering(80, _attended(79)),
        enrolments=(ENROLMENT, attrs.evolve(ENROLMENT, id="E-2")),
        hours=tuple(EnrolmentHours(enrolment=name, hours=80) for name in ("E-1", "E-2")),
    )

    assert N is _find("hours-attended", case).verdict


@pytest.mark.parametrize(
    ("started", "ended", "years"),
    [
        ("2025-12-31", "2025-12-31", [2025]),
        ("2025-12-31", "2026-01-01", [2025, 2026]),
        ("2024-12-31", "2026-01-01", [2024, 2025, 2026]),
    ],
)
def test_split_hours_count_for_every_year_with_training(
    started: str, ended: str, years: list[int]
) -> None:
    """The first, the last and those between, no other one."""
    training_class = attrs.evolve(CLASS, started_on=day(started), ended_on=day(ended))
    kept = [
        year
        for year in range(2022, 2029)
        if _find("hours-year", _registering(80, training_class, year), A31="split").verdict is Y
    ]

    assert years == kept


@pytest.mark.parametrize("option", ["end-year", "start-year", "split"])
def test_hours_of_training_not_begun_have_no_year(option: str) -> None:
    """Without first and last day there is no year but that of the registration."""
    case = _registering(80, attrs.evolve(CLASS, started_on=None, ended_on=None))

    assert N is _find("hours-year", case, A31=option).verdict
    assert Y is _find("hours-year", case, A31="registration-year").verdict


@pytest.mark.parametrize(
    ("hours", "year", "changes", "verdict"),
    [
        (50, 2025, {}, Y),
        (30, 2026, {}, Y),
        (49, 2025, {}, N),
        (51, 2025, {}, N),
        (80, 2026, {}, N),
        (30, 2026, {"hours": OF_2025}, Y),
        (50, 2025, {"hours": OF_2025}, N),
        (50, 2025, {"earlier_hours": (OF_2025,), "hours": OF_2026}, N),
        (30, 2026, {"training_certificate": None}, N),
    ],
)
def test_split_hours_are_those_of_each_year(
    hours: int, year: int, changes: dict[str, Any], verdict: Verdict
) -> None:
    """Each year once, with the hours delivered in it; a failed trainee has none."""
    finding = _find("hours-certified", _registering(hours, WINTER, year, **changes), A31="split")

    assert (verdict, ()) == (finding.verdict, finding.missing)


@pytest.mark.parametrize(
    ("changes", "certificate", "missing"),
    [
        ({"hours_by_year": UNKNOWN}, 80, "training_class.hours_by_year"),
        ({"hours_by_year": BY_YEAR}, 79, "enrolment.hours_by_year"),
        ({"hours_by_year": BY_YEAR}, 81, "enrolment.hours_by_year"),
    ],
)
def test_a_split_that_nobody_supplied_is_asked_for(
    changes: dict[str, Any], certificate: int, missing: str
) -> None:
    """The class's years do not tell those of somebody with other hours than it."""
    printed = attrs.evolve(TRAINING_CERTIFICATE, hours=certificate)
    case = _registering(30, attrs.evolve(WINTER, **changes), 2026, training_certificate=printed)
    finding = _find("hours-certified", case, A31="split")

    assert (U, (missing,)) == (finding.verdict, finding.missing)


@pytest.mark.parametrize(("attended", "verdict"), [(80, Y), (79, U)])
def test_split_hours_attended_in_full_are_the_classes(attended: int, verdict: Verdict) -> None:
    """Who attended everything attended it year by year; of others the years are asked for."""
    training_class = attrs.evolve(WINTER, attendance=_attended(attended).attendance)
    case = _registering(30, training_class, 2026)

    assert verdict is _find("hours-certified", case, A31="split", A85="attended").verdict


@pytest.mark.parametrize("changes", [{"hours_by_year": UNKNOWN}, {"started_on": None}])
def test_hours_of_one_year_need_no_split(changes: dict[str, Any]) -> None:
    """A class within one year, or whose days are not complete, is registered whole."""
    case = _registering(80, attrs.evolve(CLASS, **changes))

    assert Y is _find("hours-certified", case, A31="split").verdict


def _open(training_class: TrainingClass, on: str = "2026-03-02", **changes: Any) -> EnrolmentCase:
    enrolment = attrs.evolve(ENROLMENT, **{"hours": None, **changes})
    return enrolment_case(training_class=training_class, enrolment=enrolment, day=day(on))


@pytest.mark.parametrize(
    ("changes", "verdict", "missing"),
    [
        ({}, N, ()),
        ({"hours": OF_2025}, N, ()),
        ({"hours": OF_2026}, N, ()),
        ({"hours": OF_2026, "earlier_hours": (OF_2025,)}, Y, ()),
    ],
)
def test_split_hours_are_registered_for_each_year(
    changes: dict[str, Any], verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """One of two years is not enough."""
    finding = _find("hours-registered", _open(WINTER, **changes), A31="split")

    assert (verdict, missing) == (finding.verdict, finding.missing)


@pytest.mark.parametrize(
    ("by_year", "verdict", "missing"),
    [
        (UNKNOWN, U, ("training_class.hours_by_year",)),
        ((YearHours(year=2025, hours=0), YearHours(year=2026, hours=80)), Y, ()),
        (BY_YEAR, N, ()),
    ],
)
def test_a_year_without_hours_needs_no_registration(
    by_year: Any, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """Whether a year had hours is asked for where nobody supplied it."""
    case = _open(attrs.evolve(WINTER, hours_by_year=by_year), hours=OF_2026)
    finding = _find("hours-registered", case, A31="split")

    assert (verdict, missing) == (finding.verdict, finding.missing)


def test_everything_that_is_missing_is_named_once() -> None:
    """Of several trainees each sort of missing fact is named, also where the last one is known."""
    printed = attrs.evolve(TRAINING_CERTIFICATE, hours=79)
    roster = tuple(
        attrs.evolve(ENROLMENT, id=name, training_certificate=certificate)
        for name, certificate in (("E-1", printed), ("E-2", printed), ("E-3", TRAINING_CERTIFICATE))
    )
    case = hours_case(
        training_class=WINTER,
        year=2026,
        enrolments=roster,
        hours=tuple(EnrolmentHours(enrolment=row.id, hours=30) for row in roster),
    )
    finding = _find("hours-certified", case, A31="split")

    assert (U, ("enrolment.hours_by_year",)) == (finding.verdict, finding.missing)
    assert {"named": 3, "unfit": 0} == dict(finding.facts)


@pytest.mark.parametrize("option", ["end-year", "registration-year", "start-year"])
def test_one_registration_is_enough_where_nothing_is_split(option: str) -> None:
    """For whatever year it was, hours that are registered are registered."""
    registered = HoursRegistration(registered_on=day("2025-11-24"), year=2024, hours=80)
    case = _open(CLASS, hours=registered)

    assert Y is _find("hours-registered", case, A31=option).verdict


def test_a_registration_is_enough_where_the_first_day_is_not_known() -> None:
    """Without the first training day there are no years to be told apart."""
    registered = HoursRegistration(registered_on=day("2025-11-24"), year=2025, hours=80)
    case = _open(attrs.evolve(CLASS, started_on=None), hours=registered)

    assert Y is _find("hours-registered", case, A31="split").verdict


def test_nobody_of_a_class_that_has_not_ended_is_in_time() -> None:
    """Where only strangers are named the end of training still has to have come."""
    case = attrs.evolve(
        _registering(80, attrs.evolve(CLASS, ended_on=None)),
        hours=(EnrolmentHours(enrolment="E-9", hours=80),),
    )

    assert N is _find("hours-in-time", case).verdict


@pytest.mark.parametrize("option", ["civil-code", "named-days-roll"])
def test_up_to_the_corresponding_day_hours_are_in_time_for_sure(option: str) -> None:
    """A last day that may still roll only rolls forward, where estimates are refused too."""
    ended = attrs.evolve(CLASS, ended_on=day("2027-01-06"))
    kept, still_open = (
        _find(
            "hours-in-time",
            attrs.evolve(_registering(80, ended), day=day(on)),
            A15="refuse",
            A32=option,
        )
        for on in ("2027-02-06", "2027-02-07")
    )

    assert (Y, U) == (kept.verdict, still_open.verdict)


@pytest.mark.parametrize(("year", "verdict"), [(2025, Y), (2024, N)])
def test_hours_of_one_year_are_registered_for_it(year: int, verdict: Verdict) -> None:
    """Where they are split, those of another year do not count."""
    registered = HoursRegistration(registered_on=day("2025-11-24"), year=year, hours=80)

    assert verdict is _find("hours-registered", _open(CLASS, hours=registered), A31="split").verdict


@pytest.mark.parametrize(
    ("option", "changes", "start"),
    [
        ("last-training-day", {}, "2025-10-24"),
        ("examination-day", {}, "2025-10-28"),
        ("issue-day", {}, "2025-11-06"),
        ("examination-day", {"results": ()}, None),
        ("issue-day", {"training_certificate": None}, None),
    ],
)
def test_the_day_from_which_the_month_runs(
    option: str, changes: dict[str, Any], start: str | None
) -> None:
    """The end of training, the examination, or the issue of the certificate."""
    case = enrolment_case(enrolment=attrs.evolve(ENROLMENT, **changes))
    read = attrs.evolve(case, policy=case.policy.reading({"A34": option}))

    assert (day(start) if start else None) == hours_start(read)


def test_the_first_examination_of_the_class_counts() -> None:
    """Where it is known, the person's own later one does not."""
    case = enrolment_case(first_examined_on=day("2025-10-25"))
    read = attrs.evolve(case, policy=case.policy.reading({"A34": "examination-day"}))

    assert day("2025-10-25") == hours_start(read)


def _examined(name: str, *days: str, **changes: Any) -> Enrolment:
    results = tuple(CompletionResult(examined_on=day(on), passed=True, score=81) for on in days)
    return attrs.evolve(ENROLMENT, id=name, results=results, **changes)


@pytest.mark.parametrize(
    ("option", "on", "verdict"),
    [
        ("examination-day", "2025-11-25", Y),
        ("examination-day", "2025-11-26", N),
        ("issue-day", "2025-12-08", Y),
        ("issue-day", "2025-12-09", N),
    ],
)
def test_the_month_from_examination_or_issue(option: str, on: str, verdict: Verdict) -> None:
    """From the first examination of anybody in the class; from the own certificate."""
    roster = (_examined("E-1", "2025-10-28"), _examined("E-2", "2025-10-25"))
    case = hours_case(enrolments=roster, day=day(on))

    assert verdict is _find("hours-in-time", case, A34=option).verdict


@pytest.mark.parametrize("option", ["examination-day", "issue-day"])
def test_no_month_runs_before_its_day(option: str) -> None:
    """Without an examination or a certificate nothing is registered in time."""
    roster = (_examined("E-1", training_certificate=None),)
    finding = _find("hours-in-time", hours_case(enrolments=roster), A34=option)
    still = _find("hours-registered", enrolment_case(enrolment=roster[0]), A34=option)

    assert N is finding.verdict
    assert (None, None) == (dict(finding.facts)["ended_on"], dict(finding.facts)["deadline"])
    assert (U, ("enrolment.hours",)) == (still.verdict, still.missing)


def test_everybody_named_needs_a_certificate_where_it_starts_the_month() -> None:
    """Of two trainees one without certificate keeps the filing back."""
    case = hours_case(
        enrolments=(ENROLMENT, attrs.evolve(ENROLMENT, id="E-2", training_certificate=None)),
        hours=tuple(EnrolmentHours(enrolment=name, hours=80) for name in ("E-1", "E-2")),
    )

    assert N is _find("hours-in-time", case, A34="issue-day").verdict
    assert Y is _find("hours-in-time", case).verdict


LATE = {
    "late-unless-no-fault": Effect.BLOCKS,
    "accept-late": Effect.REPORTS,
    "closed": Effect.BLOCKS,
}


@pytest.mark.parametrize(("option", "effect"), LATE.items())
def test_what_lateness_does(option: str, effect: Effect) -> None:
    """By one reading it is only reported."""
    finding = _find("hours-in-time", hours_case(day=day("2025-11-25")), A33=option)

    assert (N, effect) == (finding.verdict, finding.effect)


@pytest.mark.parametrize(
    ("option", "coded", "allowed", "verdict"),
    [
        ("late-unless-no-fault", "2025-11-25", UNKNOWN, U),
        ("late-unless-no-fault", "2025-11-25", True, Y),
        ("late-unless-no-fault", "2025-11-25", False, N),
        ("late-unless-no-fault", "2025-11-24", True, N),
        ("late-unless-no-fault", None, True, N),
        ("closed", "2025-11-25", True, N),
        ("accept-late", "2025-11-25", True, N),
    ],
)
def test_the_province_admits_what_is_late_without_fault(
    option: str, coded: str | None, allowed: Any, verdict: Verdict
) -> None:
    """Its word counts where the code came after the last day, and nowhere else."""
    case = hours_case(
        day=day("2025-12-01"),
        enrolments=(attrs.evolve(ENROLMENT, coded_on=day(coded) if coded else None),),
        late_registration_allowed=allowed,
    )

    assert verdict is _find("hours-in-time", case, A33=option).verdict


@pytest.mark.parametrize(
    ("option", "coded", "verdict", "missing"),
    [
        ("late-unless-no-fault", "2025-11-04", N, ()),
        ("late-unless-no-fault", "2025-11-25", U, ("late_registration_allowed",)),
        ("accept-late", "2025-11-04", U, ("enrolment.hours",)),
        ("closed", "2025-11-25", N, ()),
    ],
)
def test_whether_hours_can_still_come(
    option: str, coded: str, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """After the month they are lost, wait for the province, or may come any day."""
    case = _open(CLASS, "2025-12-01", coded_on=day(coded))
    finding = _find("hours-registered", case, A33=option)

    assert (verdict, missing) == (finding.verdict, finding.missing)


def test_what_a_registration_yields() -> None:
    """Professional hours of the year, for appraisal and the next title, valid nationwide."""
    decision = decide_hours(hours_case())
    (credit,) = decision.hours

    assert Y is decision.verdict
    assert HoursCredit("E-1", 2025, 80) == credit
    assert "professional" == credit.subject
    assert ("annual-appraisal", "next-title") == credit.counts_for
    assert "nationwide" == credit.scope


@pytest.mark.parametrize(
    "case", [hours_case(year=2024), _registering(79), hours_case(day=day("2025-11-25"))]
)
def test_a_registration_out_of_order_yields_nothing(case: HoursCase) -> None:
    """Where one rule is broken no hours are credited."""
    decision = decide_hours(case)

    assert N is decision.verdict
    assert () == decision.hours
