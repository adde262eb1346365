"""Three-valued truth, its tables written out by hand."""

import operator
from collections.abc import Callable
from typing import Any

import pytest

from jsdte.decision import Verdict, all_of, any_of
from jsdte.terms.unknown import UNKNOWN, Unknown

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (Y, Y, Y, Y),
        (Y, N, N, Y),
        (Y, U, U, Y),
        (N, Y, N, Y),
        (N, N, N, N),
        (N, U, N, U),
        (U, Y, U, Y),
        (U, N, N, U),
        (U, U, U, U),
    ],
)
def test_both_and_either(left: Verdict, right: Verdict, both: Verdict, either: Verdict) -> None:
    """Both is no as soon as one is no, either is yes as soon as one is yes."""
    assert both is left & right
    assert either is left | right
    assert both is all_of((left, right))
    assert either is any_of((left, right))


@pytest.mark.parametrize(("verdict", "opposite"), [(Y, N), (N, Y), (U, U)])
def test_opposite(verdict: Verdict, opposite: Verdict) -> None:
    """The opposite of undetermined is undetermined."""
    assert opposite is ~verdict


@pytest.mark.parametrize(
    ("verdicts", "every", "some"),
    [
        ((), Y, N),
        ((Y,), Y, Y),
        ((N,), N, N),
        ((U,), U, U),
        ((Y, Y, Y), Y, Y),
        ((Y, U, N), N, Y),
        ((U, N, U), N, U),
        ((U, Y, U), U, Y),
    ],
)
def test_any_number(verdicts: tuple[Verdict, ...], every: Verdict, some: Verdict) -> None:
    """Of nothing every one is yes and none is."""
    assert every is all_of(verdict for verdict in verdicts)
    assert some is any_of(verdict for verdict in verdicts)


@pytest.mark.parametrize(("fact", "verdict"), [(True, Y), (False, N), (UNKNOWN, U)])
def test_of(fact: bool | Unknown, verdict: Verdict) -> None:  # noqa: FBT001 -- a column of the table
    """A known fact is yes or no, an unknown one is undetermined."""
    assert verdict is Verdict.of(fact)


@pytest.mark.parametrize("junk", [None, 0, 1, "", "no", Y])
def test_of_nothing_else(junk: Any) -> None:
    """None is not no and a word is not yes."""
    with pytest.raises(TypeError, match=r"^a fact is true, false or unknown$"):
        Verdict.of(junk)


@pytest.mark.parametrize("verdict", Verdict)
def test_no_truth_value(verdict: Verdict) -> None:
    """A verdict is not used as a condition."""
    with pytest.raises(TypeError, match=r"^a verdict has three values"):
        bool(verdict)


@pytest.mark.parametrize("combine", [operator.and_, operator.or_])
@pytest.mark.parametrize("other", [True, False, UNKNOWN, None, "yes"])
def test_only_verdicts_combine(combine: Callable[[Any, Any], Any], other: object) -> None:
    """A verdict and a plain truth value do not combine, in either order."""
    with pytest.raises(TypeError):
        combine(Y, other)
    with pytest.raises(TypeError):
        combine(other, Y)


def test_names_in_data() -> None:
    """The names that data use are these."""
    assert ["yes", "no", "undetermined"] == [verdict.value for verdict in Verdict]
