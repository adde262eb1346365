"""A commitment in place of proofs."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import APPLICATION, application_case
from jsdte.decision import Verdict
from jsdte.model import AssessmentApplication, Commitment
from jsdte.policy import RULES
from jsdte.terms.kinds import Role
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import ONE_DAY, days_near, facts

pytestmark = pytest.mark.property

Fact = bool | Unknown
APPLIED = APPLICATION.applied_on
COMMITMENTS = st.builds(
    Commitment,
    signed_by=st.sampled_from((Role.PERSON, Role.PERSON, Role.INSTITUTION, Role.OFFICE)),
    signed_on=days_near(APPLIED),
    text_shown=st.booleans(),
)
SHOWN = st.none() | facts()
SIGNED = Commitment(signed_by=Role.PERSON, signed_on=APPLIED, text_shown=True)


def _taken(application: AssessmentApplication) -> Verdict:
    case = application_case(application=application, day=APPLIED)
    return RULES["commitment-or-proofs"].check(case).verdict


class TestClause38Commitment:
    """38 二(三)s1c 证明事项告知承诺制: signed by the person, after the text was shown."""

    @given(commitment=COMMITMENTS, barred=facts(), shown=SHOWN)
    @example(commitment=SIGNED, barred=False, shown=None)
    @example(commitment=SIGNED, barred=True, shown=None)
    @example(commitment=SIGNED, barred=True, shown=True)
    @example(commitment=SIGNED, barred=UNKNOWN, shown=None)
    @example(commitment=attrs.evolve(SIGNED, signed_on=APPLIED + ONE_DAY), barred=False, shown=None)
    @example(commitment=attrs.evolve(SIGNED, signed_on=APPLIED - ONE_DAY), barred=False, shown=None)
    @example(
        commitment=attrs.evolve(SIGNED, signed_by=Role.INSTITUTION), barred=UNKNOWN, shown=None
    )
    def test_commitment_is_taken_iff_signed_in_person_and_not_barred(
        self, *, commitment: Commitment, barred: Fact, shown: Fact | None
    ) -> None:
        """By the person, text shown, not after the application; or there are proofs anyway."""
        wrong = (
            commitment.signed_by.value != "person"
            or not commitment.text_shown
            or commitment.signed_on > APPLIED
        )
        expected = Verdict.NO if wrong or barred is True else Verdict.YES
        if not wrong and barred is UNKNOWN:
            expected = Verdict.UNDETERMINED
        if isinstance(shown, bool):
            expected = Verdict.YES
        elif shown is UNKNOWN and expected is Verdict.NO:
            expected = Verdict.UNDETERMINED
        application = attrs.evolve(
            APPLICATION, commitment=commitment, barred=barred, meets_conditions=shown
        )
        found = RULES["commitment-or-proofs"].check(
            application_case(application=application, day=APPLIED)
        )

        assert expected is found.verdict
        assert (expected is Verdict.UNDETERMINED) is bool(found.missing)

    @given(commitment=COMMITMENTS, barred=facts(), shown=SHOWN)
    def test_commitment_never_flips_when_a_bar_is_forgotten(
        self, *, commitment: Commitment, barred: Fact, shown: Fact | None
    ) -> None:
        """Without the record of bars the answer stays or opens."""
        known = attrs.evolve(
            APPLICATION, commitment=commitment, barred=barred, meets_conditions=shown
        )
        vaguer = attrs.evolve(known, barred=UNKNOWN)

        assert _taken(vaguer) in {_taken(known), Verdict.UNDETERMINED}

    @given(barred=facts(), shown=SHOWN)
    @example(barred=False, shown=None)
    @example(barred=True, shown=True)
    def test_proofs_is_unchanged_by_bars(self, *, barred: Fact, shown: Fact | None) -> None:
        """Who brings proofs needs no commitment, barred or not; with neither one is asked for."""
        application = attrs.evolve(
            APPLICATION, commitment=None, barred=barred, meets_conditions=shown
        )
        found = RULES["commitment-or-proofs"].check(
            application_case(application=application, day=APPLIED)
        )
        neither = not isinstance(shown, bool)

        assert (Verdict.UNDETERMINED if neither else Verdict.YES) is found.verdict
        assert (("application.commitment",) if neither else ()) == found.missing
