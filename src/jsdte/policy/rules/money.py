"""What a claim needs as to money: 61, 63, 64 and 65."""

from jsdte.decision import Answer, Verdict, any_of
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.rules.amounts import amounts, lacking_to_pay, payable
from jsdte.policy.rules.answers import holds, idle, judged, unknown
from jsdte.policy.rules.caps import INVOICE
from jsdte.policy.rules.payments import by_person, payments_for
from jsdte.policy.rules.standards import standard_of
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN, Unknown


def check_paid_first(case: ClaimCase) -> Answer:
    """The person paid for that kind before filing, on an invoice of his own (65, A49, A70).

    By the other reading anybody may have paid; one in another's name counts where a supplied
    basis allows it.
    """
    claim = case.claim
    verdict = any_of(
        Verdict.of(by_person(case, payment))
        for payment in payments_for(case, claim.kind, case.judged_on)
        if not payment.is_refund
    )
    return judged(verdict, INVOICE, kind=claim.kind.value)


def check_amount_above_zero(case: ClaimCase) -> Answer:
    """There is something to pay (64, A45, A46, A46b, A47, A48, A49, A64, A71, A71b, A72, A87, A93).

    By the other reading a claim for nothing is granted as well.
    """
    found = amounts(case)
    if case.profile["A93"] == "zero-grant":
        return idle(amount=found.amount)
    if isinstance(found.amount, Money):
        return holds(found.amount.fen > 0, amount=found.amount)
    least, most = found.ceiling(found.paid.sure), found.ceiling(found.paid.possible)
    if isinstance(least, Unknown) or isinstance(most, Unknown):
        return unknown(*(found.missing or (INVOICE,)))
    verdict = Verdict.of(UNKNOWN if least.fen == 0 < most.fen else least.fen > 0)
    return judged(verdict, INVOICE, ceiling=least)


def check_amount_known(case: ClaimCase) -> Answer:
    """The amount can be computed from what was supplied (61, A45, A64, A72)."""
    found = amounts(case)
    if isinstance(found.amount, Unknown):
        return unknown(*(found.missing or (INVOICE,)))
    return holds(True, amount=found.amount)


def check_local_standard(case: ClaimCase) -> Answer:
    """The place's standard lies within 30 % of the benchmark (63, A46, A46b, A47, A71, A71b)."""
    found = standard_of(case)
    if found.in_band is Verdict.UNDETERMINED:
        return unknown(*found.missing, place=case.place)
    return judged(
        found.in_band,
        place=case.place,
        benchmark=found.benchmark,
        standard=found.local,
        percent=case.limits.float_percent,
    )


def check_payable(case: ClaimCase) -> Answer:
    """There is a known amount to pay, not more than the person still has paid (64, A48, A87)."""
    due = payable(case)
    if isinstance(due, Unknown):
        return unknown(*lacking_to_pay(case))
    return holds(due.fen > 0, due=due, amount=case.claim.amount)
