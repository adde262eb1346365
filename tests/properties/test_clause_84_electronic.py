"""How long electronic material is kept."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CALENDAR, CLASS, class_case
from jsdte.decision import Verdict
from jsdte.policy import RULES, Limits, decide_retention, retention_deadlines
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import any_days, days

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
