"""Who may train, who is subsidised, and who asks for it: 3, 6, 21, 55 to 58 and 67."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from jsdte.decision import Answer, Verdict, all_of, any_of
from jsdte.model import ClassState, EligibilityReview, EnrolmentState, ReviewState, StatusRecord
from jsdte.policy.case import EnrolmentCase, ReviewCase, Span
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.dated import in_force
from jsdte.policy.deadlines import graduation_year
from jsdte.policy.rules.answers import holds, idle, in_time, judged, reported, unknown
from jsdte.terms.kinds import CATEGORIES, GRADUATE, Role
from jsdte.terms.occupations import OCCUPATIONS
from jsdte.terms.unknown import UNKNOWN, Unknown

_ONE_DAY = datetime.timedelta(days=1)
LIVE_REVIEW = (
    ReviewState.SUBMITTED,
    ReviewState.ROUTED,
    ReviewState.SENT_BACK,
    ReviewState.ACCEPTED,
    ReviewState.PASSED,
)
"""States of a review that may still serve a claim."""

ENDED_ENROLMENT = (
    EnrolmentState.WITHDRAWN,
    EnrolmentState.CLASS_CANCELLED,
    EnrolmentState.TRANSFERRED,
)
"""States of somebody who is no longer in the class."""

_FILERS = {"person": Role.PERSON, "institution": Role.INSTITUTION}
"""Who files under each option of A50."""

Attested = tuple[StatusRecord, ...] | Unknown


def check_working_or_willing(case: EnrolmentCase) -> Answer:
    """The person works in digital technology, or is willing to; one is enough (3).

    Where nobody asked, nothing is tested.
    """
    works, willing = case.enrolment.works_in_field, case.enrolment.willing_to_work
    if works is None and willing is None:
        return idle()
    verdict = any_of(Verdict.of(UNKNOWN if fact is None else fact) for fact in (works, willing))
    return judged(verdict, "enrolment.works_in_field", "enrolment.willing_to_work")


def check_conditions_at_enrolment(case: EnrolmentCase) -> Answer:
    """The standard's conditions, as far as they are known at enrolment, are met (6, A44).

    A lack is only reported, for training asks for none of them. Nothing is looked at where
    nobody recorded a finding, or where all of them are looked at with the review.
    """
    met = case.enrolment.meets_conditions
    if met is None or case.profile["A44"] != "staged":
        return idle()
    return reported(holds(met, "enrolment.meets_conditions"))


def check_review_filed_by(case: ReviewCase) -> Answer:
    """The person applies for the review, not the institution (21, A50)."""
    filer, role = _FILERS[case.profile["A50"]], case.actor.role
    return holds(role is filer, roles=filer.value, role=role.value)


def check_claim_filed_by(case: ClaimCase) -> Answer:
    """The person files the claim, not the institution (67, A50)."""
    filer, role = _FILERS[case.profile["A50"]], case.actor.role
    return holds(role is filer, roles=filer.value, role=role.value)


def check_one_review(case: ReviewCase) -> Answer:
    """An enrolment has one review open or passed at a time (21, A76).

    So has, under the other readings, a person for an occupation and level, or each kind.
    """
    option = case.profile["A76"]
    others = case.other_reviews + (case.level_reviews if option == "per-level" else ())
    same = [
        (other.id, _same_kind(case.review, other) if option == "per-kind" else Verdict.YES)
        for other in others
        if other.state in LIVE_REVIEW
    ]
    clash = any_of(verdict for _, verdict in same)
    named = next((id_ for id_, verdict in same if verdict is clash is not Verdict.NO), None)
    return judged(~clash, "review.kind", open_review=named)


def _same_kind(one: EligibilityReview, other: EligibilityReview) -> Verdict:
    if isinstance(one.kind, Unknown) or isinstance(other.kind, Unknown):
        return Verdict.UNDETERMINED
    return Verdict.of(one.kind is other.kind)


def check_enrolment_live(case: ReviewCase) -> Answer:
    """A review is applied for by somebody whose enrolment has not ended (21, A76)."""
    state, certificate = case.enrolment.state, case.enrolment.training_certificate
    over = case.training_class.state is ClassState.CLOSED and certificate is None
    return holds(state not in ENDED_ENROLMENT and not over, state=state.value)


def check_subsidised_occupation(case: ReviewCase) -> Answer:
    """The occupation is one of the 14 in the provincial directory (55, A01).

    Where both lists may grow, one supplied for training is subsidised as well.
    """
    occupation = case.training_class.occupation
    extra = in_force(case.policy.tables.occupations, case.first_applied_on, occupation)
    added = extra is not None and case.profile["A01"] == "both-open"
    return holds(occupation in OCCUPATIONS or added, occupation=occupation)


def check_local_directory(case: ReviewCase) -> Answer:
    """The directory of the city of the review has the occupation; its absence is reported (55, A78).

    It is looked up on the day of the first application. What a city's directory contains is
    known once an entry of it is supplied; until then nothing is reported, and under the reading
    that asks for the local directory too the answer is open.
    """
    city, occupation, day = case.review.city, case.training_class.occupation, case.first_applied_on
    rows = case.policy.tables.local_directories
    needed = case.profile["A78"] == "local-too"
    if not any(row.city == city and row.first_day <= day for row in rows):
        if not needed:
            return idle(city=city, occupation=occupation)
        missing = "review.city" if city is None else "policy.local_directories"
        return unknown(missing, city=city, occupation=occupation)
    row = in_force(rows, day, city, occupation)
    answer = holds(row is not None, city=city, occupation=occupation)
    return answer if needed else reported(answer)


def check_review_conditions(case: ReviewCase) -> Answer:
    """The standard's conditions are met at the review (56, A44).

    Those that can be met before training; under the other reading the rest as well.
    """
    review = case.review
    facts = {"review.meets_conditions": review.meets_conditions}
    if case.profile["A44"] == "complete-at-review":
        facts["review.meets_all_conditions"] = review.meets_all_conditions
    missing = [name for name, fact in facts.items() if isinstance(fact, Unknown)]
    return judged(all_of(Verdict.of(fact) for fact in facts.values()), *missing)


def status_day(case: ReviewCase) -> datetime.date:
    """The day of the first application or the opening day, whichever is earlier (A41).

    An application made again after a rejection keeps the day of the first one.
    """
    return _status_day(case, case.first_applied_on)


def _status_day(case: EnrolmentCase, applied: datetime.date) -> datetime.date:
    opening = case.training_class.opening_on
    return applied if opening is None else min(applied, opening)


def _training_start(case: ReviewCase) -> Span | Unknown:
    start = case.training_class.started_on
    return UNKNOWN if start is None else (start, start)


_AT_REVIEW: Mapping[str, Callable[[ReviewCase], Span | Unknown | None]] = MappingProxyType(
    {
        "status-day": lambda case: (status_day(case),) * 2,
        "latest-application": lambda case: (case.review.applied_on,) * 2,
        "training-start": _training_start,
        "claim-day": lambda _: None,
        "throughout": lambda case: (
            status_day(case),
            max(status_day(case), case.review.decided_on or case.day),
        ),
    }
)
_AT_CLAIM = ("claim-day", "throughout")
"""Which days count under the options of A41: at the review, and again at the claim."""


def days_judged(case: ReviewCase) -> Span | Unknown | None:
    """The days on which the person must be in a category for the review (A41).

    Returns:
        First and last day, UNKNOWN while the day is not known, None where only the day of the
        claim counts. Where every day to the claim counts the review is judged by those up to
        its decision.
    """
    return _AT_REVIEW[case.profile["A41"]](case)


def check_category(case: ReviewCase) -> Answer:
    """The person is in a category on every day that counts (57, 58, A38, A39, A40, A41, A84).

    The day shown is the first one that the answer hangs on. Where the day of the claim alone
    counts nothing is judged yet: see `category-at-claim`.
    """
    span, review = days_judged(case), case.review
    if span is None:
        return idle(status_day=None)
    if isinstance(span, Unknown):
        return unknown("training_class.started_on", status_day=None)
    verdict, day = _in_category(case, review, (review.statuses,), span)
    return judged(verdict, *_lacking(case, review), status_day=day)


def check_category_at_claim(case: ClaimCase) -> Answer:
    """The person is in a category up to the filing of the claim (57, A38–A41, A84).

    Nothing is judged here under the readings that the review settles. Attestations are those of
    the review that the claim rests on (A76) and those supplied with the claim.
    """
    if case.profile["A41"] not in _AT_CLAIM:
        return idle(status_day=None)
    review, claim = case.serving_review, case.claim
    if review is None:
        return unknown("review.statuses", status_day=claim.filed_on)
    first = claim.filed_on
    if case.profile["A41"] == "throughout":
        applied = min(found.applied_on for found in (review, *case.other_reviews))
        first = _status_day(case, applied)
    attested = (review.statuses, claim.statuses)
    verdict, day = _in_category(case, review, attested, (first, claim.filed_on))
    missing = _lacking(case, review)
    if isinstance(claim.statuses, Unknown):
        missing.append("claim.statuses")
    return judged(verdict, *missing, status_day=day)


def _in_category(
    case: EnrolmentCase, review: EligibilityReview, attested: Iterable[Attested], span: Span
) -> tuple[Verdict, datetime.date]:
    """Whether the person is in a category on each day, and the first day that this hangs on."""
    first, last = span
    graduating = _graduating(case, review)
    found: dict[Verdict, datetime.date] = {}
    for day in (first + _ONE_DAY * n for n in range(max((last - first).days, 0) + 1)):
        by_record = any_of(_attested(case, records, day) for records in attested)
        found.setdefault(by_record | graduating(day), day)
    verdict = all_of(found)
    return verdict, found[verdict]


def _attested(case: EnrolmentCase, records: Attested, day: datetime.date) -> Verdict:
    if isinstance(records, Unknown):
        return Verdict.UNDETERMINED
    return any_of(
        Verdict.of(_is_category(case, record.category, day))
        for record in records
        if record.first_day <= day <= record.last_day
    )


def _is_category(case: EnrolmentCase, category: str, day: datetime.date) -> bool:
    """One of the six or a supplied one, or whatever is attested (A38).

    The graduation year is judged from the graduation day, whatever is attested.
    """
    if category in CATEGORIES:
        return category != GRADUATE
    supplied = in_force(case.policy.tables.categories, day, category)
    return case.profile["A38"] == "open" or supplied is not None


def _graduating(
    case: EnrolmentCase, review: EligibilityReview
) -> Callable[[datetime.date], Verdict]:
    """Whether a day is in the graduation year of a graduate (58, A39, A40, A84)."""
    expected = review.graduation_on
    graduate = Verdict.of(UNKNOWN if isinstance(expected, Unknown) else expected is not None)
    graduation = expected if case.profile["A84"] == "on-record" else review.graduated_on
    if not isinstance(graduation, datetime.date):
        return lambda _: graduate & Verdict.UNDETERMINED
    year = graduation_year(graduation, case.calendar, case.profile)
    return lambda day: graduate & Verdict.of(year.start <= day) & in_time(day, year.last_day)


def _lacking(case: EnrolmentCase, review: EligibilityReview) -> list[str]:
    """The facts about a category that nobody has supplied with the review."""
    wanted = {"review.statuses": review.statuses, "review.graduation_on": review.graduation_on}
    if case.profile["A84"] == "actual" and review.graduation_on is not None:
        wanted["review.graduated_on"] = review.graduated_on
    return [name for name, fact in wanted.items() if isinstance(fact, Unknown)]


def check_review_timely(case: ReviewCase) -> Answer:
    """The review comes when it has to, where it has a place among the steps (21, A09, A11).

    By the defaults it stands beside the training, at any time from enrolment to the claim. In a
    strict sequence an application made again after the opening comes when it has to.
    """
    ours, applied = case.training_class, case.first_applied_on
    decided = case.review.decided_on or case.day
    order, before = case.profile["A09"], case.profile["A11"]
    filings = [filing.filed_on for filing in ours.attendance]
    kept = [
        before != "decided-before-start" or ours.started_on is None or decided < ours.started_on,
        before != "applied-before-opening" or ours.opening_on is None or applied < ours.opening_on,
    ]
    if order == "strict-sequence":
        kept.append(ours.opening_on is not None and ours.opening_on <= case.review.applied_on)
        kept.append(decided < min(filings, default=datetime.date.max))
    if (order, before) == ("narrative-order", "beside-training"):
        return idle(applied_on=applied, decided_on=decided)
    return holds(all(kept), applied_on=applied, decided_on=decided)
