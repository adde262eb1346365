"""Journeys nobody planned: one event after the other, most of them sensible."""

import datetime
import random
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import attrs

from jsdte.calendar import WorkCalendar
from jsdte.model import State
from jsdte.policy import Policy
from jsdte.properties.drafting import draft
from jsdte.properties.record_drafts import RECORDS, listing
from jsdte.properties.scene import Scene
from jsdte.properties.setting import EVALUATORS, INSTITUTIONS, OUTSET
from jsdte.properties.spoiling import spoiled
from jsdte.properties.tally import Tally
from jsdte.workflow import EVENTS, Accepted, Event, Refused, Register

_RARE, _LISTED, _SELDOM, _USUAL, _WANTED = 0.02, 0.06, 0.2, 1.0, 2.0
_SELDOM_DONE = (
    "DecideOpening",
    "EnterNationalSystem",
    "FilePlan",
    "NotifyReview",
    "PublishPlan",
    "RefundFee",
    "RegisterHours",
    "ReopenEnrolment",
    "ReturnPayment",
    "SendBackReview",
    "TransferTrainee",
)
_ENDS = (
    "CancelClass",
    "CloseClassFile",
    "RecordDeath",
    "RemoveEvaluator",
    "RemoveInstitution",
    "RevokeClaim",
    "RevokeLevelCertificate",
    "RevokeReview",
    "RevokeTrainingCertificate",
    "WithdrawClaim",
    "WithdrawPlan",
    "WithdrawReview",
    "WithdrawTrainee",
)
_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        **dict.fromkeys(EVENTS, _USUAL),
        **dict.fromkeys(_SELDOM_DONE, _SELDOM),
        **dict.fromkeys((*_ENDS, *RECORDS), _RARE),
        **dict.fromkeys(("ListInstitution", "ListEvaluator"), _LISTED),
        "RecordPriorSubsidies": _USUAL,
    }
)
_PAUSES = (0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 5)


@attrs.define(eq=False)
class Wanderer:
    """A journey in a register of its own, event by event (随机办理).

    Attributes:
        scene: The register, the day, and where choices come from.
        tally: What is counted; arrows that were never taken are looked for first.
        spoils: Share of events that are given with one thing wrong.
    """

    scene: Scene
    tally: Tally
    spoils: float = 0.25

    @classmethod
    def begin(
        cls, seed: int, policy: Policy, calendar: WorkCalendar, tally: Tally | None = None
    ) -> "Wanderer":
        """A journey at its outset: the bodies are listed, nothing else is on file.

        Args:
            seed: Equal ones lead to equal journeys, as long as the tallies are equal too.
            policy: What holds.
            calendar: The working days.
            tally: What is counted, beside what other journeys led to.
        """
        scene = Scene(Register(policy, calendar), random.Random(seed), OUTSET)  # noqa: S311 -- choices, no secrets
        wanderer = cls(scene, tally or Tally())
        for body in (*INSTITUTIONS, *EVALUATORS):
            name = "ListEvaluator" if body in EVALUATORS else "ListInstitution"
            wanderer.apply(EVENTS[name](day=scene.day, **listing(scene, body)))
        return wanderer

    def apply(self, event: Event) -> Accepted | Refused:
        """Put an event to the register, and count what it leads to."""
        result = self.scene.register.apply(event)
        if isinstance(result, Accepted):
            self.scene.day = max(self.scene.day, event.day)
        self.tally.note(result)
        return result

    def events(self, most: int) -> Iterator[Event]:
        """So many events, each drafted when the one before was applied."""
        for _ in range(most):
            scene = self.scene
            scene.day += datetime.timedelta(scene.choice.choice(_PAUSES))
            event = self._draft()
            yield spoiled(scene, event) if scene.chance(self.spoils) else event

    def wander(self, most: int) -> None:
        """Apply so many events."""
        for event in self.events(most):
            self.apply(event)

    def _draft(self) -> Event:
        """An event that something on file calls for; there always is one."""
        names = list(_WEIGHTS)
        wanted: dict[str, set[State | None]] = {}
        for _, source, name, _ in self.tally.untaken():
            wanted.setdefault(name, set()).add(source)
        weights = [_WEIGHTS[name] * (_WANTED if name in wanted else 1) for name in names]
        while True:
            (name,) = self.scene.choice.choices(names, weights)
            event = draft(self.scene, name, wanted.get(name, ()))
            if event is not None:
                return event
