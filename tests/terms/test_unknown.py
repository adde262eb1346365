"""Unknown as a value of its own."""

import copy
import pickle

import pytest

from jsdte.terms.unknown import UNKNOWN, Unknown


def test_there_is_one_unknown() -> None:
    """UNKNOWN is the only member of its type, copies and pickles included."""
    assert [UNKNOWN] == list(Unknown)
    assert UNKNOWN is copy.deepcopy(UNKNOWN)
    assert UNKNOWN is pickle.loads(pickle.dumps(UNKNOWN))  # noqa: S301 -- our own bytes


def test_it_has_no_truth_value() -> None:
    """Asking whether unknown is true fails loudly."""
    with pytest.raises(TypeError, match=r"^an unknown fact is neither true nor false$"):
        bool(UNKNOWN)


@pytest.mark.parametrize("other", [None, False, 0, "", "unknown"])
def test_it_is_no_other_value(other: object) -> None:
    """Unknown is neither none nor no nor zero nor a word."""
    assert UNKNOWN != other


def test_repr() -> None:
    """It is shown by its name."""
    assert "UNKNOWN" == repr(UNKNOWN)
