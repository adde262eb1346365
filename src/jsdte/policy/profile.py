"""Profiles: which option holds for each open question."""

import typing
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from jsdte.errors import FieldError
from jsdte.readings import READINGS
from jsdte.terms.checked import require

_DEFAULTS: Mapping[str, str] = MappingProxyType(
    {entry.id: entry.default.name for entry in READINGS.values() if entry.default}
)
_EXCLUDED = ((("A09", "strict-sequence"), ("A11", "applied-before-opening")),)
"""Pairs of options of which one rules out the other."""


@attrs.frozen(weakref_slot=False)
class Profile:
    """The option that holds for each open question (取向): the default unless selected.

    Two profiles are equal where every question is answered alike, however they were made.

    Attributes:
        selected: Question and option wherever it is not the default, in the order of the ids.
    """

    selected: tuple[tuple[str, str], ...] = ()
    _chosen: Mapping[str, str] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        pairs = self.selected
        given: dict[str, str] = {}
        for entry, name in pairs:
            _check(entry, name)
            require(entry not in given, entry, "one option")
            given[entry] = name
        for one, other in _EXCLUDED:
            clash = given.get(one[0]) == one[1] and given.get(other[0]) == other[1]
            require(not clash, other[0], f"another option than {other[1]} beside {one[0]} {one[1]}")
        plain = tuple(sorted(pair for pair in given.items() if _DEFAULTS[pair[0]] != pair[1]))
        object.__setattr__(self, "selected", plain)
        object.__setattr__(self, "_chosen", MappingProxyType({**_DEFAULTS, **given}))

    @classmethod
    def of(cls, options: Mapping[str, str]) -> "Profile":
        """A profile from options by question: `Profile.of({"A41": "training-start"})`.

        Raises:
            FieldError: A question or option that does not exist, or two that exclude each other.
        """
        return cls(tuple(_mapping(options).items()))

    def __getitem__(self, entry: str) -> str:
        """The name of the option that holds for a question such as `A41`."""
        return self._chosen[entry]

    def evolve(self, options: Mapping[str, str]) -> "Profile":
        """The same profile with other answers to some questions.

        Raises:
            FieldError: As for `of`.
        """
        return Profile.of({**dict(self.selected), **_mapping(options)})


def _mapping(options: object) -> Mapping[str, str]:
    require(isinstance(options, Mapping), "profile", "options by question")
    return typing.cast("Mapping[str, str]", options)


def _check(entry: object, name: object) -> None:
    found = READINGS.get(entry) if isinstance(entry, str) else None
    if found is None or not found.options:
        raise FieldError("profile", "questions from A01 to A97b that have options")
    names = [option.name for option in found.options]
    require(name in names, found.id, "one of " + ", ".join(names))


DEFAULT = Profile()
"""The defaults of every question."""
