"""Sets of values that once held, by name: never a default, and of another project than this one."""

import datetime
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from jsdte.errors import FieldError
from jsdte.policy.tables import Benchmark
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.money import Money

SKILL_LEVELS: Mapping[Level, str] = MappingProxyType(
    {Level.SENIOR: "高级技师", Level.INTERMEDIATE: "技师", Level.JUNIOR: "高级工"}
)
"""The skill level whose benchmark a level follows (61)."""

_YUAN = 100


@attrs.frozen(weakref_slot=False)
class HistoricalSet:
    """Benchmarks of another year, as they were found (历史基准).

    Attributes:
        name: Its name.
        year: The year it was published for.
        sources: Where it was found.
        training: Training benchmarks in fen, by group of occupations and skill level.
        evaluation: Benchmarks of the skill assessment (职业技能鉴定补贴) in fen, by skill level;
            a level that no source shows is left out.
    """

    name: str
    year: int
    sources: tuple[str, ...]
    training: Mapping[str, Mapping[str, int]]
    evaluation: Mapping[str, int]

    def amount(self, kind: SubsidyKind, group: str, skill_level: str) -> Money | None:
        """The amount of a kind, group and skill level, None where no source shows it.

        Raises:
            FieldError: A group that the set does not have.
        """
        if group not in self.training:
            raise FieldError("group", "one of " + ", ".join(self.training))
        rates = self.training[group] if kind is SubsidyKind.TRAINING else self.evaluation
        fen = rates.get(skill_level)
        return None if fen is None else Money(fen)

    def benchmarks(
        self, group: str, first_day: datetime.date, last_day: datetime.date
    ) -> tuple[Benchmark, ...]:
        """Benchmark rows for a "what if", of the group that the caller takes the occupations for.

        No source says to which group the occupations of this project belong, and none that
        these figures ever held for them: whoever makes rows of them answers for that.

        Raises:
            FieldError: A group that the set does not have.
        """
        found = (
            (kind, level, self.amount(kind, group, skill))
            for kind in SubsidyKind
            for level, skill in SKILL_LEVELS.items()
        )
        return tuple(
            Benchmark(
                kind=kind,
                level=level,
                amount_fen=amount.fen,
                first_day=first_day,
                last_day=last_day,
                source=f"{self.name}, group {group}: assumed, not of this project",
            )
            for kind, level, amount in found
            if amount is not None
        )


def _fen(*rows: tuple[str, int]) -> Mapping[str, int]:
    return MappingProxyType({level: yuan * _YUAN for level, yuan in rows})


JS_2023 = HistoricalSet(
    name="JS-2023",
    year=2023,
    sources=(
        "江苏政府补贴性职业技能培训项目及参保职工技能提升补贴基准: m.ljsggw.cn, 2023-06-25",
        "the same column 补贴基准 in Wuxi's list: m.jwbk.com, 2024-01-17",
    ),
    training=MappingProxyType(
        {
            "A": _fen(
                ("高级技师", 4300),
                ("技师", 3500),
                ("高级工", 2000),
                ("中级工", 1500),
                ("初级工", 1000),
            ),
            "B": _fen(
                ("高级技师", 3500),
                ("技师", 2500),
                ("高级工", 1800),
                ("中级工", 1200),
                ("初级工", 800),
            ),
            "C": _fen(
                ("高级技师", 3000),
                ("技师", 2000),
                ("高级工", 1500),
                ("中级工", 1000),
                ("初级工", 500),
            ),
        }
    ),
    evaluation=_fen(("高级技师", 650), ("技师", 500), ("高级工", 260), ("中级工", 200)),
)
"""Jiangsu's benchmarks of 2023: A production, B services to it, C services to life."""

HISTORICAL: Mapping[str, HistoricalSet] = MappingProxyType({JS_2023.name: JS_2023})
"""Every historical set by name."""


def historical(name: str) -> HistoricalSet:
    """The historical set with a name.

    Raises:
        FieldError: There is no such set.
    """
    if name not in HISTORICAL:
        raise FieldError("historical", "one of " + ", ".join(HISTORICAL))
    return HISTORICAL[name]
