"""A claim is granted, refused or open."""

import datetime

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import CLAIM, POLICY, TRAINEE, claim_case
from jsdte.decision import Verdict
from jsdte.model import ClaimState, SubsidyClaim
from jsdte.policy import RULES, ClaimCase, Policy, decide_claim
from jsdte.terms.kinds import Actor, Role
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN
from strategies import ONE_DAY, facts, histories, money_cases, priors

pytestmark = pytest.mark.property

SIGNED = datetime.date(2025, 8, 27)


@st.composite
def _cases(draw: st.DrawFn) -> ClaimCase:
    case = draw(money_cases())
    opening_on = draw(st.sampled_from((case.training_class.opening_on, SIGNED - ONE_DAY)))
    return attrs.evolve(
        case,
        earlier=draw(histories(most=3)),
        trainee=attrs.evolve(TRAINEE, prior_subsidies=draw(priors())),
        claim=attrs.evolve(case.claim, subsidised_otherwise=draw(facts())),
        training_class=attrs.evolve(case.training_class, opening_on=opening_on),
    )


class TestClause67ClaimDecided:
    """67 三(三)s3c 由符合条件可领取补贴: who meets the conditions is granted, and only who does."""

    @given(case=_cases())
    def test_refusal_is_grounded_iff_a_condition_fails(self, case: ClaimCase) -> None:
        """What may be granted is never refused; what is open is neither."""
        opposite = {
            Verdict.YES: Verdict.NO,
            Verdict.NO: Verdict.YES,
            Verdict.UNDETERMINED: Verdict.UNDETERMINED,
        }
        refusal = RULES["refusal-grounded"].check(case)

        assert opposite[decide_claim(case).verdict] is refusal.verdict
        assert (refusal.verdict is Verdict.UNDETERMINED) is bool(refusal.missing)

    @given(case=_cases(), number=st.integers(0, 2))
    def test_claim_never_flips_when_a_fact_is_forgotten(self, case: ClaimCase, number: int) -> None:
        """Without earlier numbers, decisions or dates of opening a claim stays or opens."""
        undecided = tuple(attrs.evolve(c, state=ClaimState.FILED) for c in case.earlier[:number])
        vaguer = (
            attrs.evolve(case, trainee=attrs.evolve(TRAINEE, prior_subsidies=())),
            attrs.evolve(case, earlier=undecided + case.earlier[number:]),
            attrs.evolve(case, training_class=attrs.evolve(case.training_class, opening_on=None)),
        )
        known = {decide_claim(case).verdict, Verdict.UNDETERMINED}

        assert {decide_claim(c).verdict for c in vaguer} <= known

    @given(case=_cases())
    def test_claim_is_unchanged_by_rates_except_the_amount(self, case: ClaimCase) -> None:
        """A missing rate leaves the grant decided and the amount unknown (A46b)."""
        bare = attrs.evolve(case, policy=Policy())
        if case.claim.kind.value == "training":
            assert decide_claim(case).verdict is decide_claim(bare).verdict
            assert decide_claim(bare).amount in {UNKNOWN, None}

    @given(case=_cases(), further=histories(most=1))
    def test_claim_is_antitone_in_earlier_claims(
        self, case: ClaimCase, further: tuple[SubsidyClaim, ...]
    ) -> None:
        """A further earlier claim, however it was decided, never helps."""
        worse = attrs.evolve(case, earlier=(*case.earlier, *further))
        order = (Verdict.NO, Verdict.UNDETERMINED, Verdict.YES)

        assert order.index(decide_claim(worse).verdict) <= order.index(decide_claim(case).verdict)

    @given(case=_cases())
    def test_amount_is_given_iff_granted(self, case: ClaimCase) -> None:
        """Only a grant has an amount, above nothing or unknown (A93)."""
        decision = decide_claim(case)

        assert (decision.verdict is Verdict.YES) is (decision.amount is not None)
        assert decision.amount != Money(0)

    @given(case=_cases(), later=st.integers(0, 300))
    def test_claim_is_unchanged_by_the_day_of_decision(self, case: ClaimCase, later: int) -> None:
        """A claim is judged as of its filing, whenever the office decides (A70)."""
        slow = attrs.evolve(case, day=CLAIM.filed_on + later * ONE_DAY)

        assert decide_claim(case) == decide_claim(slow)

    @given(
        role=st.sampled_from((Role.PERSON, Role.INSTITUTION, Role.PAYER, Role.OFFICE)),
        option=st.sampled_from(("person", "institution")),
    )
    def test_claim_is_taken_iff_from_the_one_who_files(self, role: Role, option: str) -> None:
        """The person claims, or under the other reading the institution does (A50)."""
        case = claim_case(actor=Actor(role, "X-1"), policy=POLICY.reading({"A50": option}))
        expected = Verdict.YES if role.value == option else Verdict.NO

        assert expected is RULES["claim-filed-by"].check(case).verdict
