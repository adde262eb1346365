"""What the register does with results, hours and class files under other readings."""

import json
from typing import Any

import pytest

from cases import CALENDAR, OF_2025, POLICY, day, official
from journeys import Row, clean_rows
from journeys import event as made
from jsdte.decision import Verdict
from jsdte.model import Enrolment, TrainingClass
from jsdte.terms.kinds import Role
from jsdte.terms.unknown import UNKNOWN
from jsdte.workflow import Accepted, DueStatus, OpenDeadline, Refused, Register
from jsdte.workflow.summary import summarise
from scenarios import line, position

CLASS = "C-2025-1"


def _until(name: str, n: int = 1, **options: str) -> Register:
    """The clean journey up to an event of a name, under some readings."""
    register = Register(POLICY.reading(options), CALENDAR)
    for text in clean_rows()[: position(name, n)]:
        register.apply(made(json.loads(text)))
    return register


def _do(register: Register, *rows: Row) -> list[Accepted | Refused]:
    return [register.apply(made(row)) for row in rows]


def _broken(result: Accepted | Refused) -> dict[str, Verdict]:
    return {f.rule: f.verdict for f in result.decision.findings if f.verdict is not Verdict.YES}


@pytest.mark.parametrize(
    ("second", "kept"),
    [({}, day("2025-10-20")), ({"announced_on": "2025-10-21"}, day("2025-10-21"))],
)
def test_an_announcement_is_not_forgotten(second: Row, kept: Any) -> None:
    """A further filing that says nothing of the announcement leaves the one that was stated."""
    register = _until("FileResults")
    scores = line("FileResults")["scores"]
    first = line("FileResults", scores=scores[:1], announced_on="2025-10-20")
    further = line("FileResults", object="B-2", scores=scores[1:2], **second)

    assert all(isinstance(result, Accepted) for result in _do(register, first, further))
    assert kept == register.get(TrainingClass, CLASS).announced_on


@pytest.mark.parametrize(("option", "rule"), [("several", {}), ("one", {"one-batch": Verdict.NO})])
def test_a_second_filing_of_a_class(option: str, rule: dict[str, Verdict]) -> None:
    """It is taken in unless a class may file once only."""
    register = _until("FileResults", A24b=option)
    scores = line("FileResults")["scores"]
    _, second = _do(
        register,
        line("FileResults", scores=scores[:1]),
        line("FileResults", object="B-2", scores=scores[1:2]),
    )

    assert rule == _broken(second)
    assert isinstance(second, Refused) is bool(rule)


def test_an_examination_that_nobody_announced_waits_for_the_fact() -> None:
    """Where it has to be announced the filing is taken in with the question attached."""
    register = _until("FileResults", A91="announced")
    (result,) = _do(register, line("FileResults"))

    assert isinstance(result, Accepted)
    assert {"attendance-complete": Verdict.UNDETERMINED} == _broken(result)


@pytest.mark.parametrize(
    ("allowed", "verdict"),
    [(None, Verdict.UNDETERMINED), (False, Verdict.NO), (True, Verdict.YES)],
)
def test_late_hours_wait_for_the_word_of_the_province(
    allowed: bool | None,  # noqa: FBT001 -- the subject
    verdict: Verdict,
) -> None:
    """Codes after the last day keep the registration waiting until late hours are allowed."""
    register = Register(POLICY, CALENDAR)
    for text in clean_rows()[: position("RegisterHours")]:
        row = json.loads(text)
        if row["event"] in ("IssueCodes", "IssueTrainingCertificate"):
            row |= {"day": "2025-11-25"}
        if row["event"] == "IssueTrainingCertificate":
            row |= {"issued_on": "2025-11-25"}
        register.apply(made(row))
    said = {} if allowed is None else {"late_registration_allowed": allowed}
    (result,) = _do(register, line("RegisterHours", day="2025-11-26", **said))

    assert isinstance(result, Accepted) is (verdict is Verdict.YES)
    assert verdict is _broken(result).get("hours-in-time", Verdict.YES)


@pytest.mark.parametrize(
    ("option", "last"),
    [
        ("last-training-day", "2025-11-24"),
        ("examination-day", "2025-11-25"),
        ("issue-day", "2025-12-08"),
    ],
)
def test_the_month_for_hours_in_a_summary(option: str, last: str) -> None:
    """From the end of training, the first examination of the class or the own certificate."""
    register = Register(POLICY.reading({"A34": option}), CALENDAR)
    for text in clean_rows()[: position("RegisterHours")]:
        row = json.loads(text)
        if row["event"] == "RecordCompletionResults" and row["object"] == "E-2":
            row |= {"examined_on": "2025-10-25"}
        register.apply(made(row))
    trainee = summarise(register, day("2025-11-20")).trainees[0]

    office = (Role.INSTITUTION, "I-07")
    due = OpenDeadline("hours", "E-1", official(last, OF_2025), *office, DueStatus.RUNNING)
    assert (due,) == trainee.deadlines


def _over_new_year(row: Row) -> Row:
    """An event after training as it would be, had that ended on 9 January 2026."""
    late = {
        key: (day(row[key]) + (day("2026-01-09") - day("2025-10-24"))).isoformat()
        for key in ("day", "examined_on", "issued_on", "last_day")
        if key in row
    }
    by_year = [{"year": 2025, "hours": 50}, {"year": 2026, "hours": 30}]
    ends = {"hours_by_year": by_year} if row["event"] == "EndTraining" else {}
    return {**row, **late, **ends}


def test_hours_of_two_years_are_registered_apart() -> None:
    """Where they are split each year has its own registration, and both stay."""
    register = Register(POLICY.reading({"A31": "split"}), CALENDAR)
    for number, text in enumerate(clean_rows()[: position("RegisterHours")]):
        row = json.loads(text)
        after = number >= position("EndTraining")
        register.apply(made(_over_new_year(row) if after else row))
    rows = [
        line(
            "RegisterHours",
            day="2026-02-09",
            year=year,
            hours=[{"enrolment": "E-1", "hours": hours}],
        )
        for year, hours in ((2025, 50), (2026, 80), (2026, 30), (2026, 30))
    ]
    first, whole, second, again = _do(register, *rows)
    enrolment = register.get(Enrolment, "E-1")

    assert [Accepted, Refused, Accepted, Refused] == [
        type(result) for result in (first, whole, second, again)
    ]
    assert [2025] == [found.year for found in enrolment.earlier_hours]
    assert {2025: 50, 2026: 30} == summarise(register, day("2026-02-10")).trainees[0].hours


@pytest.mark.parametrize(
    ("option", "deadline"),
    [
        ("file-closed", official("2030-11-24")),
        ("end-of-training", official("2030-10-24")),
        ("document-day", UNKNOWN),
        ("new-year", official("2031-01-01")),
        ("last-payment", UNKNOWN),
    ],
)
def test_closing_a_file_shows_how_long_it_is_kept(option: str, deadline: Any) -> None:
    """What hangs on each document or on the last payment has no one end."""
    register = _until("CloseClassFile", A57=option)
    (result,) = _do(register, line("CloseClassFile"))

    assert isinstance(result, Accepted)
    assert deadline == result.decision.deadline
    assert deadline == summarise(register, day("2026-01-05")).retention[CLASS].deadline
