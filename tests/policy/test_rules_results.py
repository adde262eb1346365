"""Results filings, codes and the training certificate."""

from typing import Any

import attrs
import pytest

from cases import (
    CLASS,
    DECIDED,
    ENDED,
    ENROLMENT,
    POLICY,
    STARTED,
    TRAINING_CERTIFICATE,
    batch_case,
    certificate_case,
    day,
    enrolment_case,
)
from jsdte.decision import Fact, Finding, Verdict
from jsdte.model import (
    CodeAssignment,
    CompletionResult,
    Enrolment,
    EnrolmentState,
    ResultBatch,
    Score,
)
from jsdte.policy import RULES, BatchCase, Case, CertificateCase, EnrolmentCase
from jsdte.terms.unknown import UNKNOWN

PASSED = batch_case().enrolments[0]
OTHER = attrs.evolve(PASSED, id="E-2", trainee="T-2")
NOT_STARTED = attrs.evolve(CLASS, started_on=None, ended_on=None)


def _find(rule: str, case: Case) -> Finding:
    return RULES[rule].find(case, blocking=True)


def _batch(**changes: Any) -> ResultBatch:
    return attrs.evolve(batch_case().batch, **changes)


def _scores(*names: str) -> tuple[Score, ...]:
    return tuple(Score(enrolment=name, score=81) for name in names)


def _codes(*pairs: tuple[str, str]) -> tuple[CodeAssignment, ...]:
    return tuple(CodeAssignment(enrolment=name, code=code) for name, code in pairs)


def _results(*attempts: tuple[str, bool]) -> tuple[CompletionResult, ...]:
    return tuple(
        CompletionResult(examined_on=day(on), passed=passed, score=81 if passed else 40)
        for on, passed in attempts
    )


def _coded(*pairs: tuple[str, str], used: tuple[str, ...] = ()) -> BatchCase:
    return batch_case(
        batch=_batch(scores=_scores("E-1", "E-2"), codes=_codes(*pairs)), used_codes=used
    )


@pytest.mark.parametrize(
    ("rule", "clause", "case", "facts"),
    [
        ("passed-only", 32, batch_case(), {"named": 1, "unfit": 0}),
        ("three-items", 32, batch_case(), {"named": 1}),
        ("examined-after-training", 31, batch_case(), {"ended_on": ENDED}),
        (
            "examination-day",
            31,
            enrolment_case(),
            {"examined_on": day("2025-10-28"), "ended_on": ENDED, "day": DECIDED},
        ),
        (
            "codes-cover-batch",
            33,
            batch_case(batch=_batch(codes=_codes(("E-1", "JS-AI-0001")))),
            {"named": 1, "codes": 1},
        ),
        ("codes-unique", 33, _coded(("E-1", "A-1"), ("E-2", "A-2")), {"repeated": 0}),
        (
            "certificate-code",
            34,
            certificate_case(),
            {"code": "JS-AI-0001", "number": "JS-AI-0001"},
        ),
        ("certificate-period", 89, certificate_case(), {"first_day": STARTED, "last_day": ENDED}),
        (
            "certificate-day",
            91,
            certificate_case(),
            {"issued_on": day("2025-11-06"), "earliest": day("2025-11-04"), "day": DECIDED},
        ),
    ],
)
def test_results_in_order(rule: str, clause: int, case: Case, facts: dict[str, Fact]) -> None:
    """Results and certificates in order keep each rule, which shows its statement and facts."""
    finding = _find(rule, case)

    assert Verdict.YES is finding.verdict
    assert () == finding.missing
    assert clause == finding.clause.number
    assert facts == dict(finding.facts)


@pytest.mark.parametrize(
    "state", [s for s in EnrolmentState if s is not EnrolmentState.PASSED], ids=str
)
def test_batch_names_nobody_in_another_state(state: EnrolmentState) -> None:
    """Only who stands as passed may be named; whoever is certified was named before."""
    enrolment = attrs.evolve(PASSED, state=state)

    finding = _find("passed-only", batch_case(enrolments=(enrolment,)))
    assert Verdict.NO is finding.verdict
    assert {"named": 1, "unfit": 1} == dict(finding.facts)


@pytest.mark.parametrize("batch", ["B-2", None])
def test_trainee_stands_in_one_batch(batch: str | None) -> None:
    """A trainee who stands in another batch, or was not put into this one, is unfit."""
    enrolment = attrs.evolve(PASSED, batch=batch)

    assert Verdict.NO is _find("passed-only", batch_case(enrolments=(enrolment,))).verdict


@pytest.mark.parametrize(
    ("names", "verdict", "unfit"),
    [
        (("E-1", "E-2"), Verdict.YES, 0),
        (("E-2",), Verdict.YES, 0),
        (("E-1", "E-3"), Verdict.NO, 1),
        (("E-1", "E-1"), Verdict.NO, 1),
        (("E-1", "E-9"), Verdict.NO, 1),
        (("E-9", "E-9"), Verdict.NO, 3),
    ],
)
def test_batch_names_each_who_passed_once(
    names: tuple[str, ...], verdict: Verdict, unfit: int
) -> None:
    """Some of those who passed may be named; failures, strangers and repetitions may not."""
    failed = attrs.evolve(PASSED, id="E-3", state=EnrolmentState.FAILED)
    case = batch_case(enrolments=(PASSED, OTHER, failed), batch=_batch(scores=_scores(*names)))

    finding = _find("passed-only", case)
    assert verdict is finding.verdict
    assert {"named": len(names), "unfit": unfit} == dict(finding.facts)


@pytest.mark.parametrize(
    ("changes", "verdict", "missing"),
    [
        ({"offline_photos": 1}, Verdict.YES, ()),
        ({"scores": (Score(enrolment="E-1", score=0),)}, Verdict.YES, ()),
        ({"attendance_sheet": False}, Verdict.NO, ()),
        ({"offline_photos": 0}, Verdict.NO, ()),
        (
            {"scores": (*_scores("E-2"), Score(enrolment="E-1", score=UNKNOWN))},
            Verdict.UNDETERMINED,
            ("batch.scores",),
        ),
        ({"attendance_sheet": UNKNOWN}, Verdict.UNDETERMINED, ("batch.attendance_sheet",)),
        ({"offline_photos": UNKNOWN}, Verdict.UNDETERMINED, ("batch.offline_photos",)),
        (
            {
                "scores": (Score(enrolment="E-1", score=UNKNOWN),),
                "attendance_sheet": UNKNOWN,
                "offline_photos": UNKNOWN,
            },
            Verdict.UNDETERMINED,
            ("batch.scores", "batch.attendance_sheet", "batch.offline_photos"),
        ),
        ({"attendance_sheet": False, "offline_photos": UNKNOWN}, Verdict.NO, ()),
    ],
)
def test_filing_has_three_items(
    changes: dict[str, Any], verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """A lacking item breaks the rule, an unknown one is asked for by its name."""
    finding = _find("three-items", batch_case(batch=_batch(**changes)))

    assert verdict is finding.verdict
    assert missing == finding.missing


@pytest.mark.parametrize(
    ("results", "verdict"),
    [
        (_results(("2025-10-23", True)), Verdict.NO),
        (_results(("2025-10-24", True)), Verdict.YES),
        (_results(("2025-10-25", True)), Verdict.YES),
        (_results(("2025-10-23", False), ("2025-10-24", True)), Verdict.YES),
        (_results(("2025-10-23", True), ("2025-10-24", True)), Verdict.YES),
    ],
)
def test_nobody_passes_before_the_training_ends(
    results: tuple[CompletionResult, ...], verdict: Verdict
) -> None:
    """A pass on the last training day counts, a pass before it does not."""
    enrolment = attrs.evolve(PASSED, results=results)

    finding = _find("examined-after-training", batch_case(enrolments=(enrolment,)))
    assert verdict is finding.verdict


def test_examinations_of_others_do_not_touch_a_batch() -> None:
    """An early pass of a trainee whom the batch does not name is not looked at."""
    early = attrs.evolve(OTHER, results=_results(("2025-10-01", True)))

    unnamed = batch_case(enrolments=(PASSED, early))
    named = batch_case(enrolments=(PASSED, early), batch=_batch(scores=_scores("E-1", "E-2")))
    assert Verdict.YES is _find("examined-after-training", unnamed).verdict
    assert Verdict.NO is _find("examined-after-training", named).verdict


def test_batch_before_the_end_of_training_is_found() -> None:
    """Without a last training day nobody has passed after it."""
    finding = _find("examined-after-training", batch_case(training_class=NOT_STARTED))

    assert Verdict.NO is finding.verdict
    assert {"ended_on": None} == dict(finding.facts)


def _examined(on: str, *, today: str = "2025-12-25", ended: bool = True) -> EnrolmentCase:
    return enrolment_case(
        enrolment=attrs.evolve(ENROLMENT, results=_results(("2025-10-01", False), (on, False))),
        training_class=CLASS if ended else NOT_STARTED,
        day=day(today),
    )


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        (_examined("2025-10-23"), Verdict.NO),
        (_examined("2025-10-24"), Verdict.YES),
        (_examined("2025-10-25"), Verdict.YES),
        (_examined("2025-10-28", today="2025-10-27"), Verdict.NO),
        (_examined("2025-10-28", today="2025-10-28"), Verdict.YES),
        (_examined("2025-10-28", ended=False), Verdict.NO),
    ],
)
def test_examination_is_held_between_the_end_and_now(case: EnrolmentCase, verdict: Verdict) -> None:
    """The latest examination lies between the last training day and the day of its record."""
    assert verdict is _find("examination-day", case).verdict


@pytest.mark.parametrize(
    ("pairs", "verdict"),
    [
        ((("E-1", "A-1"), ("E-2", "A-2")), Verdict.YES),
        ((("E-2", "A-2"), ("E-1", "A-1")), Verdict.YES),
        ((("E-1", "A-1"),), Verdict.NO),
        ((("E-1", "A-1"), ("E-1", "A-2")), Verdict.NO),
        ((("E-1", "A-1"), ("E-2", "A-2"), ("E-3", "A-3")), Verdict.NO),
        ((("E-1", "A-1"), ("E-3", "A-3")), Verdict.NO),
        ((), Verdict.NO),
    ],
)
def test_each_trainee_of_a_batch_gets_one_code(
    pairs: tuple[tuple[str, str], ...], verdict: Verdict
) -> None:
    """One code for each trainee named and none for anybody else, in whatever order."""
    finding = _find("codes-cover-batch", _coded(*pairs))

    assert verdict is finding.verdict
    assert {"named": 2, "codes": len(pairs)} == dict(finding.facts)


@pytest.mark.parametrize(
    ("case", "repeated"),
    [
        (_coded(("E-1", "A-1"), ("E-2", "A-1")), 1),
        (_coded(("E-1", "A-1"), ("E-2", "A-2"), used=("A-2",)), 1),
        (_coded(("E-1", "A-1"), ("E-2", "A-1"), used=("A-1",)), 2),
    ],
)
def test_code_is_never_given_twice(case: BatchCase, repeated: int) -> None:
    """A code repeated in the batch, or issued before, breaks the rule."""
    finding = _find("codes-unique", case)

    assert Verdict.NO is finding.verdict
    assert {"repeated": repeated} == dict(finding.facts)


@pytest.mark.parametrize("code", ["JS-AI-0002", None])
def test_certificate_bears_the_code_issued(code: str | None) -> None:
    """Another number than the code, or a certificate without a code, breaks the rule."""
    case = certificate_case(enrolment=attrs.evolve(ENROLMENT, code=code))

    finding = _find("certificate-code", case)
    assert Verdict.NO is finding.verdict
    assert {"code": code, "number": "JS-AI-0001"} == dict(finding.facts)


@pytest.mark.parametrize(
    "changes",
    [
        {"first_day": day("2025-09-21")},
        {"first_day": day("2025-09-23")},
        {"last_day": day("2025-10-23")},
        {"last_day": day("2025-10-25")},
    ],
)
def test_certificate_names_the_days_of_training(changes: dict[str, Any]) -> None:
    """First and last day are those of the class, not a day more or less."""
    case = certificate_case(certificate=attrs.evolve(TRAINING_CERTIFICATE, **changes))

    assert Verdict.NO is _find("certificate-period", case).verdict


def test_certificate_of_a_class_without_days_is_found() -> None:
    """A class that has not been trained gives a certificate no days."""
    case = certificate_case(training_class=NOT_STARTED)

    assert Verdict.NO is _find("certificate-period", case).verdict


def _issued(
    on: str,
    *,
    coded: str | None = "2025-10-25",
    results: tuple[CompletionResult, ...] = (),
    today: str = "2025-12-25",
) -> CertificateCase:
    """A certificate of that day for a class that ended on 24 October."""
    enrolment: Enrolment = attrs.evolve(
        ENROLMENT, coded_on=None if coded is None else day(coded), results=results
    )
    return certificate_case(
        certificate=attrs.evolve(TRAINING_CERTIFICATE, issued_on=day(on)),
        enrolment=enrolment,
        day=day(today),
    )


@pytest.mark.parametrize(
    ("case", "verdict", "earliest"),
    [
        (_issued("2025-10-24"), Verdict.NO, "2025-10-25"),
        (_issued("2025-10-25"), Verdict.YES, "2025-10-25"),
        (_issued("2025-10-26"), Verdict.YES, "2025-10-25"),
        (_issued("2025-10-23", coded=None), Verdict.NO, "2025-10-24"),
        (_issued("2025-10-24", coded=None), Verdict.YES, "2025-10-24"),
        (_issued("2025-10-23", coded="2025-10-20"), Verdict.NO, "2025-10-24"),
        (_issued("2025-10-27", results=_results(("2025-10-28", True))), Verdict.NO, "2025-10-28"),
        (_issued("2025-10-28", results=_results(("2025-10-28", True))), Verdict.YES, "2025-10-28"),
        (
            _issued("2025-10-28", results=_results(("2025-10-28", True), ("2025-11-05", False))),
            Verdict.YES,
            "2025-10-28",
        ),
        (_issued("2025-11-06", today="2025-11-05"), Verdict.NO, "2025-10-25"),
        (_issued("2025-11-06", today="2025-11-06"), Verdict.YES, "2025-10-25"),
    ],
)
def test_certificate_is_dated_after_what_it_attests(
    case: CertificateCase, verdict: Verdict, earliest: str
) -> None:
    """Code, passed examination and last training day come first, and no date lies ahead."""
    finding = _find("certificate-day", case)

    assert verdict is finding.verdict
    assert day(earliest) == dict(finding.facts)["earliest"]


def test_nobody_was_examined() -> None:
    """Without an examination on record it was not held in time."""
    finding = _find(
        "examination-day", enrolment_case(enrolment=attrs.evolve(ENROLMENT, results=()))
    )

    assert Verdict.NO is finding.verdict
    assert dict(finding.facts)["examined_on"] is None


def test_days_for_codes_that_nobody_supplied() -> None:
    """Where codes are issued on set days only, and none is supplied, the days are asked for."""
    tables = attrs.evolve(POLICY.tables, code_days=())
    policy = attrs.evolve(POLICY, tables=tables).reading({"A25": "cut-off-days"})
    finding = _find("code-day", batch_case(policy=policy))

    assert (Verdict.UNDETERMINED, ("policy.code_days",)) == (finding.verdict, finding.missing)
