"""Journals in SQLite and PostgreSQL: append and read."""

import traceback
from concurrent.futures import ThreadPoolExecutor

import attrs
import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from cases import CALENDAR, POLICY
from journeys import after, clean_lines
from jsdte.errors import FieldError, InvalidInputError, UnknownObjectError
from jsdte.store import CommandReusedError, JournalStore, VersionConflictError, ddl
from jsdte.workflow import Opening, RegisterMode, replay

JOURNAL = after(40).recorded()
ENTRIES = JOURNAL.entries


def written(store: JournalStore, count: int) -> None:
    """The first entries of the clean journey in the register."""
    for entry in ENTRIES[:count]:
        store.append("R-1", entry, f"c-{entry.number}")


def test_what_is_appended_is_read(store: JournalStore) -> None:
    """As a journal, which leads to the register."""
    written(store, 40)

    assert JOURNAL == store.journal("R-1")
    assert after(40).objects == replay(store.journal("R-1"), POLICY, CALENDAR).register.objects
    assert 40 == store.length("R-1")
    assert [stored.entry for stored in store.entries("R-1", after=30)] == list(ENTRIES[30:])
    assert [31, 32] == [stored.position for stored in store.entries("R-1", after=30)][:2]


@pytest.mark.parametrize("upto", [0, 1, 17, 40, 99])
def test_a_journal_is_read_as_of_a_position(store: JournalStore, upto: int) -> None:
    """What came later is not there."""
    written(store, 40)

    assert ENTRIES[:upto] == store.journal("R-1", upto).entries


def test_registers_are_kept_apart(store: JournalStore) -> None:
    """Each with its own entries and commands."""
    store.begin("R-2", RegisterMode.AUDIT)
    written(store, 3)
    store.append("R-2", ENTRIES[0], "c-1")

    assert (3, 1) == (store.length("R-1"), store.length("R-2"))
    assert RegisterMode.AUDIT is store.journal("R-2").mode


def test_a_register_begins_with_running_cases(store: JournalStore) -> None:
    """They are read back with it."""
    objects = tuple(after(100).objects.values())
    opening = Opening(source="old", day=clean_lines()[-1].event.day, objects=objects)
    store.begin("R-3", opening=opening)

    assert opening == store.journal("R-3").opening


def test_a_register_is_begun_once(store: JournalStore) -> None:
    """Again in the same way changes nothing, otherwise it is refused."""
    written(store, 2)
    store.begin("R-1")

    assert 2 == store.length("R-1")
    with pytest.raises(
        FieldError, match=r"^register: expected a register that was begun in this way$"
    ):
        store.begin("R-1", RegisterMode.AUDIT)


def test_a_command_sent_again_writes_nothing(store: JournalStore) -> None:
    """It finds what it was written for."""
    written(store, 3)
    again = store.append("R-1", ENTRIES[1], "c-2")

    assert (2, "c-2", ENTRIES[1]) == (again.position, again.command, again.entry)
    assert again == store.command("R-1", "c-2")
    assert 3 == store.length("R-1")


def test_a_command_used_for_another_event_is_refused(store: JournalStore) -> None:
    """And nothing is written."""
    written(store, 3)

    with pytest.raises(CommandReusedError):
        store.append("R-1", ENTRIES[3], "c-2")
    assert 3 == store.length("R-1")


@pytest.mark.parametrize("number", [1, 3, 5, 99])
def test_an_entry_at_another_place_is_a_conflict(store: JournalStore, number: int) -> None:
    """Where one stands already, or one before it is missing."""
    written(store, 3)

    with pytest.raises(VersionConflictError):
        store.append("R-1", attrs.evolve(ENTRIES[3], number=number), "c-x")
    assert 3 == store.length("R-1")
    assert store.command("R-1", "c-x") is None


def test_of_many_writers_at_one_place_one_wins(url: str, store: JournalStore) -> None:
    """The others are told, and nothing of theirs is there."""
    written(store, 3)
    stores = [JournalStore(create_engine(url)) for _ in range(6)]

    def write(number: int) -> bool:
        try:
            stores[number].append("R-1", ENTRIES[3], f"w-{number}")
        except VersionConflictError:
            return False
        return True

    with ThreadPoolExecutor(len(stores)) as pool:
        won = list(pool.map(write, range(len(stores))))
    for each in stores:
        each.engine.dispose()

    assert 1 == sum(won)
    assert 4 == store.length("R-1")


def test_of_one_command_sent_by_many_one_entry_comes(url: str, store: JournalStore) -> None:
    """All are given the same."""
    stores = [JournalStore(create_engine(url)) for _ in range(6)]
    with ThreadPoolExecutor(len(stores)) as pool:
        given = list(pool.map(lambda each: each.append("R-1", ENTRIES[0], "c-1"), stores))
    for each in stores:
        each.engine.dispose()

    assert 1 == len({(stored.position, stored.command) for stored in given})
    assert 1 == store.length("R-1")


def test_an_entry_is_part_of_a_transaction(engine: Engine, store: JournalStore) -> None:
    """It is there if the transaction is, and gone if it is given up."""
    with engine.begin() as connection:
        store.append("R-1", ENTRIES[0], "c-1", connection)
    with engine.connect() as connection, connection.begin() as transaction:
        store.append("R-1", ENTRIES[1], "c-2", connection)
        transaction.rollback()

    assert ENTRIES[:1] == store.journal("R-1").entries


def test_a_conflict_in_a_transaction_is_told(engine: Engine, store: JournalStore) -> None:
    """Whether the place is taken or was not reached; the transaction has to be given up."""
    written(store, 2)
    for number in (1, 5):
        late = attrs.evolve(ENTRIES[1], number=number)
        with pytest.raises(VersionConflictError), engine.begin() as connection:
            store.append("R-1", late, "c-x", connection)

    assert 2 == store.length("R-1")


def test_an_error_of_the_database_shows_no_name(engine: Engine, store: JournalStore) -> None:
    """Though what was to be written stands in it."""
    entry = next(each for each in ENTRIES if type(each.event).__name__ == "Enrol")
    name = entry.event.name.reveal()  # type: ignore[attr-defined]  # an Enrol
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE jsdte_entry RENAME COLUMN entry TO other"))

    with pytest.raises(SQLAlchemyError) as caught:
        store.append("R-1", attrs.evolve(entry, number=1), "c-1")
    shown = "".join(traceback.format_exception(caught.value))
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE jsdte_entry RENAME COLUMN other TO entry"))

    assert name not in shown
    assert entry.event.id_number.reveal() not in shown  # type: ignore[attr-defined]  # an Enrol


@pytest.mark.parametrize("call", ["journal", "entries"])
def test_a_register_that_was_never_begun_is_unknown(store: JournalStore, call: str) -> None:
    """It has no journal, and takes no entry."""
    with pytest.raises(UnknownObjectError, match="no register is kept under this name"):
        getattr(store, call)("R-9")
    with pytest.raises(UnknownObjectError, match="no register is kept under this name"):
        store.append("R-9", ENTRIES[0], "c-1")


@pytest.mark.parametrize("wrong", ["", "a b", "11010519491231002X", None, 3])
def test_a_name_or_command_that_is_no_id_is_refused(store: JournalStore, wrong: str) -> None:
    """An ID number is none."""
    with pytest.raises(FieldError, match=r"^register: expected an id"):
        store.begin(wrong)
    with pytest.raises(FieldError, match=r"^command: expected an id"):
        store.append("R-1", ENTRIES[0], wrong)


def test_what_was_tampered_with_is_not_read(engine: Engine, store: JournalStore) -> None:
    """The place is named, and no value."""
    written(store, 3)
    with engine.begin() as connection:
        connection.execute(text("UPDATE jsdte_entry SET entry = '{}' WHERE position = 2"))

    with pytest.raises(InvalidInputError, match=r"^line 3: format: expected "):
        store.journal("R-1")
    with pytest.raises(InvalidInputError, match=r"^line 3: format: expected "):
        store.entries("R-1")


def test_the_published_statements_create_the_tables(url: str) -> None:
    """As the store itself would."""
    engine = create_engine(url)
    store = JournalStore(engine)
    with engine.begin() as connection:
        for statement in ddl(engine.dialect.name).split(";\n"):
            if statement.strip():
                connection.exec_driver_sql(statement)
    store.create()
    store.begin("R-1")
    written(store, 2)

    assert ENTRIES[:2] == store.journal("R-1").entries
    engine.dispose()


def test_statements_for_another_database_are_not_published() -> None:
    """Those that are get named."""
    with pytest.raises(FieldError, match=r"^name: expected one of postgresql, sqlite$"):
        ddl("oracle")
