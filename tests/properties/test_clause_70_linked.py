"""Grants of two that turn out to be one person."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLAIM, claim_case, identity_case
from jsdte.decision import Verdict, all_of
from jsdte.model import ClaimState, SubsidyClaim
from jsdte.policy import RULES
from strategies import histories

pytestmark = pytest.mark.property

BARS = ("subsidies-left", "no-repeat", "no-higher")
GRANT = attrs.evolve(CLAIM, state=ClaimState.GRANTED)


class TestClause70Linked:
    """70 三(三)s4a 每人: what was granted to both is looked at as granted to one (A68)."""

    @given(earlier=st.lists(histories(), max_size=3))
    @example(earlier=[])
    def test_linked_grants_stand_iff_the_one_person_would_have_had_each(
        self, earlier: list[tuple[SubsidyClaim, ...]]
    ) -> None:
        """Each grant after those before it, by the rules that bar a further one."""
        grants = tuple(
            claim_case(earlier=claims, claim=attrs.evolve(GRANT, id=f"G-{number}"))
            for number, claims in enumerate(earlier)
        )
        expected = all_of(RULES[bar].check(grant).verdict for grant in grants for bar in BARS)

        answer = RULES["linked-grants"].check(identity_case(grants=grants))

        assert expected is answer.verdict
        assert bool(grants) is answer.applies

    @given(earlier=st.lists(histories(), min_size=1, max_size=3))
    def test_one_grant_more_never_heals(self, earlier: list[tuple[SubsidyClaim, ...]]) -> None:
        """Monotone: what was barred stays barred, whatever else was granted."""
        grants = tuple(claim_case(earlier=claims, claim=GRANT) for claims in earlier)
        fewer = RULES["linked-grants"].check(identity_case(grants=grants[:-1])).verdict

        more = RULES["linked-grants"].check(identity_case(grants=grants)).verdict

        assert fewer is not Verdict.NO or more is Verdict.NO
