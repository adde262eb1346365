"""Nothing below a higher certificate."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import AI, CLAIM, LEVEL_CERTIFICATE, TRAINEE, claim_case
from jsdte.decision import Verdict
from jsdte.model import ExternalCertificate, LevelCertificate
from jsdte.policy import RULES
from jsdte.terms.kinds import ExternalKind, Level
from strategies import ONE_DAY, days_near, levels, occupations

pytestmark = pytest.mark.property

date = datetime.date
FILED = CLAIM.filed_on
RANKS = ("junior", "intermediate", "senior")
OWN = st.builds(
    lambda occupation, level, issued_on: attrs.evolve(
        LEVEL_CERTIFICATE, occupation=occupation, level=level, issued_on=issued_on
    ),
    occupations(),
    levels(),
    days_near(FILED),
)
EXTERNAL = st.builds(
    ExternalCertificate,
    occupation=occupations(),
    level=levels(),
    kind=st.sampled_from(list(ExternalKind)),
    issued_on=days_near(FILED),
    source=st.just("example register"),
)
HELD = st.lists(OWN, max_size=2)
FROM_ELSEWHERE = st.lists(EXTERNAL, max_size=2)
Own = list[LevelCertificate]
Elsewhere = list[ExternalCertificate]
SENIOR = attrs.evolve(LEVEL_CERTIFICATE, level=Level.SENIOR, issued_on=FILED)
SKILL = ExternalCertificate(
    occupation=AI, level=Level.JUNIOR, kind=ExternalKind.SKILL, issued_on=FILED, source="example"
)


def _counts(certificate: LevelCertificate | ExternalCertificate) -> bool:
    return certificate.occupation == AI and certificate.issued_on <= FILED


def _allowed(level: Level, held: Own, elsewhere: Elsewhere) -> Verdict:
    case = claim_case(
        claim=attrs.evolve(CLAIM, level=level),
        held=tuple(held),
        trainee=attrs.evolve(TRAINEE, external_certificates=tuple(elsewhere)),
    )
    return RULES["no-higher"].check(case).verdict


class TestClause72NoHigher:
    """72 三(三)s5b 获得高等级证书的不得再申领: in whatever order, by the filing day (A55, A67)."""

    @given(level=levels(), held=HELD, elsewhere=FROM_ELSEWHERE)
    @example(level=Level.JUNIOR, held=[SENIOR], elsewhere=[])
    @example(level=Level.SENIOR, held=[SENIOR], elsewhere=[])
    @example(
        level=Level.JUNIOR,
        held=[attrs.evolve(SENIOR, issued_on=FILED + ONE_DAY)],
        elsewhere=[],
    )
    @example(level=Level.JUNIOR, held=[], elsewhere=[SKILL])
    @example(level=Level.JUNIOR, held=[SENIOR], elsewhere=[SKILL])
    def test_claim_is_allowed_iff_nothing_higher_is_held(
        self, level: Level, held: Own, elsewhere: Elsewhere
    ) -> None:
        """A higher level certificate bars, a skill certificate asks, other occupations do not."""
        levels_held, skill = [c.level for c in held if _counts(c)], False
        for certificate in filter(_counts, elsewhere):
            if certificate.kind is ExternalKind.SKILL:
                skill = True
            else:
                levels_held.append(certificate.level)
        ranks = [RANKS.index(held_level.value) for held_level in levels_held]
        expected = Verdict.UNDETERMINED if skill else Verdict.YES
        if max(ranks, default=0) > RANKS.index(level.value):
            expected = Verdict.NO

        assert expected is _allowed(level, held, elsewhere)

    @given(level=levels(), held=HELD, elsewhere=FROM_ELSEWHERE, more=HELD)
    def test_claim_is_antitone_in_certificates(
        self, level: Level, held: Own, elsewhere: Elsewhere, more: Own
    ) -> None:
        """A further certificate never opens a claim."""
        if _allowed(level, held, elsewhere) is Verdict.NO:
            assert Verdict.NO is _allowed(level, held + more, elsewhere)

    @given(low=levels(), high=levels(), held=HELD)
    def test_claim_is_monotone_in_level(self, low: Level, high: Level, held: Own) -> None:
        """Who may claim for a level may claim for a higher one."""
        low, high = sorted((low, high))
        if _allowed(low, held, []) is Verdict.YES:
            assert Verdict.YES is _allowed(high, held, [])

    @given(level=levels(), held=HELD, elsewhere=FROM_ELSEWHERE)
    def test_claim_is_unchanged_by_order(
        self, level: Level, held: Own, elsewhere: Elsewhere
    ) -> None:
        """In what order certificates were obtained does not matter (A55)."""
        assert _allowed(level, held, elsewhere) is _allowed(level, held[::-1], elsewhere[::-1])
