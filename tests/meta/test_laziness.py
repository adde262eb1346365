"""What an import loads."""

import subprocess
import sys

import pytest

HEAVY = ("click", "holidays", "hypothesis", "numpy", "pytest", "rich", "sqlalchemy")


def _loaded(statement: str) -> set[str]:
    """The top-level modules a fresh interpreter has after a statement."""
    code = f"{statement}; import sys; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return {name.split(".")[0] for name in run.stdout.split()}


@pytest.mark.parametrize(
    "statement",
    [
        "import jsdte",
        "import jsdte.cli",
        "import jsdte.calendar, jsdte.policy, jsdte.serialization",
    ],
)
def test_import_loads_nothing_heavy(statement: str) -> None:
    """No import of the library loads its heavy or optional dependencies."""
    loaded = _loaded(statement)

    assert "jsdte" in loaded
    assert set() == loaded & set(HEAVY)


def test_holidays_are_loaded_by_the_calendar() -> None:
    """The holiday tables are loaded once a calendar is asked for."""
    assert "holidays" in _loaded("import jsdte; jsdte.mainland_calendar()")
