"""Attendance filings."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import BATCH, CLASS, ENROLMENT, batch_case, day, roster_case
from jsdte.decision import Verdict
from jsdte.model import AttendanceFiling, EnrolmentHours, Score
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN
from strategies import ONE_DAY

pytestmark = pytest.mark.property

NAMES = st.lists(st.sampled_from(("E-1", "E-2", "E-3")), max_size=4)
ENDED = day("2025-10-24")
BATCHES = st.lists(st.sampled_from(("E-1", "E-2", "E-3")), min_size=1, max_size=4)
FILINGS = st.lists(st.tuples(st.booleans(), st.integers(-2, 2), NAMES), max_size=3)
Filings = list[tuple[bool, int, list[str]]]
"""Whether complete, how many days after the end of training, and who is named."""


def _members_only(members: list[str], named: list[str]) -> Verdict:
    enrolments = tuple(attrs.evolve(ENROLMENT, id=name) for name in dict.fromkeys(members))
    case = roster_case(enrolments=enrolments, named=tuple(named))
    return RULES["members-only"].check(case).verdict


def _complete(parts: Filings, batch: list[str], *, ended: bool = True) -> Verdict:
    filings = tuple(
        AttendanceFiling(
            filed_on=ENDED + offset * ONE_DAY,
            attended=tuple(EnrolmentHours(enrolment=name, hours=80) for name in named),
            complete=complete,
        )
        for complete, offset, named in parts
    )
    scores = tuple(Score(enrolment=name, score=80) for name in batch)
    case = batch_case(
        batch=attrs.evolve(BATCH, scores=scores),
        training_class=attrs.evolve(CLASS, attendance=filings, ended_on=ENDED if ended else None),
    )
    return RULES["attendance-complete"].check(case).verdict


class TestClause79Attendance:
    """79 四(二)s3b 加强学员考勤管理: recorded for each trainee, complete before results (A91)."""

    @given(members=NAMES, named=NAMES)
    @example(members=["E-1"], named=["E-1"])
    @example(members=["E-1"], named=["E-1", "E-1"])
    @example(members=["E-1"], named=["E-2"])
    @example(members=["E-1"], named=[])
    def test_filing_names_members_iff_no_stranger_and_nobody_twice(
        self, members: list[str], named: list[str]
    ) -> None:
        """Trainees of the class and nobody else, each once; not all of them need be named."""
        fit = set(named) <= set(members) and len(named) == len(set(named))

        assert (Verdict.YES if fit else Verdict.NO) is _members_only(members, named)

    @given(members=NAMES, named=NAMES, further=NAMES)
    def test_filing_is_antitone_in_names(
        self, members: list[str], named: list[str], further: list[str]
    ) -> None:
        """A further name never makes a wrong filing right."""
        if _members_only(members, named) is Verdict.NO:
            assert Verdict.NO is _members_only(members, named + further)

    @given(parts=FILINGS, batch=BATCHES)
    @example(parts=[(True, 0, ["E-1"])], batch=["E-1"])
    @example(parts=[(True, -1, ["E-1"])], batch=["E-1"])
    @example(parts=[(False, 0, ["E-1"])], batch=["E-1"])
    @example(parts=[(True, 0, ["E-1"])], batch=["E-1", "E-2"])
    @example(parts=[(False, -1, ["E-2"]), (True, 0, ["E-1"])], batch=["E-1", "E-2"])
    @example(parts=[(True, -1, ["E-1"]), (False, 0, ["E-1"])], batch=["E-1"])
    def test_attendance_is_complete_iff_filed_after_training_with_everybody(
        self, parts: Filings, batch: list[str]
    ) -> None:
        """It may be filed in parts, one of which completes it once training is over (A91)."""
        closed = [offset for complete, offset, _ in parts if complete]
        left = set(batch).difference(*(named for _, _, named in parts))
        expected = Verdict.YES if max(closed, default=-1) >= 0 and not left else Verdict.NO

        assert expected is _complete(parts, batch)

    @given(parts=FILINGS, batch=BATCHES)
    def test_attendance_never_is_complete_while_training(
        self, parts: Filings, batch: list[str]
    ) -> None:
        """Before training has ended more is to be attended."""
        assert Verdict.NO is _complete(parts, batch, ended=False)

    @given(parts=FILINGS, batch=BATCHES, further=FILINGS)
    def test_attendance_is_monotone_in_filings(
        self, parts: Filings, batch: list[str], further: Filings
    ) -> None:
        """What is complete stays complete."""
        if _complete(parts, batch) is Verdict.YES:
            assert Verdict.YES is _complete(parts + further, batch)

    @given(parts=FILINGS, batch=BATCHES, further=NAMES)
    def test_attendance_is_antitone_in_the_batch(
        self, parts: Filings, batch: list[str], further: list[str]
    ) -> None:
        """With more trainees in the batch it never becomes complete."""
        if _complete(parts, batch) is Verdict.NO:
            assert Verdict.NO is _complete(parts, batch + further)

    @given(offset=st.integers(-1, 1), filed=st.integers(0, 2))
    @example(offset=0, filed=0)
    @example(offset=0, filed=1)
    def test_attendance_is_joined_to_results_iff_filed_that_day(
        self, offset: int, filed: int
    ) -> None:
        """Where both are one filing the complete attendance comes with the results (A91)."""
        filing = AttendanceFiling(
            filed_on=ENDED + offset * ONE_DAY,
            attended=(EnrolmentHours(enrolment="E-1", hours=80),),
            complete=True,
        )
        case = batch_case(
            batch=attrs.evolve(BATCH, filed_on=ENDED + filed * ONE_DAY),
            training_class=attrs.evolve(CLASS, attendance=(filing,), ended_on=ENDED),
        )
        read = attrs.evolve(case, policy=case.policy.reading({"A91": "joint"}))

        assert Verdict.of(offset == filed) is RULES["attendance-complete"].check(read).verdict

    @given(announced=st.none() | st.integers(-2, 2), known=st.booleans())
    @example(announced=-1, known=True)
    @example(announced=0, known=True)
    def test_examination_is_announced_iff_before_it_was_held(
        self, *, announced: int | None, known: bool
    ) -> None:
        """The day before is in time, the day itself is not (A91)."""
        examined_on = ENROLMENT.results[0].examined_on
        on = None if announced is None else examined_on + announced * ONE_DAY
        case = batch_case(training_class=attrs.evolve(CLASS, announced_on=on if known else UNKNOWN))
        read = attrs.evolve(case, policy=case.policy.reading({"A91": "announced"}))
        expected = Verdict.of(announced is not None and announced < 0)

        assert (expected if known else Verdict.UNDETERMINED) is (
            RULES["attendance-complete"].check(read).verdict
        )
