"""Institutions and evaluators, and the directories that list them."""

import datetime

import attrs

from jsdte.model.filed import Filed
from jsdte.terms.checked import checked, require
from jsdte.terms.identifiers import Id, Text


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Listing:
    """One entry of a directory, for one occupation (列入目录).

    Attributes:
        occupation: Id of the occupation listed for (A73).
        listed_on: Day of listing stated in the directory (A04).
        printed_until: Last day printed in the directory, or None where none is printed.
        removed_on: Day of removal, or None.
        directory_name: The body's name as the directory shows it.
        source: The directory or decision that says so.
    """

    occupation: Id
    listed_on: datetime.date
    printed_until: datetime.date | None
    removed_on: datetime.date | None = None
    directory_name: Text
    source: Text

    def __attrs_post_init__(self) -> None:
        for field in ("printed_until", "removed_on"):
            end = getattr(self, field)
            require(end is None or end >= self.listed_on, field, "a day not before listed_on")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Institution(Filed):
    """A training institution (培训机构) with its listings in the provincial directory."""

    listings: tuple[Listing, ...] = ()


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Evaluator(Filed):
    """An evaluator (评价机构) with its listings in the directory of MOHRSS."""

    listings: tuple[Listing, ...] = ()
