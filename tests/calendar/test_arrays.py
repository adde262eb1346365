"""The array calendar gives what the scalar calendar gives, element by element."""

import datetime
import re
import warnings
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from jsdte.calendar import Overlay, WorkCalendar
from jsdte.errors import CalendarRangeError, FieldError, ProvisionalDayWarning
from jsdte.terms.last_day import Basis

np = pytest.importorskip("numpy", reason="needs the extra `arrays`")

from jsdte.calendar.arrays import ArrayCalendar  # noqa: E402 -- only where NumPy is there

Day = datetime.date
Question = Callable[[ArrayCalendar, Any], object]

ONE_DAY = datetime.timedelta(days=1)
FIRST, LAST = Day(2007, 1, 1), Day(2031, 12, 31)
EVERY_DAY = [FIRST + n * ONE_DAY for n in range((LAST - FIRST).days + 1)]
MARGIN = 75
ESTIMATES = pytest.mark.filterwarnings("ignore::jsdte.errors.ProvisionalDayWarning")
OUTSIDE = r"^expected days from 2007-01-01 to 2031-12-31, and no NaT$"
OPEN = "an arrangement that is not published decides here (the first such day: 2027-01-01)"
NOT_SETTLED = f"{OPEN}: an estimate"

MARKED: dict[str, Question] = {
    "is_working_day": lambda arrays, days: arrays.is_working_day(days),
    "add one": lambda arrays, days: arrays.add_working_days(days, 1),
    "add one to each": lambda arrays, days: arrays.add_working_days(days, np.array(1)),
    "count to": lambda arrays, days: arrays.count_working_days(SOME_DAY, days),
    "count from": lambda arrays, days: arrays.count_working_days(days, SOME_DAY),
    "next": lambda arrays, days: arrays.next_working_day(days),
    "previous": lambda arrays, days: arrays.previous_working_day(days),
}
QUESTIONS: dict[str, Question] = MARKED | {
    "is_official": lambda arrays, days: arrays.is_official(days),
    "add none": lambda arrays, days: arrays.add_working_days(days, 0),
    "add none to each": lambda arrays, days: arrays.add_working_days(days, np.array(0)),
    "last": lambda arrays, days: arrays.last_working_day(days, 5).date,
}
SOME_DAY = np.array("2026-03-02", "datetime64[D]")

each_question = pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
each_marked = pytest.mark.parametrize("question", MARKED.values(), ids=MARKED)


@pytest.fixture(scope="module", name="arrays")
def _arrays(calendar: WorkCalendar) -> ArrayCalendar:
    return ArrayCalendar.of(calendar)


def _days(*texts: str) -> Any:
    return np.array(texts, "datetime64[D]")


def _array(days: list[Day]) -> Any:
    return np.array(days, "datetime64[D]")


@ESTIMATES
def test_working_days_of_every_day(calendar: WorkCalendar, arrays: ArrayCalendar) -> None:
    """On each day of 2007 to 2031 both say whether offices work."""
    expected = [*map(calendar.is_working_day, EVERY_DAY)]

    assert expected == arrays.is_working_day(_array(EVERY_DAY)).tolist()


def test_basis_of_every_day(calendar: WorkCalendar, arrays: ArrayCalendar) -> None:
    """On each day of 2007 to 2031 both say whether that is official, without a warning."""
    expected = [calendar.basis_of(day) is Basis.OFFICIAL for day in EVERY_DAY]

    assert expected == arrays.is_official(_array(EVERY_DAY)).tolist()
    assert {True, False} == set(expected)


@ESTIMATES
@pytest.mark.parametrize("offset", [-40, -20, -5, -2, -1, 0, 1, 2, 5, 20, 40])
def test_addition_to_every_day(calendar: WorkCalendar, arrays: ArrayCalendar, offset: int) -> None:
    """For each day both find the same n-th working day, by one number and by one for each."""
    days = EVERY_DAY[MARGIN:-MARGIN]
    expected = [calendar.add_working_days(day, offset) for day in days]

    assert expected == arrays.add_working_days(_array(days), offset).tolist()
    assert expected == arrays.add_working_days(_array(days), np.full(len(days), offset)).tolist()


@ESTIMATES
def test_neighbours_of_every_day(calendar: WorkCalendar, arrays: ArrayCalendar) -> None:
    """For each day both find the same next and previous working day."""
    days = EVERY_DAY[MARGIN:-MARGIN]
    later, earlier = map(calendar.next_working_day, days), map(calendar.previous_working_day, days)

    assert [*later] == arrays.next_working_day(_array(days)).tolist()
    assert [*earlier] == arrays.previous_working_day(_array(days)).tolist()


@ESTIMATES
@pytest.mark.parametrize("anchor", [FIRST, Day(2025, 10, 1), LAST], ids=str)
def test_count_to_and_from_every_day(
    calendar: WorkCalendar, arrays: ArrayCalendar, anchor: Day
) -> None:
    """To and from each day both count the same working days, with the same sign."""
    days, one = _array(EVERY_DAY), _array([anchor])
    to = [calendar.count_working_days(anchor, day) for day in EVERY_DAY]

    assert to == arrays.count_working_days(one, days).tolist()
    assert [-n for n in to] == arrays.count_working_days(days, one).tolist()


@pytest.mark.parametrize("length", [1, 5, 20])
def test_last_days_of_every_day(calendar: WorkCalendar, arrays: ArrayCalendar, length: int) -> None:
    """For each day both give the same last day, basis and range, without a warning."""
    days = EVERY_DAY[:-MARGIN]
    found = arrays.last_working_day(_array(days), length)
    expected = [calendar.last_working_day(day, length) for day in days]

    assert [last.date for last in expected] == found.date.tolist()
    assert [last.earliest for last in expected] == found.earliest.tolist()
    assert [last.latest for last in expected] == found.latest.tolist()
    assert [last.basis is Basis.OFFICIAL for last in expected] == found.official.tolist()


@pytest.mark.parametrize(
    ("day", "offset", "answer"),
    [
        ("2025-09-26", 5, "2025-10-10"),
        ("2025-09-26", 1, "2025-09-28"),
        ("2025-10-05", 0, "2025-10-05"),
        ("2025-10-09", -1, "2025-09-30"),
        ("2026-12-24", 5, "2026-12-31"),
        ("2007-01-01", 0, "2007-01-01"),
    ],
)
def test_addition(arrays: ArrayCalendar, day: str, offset: int, answer: str) -> None:
    """Make-up days count, days off do not, and 0 is the day itself."""
    assert _days(answer) == arrays.add_working_days(_days(day), offset)
    assert _days(answer) == arrays.add_working_days(_days(day), np.array([offset]))


def test_one_number_for_each_day(arrays: ArrayCalendar) -> None:
    """Offsets are taken element by element, of either sign."""
    days = _days("2025-09-26", "2025-10-09", "2025-10-05", "2026-02-13")
    found = arrays.add_working_days(days, np.array([5, -1, 0, 1]))

    assert _days("2025-10-10", "2025-09-30", "2025-10-05", "2026-02-14").tolist() == found.tolist()


@pytest.mark.parametrize("dtype", ["int8", "int16", "int32", "int64", "uint8", "uint32"])
def test_offsets_of_any_whole_type(arrays: ArrayCalendar, dtype: str) -> None:
    """Offsets are arrays of any whole numbers that fit 64 bits with a sign."""
    found = arrays.add_working_days(_days("2025-09-26"), np.array([5], dtype))

    assert [Day(2025, 10, 10)] == found.tolist()


def test_days_and_offsets_make_a_table(arrays: ArrayCalendar) -> None:
    """A column of days and a row of offsets give every pair."""
    days = _days("2025-09-26", "2026-02-13")[:, np.newaxis]
    found = arrays.add_working_days(days, np.array([-1, 0, 5]))

    assert [
        [Day(2025, 9, 25), Day(2025, 9, 26), Day(2025, 10, 10)],
        [Day(2026, 2, 12), Day(2026, 2, 13), Day(2026, 2, 27)],
    ] == found.tolist()


def test_starts_and_ends_make_a_table(arrays: ArrayCalendar) -> None:
    """A column of starts and a row of ends give every pair."""
    starts = _days("2025-09-26", "2025-10-10")[:, np.newaxis]
    found = arrays.count_working_days(starts, _days("2025-09-26", "2025-10-10"))

    assert [[0, 5], [-5, 0]] == found.tolist()


def test_numpy_scalar_offset(arrays: ArrayCalendar) -> None:
    """A NumPy number is an offset for all days."""
    found = arrays.add_working_days(_days("2025-09-26", "2025-09-30"), np.int64(5))

    assert [Day(2025, 10, 10), Day(2025, 10, 14)] == found.tolist()


@pytest.mark.parametrize("shape", [(), (6,), (2, 3), (1, 3, 2), (0,), (0, 3)], ids=str)
@each_question
def test_shape_is_kept(arrays: ArrayCalendar, question: Question, shape: tuple[int, ...]) -> None:
    """As many answers as days come back, in the same shape."""
    days = np.full(shape, np.datetime64("2025-09-26", "D"))

    assert shape == np.shape(question(arrays, days))


@each_question
def test_views_are_read(arrays: ArrayCalendar, question: Question) -> None:
    """Every other day of an array, a reversed one and a turned table are read in their order."""
    days = _array(EVERY_DAY[6100:6220])
    table = days.reshape(12, 10)
    expected = [question(arrays, _array([day])).tolist()[0] for day in days.tolist()]

    assert expected[::2] == question(arrays, days[::2]).tolist()
    assert expected[::-1] == question(arrays, days[::-1]).tolist()
    assert np.array(expected).reshape(12, 10).T.tolist() == question(arrays, table.T).tolist()


def test_days_are_left_alone(arrays: ArrayCalendar) -> None:
    """The array of days that is asked about stays as it was, and may be read-only."""
    days = _days("2025-09-26", "2026-02-13")
    days.flags.writeable = False

    assert [Day(2025, 10, 10), Day(2026, 2, 27)] == arrays.add_working_days(days, 5).tolist()
    assert [Day(2025, 9, 26), Day(2026, 2, 13)] == days.tolist()


@pytest.mark.parametrize("shape", [(4,), (2, 2), (1, 4)], ids=str)
def test_answers_go_where_they_are_asked(arrays: ArrayCalendar, shape: tuple[int, ...]) -> None:
    """With `out` the answers stand there, and it is what comes back."""
    days = _days("2025-09-26", "2025-09-30", "2026-02-13", "2026-09-30").reshape(shape)
    out = np.empty_like(days)

    assert out is arrays.add_working_days(days, 5, out=out)
    assert arrays.add_working_days(days, 5).tolist() == out.tolist()


def test_estimates_go_where_they_are_asked(arrays: ArrayCalendar) -> None:
    """Estimates too are put into `out`, beside official answers."""
    days = _days("2025-09-26", "2027-03-01")
    out = np.empty_like(days)
    with pytest.warns(ProvisionalDayWarning):
        arrays.add_working_days(days, 5, out=out)

    assert [Day(2025, 10, 10), Day(2027, 3, 8)] == out.tolist()


BUFFER = np.zeros(8, "datetime64[D]")
READ_ONLY = np.zeros(4, "datetime64[D]")
READ_ONLY.flags.writeable = False


@pytest.mark.parametrize(
    "out",
    [
        pytest.param(np.zeros(3, "datetime64[D]"), id="shorter"),
        pytest.param(np.zeros((1, 4), "datetime64[D]"), id="another shape"),
        pytest.param(np.zeros(4, "datetime64[s]"), id="seconds"),
        pytest.param(np.zeros(4, "int64"), id="numbers"),
        pytest.param(np.zeros(8, "datetime64[D]")[::2], id="not contiguous"),
        pytest.param(READ_ONLY, id="read-only"),
        pytest.param([0, 0, 0, 0], id="a list"),
        pytest.param(BUFFER[:4], id="the days themselves"),
        pytest.param(BUFFER[2:6], id="some of the days"),
    ],
)
def test_out_that_does_not_fit(arrays: ArrayCalendar, out: Any) -> None:
    """Answers go into a contiguous array like the days that shares no memory with them."""
    BUFFER[:4] = np.datetime64("2025-09-26", "D")
    expected = r"^out: expected a contiguous array like days, with memory of its own$"
    with pytest.raises(FieldError, match=expected):
        arrays.add_working_days(BUFFER[:4], 5, out=out)


def test_out_with_many_offsets(arrays: ArrayCalendar) -> None:
    """There is no `out` where there are many offsets."""
    days = _days("2025-09-26")
    with pytest.raises(FieldError, match=r"^out: expected none where there are many offsets$"):
        arrays.add_working_days(days, np.array([5]), out=np.empty_like(days))


@pytest.mark.parametrize(
    "offset",
    [
        pytest.param(True, id="a truth value"),
        pytest.param(1.0, id="a fraction"),
        pytest.param(None, id="nothing"),
        pytest.param("5", id="a text"),
        pytest.param(np.array([1.5]), id="fractions"),
        pytest.param(np.array([True]), id="truth values"),
        pytest.param(np.array([2**64 - 1], "uint64"), id="64 bits without a sign"),
        pytest.param(np.array([10**30]), id="no bits"),
        pytest.param(np.array(["5"]), id="texts"),
        pytest.param(np.array([1], "timedelta64[D]"), id="spans"),
    ],
)
def test_offsets_are_whole_numbers(arrays: ArrayCalendar, offset: Any) -> None:
    """Anything else is no number of working days."""
    expected = r"^offset: expected a whole number, or an array of them that fits int64$"
    with pytest.raises(FieldError, match=expected):
        arrays.add_working_days(_days("2025-09-26"), offset)


@each_question
@pytest.mark.parametrize(
    "days",
    [
        pytest.param(np.array(["2025-09-26"], "datetime64[s]"), id="seconds"),
        pytest.param(np.array(["2025-09"], "datetime64[M]"), id="months"),
        pytest.param(np.array(["2025-09-26"], ">M8[D]"), id="swapped bytes"),
        pytest.param(np.array(["2025-09-26"]), id="texts"),
        pytest.param(np.array([20357]), id="numbers"),
        pytest.param(np.array([Day(2025, 9, 26)], "object"), id="objects"),
        pytest.param(np.datetime64("2025-09-26", "D"), id="one day of NumPy"),
        pytest.param([Day(2025, 9, 26)], id="a list"),
        pytest.param("2025-09-26", id="a text"),
        pytest.param(Day(2025, 9, 26), id="a day"),
        pytest.param(None, id="nothing"),
    ],
)
def test_only_arrays_of_days(arrays: ArrayCalendar, question: Question, days: Any) -> None:
    """Nothing but an array of `datetime64[D]` is read, and none is converted."""
    with pytest.raises(
        FieldError, match=r"^(days|starts|ends): expected an array of datetime64\[D\]$"
    ):
        question(arrays, days)


@pytest.mark.parametrize("length", [0, -1, True, 5.0, "5", None, np.int64(5)])
def test_length_of_a_period(arrays: ArrayCalendar, length: Any) -> None:
    """A period has a whole number of days, 1 or more."""
    with pytest.raises(FieldError, match=r"^days: expected a whole number, 1 or more$"):
        arrays.last_working_day(_days("2025-09-26"), length)


@each_question
@pytest.mark.parametrize(
    "day",
    ["NaT", "2006-12-31", "2032-01-01", "1969-12-31", "1970-01-01", "0001-01-01", "9999-12-31"],
)
def test_days_outside(arrays: ArrayCalendar, question: Question, day: str) -> None:
    """One day outside the calendar, or none, is an error, whatever stands beside it."""
    with pytest.raises(CalendarRangeError, match=OUTSIDE):
        question(arrays, _days("2025-09-26", day))


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        ("2007-01-01", -1),
        ("2007-01-04", -1),
        ("2031-12-31", 1),
        ("2025-09-26", 2**63 - 1),
        ("2025-09-26", -(2**63)),
    ],
)
def test_answers_outside(arrays: ArrayCalendar, day: str, offset: int) -> None:
    """An answer outside the calendar is an error too."""
    days = _days("2025-09-26", day)
    with pytest.raises(CalendarRangeError, match=OUTSIDE):
        arrays.add_working_days(days, offset)
    with pytest.raises(CalendarRangeError, match=OUTSIDE):
        arrays.add_working_days(days, np.array([0, offset]))


@pytest.mark.parametrize("offset", [10**30, -(10**30)])
def test_offset_of_any_size(arrays: ArrayCalendar, offset: int) -> None:
    """A number of any size leads outside the calendar, not astray."""
    with pytest.raises(CalendarRangeError, match=OUTSIDE):
        arrays.add_working_days(_days("2025-09-26"), offset)


def test_last_day_outside(arrays: ArrayCalendar) -> None:
    """A last day that can come to lie outside the calendar is an error."""
    with pytest.raises(CalendarRangeError):
        arrays.last_working_day(_days("2025-09-26", "2031-12-30"), 5)


@each_marked
def test_estimates_are_marked_once(arrays: ArrayCalendar, question: Question) -> None:
    """Any number of estimates in an array make one warning, at the place that asked."""
    days = _days("2025-09-26", "2027-03-01", "2028-03-01", "2031-03-03")
    with pytest.warns(ProvisionalDayWarning) as caught:
        question(arrays, days)

    assert [(NOT_SETTLED, __file__)] == [(str(each.message), each.filename) for each in caught]


@each_marked
def test_official_answers_come_without_a_warning(arrays: ArrayCalendar, question: Question) -> None:
    """Where everything is settled nothing is marked."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        question(arrays, _days("2007-02-01", "2025-09-26", "2026-12-30"))


@each_marked
def test_strict_calendar_refuses(calendar: WorkCalendar, question: Question) -> None:
    """A strict calendar refuses an array with one estimate in it, and answers without one."""
    arrays = ArrayCalendar.of(calendar.as_strict())
    question(arrays, _days("2025-09-26", "2026-12-30"))

    with pytest.raises(
        CalendarRangeError, match=re.escape(f"{OPEN}, and this calendar gives no estimates")
    ):
        question(arrays, _days("2025-09-26", "2027-03-01"))


@pytest.mark.parametrize("name", ["is_official", "add none", "add none to each"])
def test_strict_calendar_says_what_is_official(calendar: WorkCalendar, name: str) -> None:
    """What hangs on no arrangement is answered by a strict calendar too."""
    found = QUESTIONS[name](ArrayCalendar.of(calendar.as_strict()), _days("2027-03-01"))

    assert np.array([False if name == "is_official" else Day(2027, 3, 1)]) == found


def test_strict_calendar_gives_no_last_day_that_is_an_estimate(calendar: WorkCalendar) -> None:
    """The last days of many periods are refused when one of them is an estimate."""
    arrays = ArrayCalendar.of(calendar.as_strict())
    with pytest.raises(CalendarRangeError):
        arrays.last_working_day(_days("2025-09-26", "2026-12-31"), 5)


def test_last_days_tell_their_range(arrays: ArrayCalendar) -> None:
    """An official day is its own range; an estimate has one around it."""
    found = arrays.last_working_day(_days("2025-09-26", "2027-01-29"), 5)

    assert [True, False] == found.official.tolist()
    assert [Day(2025, 10, 10), Day(2027, 2, 9)] == found.date.tolist()
    assert [Day(2025, 10, 10), Day(2027, 2, 3)] == found.earliest.tolist()
    assert [Day(2025, 10, 10), Day(2027, 2, 16)] == found.latest.tolist()


def test_overlays_are_in_the_arrays(calendar: WorkCalendar) -> None:
    """A day closed by a change is no working day of the arrays either."""
    closed = Overlay(
        name="example",
        source="例〔2026〕1号",
        published_on=Day(2026, 3, 1),
        days_off=(Day(2026, 3, 3),),
    )
    arrays = ArrayCalendar.of(calendar.extended(overlays=[closed]))

    assert [True, False] == arrays.is_working_day(_days("2026-03-02", "2026-03-03")).tolist()
    assert [Day(2026, 3, 4)] == arrays.next_working_day(_days("2026-03-02")).tolist()


@pytest.mark.parametrize("days", [2**18 - 1, 2**18, 2**18 + 1, 600_000])
def test_more_days_than_one_block(calendar: WorkCalendar, arrays: ArrayCalendar, days: int) -> None:
    """Large arrays are answered in blocks, none of which is left out."""
    settled = EVERY_DAY[: EVERY_DAY.index(Day(2026, 12, 1))]
    answers = [calendar.add_working_days(day, 5) for day in settled]
    turns = days // len(settled) + 1
    many = np.tile(_array(settled), turns)[:days]

    assert np.array_equal(np.tile(_array(answers), turns)[:days], arrays.add_working_days(many, 5))


def test_estimate_in_the_last_block(arrays: ArrayCalendar) -> None:
    """One estimate far behind is found and marked, and the answers before it stay right."""
    many = np.full(2**18 + 5, np.datetime64("2025-09-26", "D"))
    many[-1] = np.datetime64("2027-03-01", "D")
    with pytest.warns(ProvisionalDayWarning):
        found = arrays.add_working_days(many, 5)

    assert {Day(2025, 10, 10)} == set(np.unique(found[:-1]).tolist())
    assert Day(2027, 3, 8) == found[-1]


def test_shapes_have_to_fit(arrays: ArrayCalendar) -> None:
    """Arrays that do not go together are refused by name."""
    three, two = np.zeros(3, "datetime64[D]") + 20000, np.zeros(2, "datetime64[D]") + 20000

    with pytest.raises(FieldError, match=r"^ends: expected an array whose shape fits"):
        arrays.count_working_days(three, two)
    with pytest.raises(FieldError, match=r"^offset: expected an array whose shape fits"):
        arrays.add_working_days(three, np.array([1, 2]))


def test_its_tables_cannot_be_changed(arrays: ArrayCalendar) -> None:
    """A frozen calendar holds arrays that nobody can write to."""
    held = [item for item in attrs.astuple(arrays, recurse=False) if isinstance(item, np.ndarray)]

    assert 3 == len(held)
    assert [False] * 3 == [item.flags.writeable for item in held]
