"""Who is paid and by whom: 66 and 68."""

from jsdte.decision import Answer
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.rules.answers import holds, idle
from jsdte.terms.unknown import UNKNOWN


def check_own_account(case: ClaimCase) -> Answer:
    """The money goes to an account of the person (66, A69); by the other reading to any named."""
    own = case.claim.account_own
    if case.profile["A69"] == "named":
        return idle(own=own)
    return holds(UNKNOWN if own is None else own, "claim.account_own", own=own)


def check_finance_joined(case: ClaimCase) -> Answer:
    """Finance of the same level takes part in the payment (68)."""
    joined = case.claim.finance_joined
    return holds(UNKNOWN if joined is None else joined, "claim.finance_joined")


def check_paid_again(case: ClaimCase) -> Answer:
    """Money that came back is paid again; by the other reading the claim is refused (68, A97)."""
    returned = case.claim.returned_on
    if returned is None:
        return idle(returned_on=None)
    return holds(case.profile["A97"] == "pay-again", returned_on=returned)
