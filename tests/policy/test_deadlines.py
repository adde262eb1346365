"""Last days: of a review, of registering hours, of a listing, and of keeping a file."""

import pytest

from cases import CALENDAR, day
from jsdte.policy import Limits, hours_deadline, listing_end, retention_ends, review_deadline
from jsdte.terms.unknown import UNKNOWN

LIMITS = Limits()


@pytest.mark.parametrize(
    ("accepted", "last"),
    [
        ("2025-09-26", "2025-10-10"),
        ("2025-09-30", "2025-10-14"),
        ("2026-02-13", "2026-02-27"),
        ("2026-02-14", "2026-02-28"),
        ("2026-04-30", "2026-05-11"),
        ("2026-09-18", "2026-09-24"),
        ("2026-09-26", "2026-10-09"),
        ("2026-09-30", "2026-10-13"),
    ],
)
def test_review_ends_on_the_fifth_working_day(accepted: str, last: str) -> None:
    """The day of acceptance is not counted, rest days are not, make-up days are."""
    assert day(last) == review_deadline(day(accepted), LIMITS, CALENDAR)


def test_review_accepted_on_a_saturday_runs_from_it() -> None:
    """Acceptance on a rest day starts the period as the working day before it does."""
    friday, saturday, sunday = (
        review_deadline(day(text), LIMITS, CALENDAR)
        for text in ("2025-11-07", "2025-11-08", "2025-11-09")
    )

    assert day("2025-11-14") == friday == saturday == sunday


@pytest.mark.parametrize(
    ("accepted", "last"),
    [
        ("2026-12-24", "2026-12-31"),
        ("2026-12-25", None),
        ("2026-12-31", None),
        ("2027-03-01", None),
        ("2024-12-31", None),
        ("2025-01-01", "2025-01-08"),
    ],
)
def test_review_without_a_schedule_has_no_known_last_day(accepted: str, last: str | None) -> None:
    """Where a day to be counted has no published schedule the last day is unknown."""
    expected = UNKNOWN if last is None else day(last)

    assert expected == review_deadline(day(accepted), LIMITS, CALENDAR)


@pytest.mark.parametrize(
    ("days", "last"), [(1, "2025-09-28"), (4, "2025-10-09"), (6, "2025-10-11")]
)
def test_review_takes_the_working_days_of_the_limits(days: int, last: str) -> None:
    """The number of working days is the one of the limits."""
    limits = Limits(review_working_days=days)

    assert day(last) == review_deadline(day("2025-09-26"), limits, CALENDAR)


@pytest.mark.parametrize(
    ("ended", "last"),
    [
        ("2025-09-10", "2025-10-10"),
        ("2025-10-24", "2025-11-24"),
        ("2025-10-22", "2025-11-24"),
        ("2025-10-23", "2025-11-24"),
        ("2025-09-01", "2025-10-09"),
        ("2025-09-08", "2025-10-09"),
        ("2025-09-11", "2025-10-11"),
        ("2025-08-28", "2025-09-28"),
        ("2025-08-31", "2025-09-30"),
        ("2025-10-31", "2025-12-01"),
        ("2026-01-28", "2026-02-28"),
        ("2026-01-29", "2026-02-28"),
        ("2026-01-31", "2026-02-28"),
        ("2026-01-16", "2026-02-24"),
        ("2025-12-31", "2026-02-02"),
        ("2026-08-20", "2026-09-20"),
    ],
)
def test_hours_end_a_month_on(ended: str, last: str) -> None:
    """The corresponding day or the month's end, moved on from rest days but not from make-up days."""
    assert day(last) == hours_deadline(day(ended), LIMITS, CALENDAR)


@pytest.mark.parametrize(
    ("ended", "last"),
    [
        ("2026-11-30", "2026-12-30"),
        ("2026-12-01", None),
        ("2026-12-31", None),
        ("2024-11-30", None),
        ("2024-12-02", "2025-01-02"),
    ],
)
def test_hours_without_a_schedule_have_no_known_last_day(ended: str, last: str | None) -> None:
    """Where the corresponding day has no published schedule the last day is unknown."""
    expected = UNKNOWN if last is None else day(last)

    assert expected == hours_deadline(day(ended), LIMITS, CALENDAR)


def test_hours_take_the_months_of_the_limits() -> None:
    """The number of months is the one of the limits."""
    assert day("2026-01-26") == hours_deadline(day("2025-10-24"), Limits(hours_months=3), CALENDAR)


@pytest.mark.parametrize(
    ("listed", "printed", "removed", "last"),
    [
        ("2024-11-20", None, None, "2027-11-20"),
        ("2025-11-22", None, None, "2028-11-22"),
        ("2024-02-29", None, None, "2027-02-28"),
        ("2025-02-28", None, None, "2028-02-28"),
        ("2025-10-01", None, None, "2028-10-01"),
        ("2024-11-20", "2026-12-31", None, "2026-12-31"),
        ("2024-11-20", "2029-12-31", None, "2029-12-31"),
        ("2024-11-20", None, "2026-03-02", "2026-03-01"),
        ("2024-11-20", None, "2027-11-20", "2027-11-19"),
        ("2024-11-20", None, "2027-11-21", "2027-11-20"),
        ("2024-11-20", None, "2027-11-22", "2027-11-20"),
        ("2024-11-20", "2026-12-31", "2026-12-31", "2026-12-30"),
        ("2024-11-20", "2026-12-31", "2027-01-02", "2026-12-31"),
        ("2024-11-20", None, "2024-11-20", "2024-11-19"),
    ],
)
def test_listing_ends_three_years_on_as_printed_or_by_removal(
    listed: str, printed: str | None, removed: str | None, last: str
) -> None:
    """The corresponding day, unless another is printed or a removal comes first; no end rolls."""
    end = listing_end(
        day(listed),
        None if printed is None else day(printed),
        None if removed is None else day(removed),
        LIMITS,
    )

    assert day(last) == end


def test_listing_takes_the_years_of_the_limits() -> None:
    """The number of years is the one of the limits."""
    limits = Limits(listing_years=5)

    assert day("2029-11-20") == listing_end(day("2024-11-20"), None, None, limits)


@pytest.mark.parametrize(
    ("closed", "paper", "electronic"),
    [
        ("2025-12-25", "2028-12-25", "2030-12-25"),
        ("2028-02-29", "2031-02-28", "2033-02-28"),
        ("2027-02-28", "2030-02-28", "2032-02-28"),
    ],
)
def test_files_are_kept_three_and_five_years(closed: str, paper: str, electronic: str) -> None:
    """Paper is kept for three years from the closing, electronic material for five."""
    assert (day(paper), day(electronic)) == retention_ends(day(closed), LIMITS)


def test_keeping_takes_the_years_of_the_limits() -> None:
    """The numbers of years are those of the limits."""
    limits = Limits(paper_years=4, electronic_years=10)

    assert (day("2029-12-25"), day("2035-12-25")) == retention_ends(day("2025-12-25"), limits)
