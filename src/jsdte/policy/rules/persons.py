"""Who is one person, and what that means for what was granted: 20 and 70 with A68."""

from jsdte.decision import Answer, Verdict, all_of
from jsdte.policy.claim_case import IdentityCase
from jsdte.policy.rules.answers import holds, idle, judged
from jsdte.policy.rules.higher import check_no_higher
from jsdte.policy.rules.history import check_no_repeat, check_subsidies_left

_BARS = (check_subsidies_left, check_no_repeat, check_no_higher)


def check_number_of_one(case: IdentityCase) -> Answer:
    """A further ID number is nobody else's, unless both are found to be one person (20)."""
    holder = case.number_holder
    known = holder in (None, case.trainee.id, *case.trainee.linked)
    return holds(known, trainee=case.trainee.id, filed_as=holder)


def check_linked_grants(case: IdentityCase) -> Answer:
    """What was granted to both would have been granted to the one person (70)."""
    if not case.grants:
        return idle(barred=None)
    answers = [(each.claim.id, [check(each) for check in _BARS]) for each in case.grants]
    missing = [name for _, found in answers for each in found for name in each.missing]
    barred = [id_ for id_, found in answers if any(each.verdict is Verdict.NO for each in found)]
    verdict = all_of(each.verdict for _, found in answers for each in found)
    return judged(verdict, *missing, barred=", ".join(barred) or None)
