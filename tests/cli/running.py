"""Running the command in this process, on the examples or on files of a few lines."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from cases import EXAMPLES
from jsdte.cli.app import app

CLEAN, EVENTFUL = EXAMPLES / "class_2025_clean.jsonl", EXAMPLES / "class_2025.jsonl"
POLICY = EXAMPLES / "policy.toml"
LINES = CLEAN.read_text(encoding="utf-8").splitlines()

Json = dict[str, Any]


def run(*args: object, **env: str | None) -> Result:
    """What `jsdte run` says, in an environment with no word on terminals but the given ones."""
    plain = {"COLUMNS": None, "FORCE_COLOR": None, "NO_COLOR": None, "TTY_COMPATIBLE": None}
    return CliRunner(env={**plain, **env}).invoke(app, ["run", *map(str, args)])


@cache
def as_json(*args: object) -> Json:
    """The document of a run; not to be changed, others are given the same."""
    result = run(*args, "--format", "json")
    document: Json = json.loads(result.stdout)
    return document


def rows_file(folder: Path, *rows: str) -> Path:
    """A file of lines."""
    path = folder / "events.jsonl"
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def text_file(folder: Path, text: str) -> Path:
    """A policy file."""
    path = folder / "policy.toml"
    path.write_text(text, encoding="utf-8")
    return path
