"""Errors of misuse, and what they say."""

import copy
import pickle

import pytest

from jsdte.errors import (
    CalendarRangeError,
    ChartError,
    FieldError,
    InvalidInputError,
    JsdteError,
    Problem,
    UnknownObjectError,
)

PROBLEMS = (Problem(3, "actor.id", "an id"), Problem(None, "", "one JSON object"))
ERRORS = [
    FieldError("hours", "a whole number"),
    FieldError("", "text"),
    UnknownObjectError("no such plan"),
    CalendarRangeError("no such year"),
    ChartError(["a state without an arrow", "an arrow without a clause"]),
    InvalidInputError(PROBLEMS),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_every_error_has_one_base(error: Exception) -> None:
    """Each error of the library is caught by its one base class."""
    assert isinstance(error, JsdteError)


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (FieldError, ValueError),
        (UnknownObjectError, LookupError),
        (CalendarRangeError, ValueError),
        (ChartError, ValueError),
        (InvalidInputError, ValueError),
    ],
)
def test_builtin_base(error: type[Exception], builtin: type[Exception]) -> None:
    """Each error is also the built-in error a caller would look for."""
    assert issubclass(error, builtin)


@pytest.mark.parametrize(
    ("field", "message"),
    [("hours", "hours: expected a whole number"), ("", "expected a whole number")],
)
def test_field_error_names_field_and_expectation(field: str, message: str) -> None:
    """A field error says which field expected what, and keeps both apart."""
    error = FieldError(field, "a whole number")

    assert message == str(error)
    assert (field, "a whole number") == (error.field, error.expected)


def test_chart_error_lists_every_fault() -> None:
    """A chart error shows all faults, in order."""
    error = ChartError(fault for fault in ("first", "second"))

    assert ("first", "second") == error.faults
    assert "first; second" == str(error)


@pytest.mark.parametrize(
    ("problem", "shown"),
    [
        (Problem(3, "actor.id", "an id"), "line 3: actor.id: expected an id"),
        (Problem(3, "", "one JSON object"), "line 3: expected one JSON object"),
        (Problem(None, "actor.id", "an id"), "actor.id: expected an id"),
        (Problem(None, "", "one JSON object"), "expected one JSON object"),
    ],
)
def test_problem_is_shown_with_what_is_known_of_its_place(problem: Problem, shown: str) -> None:
    """A problem is shown with its line and field, as far as it has them."""
    assert shown == str(problem)


def test_invalid_input_shows_one_problem_a_line() -> None:
    """An invalid input lists each problem on a line of its own."""
    error = InvalidInputError(problem for problem in PROBLEMS)

    assert PROBLEMS == error.problems
    assert "line 3: actor.id: expected an id\nexpected one JSON object" == str(error)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_survive_a_process_boundary(error: Exception) -> None:
    """A pickled or copied error has the same message and the same parts."""
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):  # noqa: S301 -- our own bytes
        assert type(error) is type(twin)
        assert str(error) == str(twin)
        assert vars(error) == vars(twin)
