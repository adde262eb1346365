"""What follows without an application: titles, hours still to come, closed files."""

from typing import Any

import attrs
import pytest

from cases import (
    CLAIM,
    CLASS,
    DECIDED,
    ENROLMENT,
    LEVEL_CERTIFICATE,
    OF_2025,
    POLICY,
    claim_case,
    class_case,
    day,
    enrolment_case,
    entry_case,
    official,
)
from jsdte.decision import Finding, Verdict
from jsdte.model import ClaimState, HoursRegistration
from jsdte.policy import RULES, Case, EnrolmentCase
from jsdte.terms.kinds import Level
from jsdte.terms.last_day import Basis

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

REGISTERED = HoursRegistration(registered_on=day("2025-11-24"), year=2025, hours=80)


def _find(rule: str, case: Case) -> Finding:
    return RULES[rule].find(case, blocking=True)


def _unregistered(
    on: str, *, ended: str | None = "2025-10-24", coded: str | None = "2025-11-04", **changes: Any
) -> EnrolmentCase:
    """A certified trainee without hours, on a day."""
    return enrolment_case(
        day=day(on),
        training_class=attrs.evolve(CLASS, ended_on=day(ended) if ended else None),
        enrolment=attrs.evolve(ENROLMENT, coded_on=day(coded) if coded else None, **changes),
    )


@pytest.mark.parametrize(
    ("rule", "case", "facts"),
    [
        ("level-certified", enrolment_case(), {"issued_on": day("2025-12-15")}),
        ("entered", enrolment_case(), {"entered_on": day("2025-12-17")}),
        ("entry-number", entry_case(), {"number": "L-AI-0001", "held": "L-AI-0001"}),
        ("title-level", enrolment_case(), {"level": "junior"}),
        ("title-series", enrolment_case(), {"series": "数字经济工程", "specialty": "人工智能"}),
    ],
)
def test_a_file_in_order(rule: str, case: Case, facts: dict[str, Any]) -> None:
    """A level certificate that is entered is a title, with its series and specialty."""
    finding = _find(rule, case)

    assert Y is finding.verdict
    assert () == finding.missing
    assert facts == dict(finding.facts)


def test_no_level_certificate() -> None:
    """Without a level certificate there is no title."""
    case = enrolment_case(enrolment=attrs.evolve(ENROLMENT, level_certificate=None))

    finding = _find("level-certified", case)

    assert N is finding.verdict
    assert {"issued_on": None} == dict(finding.facts)


def test_not_entered_yet() -> None:
    """A certificate that was not found in the national system may still come to be."""
    case = enrolment_case(enrolment=attrs.evolve(ENROLMENT, entered_on=None))

    finding = _find("entered", case)

    assert U is finding.verdict
    assert ("enrolment.entered_on",) == finding.missing


@pytest.mark.parametrize(
    ("held", "entered"), [("L-AI-0001", "L-AI-0002"), ("L-AI-0001", "l-ai-0001"), (None, "L-1")]
)
def test_another_number(held: str | None, entered: str) -> None:
    """An entry under any other number is not of the certificate that is held."""
    certificate = attrs.evolve(LEVEL_CERTIFICATE, number=held) if held else None
    case = entry_case(
        enrolment=attrs.evolve(ENROLMENT, level_certificate=certificate), number=entered
    )

    finding = _find("entry-number", case)

    assert N is finding.verdict
    assert {"number": entered, "held": held} == dict(finding.facts)


@pytest.mark.parametrize(
    ("level", "verdict"), [(Level.JUNIOR, Y), (Level.INTERMEDIATE, Y), (Level.SENIOR, N)]
)
def test_a_senior_certificate_is_no_title(level: Level, verdict: Verdict) -> None:
    """Junior and intermediate certificates are titles, a senior one is not."""
    finding = _find("title-level", enrolment_case(training_class=attrs.evolve(CLASS, level=level)))

    assert verdict is finding.verdict
    assert {"level": level.value} == dict(finding.facts)


@pytest.mark.parametrize(
    ("occupation", "issued_on"),
    [("artificial-intelligence", "2022-12-31"), ("big-data", "2025-12-15")],
)
def test_series_not_supplied(occupation: str, issued_on: str) -> None:
    """Without a row for the occupation and the day the series is unknown, never guessed."""
    certificate = attrs.evolve(LEVEL_CERTIFICATE, issued_on=day(issued_on))
    case = enrolment_case(
        enrolment=attrs.evolve(ENROLMENT, level_certificate=certificate),
        training_class=attrs.evolve(CLASS, occupation=occupation),
    )

    finding = _find("title-series", case)

    assert U is finding.verdict
    assert ("policy.titles",) == finding.missing
    assert {"occupation": occupation} == dict(finding.facts)


def test_series_of_the_day() -> None:
    """The series is that of the day of the level certificate, whatever day it is asked on."""
    certificate = attrs.evolve(LEVEL_CERTIFICATE, issued_on=day("2023-01-01"))
    case = enrolment_case(
        day=day("2022-01-01"),
        enrolment=attrs.evolve(ENROLMENT, level_certificate=certificate),
    )

    assert Y is _find("title-series", case).verdict


@pytest.mark.parametrize(("on", "verdict"), [("2022-12-31", U), ("2023-01-01", Y)])
def test_series_without_a_certificate(on: str, verdict: Verdict) -> None:
    """Without a certificate the series is that of the day it is asked on."""
    case = enrolment_case(day=day(on), enrolment=attrs.evolve(ENROLMENT, level_certificate=None))

    assert verdict is _find("title-series", case).verdict


@pytest.mark.parametrize(
    ("on", "coded", "verdict", "missing"),
    [
        ("2025-10-24", None, U, ("enrolment.hours",)),
        ("2025-11-23", "2025-11-04", U, ("enrolment.hours",)),
        ("2025-11-24", "2025-11-04", U, ("enrolment.hours",)),
        ("2025-11-25", "2025-11-04", N, ()),
        ("2025-11-25", "2025-11-24", N, ()),
        ("2025-11-25", "2025-11-25", U, ("late_registration_allowed",)),
        ("2026-03-02", "2026-02-28", U, ("late_registration_allowed",)),
        ("2025-11-25", None, N, ()),
    ],
)
def test_hours_not_registered(
    on: str, coded: str | None, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """Up to the last day hours may still come; a code that came later asks, else it is late."""
    finding = _find("hours-registered", _unregistered(on, coded=coded))

    assert verdict is finding.verdict
    assert missing == finding.missing


@pytest.mark.parametrize(
    ("on", "coded", "facts"),
    [
        (
            "2025-11-24",
            "2025-11-04",
            {"ended_on": day("2025-10-24"), "deadline": official("2025-11-24", OF_2025)},
        ),
        (
            "2025-11-25",
            "2025-11-04",
            {"ended_on": day("2025-10-24"), "deadline": official("2025-11-24", OF_2025)},
        ),
        (
            "2025-11-25",
            "2025-11-25",
            {"ended_on": day("2025-10-24"), "deadline": official("2025-11-24", OF_2025)},
        ),
    ],
)
def test_the_last_day_for_hours_is_shown(on: str, coded: str, facts: dict[str, Any]) -> None:
    """The last day is a fact of the finding, with its basis."""
    finding = _find("hours-registered", _unregistered(on, coded=coded))

    assert facts == dict(finding.facts)
    assert Basis.OFFICIAL is finding.basis


def test_registered_hours_stay() -> None:
    """Hours that were registered stay registered."""
    finding = _find("hours-registered", _unregistered("2026-03-02", hours=REGISTERED))

    assert Y is finding.verdict
    assert {"ended_on": day("2025-10-24")} == dict(finding.facts)


def test_training_still_runs() -> None:
    """Before the end of training no hours are due."""
    finding = _find("hours-registered", _unregistered("2025-10-24", ended=None))

    assert Y is finding.verdict
    assert {"ended_on": None} == dict(finding.facts)


@pytest.mark.parametrize(
    ("on", "coded", "verdict", "missing"),
    [
        ("2027-02-15", "2027-01-20", U, ("enrolment.hours",)),
        ("2027-02-16", "2027-01-20", N, ()),
        ("2027-02-16", "2027-02-12", U, ("late_registration_allowed",)),
    ],
)
def test_hours_of_a_year_without_arrangement(
    on: str, coded: str, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """Hours due at Spring Festival 2027 are open until every day they can be due is past."""
    finding = _find("hours-registered", _unregistered(on, ended="2027-01-06", coded=coded))

    assert verdict is finding.verdict
    assert missing == finding.missing


@pytest.mark.parametrize(
    ("state", "verdict", "missing"),
    [
        (ClaimState.FILED, U, ("decision on TR-1",)),
        (ClaimState.GRANTED, U, ("payment of TR-1",)),
        (ClaimState.REFUSED, Y, ()),
        (ClaimState.PAID, Y, ()),
    ],
)
def test_claims_are_settled(state: ClaimState, verdict: Verdict, missing: tuple[str, ...]) -> None:
    """A claim waits for its decision and, granted, for its payment."""
    finding = _find("claim-settled", claim_case(claim=attrs.evolve(CLAIM, state=state)))

    assert verdict is finding.verdict
    assert missing == finding.missing
    assert {"state": state.value} == dict(finding.facts)


def test_an_open_file() -> None:
    """While a class file is open no period of keeping runs."""
    finding = _find("file-closed", class_case())

    assert U is finding.verdict
    assert ("training_class.closed_on",) == finding.missing


@pytest.mark.parametrize(
    ("closed", "paper", "electronic"),
    [
        ("2025-12-25", "2028-12-25", "2030-12-25"),
        ("2028-02-29", "2031-02-28", "2033-02-28"),
    ],
)
def test_a_closed_file(closed: str, paper: str, electronic: str) -> None:
    """Paper is kept for three years from the closing day, electronic material for five."""
    finding = _find(
        "file-closed", class_case(training_class=attrs.evolve(CLASS, closed_on=day(closed)))
    )

    assert Y is finding.verdict
    assert {
        "closed_on": day(closed),
        "paper_until": official(paper),
        "electronic_until": official(electronic),
    } == dict(finding.facts)


def test_periods_of_keeping_follow_the_limits() -> None:
    """The years of keeping are those in force on the day."""
    case = class_case(
        training_class=attrs.evolve(CLASS, closed_on=day("2025-12-25")),
        policy=POLICY.evolve(DECIDED, paper_years=10),
    )

    assert official("2035-12-25") == dict(_find("file-closed", case).facts)["paper_until"]
