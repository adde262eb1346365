"""Opaque ids: the names under which plans, classes, persons and offices are filed."""

import re
import unicodedata
from typing import Annotated

from jsdte.terms.checked import Constraint, within

_ID = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z._:-]{0,62}[0-9A-Za-z])?")
_LEAST_PERSONAL = 11
_WRITTEN = r"(?<!\d)(?:\d{17}[\dXx]|\d{15}|(?:(?:00)?86)?1[3-9]\d{9})(?!\d)"
_PERSONAL = re.compile(
    rf"{_WRITTEN}"
    r"|(?<!\d)\d{6}[._:-]*(?:19|20)?\d\d[._:-]*(?:0[1-9]|1[0-2])[._:-]*(?:[0-2]\d|3[01])"
    r"[._:-]*\d{3}(?:[._:-]*[\dXx])?(?!\d)"  # area, birth day and sequence set apart
    r"|(?<!\d)1[3-9]\d[._:-]*\d{4}[._:-]*\d{4}(?!\d)"  # the groups of a number set apart
)


def is_id(value: str) -> bool:
    """Whether a text may serve as an id.

    Up to 64 letters, digits, `.`, `_`, `:` and `-`, with a letter or digit at both ends.
    Whatever is shaped like an ID number (18 or 15 digits) or a mobile number is refused,
    with separators in it too: ids are printed and logged, those must not be.
    """
    if len(value) < _LEAST_PERSONAL:
        return bool(_ID.fullmatch(value))
    return bool(_ID.fullmatch(value)) and not (
        _PERSONAL.search(value) or _PERSONAL.search(re.sub(r"[._:-]", "", value))
    )


Id = Annotated[
    str,
    Constraint(
        "an id of up to 64 letters, digits and . _ : - that is not an ID or phone number",
        is_id,
        (("pattern", f"^{_ID.pattern}$"),),
    ),
]
"""An opaque, non-personal id (编号)."""


def is_text(value: str) -> bool:
    """Whether a short text may be shown: printable, and without an ID or phone number in it."""
    if not (value.strip() and len(value) <= 500 and value.isprintable()):
        return False
    if len(value) < _LEAST_PERSONAL:
        return True
    folded = unicodedata.normalize("NFKC", value)
    return not (re.search(_WRITTEN, folded) or re.search(_WRITTEN, re.sub(r"[\s._:-]", "", folded)))


Text = Annotated[
    str,
    Constraint(
        "text of 1 to 500 printable characters without an ID or phone number",
        is_text,
        (("minLength", 1), ("maxLength", 500)),
    ),
]
"""A short text such as a source or a reason."""

Count = Annotated[int, within("a whole number, 0 to 1000000", 0, 1_000_000)]
"""A number of things."""

Hours = Annotated[int, within("a whole number of hours, 1 to 10000", 1, 10_000)]
"""A number of teaching hours (课时) or credit hours (学时)."""

Seats = Annotated[int, within("a whole number, 1 to 10000", 1, 10_000)]
"""Places offered in a class (名额)."""

Ordinal = Annotated[int, within("a whole number, 1 to 1000", 1, 1000)]
"""A position counted from 1."""

EntryNumber = Annotated[int, within("an entry's number, 1 to 2000000000", 1, 2_000_000_000)]
"""The place of an entry in a journal, counted from 1."""

EntryCount = Annotated[int, within("a number of entries, 0 to 2000000000", 0, 2_000_000_000)]
"""A number of journal entries."""

Year = Annotated[int, within("a year, 2000 to 2999", 2000, 2999)]
"""A calendar year (年度)."""
