"""Every page says what is true: its blocks run, in order, as a reader would run them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pages import (
    DOCS,
    EXECUTED,
    FROM_A_CHECKOUT,
    PAGES,
    README,
    ROOT,
    SHOWN,
    SYBIL,
    fences,
    same,
    script,
)

pytestmark = pytest.mark.docs

SET_UP = "python3 -m venv --upgrade-deps .venv && .venv/bin/pip install -q -e "
RUN = "jsdte run docs/examples/class_2025_clean.jsonl --policy docs/examples/policy.toml"


def name_of(page: Path) -> str:
    """The page as the repository names it."""
    return page.relative_to(ROOT).as_posix()


def check_out(folder: Path) -> None:
    """What a checkout has that packages are built from; skips where no index can be asked."""
    probe = ["download", "--quiet", "--no-deps", "--dest", str(folder / "probe"), "attrs"]
    if subprocess.run([sys.executable, "-m", "pip", *probe], check=False).returncode:
        pytest.skip("needs a package index that pip can ask")
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder / name)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_blocks_of_a_page_run_in_order(
    page: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The blocks of a page share a namespace; one without prompts prints nothing uncompared."""
    shutil.copytree(DOCS / "examples", tmp_path / "docs" / "examples")
    if page.stem in FROM_A_CHECKOUT:
        check_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    for example in SYBIL.parse(page).examples():
        example.evaluate()

    assert "" == capsys.readouterr().out


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_block_is_of_a_kind_that_is_run(page: Path) -> None:
    """Only the README has commands for a shell, and what is shown as text is no code."""
    kinds = {kind for kind, _ in fences(page)}

    assert kinds <= EXECUTED | SHOWN
    assert "sh" not in kinds or page == README


def test_readme_opens_with_the_two_commands_that_set_up_everything() -> None:
    """The first two blocks are the example and the tests, one command each, and no shell follows."""
    kinds = [kind for kind, _ in fences(README)]
    first, second = script("readme_command").commands()

    assert ["sh", "sh"] == kinds[:2]
    assert 2 == kinds.count("sh")
    assert SET_UP + f"'.[cli]' && .venv/bin/{RUN}" == first
    assert SET_UP + "'.[all]' --group dev && .venv/bin/pytest -n auto --dist worksteal" == second


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_names_no_place_of_a_machine(page: Path) -> None:
    """Nothing depends on where somebody keeps the project."""
    text = page.read_text(encoding="utf-8")

    assert not [place for place in ("/home/", "/usr/", "C:\\") if place in text]


@pytest.mark.parametrize(
    ("shown", "printed", "equal"),
    [
        ("a\nb\n", "a  \nb\n", True),
        ("a b\n", " a    b\n", True),
        ("ab\n", "a b\n", False),
        ("a\n...\nd\n", "a\nb\nc\nd\n", True),
        ("a\n...\nd\n", "a\nd\n", True),
        ("a\n", "a\nb\n", False),
        ("a\n...\nc\n", "a\nb\n", False),
        ("a.c\n", "abc\n", False),
        ("", "", True),
        ("", "a\n", False),
    ],
)
def test_shown_output_stands_for_what_is_printed(shown: str, printed: str, *, equal: bool) -> None:
    """Every line shown is printed, in that order; only `...` leaves lines out."""
    assert equal is same(shown, printed)
