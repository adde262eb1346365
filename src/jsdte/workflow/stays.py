"""Events that move no state, and which events are facts or filings."""

from collections.abc import Iterator
from types import MappingProxyType

from jsdte.model import ClassState, EnrolmentState, ReviewState, State
from jsdte.notice import clause
from jsdte.terms.kinds import Role
from jsdte.workflow.arrows import Chart, Stay
from jsdte.workflow.functions import ON_PLATFORM

_PROVINCE = (Role.PROVINCE_HR,)
_INSTITUTION = (Role.INSTITUTION,)
_EVALUATOR = (Role.EVALUATOR,)
_CITY = (Role.CITY_HR,)
_OFFICES = (Role.OFFICE, Role.PROVINCE_HR, Role.CITY_HR, Role.COUNTY_HR)
_MOHRSS = (Role.MOHRSS,)

_C, _E, _R = ClassState, EnrolmentState, ReviewState


_PAYERS, _TAKERS = (Role.PERSON, Role.PAYER), (Role.INSTITUTION, Role.EVALUATOR)
_ANYBODY = (Role.PERSON, *_OFFICES)

_ROWS: tuple[
    tuple[
        str,
        Chart | None,
        tuple[State, ...],
        tuple[Role, ...],
        int,
        tuple[str, ...],
        tuple[str, ...],
    ],
    ...,
] = (
    (
        "FileAttendance",
        Chart.TRAINING_CLASS,
        (_C.IN_TRAINING, _C.TRAINED),
        _INSTITUTION,
        79,
        ("members-only",),
        (),
    ),
    (
        "RegisterHours",
        Chart.TRAINING_CLASS,
        (_C.TRAINED,),
        _INSTITUTION,
        46,
        ("members-only", "hours-certified", "hours-year", "hours-in-time"),
        ("hours-attended",),
    ),
    ("PayFee", Chart.ENROLMENT, (), _PAYERS, 65, (), ()),
    ("RefundFee", Chart.ENROLMENT, (), _TAKERS, 65, (), ()),
    (
        "EnterNationalSystem",
        Chart.ENROLMENT,
        (_E.LEVEL_CERTIFIED,),
        _EVALUATOR,
        42,
        (),
        ("entry-number",),
    ),
    ("NotifyReview", Chart.REVIEW, (_R.PASSED, _R.REJECTED), _CITY, 25, (), ()),
    ("RecordPriorSubsidies", None, (), _OFFICES, 70, (), ()),
    ("RecordExternalCertificate", None, (), _OFFICES, 72, (), ()),
    ("ListInstitution", None, (), _PROVINCE, 11, (), ()),
    ("RemoveInstitution", None, (), _PROVINCE, 14, (), ()),
    ("RenameInstitution", None, (), _PROVINCE, 95, (), ()),
    ("ListEvaluator", None, (), _MOHRSS, 40, (), ()),
    ("RemoveEvaluator", None, (), _MOHRSS, 40, (), ()),
    ("MovePlace", None, (), _OFFICES, 22, (), ()),
    ("RecordDeath", None, (), _OFFICES, 68, (), ()),
    ("CancelCode", None, (), _PROVINCE, 33, (), ()),
    ("AmendIdentity", None, (), _ANYBODY, 70, ("number-of-one",), ("linked-grants",)),
    ("CorrectRecord", None, (), tuple(Role), 85, ("own-entry",), ()),
)
"""Event, chart, states, actors, statement, guards and reports."""

_ENDS = {"RegisterHours": "hours"}


def _stays() -> Iterator[Stay]:
    for event, chart, states, actors, number, guards, reports in _ROWS:
        platform = ("on-platform",) if event in ON_PLATFORM else ()
        yield Stay(
            event=event,
            chart=chart,
            states=states,
            actors=actors,
            guards=guards if event in FACTS else (*guards, *platform),
            reports=(*reports, *platform) if event in FACTS else reports,
            clause=clause(number),
            ends=_ENDS.get(event, ""),
        )


FACTS = frozenset(
    {
        "EndTraining",
        "EnterNationalSystem",
        "ListEvaluator",
        "ListInstitution",
        "MovePlace",
        "NotifyReview",
        "PayFee",
        "RecordAssessment",
        "RecordCompletionResults",
        "RecordDeath",
        "RecordExternalCertificate",
        "RecordPriorSubsidies",
        "RecoverPayment",
        "RefundFee",
        "RemoveEvaluator",
        "RemoveInstitution",
        "RenameInstitution",
        "ReturnPayment",
    }
)
"""Events that are facts: refused only where they are malformed, that is by chronology or actor."""

STAYS = MappingProxyType({stay.event: stay for stay in _stays()})
"""Every event that moves no state, by name."""

INTAKES = frozenset(
    {
        "ApplyForAssessment",
        "ApplyForOpening",
        "ApplyForReview",
        "FileAttendance",
        "FileClaim",
        "FilePlan",
        "FileResults",
        "ReturnPlan",
        "ReturnResults",
    }
)
"""Applications, filings and returns for completion: taken in with an open question attached."""
