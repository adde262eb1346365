"""A worker: a register that follows its journal in a database, and writes to it."""

from collections.abc import Sequence
from typing import overload

import attrs
from sqlalchemy import Connection

from jsdte.calendar import WorkCalendar
from jsdte.policy import Policy
from jsdte.store.errors import CommandReusedError, DivergedError, VersionConflictError
from jsdte.store.journal_store import JournalStore, Stored, check_id
from jsdte.store.snapshots import SnapshotStore, basis_of
from jsdte.workflow import Accepted, Entry, Event, Refused, Register, outcome_of

_ATTEMPTS = 20


@attrs.frozen(weakref_slot=False)
class _Written(Sequence[Entry]):
    """The entries of a register, read from the database when they are asked for."""

    store: JournalStore
    register: str

    @overload
    def __getitem__(self, place: int) -> Entry: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Entry, ...]: ...
    def __getitem__(self, place: int | slice) -> Entry | tuple[Entry, ...]:
        """The entries at some places, counted from 0."""
        start, stop, _ = (place if isinstance(place, slice) else slice(place, place + 1)).indices(
            len(self)
        )
        found = self.store.entries(self.register, start, upto=stop)
        entries = tuple(stored.entry for stored in found)
        return entries if isinstance(place, slice) else entries[0]

    def __len__(self) -> int:
        """How many there are."""
        return self.store.length(self.register)


class Worker:
    """One of any number of programs that work on a register in a database (办理进程).

    What it knows of the register comes from the database alone: it decides on what it has read
    and writes one entry after what it has read. If somebody else was faster it catches up and
    decides again.

    It starts from the latest snapshot that was taken by the same policy, calendar and version of
    this library, and else from the first entry. What it reads after that it decides again, and
    sees that it comes out as it was recorded.

    Args:
        store: Where the journal is.
        name: Name of the register, which was begun.
        policy: What holds.
        calendar: The working days.
        snapshots: Whether to start from a snapshot; else every entry is decided again.

    Raises:
        UnknownObjectError: There is no such register.
        DivergedError: An entry comes out otherwise than it was recorded.
    """

    def __init__(
        self,
        store: JournalStore,
        name: str,
        policy: Policy,
        calendar: WorkCalendar,
        *,
        snapshots: bool = True,
    ) -> None:
        self.store = store
        self.name = name
        self.policy = policy
        self.calendar = calendar
        self._begun = store.journal(name, upto=0)
        self._basis = basis_of(policy, calendar)
        self._snapshots = SnapshotStore(store) if snapshots else None
        self.register = self.as_of()

    def as_of(self, position: int | None = None) -> Register:
        """The register as it was after so many entries, by default as it is now.

        It is one of its own: nothing that is taken in there is written.

        Raises:
            DivergedError: An entry comes out otherwise than it was recorded.
        """
        register = self._started(position)
        self._take_in(register, None, position)
        return register

    def _started(self, upto: int | None) -> Register:
        """The register as a snapshot has it, or as it began."""
        found = self._snapshots and self._snapshots.latest(self.name, self._basis, upto)
        mode, opening = self._begun.mode, self._begun.opening
        if not found:
            return Register(self.policy, self.calendar, mode, opening)
        earlier = _Written(self.store, self.name)
        return Register.resumed(found, earlier, self.policy, self.calendar, opening)

    def snapshot(self) -> int:
        """Keep a snapshot of the register as it was last read, and say at which position.

        Workers by the same policy, calendar and version start from it.
        """
        taken = self.register.snapshot()
        SnapshotStore(self.store).add(self.name, self._basis, taken)
        return taken.position

    def catch_up(self) -> int:
        """Take in what was written meanwhile, and say how many entries that were.

        Raises:
            DivergedError: An entry comes out otherwise than it was recorded; what came before it
                is taken in.
        """
        return self._take_in(self.register, None)

    def _take_in(
        self, register: Register, connection: Connection | None, upto: int | None = None
    ) -> int:
        written = self.store.entries(self.name, len(register), connection, upto)
        for stored in written:
            result = register.judge(stored.entry.event)
            if isinstance(result, Refused) or outcome_of(result) != stored.entry.outcome:
                raise DivergedError(stored.position)
            register.take_in(result, stored.position)
        return len(written)

    def apply(
        self, event: Event, command: str, connection: Connection | None = None
    ) -> Accepted | Refused:
        """Decide an event on what stands in the database, and write it down once.

        Args:
            event: The event.
            command: Id of the command. Sent again it is not applied again; what it came to then
                is given.
            connection: A connection whose transaction the entry is part of; by default its own.
                Then nothing is tried again: if somebody else was faster, that transaction has to
                be given up.

        Raises:
            FieldError: The command is no id, or the event is not one of the events.
            CommandReusedError: The command was used for another event.
            VersionConflictError: Somebody else was faster, every time.
            DivergedError: As for `catch_up`.
        """
        check_id("command", command)
        # What stands in a transaction that may be given up is not taken into our own register.
        register = self.register if connection is None else self.register.copy()
        for _ in range(_ATTEMPTS if connection is None else 1):
            self._take_in(register, connection)
            earlier = self.store.command(self.name, command, connection)
            if earlier is not None and earlier.position <= len(register):
                if earlier.entry.event != event:
                    raise CommandReusedError("the command was used for another event")
                return self._came_to(register, earlier)
            result = register.judge(event)
            if isinstance(result, Refused):
                return result
            number = len(register) + 1
            entry = Entry(number=number, event=event, outcome=outcome_of(result))
            try:
                written = self.store.append(self.name, entry, command, connection)
            except VersionConflictError:
                continue
            if written.entry != entry:
                # The command was sent to somebody else too, who decided it on other files.
                continue
            if connection is None:
                register.take_in(result, number)
            return result
        raise VersionConflictError("somebody else was faster, every time")

    def _came_to(self, register: Register, stored: Stored) -> Accepted:
        """What an entry came to when it was written."""
        since = register.journal
        place = stored.position - (len(register) - len(since)) - 1
        if place >= 0:
            return since[place]
        result = self.as_of(stored.position - 1).judge(stored.entry.event)
        if isinstance(result, Refused):
            raise DivergedError(stored.position)
        return result
