"""Workers that share a register in a database."""

import logging
import traceback
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import attrs
import pytest
from sqlalchemy import Engine, create_engine

from cases import CALENDAR, POLICY
from journeys import after, clean_lines, event
from jsdte.errors import FieldError, JsdteError, UnknownObjectError
from jsdte.policy import Policy
from jsdte.store import (
    CommandReusedError,
    DivergedError,
    JournalStore,
    VersionConflictError,
    Worker,
)
from jsdte.workflow import Accepted, Event, Refused
from scenarios import line

EVENTS = tuple(each.event for each in clean_lines())


def worker(store: JournalStore) -> Worker:
    """A worker on the register."""
    return Worker(store, "R-1", POLICY, CALENDAR)


def test_a_worker_does_as_a_register_does(store: JournalStore) -> None:
    """Whatever it is asked, and another one sees the same."""
    one = worker(store)
    results = [one.apply(each, f"c-{n}") for n, each in enumerate(EVENTS[:60])]
    other = worker(store)

    assert list(after(60).journal) == results
    assert after(60).objects == other.register.objects
    assert 0 == one.catch_up()
    assert one.register.objects == other.register.objects


def test_a_refusal_is_not_written(store: JournalStore) -> None:
    """The command can be sent again when more is on file."""
    one = worker(store)
    refused = one.apply(EVENTS[3], "c-1")

    assert isinstance(refused, Refused)
    assert 0 == store.length("R-1")
    for number, each in enumerate(EVENTS[:3]):
        one.apply(each, f"d-{number}")
    assert isinstance(one.apply(EVENTS[3], "c-1"), Accepted)


def test_a_command_sent_again_is_not_applied_again(store: JournalStore) -> None:
    """By the same worker or another, also after more was written."""
    one, other = worker(store), worker(store)
    first = [one.apply(each, f"c-{n}") for n, each in enumerate(EVENTS[:12])]

    assert first[7] == one.apply(EVENTS[7], "c-7") == other.apply(EVENTS[7], "c-7")
    assert 12 == store.length("R-1")
    with pytest.raises(CommandReusedError):
        other.apply(EVENTS[8], "c-7")


def test_workers_take_turns_by_themselves(url: str, store: JournalStore) -> None:
    """Payments of many, sent by eight workers at once: each is there once, without a gap."""
    first = worker(store)
    for number, each in enumerate(EVENTS[:22]):
        first.apply(each, f"c-{number}")
    payments = [event(line("PayFee", n, day="2025-09-12", amount_fen=100 + n)) for n in range(1, 9)]

    def send(number: int) -> int:
        engine = create_engine(url)
        own = Worker(JournalStore(engine), "R-1", POLICY, CALENDAR)
        for k, each in enumerate(payments):
            assert isinstance(own.apply(each, f"p-{number % 2}-{k}"), Accepted)
        engine.dispose()
        return len(own.register)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(send, range(8)))
    last = worker(store)

    assert 22 + 16 == len(last.register)
    stored = store.entries("R-1", 22)
    assert list(range(23, 39)) == [each.position for each in stored]
    assert {f"p-{n}-{k}" for n in range(2) for k in range(8)} == {each.command for each in stored}
    assert Counter(payments * 2) == Counter(each.entry.event for each in stored)
    assert last.register.objects == worker(store).register.objects


def test_a_worker_that_is_never_fast_enough_says_so(
    store: JournalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After some attempts; nothing is written."""
    one = worker(store)

    def lose(*_: object) -> None:
        raise VersionConflictError

    monkeypatch.setattr(JournalStore, "append", lose)
    with pytest.raises(VersionConflictError, match="every time"):
        one.apply(EVENTS[0], "c-1")
    assert 0 == store.length("R-1")


def test_an_act_is_part_of_a_transaction(engine: Engine, store: JournalStore) -> None:
    """With the caller's own rows: both are there, or neither."""
    one = worker(store)
    with engine.connect() as connection, connection.begin() as transaction:
        one.apply(EVENTS[0], "c-1", connection)
        one.apply(EVENTS[1], "c-2", connection)
        transaction.rollback()
    assert (0, 0) == (store.length("R-1"), one.catch_up())

    with engine.begin() as connection:
        one.apply(EVENTS[0], "c-1", connection)

    assert (1, 1) == (store.length("R-1"), one.catch_up())
    assert isinstance(one.apply(EVENTS[0], "c-1"), Accepted)


def test_other_values_diverge(store: JournalStore) -> None:
    """The first entry that comes out otherwise is named, and what came before is taken in."""
    one = worker(store)
    for number, each in enumerate(EVENTS[:6]):
        one.apply(each, f"c-{number}")

    with pytest.raises(DivergedError, match=r"^entry 3: expected the values") as caught:
        Worker(store, "R-1", attrs.evolve(POLICY, tables=type(POLICY.tables)()), CALENDAR)
    assert 3 == caught.value.position


def test_no_worker_works_on_nothing(store: JournalStore) -> None:
    """The register has to be begun, and an event is one of the events."""
    with pytest.raises(UnknownObjectError):
        Worker(store, "R-9", POLICY, CALENDAR)
    with pytest.raises(FieldError, match=r"^event: expected "):
        worker(store).apply(Event, "c-1")  # type: ignore[arg-type]  # the class itself


def test_nothing_said_shows_who_it_was_about(
    store: JournalStore, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither an error, nor a log, nor what is printed of a worker's results."""
    caplog.set_level(logging.DEBUG)
    one = worker(store)
    for number, each in enumerate(EVENTS[:6]):
        one.apply(each, f"c-{number}")
    enrolled: Any = EVENTS[6]
    accepted = one.apply(enrolled, "c-6")
    said = [
        repr(accepted),
        repr(store.command("R-1", "c-6")),
        repr(store.entries("R-1")),
        caplog.text,
    ]
    for wrong in (
        lambda: one.apply(enrolled, "c-5"),
        lambda: one.apply(enrolled, "a b"),
        lambda: Worker(store, "R-1", Policy(), CALENDAR),
    ):
        with pytest.raises(JsdteError) as caught:
            wrong()
        said += traceback.format_exception(caught.value)

    secrets = (enrolled.name.reveal(), enrolled.id_number.reveal())
    assert [] == [secret for secret in secrets for text in said if secret in text]
