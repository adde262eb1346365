"""No run shows a person: neither one that succeeds nor one that fails."""

import json
import traceback
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from running import CLEAN, EVENTFUL, LINES, POLICY, rows_file, run

NAME = "欧阳𬭎·买买提"
ID_NUMBER = "32058319920809002X"
MARK = f"MARK{NAME}"
SECRETS = ("MARK", NAME, NAME[:2], ID_NUMBER, ID_NUMBER[6:14])
FREE_TEXT = ("name", "directory_name", "source", "reason", "module", "category", "online_reason")

every_form = pytest.mark.parametrize(
    "form", [(shape, lang) for shape in ("table", "json") for lang in ("zh", "en")]
)
every_policy = pytest.mark.parametrize(
    "policy", [(), ("--policy", POLICY)], ids=["no policy", "policy"]
)


def _shown(result: Result) -> str:
    """Everything a person or a log could see of a run."""
    parts = [result.stdout, result.stderr, repr(result.exception)]
    if result.exception is not None:
        parts += traceback.format_exception(result.exception)
    return "\n".join(parts)


def _marked(value: Any, key: str = "") -> Any:
    """A row in which every free text, name and ID number is a mark."""
    if isinstance(value, dict):
        return {k: _marked(inner, k) for k, inner in value.items()}
    if isinstance(value, list):
        return [_marked(inner) for inner in value]
    if key == "id_number":
        return ID_NUMBER
    return MARK if key in FREE_TEXT and isinstance(value, str) and value != "none" else value


def _revealed(result: Result, secrets: tuple[str, ...] = SECRETS) -> list[str]:
    shown = _shown(result)
    return [secret for secret in secrets if secret in shown]


@every_form
@every_policy
@pytest.mark.parametrize("example", [CLEAN, EVENTFUL])
def test_a_run_shows_no_name_no_id_number_no_free_text(
    tmp_path: Path, example: Path, policy: tuple[object, ...], form: tuple[str, str]
) -> None:
    """What was marked in the file is on neither stream, whatever came of the events."""
    rows = [_marked(json.loads(row)) for row in example.read_text(encoding="utf-8").splitlines()]
    path = rows_file(tmp_path, *(json.dumps(row, ensure_ascii=False) for row in rows))

    result = run(path, *policy, "--format", form[0], "--lang", form[1])

    assert result.exit_code in (0, 4)
    assert [] == _revealed(result)


@every_form
@pytest.mark.parametrize("example", [CLEAN, EVENTFUL])
def test_the_examples_show_nobody(example: Path, form: tuple[str, str]) -> None:
    """Names, ID numbers and birth days of the eight invented people stay in the file."""
    rows = [json.loads(row) for row in example.read_text(encoding="utf-8").splitlines()]
    people = [row for row in rows if row["event"] == "Enrol"]
    secrets = {
        secret
        for row in people
        for secret in (row["name"], row["id_number"], row["id_number"][6:14])
    }

    result = run(example, "--policy", POLICY, "--format", form[0], "--lang", form[1])

    assert 24 == len(secrets)
    assert [] == _revealed(result, tuple(secrets))


@every_form
@pytest.mark.parametrize("line", [1, 3, 7, 8, 25, 74, 86, 97, 191])
def test_a_malformed_value_is_not_shown(tmp_path: Path, line: int, form: tuple[str, str]) -> None:
    """Each field of a line in turn holds a mark that it cannot take."""
    row = json.loads(LINES[line - 1])
    spoilt = [row | {key: [MARK, {MARK: MARK}]} for key in row] + [row | {MARK: MARK}]
    path = rows_file(tmp_path, *(json.dumps(each, ensure_ascii=False) for each in spoilt), MARK)

    result = run(path, "--format", form[0], "--lang", form[1])

    assert (3, "") == (result.exit_code, result.stdout)
    assert [] == _revealed(result)
    assert len(spoilt) + 1 <= len(result.stderr.splitlines())


@pytest.mark.parametrize("path", ["object", "actor.id", "trainee", "training_class"])
def test_an_id_number_is_refused_as_an_id_and_not_shown(tmp_path: Path, path: str) -> None:
    """Ids are printed, so a personal number is malformed in their place."""
    row = json.loads(LINES[6])
    holder = row["actor"] if path == "actor.id" else row
    holder[path.rpartition(".")[2]] = ID_NUMBER

    result = run(rows_file(tmp_path, json.dumps(row)))

    assert 3 == result.exit_code
    assert result.stderr.startswith(f"events.jsonl: line 1: {path}: expected an id of up to 64")
    assert [] == _revealed(result)


def test_a_policy_that_is_no_toml_is_not_quoted(tmp_path: Path) -> None:
    """What stands in a policy file is not repeated either."""
    path = tmp_path / "policy.toml"
    path.write_text(f"{MARK} = ", encoding="utf-8")

    result = run(CLEAN, "--policy", path)

    assert 3 == result.exit_code
    assert [] == _revealed(result)
