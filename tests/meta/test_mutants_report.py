"""The report of wrong versions of the policy that no test notices."""

import re
import tomllib
from pathlib import Path

from jsdte.policy import RULES

ROOT = Path(__file__).parents[2]
REPORT = (ROOT / "docs" / "reference" / "mutants.md").read_text(encoding="utf-8")
ARGUED = tomllib.loads((ROOT / "benchmarks" / "survivors.toml").read_text(encoding="utf-8"))
_ROW = re.compile(r"^\| `(.+?)` \| `(.*)` \| (.+) \|$", re.MULTILINE)
_HEAD = re.compile(
    r"Of (\d+) wrong versions .* notice (\d+), .* Of the (\d+) rules (\d+) have", re.DOTALL
)


def test_each_survivor_is_argued_and_each_argument_is_of_one() -> None:
    """The report and the list of arguments have the same rows."""
    reported = {
        (place, change.replace("\\|", "|"), why) for place, change, why in _ROW.findall(REPORT)
    }
    argued = {(row["place"], row["change"], row["argument"]) for row in ARGUED["survivors"]}

    assert argued == reported


def test_what_was_noticed_and_what_survived_are_all() -> None:
    """The figures of the report agree with its rows, and 95 in a hundred were noticed."""
    head = _HEAD.search(REPORT)
    assert head is not None
    tried, noticed, rules, with_one = map(int, head.groups())

    assert (len(RULES), len(RULES)) == (rules, with_one)
    assert tried - noticed == len(_ROW.findall(REPORT))
    assert noticed * 100 >= 95 * tried
