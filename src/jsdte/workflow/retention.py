"""How long what is on file about a person is kept, and which entries of the journal name the person."""

import datetime
from collections.abc import Collection, Iterable, Iterator

import attrs

from jsdte.model import Enrolment, Trainee, TrainingClass
from jsdte.policy import ClassCase, decide_retention
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN, Unknown
from jsdte.workflow.events import AmendIdentity, Enrol, Event
from jsdte.workflow.files import Files
from jsdte.workflow.opening import Opening


@attrs.frozen(weakref_slot=False)
class PersonRetention:
    """How long a person's data is kept (个人信息保存期限).

    Attributes:
        trainee: Id of the person.
        last_day: The last day on which the material of any class of the person is kept (84),
            UNKNOWN while the period of one does not run yet.
        held: Whether the material of any of them is held longer (85).
        entries: Numbers of the journal entries that name the person, 0 for the cases that were
            taken over at its beginning.
        ended: Whether that day has passed for sure, and nothing is held.
    """

    trainee: str
    last_day: LastDay | Unknown
    held: bool
    entries: tuple[int, ...]
    ended: bool


def retention(
    files: Files, events: Iterable[Event], opening: Opening | None, held: Collection[str]
) -> Iterator[PersonRetention]:
    """How long everybody's data is kept, on the day of the files.

    Args:
        files: What is on file, and the day.
        events: The events of the journal, in order.
        opening: What it began with.
        held: Ids of the classes whose material a recorded claim, objection or audit holds.
    """
    taken_over = opening.objects if opening else ()
    naming = {each.id: [0] for each in taken_over if isinstance(each, Trainee)}
    for number, event in enumerate(events, 1):
        if isinstance(event, Enrol):
            naming.setdefault(event.trainee, []).append(number)
        elif isinstance(event, AmendIdentity):
            naming.setdefault(event.object_id, []).append(number)
    for trainee in (found for (cls, _), found in files.objects.items() if cls is Trainee):
        last = _last_day(files, trainee)
        classes = {each.training_class for each in files.all(Enrolment, trainee.enrolments)}
        holds = not classes.isdisjoint(held)
        passed = isinstance(last, LastDay) and last.latest < files.day
        entries = tuple(naming.get(trainee.id, ()))
        yield PersonRetention(trainee.id, last, holds, entries, passed and not holds)


def _last_day(files: Files, trainee: Trainee) -> LastDay | Unknown:
    """The latest end of a person's classes."""
    ends: list[LastDay] = []
    for enrolment in files.all(Enrolment, trainee.enrolments):
        found = files.need(TrainingClass, enrolment.training_class)
        end = decide_retention(files.case(ClassCase, **files.of_class(found))).deadline
        if not isinstance(end, LastDay):
            return UNKNOWN
        ends.append(end)
    return max(ends, key=_latest, default=UNKNOWN)


def _latest(end: LastDay) -> datetime.date:
    return end.latest
