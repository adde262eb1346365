"""The twelve everyday journeys: where they come from, and what becomes of them."""

import json

import pytest
from click.testing import CliRunner

from cases import EXAMPLES
from jsdte.cli.app import app
from scripts import script

FOLDER = EXAMPLES / "everyday"
SAID_NO = 4
REFUSED = {
    "cancelled_class": ["review-passed"],
    "expired_listing": ["listed-institution"],
    "late_hours": ["hours-in-time"],
    "reapplied_review": ["category"],
}
"""The journeys in which something is refused or has to wait, and by which rules."""


EVERYDAY = script(EXAMPLES / "make_everyday.py")
NAMES = [make.__name__ for make in EVERYDAY.JOURNEYS]


def test_the_files_are_what_the_script_writes() -> None:
    """Events and outcomes, for twelve journeys, and nothing beside them."""
    expected = dict(EVERYDAY.files())

    assert expected == {
        path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir() if path.is_file()
    }
    assert 12 == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_journey_ends_as_it_says(name: str) -> None:
    """What is refused or waits is so by the rules named here, everything else is taken in."""
    told = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()

    stopped = [each for each in told if ": refused" in each or ": waits" in each]

    assert REFUSED.get(name, []) == [each.rpartition(", ")[2] for each in stopped]


@pytest.mark.parametrize("name", NAMES)
def test_a_journey_is_run_by_the_command(name: str) -> None:
    """The exit code says whether something was refused."""
    policy = ["--policy", str(EXAMPLES / "policy.toml"), "--format", "json"]

    result = CliRunner().invoke(app, ["run", str(FOLDER / f"{name}.jsonl"), *policy])

    assert (SAID_NO if name in REFUSED else 0) == result.exit_code
    assert "T-1" == json.loads(result.stdout)["trainees"][0]["id"]


@pytest.mark.parametrize("name", NAMES)
def test_a_journey_says_what_happens_in_it(name: str) -> None:
    """The first line of the outcome is the description of the journey."""
    first = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").partition("\n")[0]

    assert getattr(EVERYDAY, name).__doc__ == first
