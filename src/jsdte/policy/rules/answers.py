"""Short ways to write an answer."""

from jsdte.decision import Answer, Fact, Verdict
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
