"""Snapshots in a database: where a worker can go on from without deciding everything again."""

import attrs
from sqlalchemy import delete, func, insert, select

from jsdte.calendar import WorkCalendar
from jsdte.policy import Policy
from jsdte.serialization import CalendarData, dump, dumps, loads
from jsdte.serialization.digests import digest
from jsdte.serialization.receipts import library_version
from jsdte.store.journal_store import JournalStore
from jsdte.store.tables import snapshots
from jsdte.workflow import Snapshot

_PART = 1000
"""Objects in one row."""


def basis_of(policy: Policy, calendar: WorkCalendar) -> str:
    """The digest of what decides: policy, calendar data, and the version of this library."""
    return digest([dump(policy), dump(CalendarData.of(calendar)), library_version()])


@attrs.frozen(weakref_slot=False)
class SnapshotStore:
    """The snapshots of registers in a database (快照库).

    A snapshot saves time and nothing else: it can be dropped whenever one likes, and has to be
    where somebody's data is destroyed, for names and ID numbers lie open in it.

    Attributes:
        store: Where the journals are.
    """

    store: JournalStore

    def add(self, register: str, basis: str, snapshot: Snapshot) -> None:
        """Keep a snapshot; one by the same basis at the same position is replaced.

        Args:
            register: Name of the register.
            basis: What `basis_of` gives for what it was decided by.
            snapshot: The snapshot.
        """
        place = {"register": register, "position": snapshot.position, "basis": basis}
        rows = [
            {**place, "part": start // _PART, "snapshot": dumps(_part(snapshot, start))}
            for start in range(0, len(snapshot.objects) or 1, _PART)
        ]
        with self.store.engine.begin() as connection:
            connection.execute(delete(snapshots).filter_by(**place))
            connection.execute(insert(snapshots), rows)

    def latest(self, register: str, basis: str, upto: int | None = None) -> Snapshot | None:
        """The latest snapshot by a basis, None without any.

        Args:
            register: Name of the register.
            basis: By what it has to be decided.
            upto: The last position it may be of.

        Raises:
            InvalidInputError: What stands in the database is no snapshot.
        """
        mine = select(snapshots.c.snapshot).filter_by(register=register, basis=basis)
        last = select(func.max(snapshots.c.position)).filter_by(register=register, basis=basis)
        if upto is not None:
            last = last.where(snapshots.c.position <= upto)
        with self.store.reading() as connection:
            mine = mine.filter_by(position=connection.execute(last).scalar())
            rows = connection.execute(mine.order_by(snapshots.c.part)).scalars()
            parts = [loads(row, Snapshot) for row in rows]
        if not parts:
            return None
        objects = tuple(found for part in parts for found in part.objects)
        return attrs.evolve(parts[0], objects=objects)

    def drop(self, register: str, before: int | None = None) -> None:
        """Drop the snapshots of a register by every basis, where given those before a position."""
        those = delete(snapshots).filter_by(register=register)
        if before is not None:
            those = those.where(snapshots.c.position < before)
        with self.store.engine.begin() as connection:
            connection.execute(those)


def _part(snapshot: Snapshot, start: int) -> Snapshot:
    """Some of the objects of a snapshot."""
    return attrs.evolve(snapshot, objects=snapshot.objects[start : start + _PART])
