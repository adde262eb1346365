"""`jsdte simulate`: a table of claims under a policy and under reforms."""

import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from click.testing import Result
from running import POLICY, jsdte

from cases import day
from claim_rows import claim, frame
from jsdte.cli.simulate_command import extra
from jsdte.scenario import Scenario, read_file, write_file


@pytest.fixture(name="claims")
def _claims(tmp_path: Path) -> Path:
    path = tmp_path / "claims.parquet"
    rows = [
        claim(
            person=f"p-{n}",
            occupation=occupation,
            filed_on=day(filed),
            prior_training=None if n == 0 else 0,
        )
        for n in range(12)
        for occupation, filed in (("big-data", "2025-12-19"), ("blockchain", "2026-01-19"))
    ]
    write_file(frame(rows), path)
    return path


def simulate(claims: Path, *args: object) -> Result:
    """What the command says, with the example's policy."""
    return jsdte("simulate", claims, "--policy", POLICY, *args)


def printed(claims: Path, *args: object) -> dict[str, Any]:
    """The document that it prints."""
    options = ("--format", "json", "--least", 1)
    found: dict[str, Any] = json.loads(simulate(claims, *options, *args).stdout)
    return found


def reform(folder: Path, name: str, **settings: object) -> Path:
    """A file with a scenario."""
    path = folder / f"{name}.toml"
    path.write_text(Scenario.of(name, settings).to_toml(), encoding="utf-8")
    return path


def test_claims_are_decided(claims: Path) -> None:
    """As they are by the policy."""
    found = printed(claims)

    assert (24, 2) == (found["claims"], found["undetermined"])
    assert {"subsidies-left": 2} == found["left_open_by"]
    assert [22 * 240_000] == [row["cost_fen"] for row in found["totals"]]
    assert "questions" not in found
    assert [] == found["groups"]


def test_small_counts_are_hidden(claims: Path) -> None:
    """Null in the document, a bound in words."""
    found = printed(claims, "--least", 10)

    assert (None, {"subsidies-left": None}, 0) == (
        found["undetermined"], found["left_open_by"], found["at_fault"]
    )  # fmt: skip
    assert "<10 of 24 claims (<41.7 %) are undetermined" in simulate(claims).stdout


def test_reforms_are_held_against_the_policy(claims: Path, tmp_path: Path) -> None:
    """Group by group."""
    files = [reform(tmp_path, "one", cap=1), reform(tmp_path, "less", **{"float.3201": -30})]
    found = printed(claims, "--reform", files[0], "--reform", files[1], "--by", "month")

    assert ["baseline", "one", "less"] == [row["scenario"] for row in found["totals"]]
    assert [0, -11 * 240_000, -22 * 100_000] == [row["change_fen"] for row in found["totals"]]
    assert ["2025-12", "2026-01"] == [row["month"] for row in found["groups"][:2]]
    assert {"baseline", "one", "less"} == set(found["receipt"]["policies"])
    assert {"one": None, "less": 0} == found["anew"]


def test_questions_and_a_grid_are_tried(claims: Path) -> None:
    """With a band."""
    found = printed(
        claims, "--question", "A53", "--sweep", "cap=1,3", "--sweep", "A51=granted,paid"
    )

    assert {"A53"} == {row["entry"] for row in found["questions"]}
    assert found["band"]["most_fen"] == 24 * 240_000
    assert [(1, "granted"), (1, "paid"), (3, "granted"), (3, "paid")] == [
        (row["cap"], row["A51"]) for row in found["grid"]
    ]


def test_what_is_assumed_is_told(claims: Path) -> None:
    """With the rows."""
    found = printed(claims, "--assume", "prior_training=0")

    assert ({"prior_training": 2}, 0) == (found["assumed"], found["undetermined"])


def test_all_can_be_decided_on_one_day(claims: Path) -> None:
    """With the notice read otherwise."""
    found = printed(claims, "--on", "2026-06-01", "--reading", "A51=filed")

    assert "2026-06-01" == found["receipt"]["on"]


def test_tables_go_to_the_terminal(claims: Path, tmp_path: Path) -> None:
    """What is undetermined first."""
    found = simulate(claims, "--reform", reform(tmp_path, "one", cap=1), "--least", 1)

    assert 0 == found.exit_code
    assert found.stdout.startswith("2 of 24 claims (8.3 %) are undetermined at the baseline")
    assert "52,800.00" in found.stdout
    assert "-26,400.00" in found.stdout
    assert "待定" in simulate(claims, "--lang", "zh").stdout


def test_reports_are_written(claims: Path, tmp_path: Path) -> None:
    """A page, a workbook, and the claims."""
    outs = [tmp_path / name for name in ("out.html", "out.xlsx", "out.csv")]
    found = simulate(claims, "--report", outs[0], "--report", outs[1], "--decided", outs[2])

    assert 0 == found.exit_code, found.output
    assert outs[0].read_text(encoding="utf-8").startswith("<!doctype html>")
    assert outs[1].read_bytes().startswith(b"PK")
    assert 24 == read_file(outs[2]).num_rows
    assert "verdict" in read_file(outs[2]).column_names


def test_claims_can_be_written_as_parquet(claims: Path, tmp_path: Path) -> None:
    """With what each comes to."""
    out = tmp_path / "out.parquet"
    simulate(claims, "--decided", out)

    assert ["undetermined"] * 2 + ["yes"] * 22 == pq.read_table(out)["verdict"].to_pylist()


def test_certificates_and_prior_subsidies_have_files_of_their_own(
    claims: Path, tmp_path: Path
) -> None:
    """They count as in the library."""
    held, prior = tmp_path / "held.csv", tmp_path / "prior.csv"
    held.write_text(
        "person,occupation,level,issued_on\np-1,big-data,senior,2024-01-01\n", encoding="utf-8"
    )
    prior.write_text("person,kind,subsidies\np-0,training,0\n", encoding="utf-8")
    found = printed(claims, "--certificates", held, "--prior", prior)

    assert 0 == found["undetermined"]
    assert [23] == [row["granted"] for row in found["totals"]]


def test_problems_of_a_table_are_said(tmp_path: Path) -> None:
    """The first row of each, and no value."""
    path = tmp_path / "claims.csv"
    write_file(frame([claim(), claim(person="p-2", level="highest")]), path)
    found = simulate(path)

    assert 0 == found.exit_code
    assert (
        "claims.csv: 1 problems; the persons concerned are undetermined\n"
        "claims.csv: level: not-in-list in 1 rows, the first is row 2\n"
    ) == found.stderr


@pytest.mark.parametrize(
    ("args", "code", "expected"),
    [
        (("--report", "x.pdf"), 2, "x.pdf: expected a name that ends in .html, .xlsx"),
        (("--decided", "x.html"), 2, "x.html: expected a name that ends in .csv, .parquet"),
        (("--sweep", "cap"), 2, "--sweep: expected --sweep KEY=VALUE, each KEY once"),
        (("--assume", "a=1", "--assume", "a=2"), 2, "--assume: expected --assume KEY=VALUE"),
        (("--sweep", "capp=1"), 3, "settings: expected keys such as cap"),
        (("--by", "city,city"), 3, "by: expected names of which each is there once"),
        (("--by", "town"), 3, "by: expected names among kind"),
        (("--question", "A99"), 3, "entries: expected ids of open questions"),
        (("--assume", "prior=1"), 3, "assume: expected one of"),
        (("--least", "0"), 2, "--least"),
        (("--prior", POLICY), 3, "policy.toml: path: expected a file that ends in .csv"),
        (("--reform", POLICY), 3, 'policy.toml: format: expected the text "jsdte.scenario/1"'),
    ],
)
def test_what_is_wrong_is_said(
    claims: Path, args: tuple[object, ...], code: int, expected: str
) -> None:
    """With what was expected, and nothing on the output stream."""
    found = simulate(claims, *args)

    assert code == found.exit_code, found.output
    assert expected in " ".join(found.stderr.split())
    assert "" == found.stdout


def test_a_file_that_cannot_be_written_is_said(claims: Path, tmp_path: Path) -> None:
    """There is no such folder, or no such name."""
    found = simulate(claims, "--report", tmp_path / "none" / "out.html")
    too_long = simulate(claims, "--decided", tmp_path / f"{'x' * 300}.csv")

    assert (2, True) == (found.exit_code, "expected a folder that is there" in found.output)
    assert 3 == too_long.exit_code
    assert "expected a file that can be written" in too_long.stderr


@pytest.mark.parametrize("name", ["great_tables", "numpy", "jsdte.nothing"])
def test_a_missing_extra_is_named(name: str) -> None:
    """What is missing of the library itself is no extra."""
    if name.startswith("jsdte"):
        with pytest.raises(ModuleNotFoundError), extra():
            raise ModuleNotFoundError(name=name)
        return
    with pytest.raises(SystemExit, match="2"), extra():
        raise ModuleNotFoundError(name=name)
