"""What keeps material beyond its period."""

import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import document_case
from jsdte.decision import Verdict
from jsdte.policy import RULES, decide_destruction
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import facts

pytestmark = pytest.mark.property

LAST = {False: datetime.date(2028, 12, 1), True: datetime.date(2030, 12, 1)}


class TestClause85Traceable:
    """85 四(二)s4d 可追溯、可倒查: a recorded claim, objection or audit holds the material."""

    @given(held=facts(), electronic=st.booleans(), lag=st.integers(-400, 400))
    @example(held=False, electronic=False, lag=1)
    @example(held=False, electronic=False, lag=0)
    @example(held=True, electronic=True, lag=1)
    @example(held=UNKNOWN, electronic=True, lag=1)
    def test_material_is_free_iff_over_and_not_held(
        self, *, held: bool | Unknown, electronic: bool, lag: int
    ) -> None:
        """Both its own period is past and nothing holds it; what is not known is asked for."""
        on = LAST[electronic] + datetime.timedelta(days=lag)
        case = document_case(electronic=electronic, held=held, day=on)
        free = ~Verdict.of(held)

        assert free is RULES["no-hold"].check(case).verdict
        assert free & Verdict.of(lag > 0) is decide_destruction(case).verdict

    @given(electronic=st.booleans(), lag=st.integers(-400, 400), later=st.integers(1, 400))
    def test_freedom_is_monotone_in_days(self, *, electronic: bool, lag: int, later: int) -> None:
        """What may be destroyed may be destroyed later too."""
        on = LAST[electronic] + datetime.timedelta(days=lag)
        now, then = (
            decide_destruction(document_case(electronic=electronic, day=each)).verdict
            for each in (on, on + datetime.timedelta(days=later))
        )

        assert now is not Verdict.YES or then is Verdict.YES
