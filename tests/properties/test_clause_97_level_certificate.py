"""What a level certificate attests."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import APPLICATION, CLASS, ENROLMENT, LEVEL_CERTIFICATE, level_certificate_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.kinds import Level
from strategies import levels, occupations

pytestmark = pytest.mark.property

SUBJECTS = st.tuples(occupations(), levels(), st.sampled_from(("V-03", "V-04")))
Subject = tuple[str, Level, str]


class TestClause97LevelCertificate:
    """97 附2 s1 具备该职业相应专业技术水平: of the class's occupation and level, by its evaluator."""

    @given(found=SUBJECTS, asked=SUBJECTS, before=st.sampled_from(("V-03", "V-04")))
    def test_certificate_is_right_iff_of_what_was_applied_for(
        self, found: Subject, asked: Subject, before: str
    ) -> None:
        """Occupation and level of the class, issued by the evaluator applied to last."""
        applications = tuple(
            attrs.evolve(APPLICATION, evaluator=evaluator) for evaluator in (before, asked[2])
        )
        case = level_certificate_case(
            certificate=attrs.evolve(
                LEVEL_CERTIFICATE, occupation=found[0], level=found[1], evaluator=found[2]
            ),
            training_class=attrs.evolve(CLASS, occupation=asked[0], level=asked[1]),
            enrolment=attrs.evolve(ENROLMENT, applications=applications),
            application=applications[-1],
        )
        expected = Verdict.YES if found == asked else Verdict.NO

        assert expected is RULES["level-certificate-subject"].check(case).verdict

    @given(direction=st.none() | st.sampled_from(("计算机视觉产品实现", "自然语言")))
    def test_certificate_is_unchanged_by_direction(self, direction: str | None) -> None:
        """Directions are free (A43)."""
        case = level_certificate_case(
            certificate=attrs.evolve(LEVEL_CERTIFICATE, direction=direction)
        )

        assert Verdict.YES is RULES["level-certificate-subject"].check(case).verdict
