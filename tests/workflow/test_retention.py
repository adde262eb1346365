"""How long a person's data is kept, and where the person is named."""

import attrs
import pytest

from cases import CALENDAR, POLICY, day
from journeys import after, before, clean_lines, event
from jsdte.errors import UnknownObjectError
from jsdte.model import Trainee
from jsdte.serialization import erase, pseudonym, seal, verify_chain
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

    assert [("T-1", UNKNOWN, (0,), False)] == [
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


def test_what_is_held_is_kept_longer() -> None:
    """By a claim, an objection or an audit of one of the person's classes (85)."""
    on = day("2031-01-01")
    free, held = WHOLE.retention(on)[0], WHOLE.retention(on, ["C-2025-1"])[0]

    assert (False, True) == (free.held, free.ended)
    assert attrs.evolve(free, held=True, ended=False) == held
    with pytest.raises(UnknownObjectError, match="no TrainingClass is filed under this id"):
        WHOLE.retention(on, ["C-9"])


def test_cases_taken_over_name_a_person_too() -> None:
    """In the first line of the chain, where one person alone can be erased."""
    opening = Opening(
        source="old", day=clean_lines()[-1].event.day, objects=tuple(WHOLE.objects.values())
    )
    register = Register(POLICY, CALENDAR, opening=opening)
    chain = "".join(seal(register.recorded(), KEY)).encode()
    first, other = (WHOLE.get(Trainee, name) for name in ("T-1", "T-2"))
    entries = register.retention(day("2031-01-01"))[0].entries
    erased = erase(chain, entries, {pseudonym(first.name, KEY), pseudonym(first.id_number, KEY)})

    assert (0,) == entries == verify_chain(erased).erased
    assert first.name.reveal() not in erased.decode()
    assert first.id_number.reveal() not in erased.decode()
    assert other.id_number.reveal() in erased.decode()
