"""What the register does with reviews and claims under other readings, and with optional facts."""

import json

import attrs
import pytest

from cases import CALENDAR, POLICY, day
from journeys import Row, clean_rows
from journeys import event as made
from jsdte.decision import Verdict
from jsdte.model import EligibilityReview, Enrolment, ReviewState, SubsidyClaim, Trainee
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.unknown import UNKNOWN
from jsdte.workflow import Accepted, Refused, Register, step
from jsdte.workflow.files import key_of
from scenarios import line, position

INSTITUTION = {"role": "institution", "id": "I-07"}
STATUSES = [
    {
        "category": "rural-worker",
        "first_day": "2025-12-01",
        "last_day": "2025-12-31",
        "source": "example record",
    }
]


def _until(name: str, **options: str) -> Register:
    """The clean journey up to the first event of a name, under some readings."""
    register = Register(POLICY.reading(options), CALENDAR)
    for text in clean_rows()[: position(name)]:
        register.apply(made(json.loads(text)))
    return register


def _do(register: Register, *rows: Row) -> list[Accepted | Refused]:
    return [register.apply(made(row)) for row in rows]


def _broken(result: Accepted | Refused) -> tuple[str, ...]:
    return tuple(f.rule for f in result.decision.findings if f.verdict is not Verdict.YES)


def _withdraw(day_: str) -> Row:
    return {
        "event": "WithdrawTrainee",
        "day": day_,
        "actor": {"role": "person", "id": "T-1"},
        "object": "E-1",
    }


@pytest.mark.parametrize(
    ("option", "state"),
    [
        ("per-enrolment", ReviewState.LAPSED),
        ("per-level", ReviewState.PASSED),
        ("per-kind", ReviewState.LAPSED),
    ],
)
def test_a_review_outlives_the_enrolment(option: str, state: ReviewState) -> None:
    """A review lapses with its enrolment, unless it belongs to the level."""
    register = _until("RecordCompletionResults", A76=option)

    (result,) = _do(register, _withdraw("2025-10-28"))

    assert isinstance(result, Accepted)
    assert state is register.get(EligibilityReview, "R-1").state


@pytest.mark.parametrize(
    ("option", "broken", "state"),
    [
        ("per-enrolment", (), ReviewState.LAPSED),
        ("per-level", ("one-review",), ReviewState.SUBMITTED),
    ],
)
def test_who_comes_again(option: str, broken: tuple[str, ...], state: ReviewState) -> None:
    """Who left and enrols again applies again, unless the first review belongs to the level."""
    register = _until("CloseEnrolment", A76=option)
    _do(register, line("ApplyForReview", day="2025-09-12"), _withdraw("2025-09-12"))

    results = _do(
        register,
        line("Enrol", object="E-9", day="2025-09-12", screened_on="2025-09-12"),
        line("ApplyForReview", object="R-9", enrolment="E-9", day="2025-09-12"),
    )

    assert isinstance(results[0], Accepted)
    assert broken == _broken(results[1])
    assert state is register.get(EligibilityReview, "R-1").state


def test_a_claim_rests_on_the_review_of_another_enrolment() -> None:
    """A passed review of the level is found from another enrolment of the person."""
    register = _until("FileClaim", A76="per-level")
    ours, theirs = register.get(Enrolment, "E-1"), register.get(Enrolment, "E-2")
    person = attrs.evolve(register.get(Trainee, "T-1"), enrolments=("E-1", "E-2"))
    moved = (
        attrs.evolve(ours, reviews=()),
        attrs.evolve(theirs, trainee=person.id, reviews=ours.reviews),
        person,
    )
    objects = {**register.objects, **{key_of(found): found for found in moved}}

    result = step(objects, made(line("FileClaim")), register.policy, CALENDAR)

    assert isinstance(result, Accepted)
    assert ["R-1"] == [
        dict(found.facts)["review"]
        for found in result.decision.findings
        if found.rule == "review-passed"
    ]


@pytest.mark.parametrize(
    ("option", "person", "institution"),
    [("person", (), ("filed",)), ("institution", ("filed",), ())],
)
def test_who_applies_and_claims(
    option: str, person: tuple[str, ...], institution: tuple[str, ...]
) -> None:
    """The person files, or the institution of the class does; each is refused for the other."""
    applied = _do(
        _until("ApplyForReview", A50=option),
        line("ApplyForReview"),
        line("ApplyForReview", object="R-1b", actor=INSTITUTION),
    )
    taken = [tuple("filed" for rule in _broken(r) if rule == "review-filed-by") for r in applied]

    assert [person, institution] == taken


def test_the_institution_claims_for_its_own_class_only() -> None:
    """Another institution than that of the class does not file."""
    register = _until("ApplyForReview", A50="institution")
    other = {"role": "institution", "id": "I-08"}

    (result,) = _do(register, line("ApplyForReview", actor=other))

    assert ("competent-actor",) == _broken(result)


def test_optional_facts_are_kept() -> None:
    """What an enrolment, an application, a decision and a claim may add is filed."""
    register = Register(POLICY, CALENDAR)
    extra: dict[str, Row] = {
        "Enrol": {"works_in_field": True, "willing_to_work": None, "meets_conditions": False},
        "ApplyForReview": {"kind": "training", "meets_all_conditions": True},
        "DecideReview": {"graduated_on": "2025-06-30"},
        "FileClaim": {"statuses": STATUSES},
    }
    for text in clean_rows()[: position("DecideClaim")]:
        row = json.loads(text)
        assert isinstance(register.apply(made(row | extra.get(row["event"], {}))), Accepted)

    enrolment, review = register.get(Enrolment, "E-1"), register.get(EligibilityReview, "R-1")
    claim = register.get(SubsidyClaim, "TR-1")
    assert (True, UNKNOWN, False) == (
        enrolment.works_in_field,
        enrolment.willing_to_work,
        enrolment.meets_conditions,
    )
    assert (SubsidyKind.TRAINING, True, day("2025-06-30")) == (
        review.kind,
        review.meets_all_conditions,
        review.graduated_on,
    )
    assert isinstance(claim.statuses, tuple)
    assert ["rural-worker"] == [record.category for record in claim.statuses]


def test_the_first_actual_graduation_day_stays() -> None:
    """A graduation day stated with the application is not replaced by the decision."""
    register = _until("ApplyForReview")
    rows = (
        line("ApplyForReview", graduated_on="2025-06-30"),
        *(line(name) for name in ("RouteReview", "AcceptReview")),
        line("DecideReview", graduated_on="2025-07-01"),
    )

    _do(register, *rows)

    assert day("2025-06-30") == register.get(EligibilityReview, "R-1").graduated_on
