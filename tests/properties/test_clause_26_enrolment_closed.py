"""Joining a class."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import CLASS, class_case
from jsdte.decision import Verdict
from jsdte.model import ClassState
from jsdte.policy import RULES

pytestmark = pytest.mark.property


class TestClause26EnrolmentClosed:
    """26 二(二)s5a 各培训机构在报名完成后: nobody joins while enrolment is closed (A10)."""

    @given(state=st.sampled_from(list(ClassState)))
    def test_class_is_joined_iff_enrolling(self, state: ClassState) -> None:
        """In every other state of a class its enrolment is closed."""
        case = class_case(training_class=attrs.evolve(CLASS, state=state))

        expected = Verdict.YES if state.value == "enrolling" else Verdict.NO

        assert expected is RULES["class-enrolling"].check(case).verdict
