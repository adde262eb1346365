"""What is settled in the end: entries (42), claims (68) and the archive (82 to 85)."""

import datetime
from collections.abc import Callable, Mapping
from types import MappingProxyType

from jsdte.decision import Answer, Verdict
from jsdte.model import ClaimState
from jsdte.policy.case import ClaimCase, ClassCase, DocumentCase, EntryCase
from jsdte.policy.deadlines import retention_deadlines
from jsdte.policy.rules.answers import holds, idle, in_time, judged, unknown


def check_entry_number(case: EntryCase) -> Answer:
    """The entry in the national system is of the certificate the person holds (42)."""
    certificate = case.enrolment.level_certificate
    held = certificate.number if certificate else None
    return holds(held == case.number, number=case.number, held=held)


def check_claim_settled(case: ClaimCase) -> Answer:
    """A claim is decided and, once granted, paid (68)."""
    state = case.claim.state
    if state is ClaimState.FILED:
        return unknown(f"decision on {case.claim.id}", state=state.value)
    if state is ClaimState.GRANTED:
        return unknown(f"payment of {case.claim.id}", state=state.value)
    return holds(True, state=state.value)


def check_file_closed(case: ClassCase) -> Answer:
    """The class file is closed, so that the periods for keeping it run (82 to 84, A57)."""
    closed = case.training_class.closed_on
    if closed is None:
        return unknown("training_class.closed_on")
    paper, electronic = retention_deadlines(closed, case.limits, case.calendar)
    return holds(
        True,
        closed_on=closed,
        paper_until=paper.last_day,
        electronic_until=electronic.last_day,
    )


def check_no_hold(case: DocumentCase) -> Answer:
    """No recorded claim, objection or audit holds the material (85)."""
    return judged(~Verdict.of(case.held), "document.held")


def retention_start(case: DocumentCase) -> datetime.date | None:
    """The day from which the period of a document runs, None while it does not (A57)."""
    return _RUNS_FROM[case.profile["A57"]](case)


def _last_payment(case: DocumentCase) -> datetime.date | None:
    closed, paid = case.training_class.closed_on, case.last_paid_on
    return max(closed, paid) if closed and paid else closed


_RUNS_FROM: Mapping[str, Callable[[DocumentCase], datetime.date | None]] = MappingProxyType(
    {
        "file-closed": lambda case: case.training_class.closed_on,
        "end-of-training": lambda case: case.training_class.ended_on,
        "document-day": lambda case: case.dated_on,
        "new-year": lambda case: case.training_class.closed_on,
        "last-payment": _last_payment,
    }
)


def check_paper_kept(case: DocumentCase) -> Answer:
    """Paper is kept for three years, the last day included (83, A57)."""
    return _kept(case, 0) if not case.electronic else idle(deadline=None, day=case.day)


def check_electronic_kept(case: DocumentCase) -> Answer:
    """Electronic material is kept for five years, the last day included (84, A57)."""
    return _kept(case, 1) if case.electronic else idle(deadline=None, day=case.day)


def _kept(case: DocumentCase, which: int) -> Answer:
    """Whether the period of paper (0) or electronic material (1) is over."""
    start = retention_start(case)
    if start is None:
        return holds(False, deadline=None, day=case.day)
    deadline = retention_deadlines(start, case.limits, case.calendar)[which].last_day
    return judged(~in_time(case.day, deadline), "calendar", deadline=deadline, day=case.day)
