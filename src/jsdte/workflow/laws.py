"""What holds of every history, whatever the order of its events: laws over what is on file.

Acts cannot break them, for each is the sum of what guards refuse one by one. Facts, an audit and
running cases taken over can; there a breach is told.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

import attrs

from jsdte.notice import Clause, clause
from jsdte.policy import Profile
from jsdte.workflow import law_checks as checks
from jsdte.workflow.files import Files


@attrs.frozen(weakref_slot=False)
class TraceLaw:
    """One law over a history (流程不变式).

    Attributes:
        id: Its name.
        clause: The statement behind it.
        broken: The ids of the objects that break it.
        readings: The answers under which it holds, by question; any other leaves it open.
    """

    id: str
    clause: Clause
    broken: Callable[[Files], Iterator[str]]
    readings: Mapping[str, tuple[str, ...]]

    def binds(self, profile: Profile) -> bool:
        """Whether the law holds as the notice is read."""
        return all(profile[entry] in options for entry, options in self.readings.items())


@attrs.frozen(weakref_slot=False)
class Breach:
    """An object that breaks a law (不变式违反).

    Attributes:
        law: The law.
        object_id: Id of the object.
    """

    law: TraceLaw
    object_id: str


def breaches(files: Files) -> tuple[Breach, ...]:
    """Every object on file that breaks a law which holds by every edition of the policy."""
    profiles = [limits.profile for limits in files.policy.editions]
    binding = (law for law in LAWS if all(map(law.binds, profiles)))
    return tuple(Breach(law, id_) for law in binding for id_ in law.broken(files))


_ANY: Mapping[str, tuple[str, ...]] = MappingProxyType({})
_ROWS: tuple[
    tuple[str, int, Callable[[Files], Iterator[str]], Mapping[str, tuple[str, ...]]], ...
] = (
    ("opened-before-started", 16, checks.started_before_opening, _ANY),
    ("on-record-before-published", 17, checks.published_off_record, _ANY),
    ("once-in-a-class", 20, checks.enrolled_twice, _ANY),
    (
        "one-review-at-a-time",
        21,
        checks.two_live_reviews,
        MappingProxyType({"A76": ("per-enrolment",)}),
    ),
    ("closed-before-started", 26, checks.started_while_enrolling, _ANY),
    ("recorded-before-coded", 33, checks.codes_before_record, _ANY),
    ("coded-by-a-filing", 33, checks.code_without_filing, _ANY),
    ("coded-once", 33, checks.code_twice, _ANY),
    ("numbered-by-code", 34, checks.numbered_without_code, _ANY),
    (
        "reviewed-before-granted",
        35,
        checks.granted_before_review,
        MappingProxyType({"A76": ("per-enrolment", "per-kind"), "A89": ("breach-only",)}),
    ),
    ("trained-before-assessed", 36, checks.level_before_training, _ANY),
    ("both-papers-before-certified", 41, checks.level_without_papers, _ANY),
    ("certified-before-hours", 47, checks.hours_without_certificate, _ANY),
    (
        "certified-before-paid",
        60,
        checks.paid_before_certified,
        MappingProxyType(
            {
                "A42": ("both-for-both",),
                "A43": ("same-level-after", "same-direction"),
                "A70": ("review-stands",),
            }
        ),
    ),
    ("paid-as-granted", 64, checks.paid_more_than_granted, _ANY),
    (
        "three-of-each-kind",
        70,
        checks.too_many_grants,
        MappingProxyType(
            {
                "A51": ("granted",),
                "A75": ("waits", "counted"),
                "A66": ("filing",),
                "A97": ("pay-again",),
            }
        ),
    ),
    ("trained-before-certified", 91, checks.certified_before_training_ended, _ANY),
)

LAWS: tuple[TraceLaw, ...] = tuple(
    TraceLaw(name, clause(number), broken, readings) for name, number, broken, readings in _ROWS
)
"""Every law, in the order of its statement."""
