"""Runs that do not come about: wrong usage is 2, invalid input is 3, and nothing is on stdout."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from running import CLEAN, EVENTFUL, LINES, POLICY, rows_file, run, text_file

from jsdte.cli.app import app

NOT_WHOLE = "expected one JSON object, whole and with every key once"


@pytest.mark.parametrize(
    "args",
    [
        pytest.param((), id="no file"),
        pytest.param(("nowhere.jsonl",), id="no such file"),
        pytest.param((CLEAN.parent,), id="a folder"),
        pytest.param((CLEAN, CLEAN), id="two files"),
        pytest.param((CLEAN, "--policy", "nowhere.toml"), id="no such policy"),
        pytest.param((CLEAN, "--format", "xml"), id="unknown format"),
        pytest.param((CLEAN, "--lang", "de"), id="unknown language"),
        pytest.param((CLEAN, "--unknown"), id="unknown option"),
    ],
)
def test_wrong_usage_is_2(args: tuple[object, ...]) -> None:
    """Usage is explained on stderr."""
    result = run(*args)

    assert (2, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith("Usage: ")


def test_without_a_command_the_help_is_shown() -> None:
    """Which commands there are is said, and that one is missing is 2."""
    result = CliRunner().invoke(app, [])

    assert 2 == result.exit_code
    assert "run" in result.output


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_names_arguments_and_options(flag: str) -> None:
    """The help of the command is complete, on stdout, and no failure."""
    result = run(flag, COLUMNS="100")

    assert (0, "") == (result.exit_code, result.stderr)
    words = ("EVENTS", "--policy", "--format", "[table|json]", "--lang", "[zh|en]", "JSON lines")
    assert [] == [word for word in words if word not in result.stdout]


@pytest.mark.parametrize("shape", ["table", "json"])
def test_a_malformed_line_wins_over_a_refusal(tmp_path: Path, shape: str) -> None:
    """Nothing is replayed when one line of the file cannot be read."""
    refused = LINES[3]
    path = rows_file(tmp_path, refused, refused[:-1], *LINES[:2], "[]")

    result = run(path, "--format", shape)

    assert (3, "") == (result.exit_code, result.stdout)
    assert [
        f"events.jsonl: line 2: {NOT_WHOLE}",
        "events.jsonl: line 5: expected one JSON object",
    ] == result.stderr.splitlines()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"", "line 1: expected at least one event", id="empty file"),
        pytest.param(b"\n\n", f"line 1: {NOT_WHOLE}", id="blank lines"),
        pytest.param(b"\xff\xfe", "line 1: expected text in UTF-8", id="not UTF-8"),
        pytest.param(b"{", f"line 1: {NOT_WHOLE}", id="truncated"),
        pytest.param(b"[]", "line 1: expected one JSON object", id="a list"),
        pytest.param(b'{"event": "Pay"}', "line 1: event: expected one of Accept", id="no event"),
    ],
)
def test_a_file_that_cannot_be_read_is_3(tmp_path: Path, data: bytes, said: str) -> None:
    """File, line and expectation stand on stderr."""
    path = tmp_path / "events.jsonl"
    path.write_bytes(data)

    result = run(path)

    assert (3, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith(f"events.jsonl: {said}")


def test_a_wrong_value_is_named_by_its_path(tmp_path: Path) -> None:
    """Paths lead into lists."""
    row = json.loads(LINES[2])
    row["blocks"][1]["hours"] = "16"

    result = run(rows_file(tmp_path, LINES[0], json.dumps(row)))

    said = "events.jsonl: line 2: blocks[1].hours: expected a whole number of hours, 1 to 10000\n"
    assert (3, said) == (result.exit_code, result.stderr)


def test_evidence_that_contradicts_itself_is_3(tmp_path: Path) -> None:
    """Every line with such evidence is named, though each of its fields is well formed."""
    rows = [json.loads(row) for row in LINES[:5]]
    rows[1]["printed_until"] = "2024-11-19"
    rows[4]["last_day"] = "2025-09-21"

    result = run(rows_file(tmp_path, *map(json.dumps, rows)), "--policy", POLICY)

    assert (3, "") == (result.exit_code, result.stdout)
    assert [
        "events.jsonl: line 2: printed_until: expected a day not before listed_on",
        "events.jsonl: line 5: last_day: expected a day not before first_day",
    ] == result.stderr.splitlines()


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        pytest.param("format = ", ["expected a TOML document"], id="no TOML"),
        pytest.param("", ['format: expected the text "jsdte.policy/1"'], id="empty"),
        pytest.param(
            'format = "jsdte.policy/1"\nbenchmark = []',
            ["benchmark: expected a known key; did you mean benchmarks?"],
            id="unknown table",
        ),
        pytest.param(
            'format = "jsdte.policy/1"\n[[county_offices]]\ncounty = "3201"\nfirst_day = 2025-01-01\n'
            'source = "assumed"\n[[titles]]\noccupation = "x"\nseriess = "y"',
            [
                "titles[0].seriess: expected a known key; did you mean series?",
                "titles[0].first_day: expected this key, which is missing",
                "titles[0].source: expected this key, which is missing",
                "titles[0].series: expected this key, which is missing",
                "titles[0].specialty: expected this key, which is missing",
                "county_offices[0].county: expected a county code of Jiangsu",
            ],
            id="several faults",
        ),
        pytest.param(
            'format = "jsdte.policy/1"\n[[editions]]\nin_force = 2025-01-01\n'
            "[[editions]]\nin_force = 2025-01-01",
            ["editions: expected ascending in_force days"],
            id="two editions of a day",
        ),
    ],
)
def test_faults_of_a_policy_are_3_with_their_paths(
    tmp_path: Path, text: str, faults: list[str]
) -> None:
    """Every fault of the policy stands on stderr, and nothing is replayed."""
    result = run(EVENTFUL, "--policy", text_file(tmp_path, text))

    assert (3, "") == (result.exit_code, result.stdout)
    assert [f"policy.toml: {fault}" for fault in faults] == result.stderr.splitlines()


def test_a_policy_that_is_not_utf_8_is_3(tmp_path: Path) -> None:
    """A policy in GB18030 is not guessed at."""
    path = tmp_path / "policy.toml"
    path.write_bytes(POLICY.read_text(encoding="utf-8").encode("gb18030"))

    result = run(CLEAN, "--policy", path)

    assert (3, "", "policy.toml: expected text in UTF-8\n") == (
        result.exit_code,
        result.stdout,
        result.stderr,
    )


def test_a_policy_may_start_with_a_byte_order_mark(tmp_path: Path) -> None:
    """Some editors write one; the policy is the same."""
    path = tmp_path / "policy.toml"
    path.write_text(POLICY.read_text(encoding="utf-8"), encoding="utf-8-sig")

    assert run(CLEAN, "--policy", POLICY).stdout == run(CLEAN, "--policy", path).stdout
