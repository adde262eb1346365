"""Documents of every public type: written, read back, and as their schemas say."""

import datetime
import importlib
import json
from functools import cache
from importlib.resources import files
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from cases import CALENDAR
from documents import parts, values
from jsdte.errors import FieldError, InvalidInputError
from jsdte.properties import Wanderer, assumed_policy
from jsdte.serialization import TYPES, VersionGapError, documents, dump, dumps, load, loads
from jsdte.serialization.documents import NOT_WRITTEN, check_versions
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN
from jsdte.workflow import Register

PACKAGES = ("calendar", "decision", "model", "policy", "workflow")
SCHEMAS = files("jsdte") / "schemas"


@cache
def validator(name: str) -> Draft202012Validator:
    """The shipped schema of a type's document."""
    bundle = json.loads((SCHEMAS / "jsdte.schema.json").read_text(encoding="utf-8"))
    registry = Registry().with_resource(bundle["$id"], Resource.from_contents(bundle))
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, registry=registry)


def faults(document: object, cls: type | None = None) -> list[tuple[str, str]]:
    """What is wrong with a document."""
    with pytest.raises(InvalidInputError) as caught:
        load(document, cls) if cls else load(document)
    return [(problem.field, problem.expected) for problem in caught.value.problems]


@pytest.mark.parametrize("package", PACKAGES)
def test_every_public_type_has_a_document_or_a_reason(package: str) -> None:
    """Every attrs class that a package lists; a case is a view of the files."""
    module = importlib.import_module(f"jsdte.{package}")
    classes = {
        n for n in module.__all__ if attrs.has(getattr(module, n)) and not n.endswith("Case")
    }

    assert classes <= {*TYPES, *NOT_WRITTEN}
    assert not set(TYPES) & set(NOT_WRITTEN)


@pytest.mark.parametrize("name", TYPES)
def test_what_is_written_is_read_back(name: str) -> None:
    """Exactly, also by its own type, and its document is as the shipped schema says."""
    assert values()[name]
    for value in values()[name]:
        document = json.loads(dumps(value))
        assert value == loads(dumps(value))
        assert value == load(document, TYPES[name])
        assert [] == list(validator(name).iter_errors(document))


@pytest.mark.parametrize("name", TYPES)
def test_a_key_too_many_is_refused_by_schema_and_library(name: str) -> None:
    """With the path, and without its value."""
    document = dump(values()[name][0])
    if isinstance(document["data"], dict):
        document["data"]["unheard-of"] = "secret"
        found = faults(document)

        assert list(validator(name).iter_errors(document))
        assert [field for field, _ in found] == ["data"]
        assert "secret" not in str(found)


@pytest.mark.property
@given(seed=st.integers(0, 2**32))
def test_whatever_a_journey_leads_to_is_read_back(seed: int) -> None:
    """Events, results, objects, journal and decisions of journeys nobody planned."""
    wanderer = Wanderer.begin(seed, assumed_policy(), CALENDAR)
    for event in wanderer.events(40):
        result = wanderer.apply(event)
        for value in (event, result, *parts(result.decision)):
            document = json.loads(dumps(value))
            assert value == load(document)
            assert [] == list(validator(type(value).__name__).iter_errors(document))
    journal = wanderer.scene.register.recorded()
    assert journal == loads(dumps(journal))


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ([], [("", "one JSON object")]),
        ({}, [("format", "this key, which is missing"), ("data", "this key, which is missing")]),
        ({"format": "jsdte.Money/1", "data": {"fen": 1}, "date": 1}, [("", "no other keys than format, data; did you mean data?")]),
        ({"format": 3, "data": {}}, [("format", "jsdte.NAME/VERSION of a known type")]),
        ({"format": "jsdte.Mony/1", "data": {}}, [("format", "jsdte.NAME/VERSION of a known type; did you mean Money?")]),
        ({"format": "jsdte.Money/01", "data": {}}, [("format", "jsdte.NAME/VERSION of a known type")]),
        ({"format": "jsdte.Money/2", "data": {}}, [("format", "at most jsdte.Money/1; what a newer version wrote needs that version")]),
        ({"format": "jsdte.Money/1", "data": 3}, [("data", "an object")]),
        ({"format": "jsdte.Money/1", "data": {"fen": "3"}}, [("data.fen", "a whole number of fen, 0 or more")]),
        ({"format": "jsdte.Money/1", "data": {}}, [("data.fen", "this key, which is missing")]),
        ({"format": "jsdte.Move/1", "data": {}}, [("data", "an object with object, source and arrow")]),
    ],
)  # fmt: skip
def test_a_faulty_document_is_named(document: object, expected: list[tuple[str, str]]) -> None:
    """By the path of a field and what was expected there."""
    assert expected == faults(document)


def test_a_document_of_another_type_is_refused() -> None:
    """Where one type is asked for."""
    assert [("format", "jsdte.Journal/1")] == faults(dump(Money(3)), TYPES["Journal"])


def test_a_text_that_is_no_object_is_refused() -> None:
    """Whole, and with every key once."""
    with pytest.raises(InvalidInputError, match=r"^expected one JSON object, whole"):
        loads('{"format": 1, "format": 2}')


@pytest.mark.parametrize("value", [3, "text", None, Register, object()])
def test_what_has_no_document_is_refused(value: object) -> None:
    """It is not said what it was."""
    with pytest.raises(FieldError, match=r"^value: expected a value of a type that"):
        dump(value)


def _changed(name: str, **changes: Any) -> dict[str, Any]:
    """The first document of a type, with some data changed."""
    document = json.loads(dumps(values()[name][0]))
    document["data"] |= changes
    return document


@pytest.mark.parametrize(
    ("document", "field", "expected"),
    [
        (_changed("Finding", clause=105), "data.clause", "the number of a statement, 1 to 104"),
        (_changed("Finding", clause=True), "data.clause", "the number of a statement, 1 to 104"),
        (_changed("Finding", readings=["A99"]), "data.readings[0]", "the id of an open question"),
        (_changed("Finding", facts=[["day"]]), "data.facts[0]", "a list of 2"),
        (_changed("Finding", facts=[["day", {"type": "Day"}]]), "data.facts[0].type", "one of LastDay, Money, day"),
        (_changed("Finding", facts=[["day", {"type": 3}]]), "data.facts[0].type", "one of LastDay, Money, day"),
        (_changed("Finding", facts=[["day", {"type": "day"}]]), "data.facts[0]", "type and value"),
        (_changed("Finding", facts=[["day", [3]]]), "data.facts[0]", "text or a whole number or true or false or an object with a type of LastDay, Money, day or null (unknown) or an object of type none"),
        (_changed("Step", fen="7/0"), "data.fen", "a whole number, or two with a stroke between them or null (unknown)"),
        (_changed("Move", source="lost"), "data.source", 'a state of chart plan or the word "none"'),
        (_changed("Move", arrow="claim"), "data", "an arrow, as chart, state and step: claim filed FileClaim"),
        (_changed("Move", object=3), "data.object", "an object with type and id"),
        (_changed("Move", object={"type": "Plan", "id": "P"}), "data.object.type", f"one of {', '.join(sorted(values()))}"),
        (_changed("Breach", law="gravity"), "data.law", "the id of a law over histories"),
        (_changed("TraineeProgress", claims=[]), "data.claims", "an object"),
        (_changed("TraineeProgress", claims={"both": "paid"}), "data.claims", "no other keys than training, evaluation"),
        (_changed("Entry", event=3), "data.event", "an object"),
        (_changed("Entry", event={"event": "Enroll"}), "data.event.event", "; did you mean Enrol?"),
    ],
)  # fmt: skip
def test_what_is_written_by_name_or_type_is_looked_up(
    document: object, field: str, expected: str
) -> None:
    """Statements, questions, arrows and laws that there are, and types that are possible there."""
    ((path, words),) = faults(document)

    assert field == path
    assert words.endswith(expected) or "type" in field


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (None, UNKNOWN),
        ({"type": "none"}, None),
        (True, True),
        (3, 3),
        ("none", "none"),
        ({"type": "day", "value": "2025-09-01"}, datetime.date(2025, 9, 1)),
        ({"type": "Money", "fen": 3}, Money(3)),
    ],
)
def test_a_fact_is_read_as_what_it_says(given: object, expected: object) -> None:
    """Unknown, none, a text, a number, a truth value, or an object with its type."""
    found = load(_changed("Finding", facts=[["fact", given]]))

    assert (("fact", expected),) == found.facts
    assert [["fact", given]] == dump(found)["data"]["facts"]


@pytest.mark.parametrize(
    ("versions", "upcasters", "expected"),
    [
        ({"Money": 3}, {("Money", 1): dict}, "Money/2 leads to no newer one"),
        ({"Money": 1}, {("Money", 1): dict}, "Money/1 is no older version"),
        ({"Money": 2}, {("Mony", 1): dict}, "Money/1 leads to no newer one; Mony/1 is no older version"),
    ],
)  # fmt: skip
def test_a_gap_between_versions_is_found_at_the_start(
    versions: Any, upcasters: Any, expected: str
) -> None:
    """Each version that nothing leads on from, and each step that leads nowhere."""
    with pytest.raises(VersionGapError) as caught:
        check_versions(versions, upcasters)

    assert expected == str(caught.value)


def test_an_older_document_is_brought_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    """One version after the other, and the document itself stays as it is."""
    steps = {
        ("Money", 1): lambda data: {"cents": data["yuan"] * 100},
        ("Money", 2): lambda data: {"fen": data["cents"]},
    }
    monkeypatch.setattr(documents, "VERSIONS", {**documents.VERSIONS, "Money": 3})
    monkeypatch.setattr(documents, "UPCASTERS", steps)
    old = {"format": "jsdte.Money/1", "data": {"yuan": 3}}

    assert Money(300) == load(old)
    assert {"format": "jsdte.Money/1", "data": {"yuan": 3}} == old
    assert Money(300) == load({"format": "jsdte.Money/2", "data": {"cents": 300}})
    assert "jsdte.Money/3" == dump(Money(300))["format"]
