"""The pages that tests execute, and how each kind of block is run."""

import doctest
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser

from jsdte import Policy, event_from_json
from jsdte.scenario import Scenario
from jsdte.serialization import loads
from scripts import script as load

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
GENERATED = DOCS / "reference" / "generated"

PAGES = (
    README,
    ROOT / "CHANGELOG.md",
    *(
        page
        for page in sorted(DOCS.rglob("*.md"))
        if not {"_build", "generated"} & set(page.relative_to(DOCS).parts)
    ),
)

EXECUTED = frozenset({"python", "console", "toml", "json"})
SHOWN = frozenset({"sh", "text"})
"""`sh` is the README's set-up; `text` shows no code."""

_FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def script(name: str) -> ModuleType:
    """A script of the documentation, which is in no package."""
    return load(DOCS / f"{name}.py")


def fences(page: Path) -> tuple[tuple[str, str], ...]:
    """Language and text of every fenced block that is no directive."""
    found = _FENCE.finditer(page.read_text(encoding="utf-8"))
    return tuple((f["info"], f["body"]) for f in found if not f["info"].startswith("{"))


_EXAMPLE = Policy.from_toml((DOCS / "examples" / "policy.toml").read_text(encoding="utf-8"))
"""The policy that the scenarios of the pages change."""

PROGRAMS = {
    "jsdte": [sys.executable, "-m", "jsdte"],
    "python": [sys.executable],
    "office/bin/python": ["office/bin/python"],
    "office/bin/jsdte": ["office/bin/jsdte"],
}
"""What pages run: the command, this Python, and an environment that a page made."""

FROM_A_CHECKOUT = frozenset({"install_offline"})
"""Pages that run in a checkout of the project and ask an index for packages."""


def run(command: str) -> tuple[str, int]:
    """What a command prints, and its exit code."""
    program, *arguments = shlex.split(command)
    if program not in PROGRAMS:
        raise ValueError(f"a page runs {', '.join(PROGRAMS)}, not {program}")
    unwanted = {"COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "TTY_COMPATIBLE"}
    environment = {k: v for k, v in os.environ.items() if k not in unwanted}
    done = subprocess.run(
        [*PROGRAMS[program], *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment | {"PYTHONUTF8": "1"},
        encoding="utf-8",
        check=False,
    )
    return done.stdout, done.returncode


def same(shown: str, printed: str) -> bool:
    """Whether shown lines are those printed, however columns are spaced.

    A line `...` stands for any number of lines.
    """
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == "..." else re.escape(_spaced(line)) + "\n"
        for line in shown.splitlines()
    )
    lines = "".join(f"{_spaced(line)}\n" for line in printed.splitlines())
    return re.fullmatch(pattern, lines) is not None


def _spaced(line: str) -> str:
    return re.sub("─+", "─", " ".join(line.split()))


def _console(example: Example) -> str | None:
    """Run each command and compare; an exit code other than 0 has to be shown."""
    code = 0
    for command, shown in _commands(str(example.parsed)):
        if command == "echo $?":
            printed, code = f"{code}\n", 0
        elif code:
            return f"the exit code {code} is not shown before: {command}"
        else:
            printed, code = run(command)
        if not same(shown, printed):
            return f"{command}\nshows:\n{shown}\nprints:\n{printed}"
    return f"the exit code {code} is not shown" if code else None


def _commands(block: str) -> Iterator[tuple[str, str]]:
    _, *parts = re.split(r"^\$ ", block, flags=re.MULTILINE)
    for part in parts:
        command, _, shown = part.partition("\n")
        yield command.strip(), shown


def _toml(example: Example) -> None:
    """Read a policy, or a section of one."""
    text = str(example.parsed)
    if 'format = "jsdte.scenario/1"' in text:
        Scenario.from_toml(text).apply(_EXAMPLE)
        return
    Policy.from_toml(text if "format =" in text else 'format = "jsdte.policy/1"\n' + text)


def _json(example: Example) -> None:
    """Read an event, or a document that names its format."""
    text = str(example.parsed)
    if '"format"' in text:
        loads(text)
    else:
        event_from_json(text)


SYBIL = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS),
        CodeBlockParser("console", _console),
        CodeBlockParser("toml", _toml),
        CodeBlockParser("json", _json),
    ],
    pattern="*.md",
)
