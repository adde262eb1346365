"""What the rules of claims look at, and those of persons found to be one."""

import datetime
import functools

import attrs

from jsdte.decision import Verdict
from jsdte.model import (
    EligibilityReview,
    HeldTraining,
    LevelCertificate,
    ReviewState,
    SubsidyClaim,
)
from jsdte.policy.case import EnrolmentCase, PersonCase
from jsdte.policy.dated import in_force
from jsdte.policy.deadlines import due_for_review
from jsdte.policy.limits import Limits
from jsdte.policy.profile import Profile
from jsdte.policy.rules.answers import in_time
from jsdte.policy.tables import Tables
from jsdte.terms.divisions import city_of
from jsdte.terms.kinds import Role
from jsdte.terms.places import OUTSIDE, Place
from jsdte.terms.unknown import UNKNOWN, Unknown

_STOPPED = (
    ReviewState.LAPSED,
    ReviewState.NOT_ACCEPTED,
    ReviewState.WITHDRAWN,
    ReviewState.REVOKED,
)
"""States of a review for which no time runs any more."""


def paying_place(
    found: str | Unknown | None, day: datetime.date, tables: Tables, profile: Profile
) -> str | None:
    """The place that decides and pays for a place: its own office's county, else the city (A71b).

    None where it is not known, or outside Jiangsu.
    """
    if found is None or isinstance(found, Unknown) or found == OUTSIDE:
        return None
    own = profile["A71b"] == "city-unless-table" and found != city_of(found)
    if own and in_force(tables.county_offices, day, found):
        return found
    return city_of(found)


@attrs.frozen(weakref_slot=False, kw_only=True)
class ClaimCase(EnrolmentCase):
    """A case about a claim.

    Attributes:
        claim: The claim.
        review: The latest review of the enrolment that was routed, or None.
        earlier: Claims of the person filed before this one, in order.
        held: Level certificates of the person from this register.
        other_reviews: All other reviews of the enrolment.
        level_reviews: Reviews of the person's other enrolments for the same occupation and level.
        training_place: Place of the schedule (A71).
        later: Claims of the person filed after this one, in order.
        trained: Training certificates of the person from this register.
    """

    claim: SubsidyClaim
    review: EligibilityReview | None
    earlier: tuple[SubsidyClaim, ...] = ()
    held: tuple[LevelCertificate, ...] = ()
    other_reviews: tuple[EligibilityReview, ...] = ()
    level_reviews: tuple[EligibilityReview, ...] = ()
    training_place: Place | Unknown = UNKNOWN
    later: tuple[SubsidyClaim, ...] = ()
    trained: tuple[HeldTraining, ...] = ()

    @property
    def limits(self) -> Limits:
        """The limits on the day of filing."""
        return self.policy.on(self.claim.filed_on)

    @property
    def judged_on(self) -> datetime.date:
        """The day as of which certificates, payments and documents are judged (A70)."""
        at_decision = self.profile["A70"] == "at-decision"
        return (self.claim.decided_on or self.day) if at_decision else self.claim.filed_on

    @functools.cached_property
    def serving_review(self) -> EligibilityReview | None:
        """The review that the claim rests on (A76): one that serves it, else the latest.

        Beside the latest one of the enrolment any other one of it may serve where there is one
        for each kind, and any one for the occupation and level where a review belongs to these.
        """
        others = {"per-level": self.level_reviews, "per-kind": self.other_reviews}
        candidates = [self.review, *others.get(self.profile["A76"], ())]
        for wanted in (Verdict.YES, Verdict.UNDETERMINED):
            for review in candidates:
                if review is not None and self.serves(review) is wanted:
                    return review
        return self.review

    def serves(self, review: EligibilityReview) -> Verdict:
        """Whether a review was passed by the filing, for the kind where there is one for each."""
        decided, kind, claim = review.decided_on, review.kind, self.claim
        in_time = decided is not None and decided <= claim.filed_on
        passed = Verdict.of(in_time and review.state is ReviewState.PASSED)
        if self.profile["A89"] == "deemed-passed":
            passed |= self._deemed_passed(review)
        if self.profile["A76"] != "per-kind":
            return passed
        return passed & Verdict.of(kind if isinstance(kind, Unknown) else kind is claim.kind)

    def _deemed_passed(self, review: EligibilityReview) -> Verdict:
        """Whether the time for a review ended before the filing, without a decision in it (A89)."""
        due = due_for_review(review, self._limits_of(review), self.calendar)
        if due is None or review.state in _STOPPED:
            return Verdict.NO
        decided = review.decided_on
        late = Verdict.YES if decided is None else ~in_time(decided, due)
        return late & ~in_time(self.claim.filed_on, due)

    def _limits_of(self, review: EligibilityReview) -> Limits:
        """The limits of a review, of the first application for its enrolment."""
        others = (*self.other_reviews, *self.level_reviews)
        days = [each.applied_on for each in others if each.enrolment == review.enrolment]
        return self.policy.on(min([review.applied_on, *days]))

    @functools.cached_property
    def place(self) -> str | None:
        """The place that decides and pays: its own office's county, else the city (A71, A71b).

        It is where the passed review went, or by the other readings the place at the filing of
        the claim, or that of the training; None where that is not known, or outside Jiangsu.
        """
        review, option = self.serving_review, self.profile["A71"]
        found: str | Unknown | None = None
        if option == "place-at-claim":
            found = self.claim.place
        elif option == "place-of-training":
            found = self.training_place
        elif review is not None and review.city is not None:
            found = review.county or review.city
        return paying_place(found, self.claim.filed_on, self.policy.tables, self.profile)

    def owner(self, role: Role) -> str | None:
        """The office of the place, and whoever owns the enrolment."""
        if role in (Role.CITY_HR, Role.COUNTY_HR):
            city = role is Role.CITY_HR
            return self.place if self.place and (len(self.place) == 4) == city else ""
        return super().owner(role)


@attrs.frozen(weakref_slot=False, kw_only=True)
class IdentityCase(PersonCase):
    """A case about a person who has another name or number, or is filed twice (A68).

    Attributes:
        number_holder: Id of the person who is filed under the number, or None.
        grants: Every claim granted to the person by now, each after those before it.
    """

    number_holder: str | None = None
    grants: tuple[ClaimCase, ...] = ()
