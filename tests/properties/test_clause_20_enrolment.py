"""One person, once in a class."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import TRAINEE, enrolment_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.sensitive import IdNumber, PersonName
from strategies import id_numbers, names

pytestmark = pytest.mark.property

WIDE = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")


class TestClause20Enrolment:
    """20 二(二)s3d 培训报名功能进行填报: the institution enters each trainee's data."""

    @given(again=st.booleans(), number=id_numbers(), name=names())
    def test_person_is_enrolled_iff_not_in_the_class(
        self, *, again: bool, number: IdNumber, name: PersonName
    ) -> None:
        """A second enrolment of a person in the same class is refused, whoever it is (A86)."""
        trainee = attrs.evolve(TRAINEE, id_number=number, name=name)
        case = enrolment_case(enrolled_again=again, trainee=trainee)

        expected = Verdict.NO if again else Verdict.YES

        assert expected is RULES["enrolled-once"].check(case).verdict

    @given(holder=st.sampled_from((None, "T-1", "T-2")), agrees=st.booleans())
    @example(holder="T-2", agrees=True)
    @example(holder="T-1", agrees=False)
    def test_number_is_one_person_iff_filed_under_no_other(
        self, *, holder: str | None, agrees: bool
    ) -> None:
        """A number belongs to one person, and a person keeps the number (A68)."""
        case = enrolment_case(number_holder=holder, number_agrees=agrees)
        refused = holder == "T-2" or not agrees

        expected = Verdict.NO if refused else Verdict.YES

        assert expected is RULES["one-person"].check(case).verdict

    @given(number=id_numbers(), blank=st.sampled_from((" ", "\u3000", "\t")))
    def test_number_is_unchanged_by_spelling(self, number: IdNumber, blank: str) -> None:
        """Width, blanks and a small x do not make another person (A68)."""
        text = number.reveal()
        spellings = (text.lower(), text.translate(WIDE), f"{blank}{text[:6]}{blank}{text[6:]}")

        assert [number] * 3 == [IdNumber(spelling) for spelling in spellings]

    @given(number=id_numbers(), name=names())
    def test_number_round_trips(self, number: IdNumber, name: PersonName) -> None:
        """A number and a name are found again under what they reveal, and show nothing else."""
        assert number == IdNumber(number.reveal())
        assert name == PersonName(name.reveal())
        assert number.reveal() not in f"{number!r}{number}{name!r}{name}"
