"""The six charts, declared once."""

from types import MappingProxyType

from jsdte.model import (
    BatchState,
    ClaimState,
    ClassState,
    EnrolmentState,
    Milestone,
    PlanState,
    ReviewState,
    State,
)
from jsdte.workflow.arrows import Arrow
from jsdte.workflow.charts import persons, training

_P, _C, _B, _E, _R, _M = (
    PlanState,
    ClassState,
    BatchState,
    EnrolmentState,
    ReviewState,
    ClaimState,
)

ARROWS: tuple[Arrow, ...] = (
    *training.plan(),
    *training.training_class(),
    *training.result_batch(),
    *persons.enrolment(),
    *persons.review(),
    *persons.claim(),
)
"""Every arrow of the six charts."""

FINAL: frozenset[State] = frozenset(
    {
        _P.PUBLISHED,
        _P.SUPERSEDED,
        _P.WITHDRAWN,
        _C.CLOSED,
        _C.CANCELLED,
        _B.CODES_ISSUED,
        _E.LEVEL_CERTIFIED,
        _E.WITHDRAWN,
        _E.CLASS_CANCELLED,
        _E.TRANSFERRED,
        _E.TRAINING_CERTIFICATE_REVOKED,
        _E.LEVEL_CERTIFICATE_REVOKED,
        _R.PASSED,
        _R.REJECTED,
        _R.LAPSED,
        _R.NOT_ACCEPTED,
        _R.WITHDRAWN,
        _R.REVOKED,
        _M.REFUSED,
        _M.PAID,
        _M.WITHDRAWN,
        _M.REVOKED,
        _M.RECOVERED,
    }
)
"""States in which an object may rest."""

_S = Milestone
MILESTONES: MappingProxyType[State, Milestone] = MappingProxyType(
    {
        **dict.fromkeys((_P.FILED, _P.RETURNED, _P.ON_RECORD), _S.PLAN_FILED),
        **dict.fromkeys((_P.PUBLISHED, _C.ENROLLING), _S.PUBLISHED),
        **dict.fromkeys(
            (_C.ENROLMENT_CLOSED, _C.OPENING_APPLIED, _C.OPENING_RETURNED, _C.IN_TRAINING),
            _S.ENROLLED,
        ),
        **dict.fromkeys((_E.ENROLLED, _E.IN_TRAINING), _S.ENROLLED),
        **dict.fromkeys((_C.TRAINED, _C.CLOSED), _S.TRAINED),
        **dict.fromkeys(
            (
                _E.TRAINED,
                _E.FAILED,
                _E.PASSED,
                _E.TRAINING_CERTIFIED,
                _E.ASSESSMENT_APPLIED,
                _E.LEVEL_FAILED,
            ),
            _S.TRAINED,
        ),
        _E.ASSESSED: _S.ASSESSED,
        _E.LEVEL_CERTIFIED: _S.CERTIFIED,
    }
)
"""The milestone of each main-line state; reviews, claims, batches and side exits have none."""
