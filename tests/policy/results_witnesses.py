"""Cases of the rules on results, hours, titles and the archive, and what their readings change."""

from collections.abc import Mapping
from typing import Any

import attrs
from witness import Witness, verdict

from cases import (
    BATCH,
    CLASS,
    ENROLMENT,
    LEVEL_CERTIFICATE,
    POLICY,
    TRAINING_CERTIFICATE,
    batch_case,
    certificate_case,
    class_case,
    day,
    document_case,
    enrolment_case,
    entry_case,
    hours_case,
    roster_case,
)
from jsdte.decision import Effect, Title, Verdict
from jsdte.model import (
    AttendanceFiling,
    CodeAssignment,
    CompletionResult,
    EnrolmentHours,
    EnrolmentState,
    HoursRegistration,
    Score,
    YearHours,
)
from jsdte.policy import (
    RULES,
    BatchCase,
    Case,
    DocumentCase,
    EnrolmentCase,
    HoursCase,
    Policy,
    decide_destruction,
    decide_title,
)
from jsdte.policy.tables import CodeDay
from jsdte.terms.kinds import Level
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN, Unknown

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
NOTHING: dict[str, Any] = {"training_certificate": None, "code": None, "coded_on": None}
FAILED = CompletionResult(examined_on=day("2025-10-27"), passed=False, score=41)


def filed(**changes: Any) -> BatchCase:
    """A results filing with some facts changed."""
    return batch_case(batch=attrs.evolve(BATCH, on_record_on=None, **changes))


def of_class(**changes: Any) -> BatchCase:
    """A results filing of a class with some facts changed."""
    return batch_case(training_class=attrs.evolve(CLASS, **changes))


def passed(**changes: Any) -> BatchCase:
    """A results filing of somebody with some facts changed."""
    one = attrs.evolve(ENROLMENT, **{"state": EnrolmentState.PASSED, **NOTHING, **changes})
    return batch_case(enrolments=(one,))


def registering(on: str = "2025-11-24", hours: int = 80, **changes: Any) -> HoursCase:
    """A registration of hours for somebody with some facts changed."""
    one = attrs.evolve(ENROLMENT, **changes)
    rows = (EnrolmentHours(enrolment="E-1", hours=hours),)
    return hours_case(day=day(on), enrolments=(one,), hours=rows)


def enrolled(**changes: Any) -> EnrolmentCase:
    """An enrolment with some facts changed."""
    return enrolment_case(enrolment=attrs.evolve(ENROLMENT, **changes))


def of_level(level: Level) -> EnrolmentCase:
    """An enrolment in a class of another level."""
    return enrolment_case(training_class=attrs.evolve(CLASS, level=level))


def document(on: str, **changes: Any) -> DocumentCase:
    """A document looked at on a day."""
    return document_case(day=day(on), **changes)


CODED = (CodeAssignment(enrolment="E-1", code="JS-AI-0001"),)
SITTING = attrs.evolve(ENROLMENT.results[0], examined_on=day("2025-10-23"))
CODE_DAYS = attrs.evolve(
    POLICY,
    tables=attrs.evolve(
        POLICY.tables, code_days=(CodeDay(first_day=day("2025-11-15"), source="assumed"),)
    ),
)
ONE_BATCH = POLICY.reading({"A24b": "one"})
CUT_OFF = CODE_DAYS.reading({"A25": "cut-off-days"})
ONE_UNIT = POLICY.reading({"A21": "one-unit"})
SECOND = attrs.evolve(CLASS, batches=("B-0", "B-1"))
ON_RECORD = attrs.evolve(BATCH, codes=CODED)
SENIOR = attrs.evolve(CLASS, level=Level.SENIOR)
QUALIFIED = attrs.evolve(ENROLMENT, meets_senior_conditions=True)

BOTH_WAYS: dict[str, tuple[Case, Case]] = {
    "members-only": (roster_case(), roster_case(named=("E-9",))),
    "attendance-complete": (batch_case(), of_class(attendance=())),
    "examination-day": (enrolled(), enrolled(results=(SITTING,))),
    "examined-after-training": (batch_case(), passed(results=(SITTING,))),
    "passed-only": (batch_case(), passed(state=EnrolmentState.TRAINED)),
    "one-batch": (
        batch_case(policy=ONE_BATCH),
        batch_case(policy=ONE_BATCH, training_class=SECOND),
    ),
    "three-items": (batch_case(), filed(offline_photos=0)),
    "codes-cover-batch": (filed(codes=CODED), filed(codes=())),
    "code-day": (
        batch_case(policy=CUT_OFF, batch=ON_RECORD, day=day("2025-11-15")),
        batch_case(policy=CUT_OFF, batch=ON_RECORD, day=day("2025-11-14")),
    ),
    "codes-unique": (filed(codes=CODED), batch_case(used_codes=("JS-AI-0001",))),
    "certificate-code": (
        certificate_case(),
        certificate_case(enrolment=attrs.evolve(ENROLMENT, code="X")),
    ),
    "certificate-period": (
        certificate_case(),
        certificate_case(training_class=attrs.evolve(CLASS, ended_on=day("2025-10-23"))),
    ),
    "certificate-hours": (
        certificate_case(policy=ONE_UNIT),
        certificate_case(policy=ONE_UNIT, certificate=attrs.evolve(TRAINING_CERTIFICATE, hours=81)),
    ),
    "certificate-day": (
        certificate_case(),
        certificate_case(
            certificate=attrs.evolve(TRAINING_CERTIFICATE, issued_on=day("2025-11-03"))
        ),
    ),
    "hours-year": (hours_case(), hours_case(year=2026)),
    "hours-attended": (hours_case(), registering(hours=81)),
    "hours-in-time": (hours_case(), registering("2025-11-25")),
    "hours-registered": (
        enrolled(hours=HoursRegistration(registered_on=day("2025-11-24"), year=2025, hours=80)),
        enrolled(hours=None),
    ),
    "hours-certified": (hours_case(), registering(hours=79)),
    "level-certified": (enrolled(), enrolled(level_certificate=None)),
    "entered": (enrolled(), enrolled(entered_on=None)),
    "entry-number": (entry_case(), entry_case(number="L-99")),
    "title-series": (enrolled(), enrolment_case(policy=Policy())),
    "title-level": (enrolled(), of_level(Level.SENIOR)),
    "senior-level": (of_level(Level.SENIOR), enrolled()),
    "senior-conditions": (
        enrolment_case(enrolment=QUALIFIED, training_class=SENIOR),
        enrolled(meets_senior_conditions=False),
    ),
    "closing-day": (roster_case(), roster_case(day=day("2025-11-05"))),
    "file-closed": (
        class_case(training_class=attrs.evolve(CLASS, closed_on=day("2025-12-01"))),
        class_case(),
    ),
    "paper-kept": (document("2028-12-02"), document("2028-12-01")),
    "electronic-kept": (
        document("2030-12-02", electronic=True),
        document("2030-12-01", electronic=True),
    ),
    "no-hold": (document("2028-12-02"), document("2028-12-02", held=True)),
}


def _verdict(
    entry: str,
    rule: str,
    case: Case,
    expected: Mapping[str, object],
    also: Mapping[str, str] | None = None,
) -> Witness:
    """What a rule says of a case under each option, with some other answers."""
    return Witness(
        entry,
        lambda policy: verdict(rule, attrs.evolve(case, policy=policy.reading(also or {}))),
        expected,
    )


def _finding(entry: str, rule: str, case: Case, expected: Mapping[str, object]) -> Witness:
    """What a rule says and does."""

    def outcome(policy: Policy) -> tuple[Verdict, Effect]:
        found = RULES[rule].find(attrs.evolve(case, policy=policy), blocking=True)
        return found.verdict, found.effect

    return Witness(entry, outcome, expected)


def _kept_until(entry: str, case: DocumentCase, expected: Mapping[str, object]) -> Witness:
    def outcome(policy: Policy) -> str | Unknown:
        found = decide_destruction(attrs.evolve(case, policy=policy)).deadline
        return str(found.date) if isinstance(found, LastDay) else UNKNOWN

    return Witness(entry, outcome, expected)


def _title(entry: str, case: EnrolmentCase, expected: Mapping[str, object], *names: str) -> Witness:
    """Some facts of a title under each option, None where there is none."""

    def outcome(policy: Policy) -> object:
        title: Title | None = decide_title(attrs.evolve(case, policy=policy)).title
        return title and tuple(getattr(title, name) for name in names)

    return Witness(entry, outcome, expected)


_CROSSING = attrs.evolve(
    CLASS,
    started_on=day("2025-12-01"),
    ended_on=day("2026-01-15"),
    hours_by_year=(YearHours(year=2025, hours=50), YearHours(year=2026, hours=30)),
)


def _crossing(year: int, on: str = "2026-02-10", hours: int = 80) -> HoursCase:
    case = registering(on, hours)
    return attrs.evolve(case, training_class=_CROSSING, year=year)


_LATE_CODE = registering("2025-12-01", coded_on=day("2025-11-28"))
_SHORT = attrs.evolve(
    registering(hours=70),
    training_class=attrs.evolve(
        CLASS,
        attendance=(
            AttendanceFiling(
                filed_on=day("2025-10-27"),
                attended=(EnrolmentHours(enrolment="E-1", hours=70),),
                complete=True,
            ),
        ),
    ),
)
_LONG = attrs.evolve(
    registering(hours=90),
    training_class=attrs.evolve(
        CLASS,
        attendance=(
            AttendanceFiling(
                filed_on=day("2025-10-27"),
                attended=(EnrolmentHours(enrolment="E-1", hours=90),),
                complete=True,
            ),
        ),
    ),
)
_CLOSED = attrs.evolve(CLASS, closed_on=day("2025-12-01"), ended_on=day("2025-10-24"))

WITNESSES = [
    _verdict("A21", "certificate-hours",
             certificate_case(certificate=attrs.evolve(TRAINING_CERTIFICATE, hours=81)),
             {"teaching-hours": Y, "with-examination": Y, "one-unit": N}),
    _verdict("A24", "three-items",
             filed(attendance_sheet=False, passed_sheet=True),
             {"class-sheet": N, "passed-sheet": Y, "photo-per-trainee": N}),
    _verdict("A24", "three-items",
             filed(scores=(Score(enrolment="E-1", score=81, on_photo=False),)),
             {"class-sheet": Y, "passed-sheet": Y, "photo-per-trainee": N}),
    _verdict("A24b", "one-batch", batch_case(training_class=SECOND), {"several": Y, "one": N}),
    _verdict("A25", "code-day", batch_case(), {"per-filing": Y, "cut-off-days": N}),
    _verdict("A31", "hours-year", _crossing(2025),
             {"end-year": N, "registration-year": N, "start-year": Y, "split": Y}),
    _verdict("A31", "hours-year", _crossing(2026),
             {"end-year": Y, "registration-year": Y, "start-year": N, "split": Y}),
    _verdict("A31", "hours-year", attrs.evolve(hours_case(), day=day("2026-01-05"), year=2026),
             {"end-year": N, "registration-year": Y, "start-year": N, "split": N}),
    _verdict("A31", "hours-certified", _crossing(2026, hours=30),
             {"end-year": N, "registration-year": N, "start-year": N, "split": Y}),
    _verdict("A32", "hours-in-time",
             attrs.evolve(registering("2025-10-09"),
                          training_class=attrs.evolve(CLASS, ended_on=day("2025-09-07"))),
             {"civil-code": Y, "named-days-roll": Y, "no-roll": U, "thirty-days": U}),
    _verdict("A32", "hours-in-time",
             attrs.evolve(registering("2025-12-01"),
                          training_class=attrs.evolve(CLASS, ended_on=day("2025-10-29"))),
             {"civil-code": Y, "named-days-roll": N, "no-roll": N, "thirty-days": N}),
    _verdict("A32", "hours-in-time",
             attrs.evolve(registering("2025-11-24"),
                          training_class=attrs.evolve(CLASS, ended_on=day("2025-10-24"))),
             {"no-roll": Y, "thirty-days": N}),
    _finding("A33", "hours-in-time", _LATE_CODE,
             {"late-unless-no-fault": (U, Effect.ASKS), "accept-late": (N, Effect.REPORTS),
              "closed": (N, Effect.BLOCKS)}),
    _verdict("A34", "hours-in-time", registering("2025-11-28"),
             {"last-training-day": N, "examination-day": Y, "issue-day": Y}),
    _verdict("A34", "hours-in-time", registering("2025-12-05"),
             {"last-training-day": N, "examination-day": N, "issue-day": Y}),
    _verdict("A35", "entered", enrolled(entered_on=None),
             {"condition": U, "certificate-alone": Y}),
    _title("A36", enrolled(),
           {"dated-table": ("数字经济工程", "人工智能"), "engineering": ("工程", UNKNOWN)},
           "series", "specialty"),
    _verdict("A36b", "title-level", enrolled(), {"assistant": Y, "unsaid": U}),
    _title("A37", of_level(Level.SENIOR),
           {"no-title": None, "at-least-intermediate": ("intermediate",)}, "grade"),
    _kept_until("A57", document("2025-12-24", training_class=_CLOSED,
                                dated_on=day("2025-09-30"), last_paid_on=day("2026-03-02")),
                {"file-closed": "2028-12-01", "end-of-training": "2028-10-24",
                 "document-day": "2028-09-30", "new-year": "2029-01-01",
                 "last-payment": "2029-03-02"}),
    _verdict("A80", "passed-only", passed(results=(FAILED, *ENROLMENT.results)),
             {"repeatable": Y, "one-attempt": N}),
    _verdict("A85", "hours-certified", _SHORT, {"certificate": N, "attended": Y, "lesser": Y}),
    _verdict("A85", "hours-certified", _LONG, {"certificate": N, "attended": Y, "lesser": N}),
    _title("A90", enrolled(),
           {"issue-day": (LEVEL_CERTIFICATE.issued_on,), "entry-day": (ENROLMENT.entered_on,)},
           "dated_on"),
    _verdict("A91", "attendance-complete", of_class(announced_on=day("2025-10-27")),
             {"attendance-then-results": Y, "joint": N, "announced": Y}),
    _verdict("A91", "attendance-complete", of_class(announced_on=None),
             {"attendance-then-results": Y, "joint": N, "announced": N}),
    _verdict("A91", "attendance-complete",
             attrs.evolve(of_class(announced_on=None),
                          batch=attrs.evolve(BATCH, filed_on=day("2025-10-27"))),
             {"joint": Y, "announced": N}),
]  # fmt: skip
