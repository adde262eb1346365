"""Changes that a scenario makes to a policy: limits, readings, how far places float, rows of tables."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Any

import attrs

from jsdte.errors import FieldError
from jsdte.policy import Policy
from jsdte.policy.dated import Dated
from jsdte.policy.limits import Limits
from jsdte.policy.tables import TABLES, Benchmark, LocalStandard, Tables
from jsdte.readings import READINGS
from jsdte.serialization.faults import hint
from jsdte.terms.checked import checked, within
from jsdte.terms.divisions import DIVISIONS, DivisionKind
from jsdte.terms.identifiers import Count, Id
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.places import PayingPlace

CITIES = tuple(code for code, unit in DIVISIONS.items() if unit.kind is DivisionKind.CITY)
"""The 13 cities."""

LIMITS = tuple(name for name in attrs.fields_dict(Limits) if name not in ("in_force", "profile"))
"""The numbers that a scenario can change."""

CAP, CAPS = "cap", ("training_subsidies", "evaluation_subsidies")
"""One word for the two limits of 70."""

Percent = Annotated[int, within("a whole percentage, -100 to 1000", -100, 1000)]


def evolved(
    policy: Policy, in_force: datetime.date | None, change: Callable[[Limits], Limits]
) -> Policy:
    """A policy with its limits changed in every edition, or from a day on.

    An edition that starts on that day is changed; one that starts later keeps its own numbers.
    """
    if in_force is None:
        return attrs.evolve(policy, editions=tuple(map(change, policy.editions)))
    if any(limits.in_force == in_force for limits in policy.editions):
        editions = tuple(
            change(limits) if limits.in_force == in_force else limits for limits in policy.editions
        )
        return attrs.evolve(policy, editions=editions)
    changed = change(policy.on(in_force))
    values = {name: getattr(changed, name) for name in (*LIMITS, "profile")}
    return policy.evolve(in_force, **values)


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class LimitChange:
    """Another number (参数调整).

    Attributes:
        limit: One of `LIMITS`, or `cap` for both limits of 70.
        value: The number.
        in_force: Day from which it holds; None: from the beginning.
    """

    limit: Id
    value: Count
    in_force: datetime.date | None = None

    def __attrs_post_init__(self) -> None:
        names = (*LIMITS, CAP)
        if self.limit not in names:
            raise FieldError("limit", f"one of {', '.join(names)}{hint(self.limit, names)}")
        self.apply(Policy())

    def apply(self, policy: Policy) -> Policy:
        """The policy with the number.

        Raises:
            FieldError: The number is out of range.
        """
        values: Any = dict.fromkeys(CAPS if self.limit == CAP else (self.limit,), self.value)
        return evolved(policy, self.in_force, lambda limits: attrs.evolve(limits, **values))


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class ReadingChange:
    """Another answer to an open question (释义调整).

    Attributes:
        entry: Id of the question, such as `A51`.
        option: The answer.
        in_force: Day from which it holds; None: from the beginning.
    """

    entry: Id
    option: Id
    in_force: datetime.date | None = None

    def __attrs_post_init__(self) -> None:
        found = READINGS.get(self.entry)
        if found is None or not found.options:
            expected = f"the id of an open question that has options{hint(self.entry, READINGS)}"
            raise FieldError("entry", expected)
        names = [option.name for option in found.options]
        if self.option not in names:
            raise FieldError(self.entry, f"one of {', '.join(names)}{hint(self.option, names)}")

    def apply(self, policy: Policy) -> Policy:
        """The policy with the answer.

        Raises:
            FieldError: It excludes another answer of the policy.
        """
        answer = {self.entry: self.option}
        return evolved(
            policy,
            self.in_force,
            lambda limits: attrs.evolve(limits, profile=limits.profile.evolve(answer)),
        )


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class FloatChange:
    """Local standards so many percent off the benchmark (标准浮动) (61, 63).

    Amounts are whole fen, rounded towards the benchmark, so that the end of the band is in it.

    Attributes:
        percent: How far above or below the benchmark.
        place: The place; None: every city, and every county with an office of its own.
        kind: The kind it is for; None: both.
        level: The level it is for; None: all.
        in_force: Day from which it holds; None: from the beginning.
        out_of_range: Whether it is meant although it is out of the band (63, A46b).
    """

    percent: Percent
    place: PayingPlace | None = None
    kind: SubsidyKind | None = None
    level: Level | None = None
    in_force: datetime.date | None = None
    out_of_range: bool = False

    def apply(self, policy: Policy) -> Policy:
        """The policy with the standards in place of those that the places had.

        Raises:
            FieldError: It is out of the band and not said to be, or there is no benchmark.
        """
        widest = max(limits.float_percent for limits in policy.editions)
        if abs(self.percent) > widest and not self.out_of_range:
            raise FieldError("percent", f"at most {widest} % off, or out_of_range = true")
        tables = policy.tables
        places = (self.place,) if self.place else _paying(tables)
        rows = [row for place in places for row in self._rows(policy, place)]
        if not rows:
            raise FieldError("float", "a benchmark for what floats, in the policy")
        kept = [each for row in tables.local_standards for each in self._left(row, places)]
        return attrs.evolve(policy, tables=attrs.evolve(tables, local_standards=(*kept, *rows)))

    def _left(self, row: LocalStandard, places: tuple[str, ...]) -> Iterator[LocalStandard]:
        """What is left of a standard that was there."""
        if row.place not in places or not self._covers(row.kind, row.level):
            yield row
        elif self.in_force is not None and row.first_day < self.in_force:
            eve = self.in_force - datetime.timedelta(days=1)
            yield attrs.evolve(row, last_day=min(row.last_day or eve, eve))

    def _rows(self, policy: Policy, place: str) -> Iterator[LocalStandard]:
        """A standard for each benchmark."""
        one_for_both = any(limits.profile["A45"] == "one-for-both" for limits in policy.editions)
        for kind in SubsidyKind:
            of = SubsidyKind.TRAINING if one_for_both else kind
            for row in policy.tables.benchmarks:
                first = max(row.first_day, self.in_force or row.first_day)
                ended = row.last_day is not None and row.last_day < first
                if row.kind is of and self._covers(kind, row.level) and not ended:
                    yield LocalStandard(
                        place=place,
                        kind=kind,
                        level=row.level,
                        occupation=row.occupation,
                        amount_fen=self.of(row),
                        first_day=first,
                        last_day=row.last_day,
                        source=f"{self.percent:+d} % of the benchmark",
                        out_of_range=self.out_of_range,
                    )

    def _covers(self, kind: SubsidyKind, level: Level) -> bool:
        return self.kind in (None, kind) and self.level in (None, level)

    def of(self, benchmark: Benchmark) -> int:
        """The standard in fen."""
        wide = benchmark.amount_fen * abs(self.percent) // 100
        return benchmark.amount_fen + (wide if self.percent > 0 else -wide)


def _paying(tables: Tables) -> tuple[str, ...]:
    """The cities, and the counties that have an office at some time."""
    return (*CITIES, *dict.fromkeys(row.county for row in tables.county_offices))


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RowChange:
    """A row of a table of the policy (数据调整), in place of one with the same key and first day.

    Attributes:
        row: The row.
    """

    row: Dated

    @property
    def table(self) -> str:
        """Name of the table."""
        return next(name for name, cls in TABLES.items() if type(self.row) is cls)

    def apply(self, policy: Policy) -> Policy:
        """The policy with the row.

        Raises:
            FieldError: Another row of the key holds on a day on which it would.
        """
        name, row = self.table, self.row
        rows: Iterable[Dated] = getattr(policy.tables, name)
        others = [each for each in rows if (each.key, each.first_day) != (row.key, row.first_day)]
        values: Any = {name: (*others, row)}
        return attrs.evolve(policy, tables=attrs.evolve(policy.tables, **values))


Change = LimitChange | ReadingChange | FloatChange | RowChange
"""What a scenario is made of."""


def place_of(change: Change) -> int:
    """When a change is made: numbers and readings, then benchmarks, what floats on them, the rest."""
    if isinstance(change, RowChange):
        return 2 if isinstance(change.row, Benchmark) else 4
    return {LimitChange: 0, ReadingChange: 1, FloatChange: 3}[type(change)]


def in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Changes in the order in which they are made."""
    return tuple(sorted(changes, key=place_of))
