"""Cases of the rules on the review's way, and what their readings change."""

from collections.abc import Mapping
from typing import Any

import attrs
from witness import Witness, verdict

from cases import CLASS, REVIEW, claim_case, day, review_case
from jsdte.decision import Verdict
from jsdte.model import AttendanceFiling, Insurance, Notification, ReviewState
from jsdte.policy import Case, Policy, ReviewCase, decide_review, decide_route
from jsdte.terms.kinds import InsuranceScheme, Recipient
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN, Unknown

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
EMPLOYEE, MEDICAL = InsuranceScheme.EMPLOYEE, InsuranceScheme.RESIDENT_MEDICAL


def reviewed(on: str = "2025-10-10", case: ReviewCase | None = None, **changes: Any) -> ReviewCase:
    """A review with some facts changed, looked at on a day."""
    case = case or review_case(day=day(on))
    return attrs.evolve(case, review=attrs.evolve(case.review, **changes))


def insured(place: str, since: str = "2024-07-01", **changes: Any) -> Insurance:
    """An insurance at a place."""
    plain = {"scheme": EMPLOYEE, "active": True, **changes}
    return Insurance(place=place, since=day(since), **plain)


def told(*days: str) -> tuple[Notification, ...]:
    """The applicant is told on the first day, the institution on the second."""
    return tuple(
        Notification(recipient=recipient, notified_on=day(on))
        for recipient, on in zip(Recipient, days, strict=False)
    )


BOTH_CITIES = {"A17": "both"}
TWO_CITIES = {"registered_place": "320583", "second_city_passed": True}
BEFORE_START = {"A11": "decided-before-start"}


def under(case: ReviewCase, options: Mapping[str, str]) -> ReviewCase:
    """The same case under other answers."""
    return attrs.evolve(case, policy=case.policy.reading(options))


BOTH_WAYS: dict[str, tuple[Case, Case]] = {
    "review-timely": (
        under(reviewed(decided_on=day("2025-09-19")), BEFORE_START),
        under(reviewed(), BEFORE_START),
    ),
    "destination": (reviewed(), reviewed(city="3202")),
    "second-city": (
        under(reviewed(**TWO_CITIES), BOTH_CITIES),
        under(reviewed(**{**TWO_CITIES, "second_city_passed": False}), BOTH_CITIES),
    ),
    "review-in-time": (reviewed(), reviewed("2025-10-11")),
    "material-complete": (reviewed(), reviewed(material_complete=False)),
    "county-joined": (reviewed(), reviewed(joined_by=())),
    "results-notified": (
        reviewed(notifications=told("2025-10-13", "2025-10-14")),
        reviewed(notifications=told("2025-10-13")),
    ),
}


def _verdict(
    entry: str,
    rule: str,
    case: Case,
    expected: Mapping[str, object],
    also: Mapping[str, str] | None = None,
) -> Witness:
    """What a rule says of a case under each option, with some other answers."""
    return Witness(
        entry,
        lambda policy: verdict(rule, attrs.evolve(case, policy=policy.reading(also or {}))),
        expected,
    )


def _due(entry: str, case: ReviewCase, expected: Mapping[str, object]) -> Witness:
    """The last day for a review under each option."""

    def outcome(policy: Policy) -> str | Unknown:
        found = decide_review(attrs.evolve(case, policy=policy)).deadline
        return str(found.date) if isinstance(found, LastDay) else UNKNOWN

    return Witness(entry, outcome, expected)


def _route(entry: str, case: ReviewCase, expected: Mapping[str, object]) -> Witness:
    """Where a review goes under each option."""
    return Witness(
        entry, lambda policy: decide_route(attrs.evolve(case, policy=policy)).route, expected
    )


def _of_places(**changes: Any) -> ReviewCase:
    """A review that was not routed yet."""
    return reviewed(city=None, county=None, **changes)


_FILED = AttendanceFiling(filed_on=day("2025-09-30"), attended=(), complete=False)
_ATTENDED = reviewed(
    case=review_case(training_class=attrs.evolve(CLASS, attendance=(_FILED,))),
)
_OUTSIDE = {"insurances": (), "registered_place": "outside"}
_TWO = (insured("3202", "2025-01-01"), insured("3204", "2025-02-01"))
_OVERDUE = claim_case(review=attrs.evolve(REVIEW, state=ReviewState.ACCEPTED, decided_on=None))

WITNESSES = [
    _verdict("A09", "review-timely", _ATTENDED, {"narrative-order": Y, "strict-sequence": N}),
    _verdict(
        "A11",
        "review-timely",
        reviewed(decided_on=day("2025-09-22"), applied_on=day("2025-09-15")),
        {"beside-training": Y, "decided-before-start": N, "applied-before-opening": Y},
    ),
    _verdict(
        "A11",
        "review-timely",
        reviewed(decided_on=day("2025-09-21"), applied_on=day("2025-09-18")),
        {"beside-training": Y, "decided-before-start": Y, "applied-before-opening": N},
    ),
    _due(
        "A12",
        reviewed(routed_on=day("2025-09-19")),
        {"acceptance": "2025-10-10", "submission": "2025-09-24", "arrival": "2025-09-26"},
    ),
    _due("A13", reviewed(), {"not-counted": "2025-10-10", "counted": "2025-10-09"}),
    _due("A14", reviewed(), {"state-council": "2025-10-10", "weekdays": "2025-10-03"}),
    _due(
        "A15",
        reviewed(accepted_on=day("2026-12-29")),
        {"statutory-provisional": "2027-01-06", "refuse": UNKNOWN},
    ),
    _verdict(
        "A16",
        "results-notified",
        reviewed(notifications=told("2025-10-10", "2025-10-11")),
        {"decision-only": Y, "with-feedback": N},
    ),
    _route(
        "A17",
        _of_places(registered_place="3205"),
        {"insured-first": "3201", "hukou-first": "3205", "applicant-chooses": UNKNOWN},
    ),
    _route(
        "A17",
        _of_places(registered_place="3205", named_place="3205"),
        {"both": "3201", "hukou-first": "3205", "applicant-chooses": "3205"},
    ),
    _verdict(
        "A17",
        "second-city",
        reviewed(registered_place="3205", second_city_passed=False),
        {"insured-first": Y, "both": N},
    ),
    _route(
        "A18",
        _of_places(study_place="3208", **_OUTSIDE),
        {"by-hand": UNKNOWN, "place-of-study": "3208", "refused": UNKNOWN},
    ),
    _verdict(
        "A18",
        "destination",
        _of_places(study_place="3208", **_OUTSIDE),
        {"by-hand": U, "refused": N},
    ),
    _route(
        "A19",
        _of_places(
            applied_on=day("2025-09-20"),
            insurances=(insured("3202"), insured("3204", "2025-09-18")),
        ),
        {"application-day": "3204", "status-day": "3202"},
    ),
    _route(
        "A19b",
        _of_places(insurances=_TWO, named_place="3202"),
        {"latest-employee": "3204", "applicant-names": "3202"},
    ),
    _route(
        "A77",
        _of_places(insurances=(insured("3206", scheme=MEDICAL),), registered_place="3205"),
        {"hr-insurance": "3205", "any": "3206"},
    ),
    _due(
        "A82",
        reviewed(accepted_on=day("2026-09-26")),
        {"calendar-day": "2026-10-09", "next-working-day": "2026-10-10"},
    ),
    _due(
        "A82",
        reviewed(after_hours=True),
        {"calendar-day": "2025-10-10", "next-working-day": "2025-10-11"},
    ),
    _verdict("A89", "review-passed", _OVERDUE, {"breach-only": N, "deemed-passed": Y}),
]
