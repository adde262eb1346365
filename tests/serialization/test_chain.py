"""A journal chained by digests: verified, added to, erased from, read back."""

import hashlib
import json
from typing import Any

import pytest

from cases import CALENDAR, POLICY
from documents import KEY
from journeys import after, clean_lines
from jsdte.errors import FieldError, InvalidInputError
from jsdte.serialization import (
    CHAIN_FORMAT,
    DIGESTS,
    Head,
    erase,
    pseudonym,
    seal,
    unseal,
    verify_chain,
)
from jsdte.terms.sensitive import PersonName
from jsdte.workflow import Opening, Register
from scenarios import Story, events_of, opening_of
from situation_stories import ALL_STORIES

COUNT = 12
JOURNAL = after(COUNT).recorded()
LINES = tuple(seal(JOURNAL, KEY))
ENROLLED = next(n for n, line in enumerate(LINES) if '"Enrol"' in line)
HEAD = verify_chain("".join(LINES).encode()).head


def data(*lines: str) -> bytes:
    """Lines as a file."""
    return "".join(lines).encode()


def faults(chain: bytes, head: Head | None = None) -> list[tuple[int | None, str]]:
    """Where a chain does not hold."""
    with pytest.raises(InvalidInputError) as caught:
        verify_chain(chain, head)
    return [(problem.line, problem.field) for problem in caught.value.problems]


def changed(line: str, **changes: Any) -> str:
    """A line with some keys changed."""
    return json.dumps({**json.loads(line), **changes}) + "\n"


@pytest.mark.parametrize("story", ALL_STORIES, ids=lambda story: story.name)
def test_a_chain_holds_and_is_read_back(story: Story) -> None:
    """Whatever was taken in."""
    register = opening_of(story)[0].copy()
    for event in events_of(story):
        register.apply(event)
    chain = data(*seal(register.recorded(), KEY))

    assert len(register) == verify_chain(chain).head.entry
    assert register.recorded() == unseal(chain, KEY)


@pytest.mark.parametrize("name", DIGESTS)
def test_each_digest_chains(name: str) -> None:
    """The lines say by which they are chained."""
    chain = data(*seal(JOURNAL, KEY, name))

    assert JOURNAL == unseal(chain, KEY)
    assert {name} == {json.loads(line)["digest"] for line in chain.splitlines()}


def test_running_cases_are_chained_too() -> None:
    """With the names of everybody beside the first line."""
    objects = tuple(after(100).objects.values())
    opening = Opening(source="old", day=clean_lines()[-1].event.day, objects=objects)
    journal = Register(POLICY, CALENDAR, "audit", opening).recorded()
    chain = data(*seal(journal, KEY))

    assert journal == unseal(chain, KEY)
    assert (0,) == verify_chain(erase(chain, [0])).erased


@pytest.mark.parametrize("cut", range(COUNT + 1))
def test_later_entries_go_on_from_the_head(cut: int) -> None:
    """The lines are the same as if all had been written at once."""
    earlier = data(*seal(after(cut).recorded(), KEY))
    head = verify_chain(earlier).head
    later = data(*seal(JOURNAL, KEY, after=head))

    assert data(*LINES) == earlier + later


@pytest.mark.parametrize("number", range(COUNT + 1))
@pytest.mark.parametrize("key", ["previous", "body", "digest", "entry", "format", "hash"])
def test_a_line_that_was_changed_is_found(number: int, key: str) -> None:
    """Whatever was changed in it, but for the personal data beside the chain."""
    other = {"digest": "sm3", "entry": number + 1, "format": "jsdte.chain/2", "body": {}}
    lines = [*LINES]
    lines[number] = changed(lines[number], **{key: other.get(key, "0" * 64)})

    assert number + 1 in [line for line, _ in faults(data(*lines))]


@pytest.mark.parametrize("number", range(1, COUNT))
def test_a_line_that_is_missing_or_moved_is_found(number: int) -> None:
    """By its number, also if the numbers were mended by the digest before."""
    gap = [*LINES[:number], *LINES[number + 1 :]]
    mended = [changed(line, entry=n) if n >= number else line for n, line in enumerate(gap)]

    assert (number + 1, "entry") in faults(data(*gap))
    assert (number + 1, "previous") in faults(data(*mended))


def test_lines_cut_off_at_the_end_are_found_by_whoever_kept_the_head() -> None:
    """Without it the shorter chain holds."""
    assert HEAD == verify_chain(data(*LINES), HEAD).head
    assert COUNT - 1 == verify_chain(data(*LINES[:-1])).head.entry
    assert [(None, "head")] == faults(data(*LINES[:-1]), HEAD)
    longer = data(*seal(after(COUNT + 1).recorded(), KEY))
    assert COUNT + 1 == verify_chain(longer, HEAD).head.entry


@pytest.mark.parametrize(
    "line",
    [
        "{\n",
        "[]\n",
        changed(LINES[3], more=1),
        changed(LINES[3], body=[]),
        changed(LINES[3], personal=None),
        changed(LINES[3], hash=3),
        changed(LINES[3], digest="md5"),
        changed(LINES[3], body={"n": 2**60}),
        changed(LINES[3], body={"personal": {}}),
    ],
)
def test_a_malformed_line_is_found(line: str) -> None:
    """Never by another error than that it is."""
    assert 4 in [number for number, _ in faults(data(*LINES[:3], line))]


def test_a_deep_line_is_found() -> None:
    """However deep it goes."""
    deep = "[" * 400 + "]" * 400
    line = LINES[3].replace('"body": {', f'"body": {{"deep": {deep}, ', 1)

    assert (4, "hash") in faults(data(*LINES[:3], line))


def test_erased_data_leaves_the_chain_as_it_was() -> None:
    """Its digests stay the same, the name is gone, and the journal cannot be read any more."""
    event: Any = JOURNAL.entries[ENROLLED - 1].event
    erased = erase(data(*LINES), [ENROLLED])

    assert (ENROLLED,) == verify_chain(erased, HEAD).erased
    assert event.name.reveal() in data(*LINES).decode()
    assert event.name.reveal() not in erased.decode()
    assert event.id_number.reveal() not in erased.decode()
    with pytest.raises(
        InvalidInputError,
        match=rf"^line {ENROLLED + 1}: personal: expected personal data, which was erased$",
    ):
        unseal(erased, KEY)


def test_personal_data_that_was_changed_is_found_with_the_key() -> None:
    """By its keyed digest; another key fits nobody's."""
    document = json.loads(LINES[ENROLLED])
    token = next(iter(document["personal"]))
    document["personal"][token] = "somebody else"
    lines = [*LINES]
    lines[ENROLLED] = json.dumps(document) + "\n"

    assert () == verify_chain(data(*lines)).erased
    for chain, key in ((data(*lines), KEY), (data(*LINES), b"another key, as long")):
        with pytest.raises(
            InvalidInputError, match="personal: expected the personal data that was hashed"
        ) as caught:
            unseal(chain, key)
        assert "somebody" not in str(caught.value)


def test_equal_persons_are_told_by_equal_digests_and_nothing_else() -> None:
    """What is hashed shows no name and no ID number."""
    bodies = [json.dumps(json.loads(line)["body"], ensure_ascii=False) for line in LINES]
    event: Any = JOURNAL.entries[ENROLLED - 1].event

    assert not any(event.name.reveal() in body for body in bodies)
    assert not any(event.id_number.reveal() in body for body in bodies)
    assert LINES == tuple(seal(JOURNAL, KEY))


def test_a_chain_that_does_not_hold_is_left_alone() -> None:
    """Nothing is erased from it."""
    with pytest.raises(InvalidInputError):
        erase(data(*LINES[1:]), [1])


@pytest.mark.parametrize(
    ("key", "name", "field"),
    [(b"short", "sha256", "key"), (KEY, "md5", "digest"), (KEY, "", "digest")],
)
def test_a_key_too_short_and_a_digest_unknown_are_refused(
    key: bytes, name: str, field: str
) -> None:
    """Before anything is written."""
    with pytest.raises(FieldError, match=f"^{field}: expected "):
        next(iter(seal(JOURNAL, key, name)))


def test_the_format_is_named_in_every_line() -> None:
    """With its version."""
    assert {CHAIN_FORMAT} == {json.loads(line)["format"] for line in LINES}


@pytest.mark.parametrize("name", [each for each in DIGESTS if each in hashlib.algorithms_available])
def test_a_pseudonym_is_the_same_for_the_same_and_by_the_same_key(name: str) -> None:
    """It is what stands in the chain, and tells a name from a number of the same text."""
    event: Any = JOURNAL.entries[ENROLLED - 1].event
    lines = tuple(seal(JOURNAL, KEY, name))
    stands = {pseudonym(event.name, KEY, name), pseudonym(event.id_number, KEY, name)}

    assert stands == set(json.loads(lines[ENROLLED])["personal"])
    assert pseudonym(event.name, KEY, name) != pseudonym(event.name, KEY + b"x", name)
    same_text = PersonName(event.id_number.reveal())
    assert pseudonym(same_text, KEY, name) != pseudonym(event.id_number, KEY, name)
    with pytest.raises(FieldError, match=r"^key: expected at least 16 bytes$"):
        pseudonym(event.name, b"short", name)
