"""The register: frozen objects, a journal, and one way to change them."""

from collections.abc import Iterator
from typing import Any, TypeVar

from jsdte.calendar import WorkCalendar
from jsdte.errors import UnknownObjectError
from jsdte.model import Filed
from jsdte.policy import Policy
from jsdte.workflow.events import Event
from jsdte.workflow.files import Objects
from jsdte.workflow.results import Accepted, Refused
from jsdte.workflow.step import step

T = TypeVar("T", bound=Filed)

_LENGTH = (int, "length")


class Register:
    """Everything on file, moved by events (台账).

    Objects and journal live in one dictionary, so that one update of it, a single step of the
    interpreter, is the commit: an event is taken in as a whole or not at all.

    Args:
        policy: What holds.
        calendar: The working days.
    """

    __slots__ = ("_store", "calendar", "policy")

    def __init__(self, policy: Policy, calendar: WorkCalendar) -> None:
        self.policy = policy
        self.calendar = calendar
        self._store: dict[Any, Any] = {_LENGTH: 0}

    def apply(self, event: Event) -> Accepted | Refused:
        """Judge an event, and take it in or change nothing.

        A refusal is a value with every reason; an exception is raised for misuse only.

        Raises:
            FieldError: The event is not one of the events.
        """
        result = step(self._store, event, self.policy, self.calendar)
        if isinstance(result, Refused):
            return result
        position = len(self)
        after = {**result.changes, (int, position): result, _LENGTH: position + 1}
        # Nothing runs after the update that could fail, and nothing sees half of it.
        return self._store.update(after) or result  # type: ignore[redundant-expr]  # update returns None

    def copy(self) -> "Register":
        """A register of its own with the same objects and journal, to try something out."""
        twin = Register(self.policy, self.calendar)
        twin._store.update(self._store)
        return twin

    def __len__(self) -> int:
        """Number of journal entries."""
        length: int = self._store[_LENGTH]
        return length

    @property
    def journal(self) -> tuple[Accepted, ...]:
        """Every event taken in, in order."""
        return tuple(self._store[int, position] for position in range(len(self)))

    @property
    def objects(self) -> Objects:
        """A copy of everything on file, by type and id."""
        return {key: value for key, value in self._store.items() if key[0] is not int}

    def get(self, cls: type[T], id_: str) -> T:
        """The object of a type under an id, as it stands.

        Raises:
            UnknownObjectError: Nothing of that type is filed under the id.
        """
        found: T | None = self._store.get((cls, id_))
        if found is None:
            raise UnknownObjectError(f"no {cls.__name__} is filed under this id")
        return found

    def all(self, cls: type[T]) -> Iterator[T]:
        """Every object of a type, in the order of their first filing."""
        return (value for key, value in tuple(self._store.items()) if key[0] is cls)
