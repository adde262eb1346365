"""How long a person's data is kept, and where the person is named."""

import attrs
import pytest

from cases import CALENDAR, POLICY, day
from journeys import after, before, clean_lines, event
from jsdte.model import Trainee
from jsdte.serialization import erase, seal, verify_chain
from jsdte.terms.unknown import UNKNOWN
from jsdte.workflow import Opening, Register
from scenarios import line
from stories import row

WHOLE = after(len(clean_lines()))
KEY = b"a key to test with"


@pytest.mark.parametrize(
    ("on", "ended"), [("2026-01-10", False), ("2030-11-24", False), ("2030-11-25", True)]
)
def test_it_ends_with_the_period_of_electronic_material(on: str, ended: bool) -> None:  # noqa: FBT001 -- one row of the table
    """Five years, counted as the notice counts them (84)."""
    found = WHOLE.retention(day(on))

    assert [f"T-{n}" for n in range(1, 9)] == [person.trainee for person in found]
    assert {day("2030-11-24")} == {person.last_day.date for person in found}  # type: ignore[union-attr]  # it is known
    assert {ended} == {person.ended for person in found}


def test_while_a_class_is_not_closed_the_end_is_unknown() -> None:
    """Its period does not run."""
    found = before("CloseClassFile").retention(day("2040-01-01"))

    assert {(UNKNOWN, False)} == {(person.last_day, person.ended) for person in found}


def test_a_person_without_a_class_is_kept() -> None:
    """One who was taken over alone, and is in no class yet."""
    person = attrs.evolve(WHOLE.get(Trainee, "T-1"), enrolments=(), claims=())
    opening = Opening(source="old", day=person.as_of, objects=(person,))
    register = Register(POLICY, CALENDAR, opening=opening)

    assert [("T-1", UNKNOWN, (), False)] == [
        (each.trainee, each.last_day, each.entries, each.ended)
        for each in register.retention(day("2040-01-01"))
    ]


def test_entries_that_name_a_person_are_told() -> None:
    """Enrolments, and changes of name or number."""
    register = before("CloseEnrolment")
    other = row(
        "AmendIdentity", "2025-09-12", ("office", "O-1"), "T-1", reason="register",
        name="张三", id_number="none", same_as="none",
    )  # fmt: skip
    register.apply(event(other))
    register.apply(event(line("Enrol", 1, object="E-9", trainee="T-9", day="2025-09-13")))
    first = register.retention(day("2026-01-01"))[0]

    assert ("T-1", (7, len(register))) == (first.trainee, first.entries)


def test_who_is_erased_by_them_is_named_nowhere() -> None:
    """In the chain of the journal."""
    chain = "".join(seal(WHOLE.recorded(), KEY)).encode()
    person = WHOLE.retention(day("2031-01-01"))[0]
    erased = erase(chain, person.entries)
    entry = WHOLE.journal[person.entries[0] - 1].event

    assert person.entries == verify_chain(erased).erased
    assert entry.name.reveal() not in erased.decode()  # type: ignore[attr-defined]  # an Enrol
