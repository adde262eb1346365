"""What every field of every event takes, written out by hand."""

from collections.abc import Mapping
from typing import Any, NamedTuple

WRONG: tuple[Any, ...] = (None, True, 3, 3.9, "3", "none", [3], {"a": 3})
"""One value of every sort; a field refuses those that it does not take."""


class Kind(NamedTuple):
    """What a field takes.

    Attributes:
        expected: The words a message asks for it with.
        takes: Which of `WRONG` are right after all.
        good: More that is taken.
        bad: Values of the right type that are refused all the same.
    """

    expected: str
    takes: tuple[Any, ...]
    good: tuple[Any, ...] = ()
    bad: tuple[Any, ...] = ()


def _or_unknown(kind: Kind) -> Kind:
    return kind._replace(expected=f"{kind.expected} or null (unknown)", takes=(*kind.takes, None))


def _or_none(kind: Kind) -> Kind:
    return kind._replace(
        expected=f'{kind.expected} or the word "none"', takes=(*kind.takes, "none")
    )


def _one_of(*words: str) -> Kind:
    return Kind(
        "one of " + ", ".join(words), (), words, ("", words[0].upper(), f" {words[0]}", "\ud800")
    )


LIST = Kind("a list", ([3],))
OBJECT = Kind("an object", ({"a": 3},))
YES_NO = Kind("true or false", (True,), (False,))
ID = Kind(
    "an id of up to 64 letters, digits and . _ : - that is not an ID or phone number",
    ("3", "none"),
    ("a", "A.b_c:d-e", "A" * 64),
    (
        *("", " A", "A ", "-A", "A-", "A/B", "编号", "A" * 65, "A\n", "\ud800"),
        *("11010519491231002X", "110105194912310021", "110105491231002", "13912345678"),
        *("T-11010519491231002X", "110105-19491231-002X", "139-1234-5678"),
    ),
)
TEXT = Kind(
    "text of 1 to 500 printable characters without an ID or phone number",
    ("3", "none"),
    ("张䶮·A", "字" * 500),
    (
        "",
        " ",
        "字" * 501,
        "身份证11010519491231002X",
        "电话１３９１２３４５６７８",
        "a\nb",
        "a\tb",
        "\u2028",
        "\x00",
        "\ud800",
    ),
)
DAY = Kind(
    "a day (YYYY-MM-DD) from 1900 to 2199",
    (),
    ("1900-01-01", "2024-02-29", "2199-12-31"),
    (
        *("", "2025-02-30", "2025-02-29", "2025-13-01", "2025-2-3", "20250203", "2025-W05-1"),
        *("9999-12-31", "1899-12-31", "2200-01-01", "0000-00-00", "2025-02-03T00:00:00"),
        *(" 2025-02-03", "2025-02-03\n", "2025/02/03", "２０２５-02-03"),
    ),
)
COUNT = Kind("a whole number, 0 to 1000000", (3,), (0, 1_000_000), (-1, 1_000_001))
HOURS = Kind("a whole number of hours, 1 to 10000", (3,), (1, 10_000), (-1, 0, 10_001))
SEATS = Kind("a whole number, 1 to 10000", (3,), (1, 10_000), (-1, 0, 10_001))
ORDINAL = Kind("a whole number, 1 to 1000", (3,), (1, 1000), (-1, 0, 1001))
ENTRY = Kind("an entry's number, 1 to 2000000000", (3,), (1, 2 * 10**9), (-1, 0, 2 * 10**9 + 1))
YEAR = Kind("a year, 2000 to 2999", (), (2000, 2999), (1999, 3000))
FEN = Kind("a whole number of fen, 0 to 10000000000", (3,), (0, 10**10), (-1, 10**10 + 1, 10**4000))
PLACE = Kind(
    'a city or county code of Jiangsu, or "outside"',
    (),
    ("3201", "320102", "outside"),
    ("", "32", "3299", "110101", "Outside", "\ud800"),
)
CITY = Kind("a city code of Jiangsu", (), ("3201", "3213"), ("", "320102", "3299", "outside"))
COUNTY = Kind(
    "a county code of Jiangsu", (), ("320102", "320583"), ("", "3201", "329999", "outside")
)
NAME = Kind(
    "a name of 1 to 100 printable characters",
    ("3", "none"),
    ("买买提·吐尔逊", "王𬭎", "字" * 100),
    ("", "  ", "字" * 101, "张\n三", "\ud800"),
)
ID_NUMBER = Kind(
    "an ID number of 18 characters with a real birth day and a right check character",
    (),
    ("11010519491231002X", "11010519491231002x", " 110105 19491231 002Ｘ"),
    ("", "110105194912310021", "110105491231002", "110105194913310021", "110105194902300012"),
)

ROLE = _one_of(
    *("province_hr", "city_hr", "county_hr", "institution", "evaluator", "person", "payer"),
    *("platform", "mohrss", "office", "bank"),
)
LEVEL = _one_of("junior", "intermediate", "senior")
SUBSIDY = _one_of("training", "evaluation")
MODE = _one_of("online", "offline")
THEORY_PRACTICE = _one_of("theory", "practice")
SCHEME = _one_of("employee", "resident_pension", "resident_medical")
RECIPIENT = _one_of("applicant", "institution")
CERTIFICATE = _one_of("level", "skill")
REVIEW_OUTCOME = _one_of("passed", "rejected")
CLAIM_OUTCOME = _one_of("granted", "refused")

_MAYBE = _or_unknown(YES_NO)
_TEXT_OR_NONE = _or_none(TEXT)
_ID_OR_NONE = _or_none(ID)
_PLACE_OR_NONE = _or_none(_or_unknown(PLACE))

Fields = Mapping[str, Kind]

EVERY: Fields = {
    "object": ID,
    "day": DAY,
    "actor": OBJECT,
    "actor.role": ROLE,
    "actor.id": ID,
    "on_platform": _MAYBE,
}
"""The fields of every event."""


def _each(path: str, items: Kind, **fields: Kind) -> Fields:
    name = path.partition("[")[0]
    return {name: items, path: OBJECT} | {f"{path}.{key}": kind for key, kind in fields.items()}


def _blocks(path: str) -> Fields:
    return _each(path, LIST, module=TEXT, mode=MODE, content=THEORY_PRACTICE, hours=HOURS)


_LISTED: Fields = {
    "occupation": ID,
    "listed_on": DAY,
    "printed_until": _or_none(DAY),
    "directory_name": TEXT,
    "source": TEXT,
    "notified_on": _or_unknown(DAY),
    "display_ended_on": _or_unknown(DAY),
    "direction": _or_none(_or_unknown(TEXT)),
    "level": _or_unknown(LEVEL),
}
_REMOVED: Fields = {
    "occupation": ID,
    "removed_on": DAY,
    "reason": TEXT,
    "removed_for": _or_unknown(_one_of("misconduct", "other")),
}
_STATUSES: Fields = _each(
    "statuses[0]", _or_unknown(LIST), category=TEXT, first_day=DAY, last_day=DAY, source=TEXT
)
_CORRECTION: Fields = {"reason": TEXT, "entry": _or_none(ENTRY)}
_TAUGHT: Fields = {"occupation": ID, "direction": _TEXT_OR_NONE, "level": LEVEL}

FIELDS: Mapping[str, Fields] = {
    "ListInstitution": _LISTED,
    "ListEvaluator": _LISTED,
    "RemoveInstitution": _REMOVED,
    "RemoveEvaluator": _REMOVED,
    "FilePlan": {
        **_TAUGHT,
        **_blocks("blocks[3]"),
        "teachers": LIST,
        "teachers[2]": ID,
        "fee_fen": FEN,
        "standard_edition": TEXT,
        "covers_weight_table": _MAYBE,
        "examination_hours": _or_unknown(COUNT),
        "online_reason": _TEXT_OR_NONE,
        "replaces": _ID_OR_NONE,
    },
    "AcceptPlan": {},
    "ReturnPlan": {"reason": TEXT},
    "WithdrawPlan": {},
    "PublishPlan": {
        "schedule": ID,
        "first_day": DAY,
        "last_day": DAY,
        "place": PLACE,
        "seats": SEATS,
        "training_class": _ID_OR_NONE,
    },
    "GenerateClass": {"schedule": ID, **_TAUGHT},
    "Enrol": {
        "training_class": ID,
        "trainee": ID,
        "name": NAME,
        "id_number": ID_NUMBER,
        "screened_on": _or_unknown(DAY),
        "works_in_field": _or_none(_MAYBE),
        "willing_to_work": _or_none(_MAYBE),
        "meets_conditions": _or_none(_MAYBE),
    },
    "CloseEnrolment": {},
    "ReopenEnrolment": {},
    "ApplyForOpening": {},
    "DecideOpening": {"outcome": _one_of("approved", "refused"), "reason": _TEXT_OR_NONE},
    "StartTraining": {},
    "EndTraining": {
        **_blocks("delivered[3]"),
        "online_monitored": _MAYBE,
        **_each("hours_by_year[0]", _or_unknown(LIST), year=YEAR, hours=COUNT),
    },
    "FileAttendance": {
        **_each("attended[7]", LIST, enrolment=ID, hours=COUNT),
        "complete": YES_NO,
    },
    "WithdrawTrainee": {},
    "TransferTrainee": {"training_class": ID, "new_enrolment": ID, "agreed": _MAYBE},
    "CancelClass": {"reason": TEXT},
    "RecordCompletionResults": {
        "examined_on": DAY,
        "passed": YES_NO,
        "score": _or_unknown(COUNT),
    },
    "FileResults": {
        "training_class": ID,
        **_each("scores[7]", LIST, enrolment=ID, score=_or_unknown(COUNT), on_photo=_MAYBE),
        "attendance_sheet": _MAYBE,
        "offline_photos": _or_unknown(COUNT),
        "passed_sheet": _MAYBE,
        "announced_on": _or_none(_or_unknown(DAY)),
    },
    "AcceptResults": {},
    "ReturnResults": {"reason": TEXT},
    "IssueCodes": _each("codes[7]", LIST, enrolment=ID, code=ID),
    "IssueTrainingCertificate": {
        "number": ID,
        "issued_on": DAY,
        "first_day": DAY,
        "last_day": DAY,
        "hours": HOURS,
    },
    "RegisterHours": {
        "year": YEAR,
        **_each("hours[7]", LIST, enrolment=ID, hours=COUNT),
        "late_registration_allowed": _MAYBE,
    },
    "ApplyForAssessment": {
        "evaluator": ID,
        "in_province": _MAYBE,
        "meets_conditions": _or_none(_MAYBE),
        "commitment": _or_none(OBJECT),
        "commitment.signed_by": ROLE,
        "commitment.signed_on": DAY,
        "commitment.text_shown": YES_NO,
        "barred": _MAYBE,
        "registered_place": _PLACE_OR_NONE,
        "insured_place": _PLACE_OR_NONE,
    },
    "RecordAssessment": {"paper": THEORY_PRACTICE, "taken_on": DAY, "passed": YES_NO},
    "IssueLevelCertificate": {"number": ID, "issued_on": DAY, **_TAUGHT},
    "EnterNationalSystem": {"number": ID},
    "ApplyForReview": {
        "enrolment": ID,
        **_each(
            "insurances[0]", _or_unknown(LIST), place=PLACE, scheme=SCHEME, active=YES_NO, since=DAY
        ),
        "registered_place": _PLACE_OR_NONE,
        **_STATUSES,
        "graduation_on": _or_none(_or_unknown(DAY)),
        "meets_conditions": _MAYBE,
        "kind": _or_unknown(SUBSIDY),
        "graduated_on": _or_unknown(DAY),
        "meets_all_conditions": _MAYBE,
        "named_place": _or_unknown(PLACE),
        "study_place": _PLACE_OR_NONE,
    },
    "RouteReview": {"city": CITY},
    "AcceptReview": {
        "material_complete": _MAYBE,
        "after_hours": YES_NO,
        "outcome": _one_of("accepted", "not_accepted"),
    },
    "SendBackReview": {"reason": TEXT},
    "WithdrawReview": {},
    "DecideReview": {
        "outcome": REVIEW_OUTCOME,
        "joined_by": LIST,
        "joined_by[0]": COUNTY,
        "graduated_on": _or_unknown(DAY),
        "second_city_passed": _or_none(_MAYBE),
    },
    "NotifyReview": {"recipient": RECIPIENT},
    "PayFee": {
        "kind": SUBSIDY,
        "amount_fen": FEN,
        "body": ID,
        "sitting": _or_none(ORDINAL),
        "own_invoice": _MAYBE,
    },
    "RefundFee": {"kind": SUBSIDY, "amount_fen": FEN, "sitting": _or_none(ORDINAL)},
    "RecordPriorSubsidies": {
        "fund": _one_of("employment_subsidy", "unemployment_insurance"),
        "kind": SUBSIDY,
        "number": COUNT,
        "counted_from": DAY,
        "source": TEXT,
    },
    "RecordExternalCertificate": {
        "occupation": ID,
        "level": LEVEL,
        "kind": CERTIFICATE,
        "issued_on": DAY,
        "source": TEXT,
    },
    "FileClaim": {
        "enrolment": ID,
        "kind": SUBSIDY,
        "subsidised_otherwise": _MAYBE,
        **_STATUSES,
        "place": _or_unknown(PLACE),
    },
    "DecideClaim": {"outcome": CLAIM_OUTCOME},
    "PayClaim": {"account_own": _MAYBE, "finance_joined": _MAYBE},
    "WithdrawClaim": {},
    "ReturnPayment": {"reason": TEXT},
    "RecoverPayment": {"amount_fen": FEN},
    "CloseClassFile": {},
    "RenameInstitution": {"name": TEXT, "renamed_on": DAY, "shown_from": DAY},
    "MovePlace": {
        "moved_on": DAY,
        "insured_place": _PLACE_OR_NONE,
        "registered_place": _PLACE_OR_NONE,
        "source": TEXT,
    },
    "RecordDeath": {"died_on": DAY, "source": TEXT},
    "RevokeReview": _CORRECTION,
    "RevokeClaim": _CORRECTION,
    "RevokeTrainingCertificate": _CORRECTION,
    "RevokeLevelCertificate": _CORRECTION,
    "CancelCode": _CORRECTION,
    "CorrectRecord": {"reason": TEXT, "entry": ENTRY, "field": TEXT, "correct": TEXT},
    "AmendIdentity": {
        **_CORRECTION,
        "name": _or_none(NAME),
        "id_number": _or_none(ID_NUMBER),
        "same_as": _ID_OR_NONE,
    },
}
"""The further fields of each event; of a list the last item of its example row."""
