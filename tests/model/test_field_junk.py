"""Junk in every field of every class that holds input: an error of that field, without the value."""

import datetime
import traceback
import types
import typing
from typing import Any

import attrs
import pytest

import jsdte.model
import jsdte.policy.tables
from cases import (
    APPLICATION,
    BATCH,
    BLOCKS,
    CLAIM,
    CLASS,
    ENROLMENT,
    EVALUATOR,
    INSTITUTION,
    LEVEL_CERTIFICATE,
    LISTING,
    PAYMENTS,
    PLAN,
    PRINTED_LEVEL,
    PRINTED_TRAINING,
    REVIEW,
    TRAINEE,
    TRAINING_CERTIFICATE,
    day,
)
from jsdte.errors import FieldError
from jsdte.model import (
    AttendanceFiling,
    CodeAssignment,
    DirectoryName,
    EnrolmentHours,
    ExternalCertificate,
    Filed,
    HeldTraining,
    HoursRegistration,
    IssuedCode,
    Notification,
    NumberHolder,
    PlaceRecord,
    Printed,
    Schedule,
    YearHours,
)
from jsdte.policy import Limits, Policy, Tables
from jsdte.policy.dated import Dated
from jsdte.policy.limits import Percent
from jsdte.policy.tables import (
    Benchmark,
    CodeDay,
    CountyOffice,
    EntryCondition,
    EvaluatorFee,
    ExtraCategory,
    ExtraOccupation,
    LocalOccupation,
    LocalStandard,
    LowestFee,
    StandardEdition,
    TitleSeries,
)
from jsdte.terms.identifiers import Count, Hours, Id, Ordinal, Seats, Text, Year
from jsdte.terms.kinds import Actor, ExternalKind, Level, Mode, Recipient, Role, SubsidyKind
from jsdte.terms.money import Fen, Money, PositiveFen, Sum
from jsdte.terms.unknown import UNKNOWN, Unknown

MARK = "MARKER7Q"
DAY = day("2025-10-08")


class Junk:
    """An object of no use that shows the mark."""

    def __repr__(self) -> str:
        return MARK


JUNK: dict[str, object] = {
    "none": None,
    "unknown": UNKNOWN,
    "true": True,
    "zero": 0,
    "one": 1,
    "minus one": -1,
    "huge": 10**13,
    "3.9": 3.9,
    "digit": "3",
    "word": MARK,
    "two words": f"{MARK} {MARK}",
    "empty text": "",
    "blank text": "   ",
    "control character": f"{MARK}\x00",
    "line break": f"{MARK}\n{MARK}",
    "long text": MARK * 100,
    "bytes": MARK.encode(),
    "day": DAY,
    "day as text": "2025-10-08",
    "day with time": datetime.datetime(2025, 10, 8, 12, tzinfo=datetime.UTC),
    "year 1": datetime.date.min,
    "year 9999": datetime.date.max,
    "no items": (),
    "item of junk": (Junk(),),
    "item of text": (MARK,),
    "list": [],
    "list of text": [MARK],
    "set": frozenset(),
    "mapping": {MARK: MARK},
    "junk": Junk(),
    "class": Junk,
    "level as text": "senior",
    "level": Level.SENIOR,
    "mode": Mode.ONLINE,
    "money": Money(1),
}

ACCEPTED: dict[Any, set[str]] = {
    bool: {"true"},
    datetime.date: {"day"},
    Level: {"level"},
    Mode: {"mode"},
    Money: {"money"},
    Count: {"zero", "one"},
    Percent: {"zero", "one"},
    Fen: {"zero", "one"},
    PositiveFen: {"one"},
    Sum: {"zero", "one", "huge"},
    Hours: {"one"},
    Ordinal: {"one"},
    Seats: {"one"},
    Year: set(),
    Id: {"digit", "word", "day as text", "level as text"},
    Text: {"digit", "word", "two words", "day as text", "level as text"},
    type(None): {"none"},
    Unknown: {"unknown"},
}
"""What a field takes by what it is declared as; a field of another type takes none of the junk."""

DATED: dict[str, Any] = {"first_day": day("2025-01-01"), "source": "example"}
SAMPLES = [
    Actor(Role.INSTITUTION, "I-07"),
    Money(1),
    APPLICATION,
    APPLICATION.commitment,
    AttendanceFiling(filed_on=DAY, attended=(), complete=True),
    BATCH,
    BATCH.scores[0],
    BLOCKS[0],
    CLAIM,
    CLASS,
    CodeAssignment(enrolment="E-1", code="JS-1"),
    ENROLMENT,
    ENROLMENT.papers[0],
    ENROLMENT.results[0],
    EVALUATOR,
    EnrolmentHours(enrolment="E-1", hours=80),
    ExternalCertificate(
        occupation="big-data",
        level=Level.JUNIOR,
        kind=ExternalKind.LEVEL,
        issued_on=DAY,
        source="example",
    ),
    DirectoryName(name="示例机构", shown_from=DAY),
    Filed(id="X-1", as_of=DAY),
    HeldTraining(occupation="big-data", level=Level.JUNIOR, certificate=TRAINING_CERTIFICATE),
    HoursRegistration(registered_on=DAY, year=2025, hours=80),
    INSTITUTION,
    IssuedCode(id="JS-1", as_of=DAY, enrolment="E-1"),
    LEVEL_CERTIFICATE,
    LISTING,
    Notification(recipient=Recipient.APPLICANT, notified_on=DAY),
    NumberHolder(id=TRAINEE.id_number, as_of=DAY, trainee="T-1"),
    PlaceRecord(moved_on=DAY, insured_place="3202", registered_place=None, source="s"),
    PAYMENTS[0],
    PLAN,
    REVIEW,
    typing.cast("tuple[Any, ...]", REVIEW.insurances)[0],
    typing.cast("tuple[Any, ...]", REVIEW.statuses)[0],
    Schedule(
        id="S-1",
        as_of=DAY,
        plan="P-1",
        published_on=DAY,
        first_day=DAY,
        last_day=DAY,
        place="320102",
        seats=40,
    ),
    PRINTED_LEVEL,
    PRINTED_TRAINING,
    Printed(),
    TRAINEE,
    TRAINEE.prior_subsidies[0],
    TRAINING_CERTIFICATE,
    YearHours(year=2025, hours=80),
    Limits(),
    Policy(),
    Tables(),
    Dated(**DATED),
    Benchmark(**DATED, kind=SubsidyKind.TRAINING, level=Level.JUNIOR, amount_fen=1),
    LocalStandard(
        **DATED, place="3201", kind=SubsidyKind.TRAINING, level=Level.JUNIOR, amount_fen=None
    ),
    EvaluatorFee(
        **DATED, evaluator="V-03", occupation="big-data", level=Level.JUNIOR, amount_fen=1
    ),
    LowestFee(
        **DATED,
        place="3201",
        occupation="big-data",
        level=Level.JUNIOR,
        kind=SubsidyKind.TRAINING,
        amount_fen=1,
    ),
    StandardEdition(
        **DATED, occupation="big-data", edition="2021", level=Level.JUNIOR, hours=80, last_day=None
    ),
    EntryCondition(**DATED, occupation="big-data", edition="2021", level=Level.JUNIOR, text="学历"),
    TitleSeries(**DATED, occupation="big-data", series="工程", specialty="大数据"),
    ExtraOccupation(**DATED, id="prompting", name="提示工程技术人员"),
    ExtraCategory(**DATED, id="veteran", name="退役军人"),
    CodeDay(**DATED),
    CountyOffice(**DATED, county="320583"),
    LocalOccupation(**DATED, city="3201", occupation="big-data", last_day=None),
]
FIELDS = [
    pytest.param(sample, field, id=f"{type(sample).__name__}.{field.name}")
    for sample in SAMPLES
    for field in attrs.fields(type(sample))
]


def _accepted(annotation: Any) -> set[str]:
    """The junk that an annotation stands for, by its parts."""
    if annotation in ACCEPTED:
        return ACCEPTED[annotation]
    if typing.get_origin(annotation) in (types.UnionType, typing.Union):
        return set().union(*map(_accepted, typing.get_args(annotation)))
    if typing.get_origin(annotation) is tuple:
        item = _accepted(typing.get_args(annotation)[0])
        return {"no items"} | ({"item of text"} if "word" in item else set())
    return set()


def _refusal(sample: Any, name: str, junk: object) -> FieldError | None:
    """The error of one field, the only kind there may be, or None."""
    try:
        attrs.evolve(sample, **{name: junk})
    except FieldError as error:
        return error
    return None


def test_every_class_that_holds_input_is_fed() -> None:
    """There is a sample of each attrs class of the model and of the supplied tables."""
    modules: list[Any] = [jsdte.model, jsdte.policy.tables]
    holding = {
        cls
        for module in modules
        for cls in vars(module).values()
        if isinstance(cls, type) and attrs.has(cls) and cls.__module__.startswith("jsdte")
    }

    assert holding <= {type(sample) for sample in SAMPLES}


@pytest.mark.parametrize(("sample", "field"), FIELDS)
def test_junk_is_an_error_of_its_field(sample: Any, field: "attrs.Attribute[Any]") -> None:
    """Junk is refused by the field it was put in, and what is taken fits its declaration."""
    allowed = _accepted(field.type)

    for label, junk in JUNK.items():
        error = _refusal(sample, field.name, junk)
        assert label in allowed or (error is not None and field.name == error.field), label


@pytest.mark.parametrize(("sample", "field"), FIELDS)
def test_junk_is_not_repeated(sample: Any, field: "attrs.Attribute[Any]") -> None:
    """Neither the message nor the traceback of a refusal holds the value."""
    refusals = [_refusal(sample, field.name, junk) for junk in JUNK.values()]

    text = "".join(line for error in refusals for line in traceback.format_exception(error))
    shown = (MARK, "3.9", "0001-01-01", "9999-12-31", str(10**13))
    assert [] == [mark for mark in shown if mark in text]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: type(sample).__name__)
def test_objects_are_frozen(sample: Any) -> None:
    """No field of an object is changed, and nothing is hung on it."""
    for name in (*attrs.fields_dict(type(sample)), "note"):
        with pytest.raises(AttributeError):
            setattr(sample, name, None)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: type(sample).__name__)
def test_equal_objects_are_one_key(sample: Any) -> None:
    """A copy with the same fields is equal and has the same hash."""
    twin = attrs.evolve(sample)

    assert sample == twin
    assert 1 == len({sample, twin})


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: type(sample).__name__)
def test_objects_do_not_show_persons(sample: Any) -> None:
    """The repr of an object holds neither a name nor an ID number."""
    shown = repr(sample)

    assert TRAINEE.name.reveal() not in shown
    assert TRAINEE.id_number.reveal() not in shown
