"""`jsdte chart`: the six charts, drawn and checked."""

import shutil
import subprocess
from pathlib import Path

import attrs
import pytest
from running import CLEAN, EXAMPLES, POLICY, jsdte

from cases import CALENDAR
from jsdte.cli import chart_command
from jsdte.decision.wording import Language
from jsdte.properties import Tally
from jsdte.properties.tally import ALL_GUARDS
from jsdte.properties.witnesses import find_witnesses
from jsdte.workflow import ARROWS, Chart
from jsdte.workflow.pictures import Picture, draw

BOUNCED = EXAMPLES / "everyday" / "bounced_payment.jsonl"


def test_the_charts_hold_together() -> None:
    """Said in a line, with how many charts and arrows were looked at."""
    result = jsdte("chart", "check", "--tries", 0)

    assert (0, f"6 charts, {len(ARROWS)} arrows: no fault\n") == (result.exit_code, result.stdout)


def test_a_fault_is_told_and_is_a_no(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each fault of the charts, and each arrow that nobody may take."""
    bare = attrs.evolve(ARROWS[0], actors=())
    monkeypatch.setattr(chart_command, "ARROWS", (bare, *ARROWS[2:]))

    result = jsdte("chart", "check")

    assert 4 == result.exit_code
    assert "plan: FilePlan from ∅ has no actor" in result.stdout.splitlines()
    assert "no fault" not in result.stdout


def test_a_short_search_names_what_it_did_not_find() -> None:
    """Arrows without a journey, how many have one, and guards that refused nothing."""
    result = jsdte("chart", "check", "--tries", 300, COLUMNS="200")
    lines = result.stdout.splitlines()

    assert 4 == result.exit_code
    assert "claim: no witness for RecoverPayment:wholly (revoked → recovered) in 304 tries" in lines
    assert any(line.split()[:3] == ["plan", "FilePlan", "∅"] for line in lines)
    assert any(
        line.endswith(f"of {len(ARROWS)} arrows have a witness, found in 304 tries")
        for line in lines
    )
    assert lines[-1].startswith("guards that refused nothing meanwhile: ")


@pytest.mark.property
def test_every_arrow_has_a_witness() -> None:
    """Found by wandering, with the answers that it needs; and some guards refused nothing yet."""
    result = jsdte("chart", "check")

    assert 0 == result.exit_code
    assert f"{len(ARROWS)} of {len(ARROWS)} arrows have a witness, found in " in result.stdout
    assert "A10=per-person" in result.stdout


def test_journeys_are_written_as_files_of_events(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One for each arrow found, with the made-up values; each runs, and is as short as it can be."""
    search = find_witnesses(CALENDAR, 200)
    few = attrs.evolve(search, witnesses=search.witnesses[:4], missing=(), tally=whole())
    monkeypatch.setattr(chart_command, "find_witnesses", lambda *_, **__: few)

    result = jsdte("chart", "check", "--journeys", tmp_path / "found")
    names = sorted(path.name for path in (tmp_path / "found").iterdir())
    run = jsdte(
        "run", tmp_path / "found" / names[1], "--policy", tmp_path / "found" / "assumed.toml"
    )

    assert (0, 5) == (result.exit_code, len(names))
    assert "assumed.toml" == names[0]
    assert "plan.AcceptPlan.filed.jsonl" == names[1]
    assert 0 == run.exit_code
    assert "guards that refused nothing" not in result.stdout


def whole() -> Tally:
    """A tally in which every guard was broken."""
    tally = Tally()
    tally.broken.update(ALL_GUARDS)
    return tally


@pytest.mark.parametrize("chart", Chart)
@pytest.mark.parametrize("picture", Picture)
@pytest.mark.parametrize("language", Language)
def test_a_chart_is_drawn(chart: Chart, picture: Picture, language: Language) -> None:
    """On the output stream, as the library draws it."""
    result = jsdte(
        *("chart", "draw", chart.value, "--format", picture.value, "--lang", language.value)
    )

    assert draw((chart,), picture, language) == result.stdout


def test_without_a_name_all_charts_are_drawn() -> None:
    """The whole spine, for Mermaid."""
    assert draw(tuple(Chart), Picture.MERMAID, Language.EN) == jsdte("chart", "draw").stdout


def test_the_path_of_an_object_is_drawn() -> None:
    """Filed, granted, paid, returned and paid again."""
    options = ("--format", "table", "--events", BOUNCED, "--policy", POLICY, "--object", "TR-1")

    shown = jsdte("chart", "draw", "claim", *options).stdout

    steps = [
        *("(1) FileClaim", "(2) DecideClaim: granted", "(3) PayClaim", "(4) ReturnPayment"),
        "(5) PayClaim",
    ]
    assert steps == sorted(
        cell for row in shown.splitlines() for cell in row.split(" | ") if cell.startswith("(")
    )


@pytest.mark.parametrize("options", [("--events", CLEAN), ("--object", "TR-1")])
def test_a_path_needs_events_and_an_object(options: tuple[object, ...]) -> None:
    """The message names both options."""
    result = jsdte("chart", "draw", "claim", *options)

    assert 2 == result.exit_code
    assert "--events and --object: expected both or neither" in result.stderr


def test_events_with_a_fault_are_named(tmp_path: pytest.TempPathFactory) -> None:
    """As for every other command, with file and line."""
    faulty = tmp_path / "faulty.jsonl"  # type: ignore[operator]
    faulty.write_text("{}\n", encoding="utf-8")

    result = jsdte("chart", "draw", "claim", "--events", faulty, "--object", "TR-1")

    assert 3 == result.exit_code
    assert "faulty.jsonl: line 1" in result.stderr


@pytest.mark.parametrize(("option", "value"), [("CHART", "nothing"), ("--format", "png")])
def test_what_is_not_known_is_refused_without_being_repeated(option: str, value: str) -> None:
    """The message lists what there is."""
    args = (value,) if option == "CHART" else (option, value)
    result = jsdte("chart", "draw", *args)

    assert 2 == result.exit_code
    assert "expected one of" in result.stderr
    assert value not in result.stderr


@pytest.mark.skipif(shutil.which("dot") is None, reason="graphviz")
@pytest.mark.parametrize("chart", Chart)
def test_graphviz_draws_every_chart(chart: Chart) -> None:
    """As a drawing with an edge for each arrow."""
    result = jsdte("chart", "draw", chart.value, "--format", "svg")

    assert 0 == result.exit_code
    assert sum(arrow.chart is chart for arrow in ARROWS) == result.stdout.count('class="edge"')


def test_a_drawing_is_what_the_program_makes_of_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """The text for Graphviz goes in, and what comes out goes to the output stream."""
    given: list[bytes] = []

    def program(*_: object, **options: object) -> subprocess.CompletedProcess[bytes]:
        given.append(bytes(options["input"]))  # type: ignore[call-overload]
        return subprocess.CompletedProcess((), 0, stdout=b"<svg/>")

    monkeypatch.setattr(chart_command.shutil, "which", lambda _: "/usr/bin/dot")
    monkeypatch.setattr(chart_command.subprocess, "run", program)

    result = jsdte("chart", "draw", "plan", "--format", "svg", "--lang", "zh")

    assert "<svg/>" == result.stdout
    assert [draw((Chart.PLAN,), Picture.DOT, Language.ZH).encode()] == given


def test_without_graphviz_the_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of Debian, as that is where it comes from."""
    monkeypatch.setattr(chart_command.shutil, "which", lambda _: None)

    result = jsdte("chart", "draw", "plan", "--format", "svg")

    assert 2 == result.exit_code
    assert "Debian package graphviz" in result.stderr
