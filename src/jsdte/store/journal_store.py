"""Journals in a database: append and read, nothing else."""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import attrs
from sqlalchemy import Connection, Engine, Row, func, insert, select
from sqlalchemy.event import contains, listen
from sqlalchemy.exc import IntegrityError

from jsdte.errors import FieldError, UnknownObjectError
from jsdte.serialization import journal_lines, read_entry, read_journal
from jsdte.store.errors import CommandReusedError, VersionConflictError
from jsdte.store.tables import entries, metadata, registers
from jsdte.terms.identifiers import is_id
from jsdte.workflow import Entry, Journal, Opening, RegisterMode

_READS = "jsdte_reads"
"""Option of a transaction that only reads."""


@attrs.frozen(weakref_slot=False)
class Stored:
    """An entry as it stands in the database (入库记录).

    Attributes:
        position: Its place in the journal, counted from 1.
        command: The command that it was written for.
        entry: The entry.
    """

    position: int
    command: str
    entry: Entry


@attrs.frozen(weakref_slot=False)
class JournalStore:
    """The journals of any number of registers in a database (日志库).

    An entry is written once: its place and its command are unique in a register, so of two
    writers at one place the database lets one win, and a command that is sent again finds the
    entry it was written for. Every method is one transaction, or takes part in one that a
    connection is in.

    Attributes:
        engine: The database, as SQLAlchemy knows it. From now on its errors and logs hide what was
            written, for names stand in it. With SQLite every transaction of it that may write
            begins by taking the one lock that there is, so that writers wait for each other.
    """

    engine: Engine

    def __attrs_post_init__(self) -> None:
        self.engine.hide_parameters = True
        if self.engine.dialect.name == "sqlite" and not contains(self.engine, "begin", _lock):
            listen(self.engine, "connect", _leave_begin_to_us)
            listen(self.engine, "begin", _lock)

    def create(self) -> None:
        """Create the tables where they are not there yet."""
        metadata.create_all(self.engine)

    def begin(
        self,
        register: str,
        mode: RegisterMode = RegisterMode.DECIDE,
        opening: Opening | None = None,
    ) -> None:
        """Begin a register; beginning it again in the same way changes nothing.

        Raises:
            FieldError: The name is no id, or the register was begun otherwise.
        """
        check_id("register", register)
        (line,) = journal_lines(Journal(mode=mode, opening=opening, entries=()))
        head = line.removesuffix("\n")
        with contextlib.suppress(IntegrityError), self.engine.begin() as connection:
            connection.execute(insert(registers).values(register=register, head=head))
        with self.reading() as connection:
            begun = _head(connection, register)
        if begun != head:
            raise FieldError("register", "a register that was begun in this way")

    def append(
        self,
        register: str,
        entry: Entry,
        command: str,
        connection: Connection | None = None,
    ) -> Stored:
        """Write an entry at its place, once.

        Args:
            register: Name of the register.
            entry: The entry; its number is the place, one after the last that the writer saw.
            command: Id of the command it is written for. Sent again for the same event, nothing
                is written, and what was written then is given.
            connection: A connection whose transaction it is part of; by default its own.

        Raises:
            FieldError: The command is no id.
            VersionConflictError: Another entry stands at that place, or one before it is missing.
            CommandReusedError: The command was used for another event.
            UnknownObjectError: There is no such register.
        """
        check_id("command", command)
        with (
            contextlib.suppress(IntegrityError, VersionConflictError),
            self._in(connection, self.engine.begin) as own,
        ):
            return _append(own, register, entry, command)
        # Somebody else may have written it for the same command in the meantime.
        earlier = None if connection is not None else self.command(register, command)
        if earlier is None:
            raise VersionConflictError("somebody else wrote at this place")
        return _same(earlier, entry)

    def journal(self, register: str, upto: int | None = None) -> Journal:
        """The journal of a register, as of a position where one is given.

        Raises:
            UnknownObjectError: There is no such register.
            InvalidInputError: What stands in the database is no journal.
        """
        with self.reading() as connection:
            head = _head(connection, register)
            rows = [row.entry for row in _rows(connection, register, 0, upto)]
        return read_journal("\n".join((head, *rows)).encode())

    def entries(
        self,
        register: str,
        after: int = 0,
        connection: Connection | None = None,
        upto: int | None = None,
    ) -> tuple[Stored, ...]:
        """The entries of a register between two positions, in order.

        Args:
            register: Name of the register.
            after: The position that the first of them comes after.
            connection: A connection in whose transaction they are read.
            upto: The last position, by default that of the last entry.

        Raises:
            UnknownObjectError: There is no such register.
        """
        with self._in(connection, self.reading) as own:
            _head(own, register)
            rows = list(_rows(own, register, after, upto))
        return tuple(map(_stored, rows))

    def command(
        self, register: str, command: str, connection: Connection | None = None
    ) -> Stored | None:
        """The entry that a command was written for, None if there is none."""
        with self._in(connection, self.reading) as own:
            return _by_command(own, register, command)

    def reading(self) -> contextlib.AbstractContextManager[Connection]:
        """A transaction that only reads, and with SQLite waits for no writer."""
        return self.engine.execution_options(**{_READS: True}).begin()

    @contextlib.contextmanager
    def _in(
        self,
        connection: Connection | None,
        begin: Callable[[], contextlib.AbstractContextManager[Connection]],
    ) -> Iterator[Connection]:
        """A transaction that is there, or one of our own."""
        if connection is not None:
            yield connection
        else:
            with begin() as own:
                yield own

    def length(self, register: str) -> int:
        """The number of entries of a register."""
        with self.reading() as connection:
            return _length(connection, register)


def _leave_begin_to_us(connection: Any, _: object) -> None:
    connection.isolation_level = None


def _lock(connection: Connection) -> None:
    reads = connection.get_execution_options().get(_READS, False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def check_id(field: str, value: str) -> None:
    """See that a name or a command is an id.

    Raises:
        FieldError: It is not.
    """
    if not (type(value) is str and is_id(value)):
        raise FieldError(field, "an id of up to 64 letters, digits and . _ : -")


def _append(connection: Connection, register: str, entry: Entry, command: str) -> Stored:
    earlier = _by_command(connection, register, command)
    if earlier is not None:
        return _same(earlier, entry)
    _head(connection, register)
    if _length(connection, register) + 1 != entry.number:
        raise VersionConflictError("this is not the next place")
    connection.execute(
        insert(entries).values(
            register=register, position=entry.number, command=command, entry=_line(entry)
        )
    )
    return Stored(entry.number, command, entry)


def _same(earlier: Stored, entry: Entry) -> Stored:
    if earlier.entry.event != entry.event:
        raise CommandReusedError("the command was used for another event")
    return earlier


def _line(entry: Entry) -> str:
    """An entry as a line of a journal."""
    alone = Journal(mode=RegisterMode.DECIDE, opening=None, entries=(entry,))
    (line,) = journal_lines(alone, after=0)
    return line.removesuffix("\n")


def _head(connection: Connection, register: str) -> str:
    """The first line of a register's journal."""
    query = select(registers.c.head).where(registers.c.register == register)
    head: str | None = connection.execute(query).scalar()
    if head is None:
        raise UnknownObjectError("no register is kept under this name")
    return head


def _length(connection: Connection, register: str) -> int:
    query = select(func.max(entries.c.position)).where(entries.c.register == register)
    return connection.execute(query).scalar() or 0


def _rows(
    connection: Connection, register: str, after: int, upto: int | None
) -> Iterator[Row[Any]]:
    """The rows between two positions, in order."""
    query = select(entries).where(entries.c.register == register, entries.c.position > after)
    if upto is not None:
        query = query.where(entries.c.position <= upto)
    yield from connection.execute(query.order_by(entries.c.position))


def _by_command(connection: Connection, register: str, command: str) -> Stored | None:
    mine = (entries.c.register == register, entries.c.command == command)
    row = connection.execute(select(entries).where(*mine)).one_or_none()
    return None if row is None else _stored(row)


def _stored(row: Row[Any]) -> Stored:
    return Stored(row.position, row.command, read_entry(row.entry, row.position))
