"""Errors for misuse and malformed input; a refusal by a rule is a value, never one of these."""

from collections.abc import Iterable
from typing import Any, final

import attrs


class JsdteError(Exception):
    """Base of every error this library raises on purpose."""


class FieldError(JsdteError, ValueError):
    """A field that cannot hold what it was given.

    The message names the field and what was expected, never the value.
    """

    def __init__(self, field: str, expected: str) -> None:
        super().__init__(f"{field}: expected {expected}" if field else f"expected {expected}")
        self.field = field
        self.expected = expected

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.field, self.expected)


class UnknownObjectError(JsdteError, LookupError):
    """A look-up of an object that was never filed."""


class CalendarRangeError(JsdteError, ValueError):
    """A day outside the calendar, or one that a strict calendar does not estimate."""


class ProvisionalDayWarning(UserWarning):
    """A bare answer rests on a year whose arrangement is not published: it is an estimate."""


class ChartError(JsdteError, ValueError):
    """Charts that do not hold together; the message lists every fault."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(self.faults))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.faults,)


@attrs.frozen(weakref_slot=False)
class Problem:
    """One fault of an input.

    Attributes:
        line: Line of the file, counted from 1, or None.
        field: Path of the field, or "" for the line as a whole.
        expected: What stands there in a well-formed input.
    """

    line: int | None
    field: str
    expected: str

    def __str__(self) -> str:
        where = [f"line {self.line}"] if self.line is not None else []
        where += [self.field] if self.field else []
        return ": ".join([*where, f"expected {self.expected}"])


@final
class InvalidInputError(JsdteError, ValueError):
    """An input with every fault found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.problems,)
