"""Who is one person, and who goes on in another class."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import TRAINEE, identity_case, transfer_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.unknown import Unknown
from strategies import facts

pytestmark = pytest.mark.property

PERSONS = ("T-1", "T-2", "T-3")


class TestClause20Persons:
    """20 二(二)s3d 录入报名: the person entered is one and agrees (A68, A76)."""

    @given(agreed=facts())
    def test_a_transfer_stands_iff_the_person_agrees(self, *, agreed: bool | Unknown) -> None:
        """Who was not asked is waited for, never transferred."""
        answer = RULES["transfer-agreed"].check(transfer_case(agreed=agreed))

        assert Verdict.of(agreed) is answer.verdict
        assert (("agreed",) if answer.verdict is Verdict.UNDETERMINED else ()) == answer.missing

    @given(
        holder=st.none() | st.sampled_from(PERSONS),
        linked=st.sets(st.sampled_from(PERSONS[1:])),
    )
    @example(holder="T-2", linked={"T-2"})
    @example(holder="T-2", linked={"T-3"})
    def test_a_number_is_added_iff_nobody_else_holds_it(
        self, holder: str | None, linked: set[str]
    ) -> None:
        """Whoever it was found to be the same as is nobody else."""
        person = attrs.evolve(TRAINEE, linked=tuple(sorted(linked)))
        case = identity_case(trainee=person, number_holder=holder)

        expected = holder in {None, "T-1", *linked}

        assert Verdict.of(expected) is RULES["number-of-one"].check(case).verdict
