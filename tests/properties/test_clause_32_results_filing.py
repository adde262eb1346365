"""What a results filing contains."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import BATCH, CLASS, ENROLMENT, batch_case, day
from jsdte.decision import Verdict, all_of
from jsdte.model import CompletionResult, EnrolmentState, Score
from jsdte.policy import RULES, BatchCase, Case
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import facts, unknown_or

pytestmark = pytest.mark.property

ROSTER = st.lists(
    st.tuples(
        st.sampled_from((EnrolmentState.PASSED, EnrolmentState.FAILED, EnrolmentState.WITHDRAWN)),
        st.sampled_from((None, "B-1", "B-2")),
    ),
    max_size=4,
)
NAMED = st.lists(st.sampled_from(("E-0", "E-1", "E-2", "E-9")), min_size=1, max_size=3)
SCORES = st.lists(unknown_or(st.integers(0, 100)), min_size=1, max_size=3)
Roster = list[tuple[EnrolmentState, str | None]]
Fact = bool | Unknown


def _passed_only(roster: Roster, named: list[str]) -> Verdict:
    enrolments = tuple(
        attrs.evolve(ENROLMENT, id=f"E-{i}", state=state, batch=batch)
        for i, (state, batch) in enumerate(roster)
    )
    scores = tuple(Score(enrolment=name, score=80) for name in named)
    case = batch_case(batch=attrs.evolve(BATCH, scores=scores), enrolments=enrolments)
    return RULES["passed-only"].check(case).verdict


def _filing(scores: list[int | Unknown], sheet: Fact, photos: int | Unknown) -> BatchCase:
    batch = attrs.evolve(
        BATCH,
        scores=tuple(Score(enrolment=f"E-{i}", score=score) for i, score in enumerate(scores)),
        attendance_sheet=sheet,
        offline_photos=photos,
    )
    return batch_case(batch=batch)


def _items(scores: list[int | Unknown], sheet: Fact, photos: int | Unknown) -> Verdict:
    return RULES["three-items"].check(_filing(scores, sheet, photos)).verdict


def _read(rule: str, case: Case, **options: str) -> Verdict:
    return RULES[rule].check(attrs.evolve(case, policy=case.policy.reading(options))).verdict


class TestClause32ResultsFiling:
    """32 二(二)s6b 学员成绩、考勤表: scores of those who passed, attendance sheet, offline photo."""

    @given(roster=ROSTER, named=NAMED)
    @example(roster=[(EnrolmentState.PASSED, "B-1")], named=["E-0"])
    @example(roster=[(EnrolmentState.PASSED, "B-1")], named=["E-0", "E-0"])
    @example(roster=[(EnrolmentState.PASSED, "B-2")], named=["E-0"])
    @example(roster=[(EnrolmentState.FAILED, "B-1")], named=["E-0"])
    def test_batch_names_passers_iff_each_passed_and_is_in_it_once(
        self, roster: Roster, named: list[str]
    ) -> None:
        """Members of the class who passed, in no other batch, none of them twice (A24b)."""
        fit = {f"E-{i}" for i, row in enumerate(roster) if row == (EnrolmentState.PASSED, "B-1")}
        expected = Verdict.YES if sorted(named) == sorted(fit & set(named)) else Verdict.NO

        assert expected is _passed_only(roster, named)

    @given(roster=ROSTER, named=NAMED)
    def test_batch_is_unchanged_by_order_of_names(self, roster: Roster, named: list[str]) -> None:
        """The order of the names does not matter."""
        assert _passed_only(roster, named) is _passed_only(roster, named[::-1])

    @given(scores=SCORES, sheet=facts(), photos=unknown_or(st.integers(0, 3)))
    @example(scores=[80], sheet=True, photos=0)
    @example(scores=[80], sheet=True, photos=1)
    @example(scores=[0], sheet=False, photos=1)
    @example(scores=[UNKNOWN], sheet=True, photos=0)
    def test_batch_is_complete_iff_it_has_all_three(
        self, scores: list[int | Unknown], sheet: Fact, photos: int | Unknown
    ) -> None:
        """Every score, the sheet and one photo at least; what is known to lack refuses (A24)."""
        expected = Verdict.YES
        if sheet is False or photos == 0:
            expected = Verdict.NO
        elif UNKNOWN in {*scores, sheet, photos}:
            expected = Verdict.UNDETERMINED

        assert expected is _items(scores, sheet, photos)

    @given(scores=SCORES, sheet=facts(), photos=unknown_or(st.integers(0, 3)))
    def test_batch_agrees_with_what_it_asks_for(
        self, scores: list[int | Unknown], sheet: Fact, photos: int | Unknown
    ) -> None:
        """An open answer names each item nobody has supplied, a settled one none."""
        unknown = {
            "batch.scores": UNKNOWN in scores,
            "batch.attendance_sheet": sheet is UNKNOWN,
            "batch.offline_photos": photos is UNKNOWN,
        }
        found = RULES["three-items"].check(_filing(scores, sheet, photos))
        expected = {name for name, missing in unknown.items() if missing}
        if found.verdict is not Verdict.UNDETERMINED:
            expected = set()

        assert expected == set(found.missing)

    @given(scores=SCORES, sheet=facts(), photos=unknown_or(st.integers(0, 3)))
    def test_batch_never_flips_when_an_item_is_forgotten(
        self, scores: list[int | Unknown], sheet: Fact, photos: int | Unknown
    ) -> None:
        """Without one of the facts the answer stays or opens."""
        known = _items(scores, sheet, photos)
        vaguer = {
            _items([UNKNOWN, *scores[1:]], sheet, photos),
            _items(scores, UNKNOWN, photos),
            _items(scores, sheet, UNKNOWN),
        }

        assert vaguer <= {known, Verdict.UNDETERMINED}

    @given(scores=SCORES, sheet=facts(), photos=st.integers(0, 3), more=st.integers(1, 3))
    def test_batch_is_monotone_in_photos(
        self, scores: list[int | Unknown], sheet: Fact, photos: int, more: int
    ) -> None:
        """A further photo never does harm."""
        if _items(scores, sheet, photos) is Verdict.YES:
            assert Verdict.YES is _items(scores, sheet, photos + more)

    @given(class_sheet=facts(), passed_sheet=facts())
    @example(class_sheet=False, passed_sheet=True)
    @example(class_sheet=False, passed_sheet=UNKNOWN)
    def test_sheet_of_those_who_passed_counts_iff_it_is_read_so(
        self, *, class_sheet: Fact, passed_sheet: Fact
    ) -> None:
        """Either sheet by that reading, only the class's by the others (A24)."""
        case = _filing([80], class_sheet, 1)
        case = attrs.evolve(case, batch=attrs.evolve(case.batch, passed_sheet=passed_sheet))
        of_class = Verdict.of(class_sheet)

        assert of_class is _read("three-items", case, A24="class-sheet")
        assert of_class | Verdict.of(passed_sheet) is _read("three-items", case, A24="passed-sheet")

    @given(shown=st.lists(facts(), min_size=1, max_size=3))
    @example(shown=[True, False])
    @example(shown=[True, UNKNOWN])
    def test_everybody_is_on_a_photo_iff_it_is_read_so(self, shown: list[Fact]) -> None:
        """By that reading each of the batch, by the others nobody looks (A24)."""
        scores = tuple(
            Score(enrolment=f"E-{i}", score=80, on_photo=on) for i, on in enumerate(shown)
        )
        case = batch_case(batch=attrs.evolve(BATCH, scores=scores))

        assert Verdict.YES is _read("three-items", case, A24="class-sheet")
        assert all_of(map(Verdict.of, shown)) is _read("three-items", case, A24="photo-per-trainee")

    @given(batches=st.lists(st.sampled_from(("B-1", "B-2")), max_size=3).map(tuple))
    @example(batches=())
    @example(batches=("B-1",))
    @example(batches=("B-2", "B-1"))
    def test_batch_is_the_only_one_iff_it_is_read_so(self, batches: tuple[str, ...]) -> None:
        """By that reading the first filing alone, by the other any number (A24b)."""
        case = batch_case(training_class=attrs.evolve(CLASS, batches=batches))
        first = not batches or batches[0] == "B-1"

        assert Verdict.YES is _read("one-batch", case, A24b="several")
        assert (Verdict.YES if first else Verdict.NO) is _read("one-batch", case, A24b="one")

    @given(passes=st.lists(st.booleans(), max_size=3))
    @example(passes=[False, True])
    @example(passes=[True, False])
    def test_first_attempt_decides_iff_it_is_the_only_one(self, passes: list[bool]) -> None:
        """Where there is one attempt a later pass does not count (A80)."""
        results = tuple(
            CompletionResult(examined_on=day("2025-10-28"), passed=passed, score=80)
            for passed in passes
        )
        case = batch_case()
        case = attrs.evolve(case, enrolments=(attrs.evolve(case.enrolments[0], results=results),))
        failed = passes[:1] == [False]

        assert Verdict.YES is _read("passed-only", case, A80="repeatable")
        assert (Verdict.NO if failed else Verdict.YES) is _read(
            "passed-only", case, A80="one-attempt"
        )
