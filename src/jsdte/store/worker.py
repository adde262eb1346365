"""A worker: a register that follows its journal in a database, and writes to it."""

from sqlalchemy import Connection

from jsdte.calendar import WorkCalendar
from jsdte.policy import Policy
from jsdte.store.errors import CommandReusedError, DivergedError, VersionConflictError
from jsdte.store.journal_store import JournalStore, check_id
from jsdte.workflow import Accepted, Entry, Event, Refused, Register, outcome_of

_ATTEMPTS = 20


class Worker:
    """One of any number of programs that work on a register in a database (办理进程).

    What it knows of the register comes from the database alone: it decides on what it has read,
    writes one entry after what it has read, and reads it back. If somebody else was faster it
    catches up and decides again.

    Args:
        store: Where the journal is.
        name: Name of the register, which was begun.
        policy: What holds.
        calendar: The working days.

    Raises:
        UnknownObjectError: There is no such register.
        DivergedError: An entry comes out otherwise than it was recorded.
    """

    def __init__(
        self, store: JournalStore, name: str, policy: Policy, calendar: WorkCalendar
    ) -> None:
        begun = store.journal(name, upto=0)
        self.store = store
        self.name = name
        self.register = Register(policy, calendar, begun.mode, begun.opening)
        self.catch_up()

    def catch_up(self) -> int:
        """Take in what was written meanwhile, and say how many entries that were.

        Raises:
            DivergedError: An entry comes out otherwise than it was recorded; what came before it
                is taken in.
        """
        return self._take_in(self.register, None)

    def _take_in(self, register: Register, connection: Connection | None) -> int:
        written = self.store.entries(self.name, len(register), connection)
        for stored in written:
            result = register.judge(stored.entry.event)
            if outcome_of(result) != stored.entry.outcome:
                raise DivergedError(stored.position)
            register.apply(stored.entry.event)
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
                return register.journal[earlier.position - 1]
            result = register.judge(event)
            if isinstance(result, Refused):
                return result
            number = len(register) + 1
            entry = Entry(number=number, event=event, outcome=outcome_of(result))
            try:
                self.store.append(self.name, entry, command, connection)
            except VersionConflictError:
                continue
            if connection is None:
                self.catch_up()
            return result
        raise VersionConflictError("somebody else was faster, every time")
