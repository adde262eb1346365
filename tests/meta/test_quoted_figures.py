"""What the pages quote from `python -m benchmarks.misjudged` is what it counts."""

import datetime
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from jsdte import CalendarRangeError, WorkCalendar
from scripts import script

pytestmark = pytest.mark.docs

ROOT = Path(__file__).parents[2]
QUOTING = (ROOT / "README.md", ROOT / "docs" / "reference" / "benchmarks.md")
SENTENCE = re.compile(r"Counted from .*?`python -m benchmarks\.misjudged`\.")


MISJUDGED = script(ROOT / "benchmarks" / "misjudged.py")


def _printed(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.misjudged", *arguments],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=os.environ | {"PYTHONUTF8": "1"},
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def test_shares_of_2025_and_2026() -> None:
    """Of 491 acceptances 55 are misjudged without make-up days, 87 from Monday to Friday."""
    found = MISJUDGED.shares()

    assert datetime.date(2025, 1, 2) == found.first
    assert datetime.date(2026, 12, 24) == found.last
    assert 491 == found.acceptances
    assert (0, 55, 55) == (*found.no_make_up_days, found.no_make_up_days.wrong)
    assert (58, 29, 87) == (*found.monday_to_friday, found.monday_to_friday.wrong)


def test_shares_of_the_week_before_a_make_up_sunday_and_a_holiday() -> None:
    """2025-09-28 is worked and 1 to 8 October are off, so each day of the week is misjudged."""
    found = MISJUDGED.shares(datetime.date(2025, 9, 22), datetime.date(2025, 9, 26))

    assert 5 == found.acceptances
    assert (0, 5) == found.no_make_up_days
    assert (2, 3) == found.monday_to_friday


@pytest.mark.parametrize("length", [1, 5, 30])
def test_shares_agree_with_numpy(length: int, calendar: WorkCalendar) -> None:
    """NumPy, which knows no make-up days, gives the same counts over all published years."""
    first, last = datetime.date(2007, 1, 1), datetime.date(2026, 12, 31)
    found = MISJUDGED.shares(first, last, length)
    days = calendar.working_days(first, found.last)
    true = np.array([calendar.add_working_days(day, length) for day in days], "M8[D]")
    every = (first + datetime.timedelta(n) for n in range((last - first).days + 1))
    off = [day for day in every if not calendar.is_working_day(day)]
    no_make_up = np.busday_offset(np.array(days, "M8[D]"), length, "preceding", holidays=off)
    weekdays = np.busday_offset(np.array(days, "M8[D]"), length, "preceding")

    assert len(days) == found.acceptances
    assert ((no_make_up < true).sum(), (no_make_up > true).sum()) == found.no_make_up_days
    assert ((weekdays < true).sum(), (weekdays > true).sum()) == found.monday_to_friday


def test_no_share_without_an_official_deadline() -> None:
    """Where every deadline is an estimate there is nothing to compare with."""
    assert MISJUDGED.shares(datetime.date(2027, 5, 1), datetime.date(2027, 5, 31)) is None


def test_no_share_outside_the_calendar() -> None:
    """A window that begins before the calendar is refused."""
    with pytest.raises(CalendarRangeError):
        MISJUDGED.shares(datetime.date(2006, 12, 31), datetime.date(2007, 1, 31))


@pytest.mark.parametrize("page", QUOTING, ids=lambda page: page.name)
def test_quoted_figures_are_those_counted(page: Path) -> None:
    """Each page quotes window, counts and shares in one sentence."""
    found = MISJUDGED.shares()
    total, ignoring = found.acceptances, found.no_make_up_days.wrong
    weekdays = found.monday_to_friday.wrong
    expected = (
        f"Counted from every working day of {found.first.year} and {found.last.year} whose fifth "
        f"working day is official ({total} days, the last is {found.last}), “within 5 working "
        f"days” is misjudged for {ignoring} ({ignoring / total:.1%}, one in "
        f"{total / ignoring:.0f}) if make-up days are ignored and for {weekdays} "
        f"({weekdays / total:.1%}, one in {total / weekdays:.0f}) with Monday-to-Friday counting: "
        "`python -m benchmarks.misjudged`."
    )

    assert [expected] == SENTENCE.findall(page.read_text(encoding="utf-8"))


def test_shown_table_is_the_one_printed() -> None:
    """The reference shows the whole output."""
    page = (ROOT / "docs" / "reference" / "benchmarks.md").read_text(encoding="utf-8")

    assert f"```text\n{_printed()}```" in page


def test_window_and_length_are_options() -> None:
    """Another window and another length are counted as asked."""
    printed = _printed("--from", "2025-05-12", "--to", "2025-05-16", "--days", "3")

    assert "working days from 2025-05-12 to 2025-05-16 with an official deadline" in printed
    assert "3 working days after the day of acceptance" in printed
    assert 2 == printed.count("none")
