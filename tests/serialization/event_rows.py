"""A well-formed row of every event, and ways to spoil one."""

import copy
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from cases import EXAMPLES
from jsdte.errors import InvalidInputError
from jsdte.serialization import read_events

Row = dict[str, Any]
Found = tuple[int | None, str, str]


def _row(event: str, day: str, role: str, actor: str, about: str, **evidence: Any) -> Row:
    who = {"role": role, "id": actor}
    return {"event": event, "day": day, "actor": who, "object": about, **evidence}


_REVERSALS = tuple(
    _row(event, "2026-03-02", role, actor, about, reason="example decision")
    for event, role, actor, about in (
        ("RevokeReview", "city_hr", "3201", "R-1"),
        ("RevokeClaim", "city_hr", "3201", "TR-1"),
        ("RevokeTrainingCertificate", "province_hr", "32", "E-1"),
        ("RevokeLevelCertificate", "evaluator", "V-03", "E-1"),
        ("CancelCode", "province_hr", "32", "JS-1"),
        ("CancelClass", "institution", "I-07", "C-1"),
        ("ReturnResults", "province_hr", "32", "B-1"),
        ("SendBackReview", "city_hr", "3201", "R-1"),
        ("ReturnPayment", "bank", "B-9", "TR-1"),
    )
)

_BY_HAND: tuple[Row, ...] = (
    *_REVERSALS,
    _row("WithdrawPlan", "2025-09-03", "institution", "I-07", "P-1"),
    _row("WithdrawReview", "2025-09-25", "person", "T-1", "R-1"),
    _row("WithdrawClaim", "2025-12-20", "person", "T-1", "TR-1"),
    _row("DecideOpening", "2025-09-18", "city_hr", "3201", "C-1", outcome="approved"),
    _row(
        *("TransferTrainee", "2025-09-18", "institution", "I-07", "E-1"),
        training_class="C-2",
        new_enrolment="E-1b",
        agreed=True,
    ),
    _row("RecoverPayment", "2026-03-03", "city_hr", "3201", "TR-1", amount_fen=100),
    _row(
        *("RenameInstitution", "2025-09-18", "province_hr", "32", "I-07"),
        name="南京某某培训中心",
        renamed_on="2025-09-01",
        shown_from="2025-10-01",
    ),
    _row(
        *("MovePlace", "2025-10-18", "city_hr", "3201", "T-1"),
        moved_on="2025-10-01",
        insured_place="3202",
        registered_place="none",
        source="example record",
    ),
    _row(
        *("RecordDeath", "2026-01-18", "office", "O-1", "T-1"),
        died_on="2026-01-10",
        source="example record",
    ),
    _row(
        *("CorrectRecord", "2025-11-18", "institution", "I-07", "E-1"),
        reason="misread",
        entry=12,
        field="score",
        correct="82",
    ),
    _row(
        *("AmendIdentity", "2025-11-18", "office", "O-1", "T-1"),
        reason="register",
        name="张三",
        id_number="11010519491231002X",
        same_as="T-9",
    ),
    {
        "event": "RefundFee",
        "day": "2025-09-16",
        "actor": {"role": "institution", "id": "I-07"},
        "object": "E-1",
        "kind": "training",
        "amount_fen": 260000,
        "sitting": "none",
    },
    {
        "event": "RemoveInstitution",
        "day": "2026-03-02",
        "actor": {"role": "province_hr", "id": "32"},
        "object": "I-07",
        "occupation": "artificial-intelligence",
        "removed_on": "2026-03-01",
        "reason": "example decision",
    },
    {
        "event": "RemoveEvaluator",
        "day": "2026-03-02",
        "actor": {"role": "mohrss", "id": "mohrss"},
        "object": "V-03",
        "occupation": "artificial-intelligence",
        "removed_on": "2026-03-01",
        "reason": "example decision",
    },
    {
        "event": "WithdrawTrainee",
        "day": "2025-09-25",
        "actor": {"role": "person", "id": "T-1"},
        "object": "E-1",
    },
)

_CORRECTIONS = (
    "RevokeReview",
    "RevokeClaim",
    "RevokeTrainingCertificate",
    "RevokeLevelCertificate",
    "CancelCode",
)

_LISTED: Row = {
    "notified_on": "2024-11-01",
    "display_ended_on": "2024-10-20",
    "direction": "none",
    "level": "junior",
}

OPTIONAL: dict[str, Row] = {
    "ListInstitution": _LISTED,
    "ListEvaluator": _LISTED,
    "RemoveInstitution": {"removed_for": "misconduct"},
    "RemoveEvaluator": {"removed_for": "other"},
    "FilePlan": {"examination_hours": 4, "replaces": "P-0"},
    "PublishPlan": {"training_class": "C-1"},
    "ApplyForAssessment": {"registered_place": "3201", "insured_place": "none"},
    "Enrol": {"works_in_field": True, "willing_to_work": False, "meets_conditions": True},
    "ApplyForReview": {
        "kind": "training",
        "graduated_on": "2026-06-30",
        "meets_all_conditions": True,
        "named_place": "3201",
        "study_place": "none",
    },
    "EndTraining": {"hours_by_year": [{"year": 2025, "hours": 80}]},
    "FileResults": {
        "passed_sheet": True,
        "announced_on": "2025-10-27",
        "scores[7].on_photo": True,
    },
    "RegisterHours": {"late_registration_allowed": True},
    "RecordPriorSubsidies": {"fund": "employment_subsidy"},
    "AcceptReview": {"after_hours": False, "outcome": "accepted"},
    "DecideReview": {"graduated_on": "2026-06-30", "second_city_passed": True},
    "FileClaim": {
        "statuses": [
            {
                "category": "rural-worker",
                "first_day": "2025-12-01",
                "last_day": "2025-12-31",
                "source": "example record",
            }
        ],
        "place": "3201",
    },
    "DecideOpening": {"reason": "seats"},
    "AmendIdentity": {
        "entry": 3,
        "name": "张三",
        "id_number": "11010519491231002X",
        "same_as": "T-9",
    },
    **{event: {"entry": 3} for event in _CORRECTIONS},
}
"""Keys that an event may have beside those of the examples."""

ALWAYS_OPTIONAL: Row = {"on_platform": True}
"""Keys that every event may have."""


@cache
def _rows() -> dict[str, str]:
    """The fullest example line of every event."""
    texts = [json.dumps(row) for row in _BY_HAND]
    for path in sorted(EXAMPLES.glob("*.jsonl")):
        texts += path.read_text(encoding="utf-8").splitlines()
    fullest: dict[str, str] = {}
    for text in sorted(texts, key=len):
        fullest[json.loads(text)["event"]] = text
    return fullest


def row_of(event: str) -> Row:
    """A well-formed row of an event, free to be changed."""
    row: Row = json.loads(_rows()[event])
    optional = copy.deepcopy(OPTIONAL.get(event, {}))
    whole: Row = row | ALWAYS_OPTIONAL | {k: v for k, v in optional.items() if "." not in k}
    for path in optional.keys() - whole.keys():
        whole = changed(whole, path, optional[path])
    return whole


def events() -> tuple[str, ...]:
    """Every event that there is a row of."""
    return tuple(sorted(_rows()))


def places(value: object, path: str = "") -> Iterator[str]:
    """The path of every value in a row; of a list its last item stands for all."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, f"{path}.{key}" if path else key)
    if isinstance(value, list) and value:
        yield from places(value[-1], f"{path}[{len(value) - 1}]")


def changed(row: Row, path: str, value: object) -> Row:
    """The row with another value at a path."""
    twin = copy.deepcopy(row)
    holder, last = _holder(twin, path)
    holder[last] = value
    return twin


def without(row: Row, path: str) -> Row:
    """The row without the key that a path ends with."""
    twin = copy.deepcopy(row)
    holder, last = _holder(twin, path)
    del holder[last]
    return twin


def _holder(row: Row, path: str) -> tuple[Any, str | int]:
    keys = [
        int(part[1:-1]) if part.startswith("[") else part
        for part in re.findall(r"[^.\[\]]+|\[\d+\]", path)
    ]
    holder: Any = row
    for key in keys[:-1]:
        holder = holder[key]
    return holder, keys[-1]


def lines_of(*rows: object) -> bytes:
    """Rows as the lines of a file."""
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def faults(data: bytes) -> list[Found]:
    """Line, path and expectation of every fault of a file; none if it is read."""
    try:
        read_events(data)
    except InvalidInputError as error:
        return [(found.line, found.field, found.expected) for found in error.problems]
    return []
