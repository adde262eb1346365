"""Both certificates for either subsidy."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLAIM, ENROLMENT, LEVEL_CERTIFICATE, TRAINING_CERTIFICATE, claim_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.kinds import Level, SubsidyKind
from strategies import ONE_DAY, kinds, levels, occupations

pytestmark = pytest.mark.property

FILED = CLAIM.filed_on
OFFSETS = st.none() | st.integers(-4, 2)


def _certified(
    training: int | None,
    level: int | None,
    subject: tuple[str, Level] = (CLAIM.occupation, CLAIM.level),
    kind: SubsidyKind = SubsidyKind.TRAINING,
) -> Verdict:
    """Certificates dated so many days from the filing of the claim, None for not held."""
    enrolment = attrs.evolve(
        ENROLMENT,
        training_certificate=None
        if training is None
        else attrs.evolve(TRAINING_CERTIFICATE, issued_on=FILED + training * ONE_DAY),
        level_certificate=None
        if level is None
        else attrs.evolve(
            LEVEL_CERTIFICATE,
            issued_on=FILED + level * ONE_DAY,
            occupation=subject[0],
            level=subject[1],
        ),
    )
    case = claim_case(enrolment=enrolment, claim=attrs.evolve(CLAIM, kind=kind))
    return RULES["both-certificates"].check(case).verdict


class TestClause60BothCertificates:
    """60 三(三)s1e 和相应等级证书的: training certificate, then the level certificate (A42, A43)."""

    @given(training=OFFSETS, level=OFFSETS, occupation=occupations(), of=levels(), kind=kinds())
    @example(training=0, level=0, occupation=CLAIM.occupation, of=CLAIM.level, kind=CLAIM.kind)
    @example(training=0, level=1, occupation=CLAIM.occupation, of=CLAIM.level, kind=CLAIM.kind)
    @example(training=0, level=-1, occupation=CLAIM.occupation, of=CLAIM.level, kind=CLAIM.kind)
    @example(training=-1, level=-1, occupation="big-data", of=CLAIM.level, kind=CLAIM.kind)
    @example(training=-1, level=-1, occupation=CLAIM.occupation, of=Level.SENIOR, kind=CLAIM.kind)
    def test_certificates_are_held_iff_both_fit_and_follow(
        self,
        training: int | None,
        level: int | None,
        occupation: str,
        of: Level,
        kind: SubsidyKind,
    ) -> None:
        """Of the occupation and level claimed for, the second not before the first, nor too late."""
        held = training is not None and level is not None and training <= level <= 0
        same = occupation == CLAIM.occupation and of is CLAIM.level

        assert (Verdict.YES if held and same else Verdict.NO) is _certified(
            training, level, (occupation, of), kind
        )

    @given(training=OFFSETS, level=OFFSETS)
    def test_certificates_is_unchanged_by_kind(
        self, training: int | None, level: int | None
    ) -> None:
        """Either subsidy needs both certificates (A42)."""
        assert _certified(training, level, kind=SubsidyKind.TRAINING) is _certified(
            training, level, kind=SubsidyKind.EVALUATION
        )
