"""Hypothesis profiles, and what tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.database import DirectoryBasedExampleDatabase

from jsdte.calendar import WorkCalendar, mainland_calendar
from jsdte.policy import Policy

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "docs" / "examples"

_SLOW = [HealthCheck.too_slow]
_DATABASE = DirectoryBasedExampleDatabase(ROOT / ".hypothesis" / "examples")
settings.register_profile(
    "dev", max_examples=50, deadline=None, suppress_health_check=_SLOW, database=_DATABASE
)
settings.register_profile(
    "ci", max_examples=200, deadline=None, suppress_health_check=_SLOW, derandomize=True
)
settings.register_profile(
    "nightly", max_examples=5000, deadline=None, suppress_health_check=_SLOW, database=_DATABASE
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


@pytest.fixture(scope="session", name="calendar")
def _calendar() -> WorkCalendar:
    return mainland_calendar()


@pytest.fixture(scope="session", name="policy")
def _policy() -> Policy:
    return Policy.from_toml((EXAMPLES / "policy.toml").read_text(encoding="utf-8"))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI everything is there, so a skipped test is a failed run."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
