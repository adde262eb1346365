"""Who is of the province."""

import attrs
import pytest
from hypothesis import example, given

from cases import APPLICATION, application_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import facts

pytestmark = pytest.mark.property

OF_A_FACT = {True: Verdict.YES, False: Verdict.NO, UNKNOWN: Verdict.UNDETERMINED}


class TestClause5InProvince:
    """5 一s2a 省内符合国家职业技术技能标准: a declared link with Jiangsu, for the assessment (A02)."""

    @given(declared=facts())
    @example(declared=True)
    @example(declared=False)
    @example(declared=UNKNOWN)
    def test_in_province_agrees_with_declaration(self, *, declared: bool | Unknown) -> None:
        """What is declared holds; what is not declared is asked for."""
        case = application_case(application=attrs.evolve(APPLICATION, in_province=declared))

        found = RULES["in-province"].check(case)

        assert OF_A_FACT[declared] is found.verdict
        assert (declared is UNKNOWN) is bool(found.missing)
