"""The register: frozen objects, a journal, and one way to change them."""

import datetime
import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, TypeVar

import attrs

from jsdte.calendar import WorkCalendar
from jsdte.errors import FieldError, UnknownObjectError
from jsdte.model import Filed, TrainingClass
from jsdte.policy import Policy
from jsdte.workflow.cases import PLATFORM
from jsdte.workflow.deadlines import OpenDeadline, open_deadlines
from jsdte.workflow.events import Event
from jsdte.workflow.events.corrections import Correction
from jsdte.workflow.files import Files, Objects
from jsdte.workflow.journal import Entry, Journal, outcome_of
from jsdte.workflow.laws import Breach, breaches
from jsdte.workflow.many import LENGTH, GroupResult, entered, judge_groups
from jsdte.workflow.next_steps import NextStep, next_steps
from jsdte.workflow.obstacles import Obstacle, obstacles
from jsdte.workflow.opening import Opening
from jsdte.workflow.progress import ClassProgress, class_progress
from jsdte.workflow.results import Accepted, Refused, RegisterMode
from jsdte.workflow.retention import PersonRetention, retention
from jsdte.workflow.snapshot import Snapshot
from jsdte.workflow.step import step

T = TypeVar("T", bound=Filed)


class Register:
    """Everything on file, moved by events (台账).

    Objects and journal live in one dictionary, so that one update of it, a single step of the
    interpreter, is the commit: an event is taken in as a whole or not at all.

    Any number of threads may read a register while one takes events in: they see the files
    before or after an event, never in between. Threads that take events in have to take turns,
    for which the caller keeps a lock.

    Args:
        policy: What holds.
        calendar: The working days.
        mode: `decide`, or `audit` to take acts as facts: what a guard would have refused is
            recorded as not counting.
        opening: Running cases that are taken over, None where everything begins here.

    Raises:
        FieldError: The mode is neither of the two.
    """

    __slots__ = ("_earlier", "_start", "_store", "calendar", "mode", "opening", "policy")

    def __init__(
        self,
        policy: Policy,
        calendar: WorkCalendar,
        mode: RegisterMode | str = RegisterMode.DECIDE,
        opening: Opening | None = None,
    ) -> None:
        self.policy = policy
        self.calendar = calendar
        self.mode = _mode(mode)
        self.opening = opening
        self._earlier: Sequence[Entry] = ()
        self._start = 0
        self._store: dict[Any, Any] = {**(opening.by_key() if opening else {}), LENGTH: 0}

    @classmethod
    def resumed(
        cls,
        snapshot: Snapshot,
        earlier: Sequence[Entry],
        policy: Policy,
        calendar: WorkCalendar,
        opening: Opening | None = None,
    ) -> "Register":
        """A register that goes on from a snapshot, without deciding again what led to it.

        Args:
            snapshot: What is on file, by the same policy and calendar.
            earlier: The entries before it, from the first. Only what is asked for is looked at,
                such as the entry that a correction names, so that it can be read from a file or
                a database then.
            policy: What holds.
            calendar: The working days.
            opening: Running cases that the journal began with.
        """
        register = cls(policy, calendar, snapshot.mode, opening)
        register._earlier, register._start = earlier, snapshot.position
        register._store = {**snapshot.by_key(), LENGTH: snapshot.position}
        return register

    def snapshot(self) -> Snapshot:
        """What is on file, to go on from later."""
        store = self._store.copy()
        objects = tuple(value for key, value in store.items() if key[0] is not int)
        return Snapshot(position=store[LENGTH], mode=self.mode, objects=objects)

    def apply(self, event: Event) -> Accepted | Refused:
        """Judge an event, and take it in or change nothing.

        A refusal is a value with every reason; an exception is raised for misuse only.

        Raises:
            FieldError: The event is not one of the events.
        """
        result = self.judge(event)
        if isinstance(result, Refused):
            return result
        after = entered(len(self), result)
        # Nothing runs after the update that could fail, and nothing sees half of it.
        return self._store.update(after) or result  # type: ignore[redundant-expr]  # update returns None

    def judge(self, event: Event) -> Accepted | Refused:
        """What `apply` would say of an event; nothing is taken in.

        Raises:
            FieldError: The event is not one of the events.
        """
        self._recall(event)
        return step(self._store, event, self.policy, self.calendar, self.mode)

    def take_in(self, result: Accepted, position: int) -> None:
        """Take in what `judge` said, for who has to write it down elsewhere first.

        Args:
            result: What `judge` said of the event.
            position: Its place in the journal: one after the number of entries as it was judged.

        Raises:
            FieldError: That is not the next place, as something was taken in meanwhile.
        """
        if position != len(self) + 1:
            raise FieldError("position", "the next place in the journal")
        self._store.update(entered(position - 1, result))

    def _recall(self, event: Event) -> None:
        """Have the entry at hand that a correction names, if it is from before a snapshot."""
        number = event.entry if isinstance(event, Correction) else None
        if number is not None and number <= self._start and (int, number - 1) not in self._store:
            self._store[int, number - 1] = self._earlier[number - 1]

    def apply_all(
        self, groups: Iterable[Iterable[Event]], *, together: bool = True
    ) -> tuple[GroupResult, ...]:
        """Judge the events of many trainees, and take them in together or each group by itself.

        Args:
            groups: The events of each trainee, in order. A group is taken in as a whole or not
                at all, and a later one sees what an earlier one did.
            together: Whether one refusal keeps all groups out; else it keeps out its own.

        Raises:
            FieldError: One of them is not one of the events; nothing is taken in.
        """
        events = [tuple(group) for group in groups]
        for event in itertools.chain.from_iterable(events):
            self._recall(event)
        judged = judge_groups(self._store, events, self.policy, self.calendar, self.mode)
        if together and any(group.refused for group in judged.groups):
            return tuple(attrs.evolve(group, taken_in=False) for group in judged.groups)
        return self._store.update(judged.changes) or judged.groups  # type: ignore[redundant-expr]  # update returns None

    def why_not(self, event: Event) -> tuple[Obstacle, ...]:
        """Every reason why an event would be refused, with what would let it in.

        Nothing changes. Empty exactly where `apply` would take the event in.

        Raises:
            FieldError: The event is not one of the events.
        """
        self._recall(event)
        files = self._files(event.day)
        result = step(files.objects, event, self.policy, self.calendar, self.mode)
        return obstacles(files, result) if isinstance(result, Refused) else ()

    def next_steps(self, found: Filed, on: datetime.date) -> tuple[NextStep, ...]:
        """The events that an object can be subject of on a day, the most likely first.

        Raises:
            FieldError: Nothing happens to an object of this type on a chart.
        """
        return next_steps(self._files(on), found)

    def deadlines(self, on: datetime.date) -> tuple[OpenDeadline, ...]:
        """What is still to be done on a day, by whom and until when; the earliest first."""
        return open_deadlines(self._files(on))

    def breaches(self, on: datetime.date) -> tuple[Breach, ...]:
        """What on file breaks a law that acts cannot break: by facts, an audit or a takeover."""
        return breaches(self._files(on))

    def retention(
        self, on: datetime.date, held: Collection[str] = ()
    ) -> tuple[PersonRetention, ...]:
        """How long everybody's data is kept, and which journal entries name them.

        Args:
            on: The day.
            held: Ids of the classes whose material a recorded claim, objection or audit holds
                longer (85).

        Raises:
            UnknownObjectError: One of them is not filed.
        """
        for training_class in held:
            self.get(TrainingClass, training_class)
        earlier = (entry.event for entry in self._before())
        events = itertools.chain(earlier, (result.event for result in self.journal))
        return tuple(retention(self._files(on), events, self.opening, frozenset(held)))

    def progress(self, training_class: str, on: datetime.date) -> ClassProgress:
        """How far a class and everybody in it have come, with what is next and what is due.

        Raises:
            UnknownObjectError: No class is filed under the id.
        """
        return class_progress(self._files(on), self.get(TrainingClass, training_class))

    def _files(self, on: datetime.date) -> Files:
        return Files(self._store.copy(), on, PLATFORM, self.policy, self.calendar)

    def copy(self) -> "Register":
        """A register of its own with the same objects and journal, to try something out."""
        twin = Register(self.policy, self.calendar, self.mode, self.opening)
        twin._earlier, twin._start = self._earlier, self._start
        twin._store = self._store.copy()
        return twin

    def __len__(self) -> int:
        """Number of journal entries."""
        length: int = self._store[LENGTH]
        return length

    @property
    def journal(self) -> tuple[Accepted, ...]:
        """What came of every event taken in, in order; none from before a snapshot."""
        return tuple(self._store[int, place] for place in range(self._start, len(self)))

    def _before(self) -> Sequence[Entry]:
        """The entries from before the snapshot."""
        return self._earlier[: self._start]

    def recorded(self) -> Journal:
        """The journal with what was recorded of each event, to be written down or replayed."""
        entries = (
            Entry(number=number, event=result.event, outcome=outcome_of(result))
            for number, result in enumerate(self.journal, self._start + 1)
        )
        return Journal(mode=self.mode, opening=self.opening, entries=(*self._before(), *entries))

    @property
    def objects(self) -> Objects:
        """A copy of everything on file, by type and id."""
        return {key: value for key, value in self._store.copy().items() if key[0] is not int}

    def get(self, cls: type[T], id_: str) -> T:
        """The object of a type under an id, as it stands.

        Raises:
            UnknownObjectError: Nothing of that type is filed under the id.
        """
        found: T | None = self._store.get((cls, id_))
        if found is None:
            raise UnknownObjectError(f"no {cls.__name__} is filed under this id")
        return found

    def all(self, cls: type[T]) -> Iterator[T]:
        """Every object of a type, in the order of their first filing."""
        return (value for key, value in self._store.copy().items() if key[0] is cls)


def _mode(mode: RegisterMode | str) -> RegisterMode:
    try:
        return RegisterMode(mode)
    except ValueError:
        names = ", ".join(each.value for each in RegisterMode)
        raise FieldError("mode", f"one of {names}") from None
