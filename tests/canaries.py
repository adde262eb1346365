"""Marked personal values, and whether anything shows them."""

import traceback
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest

NAME, ID_NUMBER, ACCOUNT = "王𬭎", "32058319920809002X", "6222020200112233445"
MARK = f"MARK{NAME}{ID_NUMBER}{ACCOUNT}"
SECRETS = ("MARK", NAME, ID_NUMBER, ID_NUMBER[6:14], ACCOUNT)
GIVEN: tuple[Any, ...] = (MARK, [MARK], {MARK: MARK}, {"type": MARK}, {"personal": MARK}, ID_NUMBER)


def shown(error: BaseException) -> str:
    """Everything a log or a screen could show of an error, and of what hangs on it."""
    parts = (str(error), repr(error), repr(error.args), repr(vars(error)))
    return "\n".join((*parts, *traceback.format_exception(error)))


def secrets_in(*texts: str) -> list[str]:
    """The secrets that texts show."""
    return [secret for secret in SECRETS for text in texts if secret in text]


def said(act: Callable[[], object], caplog: pytest.LogCaptureFixture) -> Iterator[str]:
    """Everything that is said while something is done: an error, warnings, and the log."""
    caplog.clear()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            act()
        except Exception as error:  # noqa: BLE001 -- whatever it is, it must not show anything
            yield shown(error)
    yield from (str(each.message) for each in told)
    yield caplog.text
