"""Write twelve everyday journeys of one trainee, each with what becomes of its events.

They are made from `class_2025_clean.jsonl`: what is told otherwise is written out here, the rest is
taken over. Run it from anywhere: `python docs/examples/make_everyday.py`.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from jsdte.calendar import mainland_calendar
from jsdte.decision import Verdict
from jsdte.policy import Policy
from jsdte.serialization import event_from_json
from jsdte.workflow import Accepted, Refused, Register

HERE = Path(__file__).parent
FOLDER = HERE / "everyday"
Row = dict[str, Any]

SCHOOL, PROVINCE = {"role": "institution", "id": "I-07"}, {"role": "province_hr", "id": "32"}
CITY, PERSON = {"role": "city_hr", "id": "3201"}, {"role": "person", "id": "T-1"}
CLASS, PLAN = "C-2025-1", "P-2025-1"
_OTHERS = tuple(f"-{n}" for n in range(2, 9))


def rows() -> list[Row]:
    """The clean journey with the first trainee alone."""
    text = (HERE / "class_2025_clean.jsonl").read_text(encoding="utf-8")
    found = [json.loads(each) for each in text.splitlines()]
    return [_alone(row) for row in found if not row["object"].endswith(_OTHERS)]


def _alone(row: Row) -> Row:
    """A row in which a list of trainees names the first one only."""
    return {
        key: [each for each in value if each.get("enrolment", "E-1") == "E-1"]
        if isinstance(value, list) and value and isinstance(value[0], dict)
        else value
        for key, value in row.items()
    }


def row(event: str, day: str, actor: Row, about: str, **evidence: Any) -> Row:
    """One event."""
    return {"event": event, "day": day, "actor": actor, "object": about, **evidence}


def place(event: str, n: int = 1) -> int:
    """Where the n-th event of a name stands in the clean journey."""
    return [i for i, each in enumerate(rows()) if each["event"] == event][n - 1]


def line(event: str, n: int = 1, **changes: Any) -> Row:
    """The n-th event of a name, with some keys changed."""
    return {**rows()[place(event, n)], **changes}


def until(event: str, n: int = 1) -> list[Row]:
    """Everything before an event."""
    return rows()[: place(event, n)]


def since(event: str, n: int = 1) -> list[Row]:
    """An event and everything after it."""
    return rows()[place(event, n) :]


def between(first: str, last: str) -> list[Row]:
    """From the first event of one name to before that of another."""
    return rows()[place(first) : place(last)]


def resit() -> list[Row]:
    """The completion examination is failed and passed on the second attempt (A80)."""
    failed = line("RecordCompletionResults", passed=False)
    passed = line("RecordCompletionResults", day="2025-11-10", examined_on="2025-11-10")
    return [
        *until("RecordCompletionResults"),
        *(failed, passed),
        line("FileResults", day="2025-11-11"),
        line("AcceptResults", day="2025-11-12"),
        line("IssueCodes", day="2025-11-13"),
        line("IssueTrainingCertificate", day="2025-11-14", issued_on="2025-11-14"),
        *since("RegisterHours"),
    ]


def returned_plan() -> list[Row]:
    """The plan has too few hours, comes back, and is filed again (17, 76)."""
    short = line("FilePlan", blocks=line("FilePlan")["blocks"][2:3])
    back = row("ReturnPlan", "2025-09-02", PROVINCE, PLAN, reason="too few hours")
    return [
        *until("FilePlan"),
        short,
        back,
        line("FilePlan", day="2025-09-03"),
        *since("AcceptPlan"),
    ]


def expired_listing() -> list[Row]:
    """The listing ends before the start: the class is cancelled and the fee paid back (A05)."""
    first, *rest = until("StartTraining")
    return [
        {**first, "printed_until": "2025-09-20"},
        *rest,
        line("StartTraining"),
        row("CancelClass", "2025-09-23", SCHOOL, CLASS, reason="listing ended"),
        _refund("2025-09-24"),
    ]


def _refund(day: str) -> Row:
    evidence = {"kind": "training", "amount_fen": 260000, "sitting": "none"}
    return row("RefundFee", day, SCHOOL, "E-1", **evidence)


def transfer() -> list[Row]:
    """The trainee goes on in another class of the plan, with fee and review (A76)."""
    moved = json.dumps(since("StartTraining"), ensure_ascii=False)
    for old, new in (("E-1", "E-1b"), (CLASS, "C-2"), ("B-2025-1", "B-2")):
        moved = moved.replace(f'"{old}"', f'"{new}"')
    joining = {"training_class": "C-2", "new_enrolment": "E-1b", "agreed": True}
    return [
        *until("StartTraining"),
        line("GenerateClass", object="C-2", day="2025-09-18"),
        row("TransferTrainee", "2025-09-19", SCHOOL, "E-1", **joining),
        row("CancelClass", "2025-09-19", SCHOOL, CLASS, reason="two classes become one"),
        line("CloseEnrolment", object="C-2", day="2025-09-19"),
        line("ApplyForOpening", object="C-2", day="2025-09-20"),
        *json.loads(moved),
    ]


def reapplied_review() -> list[Row]:
    """Rejected for want of a category, applied for again with the day of graduation (A41, A76)."""
    again = json.dumps(between("ApplyForReview", "StartTraining"), ensure_ascii=False)
    decided = json.dumps(
        [line("AcceptReview"), line("DecideReview"), *_notices()], ensure_ascii=False
    )
    days = (
        ("2025-09-17", "2025-10-13"),
        ("2025-09-18", "2025-10-14"),
        ("2025-09-26", "2025-10-15"),
    )
    more = (("2025-10-10", "2025-10-21"), ("2025-10-13", "2025-10-22"))
    for old, new in (('"R-1"', '"R-1b"'), *reversed(days)):
        again = again.replace(old, new)
    for old, new in (('"R-1"', '"R-1b"'), days[2], *reversed(more)):
        decided = decided.replace(old, new)
    return [
        *until("ApplyForReview"),
        line("ApplyForReview", graduation_on="none"),
        *between("RouteReview", "DecideReview"),
        line("DecideReview"),
        line("DecideReview", outcome="rejected"),
        *(_notices()),
        *json.loads(again),
        *json.loads(decided),
        *since("EndTraining"),
    ]


def _notices() -> list[Row]:
    return [line("NotifyReview"), line("NotifyReview", 2)]


def retaken_assessment() -> list[Row]:
    """The practice paper is failed and passed in a second sitting (A29, A87)."""
    return [
        *until("RecordAssessment"),
        line("RecordAssessment"),
        line("RecordAssessment", 2, passed=False),
        line("PayFee", 2, day="2025-12-08", sitting=2),
        line("ApplyForAssessment", day="2025-12-08"),
        line("RecordAssessment", 2, day="2025-12-13", taken_on="2025-12-13"),
        *since("IssueLevelCertificate"),
    ]


def late_hours() -> list[Row]:
    """The code comes after the month for the hours, which wait for the province (A33)."""
    return [
        *until("IssueCodes"),
        line("IssueCodes", day="2025-11-26"),
        line("IssueTrainingCertificate", day="2025-11-27", issued_on="2025-11-27"),
        line("RegisterHours", day="2025-11-28"),
        line("RegisterHours", day="2025-12-02", late_registration_allowed=True),
        line("PayFee", 2, day="2025-12-02"),
        line("ApplyForAssessment", day="2025-12-03"),
        *since("RecordAssessment"),
    ]


def cancelled_class() -> list[Row]:
    """Cancelled in training: the review lapses, the fee goes back, no claim is left (A76)."""
    return [
        *until("EndTraining"),
        row("CancelClass", "2025-10-20", SCHOOL, CLASS, reason="too few trainees"),
        _refund("2025-10-21"),
        line("FileClaim", day="2025-10-22"),
    ]


def bounced_payment() -> list[Row]:
    """The bank returns the money, and it is paid again to a corrected account (A97)."""
    bank = {"role": "bank", "id": "bank"}
    return [
        *until("CloseClassFile"),
        row("ReturnPayment", "2026-01-02", bank, "TR-1", reason="no such account"),
        line("PayClaim", day="2026-01-05"),
        *since("CloseClassFile"),
    ]


def revoked_certificate() -> list[Row]:
    """The level certificate is revoked after the payout: the grant goes, the money comes back (A83)."""
    evaluator = {"role": "evaluator", "id": "V-03"}
    return [
        *rows(),
        row(
            "RevokeLevelCertificate", "2026-03-02", evaluator, "E-1", reason="sat by another person"
        ),
        row("RevokeClaim", "2026-03-10", CITY, "TR-1", reason="certificate revoked"),
        row("RecoverPayment", "2026-03-16", CITY, "TR-1", amount_fen=100000),
        row("RecoverPayment", "2026-03-23", CITY, "TR-1", amount_fen=140000),
    ]


def moved_city() -> list[Row]:
    """Insured and registered elsewhere before the claim: the city of the review pays (A71)."""
    wuxi = {"insured_place": "3202", "registered_place": "3202", "source": "register"}
    return [
        *until("FileClaim"),
        row("MovePlace", "2025-12-18", CITY, "T-1", moved_on="2025-12-01", **wuxi),
        *since("FileClaim"),
    ]


def two_classes() -> list[Row]:
    """Enrolled in two classes at once: allowed and reported, until the person leaves one (A86)."""
    return [
        *until("CloseEnrolment"),
        line("GenerateClass", object="C-2", day="2025-09-12"),
        line("Enrol", object="E-1b", training_class="C-2", day="2025-09-12"),
        row("WithdrawTrainee", "2025-09-13", PERSON, "E-1b"),
        *since("CloseEnrolment"),
    ]


JOURNEYS = (
    resit,
    returned_plan,
    expired_listing,
    transfer,
    reapplied_review,
    retaken_assessment,
    late_hours,
    cancelled_class,
    bounced_payment,
    revoked_certificate,
    moved_city,
    two_classes,
)
"""Each makes the events of one journey."""


def outcome(events: Iterable[Row]) -> Iterator[str]:
    """A line for each event, then where everything stands."""
    policy = Policy.from_toml((HERE / "policy.toml").read_text(encoding="utf-8"))
    register = Register(policy, mainland_calendar())
    for each in events:
        result = register.apply(event_from_json(json.dumps(each)))
        yield f"{each['day']} {each['event']} {each['object']}: {_fate(result)}"
    yield ""
    for (cls, id_), found in register.objects.items():
        if hasattr(found, "state"):
            yield f"{cls.__name__} {id_}: {found.state.value}"


def _fate(result: Accepted | Refused) -> str:
    """What became of an event, and the rules that were not kept or asked something."""
    unkept = [f.rule for f in result.decision.findings if f.verdict is not Verdict.YES]
    waits = result.decision.verdict is Verdict.UNDETERMINED
    fate = "taken in" if isinstance(result, Accepted) else "waits" if waits else "refused"
    return f"{fate}, {' '.join(unkept)}" if unkept else fate


def files() -> Iterator[tuple[str, str]]:
    """Name and content of every file."""
    for make in JOURNEYS:
        made = make()
        lines = "\n".join(json.dumps(each, ensure_ascii=False) for each in made)
        yield f"{make.__name__}.jsonl", f"{lines}\n"
        told = "\n".join(outcome(made))
        yield f"{make.__name__}.txt", f"{make.__doc__}\n\n{told}\n"


def main() -> None:
    """Write the files into the folder `everyday`."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in files():
        (FOLDER / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
