"""What a level certificate states, and who issued it."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import LEVEL_CERTIFICATE, PRINTED_LEVEL, level_certificate_case
from jsdte.decision import Verdict, all_of
from jsdte.model import Seal
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import days_near, facts

pytestmark = pytest.mark.property

BODIES = st.sampled_from((None, UNKNOWN, "some evaluator"))
SEALS = st.sampled_from((None, UNKNOWN, *Seal))
ISSUED = LEVEL_CERTIFICATE.issued_on


def shown(value: object) -> Verdict:
    """Whether something is there."""
    return Verdict.UNDETERMINED if isinstance(value, Unknown) else Verdict.of(value is not None)


def _check(rule: str, **changes: object) -> Verdict:
    printed = attrs.evolve(PRINTED_LEVEL, **changes)
    return RULES[rule].check(level_certificate_case(printed=printed)).verdict


class TestClause97LevelStatement:
    """97 附2 s1 考核合格; 98 附2 s2 发证单位、日期: body, statement, seal and day are printed."""

    @given(body=BODIES, statement=facts())
    @example(body="some evaluator", statement=True)
    @example(body="some evaluator", statement=False)
    def test_a_pass_is_stated_iff_body_and_statement_are_printed(
        self,
        body: object,
        statement: bool | Unknown,  # noqa: FBT001 -- the fact tested
    ) -> None:
        """What nobody read is open."""
        expected = all_of((shown(body), Verdict.of(statement)))

        assert expected is _check("level-statement", body=body, statement=statement)

    @given(seal=SEALS, issued_on=st.none() | days_near(ISSUED, most=1))
    @example(seal=Seal.OFFICIAL, issued_on=ISSUED)
    def test_it_is_issued_iff_seal_and_day_are_printed(
        self, seal: object, issued_on: object
    ) -> None:
        """The day is the one of the record."""
        expected = all_of((shown(seal), Verdict.of(issued_on == ISSUED)))

        assert expected is _check("level-issued-by", seal=seal, issued_on=issued_on)
