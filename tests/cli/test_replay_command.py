"""`jsdte run --journal` and `jsdte replay`: a journal kept in a file."""

import json
from pathlib import Path

import pytest
from running import CLEAN, LINES, POLICY, jsdte, rows_file, run

from journeys import after
from jsdte.serialization import journal_lines

CUT = 100
WHOLE = "".join(journal_lines(after(len(LINES)).recorded()))


def kept(folder: Path, *rows: str) -> Path:
    """A journal that some events were taken in by."""
    path = folder / "office.journal"
    result = run(rows_file(folder, *rows), "--policy", POLICY, "--journal", path)
    assert 0 == result.exit_code
    return path


def test_a_run_writes_its_journal_down(tmp_path: Path) -> None:
    """Every event that was taken in, as the library writes it."""
    assert WHOLE == kept(tmp_path, *LINES).read_text(encoding="utf-8")


def test_a_later_run_goes_on_from_the_journal(tmp_path: Path) -> None:
    """In parts it comes to the same, and nothing written before is touched."""
    path = kept(tmp_path, *LINES[:CUT])
    earlier = path.read_bytes()
    kept(tmp_path, *LINES[CUT:])

    assert path.read_bytes().startswith(earlier)
    assert WHOLE == path.read_text(encoding="utf-8")


def test_refused_events_are_not_written_down(tmp_path: Path) -> None:
    """What cannot happen twice leaves the journal as it was."""
    path = kept(tmp_path, *LINES[:CUT])
    before = path.read_bytes()

    result = run(rows_file(tmp_path, LINES[3]), "--policy", POLICY, "--journal", path)

    assert 4 == result.exit_code
    assert before == path.read_bytes()


def test_no_run_goes_on_by_other_values(tmp_path: Path) -> None:
    """What is on file would come out otherwise; the journal stays as it is."""
    path = kept(tmp_path, *LINES[:CUT])
    before = path.read_bytes()

    result = run(rows_file(tmp_path, *LINES[CUT:]), "--journal", path)

    assert 3 == result.exit_code
    expected = "entry 3: expected the values and readings it was recorded by"
    assert f"office.journal: {expected}\n" == result.stderr
    assert before == path.read_bytes()


@pytest.mark.parametrize("command", ["run", "replay"])
def test_a_faulty_journal_is_refused_with_its_place(tmp_path: Path, command: str) -> None:
    """A line left out in the middle, by both commands."""
    path = tmp_path / "office.journal"
    lines = WHOLE.splitlines(keepends=True)
    path.write_text("".join(lines[:7] + lines[8:]), encoding="utf-8")
    arguments = ("run", CLEAN, "--journal", path) if command == "run" else ("replay", path)

    result = jsdte(*arguments, "--policy", POLICY)

    assert 3 == result.exit_code
    gap = "line 8: entry: expected 7, as entries are numbered without a gap"
    assert f"office.journal: {gap}\n" == result.stderr


def test_a_replay_by_the_same_values_differs_in_nothing(tmp_path: Path) -> None:
    """Said in a line, in both languages and as a document."""
    path = kept(tmp_path, *LINES)
    plain = jsdte("replay", path, "--policy", POLICY)
    chinese = jsdte("replay", path, "--policy", POLICY, "--lang", "zh")
    document = jsdte("replay", path, "--policy", POLICY, "--format", "json")

    assert (0, f"{len(LINES)} entries, 0 would come out otherwise\n") == (
        plain.exit_code,
        plain.stdout,
    )
    assert f"共{len(LINES)}条记录，其中0条结果不同\n" == chinese.stdout
    assert {"format": "jsdte.replay/1", "entries": len(LINES), "differing": []} == json.loads(
        document.stdout
    )


def test_a_replay_by_other_values_lists_what_differs(tmp_path: Path) -> None:
    """With the rule that says something else, and what would follow."""
    path = kept(tmp_path, *LINES)
    result = jsdte("replay", path)
    rows = json.loads(jsdte("replay", path, "--format", "json").stdout)["differing"]

    assert 4 == result.exit_code
    assert "standard-hours: yes, reports → undetermined, asks" in result.stdout
    assert "known-object: – → no, blocks" in result.stdout
    assert result.stdout.endswith("208 entries, 206 would come out otherwise\n")
    assert (3, "FilePlan", "P-2025-1", False) == tuple(
        rows[0][key] for key in ("entry", "event", "object", "refused")
    )
    assert any(row["refused"] for row in rows)
    assert all(row["changes"] for row in rows)


def test_a_replay_names_what_would_follow(tmp_path: Path) -> None:
    """Money that nobody knows, where no local standard is supplied."""
    path = kept(tmp_path, *LINES)
    bare = tmp_path / "bare.toml"
    text = POLICY.read_text(encoding="utf-8").split("[[local_standards]]")[0]
    bare.write_text(text, encoding="utf-8")

    rows = json.loads(jsdte("replay", path, "--policy", bare, "--format", "json").stdout)
    first = rows["differing"][0]

    assert ("DecideClaim", "TR-1") == (first["event"], first["object"])
    assert {"what": "amount", "before": 240000, "after": "unknown"} in first["changes"]


def test_a_replay_tells_of_hours_deadlines_and_routes(tmp_path: Path) -> None:
    """An entry that is refused follows nothing up."""
    path = kept(tmp_path, *LINES)
    rows = json.loads(jsdte("replay", path, "--format", "json").stdout)["differing"]
    gone = {
        (row["event"], change["what"]): change["before"]
        for row in reversed(rows)
        for change in row["changes"]
        if change["after"] is None
    }

    assert "2025-10-10" == gone["AcceptReview", "deadline"]
    assert "3201" == gone["RouteReview", "route"]
    assert 80 == gone["RegisterHours", "hours E-1 2025"]


@pytest.mark.parametrize(
    ("option", "value", "expected"),
    [("--profile", "strict", 205), ("--reading", "A10=per-person", 0)],
)
def test_a_replay_can_read_the_notice_otherwise(
    tmp_path: Path, option: str, value: str, expected: int
) -> None:
    """By a profile with a name, or a single answer."""
    path = kept(tmp_path, *LINES)
    result = jsdte("replay", path, "--policy", POLICY, option, value)

    assert result.stdout.endswith(f"208 entries, {expected} would come out otherwise\n")


def test_a_replay_of_no_file_is_a_wrong_call(tmp_path: Path) -> None:
    """The argument is named."""
    assert 2 == jsdte("replay", tmp_path / "none.journal").exit_code


@pytest.mark.parametrize("command", ["run", "replay"])
@pytest.mark.parametrize("key", ["format", "entry", "outcome", "event", "name"])
def test_a_faulty_journal_shows_nobody(tmp_path: Path, command: str, key: str) -> None:
    """Whatever was put into it in place of what belongs there."""
    mark = "MARK王𬭎32058319920809002X6222020200112233445"
    lines = WHOLE.splitlines()
    number = next(n for n, line in enumerate(lines) if '"Enrol"' in line)
    document = json.loads(lines[number])
    (document["event"] if key == "name" else document)[key] = {mark: [mark]}
    lines[number] = json.dumps(document)
    path = tmp_path / "office.journal"
    path.write_text("\n".join(lines), encoding="utf-8")
    arguments = ("run", CLEAN, "--journal", path) if command == "run" else ("replay", path)

    result = jsdte(*arguments, "--policy", POLICY)

    assert 3 == result.exit_code
    assert "office.journal: line " in result.stderr
    assert [] == [
        word for word in (mark, mark[4:6], mark[6:24], mark[24:]) if word in result.output
    ]
