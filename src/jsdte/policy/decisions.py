"""The questions an office asks: each a decision with its findings and what follows."""

from collections.abc import Callable, Iterable
from typing import Any

import attrs

from jsdte.decision import Answer, Decision, Verdict
from jsdte.policy.case import (
    ApplicationCase,
    CertificateCase,
    ClassCase,
    DocumentCase,
    EnrolmentCase,
    HoursCase,
    LevelCertificateCase,
    PlanCase,
    ReviewCase,
)
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.deadlines import due_for_review, retention_deadlines
from jsdte.policy.rulebook import RULES, decide
from jsdte.policy.rules.amounts import amounts, payable
from jsdte.policy.rules.claims import ENTITLEMENT
from jsdte.policy.rules.derivations import derivation
from jsdte.policy.rules.hours import hours_credited
from jsdte.policy.rules.outcomes import retention_start
from jsdte.policy.rules.plans import PLAN_CONTENT
from jsdte.policy.rules.reviews import ELIGIBILITY
from jsdte.policy.rules.routing import destination
from jsdte.policy.rules.titles import title_of
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN, Unknown


def _ids(checks: Iterable[Callable[[Any], Answer]]) -> tuple[str, ...]:
    """The ids under which the rulebook knows some rule functions."""
    by_check = {rule.check: rule.id for rule in RULES.values()}
    return tuple(by_check[check] for check in checks)


PLAN_RULES = _ids(PLAN_CONTENT)
REVIEW_RULES = _ids(ELIGIBILITY)
CLAIM_RULES = _ids(ENTITLEMENT)
AMOUNT_RULES = ("amount-known", "local-standard")
ADMISSION_RULES = (
    "in-province",
    "trained-by-listed",
    "training-certificate-held",
    "standard-at-assessment",
    "assessment-conditions",
    "commitment-or-proofs",
)
ASSESSMENT_RULES = (
    *ADMISSION_RULES,
    "through-institution",
    "listed-evaluator",
    "separate-evaluator",
)
HOURS_RULES = ("members-only", "hours-certified", "hours-year", "hours-in-time")
TITLE_RULES = ("level-certified", "entered", "title-level", "title-series")
SENIOR_RULES = ("level-certified", "entered", "senior-level", "senior-conditions")
TRAINING_CERTIFICATE_RULES = (
    "certificate-code",
    "certificate-period",
    "certificate-hours",
    "certificate-text",
    "examination-stated",
    "certificate-day",
    "certificate-issued-by",
    "certificate-addresses",
    "certificate-number",
    "certificate-sample",
    "institution-name",
    "institution-seal",
)
LEVEL_CERTIFICATE_RULES = (
    "level-certificate-subject",
    "level-statement",
    "level-issued-by",
    "level-addresses",
    "level-fields",
    "photo",
    "level-sample",
    "evaluator-name",
    "level-direction",
    "level-certificate-day",
)
DESTRUCTION_RULES = ("paper-kept", "electronic-kept", "no-hold")
PAYMENT_RULES = ("payable", "own-account", "finance-joined", "person-lives")


def decide_plan(case: PlanCase) -> Decision:
    """Whether a plan may be put on record (17, 29, 30, 75, 76)."""
    return decide(case, PLAN_RULES)


def decide_route(case: ReviewCase) -> Decision:
    """Where a review goes (22): `route` is the city, UNKNOWN where no rule names one.

    A review that was not sent anywhere yet is judged as one that is sent there.
    """
    route, _ = destination(case)
    if isinstance(route, Unknown):
        return attrs.evolve(decide(case, ("destination",)), route=route)
    review = attrs.evolve(case.review, city=case.review.city or route[0])
    return attrs.evolve(decide(attrs.evolve(case, review=review), ("destination",)), route=route[0])


def decide_review(case: ReviewCase) -> Decision:
    """Whether a person may be subsidised (55 to 58), with the last day for saying so (23)."""
    deadline = due_for_review(case.review, case.limits, case.calendar)
    decision = decide(case, REVIEW_RULES, ("review-in-time", "county-joined"))
    return attrs.evolve(decision, deadline=deadline)


def decide_claim(case: ClaimCase) -> Decision:
    """Whether a claim is granted (59 to 72), and how much; the amount may stay UNKNOWN."""
    decision = decide(case, CLAIM_RULES, AMOUNT_RULES)
    due = amounts(case).amount if decision.verdict is Verdict.YES else None
    return attrs.evolve(decision, amount=due, derivation=derivation(case))


def decide_payment(case: ClaimCase) -> Decision:
    """Whether a granted claim may be paid, to whom and how much (64, 66, 68)."""
    return attrs.evolve(decide(case, PAYMENT_RULES), amount=payable(case))


def decide_assessment(case: ApplicationCase) -> Decision:
    """Whether a person is admitted to the level assessment (5 to 8, 36 to 40, 74)."""
    return decide(case, ASSESSMENT_RULES)


def decide_hours(case: HoursCase) -> Decision:
    """Whether hours of trainees are registered (43 to 47); `hours` is what they are credited."""
    decision = decide(case, HOURS_RULES, ("hours-attended",))
    credited = hours_credited(case) if decision.verdict is Verdict.YES else ()
    return attrs.evolve(decision, hours=credited)


def decide_title(case: EnrolmentCase) -> Decision:
    """The title that a level certificate is (48 to 54): grade, series, specialty.

    A senior certificate is none: it lets the person apply for the senior review directly.
    """
    decision = decide(case, TITLE_RULES)
    return attrs.evolve(decision, title=title_of(case) if decision.verdict is Verdict.YES else None)


def decide_senior_review(case: EnrolmentCase) -> Decision:
    """Whether the person may apply for the senior review directly (53, 54).

    The certificate is a reference in that review and decides nothing.
    """
    return decide(case, SENIOR_RULES)


def decide_destruction(case: DocumentCase) -> Decision:
    """Whether a document may be destroyed (82 to 85); `deadline` is the last day it is kept."""
    kept = _kept_until(case, electronic=case.electronic)
    return attrs.evolve(decide(case, DESTRUCTION_RULES), deadline=kept)


def decide_training_certificate(case: CertificateCase) -> Decision:
    """Whether a training certificate is as it has to be: code, days, hours and contents (89 to 96)."""
    return decide(case, TRAINING_CERTIFICATE_RULES)


def decide_level_certificate(case: LevelCertificateCase) -> Decision:
    """Whether a level certificate is as it has to be: subject, day and contents (97 to 104)."""
    return decide(case, LEVEL_CERTIFICATE_RULES)


def decide_retention(case: ClassCase) -> Decision:
    """How long the papers of a class are kept (82 to 84); `deadline` is the electronic end."""
    return attrs.evolve(decide(case, ("file-closed",)), deadline=_kept_until(case, electronic=True))


def _kept_until(case: ClassCase, *, electronic: bool) -> LastDay | Unknown:
    """The last day on which material is kept, UNKNOWN while its period does not run (A57)."""
    start = retention_start(case)
    if start is None or isinstance(start, Unknown):
        return UNKNOWN
    return retention_deadlines(start, case.limits, case.calendar)[electronic].last_day
