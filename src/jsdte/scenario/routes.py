"""Where the review of each claim goes, and until when it has to be decided: 22 and 23."""

from collections.abc import Iterator
from typing import Any

import attrs

from jsdte.model import ReviewState
from jsdte.policy import ReviewCase, decide_route
from jsdte.policy.case import EnrolmentCase
from jsdte.policy.claim_facts import review_of
from jsdte.policy.deadlines import due_for_review
from jsdte.scenario.asked import Asked, combinations, editions_on
from jsdte.scenario.bridge import Row
from jsdte.scenario.cells import Numbers
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import Unknown

_DAYS = ("review_applied_on", "started_on", "filed_on", "opening_on")
_PLACES = ("insured_place", "registered_place", "training_place", "review_place")
_STARTS = {
    "acceptance": ("review_accepted_on",),
    "submission": ("review_applied_on", "started_on", "filed_on"),
    "arrival": ("review_routed_on",),
}
"""The days that the time for a review may start on, by the option of A12."""


def routes(asked: Asked) -> Numbers:
    """The city that each review goes to, None where no rule names one from what is known.

    One that was not applied for goes where it would if it were.
    """
    setting = asked.setting
    columns = [*_editions(asked), *(setting.table[name] for name in _PLACES)]
    firsts, places = combinations(columns, setting.rows)
    return setting.spread([_route(asked, int(row)) for row in firsts], places, object, None)


def _editions(asked: Asked) -> Iterator[Numbers]:
    """The edition of the limits on each day that a review may be judged as of."""
    setting = asked.setting
    for days in (setting.days, *(setting.table[name] for name in _DAYS)):
        yield editions_on(setting.policy, days)


def _route(asked: Asked, row: int) -> str | None:
    route = decide_route(_case(asked, row)).route
    return None if isinstance(route, Unknown) else route


def _case(asked: Asked, row: int) -> ReviewCase:
    """The review of a row."""
    claim, cells = asked.case(row), Row(asked.setting.table, row)
    parts: Any = {field.name: getattr(claim, field.name) for field in attrs.fields(EnrolmentCase)}
    review = review_of(cells, claim.enrolment.id, cells.review or ReviewState.SUBMITTED)
    return ReviewCase(**parts, review=review, training_place=claim.training_place)


def reviews_due(asked: Asked) -> Numbers:
    """The last day for deciding each review, no time where no time runs or the calendar ends.

    Past the published arrangements of holidays it is an estimate.
    """
    setting = asked.setting
    names = ["review", *(name for option in setting.chosen("A12") for name in _STARTS[option])]
    columns = [*_editions(asked), *(setting.table[name] for name in names)]
    firsts, places = combinations(columns, setting.rows)
    found = [_due(asked, int(row)) for row in firsts]
    return setting.spread(found, places, object, None).astype("datetime64[D]")


def _due(asked: Asked, row: int) -> Any:
    if Row(asked.setting.table, row).review is None:
        return None
    case = _case(asked, row)
    due = due_for_review(case.review, case.limits, case.calendar)
    return due.date if isinstance(due, LastDay) else None
