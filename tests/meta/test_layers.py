"""The direction of imports."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"


def test_imports_point_one_way() -> None:
    """Every contract about imports in pyproject.toml is kept."""
    pytest.importorskip("importlinter", reason="import-linter is not installed")

    run = subprocess.run(
        [sys.executable, "-c", LINT], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert 0 == run.returncode, run.stdout + run.stderr
    assert " 0 broken" in run.stdout
