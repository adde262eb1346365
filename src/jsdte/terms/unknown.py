"""Unknown as a value of its own: never no, never zero, never absent."""

from typing import Final, Literal

from jsdte.terms.closed import ClosedList


class Unknown(ClosedList):
    """The type of `UNKNOWN`, a fact that nobody has supplied (未知).

    It is written `null` in JSON. It has no truth value: code that forgets to ask whether a
    fact is known fails loudly.
    """

    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        raise TypeError("an unknown fact is neither true nor false")

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN: Final[Literal[Unknown.UNKNOWN]] = Unknown.UNKNOWN
