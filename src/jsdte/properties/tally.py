"""What happened in many journeys: arrows taken, guards kept and guards broken."""

from collections import Counter

import attrs

from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.workflow import ARROWS, STAYS, Accepted, Arrow, Refused, Stay
from jsdte.workflow.machines import Key
from jsdte.workflow.obstacles import READ

Guard = tuple[str, str]


def key_of(arrow: Arrow) -> Key:
    """Chart, state left, event and outcome of an arrow."""
    return arrow.chart, arrow.source, arrow.event, arrow.outcome


ALL_ARROWS = tuple(map(key_of, ARROWS))
"""Every arrow of the charts."""

_ROWS: tuple[Arrow | Stay, ...] = (*ARROWS, *STAYS.values())
ALL_GUARDS: tuple[Guard, ...] = tuple(
    dict.fromkeys((row.event, rule) for row in _ROWS for rule in row.guards)
)
"""Every guard, as the event and the rule."""


@attrs.define(eq=False)
class Tally:
    """Counts of what many events led to (统计).

    Attributes:
        events: How many were tried, by name.
        accepted: How many were taken in, by name.
        taken: How often each arrow was taken.
        kept: How often each guard was kept.
        broken: How often each guard was broken or open.
        asked: How often a guard had something to ask.
    """

    events: Counter[str] = attrs.Factory(Counter)
    accepted: Counter[str] = attrs.Factory(Counter)
    taken: Counter[Key] = attrs.Factory(Counter)
    kept: Counter[Guard] = attrs.Factory(Counter)
    broken: Counter[Guard] = attrs.Factory(Counter)
    asked: Counter[Guard] = attrs.Factory(Counter)

    def note(self, result: Accepted | Refused) -> None:
        """Count one result."""
        name = type(result.event).__name__
        self.events[name] += 1
        if isinstance(result, Accepted):
            self.accepted[name] += 1
            self.taken.update(key_of(move.arrow) for move in result.moves)
        for finding in result.decision.findings:
            counter = self.kept if finding.verdict is Verdict.YES else self.broken
            counter[name, finding.rule] += 1
            self.asked[name, finding.rule] += finding.applies

    def untaken(self) -> tuple[Key, ...]:
        """Arrows that were never taken."""
        return tuple(arrow for arrow in ALL_ARROWS if arrow not in self.taken)

    def never_kept(self) -> tuple[Guard, ...]:
        """Guards that were never kept."""
        return tuple(guard for guard in ALL_GUARDS if guard not in self.kept)

    def never_broken(self) -> tuple[Guard, ...]:
        """Guards that were never broken."""
        return tuple(guard for guard in ALL_GUARDS if guard not in self.broken)

    def readings_wanted(self) -> tuple[tuple[str, ...], ...]:
        """Open questions by arrow never taken or guard never broken that may hang on them."""
        untaken = {(chart, source, event) for chart, source, event, _ in self.untaken()}
        opening = tuple((READ[key][0],) for key in READ if key in untaken)
        if opening:
            return opening
        guards = (RULES[rule].readings for _, rule in self.never_broken())
        return tuple(tuple(each.id for each in readings) for readings in guards if readings)
