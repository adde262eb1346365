"""Continuing-education hours as a registration yields them."""

from typing import ClassVar

import attrs


@attrs.frozen(weakref_slot=False)
class HoursCredit:
    """Continuing-education hours of one trainee for one year (继续教育专业科目学时).

    Attributes:
        enrolment: Id of the enrolment.
        year: Year they count for.
        hours: Hours credited.
        subject: They are of the professional subject, never of the general one (43).
        counts_for: What they are a ground for: the annual appraisal and the next title (44).
        scope: Where they are valid (45).
    """

    enrolment: str
    year: int
    hours: int

    subject: ClassVar[str] = "professional"
    counts_for: ClassVar[tuple[str, ...]] = ("annual-appraisal", "next-title")
    scope: ClassVar[str] = "nationwide"
