"""What the notice leaves to others: supplied, dated and sourced."""

import datetime
import functools
import typing
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

import attrs

from jsdte.errors import FieldError
from jsdte.policy.dated import Dated, R, first_day_of, overlapping
from jsdte.terms.checked import checked, require
from jsdte.terms.divisions import DIVISIONS, DivisionKind
from jsdte.terms.identifiers import Hours, Id, Text
from jsdte.terms.kinds import CATEGORIES, Level, SubsidyKind
from jsdte.terms.money import Fen, PositiveFen
from jsdte.terms.occupations import OCCUPATIONS
from jsdte.terms.places import CityCode, CountyCode, PayingPlace


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Benchmark(Dated):
    """A provincial benchmark (省定基准) from a day on; one of an occupation beats the general one."""

    KEY: ClassVar[tuple[str, ...]] = ("kind", "level", "occupation")

    kind: SubsidyKind
    level: Level
    amount_fen: PositiveFen
    occupation: Id | None = None


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class LocalStandard(Dated):
    """A place's own standard (本地标准) from a day on; one of an occupation beats the general one.

    Attributes:
        place: City, or county where it has its own office.
        kind: Training or evaluation.
        level: Level.
        amount_fen: The standard, None where the place is known to have set none.
        occupation: Id of the occupation it is for, None where it is for all.
        out_of_range: Whether it was published although it is out of the band (63), so that it
            is loaded as it is and A46b says what becomes of it.
    """

    KEY: ClassVar[tuple[str, ...]] = ("place", "kind", "level", "occupation")

    place: PayingPlace
    kind: SubsidyKind
    level: Level
    amount_fen: Fen | None
    occupation: Id | None = None
    out_of_range: bool = False


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class EvaluatorFee(Dated):
    """The fee an evaluator has published (收费标准) from a day on."""

    KEY: ClassVar[tuple[str, ...]] = ("evaluator", "occupation", "level")

    evaluator: Id
    occupation: Id
    level: Level
    amount_fen: Fen


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class LowestFee(Dated):
    """The lowest fee published at a place (当地最低收费标准) from a day on (A47)."""

    KEY: ClassVar[tuple[str, ...]] = ("place", "occupation", "level", "kind")

    place: PayingPlace
    occupation: Id
    level: Level
    kind: SubsidyKind
    amount_fen: Fen


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class StandardEdition(Dated):
    """An edition of a national standard (国家职业标准), with its hours for one level.

    Attributes:
        occupation: Id of the occupation.
        edition: Name of the edition.
        level: Level.
        hours: Least teaching hours of that level.
        first_day: First day in force.
        last_day: Last day in force, or None.
        source: Where it is published.
    """

    KEY: ClassVar[tuple[str, ...]] = ("occupation", "edition", "level")

    occupation: Id
    edition: Text
    level: Level
    hours: Hours
    last_day: datetime.date | None


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class EntryCondition(Dated):
    """The conditions of an edition for applying at a level (申报条件), in words (6, 37).

    Whether a person meets them is a supplied fact; the words are for whoever has to say so.
    """

    KEY: ClassVar[tuple[str, ...]] = ("occupation", "edition", "level")

    occupation: Id
    edition: Text
    level: Level
    text: Text


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class TitleSeries(Dated):
    """Title series and specialty of an occupation (职称系列、专业) from a day on (A36)."""

    KEY: ClassVar[tuple[str, ...]] = ("occupation",)

    occupation: Id
    series: Text
    specialty: Text


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class ExtraOccupation(Dated):
    """An occupation supplied for training only (增补职业), beyond the 14 (A01)."""

    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: Id
    name: Text

    def _check(self) -> None:
        require(self.id not in OCCUPATIONS, "id", "an occupation that is not among the 14")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class ExtraCategory(Dated):
    """A category supplied with its legal basis (增补类别), beyond the six (A38)."""

    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: Id
    name: Text

    def _check(self) -> None:
        require(self.id not in CATEGORIES, "id", "a category that is not among the six")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class CountyOffice(Dated):
    """A county whose own office grants and pays (县级经办机构) from a day on (A71b)."""

    KEY: ClassVar[tuple[str, ...]] = ("county",)

    county: CountyCode

    def _check(self) -> None:
        kind = DIVISIONS[self.county].kind
        require(kind is not DivisionKind.DISTRICT, "county", "a county or city, not a district")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class LocalOccupation(Dated):
    """An occupation in the directory of a city (本地目录职业) from a day on (A78).

    One entry of a city makes its directory known: what has no entry is not in it.

    Attributes:
        city: Code of the city.
        occupation: Id of the occupation.
        first_day: First day it is in the directory.
        last_day: Last day it is in the directory, or None.
        source: Where it is published.
    """

    KEY: ClassVar[tuple[str, ...]] = ("city", "occupation")

    city: CityCode
    occupation: Id
    last_day: datetime.date | None


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class CodeDay(Dated):
    """A day on which the province issues certificate codes (证书编码生成日); `first_day` is it (A25)."""

    KEY: ClassVar[tuple[str, ...]] = ()


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Tables:
    """Everything supplied (补充数据); a table left out is empty, what it would say is unknown."""

    benchmarks: tuple[Benchmark, ...] = ()
    local_standards: tuple[LocalStandard, ...] = ()
    evaluator_fees: tuple[EvaluatorFee, ...] = ()
    lowest_fees: tuple[LowestFee, ...] = ()
    standards: tuple[StandardEdition, ...] = ()
    entry_conditions: tuple[EntryCondition, ...] = ()
    titles: tuple[TitleSeries, ...] = ()
    occupations: tuple[ExtraOccupation, ...] = ()
    categories: tuple[ExtraCategory, ...] = ()
    county_offices: tuple[CountyOffice, ...] = ()
    code_days: tuple[CodeDay, ...] = ()
    local_directories: tuple[LocalOccupation, ...] = ()

    def __attrs_post_init__(self) -> None:
        for field in attrs.fields(Tables):
            rows = getattr(self, field.name)
            if len({(row.key, row.first_day) for row in rows}) != len(rows):
                raise FieldError(field.name, "one row for each key and first_day")
            for position in overlapping(rows):
                expected = "a day before the next row of the same key begins"
                raise FieldError(f"{field.name}[{position}].last_day", expected)

    @functools.cached_property
    def _by_key(self) -> Mapping[tuple[object, ...], Sequence[Dated]]:
        """The rows of each table and key, the latest first."""
        found: dict[tuple[object, ...], list[Dated]] = {}
        for field in attrs.fields(Tables):
            for row in sorted(getattr(self, field.name), key=first_day_of, reverse=True):
                found.setdefault((type(row), *row.key), []).append(row)
        return found

    def find(self, table: type[R], day: datetime.date, *key: object) -> R | None:
        """The row of a key that holds on a day, as `in_force`, without a walk over the table."""
        rows = typing.cast("Sequence[R]", self._by_key.get((table, *key), ()))
        row = next((row for row in rows if row.first_day <= day), None)
        return row if row is None or row.last_day is None or day <= row.last_day else None


TABLES: Mapping[str, type[Dated]] = MappingProxyType(
    {field.name: typing.get_args(field.type)[0] for field in attrs.fields(Tables)}
)
"""The kind of row of each table, by its name."""
