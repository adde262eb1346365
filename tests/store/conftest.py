"""The databases that the store is tested on."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine

from jsdte.store import JournalStore, metadata


def _binaries() -> Path | None:
    """Where the server of PostgreSQL is, None if it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    if found:
        return found[-1].parent
    on_path = shutil.which("pg_ctl")
    return Path(on_path).parent if on_path else None


def _as_nobody_special(*command: str) -> None:
    """Run a command that root may not run."""
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*prefix, *command], check=True, stdout=subprocess.DEVNULL, cwd="/")


@pytest.fixture(scope="session", name="postgresql")
def _postgresql() -> Iterator[str]:
    """The URL of a server of our own on the loopback interface."""
    binaries = _binaries()
    if binaries is None:
        pytest.skip("needs PostgreSQL (Debian package postgresql)")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tempfile.mkdtemp(prefix="jsdte-postgresql-", dir="/tmp")
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    data = f"{folder}/data"
    init = ("--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C")
    _as_nobody_special(str(binaries / "initdb"), *init, "-D", data)
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    control = str(binaries / "pg_ctl")
    _as_nobody_special(control, "-D", data, "-o", options, "-l", f"{folder}/log", "-w", "start")
    try:
        yield f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
    finally:
        _as_nobody_special(control, "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder)


@pytest.fixture(name="url", params=["sqlite", "postgresql"])
def _url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/journal.db"
    url: str = request.getfixturevalue("postgresql")
    engine = create_engine(url)
    metadata.drop_all(engine)
    engine.dispose()
    return url


@pytest.fixture(name="engine")
def _engine(url: str) -> Iterator[Engine]:
    """A database with the tables in it."""
    engine = create_engine(url)
    JournalStore(engine).create()
    yield engine
    engine.dispose()


@pytest.fixture(name="store")
def _store(engine: Engine) -> JournalStore:
    """A store in which one register was begun."""
    store = JournalStore(engine)
    store.begin("R-1")
    return store
