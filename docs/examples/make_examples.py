"""Write the example event files: an AI junior class in autumn 2025, with and without refusals.

All persons are invented; their ID numbers carry right check digits and belong to nobody known.
Run it from anywhere: `python docs/examples/make_examples.py`.
"""

import json
from pathlib import Path
from typing import Any

from stdnum.iso7064 import mod_11_2

HERE = Path(__file__).parent
Row = dict[str, Any]

PROVINCE = {"role": "province_hr", "id": "32"}
INSTITUTION = {"role": "institution", "id": "I-07"}
EVALUATOR = {"role": "evaluator", "id": "V-03"}
MOHRSS = {"role": "mohrss", "id": "mohrss"}
PLATFORM = {"role": "platform", "id": "platform"}
OCCUPATION = "artificial-intelligence"
DIRECTION = "计算机视觉产品实现"
CLASS, PLAN, SCHEDULE, BATCH = "C-2025-1", "P-2025-1", "S-2025-1", "B-2025-1"


def block(module: str, mode: str, content: str, hours: int) -> Row:
    """A block of teaching hours."""
    return {"module": module, "mode": mode, "content": content, "hours": hours}


BLOCKS = [
    block("基础知识", "online", "theory", 24),
    block("模型训练", "online", "practice", 16),
    block("视觉产品开发", "offline", "practice", 32),
    block("工程规范", "offline", "theory", 8),
]

# Name, birth day, insured place, register, category, graduation day, office that pays.
PEOPLE = (
    ("张䶮", "20030214", "320102", "320102", None, "2026-06-30", "3201"),
    ("王𬭎", "19920809", "320583", "320583", "rural-worker", "none", "320583"),
    ("买买提·吐尔逊", "20030530", None, "320311", None, "2026-06-20", "3203"),
    ("陈一", "19880117", "320411", "320411", "registered-unemployed", "none", "3204"),
    ("刘二", "19790622", "320614", "320614", "hard-to-employ", "none", "3206"),
    ("赵三", "20070305", None, "320706", "school-leaver", "none", "3207"),
    ("孙四", "20010911", "321002", "321002", "low-income-child", "none", "3210"),
    ("周五", "19951230", "321302", "outside", "rural-worker", "none", "3213"),
)
NUMBERS = range(1, len(PEOPLE) + 1)


def id_number(born: str, order: int) -> str:
    """An invented ID number with a right check digit."""
    body = f"320102{born}{order:03d}"
    return body + mod_11_2.calc_check_digit(body)


def row(event: str, day: str, actor: Row, about: str, **evidence: Any) -> Row:
    """One event."""
    return {"event": event, "day": day, "actor": actor, "object": about, **evidence}


def person(n: int) -> Row:
    """A person as an actor."""
    return {"role": "person", "id": f"T-{n}"}


def office(n: int) -> Row:
    """The office that decides and pays a person's claims."""
    place = PEOPLE[n - 1][6]
    return {"role": "city_hr" if len(place) == 4 else "county_hr", "id": place}


def city(n: int) -> Row:
    """The city that reviews a person."""
    return {"role": "city_hr", "id": PEOPLE[n - 1][6][:4]}


def listings() -> list[Row]:
    """The directories."""
    shared = {"occupation": OCCUPATION, "printed_until": "none"}
    return [
        row("ListInstitution", "2024-11-20", PROVINCE, "I-07", listed_on="2024-11-20",
            directory_name="示例数字技术培训中心", source="example directory", **shared),
        row("ListEvaluator", "2024-12-05", MOHRSS, "V-03", listed_on="2024-12-05",
            directory_name="示例评价中心", source="example directory", **shared),
    ]  # fmt: skip


def file_plan(day: str, blocks: list[Row]) -> Row:
    """The plan as filed."""
    return row(
        "FilePlan", day, INSTITUTION, PLAN, occupation=OCCUPATION, direction=DIRECTION,
        level="junior", blocks=blocks, teachers=["L-1", "L-2", "L-3"], fee_fen=260000,
        standard_edition="2021", covers_weight_table=True, online_reason="none",
    )  # fmt: skip


def publication() -> list[Row]:
    """The plan put on record, its schedule and class."""
    return [
        row("AcceptPlan", "2025-09-04", PROVINCE, PLAN),
        row("PublishPlan", "2025-09-05", INSTITUTION, PLAN, schedule=SCHEDULE,
            first_day="2025-09-22", last_day="2025-10-24", place="320104", seats=30),
        row("GenerateClass", "2025-09-08", INSTITUTION, CLASS, schedule=SCHEDULE,
            occupation=OCCUPATION, direction=DIRECTION, level="junior"),
    ]  # fmt: skip


def enrol(n: int, day: str = "2025-09-10", screened: str | None = "2025-09-09") -> Row:
    """One enrolment."""
    name, born = PEOPLE[n - 1][:2]
    return row(
        "Enrol", day, INSTITUTION, f"E-{n}", training_class=CLASS, trainee=f"T-{n}", name=name,
        id_number=id_number(born, n), screened_on=screened,
    )  # fmt: skip


def pay_training(n: int) -> Row:
    """The training fee, paid by the person."""
    return row("PayFee", "2025-09-11", person(n), f"E-{n}", kind="training", amount_fen=260000,
               body="I-07", sitting="none", own_invoice=True)  # fmt: skip


def opening() -> list[Row]:
    """Enrolment closed, opening applied for, training started."""
    return [
        row("CloseEnrolment", "2025-09-15", INSTITUTION, CLASS),
        row("ApplyForOpening", "2025-09-16", INSTITUTION, CLASS),
        row("StartTraining", "2025-09-22", INSTITUTION, CLASS),
    ]


def apply_for_review(n: int) -> Row:
    """The application for the eligibility review."""
    _, _, insured, register, category, graduation, _ = PEOPLE[n - 1]
    insurances = [] if insured is None else [
        {"place": insured, "scheme": "employee", "active": True, "since": "2024-07-01"}
    ]  # fmt: skip
    statuses = [] if category is None else [
        {"category": category, "first_day": "2025-07-01", "last_day": "2025-12-31",
         "source": "example record of the county"}
    ]  # fmt: skip
    return row(
        "ApplyForReview", "2025-09-17", person(n), f"R-{n}", enrolment=f"E-{n}",
        insurances=insurances, registered_place=register, statuses=statuses,
        graduation_on=graduation, meets_conditions=True,
    )  # fmt: skip


def route(n: int) -> Row:
    """The review sent to its city."""
    return row("RouteReview", "2025-09-18", PLATFORM, f"R-{n}", city=PEOPLE[n - 1][6][:4])


def accept(n: int) -> Row:
    """The review accepted on the Friday before the make-up Sunday of National Day."""
    return row("AcceptReview", "2025-09-26", city(n), f"R-{n}", material_complete=True)


def decide(n: int, outcome: str = "passed") -> Row:
    """The review decided on its last day, the fifth working day."""
    place = PEOPLE[n - 1][2] or PEOPLE[n - 1][3]
    return row("DecideReview", "2025-10-10", city(n), f"R-{n}", outcome=outcome, joined_by=[place])


def notify(n: int) -> list[Row]:
    """Both feedbacks."""
    return [
        row("NotifyReview", "2025-10-13", city(n), f"R-{n}", recipient=who)
        for who in ("applicant", "institution")
    ]


def end_training() -> Row:
    """The end of training, as planned."""
    return row("EndTraining", "2025-10-24", INSTITUTION, CLASS, delivered=BLOCKS,
               online_monitored=True)  # fmt: skip


def attendance() -> Row:
    """The attendance filing of the whole class."""
    hours = [{"enrolment": f"E-{n}", "hours": 80} for n in NUMBERS]
    return row("FileAttendance", "2025-10-27", INSTITUTION, CLASS, attended=hours, complete=True)


def examine(n: int, *, passed: bool = True) -> Row:
    """The completion examination."""
    return row("RecordCompletionResults", "2025-10-28", INSTITUTION, f"E-{n}",
               examined_on="2025-10-28", passed=passed, score=80 + n if passed else 41)  # fmt: skip


def file_results(named: list[int]) -> Row:
    """The results filing."""
    scores = [{"enrolment": f"E-{n}", "score": 80 + n} for n in named]
    return row("FileResults", "2025-10-30", INSTITUTION, BATCH, training_class=CLASS,
               scores=scores, attendance_sheet=True, offline_photos=2)  # fmt: skip


def certify(named: list[int]) -> list[Row]:
    """Batch on record, codes, certificates."""
    codes = [{"enrolment": f"E-{n}", "code": f"JS-AI-{n:04d}"} for n in named]
    return [
        row("AcceptResults", "2025-11-03", PROVINCE, BATCH),
        row("IssueCodes", "2025-11-04", PROVINCE, BATCH, codes=codes),
        *(
            row("IssueTrainingCertificate", "2025-11-06", INSTITUTION, f"E-{n}",
                number=f"JS-AI-{n:04d}", issued_on="2025-11-06", first_day="2025-09-22",
                last_day="2025-10-24", hours=80)
            for n in named
        ),
    ]  # fmt: skip


def register_hours(named: list[int], day: str = "2025-11-24") -> Row:
    """The hours, on the last day of the month."""
    hours = [{"enrolment": f"E-{n}", "hours": 80} for n in named]
    return row("RegisterHours", day, INSTITUTION, CLASS, year=2025, hours=hours)


def apply_for_assessment(n: int) -> list[Row]:
    """The assessment fee and the application through the institution."""
    commitment = {"signed_by": "person", "signed_on": "2025-11-25", "text_shown": True}
    return [
        row("PayFee", "2025-11-25", person(n), f"E-{n}", kind="evaluation", amount_fen=48000,
            body="V-03", sitting=1, own_invoice=True),
        row("ApplyForAssessment", "2025-11-26", INSTITUTION, f"E-{n}", evaluator="V-03",
            in_province=True, meets_conditions="none", commitment=commitment, barred=False),
    ]  # fmt: skip


def paper(n: int, name: str, day: str = "2025-12-06", *, passed: bool = True) -> Row:
    """One paper of the level assessment."""
    return row("RecordAssessment", day, EVALUATOR, f"E-{n}", paper=name, taken_on=day,
               passed=passed)  # fmt: skip


def level_certificate(n: int) -> Row:
    """The level certificate."""
    return row("IssueLevelCertificate", "2025-12-15", EVALUATOR, f"E-{n}", number=f"L-AI-{n:04d}",
               issued_on="2025-12-15", occupation=OCCUPATION, direction=DIRECTION,
               level="junior")  # fmt: skip


def enter(n: int) -> Row:
    """The entry in the national system."""
    return row("EnterNationalSystem", "2025-12-17", EVALUATOR, f"E-{n}", number=f"L-AI-{n:04d}")


def prior(n: int, kind: str, number: int = 0) -> Row:
    """Earlier subsidies as the office's record shows them."""
    return row("RecordPriorSubsidies", "2025-12-18", office(n), f"T-{n}", kind=kind,
               number=number, counted_from="2019-01-01", source="example subsidy ledger")  # fmt: skip


def file_claim(n: int, kind: str) -> Row:
    """A claim."""
    return row("FileClaim", "2025-12-19", person(n), f"{kind[:2].upper()}-{n}",
               enrolment=f"E-{n}", kind=kind, subsidised_otherwise=False)  # fmt: skip


def decide_claim(n: int, kind: str, outcome: str = "granted") -> Row:
    """The decision on a claim."""
    about = f"{kind[:2].upper()}-{n}"
    return row("DecideClaim", "2025-12-25", office(n), about, outcome=outcome)


def pay_claim(n: int, kind: str) -> Row:
    """The payment of a claim."""
    return row("PayClaim", "2025-12-31", office(n), f"{kind[:2].upper()}-{n}", account_own=True,
               finance_joined=True)  # fmt: skip


KINDS = ("training", "evaluation")


def close() -> Row:
    """The class file closed."""
    return row("CloseClassFile", "2026-01-09", INSTITUTION, CLASS)


def clean() -> list[Row]:
    """Everybody from enrolment to paid subsidies, nothing refused."""
    everybody = list(NUMBERS)
    return [
        *listings(),
        file_plan("2025-09-01", BLOCKS),
        *publication(),
        *(step for n in NUMBERS for step in (enrol(n), pay_training(n))),
        *opening()[:2],
        *(step for n in NUMBERS for step in (apply_for_review(n), route(n))),
        opening()[2],
        *map(accept, NUMBERS),
        *(step for n in NUMBERS for step in (decide(n), *notify(n))),
        end_training(),
        attendance(),
        *map(examine, NUMBERS),
        file_results(everybody),
        *certify(everybody),
        register_hours(everybody),
        *(step for n in NUMBERS for step in apply_for_assessment(n)),
        *(paper(n, name) for n in NUMBERS for name in ("theory", "practice")),
        *map(level_certificate, NUMBERS),
        *map(enter, NUMBERS),
        *(prior(n, kind) for n in NUMBERS for kind in KINDS),
        *(file_claim(n, kind) for n in NUMBERS for kind in KINDS),
        *(decide_claim(n, kind) for n in NUMBERS for kind in KINDS),
        *(pay_claim(n, kind) for n in NUMBERS for kind in KINDS),
        close(),
    ]


def eventful() -> list[Row]:
    """The same class with what goes wrong in offices.

    Trainee 1 goes straight through. 2 is claimed for by the institution first. 3 is insured and
    registered outside the province until an official names the city. 4 lost the status before
    the status day and is rejected. 5 fails the completion examination. 6 fails a paper. 7 holds a
    higher certificate. 8 has had three training subsidies already.
    """
    going = [n for n in NUMBERS if n != 5]
    assessed = [n for n in going if n != 6]
    outsider = apply_for_review(3) | {"registered_place": "outside", "insurances": []}
    by_hand = route(3) | {"actor": PROVINCE}
    late = apply_for_review(4)
    late["statuses"] = [late["statuses"][0] | {"last_day": "2025-08-31"}]
    heavy = [b | {"hours": 80} if b["module"] == "基础知识" else b for b in BLOCKS]
    external = row("RecordExternalCertificate", "2025-12-18", office(7), "T-7",
                   occupation=OCCUPATION, level="intermediate", kind="level",
                   issued_on="2025-06-30", source="example certificate query")  # fmt: skip
    by_institution = file_claim(2, "training") | {"actor": INSTITUTION}
    claimants = [n for n in assessed if n != 4]
    return [
        *listings(),
        file_plan("2025-08-28", heavy),
        row("AcceptPlan", "2025-08-29", PROVINCE, PLAN),
        row("ReturnPlan", "2025-08-29", PROVINCE, PLAN, reason="线上课时超过一半，未说明理由"),
        file_plan("2025-09-01", BLOCKS),
        *publication(),
        enrol(1, screened=None),
        *(step for n in NUMBERS[:-1] for step in (enrol(n), pay_training(n))),
        opening()[0],
        enrol(8, day="2025-09-16"),
        row("ReopenEnrolment", "2025-09-16", INSTITUTION, CLASS),
        enrol(8, day="2025-09-16"),
        pay_training(8) | {"day": "2025-09-16"},
        row("CloseEnrolment", "2025-09-16", INSTITUTION, CLASS),
        opening()[1],
        *(apply_for_review(n) for n in NUMBERS if n not in (3, 4)),
        outsider,
        late,
        *map(route, NUMBERS),
        by_hand,
        opening()[2],
        *map(accept, NUMBERS),
        *map(decide, NUMBERS),
        decide(4, "rejected"),
        *(step for n in NUMBERS for step in notify(n)),
        end_training(),
        attendance(),
        *(examine(n, passed=n != 5) for n in NUMBERS),
        file_results(list(NUMBERS)),
        file_results(going),
        *certify(going),
        register_hours(going, "2025-11-25"),
        *(step for n in going for step in apply_for_assessment(n)),
        *(paper(n, "theory") for n in going),
        *(paper(n, "practice", passed=n != 6) for n in going),
        *map(level_certificate, going),
        *map(enter, assessed),
        *(prior(n, k, 3 if (n, k) == (8, "training") else 0) for n in claimants for k in KINDS),
        external,
        by_institution,
        file_claim(4, "training"),
        *(file_claim(n, kind) for n in claimants for kind in KINDS),
        *(decide_claim(n, kind) for n in claimants for kind in KINDS),
        *(decide_claim(7, kind, "refused") for kind in KINDS),
        decide_claim(8, "training", "refused"),
        *(pay_claim(n, kind) for n in (1, 2, 3) for kind in KINDS),
        pay_claim(8, "evaluation"),
        close(),
    ]


def text_of(rows: list[Row]) -> str:
    """Rows as JSON lines."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


FILES = {"class_2025_clean.jsonl": clean, "class_2025.jsonl": eventful}

if __name__ == "__main__":
    for name, rows in FILES.items():
        (HERE / name).write_text(text_of(rows()), encoding="utf-8")
        print(f"{name}: {len(rows())} events")
