"""Writers killed at any moment: nothing is lost, nothing doubled, nothing torn."""

import os
import random
import signal
import threading
import time
import warnings
from collections import Counter
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, event

from cases import CALENDAR, POLICY
from journeys import clean_lines
from jsdte.serialization import seal, verify_chain
from jsdte.store import JournalStore, Worker

EVENTS = tuple(line.event for line in clean_lines())
KILLS = 200 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 30
POINTS = ("written", "committed", "any")
"""Before the commit, between commit and answer, and wherever it happens to be."""

LONGEST = 0.06
"""Seconds after which a writer is killed at the latest, where no point is given."""


def _kill(*_: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _arm(engine: Engine, point: str, seconds: float) -> None:
    """Have this process killed at a point."""
    if point == "written":

        def after_insert(_: Any, __: Any, statement: str, *___: Any) -> None:
            if statement.startswith("INSERT INTO jsdte_entry"):
                _kill()

        event.listen(engine, "after_cursor_execute", after_insert)
    elif point == "committed":
        append = JournalStore.append

        def and_die(*args: Any, **options: Any) -> None:
            append(*args, **options)
            _kill()

        JournalStore.append = and_die  # type: ignore[assignment,method-assign]  # in this process only
    else:
        threading.Thread(target=lambda: (time.sleep(seconds), _kill()), daemon=True).start()


def _writer(url: str, number: int, point: str, seconds: float) -> int:
    """The signal that ended a process which applies one event, 0 if it came to an end."""
    with warnings.catch_warnings():
        # From Python 3.12 on it is said that the test runner has threads; the child has none.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        engine = create_engine(url)
        _arm(engine, point, seconds)
        Worker(JournalStore(engine), "R-1", POLICY, CALENDAR).apply(EVENTS[number], f"c-{number}")
    finally:
        os._exit(0)


@pytest.mark.property
def test_killed_writers_lose_nothing(
    url: str, store: JournalStore, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command is there once or not at all; sent again until it is there, all are there once."""
    choice = random.Random(7)  # noqa: S311 -- moments, no secrets
    killed: Counter[str] = Counter()
    number = attempts = 0
    while killed.total() < KILLS:
        point = POINTS[attempts % len(POINTS)]
        attempts += 1
        ended = _writer(url, number, point, choice.uniform(0, LONGEST))
        killed[point] += ended == -signal.SIGKILL
        assert ended in (0, -signal.SIGKILL)

        length = store.length("R-1")
        assert length in (number, number + 1)
        assert (store.command("R-1", f"c-{number}") is not None) is (length == number + 1)
        if ended == 0 or point == "committed":
            assert number + 1 == length
        if point == "written":
            assert number == length
        number = length
    with capsys.disabled():
        print(f"\n{url.partition(':')[0]}: killed {dict(killed)} in {attempts} attempts")  # noqa: T201 -- the count is the result

    journal = store.journal("R-1")
    assert EVENTS[:number] == tuple(entry.event for entry in journal.entries)
    assert number == verify_chain("".join(seal(journal, b"a key to test with")).encode()).head.entry
    assert number == len(Worker(store, "R-1", POLICY, CALENDAR).register)
    assert min(killed[point] for point in POINTS[:2]) >= KILLS // 4
