"""Which open questions, read otherwise, would change a result, and for how many."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

import attrs

from jsdte.decision import Decision, Verdict
from jsdte.errors import FieldError
from jsdte.model import Trainee
from jsdte.policy.case import Case
from jsdte.policy.explain.explanation import Ask
from jsdte.policy.policy import Policy
from jsdte.readings import Option, Reading

C = TypeVar("C", bound=Case)


@attrs.frozen(weakref_slot=False)
class Alternative:
    """A result that another answer to an open question leads to (另一读法的结果).

    Attributes:
        reading: The question.
        option: The other answer.
        before: The decision as the policy reads the notice.
        after: The decision under the other answer.
    """

    reading: Reading
    option: Option
    before: Decision
    after: Decision


@attrs.frozen(weakref_slot=False)
class Influence:
    """How many persons hang on one answer to an open question (读法影响).

    Attributes:
        reading: The question.
        option: The other answer.
        affected: Persons of whom a result would differ in any way; a case about nobody in
            particular, such as a plan, counts by itself.
        results: Results that would differ.
        verdicts: Of these, how many would go from one verdict to another, by both verdicts.
    """

    reading: Reading
    option: Option
    affected: int
    results: int
    verdicts: tuple[tuple[tuple[Verdict, Verdict], int], ...]


def alternatives(ask: Ask[C], case: C) -> Iterator[Alternative]:
    """Every other answer that would change the result for one case, in the order of the ids.

    Only questions that the decision touched are tried: no other one can change it.
    """
    before = ask(case)
    for entry in sorted(before.readings, key=lambda found: found.id):
        for option in entry.options:
            other = _reading_otherwise(case, entry, option)
            if other is None:
                continue
            after = ask(other)
            if outcome(before) != outcome(after):
                yield Alternative(entry, option, before, after)


def sensitivity(ask: Ask[C], cases: Iterable[C]) -> tuple[Influence, ...]:
    """The answers that would change results, those that affect most persons first."""
    found: dict[tuple[Reading, Option], list[tuple[object, Alternative]]] = {}
    for position, case in enumerate(cases):
        trainee: Trainee | None = getattr(case, "trainee", None)
        who = position if trainee is None else trainee.id
        for alternative in alternatives(ask, case):
            key = alternative.reading, alternative.option
            found.setdefault(key, []).append((who, alternative))
    influences = (_influence(*key, moved) for key, moved in found.items())
    return tuple(
        sorted(influences, key=lambda each: (-each.affected, each.reading.id, each.option.name))
    )


def outcome(decision: Decision) -> tuple[object, ...]:
    """What a decision comes to: verdict, amount, deadline, route and title."""
    return (
        decision.verdict,
        decision.amount,
        decision.deadline,
        decision.route,
        decision.title,
    )


def _influence(
    entry: Reading, option: Option, moved: list[tuple[object, Alternative]]
) -> Influence:
    pairs = [(each.before.verdict, each.after.verdict) for _, each in moved]
    counts = {pair: pairs.count(pair) for pair in pairs if pair[0] is not pair[1]}
    order = sorted(counts.items(), key=lambda item: (item[0][0].value, item[0][1].value))
    return Influence(entry, option, len({who for who, _ in moved}), len(moved), tuple(order))


def _reading_otherwise(case: C, entry: Reading, option: Option) -> C | None:
    """The case under another answer; None where that is the present one, or is ruled out."""
    if case.profile[entry.id] == option.name:
        return None
    try:
        policy: Policy = case.policy.reading({entry.id: option.name})
    except FieldError:
        return None
    return attrs.evolve(case, policy=policy)
