"""Which category a person belongs to, and on which day."""

import datetime
from typing import Any

import attrs
import pytest

from cases import (
    CALENDAR,
    CLAIM,
    CLASS,
    OPENING,
    POLICY,
    REVIEW,
    claim_case,
    day,
    official,
    review_case,
)
from jsdte.decision import Finding, Verdict
from jsdte.model import ReviewState, StatusRecord
from jsdte.policy import RULES, Case, ReviewCase, decide_claim, graduation_year
from jsdte.policy.rules.eligibility import days_judged, status_day
from jsdte.policy.tables import ExtraCategory
from jsdte.terms.kinds import CATEGORIES
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

HARDSHIP = ExtraCategory(
    id="veteran", name="退役军人", first_day=day("2025-09-10"), source="example basis"
)


def _find(rule: str, case: Case) -> Finding:
    return RULES[rule].find(case, blocking=True)


def _review(**changes: Any) -> ReviewCase:
    return review_case(review=attrs.evolve(REVIEW, **changes))


def _attested(category: str, first: str = "2025-09-16", last: str = "2025-09-16") -> StatusRecord:
    return StatusRecord(
        category=category, first_day=day(first), last_day=day(last), source="example record"
    )


def _opened(opening_on: datetime.date | None, **changes: Any) -> ReviewCase:
    return attrs.evolve(
        _review(**changes), training_class=attrs.evolve(CLASS, opening_on=opening_on)
    )


@pytest.mark.parametrize(
    ("applied", "earlier", "opening", "expected"),
    [
        ("2025-09-17", (), "2025-09-16", "2025-09-16"),
        ("2025-09-17", (), "2025-09-17", "2025-09-17"),
        ("2025-09-17", (), "2025-09-18", "2025-09-17"),
        ("2025-09-17", (), None, "2025-09-17"),
        ("2025-09-17", ("2025-09-10",), "2025-09-16", "2025-09-10"),
        ("2025-09-17", ("2025-09-12", "2025-09-11"), None, "2025-09-11"),
        ("2025-11-17", ("2025-10-10",), "2025-09-16", "2025-09-16"),
    ],
)
def test_status_day(
    applied: str, earlier: tuple[str, ...], opening: str | None, expected: str
) -> None:
    """The first application or the opening day, whichever is earlier, is the status day."""
    others = tuple(
        attrs.evolve(REVIEW, id=f"R-{n}", applied_on=day(applied_on), state=ReviewState.REJECTED)
        for n, applied_on in enumerate(earlier, 2)
    )
    case = _opened(day(opening) if opening else None, applied_on=day(applied))

    assert day(expected) == status_day(attrs.evolve(case, other_reviews=others))


@pytest.mark.parametrize(
    ("graduation", "first", "last"),
    [
        ("2026-06-30", "2025-09-01", "2026-08-31"),
        ("2026-01-01", "2025-09-01", "2026-08-31"),
        ("2026-08-31", "2025-09-01", "2026-08-31"),
        ("2026-09-01", "2025-09-01", "2026-08-31"),
        ("2025-12-31", "2024-09-01", "2025-08-31"),
        ("2024-02-29", "2023-09-01", "2024-08-31"),
    ],
)
def test_graduation_year(graduation: str, first: str, last: str) -> None:
    """Twelve months run from 1 September of the calendar year before graduation."""
    year = graduation_year(day(graduation), CALENDAR)

    assert (day(first), official(last)) == (year.start, year.last_day)


@pytest.mark.parametrize(
    ("status_on", "graduation", "verdict"),
    [
        ("2025-08-31", "2026-06-30", N),
        ("2025-09-01", "2026-06-30", Y),
        ("2026-08-31", "2026-06-30", Y),
        ("2026-09-01", "2026-06-30", N),
        ("2025-08-31", "2025-12-20", Y),
        ("2025-09-01", "2025-12-20", N),
        ("2025-11-01", "2025-09-01", N),
        ("2025-08-31", "2025-09-01", Y),
    ],
)
def test_graduates(status_on: str, graduation: str, verdict: Verdict) -> None:
    """A graduate is one from 1 September to 31 August; autumn graduates end before it."""
    case = _opened(
        day(status_on),
        applied_on=day(status_on),
        statuses=(),
        graduation_on=day(graduation),
    )

    finding = _find("category", case)

    assert verdict is finding.verdict
    assert {"status_day": day(status_on)} == dict(finding.facts)


@pytest.mark.parametrize("category", sorted(set(CATEGORIES) - {"graduate"}))
def test_the_attested_categories(category: str) -> None:
    """An attested category of the notice is enough, on its one day."""
    assert Y is _find("category", _review(statuses=(_attested(category),))).verdict


@pytest.mark.parametrize("category", ["graduate", "veteran", "student"])
def test_attestations_that_do_not_count(category: str) -> None:
    """The graduation year is not attested, and a category not supplied is none."""
    finding = _find("category", _review(statuses=(_attested(category),)))

    assert N is finding.verdict
    assert () == finding.missing


@pytest.mark.parametrize(
    ("first", "last", "verdict"),
    [
        ("2025-09-16", "2025-09-16", Y),
        ("2025-09-10", "2025-09-15", N),
        ("2025-09-17", "2025-12-31", N),
        ("2025-09-15", "2025-09-17", Y),
    ],
)
def test_the_attested_days(first: str, last: str, verdict: Verdict) -> None:
    """An attestation counts where its days include the status day, ends included."""
    assert OPENING == status_day(review_case())

    assert (
        verdict
        is _find("category", _review(statuses=(_attested("rural-worker", first, last),))).verdict
    )


@pytest.mark.parametrize(("status_on", "verdict"), [("2025-09-09", N), ("2025-09-10", Y)])
def test_a_supplied_category(status_on: str, verdict: Verdict) -> None:
    """A category beyond the six counts from the day its basis is in force."""
    tables = attrs.evolve(POLICY.tables, categories=(HARDSHIP,))
    statuses = (_attested("veteran", "2025-01-01", "2025-12-31"),)
    case = attrs.evolve(
        _opened(day(status_on), statuses=statuses), policy=attrs.evolve(POLICY, tables=tables)
    )

    assert verdict is _find("category", case).verdict


@pytest.mark.parametrize(
    ("statuses", "graduation", "verdict", "missing"),
    [
        (UNKNOWN, None, U, ("review.statuses",)),
        ((), UNKNOWN, U, ("review.graduation_on",)),
        (UNKNOWN, UNKNOWN, U, ("review.statuses", "review.graduation_on")),
        (UNKNOWN, day("2026-06-30"), Y, ()),
        (UNKNOWN, day("2025-06-30"), U, ("review.statuses",)),
        ((_attested("rural-worker"),), UNKNOWN, Y, ()),
        ((_attested("graduate"),), UNKNOWN, U, ("review.graduation_on",)),
        ((), None, N, ()),
    ],
)
def test_unknown_status(
    statuses: Any, graduation: Any, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """One category is enough; what is unknown is named only where the answer hangs on it."""
    finding = _find("category", _review(statuses=statuses, graduation_on=graduation))

    assert verdict is finding.verdict
    assert missing == finding.missing


@pytest.mark.parametrize(
    ("rejected_on", "verdict"), [("2025-09-01", N), ("2025-09-10", Y), ("2025-09-20", N)]
)
def test_applied_for_again(rejected_on: str, verdict: Verdict) -> None:
    """An application made again is judged as of the day of the rejected first one."""
    first = attrs.evolve(REVIEW, id="R-0", applied_on=day(rejected_on), state=ReviewState.REJECTED)
    again = _review(statuses=(_attested("rural-worker", "2025-09-10", "2025-09-10"),))

    assert verdict is _find("category", attrs.evolve(again, other_reviews=(first,))).verdict


AGAIN = attrs.evolve(
    _review(applied_on=day("2025-10-05"), decided_on=day("2025-10-20")),
    other_reviews=(attrs.evolve(REVIEW, id="R-0", applied_on=day("2025-09-12")),),
    day=day("2025-11-30"),
)
"""Applied for on 12 September and again on 5 October, decided on 20 October."""


def _read(case: ReviewCase, **options: str) -> ReviewCase:
    return attrs.evolve(case, policy=case.policy.reading(options))


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ("status-day", (day("2025-09-12"), day("2025-09-12"))),
        ("latest-application", (day("2025-10-05"), day("2025-10-05"))),
        ("training-start", (day("2025-09-22"), day("2025-09-22"))),
        ("claim-day", None),
        ("throughout", (day("2025-09-12"), day("2025-10-20"))),
    ],
)
def test_the_days_that_count(option: str, expected: Any) -> None:
    """Each reading has its own days; with every day to the claim the review looks at its past."""
    assert expected == days_judged(_read(AGAIN, A41=option))


def test_an_undecided_review_is_judged_up_to_now() -> None:
    """Before the decision every day up to the day of judging counts."""
    case = attrs.evolve(AGAIN, review=attrs.evolve(AGAIN.review, decided_on=None))

    assert (day("2025-09-12"), day("2025-11-30")) == days_judged(_read(case, A41="throughout"))


@pytest.mark.parametrize(
    ("first", "last", "verdict", "decisive"),
    [
        ("2025-09-12", "2025-10-20", Y, "2025-09-12"),
        ("2025-09-13", "2025-10-20", N, "2025-09-12"),
        ("2025-09-12", "2025-10-19", N, "2025-10-20"),
    ],
)
def test_every_day_counts(first: str, last: str, verdict: Verdict, decisive: str) -> None:
    """Throughout means from the first to the last day, and the first day without is shown."""
    case = attrs.evolve(
        AGAIN,
        review=attrs.evolve(AGAIN.review, statuses=(_attested("rural-worker", first, last),)),
    )

    finding = _find("category", _read(case, A41="throughout"))

    assert verdict is finding.verdict
    assert {"status_day": day(decisive)} == dict(finding.facts)


def test_categories_may_follow_each_other() -> None:
    """One category after the other leaves no gap."""
    statuses = (
        _attested("rural-worker", "2025-09-01", "2025-10-01"),
        _attested("registered-unemployed", "2025-10-02", "2025-10-31"),
    )
    gap = (statuses[0], attrs.evolve(statuses[1], first_day=day("2025-10-03")))

    for records, verdict in ((statuses, Y), (gap, N)):
        review = attrs.evolve(AGAIN.review, statuses=records)
        case = attrs.evolve(AGAIN, review=review)
        assert verdict is _find("category", _read(case, A41="throughout")).verdict


def test_before_the_start_of_training() -> None:
    """Where the start of training counts nothing can be said before it."""
    case = review_case(training_class=attrs.evolve(CLASS, started_on=None))

    finding = _find("category", _read(case, A41="training-start"))

    assert U is finding.verdict
    assert ("training_class.started_on",) == finding.missing


def test_the_review_leaves_the_day_of_the_claim_open() -> None:
    """Where the day of the claim counts the review judges no category."""
    finding = _find("category", _read(_review(statuses=()), A41="claim-day"))

    assert Y is finding.verdict
    assert not finding.applies


@pytest.mark.parametrize("option", ["status-day", "latest-application", "training-start"])
def test_the_claim_leaves_the_category_to_the_review(option: str) -> None:
    """Where an earlier day counts the claim does not look at the category again."""
    case = claim_case(policy=POLICY.reading({"A41": option}), review=None)

    finding = _find("category-at-claim", case)

    assert Y is finding.verdict
    assert not finding.applies


@pytest.mark.parametrize(
    ("option", "reviewed", "supplied", "verdict", "missing", "decisive"),
    [
        ("claim-day", ("2025-12-19", "2025-12-19"), UNKNOWN, Y, (), "2025-12-19"),
        ("claim-day", ("2025-12-18", "2025-12-18"), (), N, (), "2025-12-19"),
        (
            "claim-day",
            ("2025-12-18", "2025-12-18"),
            UNKNOWN,
            U,
            ("claim.statuses",),
            "2025-12-19",
        ),
        (
            "claim-day",
            ("2025-09-01", "2025-12-18"),
            (_attested("rural-worker", "2025-12-19", "2025-12-19"),),
            Y,
            (),
            "2025-12-19",
        ),
        ("throughout", ("2025-09-12", "2025-12-19"), UNKNOWN, Y, (), "2025-09-12"),
        ("throughout", ("2025-09-12", "2025-12-18"), (), N, (), "2025-12-19"),
        ("throughout", ("2025-09-13", "2025-12-19"), (), N, (), "2025-09-12"),
        (
            "throughout",
            ("2025-09-12", "2025-12-01"),
            UNKNOWN,
            U,
            ("claim.statuses",),
            "2025-12-02",
        ),
        (
            "throughout",
            ("2025-09-12", "2025-12-01"),
            (_attested("rural-worker", "2025-12-02", "2025-12-19"),),
            Y,
            (),
            "2025-09-12",
        ),
    ],
)
def test_the_category_at_the_claim(  # noqa: PLR0913, PLR0917 -- one row of a table
    option: str,
    reviewed: tuple[str, str],
    supplied: Any,
    verdict: Verdict,
    missing: tuple[str, ...],
    decisive: str,
) -> None:
    """The claim looks at its own day, or at every day to it, with what was attested since."""
    record = _attested("rural-worker", *reviewed)
    case = claim_case(
        policy=POLICY.reading({"A41": option}),
        review=attrs.evolve(AGAIN.review, statuses=(record,)),
        other_reviews=AGAIN.other_reviews,
        claim=attrs.evolve(CLAIM, statuses=supplied),
    )

    finding = _find("category-at-claim", case)

    assert verdict is finding.verdict
    assert missing == finding.missing
    assert {"status_day": day(decisive)} == dict(finding.facts)
    assert verdict is decide_claim(case).verdict


def test_a_claim_without_a_review() -> None:
    """Nobody has said anything about the category of somebody without a review."""
    finding = _find(
        "category-at-claim", claim_case(policy=POLICY.reading({"A41": "claim-day"}), review=None)
    )

    assert U is finding.verdict
    assert ("review.statuses",) == finding.missing


@pytest.mark.parametrize(
    ("category", "six", "everything"),
    [("rural-worker", Y, Y), ("veteran", N, Y), ("graduate", N, N)],
)
def test_whatever_the_city_attests(category: str, six: Verdict, everything: Verdict) -> None:
    """Any attested status may count, but the graduation year is always judged from its day."""
    case = _review(statuses=(_attested(category),))

    assert six is _find("category", _read(case, A38="six-plus-supplied")).verdict
    assert everything is _find("category", _read(case, A38="open")).verdict


@pytest.mark.parametrize(
    ("options", "graduation", "status_on", "verdict"),
    [
        ({"A39": "academic-year"}, "2025-12-20", "2025-08-31", N),
        ({"A39": "academic-year"}, "2025-12-20", "2025-09-01", Y),
        ({"A39": "academic-year"}, "2025-12-20", "2026-08-31", Y),
        ({"A39": "academic-year"}, "2026-06-30", "2025-09-01", Y),
        ({"A39": "academic-year"}, "2025-08-31", "2025-09-01", N),
        ({"A40": "ends-1-september"}, "2026-06-30", "2026-09-01", Y),
        ({"A40": "ends-1-september"}, "2026-06-30", "2026-09-02", N),
        ({"A40": "ends-1-september"}, "2026-06-30", "2025-09-01", Y),
        ({"A39": "academic-year", "A40": "ends-1-september"}, "2025-12-20", "2026-09-01", Y),
    ],
)
def test_the_graduation_year_is_read_otherwise(
    options: dict[str, str], graduation: str, status_on: str, verdict: Verdict
) -> None:
    """Autumn graduates may have the year that contains their day, and the year a day more."""
    case = _opened(
        day(status_on), applied_on=day(status_on), statuses=(), graduation_on=day(graduation)
    )

    assert verdict is _find("category", _read(case, **options)).verdict


@pytest.mark.parametrize(
    ("expected", "actual", "verdict", "missing"),
    [
        ("2026-06-30", "2026-07-05", Y, ()),
        ("2026-06-30", "2027-06-30", N, ()),
        ("2027-06-30", "2026-06-30", Y, ()),
        ("2026-06-30", None, U, ("review.graduated_on",)),
        ("none", None, N, ()),
        (None, "2027-06-30", N, ()),
        (None, "2026-06-30", U, ("review.graduation_on",)),
        (None, None, U, ("review.graduation_on", "review.graduated_on")),
    ],
)
def test_the_actual_graduation(
    expected: str | None, actual: str | None, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """Where the actual day counts it has to be known, of those who are graduates."""
    on_record: Any = UNKNOWN if expected is None else day(expected) if expected != "none" else None
    case = _review(
        statuses=(),
        graduation_on=on_record,
        graduated_on=UNKNOWN if actual is None else day(actual),
    )

    finding = _find("category", _read(case, A84="actual"))

    assert verdict is finding.verdict
    assert missing == finding.missing
