"""Who is in a directory, for which occupation and on which day."""

import datetime

import attrs
import pytest

from cases import (
    AI,
    APPLICATION,
    CALENDAR,
    CLASS,
    EVALUATOR,
    INSTITUTION,
    LISTING,
    PLAN,
    POLICY,
    STARTED,
    application_case,
    class_case,
    day,
    plan_case,
)
from jsdte.decision import Fact, Finding, Verdict
from jsdte.model import Institution, Listing
from jsdte.policy import RULES, Case, DirectoryEntry, directory_on
from jsdte.policy.rules.institutions import listed
from jsdte.terms.unknown import UNKNOWN

DAY_BEFORE_START = day("2025-09-21")
LAST_DAY = day("2027-11-20")


def _find(rule: str, case: Case) -> Finding:
    return RULES[rule].find(case, blocking=True)


def _institution(*listings: Listing) -> Institution:
    return attrs.evolve(INSTITUTION, listings=listings)


def _on(institution: Institution | None, today: str) -> Verdict:
    return _find("listed-institution", plan_case(institution=institution, day=day(today))).verdict


@pytest.mark.parametrize(
    ("rule", "clause", "case", "facts"),
    [
        (
            "listed-institution",
            11,
            plan_case(day=STARTED),
            {
                "institution": "I-07",
                "occupation": AI,
                "day": STARTED,
                "listed_until": LAST_DAY,
            },
        ),
        ("recognised-training", 59, class_case(), {"institution": "I-07", "day": STARTED}),
        (
            "listed-evaluator",
            40,
            application_case(),
            {"occupation": AI, "day": day("2025-11-26")},
        ),
        ("separate-evaluator", 74, application_case(), {"evaluator": "V-03"}),
    ],
)
def test_directories_in_order(rule: str, clause: int, case: Case, facts: dict[str, Fact]) -> None:
    """Bodies that are listed keep each rule, which shows its statement and its facts."""
    finding = _find(rule, case)

    assert Verdict.YES is finding.verdict
    assert () == finding.missing
    assert clause == finding.clause.number
    assert facts == dict(finding.facts)


@pytest.mark.parametrize(
    ("today", "verdict"),
    [
        ("2024-11-19", Verdict.NO),
        ("2024-11-20", Verdict.YES),
        ("2024-11-21", Verdict.YES),
        ("2027-11-19", Verdict.YES),
        ("2027-11-20", Verdict.YES),
        ("2027-11-21", Verdict.NO),
    ],
)
def test_listing_runs_from_its_day_to_the_corresponding_day(today: str, verdict: Verdict) -> None:
    """A listing is valid on its own day and through the corresponding day three years on."""
    assert verdict is _on(INSTITUTION, today)


@pytest.mark.parametrize(
    ("today", "verdict"), [("2027-02-28", Verdict.YES), ("2027-03-01", Verdict.NO)]
)
def test_listing_of_a_leap_day_ends_on_28_february(today: str, verdict: Verdict) -> None:
    """A listing of 29 February runs through 28 February of the third year."""
    listing = attrs.evolve(LISTING, listed_on=day("2024-02-29"))

    assert verdict is _on(_institution(listing), today)


@pytest.mark.parametrize("printed", ["2026-02-01", "2029-06-30"])
@pytest.mark.parametrize(
    ("offset", "verdict"), [(-1, Verdict.YES), (0, Verdict.YES), (1, Verdict.NO)]
)
def test_printed_end_decides(printed: str, offset: int, verdict: Verdict) -> None:
    """A printed last day decides, before the three years are over and after."""
    listing = attrs.evolve(LISTING, printed_until=day(printed))
    today = day(printed) + datetime.timedelta(days=offset)

    assert verdict is _on(_institution(listing), today.isoformat())


@pytest.mark.parametrize(
    ("today", "verdict"),
    [("2026-03-01", Verdict.YES), ("2026-03-02", Verdict.NO), ("2026-03-03", Verdict.NO)],
)
def test_day_of_removal_is_not_valid(today: str, verdict: Verdict) -> None:
    """A removal ends the listing on the day before it."""
    listing = attrs.evolve(LISTING, removed_on=day("2026-03-02"))

    assert verdict is _on(_institution(listing), today)


def test_removal_on_the_day_of_listing_leaves_no_valid_day() -> None:
    """A listing removed on its own day is never valid."""
    listing = attrs.evolve(LISTING, removed_on=LISTING.listed_on)

    assert Verdict.NO is _on(_institution(listing), "2024-11-20")


def test_removal_after_the_end_changes_nothing() -> None:
    """A removal after the three years does not lengthen the listing."""
    listing = attrs.evolve(LISTING, removed_on=day("2028-01-01"))

    assert Verdict.YES is _on(_institution(listing), "2027-11-20")
    assert Verdict.NO is _on(_institution(listing), "2027-11-21")


@pytest.mark.parametrize("institution", [None, _institution()])
def test_body_without_a_listing_is_not_listed(institution: Institution | None) -> None:
    """An institution that is not on file, or has no entry, is not in the directory."""
    finding = _find("listed-institution", plan_case(institution=institution, day=STARTED))

    assert Verdict.NO is finding.verdict
    assert dict(finding.facts)["listed_until"] is None


def test_listing_is_for_one_occupation() -> None:
    """A listing for another occupation does not cover the plan."""
    other = _institution(attrs.evolve(LISTING, occupation="big-data"))

    assert Verdict.NO is _on(other, "2025-09-22")
    assert Verdict.NO is _find("recognised-training", class_case(institution=other)).verdict


@pytest.mark.parametrize(
    ("today", "until"),
    [
        ("2024-11-19", None),
        ("2026-01-31", "2027-11-20"),
        ("2026-02-01", "2029-02-01"),
        ("2029-02-01", "2029-02-01"),
        ("2029-02-02", None),
        ("2030-05-01", "2030-12-31"),
    ],
)
def test_several_listings_each_cover_their_days(today: str, until: str | None) -> None:
    """Of several entries the one that reaches furthest counts, and gaps stay gaps."""
    institution = _institution(
        attrs.evolve(LISTING, listed_on=day("2026-02-01")),
        LISTING,
        attrs.evolve(LISTING, listed_on=day("2030-01-01"), printed_until=day("2030-12-31")),
        attrs.evolve(LISTING, occupation="big-data", printed_until=day("2040-01-01")),
    )

    expected = None if until is None else day(until)
    verdict, last = listed(plan_case(institution=institution), day(today))
    assert Verdict.of(until is not None) is verdict
    assert expected == last


def test_renewal_outlives_a_removed_listing() -> None:
    """A body listed anew is listed again from that day."""
    institution = _institution(
        attrs.evolve(LISTING, removed_on=day("2025-03-01")),
        attrs.evolve(LISTING, listed_on=day("2025-06-01")),
    )

    assert Verdict.YES is _on(institution, "2025-02-28")
    assert Verdict.NO is _on(institution, "2025-05-31")
    assert Verdict.YES is _on(institution, "2025-06-01")


def test_years_of_a_listing_are_those_in_force_on_the_day() -> None:
    """A reform of the listing years holds for acts from its day on."""
    reformed = POLICY.evolve(day("2026-01-01"), listing_years=1)

    before = plan_case(policy=reformed, day=day("2025-12-31"))
    after = plan_case(policy=reformed, day=day("2026-01-01"))
    assert Verdict.YES is _find("listed-institution", before).verdict
    assert Verdict.NO is _find("listed-institution", after).verdict


def test_years_for_a_training_are_those_in_force_when_it_started() -> None:
    """A later reform does not touch training that started before it."""
    reformed = POLICY.evolve(day("2025-10-01"), listing_years=1)
    long_ago = _institution(attrs.evolve(LISTING, listed_on=day("2023-01-01")))
    case = class_case(policy=reformed, institution=long_ago)

    assert Verdict.YES is _find("recognised-training", case).verdict
    assert Verdict.NO is _find("listed-institution", case).verdict


@pytest.mark.parametrize(
    ("listing", "verdict"),
    [
        (attrs.evolve(LISTING, listed_on=STARTED), Verdict.YES),
        (attrs.evolve(LISTING, listed_on=day("2025-09-23")), Verdict.NO),
        (attrs.evolve(LISTING, printed_until=STARTED), Verdict.YES),
        (attrs.evolve(LISTING, printed_until=DAY_BEFORE_START), Verdict.NO),
        (attrs.evolve(LISTING, removed_on=STARTED), Verdict.NO),
        (attrs.evolve(LISTING, removed_on=day("2025-09-23")), Verdict.YES),
    ],
)
def test_training_is_recognised_by_the_day_it_started(listing: Listing, verdict: Verdict) -> None:
    """The first training day alone counts; what ends later harms no running class."""
    case = class_case(institution=_institution(listing))

    assert verdict is _find("recognised-training", case).verdict


def test_training_that_did_not_start_is_not_recognised() -> None:
    """A class without a first training day is no recognised training."""
    finding = _find(
        "recognised-training",
        class_case(training_class=attrs.evolve(CLASS, started_on=None, ended_on=None)),
    )

    assert Verdict.NO is finding.verdict
    assert {"institution": "I-07", "day": None} == dict(finding.facts)


def test_recognised_training_looks_at_the_occupation_of_the_plan() -> None:
    """Training in another occupation than the one listed is not recognised."""
    case = class_case(plan=attrs.evolve(PLAN, occupation="big-data"))

    assert Verdict.NO is _find("recognised-training", case).verdict


@pytest.mark.parametrize(
    ("listing", "today", "verdict"),
    [
        (LISTING, "2024-11-19", Verdict.NO),
        (LISTING, "2024-11-20", Verdict.YES),
        (LISTING, "2099-01-01", Verdict.YES),
        (attrs.evolve(LISTING, printed_until=day("2025-11-26")), "2025-11-26", Verdict.YES),
        (attrs.evolve(LISTING, printed_until=day("2025-11-25")), "2025-11-26", Verdict.NO),
        (attrs.evolve(LISTING, removed_on=day("2025-11-27")), "2025-11-26", Verdict.YES),
        (attrs.evolve(LISTING, removed_on=day("2025-11-26")), "2025-11-26", Verdict.NO),
        (attrs.evolve(LISTING, occupation="big-data"), "2025-11-26", Verdict.NO),
    ],
)
def test_evaluator_is_listed_on_the_day_of_application(
    listing: Listing, today: str, verdict: Verdict
) -> None:
    """The evaluator stands in the directory for the occupation on the day of the application."""
    case = application_case(
        evaluator=attrs.evolve(EVALUATOR, listings=(listing,)),
        application=attrs.evolve(APPLICATION, applied_on=day(today)),
    )

    assert verdict is _find("listed-evaluator", case).verdict


def test_evaluator_without_a_file_is_not_listed() -> None:
    """An evaluator nobody has listed is not in the directory."""
    finding = _find("listed-evaluator", application_case(evaluator=None))

    assert Verdict.NO is finding.verdict


def test_evaluator_that_trained_is_found() -> None:
    """The institution of the plan as evaluator of its own trainees is a breach."""
    by_trainer = application_case(application=attrs.evolve(APPLICATION, evaluator="I-07"))
    by_another = application_case(plan=attrs.evolve(PLAN, institution="V-04"))

    assert Verdict.NO is _find("separate-evaluator", by_trainer).verdict
    assert Verdict.YES is _find("separate-evaluator", by_another).verdict


@pytest.mark.parametrize(
    ("on", "shown"),
    [
        ("2024-11-19", []),
        ("2024-11-20", [("I-07", AI, "示例机构")]),
        ("2027-11-20", [("I-07", AI, "示例机构")]),
        ("2027-11-21", []),
    ],
)
def test_the_directory_of_a_day(on: str, shown: list[tuple[str, str, str]]) -> None:
    """Everybody sees which institution is listed for what, and under which name (13)."""
    found = directory_on([INSTITUTION], day(on), POLICY, CALENDAR)

    assert shown == [(entry.institution, entry.occupation, entry.name) for entry in found]


def test_an_entry_whose_end_is_unknown_is_shown() -> None:
    """Where the day from which it runs is not supplied the entry may be valid (A04)."""
    read = POLICY.reading({"A04": "notice-day"})
    (entry,) = directory_on([INSTITUTION], day("2030-01-01"), read, CALENDAR)

    assert DirectoryEntry("I-07", AI, "示例机构", UNKNOWN) == entry
