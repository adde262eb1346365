"""The graduation year."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CALENDAR, CLASS, POLICY, REVIEW, review_case
from jsdte.decision import Verdict
from jsdte.policy import RULES, graduation_year
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import ONE_DAY, any_days, days_near, unknown_or

pytestmark = pytest.mark.property

date = datetime.date


def _year(graduation_on: date) -> tuple[date, date]:
    year = graduation_year(graduation_on, CALENDAR)
    assert isinstance(year.last_day, LastDay)
    return year.start, year.last_day.date


def _in_category(graduation_on: date, day: date) -> Verdict:
    review = attrs.evolve(REVIEW, statuses=(), graduation_on=graduation_on, applied_on=day)
    case = review_case(review=review, training_class=attrs.evolve(CLASS, opening_on=None))
    return RULES["category"].check(case).verdict


def _is_graduate(
    graduation_on: date | Unknown, graduated_on: date | Unknown, day: date, **options: str
) -> Verdict:
    review = attrs.evolve(
        REVIEW,
        statuses=(),
        graduation_on=graduation_on,
        graduated_on=graduated_on,
        applied_on=day,
    )
    case = review_case(
        review=review,
        training_class=attrs.evolve(CLASS, opening_on=None),
        policy=POLICY.reading(options),
    )
    return RULES["category"].check(case).verdict


class TestClause58GraduationYear:
    """58 三(三)s1c 指毕业前一年9月1日起: 12 months from 1 September of the year before (A39, A40)."""

    @given(graduation_on=any_days())
    @example(graduation_on=date(2024, 6, 30))
    @example(graduation_on=date(2025, 8, 31))
    @example(graduation_on=date(2025, 9, 1))
    def test_year_agrees_with_twelve_months(self, graduation_on: date) -> None:
        """It has 365 or 366 days, begins on a 1 September and ends on a 31 August."""
        first, last = _year(graduation_on)

        assert (9, 1) == (first.month, first.day)
        assert (8, 31) == (last.month, last.day)
        assert (last - first).days + 1 in {365, 366}
        assert graduation_on.year == last.year == first.year + 1

    @given(graduation_on=any_days())
    @example(graduation_on=date(2026, 8, 31))
    @example(graduation_on=date(2026, 9, 1))
    def test_year_contains_graduation_iff_before_september(self, graduation_on: date) -> None:
        """Read literally it closes before those who graduate from September on (A39)."""
        first, last = _year(graduation_on)

        assert (graduation_on.month <= 8) is (first <= graduation_on <= last)

    @given(graduation_on=any_days())
    def test_year_is_monotone_in_graduation(self, graduation_on: date) -> None:
        """Who graduates later never has an earlier graduation year."""
        assert _year(graduation_on) <= _year(graduation_on + ONE_DAY)

    @given(year=st.integers(1901, 2198), month=st.integers(1, 12), offset=st.integers(-2, 2))
    @example(year=2026, month=6, offset=-1)
    @example(year=2026, month=6, offset=0)
    def test_category_changes_only_at_boundary(self, year: int, month: int, offset: int) -> None:
        """A graduate is in the category from its first day to its last."""
        graduation_on = date(year, month, 15)
        first, last = date(year - 1, 9, 1), date(year, 8, 31)
        at_start = Verdict.YES if offset >= 0 else Verdict.NO
        at_end = Verdict.YES if offset <= 0 else Verdict.NO

        assert at_start is _in_category(graduation_on, first + offset * ONE_DAY)
        assert at_end is _in_category(graduation_on, last + offset * ONE_DAY)

    @given(
        graduation_on=any_days(2100).filter(lambda day: day.year > 1901),
        offset=st.integers(-3, 3),
        autumn=st.sampled_from(("calendar-year-before", "academic-year")),
        end=st.sampled_from(("ends-31-august", "ends-1-september")),
    )
    @example(
        graduation_on=date(2025, 12, 20), offset=0, autumn="academic-year", end="ends-31-august"
    )
    @example(
        graduation_on=date(2026, 6, 30),
        offset=1,
        autumn="calendar-year-before",
        end="ends-1-september",
    )
    def test_graduate_is_one_iff_in_the_year_as_read(
        self, graduation_on: date, offset: int, autumn: str, end: str
    ) -> None:
        """Autumn moves the year, and a first day not counted gives it one day more."""
        later = autumn == "academic-year" and graduation_on.month >= 9
        year = graduation_on.year + later
        first, last = date(year - 1, 9, 1), date(year, 8, 31)
        if end == "ends-1-september":
            last += ONE_DAY
        options = {"A39": autumn, "A40": end}
        edges = {first + offset * ONE_DAY: offset >= 0, last + offset * ONE_DAY: offset <= 0}

        for day, inside in edges.items():
            expected = Verdict.YES if inside else Verdict.NO
            assert expected is _is_graduate(graduation_on, UNKNOWN, day, **options)

    @given(
        expected_on=unknown_or(days_near(date(2026, 8, 31), most=400)),
        actual_on=unknown_or(days_near(date(2026, 8, 31), most=400)),
        day=days_near(date(2026, 3, 1), most=400),
    )
    @example(expected_on=date(2026, 6, 30), actual_on=UNKNOWN, day=date(2025, 10, 1))
    @example(expected_on=UNKNOWN, actual_on=date(2026, 6, 30), day=date(2025, 10, 1))
    def test_graduate_never_flips_when_a_day_is_forgotten(
        self, expected_on: date | Unknown, actual_on: date | Unknown, day: date
    ) -> None:
        """Where the actual day counts, not knowing one of the two leaves it open at most (A84)."""
        known = {
            _is_graduate(expected_on, actual_on, day, A84="actual"),
            Verdict.UNDETERMINED,
        }

        assert _is_graduate(UNKNOWN, actual_on, day, A84="actual") in known
        assert _is_graduate(expected_on, UNKNOWN, day, A84="actual") in known

    @given(
        expected_on=days_near(date(2026, 8, 31), most=400),
        actual_on=days_near(date(2026, 8, 31), most=400),
        day=days_near(date(2026, 3, 1), most=400),
    )
    def test_actual_day_agrees_with_the_same_day_on_record(
        self, expected_on: date, actual_on: date, day: date
    ) -> None:
        """The year is that of the actual day, as it would be on record (A84)."""
        on_record = _is_graduate(actual_on, UNKNOWN, day)

        assert on_record is _is_graduate(expected_on, actual_on, day, A84="actual")
