"""How long what is on file about a person is kept, and which entries of the journal name the person."""

import datetime
from collections.abc import Iterable, Iterator

import attrs

from jsdte.model import Enrolment, Trainee, TrainingClass
from jsdte.policy import ClassCase, decide_retention
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN, Unknown
from jsdte.workflow.events import AmendIdentity, Enrol, Event
from jsdte.workflow.files import Files


@attrs.frozen(weakref_slot=False)
class PersonRetention:
    """How long a person's data is kept (个人信息保存期限).

    Attributes:
        trainee: Id of the person.
        last_day: The last day on which the material of any class of the person is kept (84),
            UNKNOWN while the period of one does not run yet.
        entries: Numbers of the journal entries that name the person.
        ended: Whether that day has passed for sure.
    """

    trainee: str
    last_day: LastDay | Unknown
    entries: tuple[int, ...]
    ended: bool


def retention(
    files: Files, events: Iterable[Event], trainees: Iterable[Trainee]
) -> Iterator[PersonRetention]:
    """How long everybody's data is kept, on the day of the files.

    A recorded hold is not known here: what is under audit or objection is kept longer (85).

    Args:
        files: What is on file, and the day.
        events: The events of the journal, in order.
        trainees: Whom it is asked of.
    """
    naming: dict[str, list[int]] = {}
    for number, event in enumerate(events, 1):
        if isinstance(event, Enrol):
            naming.setdefault(event.trainee, []).append(number)
        elif isinstance(event, AmendIdentity):
            naming.setdefault(event.object_id, []).append(number)
    for trainee in trainees:
        last = _last_day(files, trainee)
        ended = isinstance(last, LastDay) and last.latest < files.day
        yield PersonRetention(trainee.id, last, tuple(naming.get(trainee.id, ())), ended)


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
