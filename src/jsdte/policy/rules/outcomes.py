"""What is settled in the end: entries (42), claims (68) and the archive (82 to 85)."""

import datetime
from collections.abc import Callable, Mapping
from types import MappingProxyType

from jsdte.decision import Answer, Verdict
from jsdte.model import ClaimState
from jsdte.policy.case import ClassCase, DocumentCase, EntryCase
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.deadlines import retention_deadlines
from jsdte.policy.rules.answers import holds, idle, in_time, judged, unknown
from jsdte.terms.unknown import UNKNOWN, Unknown


def check_entry_number(case: EntryCase) -> Answer:
    """The entry in the national system is of the certificate the person holds (42)."""
    certificate = case.enrolment.level_certificate
    held = certificate.number if certificate else None
    return holds(held == case.number, number=case.number, held=held)


def check_claim_settled(case: ClaimCase) -> Answer:
    """A claim is decided and, once granted, paid; what was paid on a revoked one is back (68)."""
    claim = case.claim
    waits = _WAITS.get(claim.state)
    if waits is None or (claim.state is ClaimState.REVOKED and claim.paid is None):
        return holds(True, state=claim.state.value)
    return unknown(f"{waits} {claim.id}", state=claim.state.value)


_WAITS: Mapping[ClaimState, str] = MappingProxyType(
    {
        ClaimState.FILED: "decision on",
        ClaimState.GRANTED: "payment of",
        ClaimState.PAYMENT_RETURNED: "payment of",
        ClaimState.REVOKED: "recovery of",
    }
)
"""What a claim in a state still waits for."""


def check_file_closed(case: ClassCase) -> Answer:
    """The class file is closed, so that the periods for keeping it run (82 to 84, A57).

    By the other readings they run from the end of training, from each document's own day, or not
    before the last payment.
    """
    start, closed = retention_start(case), case.training_class.closed_on
    if start is None:
        return unknown(f"training_class.{_LACKS.get(case.profile['A57'], 'closed_on')}")
    if isinstance(start, Unknown):
        return unknown(_NOT_SUPPLIED[case.profile["A57"]], closed_on=closed)
    paper, electronic = retention_deadlines(start, case.limits, case.calendar)
    return holds(
        True,
        closed_on=closed,
        paper_until=paper.last_day,
        electronic_until=electronic.last_day,
    )


def check_no_hold(case: DocumentCase) -> Answer:
    """No recorded claim, objection or audit holds the material (85)."""
    return judged(~Verdict.of(case.held), "document.held")


def retention_start(case: ClassCase) -> datetime.date | Unknown | None:
    """The day from which a document, or a class file as a whole, is kept (A57).

    Returns:
        The day; None while the period does not run, UNKNOWN where the day was not supplied, as
        that of its documents is not for a whole file.
    """
    return _RUNS_FROM[case.profile["A57"]](case)


def _end_of_training(case: ClassCase) -> datetime.date | None:
    """The last training day, or the closing of a class that had none, as it was cancelled."""
    return case.training_class.ended_on or case.training_class.closed_on


def _document_day(case: ClassCase) -> datetime.date | Unknown:
    return case.dated_on if isinstance(case, DocumentCase) else UNKNOWN


def _last_payment(case: ClassCase) -> datetime.date | Unknown | None:
    closed = case.training_class.closed_on
    paid = case.last_paid_on if isinstance(case, DocumentCase) else UNKNOWN
    if closed is None or paid is None:
        return closed
    return paid if isinstance(paid, Unknown) else max(closed, paid)


_RUNS_FROM: Mapping[str, Callable[[ClassCase], datetime.date | Unknown | None]] = MappingProxyType(
    {
        "file-closed": lambda case: case.training_class.closed_on,
        "end-of-training": _end_of_training,
        "document-day": _document_day,
        "new-year": lambda case: case.training_class.closed_on,
        "last-payment": _last_payment,
    }
)
_LACKS = {"end-of-training": "ended_on"}
_NOT_SUPPLIED = {
    "document-day": "document.dated_on",
    "last-payment": "document.last_paid_on",
}


def check_paper_kept(case: DocumentCase) -> Answer:
    """Paper is kept for three years, the last day included (83, A57)."""
    return _kept(case, 0) if not case.electronic else idle(deadline=None, day=case.day)


def check_electronic_kept(case: DocumentCase) -> Answer:
    """Electronic material is kept for five years, the last day included (84, A57)."""
    return _kept(case, 1) if case.electronic else idle(deadline=None, day=case.day)


def _kept(case: DocumentCase, which: int) -> Answer:
    """Whether the period of paper (0) or electronic material (1) is over.

    While the last payment is not known it is not, up to where it would end without one.
    """
    start = retention_start(case)
    least = case.training_class.closed_on if isinstance(start, Unknown) else start
    if least is None:
        return holds(False, deadline=None, day=case.day)
    deadline = retention_deadlines(least, case.limits, case.calendar)[which].last_day
    over = ~in_time(case.day, deadline)
    if isinstance(start, Unknown):
        over &= Verdict.UNDETERMINED
        return judged(over, "document.last_paid_on", deadline=UNKNOWN, day=case.day)
    return judged(over, deadline=deadline, day=case.day)
