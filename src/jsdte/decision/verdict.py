"""Three-valued truth."""

from collections.abc import Iterable

from jsdte.terms.closed import ClosedList
from jsdte.terms.unknown import Unknown


class Verdict(ClosedList):
    """Yes, no, or not to be told from what is known (认定结论): strong Kleene logic.

    A verdict has no truth value; ask `verdict is Verdict.YES`.
    """

    YES = "yes"
    NO = "no"
    UNDETERMINED = "undetermined"

    @classmethod
    def of(cls, value: bool | Unknown) -> "Verdict":  # noqa: FBT001 -- the value is the subject
        """The verdict that a known or unknown fact amounts to."""
        if isinstance(value, Unknown):
            return cls.UNDETERMINED
        if not isinstance(value, bool):
            raise TypeError("a fact is true, false or unknown")
        return cls.YES if value else cls.NO

    def __and__(self, other: object) -> "Verdict":
        if not isinstance(other, Verdict):
            return NotImplemented
        return all_of((self, other))

    def __or__(self, other: object) -> "Verdict":
        if not isinstance(other, Verdict):
            return NotImplemented
        return any_of((self, other))

    def __invert__(self) -> "Verdict":
        if self is Verdict.UNDETERMINED:
            return self
        return Verdict.NO if self is Verdict.YES else Verdict.YES

    def __bool__(self) -> bool:
        raise TypeError("a verdict has three values: compare it with Verdict.YES")


def all_of(verdicts: Iterable[Verdict]) -> Verdict:
    """NO if one is NO, else UNDETERMINED if one is, else YES; YES of nothing."""
    found = set(verdicts)
    if Verdict.NO in found:
        return Verdict.NO
    return Verdict.UNDETERMINED if Verdict.UNDETERMINED in found else Verdict.YES


def any_of(verdicts: Iterable[Verdict]) -> Verdict:
    """YES if one is YES, else UNDETERMINED if one is, else NO; NO of nothing."""
    return ~all_of(~verdict for verdict in verdicts)
