"""The tables of journals and their snapshots, for any database that SQLAlchemy knows."""

import functools

from sqlalchemy import (
    CheckConstraint,
    Column,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable

from jsdte.errors import FieldError

_ID = 64
_DIGEST = 64

metadata = MetaData()

registers = Table(
    "jsdte_register",
    metadata,
    Column("register", String(_ID), primary_key=True),
    Column("head", Text, nullable=False),
    comment="Registers: how each decides, and the running cases that it began with, as JSON.",
)

entries = Table(
    "jsdte_entry",
    metadata,
    Column("register", String(_ID), ForeignKey("jsdte_register.register"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("command", String(_ID), nullable=False),
    Column("entry", Text, nullable=False),
    UniqueConstraint("register", "command"),
    CheckConstraint("position > 0"),
    comment="Journal entries, only ever added; `entry` is a line of format jsdte.journal/1.",
)

snapshots = Table(
    "jsdte_snapshot",
    metadata,
    Column("register", String(_ID), ForeignKey("jsdte_register.register"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("basis", String(_DIGEST), primary_key=True),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("snapshot", Text, nullable=False),
    comment="What entries led to, as documents jsdte.Snapshot/1 in parts; may be dropped any time.",
)


@functools.cache
def _dialects() -> dict[str, Dialect]:
    return {
        "postgresql": postgresql.dialect(),  # type: ignore[no-untyped-call]  # SQLAlchemy's
        "sqlite": sqlite.dialect(),
    }


def ddl(name: str) -> str:
    """The statements that create the tables, for who creates them otherwise.

    Args:
        name: `postgresql` or `sqlite`.

    Raises:
        FieldError: There is no such name.
    """
    dialect = _dialects().get(name)
    if dialect is None:
        raise FieldError("name", "one of " + ", ".join(_dialects()))
    texts = (str(CreateTable(table).compile(dialect=dialect)) for table in metadata.sorted_tables)
    lines = (line.rstrip() for text in texts for line in f"{text.strip()};".splitlines())
    return "\n".join(lines) + "\n"
