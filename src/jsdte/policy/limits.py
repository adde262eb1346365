"""The numbers of the notice, in force from one day on."""

import datetime
from typing import Annotated, Any

import attrs

from jsdte.notice import SIGNED_ON, clause
from jsdte.terms.checked import Constraint, checked
from jsdte.terms.identifiers import Count, Ordinal

Percent = Annotated[int, Constraint("a whole percentage, 0 to 100", lambda v: 0 <= v <= 100)]


def _limit(default: int, number: int) -> Any:
    return attrs.field(default=default, metadata={"clause": clause(number)})


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Limits:
    """One edition of the numbers the notice fixes (政策参数).

    Each field carries its statement in `metadata["clause"]`.

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
    """

    in_force: datetime.date = SIGNED_ON
    listing_years: Ordinal = _limit(3, 12)
    online_percent: Percent = _limit(50, 30)
    review_working_days: Ordinal = _limit(5, 23)
    hours_months: Ordinal = _limit(1, 46)
    float_percent: Percent = _limit(30, 63)
    training_subsidies: Count = _limit(3, 70)
    evaluation_subsidies: Count = _limit(3, 70)
    paper_years: Ordinal = _limit(3, 83)
    electronic_years: Ordinal = _limit(5, 84)
