"""The standard's conditions at the application for the level assessment."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import APPLICATION, application_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import facts

pytestmark = pytest.mark.property

U = Verdict.UNDETERMINED
OF_A_FACT = {True: Verdict.YES, False: Verdict.NO, UNKNOWN: U, None: U}
Fact = bool | Unknown | None
SHOWN = st.none() | facts()


def _met(shown: Fact, *, committed: bool) -> Verdict:
    commitment = APPLICATION.commitment if committed else None
    application = attrs.evolve(APPLICATION, meets_conditions=shown, commitment=commitment)
    return RULES["assessment-conditions"].check(application_case(application=application)).verdict


class TestClause37Conditions:
    """37 二(三)s1b 国家职业标准规定申报条件的学员: shown by proofs, or committed to (A44)."""

    @given(shown=SHOWN, committed=st.booleans())
    @example(shown=None, committed=True)
    @example(shown=UNKNOWN, committed=True)
    @example(shown=None, committed=False)
    @example(shown=False, committed=True)
    def test_conditions_are_met_iff_shown_or_committed_to(
        self, *, shown: Fact, committed: bool
    ) -> None:
        """A commitment stands where proofs are missing, never against proofs of the contrary."""
        expected = Verdict.YES if committed and shown is None else OF_A_FACT[shown]

        assert expected is _met(shown, committed=committed)

    @given(shown=SHOWN, committed=st.booleans())
    def test_conditions_never_flips_when_proofs_are_forgotten(
        self, *, shown: Fact, committed: bool
    ) -> None:
        """Where it is not known what was shown, it is asked, whatever that would have been."""
        after = _met(UNKNOWN, committed=committed)

        assert after in {_met(shown, committed=committed), U}

    @given(shown=SHOWN)
    def test_conditions_is_monotone_in_commitment(self, *, shown: Fact) -> None:
        """A commitment never makes an application worse."""
        if _met(shown, committed=False) is Verdict.YES:
            assert Verdict.YES is _met(shown, committed=True)
