"""When the completion examination may be held."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import BATCH, CLASS, ENROLMENT, batch_case, enrolment_case
from jsdte.decision import Verdict
from jsdte.model import CompletionResult, EnrolmentState, Score
from jsdte.policy import RULES
from strategies import ONE_DAY, days_near

pytestmark = pytest.mark.property

date = datetime.date
ENDED = date(2025, 10, 11)
ATTEMPTS = st.builds(
    CompletionResult,
    examined_on=days_near(ENDED),
    passed=st.booleans(),
    score=st.integers(0, 100),
)
Attempts = list[CompletionResult]


EARLY, LAST, LATE = (
    CompletionResult(examined_on=ENDED + offset * ONE_DAY, passed=True, score=80)
    for offset in (-1, 0, 1)
)
FAILURE = attrs.evolve(LAST, passed=False, score=30)


def _filed(*trainees: Attempts, ended_on: date | None = ENDED) -> Verdict:
    passed = tuple(
        attrs.evolve(ENROLMENT, id=f"E-{i}", state=EnrolmentState.PASSED, results=tuple(attempts))
        for i, attempts in enumerate(trainees)
    )
    scores = tuple(Score(enrolment=enrolment.id, score=80) for enrolment in passed)
    case = batch_case(
        batch=attrs.evolve(BATCH, scores=scores),
        enrolments=passed,
        training_class=attrs.evolve(CLASS, ended_on=ended_on),
    )
    return RULES["examined-after-training"].check(case).verdict


class TestClause31Examination:
    """31 二(二)s6a 培训机构对学员进行结业考核: after the schedule, on its last day at the earliest."""

    @given(examined=st.integers(-3, 3), recorded=st.integers(-3, 3), ended=st.booleans())
    @example(examined=-1, recorded=3, ended=True)
    @example(examined=0, recorded=0, ended=True)
    @example(examined=1, recorded=0, ended=True)
    def test_examination_is_in_order_iff_between_end_and_record(
        self, *, examined: int, recorded: int, ended: bool
    ) -> None:
        """It is held on or after the last training day, and before it is recorded (A80)."""
        result = CompletionResult(examined_on=ENDED + examined * ONE_DAY, passed=True, score=80)
        case = enrolment_case(
            enrolment=attrs.evolve(ENROLMENT, results=(result,)),
            training_class=attrs.evolve(CLASS, ended_on=ENDED if ended else None),
            day=ENDED + recorded * ONE_DAY,
        )
        expected = Verdict.YES if ended and 0 <= examined <= recorded else Verdict.NO

        assert expected is RULES["examination-day"].check(case).verdict

    @given(trainees=st.lists(st.lists(ATTEMPTS, max_size=3), min_size=1, max_size=2))
    @example(trainees=[[EARLY]])
    @example(trainees=[[LAST]])
    @example(trainees=[[EARLY, LATE]])
    @example(trainees=[[FAILURE]])
    @example(trainees=[[]])
    @example(trainees=[[LAST], [EARLY]])
    def test_batch_is_in_order_iff_nobody_passed_before_the_end_only(
        self, trainees: list[Attempts]
    ) -> None:
        """A pass before the last training day is none; it may be made good later."""
        # Who never passed is not to be named at all, which is another rule (32).
        offsets = [
            {attempt.examined_on >= ENDED for attempt in attempts if attempt.passed}
            for attempts in trainees
        ]
        early = any(passes == {False} for passes in offsets)

        assert (Verdict.NO if early else Verdict.YES) is _filed(*trainees)

    @given(attempts=st.lists(ATTEMPTS, max_size=3))
    def test_batch_never_is_in_order_while_training(self, attempts: Attempts) -> None:
        """Before training has ended nobody's pass can be filed."""
        assert Verdict.NO is _filed([*attempts, EARLY], ended_on=None)

    @given(attempts=st.lists(ATTEMPTS, max_size=3))
    def test_batch_is_unchanged_by_failures(self, attempts: Attempts) -> None:
        """An examination may be repeated; attempts that failed do not count."""
        passes = [attempt for attempt in attempts if attempt.passed]

        assert _filed(passes) is _filed(attempts)

    @given(attempts=st.lists(ATTEMPTS, max_size=3), further=ATTEMPTS)
    def test_batch_is_monotone_in_attempts(
        self, attempts: Attempts, further: CompletionResult
    ) -> None:
        """Who passed in time has passed, whatever else is recorded."""
        passed = [*attempts, LAST]

        assert Verdict.YES is _filed(passed)
        assert Verdict.YES is _filed([*passed, further])
