"""A journal whose lines are chained by digests, with names and ID numbers beside the chain.

Each line holds the digest of the line before. What is hashed names a person only by a keyed
digest; the name and the ID number stand beside it, so that they can be erased and the chain still
holds (format `jsdte.chain/1`).
"""

import json
from collections.abc import Callable, Collection, Iterator
from typing import Any

import attrs

from jsdte.errors import InvalidInputError, Problem
from jsdte.serialization.converter import concealing_converter
from jsdte.serialization.digests import DIGESTS, check_digest, check_key, digest, pseudonym, token
from jsdte.serialization.event_lines import decoded, document_of
from jsdte.serialization.journal_lines import JOURNAL_FORMAT, read_journal
from jsdte.terms.sensitive import Sensitive
from jsdte.workflow import Event, Journal, Opening

CHAIN_FORMAT = "jsdte.chain/1"
"""The format that is written, and the only one that is read."""

START = ""
"""What stands in the place of an earlier digest in the first line."""

_KEYS = ("format", "entry", "digest", "previous", "body", "personal", "hash")
_PERSONAL = "personal"


@attrs.frozen(weakref_slot=False)
class Head:
    """How far a chain goes (链尾).

    Attributes:
        entry: Number of its last entry, 0 for the first line alone.
        hash: Digest of its last line; whoever keeps it notices when lines are cut off.
    """

    entry: int
    hash: str


@attrs.frozen(weakref_slot=False)
class Chain:
    """What was found of a chain (链校验结果).

    Attributes:
        head: Where it ends.
        erased: Numbers of the entries of which personal data was erased.
    """

    head: Head
    erased: tuple[int, ...]


def seal(
    journal: Journal, key: bytes, name: str = "sha256", after: Head | None = None
) -> Iterator[str]:
    """The lines of a journal as a chain, each with its line end.

    Args:
        journal: The journal, such as `register.recorded()`.
        key: The key of the digests that stand for names and ID numbers, at least 16 bytes.
        name: The digest, `sha256` or `sm3`.
        after: Where the chain that is there already ends; only what comes later is given then.

    Raises:
        FieldError: The key is too short, or there is no digest of that name here.
    """
    check_digest(name)
    check_key(key)
    personal: dict[str, str] = {}
    converter = concealing_converter(_concealing(personal, key, name))
    previous = after.hash if after else START
    if after is None:
        opening = converter.unstructure(journal.opening, Opening | None)
        line, previous = _line(
            0, {"mode": journal.mode.value, "opening": opening}, personal, previous, name
        )
        yield line
    for entry in journal.entries[after.entry if after else 0 :]:
        personal.clear()
        body = {
            "outcome": converter.unstructure(entry.outcome),
            "event": converter.unstructure(entry.event, Event),
        }
        line, previous = _line(entry.number, body, personal, previous, name)
        yield line


def _concealing(personal: dict[str, str], key: bytes, name: str) -> Callable[[Sensitive], Any]:
    def conceal(value: Sensitive) -> dict[str, str]:
        stands = pseudonym(value, key, name)
        personal[stands] = value.reveal()
        return {_PERSONAL: stands}

    return conceal


def _line(
    entry: int, body: dict[str, Any], personal: dict[str, str], previous: str, name: str
) -> tuple[str, str]:
    hashed = {
        "format": CHAIN_FORMAT,
        "entry": entry,
        "digest": name,
        "previous": previous,
        "body": body,
    }
    found = digest(hashed, name)
    document = {**hashed, _PERSONAL: personal, "hash": found}
    return f"{json.dumps(document, ensure_ascii=False)}\n", found


def verify_chain(data: bytes, head: Head | None = None) -> Chain:
    """See that a chain holds: no line was changed, left out, added or moved.

    Neither a key nor the personal data is needed.

    Args:
        data: The lines, in UTF-8.
        head: Where it should end at least, as somebody kept it; else lines cut off at the end
            are not noticed.

    Raises:
        InvalidInputError: With every line that does not hold, and what was expected there.
    """
    problems: list[Problem] = []
    previous, erased, known = START, [], head is None
    rows = data.removesuffix(b"\n").split(b"\n")
    for number, row in enumerate(rows):
        document, faults = _opened(row, number)
        problems += [Problem(number + 1, field, expected) for field, expected in faults]
        if document is None:
            continue
        if document["previous"] != previous:
            problems.append(Problem(number + 1, "previous", "the digest of the line before"))
        if _hashed(document) != document["hash"]:
            problems.append(Problem(number + 1, "hash", "the digest of what stands in the line"))
        elif _tokens(document["body"]) - set(document[_PERSONAL]):
            erased.append(number)
        previous = document["hash"]
        known = known or head == Head(number, previous)
    if not known:
        problems.append(Problem(None, "head", "a line with the number and digest that were kept"))
    if problems:
        raise InvalidInputError(problems)
    return Chain(Head(len(rows) - 1, previous), tuple(erased))


def _hashed(document: dict[str, Any]) -> str | None:
    """The digest of a line, None where it holds what is never written."""
    try:
        return digest({key: document[key] for key in _KEYS[:5]}, document["digest"])
    except (ValueError, RecursionError):
        return None


def _opened(row: bytes, number: int) -> tuple[dict[str, Any] | None, list[tuple[str, str]]]:
    """The parts of a line, or what is wrong with its form."""
    document, faults = decoded(row, document_of)
    if document is None:
        return None, faults
    if document.get("format") != CHAIN_FORMAT:
        return None, [("format", f"{CHAIN_FORMAT}; what a newer version wrote needs that version")]
    if set(document) != set(_KEYS):
        return None, [("", f"the keys {', '.join(_KEYS)}")]
    if type(document["entry"]) is not int or document["entry"] != number:
        return None, [("entry", f"{number}, as entries are numbered without a gap")]
    texts = ("digest", "previous", "hash")
    wrong = [(key, "text") for key in texts if type(document[key]) is not str]
    if document["digest"] not in DIGESTS:
        wrong.append(("digest", f"one of {', '.join(DIGESTS)}"))
    wrong += [(key, "an object") for key in ("body", _PERSONAL) if type(document[key]) is not dict]
    if wrong:
        return None, wrong
    return document, []


def _tokens(value: object) -> set[str]:
    """The pseudonyms that stand for personal data in some JSON."""
    if isinstance(value, dict):
        if _is_token(value):
            return {value[_PERSONAL]}
        return {found for each in value.values() for found in _tokens(each)}
    return (
        {found for each in value for found in _tokens(each)} if isinstance(value, list) else set()
    )


def _is_token(value: dict[str, Any]) -> bool:
    return set(value) == {_PERSONAL} and type(value[_PERSONAL]) is str


def unseal(data: bytes, key: bytes) -> Journal:
    """The journal that a chain was made from, once it was seen that the chain holds.

    Args:
        data: The lines, in UTF-8.
        key: The key of its keyed digests.

    Raises:
        InvalidInputError: The chain does not hold, a name or ID number is not the one that was
            hashed, or is erased; each with its line.
    """
    verify_chain(data)
    problems: list[Problem] = []
    lines = []
    for number, row in enumerate(data.removesuffix(b"\n").split(b"\n")):
        document = json.loads(row)
        personal = document[_PERSONAL]
        missing = _tokens(document["body"]) - set(personal)
        if missing:
            problems.append(Problem(number + 1, _PERSONAL, "personal data, which was erased"))
        elif any(
            not _is_of(value, found, key, document["digest"]) for found, value in personal.items()
        ):
            problems.append(Problem(number + 1, _PERSONAL, "the personal data that was hashed"))
        else:
            body = _filled(document["body"], personal)
            lines.append(json.dumps({"format": JOURNAL_FORMAT, "entry": number, **body}))
    if problems:
        raise InvalidInputError(problems)
    return read_journal("\n".join(lines).encode())


def _is_of(value: object, found: str, key: bytes, name: str) -> bool:
    """Whether a pseudonym is that of a name or an ID number."""
    return found in {token(cls, f"{value}", key, name) for cls in Sensitive.__subclasses__()}


def _filled(value: Any, personal: dict[str, str]) -> Any:
    """Some JSON with personal data in the place of its digests."""
    if isinstance(value, dict):
        if _is_token(value):
            return personal[value[_PERSONAL]]
        return {name: _filled(each, personal) for name, each in value.items()}
    return [_filled(each, personal) for each in value] if isinstance(value, list) else value


def erase(data: bytes, entries: Collection[int], only: Collection[str] | None = None) -> bytes:
    """A chain without the personal data of some entries; it holds as before.

    Args:
        data: The lines, in UTF-8.
        entries: Numbers of the entries, 0 for the first line with the cases taken over.
        only: The pseudonyms of what is erased there, where entries name others as well; by
            default all of it.

    Raises:
        InvalidInputError: The chain does not hold; nothing is erased then.
    """
    verify_chain(data)
    rows = []
    for number, row in enumerate(data.removesuffix(b"\n").split(b"\n")):
        document = json.loads(row)
        if number in entries:
            personal = document[_PERSONAL]
            document[_PERSONAL] = {
                stands: value
                for stands, value in personal.items()
                if only is not None and stands not in only
            }
        rows.append(f"{json.dumps(document, ensure_ascii=False)}\n")
    return "".join(rows).encode()
