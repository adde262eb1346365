"""Pay first, be subsidised later."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLAIM, ENROLMENT, PAYMENTS, claim_case
from jsdte.decision import Verdict
from jsdte.model import Payment
from jsdte.policy import RULES
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.unknown import UNKNOWN
from strategies import ONE_DAY, kinds, payments

pytestmark = pytest.mark.property

TAKERS = {SubsidyKind.TRAINING: "I-07", SubsidyKind.EVALUATION: "V-03"}
TRAINING = SubsidyKind.TRAINING
OWN = attrs.evolve(PAYMENTS[0], paid_on=CLAIM.filed_on)


def _paid_first(paid: list[Payment], kind: SubsidyKind) -> Verdict:
    case = claim_case(
        enrolment=attrs.evolve(ENROLMENT, payments=tuple(paid)),
        claim=attrs.evolve(CLAIM, kind=kind),
    )
    return RULES["paid-first"].check(case).verdict


class TestClause65PayFirst:
    """65 三(三)s3a 先缴后补: a payment for that kind, on one's own invoice, by the filing (A49)."""

    @given(paid=st.lists(payments(), max_size=4), kind=kinds())
    @example(paid=[OWN], kind=TRAINING)
    @example(paid=[attrs.evolve(OWN, paid_on=CLAIM.filed_on + ONE_DAY)], kind=TRAINING)
    @example(paid=[attrs.evolve(OWN, own_invoice=False)], kind=TRAINING)
    @example(paid=[attrs.evolve(OWN, own_invoice=UNKNOWN)], kind=TRAINING)
    @example(paid=[attrs.evolve(OWN, body="V-03")], kind=TRAINING)
    @example(paid=[attrs.evolve(OWN, is_refund=True)], kind=TRAINING)
    @example(paid=[OWN], kind=SubsidyKind.EVALUATION)
    def test_claim_is_paid_first_iff_one_payment_is_ones_own(
        self, paid: list[Payment], kind: SubsidyKind
    ) -> None:
        """One to the body that took the fee is enough; an invoice nobody has seen is asked for."""
        invoices = [
            payment.own_invoice
            for payment in paid
            if (payment.kind, payment.body, payment.is_refund) == (kind, TAKERS[kind], False)
            and payment.paid_on <= CLAIM.filed_on
        ]
        expected = Verdict.NO
        if any(own is True for own in invoices):
            expected = Verdict.YES
        elif any(own is not False for own in invoices):
            expected = Verdict.UNDETERMINED

        assert expected is _paid_first(paid, kind)

    @given(paid=st.lists(payments(), max_size=3), kind=kinds(), further=payments())
    def test_payment_is_monotone_in_payments(
        self, paid: list[Payment], kind: SubsidyKind, further: Payment
    ) -> None:
        """A further payment or refund never undoes that one has paid."""
        if _paid_first(paid, kind) is Verdict.YES:
            assert Verdict.YES is _paid_first([*paid, further], kind)

    @given(paid=st.lists(payments(), min_size=1, max_size=3), kind=kinds(), data=st.data())
    def test_payment_never_flips_when_an_invoice_is_forgotten(
        self, paid: list[Payment], kind: SubsidyKind, data: st.DataObject
    ) -> None:
        """Without the name on an invoice the answer stays or opens."""
        gap = data.draw(st.integers(0, len(paid) - 1))
        vaguer = [
            attrs.evolve(p, own_invoice=UNKNOWN) if i == gap else p for i, p in enumerate(paid)
        ]

        assert _paid_first(vaguer, kind) in {_paid_first(paid, kind), Verdict.UNDETERMINED}
