"""Material that is accepted, and material that is not."""

import attrs
import pytest
from hypothesis import given

from cases import REVIEW, review_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.unknown import Unknown
from strategies import facts

pytestmark = pytest.mark.property


class TestClause23Material:
    """23 二(二)s4c 受理材料: complete material is accepted, and only other is not."""

    @given(complete=facts())
    def test_material_is_lacking_iff_it_is_not_complete(self, *, complete: bool | Unknown) -> None:
        """Never both, never neither: the one rule is the opposite of the other."""
        case = review_case(review=attrs.evolve(REVIEW, material_complete=complete))
        lacking = RULES["material-lacking"].check(case).verdict

        assert ~Verdict.of(complete) is lacking
        assert ~RULES["material-complete"].check(case).verdict is lacking
