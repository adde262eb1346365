"""Values of every public type that has a document, taken from the examples, stories and cases."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import attrs

from cases import (
    AI,
    CALENDAR,
    CLASS,
    ENROLMENT,
    EXAMPLES,
    INSTITUTION,
    PLAN,
    POLICY,
    PRINTED_LEVEL,
    PRINTED_TRAINING,
    REVIEW,
    TRAINING_CERTIFICATE,
    claim_case,
    day,
    enrolment_case,
)
from journeys import after, before, clean_lines
from jsdte.calendar import Overlay, read_calendar
from jsdte.calendar.ledger import explain, ledger
from jsdte.model import HeldTraining, YearHours
from jsdte.policy import (
    ClaimFile,
    ClaimHistory,
    decide_claim,
    decide_title,
    directory_on,
    review_deadline,
)
from jsdte.policy.deadlines import moves
from jsdte.serialization import TYPES, HmacSigner, issue, sign
from jsdte.terms.kinds import Level
from jsdte.workflow import Opening, Register, TraceLaw
from scenarios import events_of, opening_of
from situation_stories import ALL_STORIES

KEY = b"a key to test with"
_INVENTED = (EXAMPLES / "calendar_2027_invented.toml").read_text(encoding="utf-8")


def parts(value: object) -> Iterator[Any]:
    """A value and everything inside it that has a document."""
    if TYPES.get(type(value).__name__) is type(value):
        yield value
    if isinstance(value, Mapping):
        yield from (part for each in value.values() for part in parts(each))
    elif isinstance(value, tuple):
        yield from (part for each in value for part in parts(each))
    elif attrs.has(type(value)) and not isinstance(value, TraceLaw):
        fields = [field for field in attrs.fields(type(value)) if field.init]
        yield from (part for field in fields for part in parts(getattr(value, field.name)))


def _of_the_workflow() -> Iterator[object]:
    whole = after(len(clean_lines()))
    last = clean_lines()[-1].event.day
    yield from (line.event for line in clean_lines())
    yield from whole.objects.values()
    yield whole.recorded()
    yield after(60).snapshot()
    yield Opening(source="old system", day=last, objects=tuple(whole.objects.values()))
    yield whole.retention(last)
    running = before("DecideReview")
    yield running.progress("C-2025-1", day("2025-10-11"))
    yield running.deadlines(day("2025-10-11"))
    waiting = next(
        e for e in (line.event for line in clean_lines()) if type(e).__name__ == "PayClaim"
    )
    yield running.why_not(waiting)
    yield running.copy().apply_all([[line.event] for line in clean_lines()[:3]])
    audit = Register(POLICY, CALENDAR, "audit")
    for line in clean_lines():
        if type(line.event).__name__ != "DecideReview":
            audit.apply(line.event)
    yield audit.breaches(last)
    for story in ALL_STORIES:
        register = opening_of(story)[0].copy()
        for event in events_of(story):
            yield event
            yield register.apply(event)


def _of_the_receipts() -> Iterator[object]:
    for name in ("Enrol", "DecideClaim"):
        register = before(name)
        event = next(e for e in (line.event for line in clean_lines()) if type(e).__name__ == name)
        receipt, dossier = issue(register.objects, event, POLICY, CALENDAR, KEY)
        yield receipt
        yield sign(receipt, HmacSigner(KEY))
        yield dossier


def _of_the_policy() -> Iterator[object]:
    yield POLICY
    yield decide_claim(claim_case())
    yield decide_title(enrolment_case())
    yield PRINTED_LEVEL
    yield PRINTED_TRAINING
    yield YearHours(year=2025, hours=80)
    yield HeldTraining(occupation=AI, level=Level.JUNIOR, certificate=TRAINING_CERTIFICATE)
    file = ClaimFile(
        claim=claim_case().claim,
        enrolment=ENROLMENT,
        training_class=CLASS,
        plan=PLAN,
        institution=INSTITUTION,
        reviews=(REVIEW,),
    )
    case = claim_case()
    yield ClaimHistory(trainee=case.trainee, files=(file,))
    yield directory_on([INSTITUTION], day("2025-09-01"), POLICY, CALENDAR)


def _of_the_calendar() -> Iterator[object]:
    yield CALENDAR.arrangements
    closed = day("2026-03-02")
    yield Overlay(name="snow", source="example act", published_on=closed, days_off=(closed,))
    supplied = read_calendar(_INVENTED)
    yield supplied
    deadline = review_deadline(day("2026-12-28"), POLICY.on(day("2026-12-28")), CALENDAR)
    yield deadline
    yield ledger(deadline.period, deadline.start, CALENDAR)
    yield explain(datetime.date(2026, 10, 10), CALENDAR)
    other = CALENDAR.extended(supplied.arrangements, supplied.overlays)
    yield moves([deadline], other)


@cache
def values() -> Mapping[str, tuple[Any, ...]]:
    """Different values of each type, at most a dozen, by its name."""
    found: dict[str, list[Any]] = {}
    sources: Iterable[object] = (
        *_of_the_workflow(),
        *_of_the_receipts(),
        *_of_the_policy(),
        *_of_the_calendar(),
    )
    for source in sources:
        for part in parts(source):
            kept = found.setdefault(type(part).__name__, [])
            if len(kept) < 12 and part not in kept:
                kept.append(part)
    return {name: tuple(kept) for name, kept in found.items()}
