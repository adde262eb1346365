"""What one numbered statement of the notice is."""

import attrs

from jsdte.terms.closed import ClosedList


class ClauseKind(ClosedList):
    """What a statement asks of a model (条款性质)."""

    RULE = "rule"
    PARAMETER = "parameter"
    DEADLINE = "deadline"
    DOCUMENT = "document"
    DUTY = "duty"
    PURPOSE = "purpose"


@attrs.frozen(weakref_slot=False)
class Clause:
    """One of the 104 statements of 苏人社函〔2025〕215号 (条款).

    Attributes:
        number: 1 to 104, in the order of the notice.
        place: Section, sentence and part, such as `二(二)s4c`.
        kind: What the statement asks of a model.
        words: A few identifying words of the notice.
        zh: Its meaning in our own Chinese.
        en: Its meaning in our own English.
        readings: Ids of the open questions it touches.
    """

    number: int
    place: str
    kind: ClauseKind
    words: str
    zh: str
    en: str
    readings: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.number} {self.place}"
