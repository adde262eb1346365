"""A results filing that goes back."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import BATCH, ENROLMENT, POLICY, batch_case
from jsdte.decision import all_of
from jsdte.model import EnrolmentState
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import facts

pytestmark = pytest.mark.property

CONTENTS = ("passed-only", "one-batch", "three-items")


class TestClause33Returned:
    """33 二(二)s6c 备案: what is in order goes on record, only what is not goes back."""

    @given(
        sheet=facts(),
        photos=st.just(UNKNOWN) | st.integers(0, 2),
        state=st.sampled_from((EnrolmentState.PASSED, EnrolmentState.WITHDRAWN)),
        filed=st.sampled_from((("B-1",), ("B-0", "B-1"))),
        option=st.sampled_from(("several", "one")),
    )
    @example(sheet=False, photos=1, state=EnrolmentState.PASSED, filed=("B-1",), option="several")
    def test_results_go_back_iff_they_would_not_go_on_record(
        self,
        *,
        sheet: bool | Unknown,
        photos: int | Unknown,
        state: EnrolmentState,
        filed: tuple[str, ...],
        option: str,
    ) -> None:
        """A filing is never returned and put on record on the same facts."""
        batch = attrs.evolve(BATCH, attendance_sheet=sheet, offline_photos=photos)
        enrolment = attrs.evolve(ENROLMENT, state=state)
        plain = batch_case()
        case = attrs.evolve(
            plain,
            batch=batch,
            enrolments=(enrolment,),
            training_class=attrs.evolve(plain.training_class, batches=filed),
            policy=POLICY.reading({"A24b": option}),
        )
        recorded = all_of(RULES[rule].check(case).verdict for rule in CONTENTS)

        assert ~recorded is RULES["results-return-grounded"].check(case).verdict
