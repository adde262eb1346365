"""The numbers of the notice and the readings of its words, in force from one day on."""

import datetime
from collections.abc import Sequence
from typing import Annotated

import attrs

from jsdte.notice import SIGNED_ON, Clause, clause
from jsdte.policy.profile import Profile
from jsdte.terms.checked import checked, within
from jsdte.terms.identifiers import Count, Ordinal

Percent = Annotated[int, within("a whole percentage, 0 to 100", 0, 100)]


def _of(number: int) -> dict[str, Clause]:
    return {"clause": clause(number)}


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Limits:
    """One edition of the numbers the notice fixes, and of its readings (政策参数).

    Each number carries its statement in `metadata["clause"]`.

    Attributes:
        in_force: First day of this edition.
        listing_years: Years a listing is valid.
        online_percent: Most of the teaching hours that may be online, in percent.
        review_working_days: Working days for a review, from acceptance.
        hours_months: Months for registering hours, from the end of training.
        float_percent: How far a local standard may be from the benchmark, in percent.
        training_subsidies: Training subsidies of one person, for life.
        evaluation_subsidies: Evaluation subsidies of one person, for life.
        paper_years: Years paper is kept.
        electronic_years: Years electronic material is kept.
        pass_months: Months that a passed paper lasts, where it expires (A29); None if not said.
        claim_months: Months for claiming, where they are given (A65); None if not said.
        profile: How the open questions are answered.
    """

    in_force: datetime.date = SIGNED_ON
    listing_years: Ordinal = attrs.field(default=3, metadata=_of(12))
    online_percent: Percent = attrs.field(default=50, metadata=_of(30))
    review_working_days: Ordinal = attrs.field(default=5, metadata=_of(23))
    hours_months: Ordinal = attrs.field(default=1, metadata=_of(46))
    float_percent: Percent = attrs.field(default=30, metadata=_of(63))
    training_subsidies: Count = attrs.field(default=3, metadata=_of(70))
    evaluation_subsidies: Count = attrs.field(default=3, metadata=_of(70))
    paper_years: Ordinal = attrs.field(default=3, metadata=_of(83))
    electronic_years: Ordinal = attrs.field(default=5, metadata=_of(84))
    pass_months: Ordinal | None = None
    claim_months: Ordinal | None = None
    profile: Profile = Profile()  # noqa: RUF009 -- frozen, so it may be shared


def limits_on(editions: Sequence[Limits], day: datetime.date) -> Limits:
    """The edition in force on a day; the first holds before its day as well."""
    for limits in reversed(editions):
        if limits.in_force <= day:
            return limits
    return editions[0]
