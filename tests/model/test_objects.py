"""Objects that cannot be, and what objects can be asked."""

from typing import Any

import attrs
import pytest

from cases import BATCH, BLOCKS, ENROLMENT, LISTING, PLAN, REVIEW, TRAINING_CERTIFICATE, day
from jsdte.errors import FieldError
from jsdte.model import Block, PaperResult, Schedule, hours_of
from jsdte.terms.kinds import Content, Mode, Paper

BEFORE, FIRST, AFTER = day("2025-09-30"), day("2025-10-01"), day("2025-10-02")
SCHEDULE = Schedule(
    id="S-1",
    as_of=FIRST,
    plan="P-1",
    published_on=FIRST,
    first_day=FIRST,
    last_day=FIRST,
    place="320102",
    seats=40,
)
STATUSES: Any = REVIEW.statuses
STATUS = STATUSES[0]
BEGUN = attrs.evolve(LISTING, listed_on=FIRST)


@pytest.mark.parametrize(
    ("sample", "first", "last"),
    [
        (SCHEDULE, "first_day", "last_day"),
        (TRAINING_CERTIFICATE, "first_day", "last_day"),
        (STATUS, "first_day", "last_day"),
        (BEGUN, "listed_on", "printed_until"),
        (BEGUN, "listed_on", "removed_on"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_nothing_ends_before_it_starts(sample: Any, first: str, last: str) -> None:
    """A last day is the first day or later."""
    for end in (FIRST, AFTER):
        assert end == getattr(attrs.evolve(sample, **{first: FIRST, last: end}), last)
    with pytest.raises(FieldError) as caught:
        attrs.evolve(sample, **{first: FIRST, last: BEFORE})

    assert f"{last}: expected a day not before {first}" == str(caught.value)


def test_a_plan_has_teaching_hours() -> None:
    """A plan without a block of hours is no plan."""
    with pytest.raises(FieldError, match=r"^blocks: expected at least one block"):
        attrs.evolve(PLAN, blocks=())


def test_a_batch_names_somebody() -> None:
    """A results filing without anybody who passed is none."""
    with pytest.raises(FieldError, match=r"^scores: expected at least one trainee who passed$"):
        attrs.evolve(BATCH, scores=())


def test_no_field_is_guessed() -> None:
    """A key that is no field, and a field that is left out, are errors of the call."""
    with pytest.raises(TypeError, match="unexpected keyword argument"):
        attrs.evolve(SCHEDULE, seat=40)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="missing 3 required"):
        Block(module="基础知识")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("mode", "content", "hours"),
    [
        (None, None, 80),
        (Mode.ONLINE, None, 40),
        (Mode.OFFLINE, None, 40),
        (None, Content.THEORY, 32),
        (None, Content.PRACTICE, 48),
        (Mode.ONLINE, Content.THEORY, 24),
        (Mode.ONLINE, Content.PRACTICE, 16),
        (Mode.OFFLINE, Content.THEORY, 8),
        (Mode.OFFLINE, Content.PRACTICE, 32),
    ],
)
def test_hours_of(mode: Mode | None, content: Content | None, hours: int) -> None:
    """Hours are added up by mode, by content, by both or altogether."""
    assert hours == hours_of(BLOCKS, mode=mode, content=content)


def test_hours_of_nothing() -> None:
    """No blocks are no hours."""
    assert 0 == hours_of(())


def _result(taken_on: str, paper: Paper, *, passed: bool) -> PaperResult:
    return PaperResult(paper=paper, taken_on=day(taken_on), passed=passed, sitting=1)


FAILED = _result("2025-12-06", Paper.THEORY, passed=False)
PASSED = _result("2026-03-07", Paper.THEORY, passed=True)
AGAIN = _result("2026-06-06", Paper.THEORY, passed=True)
OTHER = _result("2025-12-06", Paper.PRACTICE, passed=True)


@pytest.mark.parametrize(
    ("papers", "passing"),
    [
        ((), None),
        ((FAILED,), None),
        ((OTHER,), None),
        ((OTHER, FAILED, PASSED), PASSED),
        ((PASSED, AGAIN), PASSED),
        ((PASSED, FAILED), PASSED),
    ],
)
def test_passed_paper(papers: tuple[PaperResult, ...], passing: PaperResult | None) -> None:
    """The first pass of a paper counts, whatever came before or after."""
    enrolment = attrs.evolve(ENROLMENT, papers=papers)

    assert passing == enrolment.passed_paper(Paper.THEORY)
