"""Who may be assessed, and what the level certificate says."""

from typing import Any

import attrs
import pytest

from cases import (
    AI,
    APPLICATION,
    CLASS,
    DECIDED,
    ENROLMENT,
    LEVEL_CERTIFICATE,
    PLAN,
    POLICY,
    application_case,
    day,
    level_certificate_case,
)
from jsdte.decision import Fact, Finding, Verdict
from jsdte.model import Commitment, PaperResult
from jsdte.policy import RULES, ApplicationCase, Case, LevelCertificateCase
from jsdte.policy.tables import EntryCondition
from jsdte.terms.kinds import Level, Paper, Role
from jsdte.terms.unknown import UNKNOWN

COMMITMENT = Commitment(signed_by=Role.PERSON, signed_on=day("2025-11-25"), text_shown=True)


def _find(rule: str, case: Case) -> Finding:
    return RULES[rule].find(case, blocking=True)


def _application(**changes: Any) -> ApplicationCase:
    return application_case(application=attrs.evolve(APPLICATION, **changes))


def _committed(**changes: Any) -> ApplicationCase:
    return _application(commitment=attrs.evolve(COMMITMENT, **changes))


@pytest.mark.parametrize(
    ("rule", "clause", "case", "facts"),
    [
        ("in-province", 5, application_case(), {}),
        (
            "commitment-or-proofs",
            38,
            application_case(),
            {"by": "commitment", "signed_by": "person", "signed_on": day("2025-11-25")},
        ),
        ("assessment-conditions", 37, application_case(), {"by": "commitment", "conditions": None}),
        (
            "level-certificate-subject",
            97,
            level_certificate_case(),
            {"occupation": AI, "level": "junior"},
        ),
        (
            "level-certificate-day",
            98,
            level_certificate_case(),
            {"issued_on": day("2025-12-15"), "later_paper": day("2025-12-06"), "day": DECIDED},
        ),
    ],
)
def test_assessment_in_order(rule: str, clause: int, case: Case, facts: dict[str, Fact]) -> None:
    """An assessment in order keeps each rule, which shows its statement and its facts."""
    finding = _find(rule, case)

    assert Verdict.YES is finding.verdict
    assert () == finding.missing
    assert clause == finding.clause.number
    assert facts == dict(finding.facts)


def test_person_from_elsewhere_is_not_assessed() -> None:
    """A person declared not to be of the province may not apply."""
    finding = _find("in-province", _application(in_province=False))

    assert Verdict.NO is finding.verdict
    assert () == finding.missing


def test_undeclared_province_is_asked_for() -> None:
    """Whether the person is of the province is asked for where it is not declared."""
    finding = _find("in-province", _application(in_province=UNKNOWN))

    assert Verdict.UNDETERMINED is finding.verdict
    assert ("application.in_province",) == finding.missing


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        (_committed(signed_on=day("2025-11-26")), Verdict.YES),
        (_committed(signed_on=day("2025-11-27")), Verdict.NO),
        (_committed(signed_by=Role.INSTITUTION), Verdict.NO),
        (_committed(text_shown=False), Verdict.NO),
        (_application(barred=True), Verdict.NO),
    ],
)
def test_commitment_is_the_persons_own(case: ApplicationCase, verdict: Verdict) -> None:
    """The person signs, after being shown the text, by the day of the application, not barred."""
    finding = _find("commitment-or-proofs", case)

    assert verdict is finding.verdict
    assert () == finding.missing


def test_unknown_bar_is_asked_for() -> None:
    """Whether an earlier commitment bars this one is asked for where it is unknown."""
    finding = _find("commitment-or-proofs", _application(barred=UNKNOWN))

    assert Verdict.UNDETERMINED is finding.verdict
    assert ("application.barred",) == finding.missing


def test_commitment_signed_by_another_fails_whatever_is_unknown() -> None:
    """A commitment the institution signed needs no further question."""
    case = _application(
        barred=UNKNOWN, commitment=attrs.evolve(COMMITMENT, signed_by=Role.INSTITUTION)
    )

    finding = _find("commitment-or-proofs", case)
    assert Verdict.NO is finding.verdict
    assert () == finding.missing


@pytest.mark.parametrize(
    "case",
    [
        _application(commitment=None, meets_conditions=True),
        _application(commitment=None, meets_conditions=False),
        _application(commitment=None, meets_conditions=True, barred=True),
        _application(meets_conditions=True, barred=True),
        _application(meets_conditions=False, barred=UNKNOWN),
    ],
)
def test_proofs_need_no_commitment(case: ApplicationCase) -> None:
    """Where proofs were handed in, they are looked at."""
    finding = _find("commitment-or-proofs", case)

    assert Verdict.YES is finding.verdict
    assert {"by": "proofs"} == dict(finding.facts)


def test_neither_commitment_nor_proofs() -> None:
    """Where there is neither, the application asks for one of them."""
    finding = _find("commitment-or-proofs", _application(commitment=None, meets_conditions=None))

    assert Verdict.UNDETERMINED is finding.verdict
    assert ("application.commitment",) == finding.missing


def test_a_commitment_that_does_not_count_leaves_the_proofs() -> None:
    """Nobody says whether proofs were shown: with a void commitment that is asked for."""
    unsaid = _application(meets_conditions=UNKNOWN)
    barred = _application(meets_conditions=UNKNOWN, barred=True)
    finding = _find("commitment-or-proofs", barred)

    assert Verdict.YES is _find("commitment-or-proofs", unsaid).verdict
    assert Verdict.UNDETERMINED is finding.verdict
    assert ("application.meets_conditions",) == finding.missing


@pytest.mark.parametrize("commitment", [COMMITMENT, None])
@pytest.mark.parametrize(("met", "verdict"), [(True, Verdict.YES), (False, Verdict.NO)])
def test_proofs_decide_about_the_conditions(
    commitment: Commitment | None, verdict: Verdict, *, met: bool
) -> None:
    """What the proofs show decides, beside a commitment too."""
    finding = _find(
        "assessment-conditions", _application(commitment=commitment, meets_conditions=met)
    )

    assert verdict is finding.verdict
    assert () == finding.missing
    assert {"by": "proofs", "conditions": None} == dict(finding.facts)


def test_conditions_without_proof_or_commitment_are_asked_for() -> None:
    """Without proofs and without a commitment the conditions are unknown."""
    finding = _find("assessment-conditions", _application(commitment=None, meets_conditions=None))

    assert Verdict.UNDETERMINED is finding.verdict
    assert ("application.commitment",) == finding.missing
    assert {"by": "proofs", "conditions": None} == dict(finding.facts)


def test_conditions_supplied_are_shown() -> None:
    """The words of the edition's conditions on the day of the application stand in the finding."""
    words = EntryCondition(
        occupation=PLAN.occupation,
        edition=PLAN.standard_edition,
        level=PLAN.level,
        text="相关专业大学本科及以上学历",
        first_day=day("2021-09-29"),
        source="assumed",
    )
    tables = attrs.evolve(POLICY.tables, entry_conditions=(words,))
    case = application_case(policy=attrs.evolve(POLICY, tables=tables))

    assert (
        "相关专业大学本科及以上学历"
        == dict(_find("assessment-conditions", case).facts)["conditions"]
    )


@pytest.mark.parametrize("commitment", [COMMITMENT, None])
def test_unseen_proofs_are_asked_for(commitment: Commitment | None) -> None:
    """Where nobody says what the proofs show, a commitment does not speak against them."""
    finding = _find(
        "assessment-conditions", _application(commitment=commitment, meets_conditions=UNKNOWN)
    )

    assert Verdict.UNDETERMINED is finding.verdict
    assert ("application.meets_conditions",) == finding.missing


def _certificate(**changes: Any) -> LevelCertificateCase:
    return level_certificate_case(certificate=attrs.evolve(LEVEL_CERTIFICATE, **changes))


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        (_certificate(occupation="big-data"), Verdict.NO),
        (_certificate(level=Level.INTERMEDIATE), Verdict.NO),
        (_certificate(evaluator="V-04"), Verdict.NO),
        (_certificate(direction=None), Verdict.YES),
        (_certificate(direction="自然语言处理产品实现"), Verdict.YES),
        (
            level_certificate_case(training_class=attrs.evolve(CLASS, level=Level.SENIOR)),
            Verdict.NO,
        ),
    ],
)
def test_certificate_is_of_what_was_applied_for(
    case: LevelCertificateCase, verdict: Verdict
) -> None:
    """Occupation, level and evaluator agree with the application; the direction is free."""
    assert verdict is _find("level-certificate-subject", case).verdict


@pytest.mark.parametrize(("evaluator", "verdict"), [("V-03", Verdict.NO), ("V-04", Verdict.YES)])
def test_latest_application_names_the_evaluator(evaluator: str, verdict: Verdict) -> None:
    """After a second application the certificate comes from its evaluator."""
    again = attrs.evolve(APPLICATION, evaluator="V-04")
    case = level_certificate_case(
        certificate=attrs.evolve(LEVEL_CERTIFICATE, evaluator=evaluator),
        application=again,
    )

    assert verdict is _find("level-certificate-subject", case).verdict


def _papers(
    issued: str, *papers: tuple[Paper, str, bool], today: str = "2025-12-25"
) -> LevelCertificateCase:
    """A level certificate of that day on these papers."""
    results = tuple(
        PaperResult(paper=paper, taken_on=day(on), passed=passed, sitting=number)
        for number, (paper, on, passed) in enumerate(papers, start=1)
    )
    applications = (APPLICATION,) * len(papers)
    return level_certificate_case(
        certificate=attrs.evolve(LEVEL_CERTIFICATE, issued_on=day(issued)),
        enrolment=attrs.evolve(ENROLMENT, papers=results, applications=applications),
        day=day(today),
    )


THEORY = (Paper.THEORY, "2025-12-06", True)
PRACTICE = (Paper.PRACTICE, "2025-12-13", True)


@pytest.mark.parametrize(
    ("case", "verdict", "later"),
    [
        (_papers("2025-12-12", THEORY, PRACTICE), Verdict.NO, "2025-12-13"),
        (_papers("2025-12-13", THEORY, PRACTICE), Verdict.YES, "2025-12-13"),
        (_papers("2025-12-14", PRACTICE, THEORY), Verdict.YES, "2025-12-13"),
        (_papers("2025-12-15", THEORY), Verdict.NO, "2025-12-06"),
        (_papers("2025-12-15", PRACTICE), Verdict.NO, "2025-12-13"),
        (
            _papers("2025-12-15", THEORY, (Paper.PRACTICE, "2025-12-13", False)),
            Verdict.NO,
            "2025-12-06",
        ),
        (
            _papers(
                "2025-12-20",
                (Paper.THEORY, "2025-12-01", False),
                PRACTICE,
                (Paper.THEORY, "2025-12-20", True),
            ),
            Verdict.YES,
            "2025-12-20",
        ),
        (_papers("2025-12-15"), Verdict.NO, None),
        (
            _papers(
                "2025-12-20",
                (Paper.THEORY, "2025-11-20", True),
                PRACTICE,
                (Paper.THEORY, "2025-12-20", True),
            ),
            Verdict.YES,
            "2025-12-20",
        ),
        (
            _papers("2025-12-15", THEORY, (Paper.PRACTICE, "2025-11-26", True)),
            Verdict.YES,
            "2025-12-06",
        ),
        (
            _papers("2025-12-15", THEORY, (Paper.PRACTICE, "2025-11-25", True)),
            Verdict.NO,
            "2025-12-06",
        ),
        (_papers("2025-12-15", THEORY, PRACTICE, today="2025-12-14"), Verdict.NO, "2025-12-13"),
        (_papers("2025-12-15", THEORY, PRACTICE, today="2025-12-15"), Verdict.YES, "2025-12-13"),
    ],
)
def test_certificate_follows_both_papers(
    case: LevelCertificateCase, verdict: Verdict, later: str | None
) -> None:
    """Both papers are passed, at whatever sitting, by the day of issue, and no date lies ahead."""
    finding = _find("level-certificate-day", case)

    assert verdict is finding.verdict
    assert (None if later is None else day(later)) == dict(finding.facts)["later_paper"]
