"""What single answers do at their edges, where no other test looks."""

import datetime
from typing import Any

import attrs
import pytest
from claims_witnesses import HIGHER, SAME, after, certified, holding
from documents_witnesses import level, training
from results_witnesses import of_class, registering
from review_witnesses import insured, reviewed

from cases import (
    CALENDAR,
    CLAIM,
    CLASS,
    ENROLMENT,
    LISTING,
    POLICY,
    REVIEW,
    TRAINEE,
    certificate_case,
    claim_case,
    day,
    document_case,
    enrolment_case,
    hours_case,
    level_certificate_case,
    review_case,
)
from histories import RATES, file_of, history
from jsdte.decision import Title, Verdict
from jsdte.errors import FieldError
from jsdte.model import ClaimState, ExternalCertificate, HoursRegistration, ReviewState, YearHours
from jsdte.policy import (
    RULES,
    Case,
    Limits,
    Tables,
    decide_claims,
    decide_destruction,
    decide_level_certificate,
    decide_senior_review,
    decide_title,
    decide_training_certificate,
    due_for_review,
    listing_end,
)
from jsdte.policy.profile import Profile
from jsdte.policy.rules.printed import same
from jsdte.policy.rules.titles import title_of
from jsdte.terms.kinds import ExternalKind, Level, SubsidyKind
from jsdte.terms.last_day import LastDay
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
EVALUATION = SubsidyKind.EVALUATION


def read(case: Any, **options: str) -> Any:
    """The same case under other answers."""
    return attrs.evolve(case, policy=case.policy.reading(options))


def found(rule: str, case: Case) -> tuple[Verdict, tuple[str, ...]]:
    """What a rule says, and what is missing for it."""
    answer = RULES[rule].check(case)
    return answer.verdict, answer.missing


def _overdue(**changes: Any) -> Any:
    plain = {"state": ReviewState.ACCEPTED, "decided_on": None, **changes}
    return read(claim_case(review=attrs.evolve(REVIEW, **plain)), A89="deemed-passed")


@pytest.mark.parametrize(
    ("changes", "filed_on", "expected"),
    [
        ({}, "2025-10-10", (N, ())),
        ({}, "2025-10-11", (Y, ())),
        ({"accepted_on": None}, "2025-12-19", (N, ())),
        ({"state": ReviewState.LAPSED}, "2025-12-19", (N, ())),
        ({"state": ReviewState.NOT_ACCEPTED}, "2025-12-19", (N, ())),
        ({"state": ReviewState.WITHDRAWN}, "2025-12-19", (N, ())),
        ({"state": ReviewState.REVOKED}, "2025-12-19", (N, ())),
        ({"state": ReviewState.SENT_BACK}, "2025-12-19", (Y, ())),
        ({"state": ReviewState.REJECTED, "decided_on": day("2025-10-10")}, "2025-12-19", (N, ())),
        ({"state": ReviewState.REJECTED, "decided_on": day("2025-10-11")}, "2025-12-19", (Y, ())),
        ({"accepted_on": day("2027-02-05")}, "2027-02-16", (U, ("calendar",))),
        ({"accepted_on": day("2060-01-05")}, "2060-03-01", (U, ("calendar",))),
    ],
)
def test_a_review_not_decided_in_time(
    changes: dict[str, Any], filed_on: str, expected: tuple[Verdict, tuple[str, ...]]
) -> None:
    """It counts as passed from the end of its last day, whatever is decided later (A89)."""
    case = _overdue(**changes)
    claim = attrs.evolve(CLAIM, filed_on=day(filed_on))

    assert expected == found("review-passed", attrs.evolve(case, claim=claim))


def test_a_review_for_one_kind_names_the_kind() -> None:
    """A passed review whose kind is not known may be for the other one (A76)."""
    assert (U, ("review.kind",)) == found(
        "review-passed", read(claim_case(), A76="per-kind", A89="deemed-passed")
    )


@pytest.mark.parametrize(
    ("printed", "removed", "options", "last"),
    [
        ("2026-10-03", None, {"A07": "roll"}, "2026-10-08"),
        ("2060-10-03", None, {"A07": "roll"}, None),
        (None, "2026-03-02", {"A04": "notice-day"}, None),
        (None, "2026-03-02", {"A06": "valid"}, "2026-03-02"),
        (None, None, {"A03": "day-before"}, "2027-11-19"),
    ],
)
def test_ends_of_a_listing(
    printed: str | None, removed: str | None, options: dict[str, str], last: str | None
) -> None:
    """A printed end may roll, a removal may cut in, and the start may not be known."""
    listing = attrs.evolve(
        LISTING,
        printed_until=day(printed) if printed else None,
        removed_on=day(removed) if removed else None,
    )
    end = listing_end(listing, Limits(profile=Profile.of(options)), CALENDAR)

    assert last == (str(end.date) if isinstance(end, LastDay) else None)


def test_a_removal_inside_an_estimate_cuts_its_range() -> None:
    """The end is not later than the last day before the removal."""
    printed = attrs.evolve(LISTING, printed_until=day("2027-01-23"))
    limits = Limits(profile=Profile.of({"A07": "roll"}))
    plain = listing_end(printed, limits, CALENDAR)
    cut = listing_end(attrs.evolve(printed, removed_on=day("2027-01-25")), limits, CALENDAR)

    assert isinstance(plain, LastDay)
    assert isinstance(cut, LastDay)
    assert day("2027-01-25") == plain.latest
    assert (day("2027-01-23"), day("2027-01-24")) == (cut.earliest, cut.latest)


def test_no_time_runs_for_a_review_that_did_not_arrive() -> None:
    """By arrival, acceptance starts nothing (A12)."""
    limits = Limits(profile=Profile.of({"A12": "arrival"}))

    assert None is due_for_review(REVIEW, limits, CALENDAR)


def test_a_decision_of_each_sort() -> None:
    """Certificates, the senior review and destruction are decided by their own rules."""
    senior = enrolment_case(training_class=attrs.evolve(CLASS, level=Level.SENIOR))
    document = document_case(day=day("2028-12-02"))
    kept = decide_destruction(document).deadline

    assert Y is decide_training_certificate(certificate_case()).verdict
    assert Y is decide_level_certificate(level_certificate_case()).verdict
    assert U is decide_senior_review(senior).verdict
    assert Y is decide_destruction(document).verdict
    assert isinstance(kept, LastDay)
    assert day("2028-12-01") == kept.date
    assert UNKNOWN is decide_destruction(attrs.evolve(document, training_class=CLASS)).deadline


@pytest.mark.parametrize(
    ("case", "electronic", "expected"),
    [
        ("2028-12-01", False, N),
        ("2028-12-02", False, Y),
        ("2030-12-01", True, N),
        ("2030-12-02", True, Y),
    ],
)
def test_scan_and_paper_have_their_own_periods(
    case: str, *, electronic: bool, expected: Verdict
) -> None:
    """The last day is kept, the day after is free (83, 84)."""
    document = document_case(day=day(case), electronic=electronic)

    assert expected is decide_destruction(document).verdict


def test_material_that_is_held_is_kept() -> None:
    """A claim, objection or audit on record holds it; where nobody looked it is asked."""
    free = document_case(day=day("2028-12-02"))

    assert N is decide_destruction(attrs.evolve(free, held=True)).verdict
    assert (U, ("document.held",)) == found("no-hold", attrs.evolve(free, held=UNKNOWN))


def test_the_last_payment_of_a_class_without_any() -> None:
    """Where nothing was paid the file's closing counts (A57)."""
    document = document_case(day=day("2028-12-02"))

    assert Y is decide_destruction(read(document, A57="last-payment")).verdict


@pytest.mark.parametrize(
    ("kind", "issued_on", "expected"),
    [
        (ExternalKind.LEVEL, "2024-05-06", Y),
        (ExternalKind.LEVEL, "2025-12-20", N),
        (ExternalKind.SKILL, "2024-05-06", N),
    ],
)
def test_a_level_certificate_from_elsewhere(
    kind: ExternalKind, issued_on: str, expected: Verdict
) -> None:
    """Issued on any day up to the filing it corresponds, under one reading (A43)."""
    other = ExternalCertificate(
        occupation=CLAIM.occupation,
        level=CLAIM.level,
        kind=kind,
        issued_on=day(issued_on),
        source="example record",
    )
    case = claim_case(
        enrolment=attrs.evolve(ENROLMENT, level_certificate=None),
        held=(),
        trainee=attrs.evolve(TRAINEE, external_certificates=(other,)),
    )

    assert expected is found("both-certificates", read(case, A43="same-level-any-day"))[0]


def test_the_period_for_claiming_past_the_calendar() -> None:
    """Where the calendar does not reach that far the last day is not known (A65)."""
    case = read(certified(issued_on=day("2069-05-06")), A65="twelve-months")
    claim = attrs.evolve(CLAIM, filed_on=day("2070-01-01"))

    assert (U, ("calendar",)) == found("claimed-in-time", attrs.evolve(case, claim=claim))


def test_the_period_for_claiming_without_estimates() -> None:
    """A last day that would be an estimate is unknown where none is taken (A15, A65)."""
    case = read(certified(issued_on=day("2026-02-07")), A65="twelve-months", A15="refuse")
    claim = attrs.evolve(CLAIM, filed_on=day("2027-02-01"))

    assert (U, ("calendar",)) == found("claimed-in-time", attrs.evolve(case, claim=claim))


@pytest.mark.parametrize(
    ("issued", "filed", "expected"),
    [
        ("2024-12-18", "2025-12-18", Y),
        ("2024-12-18", "2025-12-19", N),
        ("2024-12-20", "2025-12-22", Y),
        ("2024-12-20", "2025-12-23", N),
    ],
)
def test_the_period_for_claiming(issued: str, filed: str, expected: Verdict) -> None:
    """Twelve months from the certificate, moved on from a rest day (A32, A65)."""
    case = read(certified(issued_on=day(issued)), A65="twelve-months")
    claim = attrs.evolve(CLAIM, filed_on=day(filed))

    assert expected is found("claimed-in-time", attrs.evolve(case, claim=claim))[0]


def test_an_examination_that_nobody_announced() -> None:
    """Whether it was announced is asked where that is needed (A91)."""
    case = read(of_class(announced_on=UNKNOWN), A91="announced")

    assert (U, ("training_class.announced_on",)) == found("attendance-complete", case)


@pytest.mark.parametrize(
    ("announced", "expected"), [("2025-10-27", Y), ("2025-10-28", N), ("2025-10-29", N)]
)
def test_an_examination_announced_before(announced: str, expected: Verdict) -> None:
    """The announcement is of a day before the examination (A91)."""
    case = read(of_class(announced_on=day(announced)), A91="announced")

    assert expected is found("attendance-complete", case)[0]


def test_whether_a_certificate_from_elsewhere_was_subsidised_is_asked() -> None:
    """Nobody knows whether a higher certificate from elsewhere was subsidised (A55)."""
    other = ExternalCertificate(
        occupation=CLAIM.occupation,
        level=Level.SENIOR,
        kind=ExternalKind.LEVEL,
        issued_on=day("2024-05-06"),
        source="example record",
    )
    case = claim_case(trainee=attrs.evolve(TRAINEE, external_certificates=(other,)))

    assert (U, ("whether the certificate was subsidised",)) == found(
        "no-higher", read(case, A55="higher-subsidised")
    )
    assert N is found("no-higher", case)[0]


def test_an_open_claim_for_the_higher_certificate_is_waited_for() -> None:
    """It may come to be subsidised (A55, A75)."""
    open_ = attrs.evolve(SAME, level=Level.SENIOR, state=ClaimState.FILED)
    case = attrs.evolve(after(open_), held=(HIGHER,))

    assert (U, ("decision on H-1",)) == found("no-higher", read(case, A55="higher-subsidised"))
    assert (Y, ()) == found("no-higher", read(case, A55="higher-subsidised", A75="ignored"))


def test_a_lower_claim_without_a_certificate_of_its_own() -> None:
    """There is none that the higher one could come after (A55)."""
    case = attrs.evolve(holding(), enrolment=attrs.evolve(ENROLMENT, level_certificate=None))

    assert N is found("no-higher", read(case, A55="higher-first"))[0]


def test_hours_split_over_two_years_are_asked_for() -> None:
    """How many were taught in each year has to be said (A31)."""
    crossing = attrs.evolve(CLASS, started_on=day("2025-12-01"), ended_on=day("2026-01-15"))
    case = attrs.evolve(registering("2026-02-10"), training_class=crossing, year=2026)

    assert (U, ("training_class.hours_by_year",)) == found(
        "hours-certified", read(case, A31="split")
    )


def test_hours_of_a_second_year_are_registered_beside_the_first() -> None:
    """Each year once, where they are split (A31)."""
    crossing = attrs.evolve(
        CLASS,
        started_on=day("2025-12-01"),
        ended_on=day("2026-01-15"),
        hours_by_year=(YearHours(year=2025, hours=50), YearHours(year=2026, hours=30)),
    )
    before = HoursRegistration(registered_on=day("2026-02-01"), year=2025, hours=50)

    def registered(year: int, number: int, **changes: Any) -> Case:
        case = registering("2026-02-10", number)
        one = attrs.evolve(case.enrolments[0], **changes)
        return attrs.evolve(case, training_class=crossing, year=year, enrolments=(one,))

    first = registered(2026, 30, hours=before)
    twice = registered(2025, 50, earlier_hours=(before,))

    assert Y is found("hours-certified", read(first, A31="split"))[0]
    assert N is found("hours-certified", read(twice, A31="split"))[0]
    assert N is found("hours-certified", first)[0]


def test_hours_attended_by_nobody_named_are_asked_for() -> None:
    """No filing names the trainee, so the hours attended are not known (A85)."""
    case = attrs.evolve(hours_case(), training_class=attrs.evolve(CLASS, attendance=()))

    for option in ("attended", "lesser"):
        assert (U, ("training_class.attendance",)) == found(
            "hours-certified", read(case, A85=option)
        )
    assert (Y, ()) == found("hours-certified", case)
    assert (U, ("training_class.attendance",)) == found("hours-attended", case)


def test_hours_of_somebody_without_a_start_are_open() -> None:
    """Before the certificate is issued no month runs by that reading (A34)."""
    bare = enrolment_case(
        enrolment=attrs.evolve(ENROLMENT, hours=None, training_certificate=None, results=())
    )

    for option in ("issue-day", "examination-day"):
        assert (U, ("enrolment.hours",)) == found("hours-registered", read(bare, A34=option))


@pytest.mark.parametrize(
    ("on", "coded", "option", "expected"),
    [
        ("2025-11-24", "2025-11-04", "closed", (U, ("enrolment.hours",))),
        ("2025-11-25", "2025-11-04", "closed", (N, ())),
        ("2025-11-25", "2025-11-25", "closed", (N, ())),
        ("2025-11-25", "2025-11-25", "accept-late", (U, ("enrolment.hours",))),
        (
            "2025-11-25",
            "2025-11-25",
            "late-unless-no-fault",
            (U, ("late_registration_allowed",)),
        ),
        ("2025-11-25", "2025-11-24", "late-unless-no-fault", (N, ())),
    ],
)
def test_hours_not_registered_yet(
    on: str, coded: str, option: str, expected: tuple[Verdict, tuple[str, ...]]
) -> None:
    """Still open within the month, afterwards late, or to be asked for (A33)."""
    case = enrolment_case(
        day=day(on), enrolment=attrs.evolve(ENROLMENT, hours=None, coded_on=day(coded))
    )

    assert expected == found("hours-registered", read(case, A33=option))


def test_an_amount_that_is_nothing_for_sure() -> None:
    """Where fees and payments of both kinds are used up nothing is left, rate or no rate (A47)."""
    sibling = attrs.evolve(
        CLAIM, id="EV-1", kind=EVALUATION, state=ClaimState.GRANTED, amount=Money(308000)
    )
    case = read(claim_case(earlier=(sibling,)), A47="sum")

    assert N is found("amount-above-zero", case)[0]


def test_an_amount_nobody_can_bound() -> None:
    """Without standard, fee or a payment that caps it nothing can be said (A48)."""
    bare = attrs.evolve(
        claim_case(claim=attrs.evolve(CLAIM, kind=EVALUATION)),
        policy=attrs.evolve(POLICY, tables=Tables()),
    )
    verdict, missing = found("amount-above-zero", read(bare, A48="published-fee"))

    assert U is verdict
    assert "policy.evaluator_fees" in missing


@pytest.mark.parametrize("rule", ["certificate-addresses", "level-addresses"])
@pytest.mark.parametrize(
    ("addresses", "host", "printed"),
    [
        (("http://zsgx.mohrss.gov.cn/", "http://www.osta.org.cn/"), Y, Y),
        (("https://zsgx.mohrss.gov.cn", "www.osta.org.cn/"), Y, N),
        (("http://zsgx.mohrss.gov.cn/", "http://www.osta.org.cn/", "http://a.cn/"), Y, Y),
        (("http://zsgx.mohrss.gov.cn/", "http://osta.org.cn/"), N, N),
        (("http://[zsgx", "http://www.osta.org.cn/"), N, N),
        ((), N, N),
    ],
)
def test_query_addresses(
    rule: str, addresses: tuple[str, ...], host: Verdict, printed: Verdict
) -> None:
    """Hosts are compared, or every letter; what is no address is none (A61)."""
    case = (
        training(addresses=addresses)
        if rule == "certificate-addresses"
        else level(addresses=addresses)
    )

    assert host is found(rule, case)[0]
    assert printed is found(rule, read(case, A61="printed"))[0]


@pytest.mark.parametrize(
    "rule",
    [
        *("certificate-text", "examination-stated", "certificate-issued-by", "institution-seal"),
        *("certificate-number", "certificate-addresses", "institution-name"),
    ],
)
def test_a_training_certificate_nobody_read(rule: str) -> None:
    """What it prints is asked for."""
    assert (U, ("certificate.contents",)) == found(rule, certificate_case(printed=None))


@pytest.mark.parametrize(
    "rule",
    [
        *("level-statement", "level-issued-by", "level-addresses", "level-fields", "photo"),
        *("evaluator-name", "level-direction"),
    ],
)
def test_a_level_certificate_nobody_read(rule: str) -> None:
    """What it prints is asked for."""
    assert (U, ("certificate.contents",)) == found(rule, level_certificate_case(printed=None))


@pytest.mark.parametrize(
    ("rule", "case"),
    [
        ("certificate-sample", certificate_case(printed=None)),
        ("level-sample", level_certificate_case(printed=None)),
    ],
)
def test_a_sample_nobody_compared(rule: str, case: Case) -> None:
    """Where the form is fixed somebody has to look at it (A60)."""
    assert (U, ("certificate.contents",)) == found(rule, read(case, A60="fixed-form"))


@pytest.mark.parametrize(
    ("rule", "case", "missing"),
    [
        (
            "certificate-text",
            training(hours=UNKNOWN, level=UNKNOWN),
            ("certificate.level", "certificate.hours"),
        ),
        ("certificate-addresses", training(addresses=UNKNOWN), ("certificate.addresses",)),
        ("institution-name", training(body=UNKNOWN), ("certificate.body",)),
        (
            "evaluator-name",
            level(body=UNKNOWN, seal_text=UNKNOWN),
            ("certificate.body", "certificate.seal_text"),
        ),
        ("photo", level(photo=UNKNOWN), ("certificate.photo",)),
    ],
)
def test_a_field_nobody_looked_at(rule: str, case: Case, missing: tuple[str, ...]) -> None:
    """It is named, in the order of the certificate."""
    assert (U, missing) == found(rule, case)


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"as_sample": UNKNOWN}, ("certificate.as_sample",)),
        ({"additions": UNKNOWN}, ("certificate.additions",)),
    ],
)
def test_a_fixed_form_nobody_compared(changes: dict[str, Any], missing: tuple[str, ...]) -> None:
    """Layout and additions are two facts (A60)."""
    case = training(**changes)

    assert (U, missing) == found("certificate-sample", read(case, A60="fixed-form"))


def test_an_official_seal_nobody_looked_at() -> None:
    """Where only the official seal passes its kind has to be known (A62)."""
    case = level(seal=UNKNOWN)

    assert (U, ("certificate.seal",)) == found("evaluator-name", read(case, A62="official-only"))
    assert Y is found("evaluator-name", case)[0]


def test_names_of_an_institution_nobody_looked_up() -> None:
    """Whether it is in the directory of MOHRSS is asked; without a class's start so is the day."""
    case = training()
    institution = case.institution
    assert institution is not None
    unseen = attrs.evolve(case, institution=attrs.evolve(institution, mohrss_names=UNKNOWN))
    unbegun = attrs.evolve(case, training_class=attrs.evolve(CLASS, started_on=None))

    assert (U, ("institution.mohrss_names",)) == found("institution-name", unseen)
    assert (U, ("training_class.started_on",)) == found("institution-name", unbegun)
    assert N is found("institution-name", attrs.evolve(case, institution=None))[0]


def test_an_evaluator_without_a_file_has_no_name() -> None:
    """A body that is not in the directory cannot be named as there (103)."""
    assert N is found("evaluator-name", attrs.evolve(level(), evaluator=None))[0]


def test_what_is_printed_of_several() -> None:
    """One of several values passes, an unknown one is open."""
    assert Y is same("a", frozenset({"a", "b"}))
    assert N is same("c", frozenset({"a", "b"}))
    assert U is same("a", UNKNOWN)


@pytest.mark.parametrize(
    ("places", "named", "expected"),
    [
        (("3202",), UNKNOWN, ("3202", ())),
        (("3202", "3204"), "3204", ("3204", ())),
        (("3202", "3204"), UNKNOWN, (None, ("review.named_place",))),
        (("3202", "3204"), "3209", (None, ("review.named_place",))),
    ],
)
def test_the_insured_place_that_is_named(
    places: tuple[str, ...], named: Any, expected: tuple[str | None, tuple[str, ...]]
) -> None:
    """It has to be one of several, and is asked for only where there are several (A19b)."""
    case = reviewed(
        city=expected[0], insurances=tuple(insured(place) for place in places), named_place=named
    )
    verdict, missing = found("destination", read(case, A19b="applicant-names"))

    assert (Y if expected[0] else U) is verdict
    assert expected[1] == missing


@pytest.mark.parametrize(
    ("study", "training_place", "expected"),
    [
        ("3208", "3204", ("3208", ())),
        (None, "3204", ("3204", ())),
        ("outside", "3204", ("3204", ())),
        (None, UNKNOWN, (None, ("schedule.place",))),
        (UNKNOWN, "3204", (None, ("review.study_place",))),
    ],
)
def test_the_place_of_study_or_of_training(
    study: Any, training_place: Any, expected: tuple[str | None, tuple[str, ...]]
) -> None:
    """Students go where they study, others where they are trained (A18)."""
    case = reviewed(
        city=expected[0],
        insurances=(),
        registered_place="outside",
        study_place=study,
        case=review_case(training_place=training_place, day=day("2025-10-10")),
    )
    verdict, missing = found("destination", read(case, A18="place-of-study"))

    assert (Y if expected[0] else U) is verdict
    assert expected[1] == missing


def test_a_training_outside_leads_nowhere() -> None:
    """No place at all in Jiangsu is a refusal by that reading too (A18)."""
    case = reviewed(
        insurances=(),
        registered_place=None,
        study_place=None,
        case=review_case(training_place="outside", day=day("2025-10-10")),
    )

    assert (N, ()) == found("destination", read(case, A18="place-of-study"))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"registered_place": None}, (Y, ())),
        ({"registered_place": "outside"}, (Y, ())),
        ({"registered_place": "320583"}, (U, ("review.second_city_passed",))),
        (
            {"registered_place": "320583", "second_city_passed": UNKNOWN},
            (U, ("review.second_city_passed",)),
        ),
        ({"registered_place": UNKNOWN}, (U, ("review.registered_place",))),
        ({"registered_place": "320102"}, (Y, ())),
    ],
)
def test_a_second_city(changes: dict[str, Any], expected: tuple[Verdict, tuple[str, ...]]) -> None:
    """Only where the register lies in another city of Jiangsu does a second one decide (A17)."""
    assert expected == found("second-city", read(reviewed(**changes), A17="both"))


def test_a_title_without_a_certificate() -> None:
    """There is nothing that could be one."""
    case = enrolment_case(enrolment=attrs.evolve(ENROLMENT, level_certificate=None))

    assert None is title_of(case)
    assert None is decide_title(case).title


def test_a_title_dated_by_an_entry_to_come() -> None:
    """It is held already, and its day is not known yet (A35, A90)."""
    case = enrolment_case(enrolment=attrs.evolve(ENROLMENT, entered_on=None))
    title = decide_title(read(case, A35="certificate-alone", A90="entry-day")).title

    assert Title("assistant", "数字经济工程", "人工智能", UNKNOWN) == title


def test_a_title_without_a_row_for_its_occupation() -> None:
    """Neither series nor specialty is known."""
    case = enrolment_case(training_class=attrs.evolve(CLASS, occupation="robotics"))

    assert None is title_of(case)
    assert (U, ("policy.titles",)) == found("title-series", case)


def test_a_revoked_certificate_is_no_title() -> None:
    """It is no longer held (A83)."""
    certificate = ENROLMENT.level_certificate
    assert certificate is not None
    revoked = attrs.evolve(certificate, revoked_on=day("2026-01-05"))
    case = enrolment_case(enrolment=attrs.evolve(ENROLMENT, level_certificate=revoked))

    assert N is found("level-certified", case)[0]


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({"state": ClaimState.FILED}, U),
        ({"state": ClaimState.PAID, "paid_on": day("2025-11-20")}, N),
        (
            {
                "state": ClaimState.PAID,
                "paid_on": day("2025-11-20"),
                "recovered_on": day("2025-12-19"),
            },
            Y,
        ),
        (
            {
                "state": ClaimState.PAID,
                "paid_on": day("2025-11-20"),
                "recovered_on": day("2025-12-20"),
            },
            N,
        ),
        ({"state": ClaimState.PAID, "paid_on": None, "returned_on": day("2025-11-24")}, Y),
        (
            {
                "state": ClaimState.PAID,
                "paid_on": day("2025-11-25"),
                "returned_on": day("2025-11-24"),
            },
            N,
        ),
    ],
)
def test_a_turn_that_counts_once_paid(changes: dict[str, Any], counts: Verdict) -> None:
    """Two others are paid; the third decides whether a turn is left (A51)."""
    paid = [
        attrs.evolve(
            SAME, id=f"H-{n}", occupation=f"o-{n}", state=ClaimState.PAID, paid_on=day("2025-11-20")
        )
        for n in (2, 3)
    ]
    case = after(attrs.evolve(SAME, occupation="o-1", **changes), *paid)

    assert counts is found("subsidies-left", read(case, A51="paid"))[0]


@pytest.mark.parametrize(
    ("revoked_on", "expected"), [("2025-12-18", Y), ("2025-12-19", Y), ("2025-12-20", N)]
)
def test_a_revocation_frees_the_turn_from_its_day(revoked_on: str, expected: Verdict) -> None:
    """A claim filed on that day or later may repeat it (A51, A54)."""
    assert expected is found("no-repeat", after(attrs.evolve(SAME, revoked_on=day(revoked_on))))[0]


def test_a_withdrawn_claim_uses_no_turn() -> None:
    """It was taken back before anybody decided it."""
    case = after(attrs.evolve(SAME, state=ClaimState.FILED, withdrawn_on=day("2025-12-01")))

    assert (Y, ()) == found("no-repeat", case)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("甲", "甲", (N, ())),
        ("甲", "乙", (Y, ())),
        (None, None, (N, ())),
        ("甲", UNKNOWN, (U, ("claim.direction",))),
        (UNKNOWN, "甲", (U, ("claim.direction",))),
    ],
)
def test_directions_apart(
    ours: Any, theirs: Any, expected: tuple[Verdict, tuple[str, ...]]
) -> None:
    """Another direction is no duplicate, an unknown one may be (A54)."""
    case = after(attrs.evolve(SAME, direction=theirs), claim=attrs.evolve(CLAIM, direction=ours))

    assert expected == found("no-repeat", read(case, A54="direction-too"))


@pytest.mark.parametrize(
    ("died_on", "today", "state", "option", "expected"),
    [
        ("2025-12-18", "2025-12-25", ClaimState.FILED, "succession", (N, ())),
        ("2025-12-19", "2025-12-25", ClaimState.FILED, "succession", (U, ("succession",))),
        ("2025-12-25", "2025-12-25", ClaimState.FILED, "succession", (U, ("succession",))),
        ("2025-12-26", "2025-12-25", ClaimState.FILED, "succession", (Y, ())),
        ("2025-12-20", "2025-12-25", ClaimState.FILED, "ends", (N, ())),
        ("2025-12-20", "2025-12-25", ClaimState.GRANTED, "ends", (U, ("succession",))),
        ("2025-12-18", "2025-12-25", ClaimState.GRANTED, "ends", (N, ())),
    ],
)
def test_a_death(
    died_on: str,
    today: str,
    state: ClaimState,
    option: str,
    expected: tuple[Verdict, tuple[str, ...]],
) -> None:
    """Before the filing there is no claim, afterwards succession is asked for (A97b)."""
    case = claim_case(
        day=day(today),
        claim=attrs.evolve(CLAIM, state=state),
        trainee=attrs.evolve(TRAINEE, died_on=day(died_on)),
    )

    assert expected == found("person-lives", read(case, A97b=option))


def test_two_rows_that_overlap() -> None:
    """A row with a last day ends before the next one of its key begins."""
    row = attrs.evolve(POLICY.tables.benchmarks[0], last_day=day("2025-12-31"))
    later = attrs.evolve(row, first_day=day("2025-12-31"), last_day=None)

    with pytest.raises(FieldError) as caught:
        Tables(benchmarks=(row, later))
    expected = "benchmarks[0].last_day: expected a day before the next row of the same key begins"
    assert expected == str(caught.value)
    following = attrs.evolve(later, first_day=day("2026-01-01"))
    assert 2 == len(Tables(benchmarks=(row, following)).benchmarks)


def test_a_row_that_ends_before_it_begins() -> None:
    """Its days are in order."""
    row = POLICY.tables.benchmarks[0]

    with pytest.raises(FieldError, match="last_day: expected a day not before first_day"):
        attrs.evolve(row, last_day=row.first_day - datetime.timedelta(days=1))
    assert row.first_day == attrs.evolve(row, last_day=row.first_day).last_day


def test_certificates_of_a_history_that_are_not_there() -> None:
    """An enrolment without certificates adds none to those held."""
    bare = attrs.evolve(file_of(2).enrolment, level_certificate=None, training_certificate=None)
    files = (file_of(1), attrs.evolve(file_of(2, occupation="robotics"), enrolment=bare))
    decided = decide_claims(history(*files), RATES, CALENDAR)

    assert [Y, N] == [each.decision.verdict for each in decided]
    assert [1, 1] == [len(each.case.held) for each in decided]
    assert [1, 1] == [len(each.case.trained) for each in decided]
