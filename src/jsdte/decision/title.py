"""The title that a level certificate is."""

import datetime
from typing import ClassVar

import attrs

from jsdte.terms.unknown import Unknown


@attrs.frozen(weakref_slot=False)
class Title:
    """A professional title recognised by the notice itself (职称): nobody applies for it.

    Attributes:
        grade: `assistant` for the junior level, `intermediate`.
        series: Series of titles.
        specialty: Specialty in it, UNKNOWN where only the series is known.
        dated_on: Day from which it is held (A90), UNKNOWN while that day is to come.
        review_needed: No review is held for it (50).
        reissue_needed: It needs no provincial title certificate (51).
    """

    grade: str
    series: str
    specialty: str | Unknown
    dated_on: datetime.date | Unknown

    review_needed: ClassVar[bool] = False
    reissue_needed: ClassVar[bool] = False

    @property
    def supports(self) -> str:
        """The grade for which it counts as a condition, or as a reference in its review (52, 54)."""
        return "intermediate" if self.grade == "assistant" else "senior"
