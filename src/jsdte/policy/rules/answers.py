"""Short ways to write an answer."""

import datetime

import attrs

from jsdte.decision import Answer, Fact, Verdict
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import Unknown


def holds(kept: bool | Unknown, *missing: str, **facts: Fact) -> Answer:  # noqa: FBT001 -- the subject
    """Yes or no, or undetermined for want of the facts named."""
    verdict = Verdict.of(kept)
    return Answer(verdict, tuple(facts.items()), missing if verdict is Verdict.UNDETERMINED else ())


def unknown(*missing: str, **facts: Fact) -> Answer:
    """Undetermined for want of the facts named."""
    return Answer(Verdict.UNDETERMINED, tuple(facts.items()), missing)


def judged(verdict: Verdict, *missing: str, **facts: Fact) -> Answer:
    """A verdict found elsewhere; the missing facts are kept only where it hangs on them."""
    return Answer(verdict, tuple(facts.items()), missing if verdict is Verdict.UNDETERMINED else ())


def reported(answer: Answer) -> Answer:
    """The same answer, but a NO states a breach and blocks nothing."""
    return attrs.evolve(answer, reported=True)


def idle(**facts: Fact) -> Answer:
    """Kept, for nothing here falls under the rule."""
    return Answer(Verdict.YES, tuple(facts.items()), applies=False)


def in_time(day: datetime.date, deadline: LastDay | Unknown) -> Verdict:
    """Whether an act on a day keeps a deadline; undetermined within the range of an estimate."""
    if isinstance(deadline, Unknown):
        return Verdict.UNDETERMINED
    if day <= deadline.earliest:
        return Verdict.YES
    return Verdict.UNDETERMINED if day <= deadline.latest else Verdict.NO
