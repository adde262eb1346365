"""Which category a person belongs to, and on which day."""

import datetime
from typing import Any

import attrs
import pytest

from cases import CALENDAR, CLASS, OPENING, POLICY, REVIEW, day, official, review_case
from jsdte.decision import Finding, Verdict
from jsdte.model import ReviewState, StatusRecord
from jsdte.policy import RULES, ReviewCase, graduation_year
from jsdte.policy.rules.eligibility import status_day
from jsdte.policy.tables import ExtraCategory
from jsdte.terms.kinds import CATEGORIES
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

HARDSHIP = ExtraCategory(
    id="veteran", name="退役军人", first_day=day("2025-09-10"), source="example basis"
)


def _find(rule: str, case: ReviewCase) -> Finding:
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
