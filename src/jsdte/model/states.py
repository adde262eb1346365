"""States of the six charts, and the seven milestones."""

from functools import total_ordering

from jsdte.terms.closed import ClosedList


@total_ordering
class Milestone(ClosedList):
    """A stage that plan, class and enrolment reach in turn and keep (里程碑)."""

    PLAN_FILED = "plan_filed"
    PUBLISHED = "published"
    ENROLLED = "enrolled"
    TRAINED = "trained"
    ASSESSED = "assessed"
    CERTIFIED = "certified"
    SUBSIDIZED = "subsidized"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Milestone):
            return NotImplemented
        order = tuple(Milestone)
        return order.index(self) < order.index(other)


class PlanState(ClosedList):
    """States of a training plan (培训方案)."""

    FILED = "filed"
    ON_RECORD = "on_record"
    PUBLISHED = "published"
    RETURNED = "returned"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class ClassState(ClosedList):
    """States of a training class (培训班次)."""

    ENROLLING = "enrolling"
    ENROLMENT_CLOSED = "enrolment_closed"
    OPENING_APPLIED = "opening_applied"
    OPENING_RETURNED = "opening_returned"
    IN_TRAINING = "in_training"
    TRAINED = "trained"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class BatchState(ClosedList):
    """States of a results filing (考核备案)."""

    FILED = "filed"
    ON_RECORD = "on_record"
    CODES_ISSUED = "codes_issued"
    RETURNED = "returned"


class EnrolmentState(ClosedList):
    """States of an enrolment (学员)."""

    ENROLLED = "enrolled"
    IN_TRAINING = "in_training"
    TRAINED = "trained"
    FAILED = "failed"
    PASSED = "passed"
    TRAINING_CERTIFIED = "training_certified"
    ASSESSMENT_APPLIED = "assessment_applied"
    LEVEL_FAILED = "level_failed"
    ASSESSED = "assessed"
    LEVEL_CERTIFIED = "level_certified"
    WITHDRAWN = "withdrawn"
    CLASS_CANCELLED = "class_cancelled"
    TRANSFERRED = "transferred"
    TRAINING_CERTIFICATE_REVOKED = "training_certificate_revoked"
    LEVEL_CERTIFICATE_REVOKED = "level_certificate_revoked"


class ReviewState(ClosedList):
    """States of an eligibility review (资格审核)."""

    SUBMITTED = "submitted"
    ROUTED = "routed"
    ACCEPTED = "accepted"
    PASSED = "passed"
    REJECTED = "rejected"
    LAPSED = "lapsed"
    SENT_BACK = "sent_back"
    NOT_ACCEPTED = "not_accepted"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"


class ClaimState(ClosedList):
    """States of a subsidy claim (补贴申领)."""

    FILED = "filed"
    GRANTED = "granted"
    REFUSED = "refused"
    PAID = "paid"
    WITHDRAWN = "withdrawn"
    PAYMENT_RETURNED = "payment_returned"
    REVOKED = "revoked"
    RECOVERED = "recovered"


State = PlanState | ClassState | BatchState | EnrolmentState | ReviewState | ClaimState
