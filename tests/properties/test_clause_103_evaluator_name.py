"""Name and seal of the evaluator on a level certificate."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import APPLICATION, EVALUATOR, POLICY, PRINTED_LEVEL, level_certificate_case
from jsdte.decision import Verdict
from jsdte.model import DirectoryName, Seal
from jsdte.policy import RULES
from strategies import ONE_DAY

pytestmark = pytest.mark.property

OLD, NEW = EVALUATOR.listings[0].directory_name, "新评价中心"
NAMES = st.sampled_from((OLD, NEW, "评价"))


class TestClause103EvaluatorName:
    """103 附2 注2 评价机构名称、印章应与人力资源社会保障部: both agree with the directory."""

    @given(
        body=NAMES,
        around=st.tuples(st.sampled_from(("", "某")), NAMES, st.sampled_from(("", "专用章"))),
        seal=st.sampled_from(Seal),
        official=st.booleans(),
        shown=st.integers(-1, 1),
    )
    @example(body=OLD, around=("", OLD, ""), seal=Seal.OTHER, official=False, shown=1)
    @example(body=OLD, around=("", OLD, ""), seal=Seal.OTHER, official=True, shown=1)
    @example(body=NEW, around=("", NEW, "专用章"), seal=Seal.OFFICIAL, official=True, shown=0)
    @example(body=OLD, around=("", OLD, ""), seal=Seal.OFFICIAL, official=True, shown=0)
    @example(body=OLD, around=("", NEW, ""), seal=Seal.OFFICIAL, official=True, shown=1)
    def test_name_and_seal_are_right_iff_both_bear_the_name(
        self, body: str, around: tuple[str, str, str], seal: Seal, shown: int, *, official: bool
    ) -> None:
        """The name equals that of the day of the application, the seal's text contains it."""
        new = DirectoryName(name=NEW, shown_from=APPLICATION.applied_on + shown * ONE_DAY)
        case = level_certificate_case(
            printed=attrs.evolve(PRINTED_LEVEL, body=body, seal=seal, seal_text="".join(around)),
            evaluator=attrs.evolve(EVALUATOR, mohrss_names=(new,)),
            policy=POLICY.reading({"A62": "official-only" if official else "any-own"}),
        )
        name = NEW if shown <= 0 else OLD
        expected = body == around[1] == name and (seal is Seal.OFFICIAL or not official)

        assert Verdict.of(expected) is RULES["evaluator-name"].check(case).verdict

    @given(body=NAMES, text=NAMES)
    def test_name_is_never_right_of_an_evaluator_not_listed(self, body: str, text: str) -> None:
        """With no entry in the directory there is nothing to agree with."""
        case = level_certificate_case(
            printed=attrs.evolve(PRINTED_LEVEL, body=body, seal_text=text),
            evaluator=attrs.evolve(EVALUATOR, listings=()),
        )

        assert Verdict.NO is RULES["evaluator-name"].check(case).verdict
