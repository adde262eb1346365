"""Events that move no state, and which events are facts or filings."""

from collections.abc import Iterator
from types import MappingProxyType

from jsdte.model import ClassState, EnrolmentState, ReviewState
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


def _stays() -> Iterator[Stay]:
    payers, takers = (Role.PERSON, Role.PAYER), (Role.INSTITUTION, Role.EVALUATOR)
    for event, chart, states, actors, number, guards, reports, ends in (
        (
            "FileAttendance",
            Chart.TRAINING_CLASS,
            (_C.IN_TRAINING, _C.TRAINED),
            _INSTITUTION,
            79,
            ("members-only",),
            (),
            "",
        ),
        (
            "RegisterHours",
            Chart.TRAINING_CLASS,
            (_C.TRAINED,),
            _INSTITUTION,
            46,
            ("members-only", "hours-certified", "hours-year", "hours-in-time"),
            ("hours-attended",),
            "hours",
        ),
        ("PayFee", Chart.ENROLMENT, (), payers, 65, (), (), ""),
        ("RefundFee", Chart.ENROLMENT, (), takers, 65, (), (), ""),
        (
            "EnterNationalSystem",
            Chart.ENROLMENT,
            (_E.LEVEL_CERTIFIED,),
            _EVALUATOR,
            42,
            (),
            ("entry-number",),
            "",
        ),
        ("NotifyReview", Chart.REVIEW, (_R.PASSED, _R.REJECTED), _CITY, 25, (), (), ""),
        ("RecordPriorSubsidies", None, (), _OFFICES, 70, (), (), ""),
        ("RecordExternalCertificate", None, (), _OFFICES, 72, (), (), ""),
        ("ListInstitution", None, (), _PROVINCE, 11, (), (), ""),
        ("RemoveInstitution", None, (), _PROVINCE, 14, (), (), ""),
        ("ListEvaluator", None, (), _MOHRSS, 40, (), (), ""),
        ("RemoveEvaluator", None, (), _MOHRSS, 40, (), (), ""),
    ):
        platform = ("on-platform",) if event in ON_PLATFORM else ()
        yield Stay(
            event=event,
            chart=chart,
            states=states,
            actors=actors,
            guards=guards if event in FACTS else (*guards, *platform),
            reports=(*reports, *platform) if event in FACTS else reports,
            clause=clause(number),
            ends=ends,
        )


FACTS = frozenset(
    {
        "EndTraining",
        "EnterNationalSystem",
        "ListEvaluator",
        "ListInstitution",
        "NotifyReview",
        "PayFee",
        "RecordAssessment",
        "RecordCompletionResults",
        "RecordExternalCertificate",
        "RecordPriorSubsidies",
        "RefundFee",
        "RemoveEvaluator",
        "RemoveInstitution",
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
    }
)
"""Applications, filings and returns for completion: taken in with an open question attached."""
