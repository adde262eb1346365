"""Receipts, chains and documents are the same bytes wherever they are made."""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

PROGRAM = """
import sys
sys.path[:0] = sys.argv[1:]
from documents import KEY
from journeys import after, before, clean_lines
from cases import CALENDAR, POLICY
from jsdte.serialization import dumps, issue, seal

for name in ("Enrol", "DecideReview", "DecideClaim", "PayClaim"):
    register = before(name)
    event = clean_lines()[len(register)].event
    for value in issue(register.objects, event, POLICY, CALENDAR, KEY):
        print(dumps(value))
print(*seal(after(60).recorded(), KEY), sep="")
"""

THIS = ".".join(platform.python_version_tuple()[:2])
ENVIRONMENTS = (
    {},
    {"TZ": "Asia/Shanghai"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "C"},
    {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "4294967295", "PYTHONOPTIMIZE": "2"},
    {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "utf-8"},
)


@attrs.frozen
class Python:
    """An interpreter that is installed here."""

    name: str
    path: str


def _pythons() -> Iterator[Python]:
    """This one, and one of every other version that is supported and installed here."""
    yield Python("this", sys.executable)
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for version in sorted({"3.11", "3.12", "3.13"} - {THIS}):
        name = f"python{version}"
        found = [str(shutil.which(name)), *map(str, sorted(versions.glob(f"*/bin/{name}")))]
        yield from [Python(version, path) for path in found if _runs(path)][:1]


def _runs(path: str) -> bool:
    """Whether a path is an interpreter, and not a stand-in for one that is not chosen."""
    try:
        done = subprocess.run([path, "-c", ""], capture_output=True, check=False)
    except FileNotFoundError:
        return False
    return done.returncode == 0


def made(python: Python, environment: dict[str, str]) -> str:
    """The digest of everything made there; packages are those of this interpreter."""
    paths = [path for path in sys.path if path]
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "TZ", "COV"))}
    done = subprocess.run(
        [python.path, "-c", PROGRAM, *(paths if python.name == "this" else _others(paths))],
        stdout=subprocess.PIPE,
        env=kept | environment,
        check=True,
    )
    return hashlib.sha256(done.stdout).hexdigest()


def _others(paths: list[str]) -> list[str]:
    """Paths without the standard library of this interpreter."""
    return [path for path in paths if "site-packages" in path or path.endswith(("tests", "src"))]


@pytest.mark.parametrize("python", tuple(_pythons()), ids=lambda python: python.name)
def test_the_same_bytes_come_in_every_environment(python: Python) -> None:
    """Whatever the time zone, the locale, the seed of hashes, and the version of Python."""
    expected = made(Python("this", sys.executable), {})

    assert {expected} == {made(python, environment) for environment in ENVIRONMENTS}
