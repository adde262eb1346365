"""The ways into the command line: `jsdte`, `python -m jsdte`, and neither without the extra."""

import contextlib
import importlib
import io
import os
import runpy
import subprocess
import sys
from importlib.metadata import entry_points, version
from pathlib import Path

import pytest
from running import CLEAN, EVENTFUL, POLICY, run

from jsdte.cli import main

WITHOUT = "import sys; sys.modules[{!r}] = None; from jsdte.cli import main; main()"
HINT = "The command line needs the extra `cli`: pip install 'jsdte[cli]'\n"


def python(*args: object, **env: str) -> subprocess.CompletedProcess[bytes]:
    """An interpreter of its own, with further environment variables."""
    command = [sys.executable, *map(str, args)]
    return subprocess.run(command, capture_output=True, check=False, env=os.environ | env)


@pytest.fixture(name="arguments")
def _arguments(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(sys, "argv", ["jsdte", "--version"])
    return monkeypatch


def test_the_console_script_is_main() -> None:
    """Installing the package makes `jsdte` this function."""
    (script,) = entry_points(group="console_scripts", name="jsdte")

    assert main is script.load()


@pytest.mark.usefixtures("arguments")
def test_main_is_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """It goes by the name of the package, not of a file."""
    with pytest.raises(SystemExit) as left:
        main()

    assert (0, f"jsdte, version {version('jsdte')}\n") == (left.value.code, capsys.readouterr().out)


@pytest.mark.usefixtures("arguments")
def test_the_package_runs_as_a_module(capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m jsdte` is the same command line."""
    with pytest.raises(SystemExit) as left:
        runpy.run_module("jsdte", run_name="__main__")

    assert (0, f"jsdte, version {version('jsdte')}\n") == (left.value.code, capsys.readouterr().out)


def test_importing_the_module_runs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Only running it starts the command line."""
    importlib.import_module("jsdte.__main__")

    assert ("", "") == tuple(capsys.readouterr())


@pytest.mark.usefixtures("arguments")
def test_any_stream_will_do_for_output() -> None:
    """Output that is kept in memory needs no encoding."""
    screen = io.StringIO()

    with contextlib.redirect_stdout(screen), pytest.raises(SystemExit):
        main()

    assert screen.getvalue().startswith("jsdte, version ")


@pytest.mark.parametrize("library", ["click", "rich"])
def test_a_missing_extra_is_named(
    arguments: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], library: str
) -> None:
    """Without click or rich the way to get them is said, and the exit code is that of usage."""
    for name in [
        name
        for name in sys.modules
        if name.startswith("jsdte.cli.") or name.partition(".")[0] == library
    ]:
        arguments.delitem(sys.modules, name)
    arguments.setitem(sys.modules, library, None)  # blocks the import

    with pytest.raises(SystemExit) as left:
        main()

    assert (2, ("", HINT)) == (left.value.code, tuple(capsys.readouterr()))


def test_another_missing_module_is_not_the_extra(arguments: pytest.MonkeyPatch) -> None:
    """A broken installation is not explained away."""
    for name in [name for name in sys.modules if name.startswith("jsdte.cli.")]:
        arguments.delitem(sys.modules, name)
    arguments.setitem(sys.modules, "jsdte.cli.report", None)  # blocks it

    with pytest.raises(ModuleNotFoundError, match=r"jsdte\.cli\.report"):
        main()


@pytest.mark.parametrize("library", ["click", "rich"])
def test_a_missing_extra_is_named_by_an_interpreter(library: str) -> None:
    """The same in a process of its own."""
    done = python("-c", WITHOUT.format(library))

    assert (2, b"", HINT) == (done.returncode, done.stdout, done.stderr.decode())


def test_the_version_is_printed_by_the_script() -> None:
    """`jsdte --version` names the package and its version."""
    script = Path(sys.executable).with_name("jsdte")

    done = subprocess.run([script, "--version"], capture_output=True, check=False)

    assert (0, f"jsdte, version {version('jsdte')}\n", b"") == (
        done.returncode,
        done.stdout.decode(),
        done.stderr,
    )


@pytest.mark.parametrize(("events", "code"), [(CLEAN, 0), (EVENTFUL, 4), (POLICY, 3), ("no", 2)])
def test_a_process_ends_with_the_exit_code(events: object, code: int) -> None:
    """0, 4, 3 and 2 are what a shell sees."""
    done = python("-m", "jsdte", "run", events, "--policy", POLICY)

    assert (code, code in (0, 4), code in (2, 3)) == (
        done.returncode,
        bool(done.stdout),
        bool(done.stderr),
    )


def test_two_processes_give_the_same_bytes() -> None:
    """The document depends on no seed, and it is UTF-8 whatever the terminal is."""
    args = ("-m", "jsdte", "run", EVENTFUL, "--policy", POLICY, "--format", "json", "--lang", "zh")

    one = python(*args, PYTHONHASHSEED="1")
    other = python(*args, PYTHONHASHSEED="2", PYTHONIOENCODING="ascii")

    assert one.stdout == other.stdout
    assert run(*args[3:]).stdout_bytes == one.stdout


def test_a_terminal_without_arrows_gets_question_marks() -> None:
    """Tables go to any encoding; what it lacks is replaced."""
    done = python(
        "-m", "jsdte", "run", CLEAN, "--policy", POLICY, PYTHONIOENCODING="ascii", COLUMNS="120"
    )

    assert (0, b"") == (done.returncode, done.stderr)
    assert b"on record ? published" in done.stdout
