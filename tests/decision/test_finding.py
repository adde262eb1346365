"""Findings and decisions."""

import pytest

from jsdte.decision import Answer, Decision, Effect, Finding, Verdict
from jsdte.notice import clause
from jsdte.readings import Reading, reading

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
A12, A13, A14 = reading("A12"), reading("A13"), reading("A14")


def _finding(verdict: Verdict, *readings: Reading, blocking: bool = True) -> Finding:
    return Finding("review-deadline", clause(23), verdict, blocking, readings=readings)


@pytest.mark.parametrize(
    ("verdict", "blocking", "effect"),
    [
        (Y, True, Effect.BLOCKS),
        (N, True, Effect.BLOCKS),
        (U, True, Effect.ASKS),
        (Y, False, Effect.REPORTS),
        (N, False, Effect.REPORTS),
        (U, False, Effect.ASKS),
    ],
)
def test_effect(verdict: Verdict, blocking: bool, effect: Effect) -> None:  # noqa: FBT001 -- a column
    """An undetermined finding asks, any other does what its rule is meant for."""
    assert effect is _finding(verdict, blocking=blocking).effect


@pytest.mark.parametrize(
    ("blocking", "verdict"),
    [
        ((), Y),
        ((Y,), Y),
        ((Y, Y), Y),
        ((Y, U), U),
        ((U, N, Y), N),
    ],
)
@pytest.mark.parametrize("reporting", [(), (Y,), (N,), (U,), (N, U, Y)])
def test_verdict(
    blocking: tuple[Verdict, ...], reporting: tuple[Verdict, ...], verdict: Verdict
) -> None:
    """All blocking findings together decide, those that only report do not."""
    reports = tuple(_finding(each, blocking=False) for each in reporting)
    guards = tuple(_finding(each) for each in blocking)

    assert verdict is Decision((*reports, *guards)).verdict
    assert verdict is Decision((*guards, *reports)).verdict


def test_readings_are_named_once_in_order() -> None:
    """A decision names each open question once, in the order the findings touch them."""
    decision = Decision(
        (_finding(Y, A14, A12), _finding(U), _finding(N, A12, A13, A14, blocking=False))
    )

    assert (A14, A12, A13) == decision.readings


def test_no_readings() -> None:
    """A decision without findings touches no question."""
    assert () == Decision(()).readings


def test_nothing_follows_unless_it_is_said() -> None:
    """A decision carries no amount, deadline, route or title of its own."""
    decision = Decision((_finding(Y),))

    assert (None, None, None, None) == (
        decision.amount,
        decision.deadline,
        decision.route,
        decision.title,
    )


def test_an_answer_has_no_facts_of_its_own() -> None:
    """An answer and a finding show only the facts they are given."""
    assert ((), ()) == (Answer(Y).facts, Answer(Y).missing)
    assert ((), (), ()) == (_finding(Y).facts, _finding(Y).missing, _finding(Y).readings)
    assert _finding(Y).basis is None


def test_names_of_effects_in_data() -> None:
    """The names that data use are these."""
    assert ["blocks", "reports", "asks"] == [effect.value for effect in Effect]


def test_equal_findings_are_one_key() -> None:
    """Findings are values."""
    assert 1 == len({_finding(Y, A12), _finding(Y, A12)})
    assert _finding(Y) != _finding(N)
