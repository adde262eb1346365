"""Last days: of a review, of registering hours, of a listing, and of keeping a file."""

import datetime
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from cases import CALENDAR, LISTING, OF_2025, OF_2026, day, estimated, official
from jsdte.calendar import CONVENTIONS, LAW, Arrangement, Convention, Period
from jsdte.calendar.ledger import LedgerLine
from jsdte.errors import CalendarRangeError, FieldError
from jsdte.model import Listing
from jsdte.policy import (
    KINDS,
    Deadline,
    Limits,
    graduation_year,
    hours_deadline,
    listing_deadline,
    listing_end,
    moves,
    periods,
    retention_deadlines,
    review_deadline,
)
from jsdte.policy.periods import hours_period, listing_period, review_period
from jsdte.policy.profile import Profile
from jsdte.readings import reading
from jsdte.terms.last_day import Basis, LastDay
from jsdte.terms.unknown import UNKNOWN

LIMITS = Limits()

INVENTED = Arrangement(
    year=2027,
    source="an invented arrangement",
    published_on=day("2026-11-20"),
    days_off=tuple(
        map(
            day,
            (
                *("2027-01-01", "2027-01-02", "2027-01-03"),
                *(f"2027-02-{n:02}" for n in range(5, 13)),
                *("2027-04-03", "2027-04-04", "2027-04-05"),
                *(f"2027-05-{n:02}" for n in range(1, 6)),
                "2027-06-09",
                "2027-09-15",
                *(f"2027-10-{n:02}" for n in range(1, 8)),
            ),
        )
    ),
    make_up_days=tuple(map(day, ("2027-02-14", "2027-02-20", "2027-05-08", "2027-10-09"))),
)


def _every_kind() -> tuple[Deadline, ...]:
    start = day("2025-09-01")
    return (
        review_deadline(start, LIMITS, CALENDAR),
        hours_deadline(start, LIMITS, CALENDAR),
        listing_deadline(start, LIMITS, CALENDAR),
        graduation_year(start, CALENDAR),
        *retention_deadlines(start, LIMITS, CALENDAR),
    )


def _last(deadline: Deadline) -> str:
    """The last day of a deadline that is certain."""
    assert isinstance(deadline.last_day, LastDay)
    assert Basis.OFFICIAL is deadline.last_day.basis
    return str(deadline.last_day.date)


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
        ("2024-12-31", "2025-01-08"),
        ("2025-01-01", "2025-01-08"),
        ("2026-12-24", "2026-12-31"),
    ],
)
def test_review_ends_on_the_fifth_working_day(accepted: str, last: str) -> None:
    """The day of acceptance is not counted, rest days are not, make-up days are."""
    assert last == _last(review_deadline(day(accepted), LIMITS, CALENDAR))


def test_review_accepted_on_a_saturday_runs_from_it() -> None:
    """Acceptance on a rest day starts the period as the working day before it does."""
    friday, saturday, sunday = (
        _last(review_deadline(day(text), LIMITS, CALENDAR))
        for text in ("2025-11-07", "2025-11-08", "2025-11-09")
    )

    assert "2025-11-14" == friday == saturday == sunday


@pytest.mark.parametrize(
    ("accepted", "last"),
    [
        ("2026-12-25", estimated("2027-01-04", "2027-01-04", "2027-01-04", OF_2026, LAW)),
        ("2026-12-29", estimated("2027-01-06", "2027-01-06", "2027-01-06", OF_2026, LAW)),
        ("2027-02-04", estimated("2027-02-15", "2027-02-13", "2027-02-19", LAW)),
        ("2027-07-05", estimated("2027-07-12", "2027-07-12", "2027-07-12", LAW)),
        ("2031-12-26", UNKNOWN),
        ("2006-12-31", UNKNOWN),
    ],
)
def test_review_past_the_arrangements_is_an_estimate(accepted: str, last: object) -> None:
    """Five years past the last arrangement it is marked, and past the calendar unknown."""
    assert last == review_deadline(day(accepted), LIMITS, CALENDAR).last_day


@pytest.mark.parametrize(
    ("days", "last"), [(1, "2025-09-28"), (4, "2025-10-09"), (6, "2025-10-11")]
)
def test_review_takes_the_working_days_of_the_limits(days: int, last: str) -> None:
    """The number of working days is the one of the limits."""
    limits = Limits(review_working_days=days)

    assert last == _last(review_deadline(day("2025-09-26"), limits, CALENDAR))


@pytest.mark.parametrize(
    ("accepted", "options", "last"),
    [
        ("2025-09-26", {"A13": "counted"}, "2025-10-09"),
        ("2025-09-26", {"A14": "weekdays"}, "2025-10-03"),
        ("2025-09-26", {"A13": "counted", "A14": "weekdays"}, "2025-10-02"),
        ("2026-09-26", {}, "2026-10-09"),
        ("2026-09-26", {"A82": "next-working-day"}, "2026-10-10"),
        ("2026-09-26", {"A13": "counted"}, "2026-10-09"),
        ("2026-09-26", {"A13": "counted", "A82": "next-working-day"}, "2026-10-09"),
        ("2026-09-28", {"A82": "next-working-day"}, "2026-10-10"),
        ("2025-09-26", {"A12": "submission", "A15": "refuse"}, "2025-10-10"),
    ],
)
def test_review_by_other_readings(accepted: str, options: dict[str, str], last: str) -> None:
    """Each reading of the start and of a working day has its own last day."""
    assert last == _last(review_deadline(day(accepted), LIMITS, CALENDAR, options))


def test_review_is_open_where_estimates_are_refused() -> None:
    """Under the other reading of A15 a year without an arrangement has no last day."""
    deadline = review_deadline(day("2026-12-29"), LIMITS, CALENDAR, {"A15": "refuse"})

    assert UNKNOWN is deadline.last_day


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
        ("2026-11-30", "2026-12-30"),
        ("2024-11-30", "2024-12-30"),
        ("2024-12-02", "2025-01-02"),
    ],
)
def test_hours_end_a_month_on(ended: str, last: str) -> None:
    """The corresponding day or the month's end, moved on from rest days but not from make-up days."""
    assert last == _last(hours_deadline(day(ended), LIMITS, CALENDAR))


@pytest.mark.parametrize(
    ("ended", "last"),
    [
        ("2026-12-01", estimated("2027-01-04", "2027-01-04", "2027-01-04", LAW)),
        ("2026-12-31", estimated("2027-02-01", "2027-01-31", "2027-02-01", LAW)),
        ("2027-01-06", estimated("2027-02-09", "2027-02-09", "2027-02-15", LAW)),
        ("2031-12-01", UNKNOWN),
        ("2006-11-30", UNKNOWN),
    ],
)
def test_hours_past_the_arrangements_are_an_estimate(ended: str, last: object) -> None:
    """A last day in a year without an arrangement is marked, and past the calendar unknown."""
    assert last == hours_deadline(day(ended), LIMITS, CALENDAR).last_day


def test_hours_take_the_months_of_the_limits() -> None:
    """The number of months is the one of the limits."""
    limits = Limits(hours_months=3)

    assert "2026-01-26" == _last(hours_deadline(day("2025-10-24"), limits, CALENDAR))


@pytest.mark.parametrize(
    ("ended", "reading", "last"),
    [
        ("2025-10-22", "civil-code", "2025-11-24"),
        ("2025-10-22", "named-days-roll", "2025-11-22"),
        ("2025-10-22", "no-roll", "2025-11-22"),
        ("2025-09-04", "civil-code", "2025-10-09"),
        ("2025-09-04", "named-days-roll", "2025-10-09"),
        ("2025-09-04", "no-roll", "2025-10-04"),
        ("2025-09-04", "thirty-days", "2025-10-04"),
        ("2026-01-31", "no-roll", "2026-02-28"),
        ("2026-01-31", "thirty-days", "2026-03-02"),
    ],
)
def test_hours_by_other_readings(ended: str, reading: str, last: str) -> None:
    """Plain weekends, named days off and thirty days each have their own last day (A32)."""
    assert last == _last(hours_deadline(day(ended), LIMITS, CALENDAR, {"A32": reading}))


def _end(listing: Listing, limits: Limits) -> datetime.date:
    end = listing_end(listing, limits, CALENDAR)
    assert isinstance(end, LastDay)
    return end.date


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
    listing = attrs.evolve(
        LISTING,
        listed_on=day(listed),
        printed_until=None if printed is None else day(printed),
        removed_on=None if removed is None else day(removed),
    )

    assert day(last) == _end(listing, LIMITS)


def test_listing_takes_the_years_of_the_limits() -> None:
    """The number of years is the one of the limits."""
    limits = Limits(listing_years=5)

    assert day("2029-11-20") == _end(LISTING, limits)


@pytest.mark.parametrize(
    ("listed", "options", "last"),
    [
        ("2025-09-01", {}, official("2028-09-01")),
        ("2040-02-29", {}, official("2043-02-28")),
        ("2025-09-01", {"A03": "day-before"}, official("2028-08-31")),
        ("2022-10-01", {"A07": "roll"}, official("2025-10-09", OF_2025)),
        (
            "2025-10-01",
            {"A07": "roll"},
            estimated("2028-10-04", "2028-10-04", "2028-10-09", LAW),
        ),
    ],
)
def test_listing_by_readings(listed: str, options: dict[str, str], last: LastDay) -> None:
    """A listing that does not roll is certain whatever the year; one that rolls is not."""
    assert last == listing_deadline(day(listed), LIMITS, CALENDAR, options).last_day


@pytest.mark.parametrize(
    ("graduation", "options", "first", "last"),
    [
        ("2026-06-30", {}, "2025-09-01", "2026-08-31"),
        ("2025-12-31", {}, "2024-09-01", "2025-08-31"),
        ("2025-12-31", {"A39": "academic-year"}, "2025-09-01", "2026-08-31"),
        ("2025-08-31", {"A39": "academic-year"}, "2024-09-01", "2025-08-31"),
        ("2026-06-30", {"A40": "ends-1-september"}, "2025-09-01", "2026-09-01"),
    ],
)
def test_graduation_year_by_readings(
    graduation: str, options: dict[str, str], first: str, last: str
) -> None:
    """Twelve months from a 1 September, of the calendar year before or of the academic year."""
    year = graduation_year(day(graduation), CALENDAR, options)

    assert (day(first), last) == (year.start, _last(year))


@pytest.mark.parametrize(
    ("closed", "options", "paper", "electronic"),
    [
        ("2025-12-25", {}, "2028-12-25", "2030-12-25"),
        ("2028-02-29", {}, "2031-02-28", "2033-02-28"),
        ("2027-02-28", {}, "2030-02-28", "2032-02-28"),
        ("2025-12-25", {"A57": "new-year"}, "2029-01-01", "2031-01-01"),
        ("2025-12-25", {"A57": "end-of-training"}, "2028-12-25", "2030-12-25"),
    ],
)
def test_files_are_kept_three_and_five_years(
    closed: str, options: dict[str, str], paper: str, electronic: str
) -> None:
    """Paper is kept for three years from the closing, electronic material for five."""
    found = retention_deadlines(day(closed), LIMITS, CALENDAR, options)

    assert [paper, electronic] == [_last(deadline) for deadline in found]


def test_keeping_takes_the_years_of_the_limits() -> None:
    """The numbers of years are those of the limits."""
    limits = Limits(paper_years=4, electronic_years=10)
    found = retention_deadlines(day("2025-12-25"), limits, CALENDAR)

    assert ["2029-12-25", "2035-12-25"] == [_last(deadline) for deadline in found]


def test_every_kind_names_its_statement_and_its_questions() -> None:
    """A deadline carries what it rests on."""
    found = {deadline.kind: deadline for deadline in _every_kind()}

    assert list(KINDS) == list(found)
    assert {what: KINDS[what] for what in found} == {
        what: (deadline.clause, deadline.readings) for what, deadline in found.items()
    }
    assert [23, 46, 12, 58, 83, 84] == [deadline.clause.number for deadline in found.values()]


@pytest.mark.parametrize(
    ("deadline", "conventions"),
    [
        (
            review_deadline(day("2025-09-26"), LIMITS, CALENDAR),
            ["first-day-not-counted", "starts-on-the-day", "state-council-days"],
        ),
        (
            review_deadline(day("2026-12-29"), LIMITS, CALENDAR),
            [
                "first-day-not-counted",
                "starts-on-the-day",
                "state-council-days",
                "statutory-provisional",
            ],
        ),
        (
            hours_deadline(day("2025-10-24"), LIMITS, CALENDAR),
            ["first-day-not-counted", "month-end", "last-day-rolls"],
        ),
        (
            hours_deadline(day("2031-12-24"), LIMITS, CALENDAR),
            ["first-day-not-counted", "month-end", "last-day-rolls"],
        ),
        (
            graduation_year(day("2026-06-30"), CALENDAR),
            ["first-day-counted", "month-end", "last-day-stays"],
        ),
        (
            hours_deadline(day("2025-10-24"), LIMITS, CALENDAR, {"A32": "thirty-days"}),
            ["first-day-not-counted", "last-day-stays"],
        ),
    ],
)
def test_conventions(deadline: Deadline, conventions: list[str]) -> None:
    """A deadline names the conventions it was counted by."""
    found = deadline.conventions

    assert all(type(item) is Convention for item in found)
    assert conventions == [item.id for item in found]


def test_the_ledger_ends_on_the_last_day() -> None:
    """The ledger of each kind leads to its last day, with as many counted lines as units."""
    for deadline in _every_kind():
        lines = deadline.ledger(CALENDAR)
        counted = [line.number for line in lines if line.number is not None]

        assert type(lines[0]) is LedgerLine
        assert _last(deadline) == str(lines[-1].day)
        assert list(range(1, deadline.period.length + 1)) == counted


@pytest.mark.parametrize(
    ("entry", "option"),
    [("A13", "perhaps"), ("A14", "counted"), ("A82", "later"), ("A15", "guess")],
)
def test_a_reading_has_no_other_option(entry: str, option: str) -> None:
    """An option that a question does not have is refused, with those it has."""
    with pytest.raises(FieldError, match=rf"^{entry}: expected one of ") as caught:
        review_deadline(day("2025-09-26"), LIMITS, CALENDAR, {entry: option})

    assert option not in str(caught.value).split(", ")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (review_period(5), review_period(5, Profile.of({"A13": "counted"}))),
        (hours_period(1), hours_period(1, Profile.of({"A32": "no-roll"}))),
        (listing_period(3), listing_period(3, Profile.of({"A03": "day-before"}))),
    ],
)
def test_periods_differ_by_reading(one: Period, other: Period) -> None:
    """Another reading is another period."""
    assert one != other


def test_a_new_arrangement_moves_deadlines() -> None:
    """Of a set of deadlines those are listed that the arrangement moves or makes certain."""
    days = ("2026-11-24", "2026-12-29", "2027-02-04", "2028-02-04")
    deadlines = [
        *(review_deadline(day(text), LIMITS, CALENDAR) for text in days),
        listing_deadline(day("2024-02-06"), LIMITS, CALENDAR),
    ]

    found = moves(deadlines, CALENDAR.extended([INVENTED]))

    assert [
        (day("2026-12-29"), official("2027-01-06", OF_2026, INVENTED.source)),
        (day("2027-02-04"), official("2027-02-18", INVENTED.source)),
    ] == [(move.after.start, move.after.last_day) for move in found]
    assert [Basis.PROVISIONAL] * 2 == [
        move.before.last_day.basis for move in found if isinstance(move.before.last_day, LastDay)
    ]


def test_a_deadline_that_becomes_known_is_a_move() -> None:
    """A strict calendar that learns the arrangement turns unknown into a day."""
    strict = CALENDAR.as_strict()
    unknown = review_deadline(day("2026-12-29"), LIMITS, strict)

    assert () == moves([unknown], strict)
    assert [(UNKNOWN, official("2027-01-06", OF_2026, INVENTED.source))] == [
        (move.before.last_day, move.after.last_day)
        for move in moves([unknown], strict.extended([INVENTED]))
    ]


@pytest.mark.parametrize("start", ["2026-12-29", "2027-12-28"])
def test_a_deadline_remembers_that_estimates_are_refused(start: str) -> None:
    """Counted anew it is unknown still, until the arrangement is supplied."""
    refused = review_deadline(day(start), LIMITS, CALENDAR, {"A15": "refuse"})

    assert () == moves([refused], CALENDAR)
    with pytest.raises(CalendarRangeError):
        refused.ledger(CALENDAR)
    moved = [move.after.start for move in moves([refused], CALENDAR.extended([INVENTED]))]
    assert moved == ([day(start)] if start < "2027" else [])


@pytest.mark.parametrize(
    "options", [{"a13": "counted"}, {"A99": "x"}, {"A32": "no-roll"}, ["A13"], "A13", 13]
)
def test_options_are_those_of_the_kind(options: Any) -> None:
    """A misspelt question, or one of another deadline, is refused with those there are."""
    with pytest.raises(FieldError) as caught:
        review_deadline(day("2025-09-26"), LIMITS, CALENDAR, options)

    assert "options: expected options by entry, for review among A12, A13, A14, A15, A82" == str(
        caught.value
    )


def test_an_option_of_a_question_about_the_start_is_checked() -> None:
    """Which day the start is, is for the caller; the option has to be one all the same."""
    with pytest.raises(FieldError, match=r"^A12: expected one of acceptance, submission, arrival$"):
        review_deadline(day("2025-09-26"), LIMITS, CALENDAR, {"A12": "nonsense"})


@pytest.mark.parametrize(
    "start", ["2026-06-30", None, 2026, datetime.datetime(2026, 6, 30, tzinfo=datetime.UTC)]
)
def test_a_start_is_a_day(start: Any) -> None:
    """A text or a time of day is refused by each deadline."""
    counted: tuple[Callable[[], object], ...] = (
        lambda: review_deadline(start, LIMITS, CALENDAR),
        lambda: hours_deadline(start, LIMITS, CALENDAR),
        lambda: listing_deadline(start, LIMITS, CALENDAR),
        lambda: graduation_year(start, CALENDAR),
        lambda: retention_deadlines(start, LIMITS, CALENDAR, {"A57": "new-year"}),
    )
    for count in counted:
        with pytest.raises(FieldError, match=r"^start: expected a day \(YYYY-MM-DD\) from "):
            count()


def test_a_deadline_names_the_options_it_was_counted_by() -> None:
    """Those given, and the defaults of the other questions."""
    by_default = listing_deadline(day("2025-09-01"), LIMITS, CALENDAR)
    other = listing_deadline(day("2025-09-01"), LIMITS, CALENDAR, {"A03": "day-before"})

    rest = (("A07", "no-roll"), ("A15", "statutory-provisional"))
    assert (("A03", "corresponding-day"), *rest) == by_default.options
    assert (("A03", "day-before"), *rest) == other.options


TABLES = (
    ("A13", "A03", "A40", periods.FIRST_DAYS),
    ("A14", periods.WORKING_DAYS),
    ("A82", periods.REST_DAY_STARTS),
    ("A32", "A07", periods.LAST_DAYS),
)


@pytest.mark.parametrize(
    ("entry", "option", "convention"),
    [
        (entry, option.name, table[option.name].value)
        for *entries, table in TABLES
        for entry in entries
        for option in reading(entry).options
    ],
)
def test_an_option_selects_the_convention_that_names_it(
    entry: str, option: str, convention: str
) -> None:
    """What a reading selects is what the convention says of itself."""
    assert (entry, option) in CONVENTIONS[convention].options


def test_the_first_days_of_the_calendar_count() -> None:
    """A review accepted on the first day of the calendar has a last day under every reading."""
    start = day("2007-01-01")

    assert "2007-01-10" == _last(review_deadline(start, LIMITS, CALENDAR, {"A13": "counted"}))
    moved = {"A82": "next-working-day"}
    assert "2007-01-11" == _last(review_deadline(start, LIMITS, CALENDAR, moved))
