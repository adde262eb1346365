"""The fold where it is compiled: what it is kept by, and what it does without."""

from typing import Any

import numba
import numpy as np
import pytest

from cases import CALENDAR
from claim_rows import claim, frame
from histories import RATES
from jsdte.scenario.compiled import compiled_fold, source_digest
from jsdte.scenario.deciding import decide_loaded, load


def test_what_is_kept_hangs_on_all_that_was_compiled() -> None:
    """A digest of the sources is part of a type, so that old code is never used for new."""
    assert 16 == len(source_digest())
    assert source_digest() == source_digest()


def test_a_machine_without_a_folder_to_write_compiles_each_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is not an error that nothing can be kept."""
    compiled: list[bool] = []

    def njit(function: Any, *, cache: bool, **_: Any) -> Any:
        if cache:
            raise RuntimeError("cannot cache function: no locator available")
        compiled.append(cache)
        return function

    monkeypatch.setattr(numba, "njit", njit)
    compiled_fold.cache_clear()
    try:
        assert callable(compiled_fold())
    finally:
        compiled_fold.cache_clear()
    assert len(compiled) > 20


@pytest.mark.parametrize("compiled", [True, False])
def test_no_claim_is_decided_as_nothing(compiled: bool) -> None:  # noqa: FBT001 -- pytest's
    """An empty table has no outcome."""
    loaded = load(frame([claim()]).slice(0, 0))
    found = decide_loaded(loaded, RATES, CALENDAR, compiled=compiled)

    assert [0] * 6 == [len(each) for each in found.outcome]
    assert np.array_equal(found.outcome.amount, [])
