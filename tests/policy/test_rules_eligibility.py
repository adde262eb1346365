"""Who may train, who applies and claims, and what a review belongs to."""

from typing import Any

import attrs
import pytest
from eligibility_witnesses import directories

from cases import (
    AI,
    CLAIM,
    ENROLMENT,
    POLICY,
    REVIEW,
    claim_case,
    day,
    enrolment_case,
    review_case,
)
from jsdte.decision import Effect, Finding, Verdict
from jsdte.model import EligibilityReview, ReviewState
from jsdte.policy import RULES, Case, ReviewCase, decide_claim, decide_review
from jsdte.policy.explain import counterfactuals
from jsdte.terms.kinds import Actor, Role, SubsidyKind
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
TRAINING, EVALUATION = SubsidyKind


def _find(rule: str, case: Case, **options: str) -> Finding:
    read = attrs.evolve(case, policy=case.policy.reading(options))
    return RULES[rule].find(read, blocking=True)


def _review(**changes: Any) -> ReviewCase:
    return review_case(review=attrs.evolve(REVIEW, **changes))


def _other(id_: str, **changes: Any) -> EligibilityReview:
    review: EligibilityReview = attrs.evolve(REVIEW, id=id_, **changes)
    return review


@pytest.mark.parametrize(
    ("works", "willing", "verdict"),
    [
        (True, False, Y),
        (False, True, Y),
        (True, None, Y),
        (UNKNOWN, True, Y),
        (False, False, N),
        (False, None, U),
        (UNKNOWN, False, U),
        (UNKNOWN, UNKNOWN, U),
    ],
)
def test_one_of_two_is_enough(works: Any, willing: Any, verdict: Verdict) -> None:
    """Who works in digital technology or is willing to may train; nothing further is asked."""
    case = enrolment_case(
        enrolment=attrs.evolve(ENROLMENT, works_in_field=works, willing_to_work=willing)
    )

    finding = _find("working-or-willing", case)

    assert verdict is finding.verdict
    assert finding.applies
    assert (verdict is U) is bool(finding.missing)


def test_where_nobody_asked() -> None:
    """Without a word about work nothing is tested."""
    finding = _find("working-or-willing", enrolment_case())

    assert Y is finding.verdict
    assert not finding.applies


@pytest.mark.parametrize(("met", "verdict"), [(True, Y), (False, N), (UNKNOWN, U)])
def test_conditions_known_at_enrolment(met: Any, verdict: Verdict) -> None:
    """A lack of conditions is reported at enrolment and blocks nothing."""
    case = enrolment_case(enrolment=attrs.evolve(ENROLMENT, meets_conditions=met))

    finding = _find("conditions-at-enrolment", case)

    assert verdict is finding.verdict
    assert not finding.blocking
    assert (("enrolment.meets_conditions",) if verdict is U else ()) == finding.missing


@pytest.mark.parametrize(
    ("met", "option"),
    [(None, "staged"), (None, "complete-at-review"), (False, "complete-at-review")],
)
def test_conditions_not_looked_at_at_enrolment(met: Any, option: str) -> None:
    """Without a finding, or where all is for the review, there is nothing to report."""
    case = enrolment_case(enrolment=attrs.evolve(ENROLMENT, meets_conditions=met))

    finding = _find("conditions-at-enrolment", case, A44=option)

    assert Y is finding.verdict
    assert not finding.applies


@pytest.mark.parametrize(
    ("before", "everything", "staged", "complete", "missing"),
    [
        (True, True, Y, Y, ()),
        (True, False, Y, N, ()),
        (True, UNKNOWN, Y, U, ("review.meets_all_conditions",)),
        (False, UNKNOWN, N, N, ()),
        (UNKNOWN, False, U, N, ()),
        (UNKNOWN, True, U, U, ("review.meets_conditions",)),
        (UNKNOWN, UNKNOWN, U, U, ("review.meets_conditions", "review.meets_all_conditions")),
    ],
)
def test_conditions_at_the_review(
    before: Any, everything: Any, staged: Verdict, complete: Verdict, missing: tuple[str, ...]
) -> None:
    """The review asks for what can be met before training, or for everything."""
    case = _review(meets_conditions=before, meets_all_conditions=everything)

    found = _find("review-conditions", case, A44="complete-at-review")

    assert staged is _find("review-conditions", case, A44="staged").verdict
    assert complete is found.verdict
    assert missing == found.missing


@pytest.mark.parametrize("rule", ["review-filed-by", "claim-filed-by"])
@pytest.mark.parametrize("role", [Role.PERSON, Role.INSTITUTION])
@pytest.mark.parametrize("option", ["person", "institution"])
def test_who_files(rule: str, role: Role, option: str) -> None:
    """The person applies and claims, or under the other reading the institution does."""
    build = review_case if rule == "review-filed-by" else claim_case

    finding = _find(rule, build(actor=Actor(role, "X-1")), A50=option)

    assert (Y if role.value == option else N) is finding.verdict
    assert {"roles": option, "role": role.value} == dict(finding.facts)


@pytest.mark.parametrize(
    ("level", "option", "verdict", "named"),
    [
        ((), "per-level", Y, None),
        ((_other("R-8"),), "per-enrolment", Y, None),
        ((_other("R-8"),), "per-kind", Y, None),
        ((_other("R-8"),), "per-level", N, "R-8"),
        ((_other("R-8", state=ReviewState.REJECTED),), "per-level", Y, None),
        (
            (_other("R-8", state=ReviewState.LAPSED), _other("R-9", state=ReviewState.ROUTED)),
            "per-level",
            N,
            "R-9",
        ),
    ],
)
def test_a_review_of_the_level(
    level: tuple[EligibilityReview, ...], option: str, verdict: Verdict, named: str | None
) -> None:
    """Where a review belongs to the level one of another enrolment leaves no room for another."""
    finding = _find("one-review", review_case(level_reviews=level), A76=option)

    assert verdict is finding.verdict
    assert {"open_review": named} == dict(finding.facts)


@pytest.mark.parametrize(
    ("kind", "others", "verdict", "named"),
    [
        (TRAINING, (_other("R-8", kind=EVALUATION),), Y, None),
        (TRAINING, (_other("R-8", kind=TRAINING),), N, "R-8"),
        (TRAINING, (_other("R-8"),), U, "R-8"),
        (UNKNOWN, (_other("R-8", kind=TRAINING),), U, "R-8"),
        (TRAINING, (_other("R-8"), _other("R-9", kind=TRAINING)), N, "R-9"),
        (TRAINING, (_other("R-8", kind=EVALUATION), _other("R-9")), U, "R-9"),
        (TRAINING, (_other("R-8", kind=TRAINING, state=ReviewState.REJECTED),), Y, None),
    ],
)
def test_a_review_of_each_kind(
    kind: Any, others: tuple[EligibilityReview, ...], verdict: Verdict, named: str | None
) -> None:
    """Where there is a review for each kind only another one of that kind is in the way."""
    case = attrs.evolve(_review(kind=kind), other_reviews=others)

    finding = _find("one-review", case, A76="per-kind")

    assert verdict is finding.verdict
    assert {"open_review": named} == dict(finding.facts)
    assert (("review.kind",) if verdict is U else ()) == finding.missing


REJECTED = attrs.evolve(REVIEW, state=ReviewState.REJECTED)
IN_SUZHOU = _other("R-8", city="3205", county=None)


@pytest.mark.parametrize(
    ("own", "level", "verdict", "serving"),
    [
        (REVIEW, (IN_SUZHOU,), Y, "R-1"),
        (REJECTED, (IN_SUZHOU,), Y, "R-8"),
        (None, (IN_SUZHOU,), Y, "R-8"),
        (None, (attrs.evolve(IN_SUZHOU, decided_on=day("2025-12-19")),), Y, "R-8"),
        (None, (attrs.evolve(IN_SUZHOU, decided_on=day("2025-12-20")),), N, None),
        (REJECTED, (attrs.evolve(IN_SUZHOU, state=ReviewState.ACCEPTED),), N, "R-1"),
        (None, (), N, None),
    ],
)
def test_a_claim_on_the_review_of_the_level(
    own: EligibilityReview | None,
    level: tuple[EligibilityReview, ...],
    verdict: Verdict,
    serving: str | None,
) -> None:
    """A passed review of another enrolment for the level serves, and its place decides."""
    case = claim_case(policy=POLICY.reading({"A76": "per-level"}), review=own, level_reviews=level)

    finding = _find("review-passed", case)

    assert verdict is finding.verdict
    assert serving == dict(finding.facts)["review"]
    assert {"R-1": "3201", "R-8": "3205", None: None}[serving] == case.place
    assert (Y if own is REVIEW else N) is _find("review-passed", case, A76="per-enrolment").verdict


@pytest.mark.parametrize(
    ("latest", "others", "verdict", "serving"),
    [
        (_other("R-1", kind=TRAINING), (), Y, "R-1"),
        (_other("R-1", kind=EVALUATION), (), N, "R-1"),
        (_other("R-1", kind=EVALUATION), (_other("R-8", kind=TRAINING),), Y, "R-8"),
        (_other("R-1", kind=EVALUATION), (_other("R-8"),), U, "R-8"),
        (_other("R-1"), (_other("R-8", kind=TRAINING),), Y, "R-8"),
        (_other("R-1"), (), U, "R-1"),
        (
            _other("R-1", kind=EVALUATION),
            (_other("R-8", kind=TRAINING, state=ReviewState.REJECTED),),
            N,
            "R-1",
        ),
        (None, (_other("R-8", kind=TRAINING),), Y, "R-8"),
    ],
)
def test_a_claim_on_the_review_of_its_kind(
    latest: EligibilityReview | None,
    others: tuple[EligibilityReview, ...],
    verdict: Verdict,
    serving: str,
) -> None:
    """Where there is a review for each kind the one of the claim's kind serves."""
    case = claim_case(review=latest, other_reviews=others)

    finding = _find("review-passed", case, A76="per-kind")

    assert verdict is finding.verdict
    assert serving == dict(finding.facts)["review"]
    assert (("review.kind",) if verdict is U else ()) == finding.missing
    assert TRAINING is CLAIM.kind


BIG_DATA = ("3201", "big-data", "2025-01-01", None)


@pytest.mark.parametrize(
    ("rows", "city", "verdict", "missing"),
    [
        ((("3201", AI, "2025-09-17", None),), "3201", Y, ()),
        ((("3201", AI, "2025-01-01", "2025-09-17"),), "3201", Y, ()),
        ((("3201", AI, "2025-01-01", "2025-09-16"),), "3201", N, ()),
        ((BIG_DATA, ("3201", AI, "2025-09-18", None)), "3201", N, ()),
        ((BIG_DATA,), "3201", N, ()),
        ((BIG_DATA,), "3202", U, ("policy.local_directories",)),
        ((("3201", AI, "2025-09-18", None),), "3201", U, ("policy.local_directories",)),
        ((), "3201", U, ("policy.local_directories",)),
        ((BIG_DATA,), None, U, ("review.city",)),
    ],
)
def test_the_local_directory(
    rows: tuple[Any, ...], city: str | None, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """The city's directory has the occupation on the day of the first application, or it has not."""
    case = attrs.evolve(_review(city=city), policy=directories(*rows))

    needed = _find("local-directory", case, A78="local-too")
    reported = _find("local-directory", case)

    assert (verdict, missing) == (needed.verdict, needed.missing)
    assert needed.blocking
    assert {"city": city, "occupation": AI} == dict(needed.facts) == dict(reported.facts)
    assert (Y if verdict is U else verdict) is reported.verdict
    assert (verdict is U) is not reported.applies


def test_an_absence_is_reported_only() -> None:
    """What the local directory lacks is reported; it rejects no review by itself."""
    case = review_case(policy=directories(BIG_DATA))
    local_too = attrs.evolve(case, policy=case.policy.reading({"A78": "local-too"}))

    finding = _find("local-directory", case)

    assert (N, Effect.REPORTS) == (finding.verdict, finding.effect)
    assert (Y, N) == (decide_review(case).verdict, decide_review(local_too).verdict)
    assert N is _find("rejection-grounded", case).verdict
    assert Y is _find("rejection-grounded", local_too).verdict


def test_a_directory_not_supplied_leaves_the_review_open() -> None:
    """Where the local directory must have the occupation, not knowing it settles nothing."""
    case = review_case(policy=POLICY.reading({"A78": "local-too"}))

    assert U is decide_review(case).verdict
    assert ("policy.local_directories",) == _find("rejection-grounded", case).missing


def test_a_claim_of_the_other_kind_waits() -> None:
    """With a review for each kind a passed one for training carries no claim for evaluation."""
    review = attrs.evolve(REVIEW, kind=TRAINING)
    case = claim_case(review=review, claim=attrs.evolve(CLAIM, kind=EVALUATION))
    per_kind = attrs.evolve(case, policy=POLICY.reading({"A76": "per-kind"}))

    assert (Y, N) == (decide_claim(case).verdict, decide_claim(per_kind).verdict)


@pytest.mark.parametrize(
    ("option", "changes", "helps"),
    [
        ("status-day", {"statuses": ()}, ["category-attested"]),
        ("throughout", {"statuses": ()}, ["category-attested"]),
        ("claim-day", {"meets_conditions": UNKNOWN}, ["conditions-shown"]),
    ],
)
def test_an_attestation_helps_where_days_count(
    option: str, changes: dict[str, Any], helps: list[str]
) -> None:
    """What would help is attested for every day that counts, and for none where none does yet."""
    case = attrs.evolve(_review(**changes), policy=POLICY.reading({"A41": option}))

    assert helps == [found.change.id for found in counterfactuals(decide_review, case)]
