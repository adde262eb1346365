"""What the package ships as data."""

import csv
import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from cases import EXAMPLES
from jsdte.decision.wording import WORDINGS
from jsdte.policy import RULES
from jsdte.serialization import TYPES
from scripts import script

SHIP = script(EXAMPLES.parent / "ship.py")
SHIPPED = files("jsdte") / "schemas"


def test_nothing_shipped_has_drifted() -> None:
    """Every file is as the code would write it, and there is no other one."""
    assert [] == SHIP.drifted()


@pytest.mark.parametrize("name", [*TYPES, "jsdte.schema"])
def test_a_schema_is_one(name: str) -> None:
    """By the rules of its dialect."""
    schema = json.loads((SHIPPED / f"{name}.json").read_text(encoding="utf-8"))

    Draft202012Validator.check_schema(schema)
    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]


def test_the_openapi_components_refer_to_themselves() -> None:
    """Every reference is to one of them."""
    text = (SHIPPED / "openapi.json").read_text(encoding="utf-8")
    components = json.loads(text)["components"]["schemas"]
    found = set()

    def look(value: object) -> None:
        if isinstance(value, dict):
            if "$ref" in value:
                found.add(value["$ref"])
            for each in value.values():
                look(each)
        elif isinstance(value, list):
            for each in value:
                look(each)

    look(components)
    assert set(TYPES) <= set(components)
    assert found <= {f"#/components/schemas/{name}" for name in components}


def test_the_catalogue_has_every_finding() -> None:
    """With its statement where it has one of its own, and words in both languages."""
    with (SHIPPED / "findings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    assert sorted(WORDINGS) == [row["code"] for row in rows]
    assert {code: str(rule.clause.number) for code, rule in RULES.items() if code in WORDINGS} == {
        row["code"]: row["clause"] for row in rows if row["clause"]
    }
    assert all(row["zh"] and row["en"] and row["help_zh"] and row["help_en"] for row in rows)
