"""Titles that a level certificate is, and the senior review it opens."""

from typing import Any

import attrs
import pytest

from cases import CLASS, ENROLMENT, LEVEL_CERTIFICATE, POLICY, day, enrolment_case
from jsdte.decision import Finding, Title, Verdict
from jsdte.policy import RULES, EnrolmentCase, Policy, decide_senior_review, decide_title
from jsdte.policy.rules.titles import title_of
from jsdte.terms.kinds import Level, Paper
from jsdte.terms.unknown import UNKNOWN, Unknown

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

THEORY, PRACTICE = ENROLMENT.papers


def _find(rule: str, case: EnrolmentCase) -> Finding:
    return RULES[rule].find(case, blocking=True)


def _enrolled(**changes: Any) -> EnrolmentCase:
    return enrolment_case(enrolment=attrs.evolve(ENROLMENT, **changes))


def _read(options: dict[str, str], level: Level = Level.JUNIOR, **changes: Any) -> EnrolmentCase:
    """Somebody certified for a level, read by other answers."""
    case = attrs.evolve(_enrolled(**changes), policy=POLICY.reading(options))
    return attrs.evolve(case, training_class=attrs.evolve(CLASS, level=level))


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, Y),
        ({"training_certificate": None}, N),
        ({"papers": ()}, N),
        ({"papers": (THEORY,)}, N),
        ({"papers": (PRACTICE,)}, N),
        ({"papers": (THEORY, attrs.evolve(PRACTICE, passed=False))}, N),
        ({"papers": (attrs.evolve(THEORY, passed=False), THEORY, PRACTICE)}, Y),
        ({"level_certificate": None}, N),
        ({"level_certificate": attrs.evolve(LEVEL_CERTIFICATE, revoked_on=day("2025-12-16"))}, N),
    ],
)
def test_a_title_needs_two_passes_and_the_certificate(
    changes: dict[str, Any], verdict: Verdict
) -> None:
    """Training, both papers and a level certificate that stands: all of them."""
    assert verdict is _find("level-certified", _enrolled(**changes)).verdict


@pytest.mark.parametrize(
    ("option", "entered", "verdict", "applies"),
    [
        ("condition", True, Y, True),
        ("condition", False, U, True),
        ("certificate-alone", True, Y, False),
        ("certificate-alone", False, Y, False),
    ],
)
def test_an_entry_is_a_condition_where_it_is_read_so(
    option: str, *, entered: bool, verdict: Verdict, applies: bool
) -> None:
    """Without the entry the title waits, unless the certificate alone is enough."""
    finding = _find(
        "entered", _read({"A35": option}, entered_on=day("2025-12-17") if entered else None)
    )

    assert verdict is finding.verdict
    assert applies is finding.applies


@pytest.mark.parametrize(
    ("options", "level", "verdict", "missing"),
    [
        ({}, Level.JUNIOR, Y, ()),
        ({}, Level.INTERMEDIATE, Y, ()),
        ({}, Level.SENIOR, N, ()),
        ({"A36b": "unsaid"}, Level.JUNIOR, U, ("grade of the junior title",)),
        ({"A36b": "unsaid"}, Level.INTERMEDIATE, Y, ()),
        ({"A36b": "unsaid"}, Level.SENIOR, N, ()),
        ({"A37": "at-least-intermediate"}, Level.SENIOR, Y, ()),
    ],
)
def test_which_levels_are_titles(
    options: dict[str, str], level: Level, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """The junior grade may be unsaid, the senior certificate may be intermediate as well."""
    finding = _find("title-level", _read(options, level))

    assert verdict is finding.verdict
    assert missing == finding.missing


@pytest.mark.parametrize(
    ("option", "policy", "verdict", "facts"),
    [
        ("dated-table", POLICY, Y, {"series": "数字经济工程", "specialty": "人工智能"}),
        ("dated-table", Policy(), U, {"occupation": "artificial-intelligence"}),
        ("engineering", POLICY, Y, {"series": "工程", "specialty": None}),
        ("engineering", Policy(), Y, {"series": "工程", "specialty": None}),
    ],
)
def test_where_the_series_comes_from(
    option: str, policy: Policy, verdict: Verdict, facts: dict[str, Any]
) -> None:
    """From a table of the day, or engineering for all occupations with the specialty left open."""
    finding = _find("title-series", enrolment_case(policy=policy.reading({"A36": option})))

    assert verdict is finding.verdict
    assert facts == dict(finding.facts)


@pytest.mark.parametrize(
    ("options", "level", "entered", "expected"),
    [
        ({}, Level.JUNIOR, "2025-12-17", ("assistant", "2025-12-15", "intermediate")),
        ({}, Level.INTERMEDIATE, "2025-12-17", ("intermediate", "2025-12-15", "senior")),
        (
            {"A37": "at-least-intermediate"},
            Level.SENIOR,
            "2025-12-17",
            ("intermediate", "2025-12-15", "senior"),
        ),
        (
            {"A90": "entry-day"},
            Level.JUNIOR,
            "2025-12-17",
            ("assistant", "2025-12-17", "intermediate"),
        ),
        (
            {"A35": "certificate-alone"},
            Level.JUNIOR,
            None,
            ("assistant", "2025-12-15", "intermediate"),
        ),
        (
            {"A35": "certificate-alone", "A90": "entry-day"},
            Level.JUNIOR,
            None,
            ("assistant", UNKNOWN, "intermediate"),
        ),
    ],
)
def test_grade_day_and_use_of_a_title(
    options: dict[str, str],
    level: Level,
    entered: str | None,
    expected: tuple[str, str | Unknown, str],
) -> None:
    """A title is held from the certificate or the entry, and supports the next grade."""
    case = _read(options, level, entered_on=day(entered) if entered else None)
    title = decide_title(case).title
    assert title is not None

    grade, dated_on, supports = expected
    assert (grade, supports) == (title.grade, title.supports)
    assert (day(dated_on) if isinstance(dated_on, str) else dated_on) == title.dated_on
    assert (False, False) == (title.review_needed, title.reissue_needed)


def test_a_title_of_engineering_leaves_the_specialty_open() -> None:
    """By that reading the series is engineering whatever a table says."""
    title = decide_title(_read({"A36": "engineering"})).title

    assert Title("assistant", "工程", UNKNOWN, day("2025-12-15")) == title


def test_no_title_without_certificate_or_series() -> None:
    """Nothing is made up where the certificate or the row of the table is missing."""
    assert title_of(_enrolled(level_certificate=None)) is None
    assert title_of(enrolment_case(policy=Policy())) is None


@pytest.mark.parametrize(
    ("level", "met", "entered", "verdict", "counts_as"),
    [
        (Level.SENIOR, True, True, Y, "reference"),
        (Level.SENIOR, False, True, N, "reference"),
        (Level.SENIOR, UNKNOWN, True, U, "reference"),
        (Level.SENIOR, True, False, U, "reference"),
        (Level.INTERMEDIATE, True, True, N, None),
    ],
)
def test_who_applies_for_the_senior_review(
    level: Level, *, met: bool | Unknown, entered: bool, verdict: Verdict, counts_as: str | None
) -> None:
    """A senior certificate that is entered and the province's conditions; in it, a reference."""
    enrolment = attrs.evolve(
        ENROLMENT,
        meets_senior_conditions=met,
        entered_on=day("2025-12-17") if entered else None,
    )
    decision = decide_senior_review(
        enrolment_case(enrolment=enrolment, training_class=attrs.evolve(CLASS, level=level))
    )
    facts = {found.rule: dict(found.facts) for found in decision.findings}

    assert verdict is decision.verdict
    assert decision.title is None
    assert {"level": level.value, "counts_as": counts_as} == facts["senior-level"]


def test_the_papers_are_two() -> None:
    """The level assessment has theory and practice, no third paper."""
    assert [Paper.THEORY, Paper.PRACTICE] == list(Paper)
