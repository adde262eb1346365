"""Snapshots in a database, and workers that start from them."""

import attrs
import pytest
from sqlalchemy import Engine, update

from cases import CALENDAR, POLICY
from journeys import after, clean_lines, event
from jsdte.errors import InvalidInputError
from jsdte.policy import Policy
from jsdte.store import (
    DivergedError,
    JournalStore,
    SnapshotStore,
    Worker,
    basis_of,
)
from jsdte.store.tables import entries, snapshots
from jsdte.workflow import Accepted, Entry
from scenarios import line
from stories import row

EVENTS = tuple(each.event for each in clean_lines())
BASIS = basis_of(POLICY, CALENDAR)
OTHER_BASIS = basis_of(POLICY.reading({"A20": "hard"}), CALENDAR)
FEE = event(line("PayFee", 1, day="2025-09-12", amount_fen=1))
CORRECTION = event(
    row("CorrectRecord", "2025-09-12", ("institution", "I-07"), "E-3", reason="typing error",
        entry=11, field="name", correct="other")
)  # fmt: skip


def worker(store: JournalStore, policy: Policy = POLICY, *, snapshots: bool = True) -> Worker:
    """A worker on the register."""
    return Worker(store, "R-1", policy, CALENDAR, snapshots=snapshots)


def written(store: JournalStore, count: int) -> Worker:
    """A worker that wrote the first events of the clean example."""
    one = worker(store)
    for number, each in enumerate(EVENTS[:count]):
        one.apply(each, f"c-{number}")
    return one


def test_a_basis_is_of_policy_calendar_and_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same by the same, another by any other."""
    strict = attrs.evolve(CALENDAR, strict=True)
    found = {BASIS, OTHER_BASIS, basis_of(POLICY, strict)}
    monkeypatch.setattr("importlib.metadata.version", lambda _: "0.0.1")
    found.add(basis_of(POLICY, CALENDAR))

    assert 4 == len(found)
    monkeypatch.undo()
    assert BASIS == basis_of(POLICY, CALENDAR)


def test_a_snapshot_is_read_as_it_was_kept(
    store: JournalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one part or many, also of nothing; the latest up to a position, by its basis alone."""
    kept = SnapshotStore(store)
    assert kept.latest("R-1", BASIS) is None
    kept.add("R-1", BASIS, after(0).snapshot())
    kept.add("R-1", BASIS, after(60).snapshot())
    monkeypatch.setattr("jsdte.store.snapshots._PART", 3)
    kept.add("R-1", BASIS, after(30).snapshot())
    kept.add("R-1", BASIS, after(30).snapshot())

    assert after(60).snapshot() == kept.latest("R-1", BASIS)
    assert after(30).snapshot() == kept.latest("R-1", BASIS, 59)
    assert after(0).snapshot() == kept.latest("R-1", BASIS, 29)
    assert kept.latest("R-1", OTHER_BASIS) is None
    assert kept.latest("R-2", BASIS) is None


def test_a_snapshot_can_be_dropped(store: JournalStore) -> None:
    """Those before a position, or all of a register."""
    kept = SnapshotStore(store)
    store.begin("R-2")
    for count in (10, 20, 30):
        kept.add("R-1", BASIS, after(count).snapshot())
        kept.add("R-2", OTHER_BASIS, after(count).snapshot())
    kept.drop("R-1", before=20)

    assert kept.latest("R-1", BASIS, 19) is None
    assert after(20).snapshot() == kept.latest("R-1", BASIS, 20)
    kept.drop("R-1")
    assert kept.latest("R-1", BASIS) is None
    assert after(30).snapshot() == kept.latest("R-2", OTHER_BASIS)


@pytest.mark.parametrize("cut", [0, 1, 60])
def test_a_worker_starts_from_the_latest_snapshot(store: JournalStore, cut: int) -> None:
    """And decides what came after it alone."""
    one = written(store, cut)
    assert cut == one.snapshot()
    for number, each in enumerate(EVENTS[cut : cut + 10], cut):
        one.apply(each, f"c-{number}")
    other = worker(store)

    assert one.register.objects == other.register.objects
    assert one.register.journal[cut:] == other.register.journal
    assert one.register.recorded() == other.register.recorded()


def test_a_snapshot_by_other_values_is_not_seen(store: JournalStore) -> None:
    """Nor is any by who wants every entry decided again."""
    one = written(store, 60)
    spoiled = attrs.evolve(one.register.snapshot(), objects=())
    SnapshotStore(store).add("R-1", OTHER_BASIS, spoiled)
    assert one.register.objects == worker(store).register.objects

    SnapshotStore(store).add("R-1", BASIS, spoiled)
    assert {} == worker(store).register.objects
    assert one.register.objects == worker(store, snapshots=False).register.objects


def test_a_worker_looks_back(store: JournalStore) -> None:
    """Before a snapshot, at it and after it; what is tried out there is not written."""
    one = written(store, 30)
    one.snapshot()
    for number, each in enumerate(EVENTS[30:40], 30):
        one.apply(each, f"c-{number}")

    for position in (0, 7, 30, 33, 40):
        past = one.as_of(position)
        assert (position, after(position).objects) == (len(past), past.objects)
    assert isinstance(one.as_of(7).apply(EVENTS[7]), Accepted)
    assert 40 == store.length("R-1")


def test_a_command_from_before_the_snapshot_comes_to_the_same(
    store: JournalStore, engine: Engine
) -> None:
    """Sent again to a worker that never saw it, also in a transaction of the caller's."""
    one = written(store, 30)
    first = one.register.journal
    one.snapshot()
    other = worker(store)

    assert () == other.register.journal
    assert first[7] == other.apply(EVENTS[7], "c-7")
    assert first[29] == other.apply(EVENTS[29], "c-29")
    with engine.begin() as connection:
        assert first[7] == other.apply(EVENTS[7], "c-7", connection)
        later = other.apply(EVENTS[30], "c-30", connection)
        assert later == other.apply(EVENTS[30], "c-30", connection)
    assert 31 == store.length("R-1")


def test_an_entry_from_before_the_snapshot_can_be_corrected(
    store: JournalStore, engine: Engine
) -> None:
    """It is read from the database when it is asked for."""
    one = written(store, 20)
    expected = one.register.judge(CORRECTION)
    one.snapshot()
    other, third = worker(store), worker(store)

    with engine.connect() as connection, connection.begin() as transaction:
        assert expected == other.apply(CORRECTION, "x-1", connection)
        transaction.rollback()
    assert expected == third.apply(CORRECTION, "x-1")
    assert 21 == store.length("R-1")


def test_an_entry_that_comes_out_otherwise_is_found_when_its_command_is_sent_again(
    store: JournalStore, engine: Engine
) -> None:
    """A refusal now is no answer to what was taken in then."""
    one = written(store, 20)
    one.snapshot()
    with engine.begin() as connection:
        swapped = {3: EVENTS[3], 4: EVENTS[2]}
        for position, each in swapped.items():
            entry = attrs.evolve(after(20).recorded().entries[position - 1], event=each)
            text = _line(entry)
            here = (entries.c.register == "R-1", entries.c.position == position)
            connection.execute(update(entries).where(*here).values(entry=text))

    with pytest.raises(DivergedError, match=r"^entry 3: "):
        worker(store).apply(EVENTS[3], "c-2")
    with pytest.raises(DivergedError, match=r"^entry 3: "):
        worker(store).apply(EVENTS[2], "c-3")


def _line(entry: Entry) -> str:
    from jsdte.store.journal_store import _line as line_of  # noqa: PLC0415 -- as it is stored

    return line_of(entry)


def test_a_broken_snapshot_is_told(store: JournalStore, engine: Engine) -> None:
    """With the path of the fault; it can be dropped or passed over."""
    written(store, 20).snapshot()
    with engine.begin() as connection:
        connection.execute(update(snapshots).values(snapshot="{}"))

    with pytest.raises(InvalidInputError, match=r"^format: expected this key"):
        worker(store)
    assert after(20).objects == worker(store, snapshots=False).register.objects


def test_a_command_that_another_worker_wrote_meanwhile_comes_to_what_that_one_said(
    store: JournalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Decided there after one more entry; it is not taken for one's own."""
    one, other = written(store, 22), worker(store)
    append = JournalStore.append

    def late(*arguments: object) -> object:
        monkeypatch.setattr(JournalStore, "append", append)
        assert isinstance(other.apply(FEE, "x-1"), Accepted)
        expected.append(other.apply(EVENTS[22], "c-22"))
        return append(*arguments)  # type: ignore[arg-type]  # as they came

    expected: list[object] = []
    monkeypatch.setattr(JournalStore, "append", late)
    result = one.apply(EVENTS[22], "c-22")

    assert expected == [result]
    assert 24 == store.length("R-1")
    assert other.register.objects == one.register.objects
    assert one.register.objects == worker(store).register.objects


def test_readers_do_not_wait_for_a_writer(store: JournalStore, engine: Engine) -> None:
    """Also on SQLite, where it holds the one lock; they see what was committed."""
    one = written(store, 5)
    with engine.connect() as connection, connection.begin() as transaction:
        one.apply(EVENTS[5], "c-5", connection)
        assert 5 == store.length("R-1")
        assert 5 == len(worker(store).register)
        transaction.rollback()
