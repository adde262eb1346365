"""What an open question of the notice is."""

import attrs

from jsdte.terms.closed import ClosedList


class Status(ClosedList):
    """Who decides a question (读法的依据)."""

    TEXT = "text"
    LAW = "law"
    OURS = "ours"
    OPEN = "open"
    NOTE = "note"


@attrs.frozen(weakref_slot=False)
class Option:
    """One possible answer to an open question (读法选项).

    Attributes:
        name: The name a profile selects it by, such as `status-day`.
        meaning: What holds under it.
        argument: Why it changes no outcome here; empty where the rules execute it.
    """

    name: str
    meaning: str
    argument: str = ""


@attrs.frozen(weakref_slot=False)
class Reading:
    """One question that the notice leaves open, with its answers (读法).

    Attributes:
        id: `A01` to `A97b`.
        question: The question in English.
        question_zh: The question in Chinese.
        options: The answers, the default first; a note has none.
        reason: Why the default was chosen.
        status: Whether text, law, this model or only the office decides.
    """

    id: str
    question: str
    question_zh: str
    options: tuple[Option, ...]
    reason: str
    status: Status

    @property
    def default(self) -> Option | None:
        """The option that holds unless a profile selects another; None for a note."""
        return self.options[0] if self.options else None

    def __str__(self) -> str:
        return self.id
