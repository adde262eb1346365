"""Results filings and codes by the other answers to what the notice leaves open."""

from typing import Any

import attrs
import pytest

from cases import BATCH, CLASS, ENROLMENT, POLICY, batch_case, day
from jsdte.decision import Finding, Verdict
from jsdte.model import AttendanceFiling, CompletionResult, EnrolmentHours, Score
from jsdte.policy import RULES, BatchCase
from jsdte.policy.tables import CodeDay
from jsdte.terms.unknown import UNKNOWN, Unknown

Fact = bool | Unknown

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

SHEETS = ("batch.attendance_sheet", "batch.passed_sheet")


def _find(rule: str, case: BatchCase, **options: str) -> Finding:
    read = attrs.evolve(case, policy=case.policy.reading(options))
    return RULES[rule].find(read, blocking=True)


def _filed(**changes: Any) -> BatchCase:
    return batch_case(batch=attrs.evolve(BATCH, **changes))


def _passed(*attempts: tuple[str, bool]) -> BatchCase:
    """A filing of somebody with these attempts."""
    results = tuple(
        CompletionResult(examined_on=day(on), passed=passed, score=81) for on, passed in attempts
    )
    case = batch_case()
    return attrs.evolve(case, enrolments=(attrs.evolve(case.enrolments[0], results=results),))


@pytest.mark.parametrize(
    ("class_sheet", "passed_sheet", "verdict", "missing"),
    [
        (True, UNKNOWN, Y, ()),
        (False, True, Y, ()),
        (False, False, N, ()),
        (False, UNKNOWN, U, SHEETS[1:]),
        (UNKNOWN, False, U, SHEETS[1:]),
    ],
)
def test_a_sheet_of_those_who_passed_is_enough(
    *, class_sheet: Fact, passed_sheet: Fact, verdict: Verdict, missing: Any
) -> None:
    """By that reading either sheet will do."""
    finding = _find(
        "three-items",
        _filed(attendance_sheet=class_sheet, passed_sheet=passed_sheet),
        A24="passed-sheet",
    )

    assert verdict is finding.verdict
    assert missing == finding.missing


@pytest.mark.parametrize(
    ("on_photo", "verdict", "missing"),
    [
        ((True, True), Y, ()),
        ((True, False), N, ()),
        ((True, UNKNOWN), U, ("batch.scores.on_photo",)),
        ((UNKNOWN, False), N, ()),
    ],
)
def test_everybody_is_on_a_photo(on_photo: Any, verdict: Verdict, missing: Any) -> None:
    """By that reading each trainee of the batch is on an offline photo."""
    scores = tuple(
        Score(enrolment=f"E-{n}", score=81, on_photo=shown) for n, shown in enumerate(on_photo)
    )
    finding = _find("three-items", _filed(scores=scores), A24="photo-per-trainee")

    assert verdict is finding.verdict
    assert missing == finding.missing


@pytest.mark.parametrize("option", ["class-sheet", "passed-sheet"])
def test_one_photo_is_enough_for_a_class(option: str) -> None:
    """By these readings nobody looks who is on it."""
    scores = (Score(enrolment="E-1", score=81, on_photo=False),)

    assert Y is _find("three-items", _filed(scores=scores, offline_photos=1), A24=option).verdict


@pytest.mark.parametrize(
    ("option", "batches", "verdict", "applies"),
    [
        ("several", ("B-0", "B-1"), Y, False),
        ("one", (), Y, True),
        ("one", ("B-1",), Y, True),
        ("one", ("B-1", "B-2"), Y, True),
        ("one", ("B-0", "B-1"), N, True),
    ],
)
def test_a_class_files_once_where_it_may_only_once(
    option: str, batches: tuple[str, ...], verdict: Verdict, *, applies: bool
) -> None:
    """The first filing is in order, any other is not."""
    case = batch_case(training_class=attrs.evolve(CLASS, batches=batches))
    finding = _find("one-batch", case, A24b=option)

    assert verdict is finding.verdict
    assert applies is finding.applies
    assert {"batches": len(batches)} == dict(finding.facts)


@pytest.mark.parametrize(
    ("recorded", "today", "verdict"),
    [
        ("2025-11-14", "2025-11-15", Y),
        ("2025-11-15", "2025-11-15", Y),
        ("2025-11-16", "2025-11-15", N),
        (None, "2025-11-15", N),
        ("2025-11-14", "2025-11-14", N),
        ("2025-11-14", "2025-11-16", N),
        ("2025-11-14", "2025-12-15", Y),
    ],
)
def test_codes_come_on_the_days_for_them(
    recorded: str | None, today: str, verdict: Verdict
) -> None:
    """On a supplied day, for what is on record by then; neither before nor after it."""
    rows = [CodeDay(first_day=day(on), source="assumed") for on in ("2025-11-15", "2025-12-15")]
    tables = attrs.evolve(POLICY.tables, code_days=tuple(rows))
    case = attrs.evolve(
        _filed(on_record_on=day(recorded) if recorded else None),
        policy=attrs.evolve(POLICY, tables=tables),
        day=day(today),
    )

    assert verdict is _find("code-day", case, A25="cut-off-days").verdict


def test_days_for_codes_are_asked_for() -> None:
    """Where nobody supplied them the table is named; by the default no day is looked at."""
    bare = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, code_days=()))
    case = batch_case(policy=bare)
    waiting, plain = (_find("code-day", case, A25=option) for option in _CODE_DAYS)

    assert (U, ("policy.code_days",)) == (waiting.verdict, waiting.missing)
    assert (Y, False) == (plain.verdict, plain.applies)


_CODE_DAYS = ("cut-off-days", "per-filing")


@pytest.mark.parametrize(
    ("attempts", "repeatable", "once"),
    [
        ((("2025-10-28", True),), Y, Y),
        ((("2025-10-27", False), ("2025-10-28", True)), Y, N),
        ((("2025-10-27", True), ("2025-10-28", True)), Y, Y),
        ((), Y, Y),
    ],
)
def test_a_later_pass_counts_where_it_may_be_repeated(
    attempts: tuple[tuple[str, bool], ...], repeatable: Verdict, once: Verdict
) -> None:
    """Where there is one attempt the first one decides."""
    case = _passed(*attempts)

    assert repeatable is _find("passed-only", case, A80="repeatable").verdict
    assert once is _find("passed-only", case, A80="one-attempt").verdict


@pytest.mark.parametrize(
    ("filed_on", "verdict"), [("2025-10-29", N), ("2025-10-30", Y), ("2025-10-31", N)]
)
def test_attendance_and_results_are_one_filing(filed_on: str, verdict: Verdict) -> None:
    """By that reading the attendance is completed on the very day of the results."""
    filing = AttendanceFiling(
        filed_on=day(filed_on),
        attended=(EnrolmentHours(enrolment="E-1", hours=80),),
        complete=True,
    )
    case = batch_case(training_class=attrs.evolve(CLASS, attendance=(filing,)))

    assert verdict is _find("attendance-complete", case, A91="joint").verdict
    assert Y is _find("attendance-complete", case).verdict


@pytest.mark.parametrize(
    ("announced", "verdict", "missing"),
    [
        (day("2025-10-26"), Y, ()),
        (day("2025-10-27"), N, ()),
        (day("2025-10-28"), N, ()),
        (None, N, ()),
        (UNKNOWN, U, ("training_class.announced_on",)),
    ],
)
def test_an_examination_is_announced_before_it_is_held(
    announced: Any, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """Before anybody in the batch sat it, a failed attempt too."""
    case = _passed(("2025-10-27", False), ("2025-10-28", True))
    case = attrs.evolve(case, training_class=attrs.evolve(CLASS, announced_on=announced))
    finding = _find("attendance-complete", case, A91="announced")

    assert verdict is finding.verdict
    assert missing == finding.missing


def test_the_examinations_of_others_need_no_announcement() -> None:
    """Only those in the batch are looked at, and whoever sat none needs none."""
    early = attrs.evolve(ENROLMENT, id="E-2")
    announced = attrs.evolve(CLASS, announced_on=day("2025-10-28"))
    case = attrs.evolve(_passed(("2025-10-29", True)), training_class=announced, policy=POLICY)
    others = attrs.evolve(case, enrolments=(*case.enrolments, early))
    nobody = attrs.evolve(_passed(), training_class=announced)

    assert Y is _find("attendance-complete", others, A91="announced").verdict
    assert Y is _find("attendance-complete", nobody, A91="announced").verdict
