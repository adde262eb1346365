"""Institutions and evaluators, and the directories that list them."""

import datetime

import attrs

from jsdte.model.filed import Filed
from jsdte.terms.checked import checked, require
from jsdte.terms.closed import ClosedList
from jsdte.terms.identifiers import Id, Text
from jsdte.terms.kinds import Level
from jsdte.terms.unknown import UNKNOWN, Unknown


class RemovalReason(ClosedList):
    """Why a body was taken off a directory (移出原因)."""

    MISCONDUCT = "misconduct"
    OTHER = "other"


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
        notified_on: Day on which the notice of recognition was signed (A04).
        display_ended_on: Last day of the public display (A04).
        removed_for: Why it was removed (A05b).
        direction: Direction listed for, None where it has none (A73).
        level: Level listed for (A73).
        elsewhere: Whether it is the directory of another province (A30).
    """

    occupation: Id
    listed_on: datetime.date
    printed_until: datetime.date | None
    removed_on: datetime.date | None = None
    directory_name: Text
    source: Text
    notified_on: datetime.date | Unknown = UNKNOWN
    display_ended_on: datetime.date | Unknown = UNKNOWN
    removed_for: RemovalReason | Unknown = UNKNOWN
    direction: Text | Unknown | None = UNKNOWN
    level: Level | Unknown = UNKNOWN
    elsewhere: bool = False

    def __attrs_post_init__(self) -> None:
        for field in ("printed_until", "removed_on"):
            end = getattr(self, field)
            require(end is None or end >= self.listed_on, field, "a day not before listed_on")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class DirectoryName:
    """The name of a body in a directory (目录名称).

    Attributes:
        name: The name.
        shown_from: First day on which the directory shows it.
        renamed_on: Day of the renaming that led to it, or None (A88).
    """

    name: Text
    shown_from: datetime.date
    renamed_on: datetime.date | None = None


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Institution(Filed):
    """A training institution (培训机构) with its listings in the provincial directory.

    Attributes:
        listings: Its entries, in the order of their records.
        mohrss_names: Its names in the directory of MOHRSS, empty if it is not there (A27).
        names: Names in the provincial directory that it got after its listing (A88).
    """

    listings: tuple[Listing, ...] = ()
    mohrss_names: tuple[DirectoryName, ...] | Unknown = UNKNOWN
    names: tuple[DirectoryName, ...] = ()


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Evaluator(Filed):
    """An evaluator (评价机构) with its listings in the directory of MOHRSS.

    Attributes:
        listings: Its entries, in the order of their records.
        mohrss_names: Names in that directory that it got after its listing (A88).
    """

    listings: tuple[Listing, ...] = ()
    mohrss_names: tuple[DirectoryName, ...] = ()
