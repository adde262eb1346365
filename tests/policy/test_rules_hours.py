"""Registration of continuing-education hours."""

from typing import Any

import attrs
import pytest

from cases import (
    CALENDAR,
    CLASS,
    ENDED,
    ENROLMENT,
    OF_2025,
    OF_2026,
    POLICY,
    TRAINING_CERTIFICATE,
    day,
    estimated,
    hours_case,
    official,
)
from jsdte.calendar import LAW
from jsdte.decision import Fact, Finding, Verdict
from jsdte.model import Enrolment, EnrolmentHours, HoursRegistration
from jsdte.policy import RULES, HoursCase
from jsdte.terms.last_day import Basis
from jsdte.terms.unknown import UNKNOWN

DEADLINE = official("2025-11-24", OF_2025)
TODAY = DEADLINE.date
NOT_STARTED = attrs.evolve(CLASS, started_on=None, ended_on=None)


def _find(rule: str, case: HoursCase) -> Finding:
    return RULES[rule].find(case, blocking=True)


def _rows(*rows: tuple[str, int]) -> tuple[EnrolmentHours, ...]:
    return tuple(EnrolmentHours(enrolment=name, hours=hours) for name, hours in rows)


def _coded(name: str, on: str | None) -> Enrolment:
    return attrs.evolve(ENROLMENT, id=name, coded_on=None if on is None else day(on))


def _ended(on: str, today: str, coded: str | None = "2025-01-02") -> HoursCase:
    """A registration for a class that ended on a day, with a code of another."""
    return hours_case(
        training_class=attrs.evolve(CLASS, started_on=day("2024-06-03"), ended_on=day(on)),
        enrolments=(_coded("E-1", coded),),
        day=day(today),
    )


@pytest.mark.parametrize(
    ("rule", "clause", "facts", "basis"),
    [
        ("hours-certified", 47, {"named": 1, "unfit": 0}, None),
        ("hours-year", 43, {"year": 2025, "ended_on": ENDED}, None),
        (
            "hours-in-time",
            46,
            {"ended_on": ENDED, "deadline": DEADLINE, "day": TODAY},
            Basis.OFFICIAL,
        ),
    ],
)
def test_hours_in_order(
    rule: str, clause: int, facts: dict[str, Fact], basis: Basis | None
) -> None:
    """Hours in order keep each rule, which shows its statement, its facts and its basis."""
    finding = _find(rule, hours_case())

    assert Verdict.YES is finding.verdict
    assert () == finding.missing
    assert clause == finding.clause.number
    assert facts == dict(finding.facts)
    assert basis == finding.basis


@pytest.mark.parametrize(
    "changes",
    [
        {"training_certificate": None},
        {"training_certificate": attrs.evolve(TRAINING_CERTIFICATE, hours=79)},
        {"training_certificate": attrs.evolve(TRAINING_CERTIFICATE, hours=81)},
        {"hours": HoursRegistration(registered_on=day("2025-11-10"), year=2025, hours=80)},
    ],
)
def test_hours_are_those_of_the_certificate_once(changes: dict[str, Any]) -> None:
    """Without a certificate, with other hours than printed, or a second time none are registered."""
    finding = _find("hours-certified", hours_case(enrolments=(attrs.evolve(ENROLMENT, **changes),)))

    assert Verdict.NO is finding.verdict
    assert {"named": 1, "unfit": 1} == dict(finding.facts)


def test_each_row_of_a_registration_is_looked_at() -> None:
    """Rows of several trainees are judged one by one."""
    second = attrs.evolve(ENROLMENT, id="E-2", trainee="T-2")
    uncertified = attrs.evolve(ENROLMENT, id="E-3", training_certificate=None)
    roster = (ENROLMENT, second, uncertified)

    fit = _find(
        "hours-certified", hours_case(enrolments=roster, hours=_rows(("E-1", 80), ("E-2", 80)))
    )
    unfit = _find(
        "hours-certified",
        hours_case(enrolments=roster, hours=_rows(("E-1", 80), ("E-2", 40), ("E-3", 80))),
    )
    assert Verdict.YES is fit.verdict
    assert Verdict.NO is unfit.verdict
    assert {"named": 3, "unfit": 2} == dict(unfit.facts)


def test_stranger_in_a_registration_is_left_to_its_own_rule() -> None:
    """A row of nobody in the class is found by the rule on members, not by the one on hours."""
    case = hours_case(hours=_rows(("E-1", 80), ("E-9", 80)), named=("E-1", "E-9"))

    assert Verdict.YES is _find("hours-certified", case).verdict
    assert Verdict.NO is _find("members-only", case).verdict


@pytest.mark.parametrize(
    ("ended", "year", "verdict"),
    [
        ("2025-12-31", 2025, Verdict.YES),
        ("2025-12-31", 2026, Verdict.NO),
        ("2026-01-01", 2025, Verdict.NO),
        ("2026-01-01", 2026, Verdict.YES),
    ],
)
def test_hours_count_for_the_year_training_ended_in(
    ended: str, year: int, verdict: Verdict
) -> None:
    """The year of the last training day decides, whenever training started."""
    case = hours_case(training_class=attrs.evolve(CLASS, ended_on=day(ended)), year=year)

    assert verdict is _find("hours-year", case).verdict


def test_hours_of_unfinished_training_have_no_year() -> None:
    """Before training has ended its hours count for no year."""
    finding = _find("hours-year", hours_case(training_class=NOT_STARTED))

    assert Verdict.NO is finding.verdict
    assert {"year": 2025, "ended_on": None} == dict(finding.facts)


@pytest.mark.parametrize(
    ("today", "verdict"),
    [
        ("2025-11-21", Verdict.YES),
        ("2025-11-24", Verdict.YES),
        ("2025-11-25", Verdict.NO),
    ],
)
def test_hours_are_registered_within_a_month(today: str, verdict: Verdict) -> None:
    """The corresponding day of the next month is in time, the day after it is late."""
    finding = _find("hours-in-time", hours_case(day=day(today)))

    assert verdict is finding.verdict
    assert {"ended_on": ENDED, "deadline": DEADLINE, "day": day(today)} == dict(finding.facts)


@pytest.mark.parametrize(
    ("ended", "deadline", "after", "source"),
    [
        ("2025-10-22", "2025-11-24", "2025-11-25", OF_2025),
        ("2025-09-01", "2025-10-09", "2025-10-10", OF_2025),
        ("2025-08-28", "2025-09-28", "2025-09-29", OF_2025),
        ("2026-01-31", "2026-02-28", "2026-03-01", OF_2026),
        ("2025-12-01", "2026-01-04", "2026-01-05", OF_2026),
    ],
)
def test_last_day_for_hours_moves_on_from_rest_days(
    ended: str, deadline: str, after: str, source: str
) -> None:
    """Weekends and holidays move the last day on, make-up days do not; the arrangement is named."""
    in_time, late = (_find("hours-in-time", _ended(ended, today)) for today in (deadline, after))

    assert Verdict.YES is in_time.verdict
    assert Verdict.NO is late.verdict
    assert official(deadline, source) == dict(in_time.facts)["deadline"]
    assert Basis.OFFICIAL is in_time.basis is late.basis


def test_hours_of_unfinished_training_are_not_registered() -> None:
    """Before training has ended no registration is in time."""
    finding = _find("hours-in-time", hours_case(training_class=NOT_STARTED))

    assert Verdict.NO is finding.verdict
    assert {"ended_on": None, "deadline": None, "day": TODAY} == dict(finding.facts)


@pytest.mark.parametrize(
    ("today", "verdict", "missing"),
    [
        ("2027-02-06", Verdict.YES, ()),
        ("2027-02-09", Verdict.YES, ()),
        ("2027-02-10", Verdict.UNDETERMINED, ("calendar",)),
        ("2027-02-15", Verdict.UNDETERMINED, ("calendar",)),
        ("2027-02-16", Verdict.NO, ()),
    ],
)
def test_an_estimated_last_day_is_open_within_its_range(
    today: str, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """Hours due at Spring Festival 2027 are in time before the range and late behind it."""
    finding = _find("hours-in-time", _ended("2027-01-06", today))

    assert verdict is finding.verdict
    assert missing == finding.missing
    assert (
        estimated("2027-02-09", "2027-02-09", "2027-02-15", LAW) == dict(finding.facts)["deadline"]
    )
    assert Basis.PROVISIONAL is finding.basis


@pytest.mark.parametrize(
    ("coded", "verdict"),
    [
        ("2027-02-09", Verdict.NO),
        ("2027-02-10", Verdict.UNDETERMINED),
        ("2027-02-16", Verdict.UNDETERMINED),
    ],
)
def test_a_code_within_the_range_may_excuse(coded: str, verdict: Verdict) -> None:
    """Hours are late for sure only where the code came before the range of the last day."""
    finding = _find("hours-in-time", _ended("2027-01-06", "2027-03-01", coded))

    assert verdict is finding.verdict


@pytest.mark.parametrize(
    ("today", "verdict", "missing"),
    [
        ("2027-02-06", Verdict.YES, ()),
        ("2027-02-07", Verdict.UNDETERMINED, ("calendar",)),
    ],
)
def test_a_strict_calendar_asks_for_the_arrangement(
    today: str, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """Up to the corresponding day hours are in time for sure, after it the arrangement is needed."""
    case = attrs.evolve(_ended("2027-01-06", today), calendar=CALENDAR.as_strict())

    finding = _find("hours-in-time", case)
    assert verdict is finding.verdict
    assert missing == finding.missing
    assert UNKNOWN is dict(finding.facts)["deadline"]
    assert finding.basis is None


@pytest.mark.parametrize(
    ("coded", "verdict", "missing"),
    [
        (("2025-11-04",), Verdict.NO, ()),
        (("2025-11-24",), Verdict.NO, ()),
        ((None,), Verdict.NO, ()),
        (("2025-11-25",), Verdict.UNDETERMINED, ("late_registration_allowed",)),
        (("2025-11-25", "2025-12-01"), Verdict.UNDETERMINED, ("late_registration_allowed",)),
        (("2025-11-25", "2025-11-24"), Verdict.NO, ()),
        (("2025-11-25", None), Verdict.NO, ()),
        ((), Verdict.NO, ()),
    ],
)
def test_late_hours_are_excused_by_late_codes_only(
    coded: tuple[str | None, ...], verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """Late registration is asked for where every code came after the last day, else it is late."""
    roster = tuple(_coded(f"E-{number}", on) for number, on in enumerate(coded, start=1))
    case = hours_case(
        enrolments=roster, hours=_rows(*((row.id, 80) for row in roster)), day=day("2025-12-02")
    )

    finding = _find("hours-in-time", case)
    assert verdict is finding.verdict
    assert missing == finding.missing
    assert DEADLINE == dict(finding.facts)["deadline"]


def test_late_codes_of_trainees_not_named_excuse_nothing() -> None:
    """Only the trainees whose hours are registered are looked at."""
    roster = (ENROLMENT, _coded("E-2", "2025-12-01"))

    named = hours_case(enrolments=roster, hours=_rows(("E-2", 80)), day=day("2025-12-02"))
    unnamed = hours_case(enrolments=roster, hours=_rows(("E-1", 80)), day=day("2025-12-02"))
    assert Verdict.UNDETERMINED is _find("hours-in-time", named).verdict
    assert Verdict.NO is _find("hours-in-time", unnamed).verdict


def test_late_codes_do_not_matter_in_time() -> None:
    """Up to the last day hours are in time, whenever the code was issued."""
    case = hours_case(enrolments=(_coded("E-1", "2025-12-01"),))

    assert Verdict.YES is _find("hours-in-time", case).verdict


@pytest.mark.parametrize(
    ("today", "deadline", "verdict"),
    [
        ("2025-11-30", "2025-11-24", Verdict.NO),
        ("2025-12-01", "2025-12-24", Verdict.YES),
    ],
)
def test_months_for_hours_are_those_in_force(today: str, deadline: str, verdict: Verdict) -> None:
    """A longer period holds for registrations from its day on."""
    reformed = POLICY.evolve(day("2025-12-01"), hours_months=2)

    finding = _find("hours-in-time", hours_case(policy=reformed, day=day(today)))
    assert verdict is finding.verdict
    assert official(deadline, OF_2025) == dict(finding.facts)["deadline"]
