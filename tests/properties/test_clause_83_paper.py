"""How long paper is kept."""

import datetime

import attrs
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CALENDAR, CLASS, document_case
from jsdte.decision import Verdict
from jsdte.policy import RULES, Limits, retention_deadlines
from jsdte.terms.last_day import LastDay
from strategies import ONE_DAY, any_days, days

pytestmark = pytest.mark.property

date = datetime.date


def _paper(closed_on: date) -> date:
    end = retention_deadlines(closed_on, Limits(), CALENDAR)[0].last_day
    assert isinstance(end, LastDay)
    return end.date


class TestClause83Paper:
    """83 四(二)s4b 纸质资料保管不少于3年: three years from the closing of the file (A57)."""

    @given(closed_on=any_days())
    @example(closed_on=date(2024, 2, 29))
    @example(closed_on=date(2025, 12, 31))
    def test_paper_agrees_with_the_corresponding_day(self, closed_on: date) -> None:
        """Kept to the same day three years on, that day included, on a rest day too."""
        number = 28 if (closed_on.month, closed_on.day) == (2, 29) else closed_on.day

        assert date(closed_on.year + 3, closed_on.month, number) == _paper(closed_on)

    @given(closed_on=any_days(), later=st.integers(1, 800))
    def test_paper_is_monotone_in_closing(self, closed_on: date, later: int) -> None:
        """What is closed later is never free earlier."""
        assert _paper(closed_on) <= _paper(closed_on + later * ONE_DAY)

    @given(
        closed_on=days(),
        before=st.integers(0, 90),
        paid=st.none() | st.integers(-60, 60),
        lag=st.integers(-1, 1),
        option=st.sampled_from(
            ("file-closed", "end-of-training", "document-day", "new-year", "last-payment")
        ),
    )
    @example(closed_on=date(2025, 12, 1), before=30, paid=None, lag=0, option="file-closed")
    @example(closed_on=date(2025, 12, 1), before=30, paid=1, lag=1, option="last-payment")
    def test_paper_is_free_iff_the_last_day_is_past(
        self, closed_on: date, before: int, paid: int | None, lag: int, option: str
    ) -> None:
        """From the closing, the end of training, its own day, New Year or the last payment (A57)."""
        ended_on, dated_on = (closed_on - n * ONE_DAY for n in (before, 2 * before))
        paid_on = None if paid is None else closed_on + paid * ONE_DAY
        start = {
            "file-closed": closed_on,
            "end-of-training": ended_on,
            "document-day": dated_on,
            "new-year": date(closed_on.year + 1, 1, 1),
            "last-payment": max(closed_on, paid_on or closed_on),
        }[option]
        case = document_case(
            electronic=False,
            training_class=attrs.evolve(CLASS, ended_on=ended_on, closed_on=closed_on),
            dated_on=dated_on,
            last_paid_on=paid_on,
            day=start + relativedelta(years=3) + lag * ONE_DAY,
        )
        read = attrs.evolve(case, policy=case.policy.reading({"A57": option}))

        assert Verdict.of(lag > 0) is RULES["paper-kept"].check(read).verdict
