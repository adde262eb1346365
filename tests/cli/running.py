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
INVENTED = EXAMPLES / "calendar_2027_invented.toml"
LINES = CLEAN.read_text(encoding="utf-8").splitlines()
LAW, OF_2026 = "全国年节及纪念日放假办法", "国办发明电〔2025〕7号"
STALE = "The arrangement of {} is not supplied: deadlines that reach into it are {} (--calendar FILE).\n"
WAITS = (
    "an arrangement that is not published decides here (the first such day: {}), "
    "and this calendar gives no estimates"
)

Json = dict[str, Any]


def jsdte(*args: object, **env: str | None) -> Result:
    """What a command says, in an environment with no word on terminals but the given ones."""
    plain = {"COLUMNS": None, "FORCE_COLOR": None, "NO_COLOR": None, "TTY_COMPATIBLE": None}
    return CliRunner(env={**plain, **env}).invoke(app, list(map(str, args)))


def run(*args: object, **env: str | None) -> Result:
    """What `jsdte run` says."""
    return jsdte("run", *args, **env)


def printed(*args: object) -> Json:
    """The document that a command prints."""
    document: Json = json.loads(jsdte(*args, "--format", "json").stdout)
    return document


@cache
def as_json(*args: object) -> Json:
    """The document of a run; not to be changed, others are given the same."""
    return printed("run", *args)


def in_year(year: int) -> list[str]:
    """The start of the example in another year, to the first open reviews."""
    return [
        row.replace('"2025-', f'"{year}-').replace('"2024-', f'"{year - 1}-') for row in LINES[:49]
    ]


def rows_file(folder: Path, *rows: str) -> Path:
    """A file of lines."""
    path = folder / "events.jsonl"
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def text_file(folder: Path, text: str, name: str = "policy.toml") -> Path:
    """A policy file, or another one in TOML."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
