"""The command on many claims: a page as a browser shows it, and a workbook with all its keys."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import python_calamine
from pages_shown import CHROMIUM, shown, tables_of

from cases import EXAMPLES, day
from claim_rows import claim, frame
from jsdte.report.cells import DASH
from jsdte.report.words import yuan
from jsdte.scenario import read_file

SIZE = 1_000_000 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 25_000
REFORM = EXAMPLES / "reforms" / "cap_5.toml"


def claims() -> pa.Table:
    """Claims in order, three for each key as long as an ID number."""
    person = np.arange(SIZE) // 3
    level = np.array(["junior", "intermediate", "senior"])[np.arange(SIZE) % 3]
    plain = frame([claim(filed_on=day("2025-12-19"))]).take(pa.array(np.zeros(SIZE, np.int64)))
    keys = pa.array([f"3201011990{number:08}" for number in person.tolist()])
    found = plain.set_column(plain.column_names.index("person"), "person", keys)
    return found.set_column(found.column_names.index("level"), "level", pa.array(level.tolist()))


@pytest.fixture(scope="module", name="out")
def _out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with what the command read and wrote."""
    folder = tmp_path_factory.mktemp("many")
    pq.write_table(claims(), folder / "claims.parquet")
    options = ["--policy", EXAMPLES / "claims_policy.toml", "--reform", REFORM, "--by", "level"]
    reports = ["--report", folder / "out.html", "--report", folder / "out.xlsx"]
    command = [sys.executable, "-m", "jsdte", "simulate", folder / "claims.parquet", *options]
    run = subprocess.run(
        [*map(str, command), *map(str, reports), "--format", "json", "--lang", "en"],
        capture_output=True,
        check=True,
    )
    (folder / "out.json").write_bytes(run.stdout)
    return folder


@pytest.mark.skipif(CHROMIUM is None, reason="chromium")
def test_a_browser_shows_the_totals_without_a_network(out: Path) -> None:
    """No host can be found, nothing is complained of, and the figures are those of the frame."""
    text, complaints = shown(out / "out.html")
    document: dict[str, Any] = json.loads((out / "out.json").read_text(encoding="utf-8"))
    tables = tables_of(text)

    assert [] == complaints
    for name, rows in (("totals", document["totals"]), ("groups", document["groups"])):
        place = list(rows[0]).index("cost_fen")
        cost = [DASH if row["cost_fen"] is None else yuan(row["cost_fen"]) for row in rows]
        assert cost == [row[place] for row in tables[name]]
    assert SIZE == document["claims"]


def test_a_workbook_has_every_key_with_all_its_digits(out: Path) -> None:
    """In the order in which they came."""
    book = python_calamine.CalamineWorkbook.from_path(str(out / "out.xlsx"))
    heads, *rows = book.get_sheet_by_name("Claims 1").to_python()
    place = heads.index("person")

    keys = read_file(out / "claims.parquet")["person"].to_pylist()
    assert keys == [row[place] for row in rows]
