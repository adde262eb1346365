"""How long electronic material is kept."""

import datetime

import attrs
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CALENDAR, CLASS, class_case, document_case
from jsdte.decision import Verdict
from jsdte.policy import RULES, Limits, decide_retention, retention_deadlines
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import ONE_DAY, any_days, days

pytestmark = pytest.mark.property

date = datetime.date


class TestClause84Electronic:
    """84 四(二)s4c 电子资料不少于5年: five years from the closing of the file (A57)."""

    @given(closed_on=any_days())
    @example(closed_on=date(2024, 2, 29))
    @example(closed_on=date(2023, 2, 28))
    def test_electronic_agrees_with_the_corresponding_day(self, closed_on: date) -> None:
        """Kept to the same day five years on, always longer than paper."""
        paper, electronic = (
            deadline.last_day for deadline in retention_deadlines(closed_on, Limits(), CALENDAR)
        )
        number = 28 if (closed_on.month, closed_on.day) == (2, 29) else closed_on.day

        assert LastDay.fixed(date(closed_on.year + 5, closed_on.month, number)) == electronic
        assert isinstance(paper, LastDay)
        assert paper.date < electronic.date

    @given(closed_on=st.none() | days())
    def test_period_runs_iff_the_file_is_closed(self, closed_on: date | None) -> None:
        """Until it is closed no end can be named."""
        case = class_case(training_class=attrs.evolve(CLASS, closed_on=closed_on))
        end: LastDay | Unknown = UNKNOWN
        if closed_on is not None:
            end = retention_deadlines(closed_on, Limits(), CALENDAR)[1].last_day
        expected = Verdict.UNDETERMINED if closed_on is None else Verdict.YES

        assert expected is RULES["file-closed"].check(case).verdict
        assert end == decide_retention(case).deadline

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
    def test_electronic_is_free_iff_the_last_day_is_past(
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
            electronic=True,
            training_class=attrs.evolve(CLASS, ended_on=ended_on, closed_on=closed_on),
            dated_on=dated_on,
            last_paid_on=paid_on,
            day=start + relativedelta(years=5) + lag * ONE_DAY,
        )
        read = attrs.evolve(case, policy=case.policy.reading({"A57": option}))

        assert Verdict.of(lag > 0) is RULES["electronic-kept"].check(read).verdict
