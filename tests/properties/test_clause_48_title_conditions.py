"""What a title presupposes."""

import datetime

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import ENROLMENT, LEVEL_CERTIFICATE, enrolment_case
from jsdte.decision import Verdict
from jsdte.policy import RULES, decide_title
from jsdte.terms.kinds import Paper
from strategies import days

pytestmark = pytest.mark.property

date = datetime.date


class TestClause48TitleConditions:
    """48 三(二)s1a 培训和评价合格，获得: the certificate, and its entry in the national system."""

    @given(held=st.booleans(), entered_on=st.none() | days())
    def test_certificate_is_held_iff_issued(self, *, held: bool, entered_on: date | None) -> None:
        """Without a level certificate there is no title, whatever was entered."""
        certificate = LEVEL_CERTIFICATE if held else None
        enrolment = attrs.evolve(ENROLMENT, level_certificate=certificate, entered_on=entered_on)
        case = enrolment_case(enrolment=enrolment)

        assert (Verdict.YES if held else Verdict.NO) is RULES["level-certified"].check(case).verdict
        assert held or decide_title(case).title is None

    @given(trained=st.booleans(), theory=st.booleans(), practice=st.booleans())
    def test_certificate_is_a_ground_iff_everything_was_passed(
        self, *, trained: bool, theory: bool, practice: bool
    ) -> None:
        """Training and both papers, else the certificate is no ground for a title."""
        papers = tuple(
            attrs.evolve(
                found, passed={Paper.THEORY: theory, Paper.PRACTICE: practice}[found.paper]
            )
            for found in ENROLMENT.papers
        )
        certificate = ENROLMENT.training_certificate if trained else None
        case = enrolment_case(
            enrolment=attrs.evolve(ENROLMENT, papers=papers, training_certificate=certificate)
        )
        expected = Verdict.of(trained and theory and practice)

        assert expected is RULES["level-certified"].check(case).verdict
        assert (expected is Verdict.YES) is (decide_title(case).title is not None)

    @given(entered_on=st.none() | days())
    def test_certificate_is_entered_iff_on_record(self, entered_on: date | None) -> None:
        """An entry nobody has recorded is not known to be missing; it is asked for (A35)."""
        case = enrolment_case(enrolment=attrs.evolve(ENROLMENT, entered_on=entered_on))
        expected = Verdict.UNDETERMINED if entered_on is None else Verdict.YES

        assert expected is RULES["entered"].check(case).verdict
        assert (entered_on is None) is (decide_title(case).title is None)

    @given(entered_on=st.none() | days())
    def test_entry_never_matters_where_the_certificate_is_enough(
        self, entered_on: date | None
    ) -> None:
        """By that reading the title comes with the certificate (A35)."""
        case = enrolment_case(enrolment=attrs.evolve(ENROLMENT, entered_on=entered_on))
        read = attrs.evolve(case, policy=case.policy.reading({"A35": "certificate-alone"}))

        assert Verdict.YES is RULES["entered"].check(read).verdict
        assert decide_title(read).title is not None
