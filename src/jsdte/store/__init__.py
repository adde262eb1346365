"""The journal in a database: several workers, retries, and nothing lost (extra `sql`)."""

from jsdte.store.errors import CommandReusedError, DivergedError, VersionConflictError
from jsdte.store.journal_store import JournalStore, Stored
from jsdte.store.snapshots import SnapshotStore, basis_of
from jsdte.store.tables import ddl, metadata
from jsdte.store.worker import Worker

__all__ = [
    "CommandReusedError",
    "DivergedError",
    "JournalStore",
    "SnapshotStore",
    "Stored",
    "VersionConflictError",
    "Worker",
    "basis_of",
    "ddl",
    "metadata",
]
