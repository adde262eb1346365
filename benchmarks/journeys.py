"""The clean example many times over, each time with classes and persons of its own."""

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path

from stdnum.cn import ric

from jsdte import Policy
from jsdte.serialization import event_from_json
from jsdte.workflow import Event

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
TRAINEES = 8
"""Journeys in one copy of the example."""

_OWN_ID = re.compile(r'"((?:P|C|S|B|E|EV|TR|R|T|JS-AI|L-AI)-[^"]*)"')
_NUMBER = re.compile(r'"id_number": "(\d{6})(\d{8})\d{3}[\dX]"')
_SHARED = ("ListInstitution", "ListEvaluator")


def policy() -> Policy:
    """The example's policy."""
    return Policy.from_toml((EXAMPLES / "policy.toml").read_text(encoding="utf-8"))


def copies(count: int) -> Iterator[Event]:
    """The events of so many copies, one copy after the other; the bodies are listed once."""
    rows = (EXAMPLES / "class_2025_clean.jsonl").read_text(encoding="utf-8").splitlines()
    own = [row for row in rows if json.loads(row)["event"] not in _SHARED]
    yield from (event_from_json(row) for row in rows if row not in own)
    for copy in range(count):
        for position, row in enumerate(own):
            yield event_from_json(_copied(row, copy, position))


def _copied(row: str, copy: int, position: int) -> str:
    row = _OWN_ID.sub(rf'"\1-{copy}"', row)
    return _NUMBER.sub(lambda found: _numbered(found, copy, position), row)


def _numbered(found: re.Match[str], copy: int, position: int) -> str:
    """An ID number with another birthday, then another place in the row of its day."""
    days, place = divmod(copy, 40)
    born = datetime.date.fromisoformat(found[2]) + datetime.timedelta(days)
    number = f"{found[1]}{born:%Y%m%d}{(place * 25 + position % 25):03}"
    return f'"id_number": "{number}{ric.calc_check_digit(number + "0")}"'
