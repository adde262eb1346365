"""The fold, compiled: the same functions, each in the place of the one that is written down."""

import functools
import hashlib
import inspect
import sys
import types
import typing
from collections.abc import Callable
from typing import Any

from jsdte.scenario import fold, fold_conditions, fold_higher, fold_money, fold_turns

_MODULES = (fold_conditions, fold_turns, fold_higher, fold_money, fold)


@functools.cache
def source_digest() -> str:
    """A digest of what is compiled: part of a type, so that old compiled code is never used."""
    texts = "".join(map(inspect.getsource, (*_MODULES, sys.modules[__name__])))
    return hashlib.sha256(texts.encode()).hexdigest()[:16]


@functools.cache
def compiled_fold() -> Callable[..., None]:
    """`decide_some`, compiled when it is first called, and kept on disk where that can be."""
    try:
        return _compiled(keep=True)
    except RuntimeError:
        # There is no folder that it could be kept in; it is compiled in each process then.
        return _compiled(keep=False)


def _compiled(*, keep: bool) -> Callable[..., None]:
    import numba  # noqa: PLC0415 -- takes long to load, and small registers do without

    found: dict[str, Any] = {"__name__": __name__}
    for module in _MODULES:
        for name, value in vars(module).items():
            if inspect.isfunction(value) and value.__module__ == module.__name__:
                copy = types.FunctionType(value.__code__, found, name)
                last = value is fold.decide_some
                found[name] = numba.njit(
                    copy, nogil=True, cache=keep and last, forceinline=not last
                )
            elif not name.startswith("__"):
                found.setdefault(name, value)
    return typing.cast("Callable[..., None]", found["decide_some"])
