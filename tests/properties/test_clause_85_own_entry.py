"""Who corrects an entry."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import correction_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.kinds import Actor, Role

pytestmark = pytest.mark.property

ACTORS = (
    Actor(Role.INSTITUTION, "I-07"),
    Actor(Role.INSTITUTION, "I-08"),
    Actor(Role.PERSON, "I-07"),
    Actor(Role.PROVINCE_HR, "32"),
)
actors = st.sampled_from(ACTORS)


class TestClause85OwnEntry:
    """85 四(三)s5 可追溯: an entry is corrected by whoever made it, and by nobody else."""

    @given(actor=actors, recorded_by=actors)
    @example(actor=ACTORS[0], recorded_by=ACTORS[2])
    def test_an_entry_is_corrected_iff_by_whoever_made_it(
        self, actor: Actor, recorded_by: Actor
    ) -> None:
        """Role and id both count."""
        case = correction_case(actor=actor, recorded_by=recorded_by)

        found = RULES["own-entry"].check(case).verdict

        assert Verdict.of(actor == recorded_by) is found
