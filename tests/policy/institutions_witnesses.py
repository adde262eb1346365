"""Cases of the rules on directories and the level assessment, and what their readings change."""

from typing import Any

import attrs
from witness import Witness, verdict

from cases import (
    APPLICATION,
    CLASS,
    ENROLMENT,
    EVALUATOR,
    INSTITUTION,
    LISTING,
    POLICY,
    application_case,
    class_case,
    day,
    enrolment_case,
    level_certificate_case,
    plan_case,
)
from jsdte.decision import Effect, Verdict
from jsdte.model import Evaluator, Institution, PaperResult, RemovalReason
from jsdte.policy import RULES, Case, Policy
from jsdte.policy.tables import StandardEdition
from jsdte.terms.kinds import Actor, Level, Paper, Role
from jsdte.terms.places import OUTSIDE
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
BLOCKS, REPORTS = Effect.BLOCKS, Effect.REPORTS

NEVER = Institution(id="I-07", as_of=day("2024-11-20"))
PERSON = Actor(Role.PERSON, "T-1")
ARRANGED = Actor(Role.INSTITUTION, "I-07")


def listed(**changes: Any) -> Institution:
    """The institution with one listing, some of which is changed."""
    return attrs.evolve(INSTITUTION, listings=(attrs.evolve(LISTING, **changes),))


def evaluating(**changes: Any) -> Evaluator:
    """The same for the evaluator."""
    return attrs.evolve(EVALUATOR, listings=(attrs.evolve(LISTING, **changes),))


def on(policy: Policy, when: str, institution: Institution) -> Verdict:
    """Whether an institution is listed on a day."""
    case = plan_case(day=day(when), institution=institution, policy=policy)
    return verdict("listed-institution", case)


def finding(rule: str, case: Case) -> tuple[Verdict, Effect]:
    """What a rule says of a case, and what that does."""
    found = RULES[rule].find(case, blocking=True)
    return found.verdict, found.effect


def applied(**changes: Any) -> Any:
    """An application with some facts changed, arranged by the institution."""
    return application_case(application=attrs.evolve(APPLICATION, **changes), actor=ARRANGED)


def papers(*rows: tuple[Paper, str, int]) -> Any:
    """An enrolment with two applications and these passed papers."""
    return attrs.evolve(
        ENROLMENT,
        applications=(APPLICATION, APPLICATION),
        papers=tuple(
            PaperResult(paper=paper, taken_on=day(taken_on), passed=True, sitting=sitting)
            for paper, taken_on, sitting in rows
        ),
    )


AT_TWO = papers((Paper.THEORY, "2025-12-01", 1), (Paper.PRACTICE, "2025-12-10", 2))
ONE_SITTING = POLICY.reading({"A29": "one-sitting"})
REMOVED = evaluating(removed_on=day("2025-12-01"))
ELSEWHERE = listed(elsewhere=True)

BOTH_WAYS: dict[str, tuple[Case, Case]] = {
    "in-province": (application_case(), applied(in_province=False)),
    "trained-by-listed": (application_case(), application_case(institution=NEVER)),
    "listed-institution": (plan_case(), plan_case(institution=NEVER)),
    "standard-in-force": (
        class_case(),
        class_case(training_class=attrs.evolve(CLASS, opening_on=day("2021-01-01"))),
    ),
    "training-certificate-held": (
        application_case(),
        application_case(enrolment=attrs.evolve(ENROLMENT, training_certificate=None)),
    ),
    "standard-at-assessment": (
        application_case(policy=POLICY.reading({"A95": "assessment-day"})),
        attrs.evolve(
            applied(applied_on=day("2020-01-01")), policy=POLICY.reading({"A95": "assessment-day"})
        ),
    ),
    "assessment-conditions": (application_case(), applied(meets_conditions=False)),
    "commitment-or-proofs": (application_case(), applied(barred=True)),
    "through-institution": (
        application_case(actor=ARRANGED),
        application_case(actor=PERSON),
    ),
    "listed-evaluator": (application_case(), application_case(evaluator=None)),
    "listed-at-papers": (level_certificate_case(), level_certificate_case(evaluator=REMOVED)),
    "papers-together": (
        level_certificate_case(),
        level_certificate_case(enrolment=AT_TWO, policy=ONE_SITTING),
    ),
    "recognised-training": (class_case(), class_case(institution=NEVER)),
    "separate-evaluator": (application_case(), applied(evaluator="I-07")),
    "level-certificate-subject": (
        level_certificate_case(),
        level_certificate_case(training_class=attrs.evolve(CLASS, level=Level.SENIOR)),
    ),
    "level-certificate-day": (
        level_certificate_case(),
        level_certificate_case(enrolment=attrs.evolve(ENROLMENT, papers=())),
    ),
    "level-certified": (
        enrolment_case(),
        enrolment_case(enrolment=attrs.evolve(ENROLMENT, level_certificate=None)),
    ),
}
"""A case that keeps each rule, and one that does not."""

ON_THE_DAY = listed(listed_on=day("2022-09-22"))
BEFORE = listed(listed_on=day("2022-09-21"))


def _runs(policy: Policy) -> tuple[Verdict, ...]:
    """On the last days of periods from the listing, the notice and the end of the display."""
    body = listed(
        listed_on=day("2022-09-10"),
        notified_on=day("2022-09-05"),
        display_ended_on=day("2022-09-15"),
    )
    days = ("2025-09-05", "2025-09-10", "2025-09-15", "2025-09-16")
    return tuple(on(policy, when, body) for when in days)


def _scopes(policy: Policy) -> tuple[Verdict, ...]:
    """A listing for another occupation, for another level, and for a level nobody said."""
    direction = CLASS.direction
    bodies = (
        listed(occupation="big-data"),
        listed(direction=direction, level=Level.SENIOR),
        listed(direction=direction),
        listed(direction=direction, level=Level.JUNIOR),
        listed(direction=None, level=Level.JUNIOR),
    )
    return tuple(on(policy, "2025-09-01", body) for body in bodies)


def _taught(policy: Policy) -> tuple[Verdict, ...]:
    """Expired or removed during training, listed after the plan was filed, and never."""
    bodies = (
        listed(removed_on=day("2025-10-01"), removed_for=RemovalReason.OTHER),
        listed(removed_on=day("2025-10-01"), removed_for=RemovalReason.MISCONDUCT),
        listed(removed_on=day("2025-10-01")),
        listed(removed_on=day("2025-09-10"), removed_for=RemovalReason.MISCONDUCT),
        listed(listed_on=day("2025-09-10")),
        NEVER,
    )
    return tuple(
        verdict("recognised-training", class_case(institution=body, policy=policy))
        for body in bodies
    )


def _acts(policy: Policy) -> Verdict:
    """The start of training of a class whose institution was removed after the plan was filed."""
    body = listed(removed_on=day("2025-09-10"))
    return verdict(
        "listed-institution", class_case(day=day("2025-09-22"), institution=body, policy=policy)
    )


def _places(policy: Policy) -> tuple[Verdict, ...]:
    """Declared only, register here, insured here, both known to be elsewhere, both unknown."""
    rows: tuple[tuple[bool, Any, Any], ...] = (
        (True, None, OUTSIDE),
        (False, "3201", None),
        (False, None, "320102"),
        (False, UNKNOWN, UNKNOWN),
    )
    return tuple(
        verdict(
            "in-province",
            attrs.evolve(
                applied(in_province=declared, registered_place=register, insured_place=insured),
                policy=policy,
            ),
        )
        for declared, register, insured in rows
    )


def _sittings(policy: Policy) -> tuple[Verdict, ...]:
    """Papers at one sitting, at two of one month, at two that are a year apart."""
    lasting = attrs.evolve(
        policy,
        editions=tuple(attrs.evolve(limits, pass_months=6) for limits in policy.editions),
    )
    apart = papers((Paper.THEORY, "2025-12-01", 1), (Paper.PRACTICE, "2026-06-02", 2))
    return tuple(
        verdict("papers-together", level_certificate_case(enrolment=found, policy=read))
        for found, read in (
            (ENROLMENT, lasting),
            (AT_TWO, lasting),
            (apart, lasting),
            (AT_TWO, policy),
            (attrs.evolve(ENROLMENT, papers=()), policy),
        )
    )


def _evaluators(policy: Policy) -> tuple[tuple[Verdict, Effect], ...]:
    """An evaluator removed after the application, and one listed after it."""
    later = evaluating(listed_on=day("2025-11-30"))
    return tuple(
        finding(rule, level_certificate_case(evaluator=body, policy=policy))
        for body in (REMOVED, later)
        for rule in ("listed-evaluator", "listed-at-papers")
    )


def _edition(last_day: str) -> StandardEdition:
    return attrs.evolve(POLICY.tables.standards[0], last_day=day(last_day))


def _editions(policy: Policy) -> tuple[Verdict, ...]:
    """An edition that ends before the opening, and one that ends before the application."""
    found = []
    for last_day in ("2025-09-15", "2025-11-25"):
        tables = attrs.evolve(POLICY.tables, standards=(_edition(last_day),))
        read = attrs.evolve(policy, tables=tables)
        found += [
            verdict("standard-in-force", class_case(policy=read)),
            verdict("standard-at-assessment", application_case(policy=read)),
        ]
    bare = attrs.evolve(policy, tables=attrs.evolve(POLICY.tables, standards=()))
    return (*found, verdict("standard-at-assessment", application_case(policy=bare)))


WITNESSES = [
    Witness(
        "A02",
        _places,
        {"declared": (Y, N, N, N), "hukou": (N, Y, N, U), "insured": (N, N, Y, U)},
    ),
    Witness(
        "A03",
        lambda policy: (on(policy, "2025-09-22", ON_THE_DAY), on(policy, "2025-09-22", BEFORE)),
        {"corresponding-day": (Y, N), "day-before": (N, N)},
    ),
    Witness(
        "A04",
        _runs,
        {
            "directory-day": (Y, Y, N, N),
            "notice-day": (Y, N, N, N),
            "display-end": (Y, Y, Y, N),
        },
    ),
    Witness(
        "A04",
        lambda policy: on(policy, "2025-09-01", INSTITUTION),
        {"directory-day": Y, "notice-day": U, "display-end": U},
    ),
    Witness(
        "A05",
        _taught,
        {
            "until-start": (Y, Y, Y, N, Y, N),
            "through-training": (N, N, N, N, Y, N),
            "at-plan-filing": (Y, Y, Y, Y, N, N),
        },
    ),
    Witness(
        "A05",
        _acts,
        {"until-start": N, "through-training": N, "at-plan-filing": Y},
    ),
    Witness(
        "A05b",
        _taught,
        {"as-expiry": (Y, Y, Y, N, Y, N), "ends-classes": (Y, N, U, N, Y, N)},
    ),
    Witness(
        "A06",
        lambda policy: (
            on(policy, "2025-09-22", listed(removed_on=day("2025-09-22"))),
            verdict(
                "listed-evaluator",
                application_case(evaluator=evaluating(removed_on=day("2025-11-26")), policy=policy),
            ),
        ),
        {"not-valid": (N, N), "valid": (Y, Y)},
    ),
    Witness(
        "A07",
        lambda policy: (
            on(policy, "2025-09-29", listed(listed_on=day("2022-09-28"))),
            on(policy, "2025-10-09", listed(printed_until=day("2025-10-01"))),
            on(policy, "2025-10-10", listed(printed_until=day("2025-10-01"))),
        ),
        {"no-roll": (N, N, N), "roll": (N, Y, N)},
    ),
    Witness(
        "A28",
        lambda policy: verdict(
            "through-institution", application_case(actor=PERSON, policy=policy)
        ),
        {"through-institution": N, "also-alone": Y},
    ),
    Witness(
        "A28b",
        _evaluators,
        {
            "application-day": ((Y, BLOCKS), (N, REPORTS), (N, BLOCKS), (Y, REPORTS)),
            "each-paper": ((Y, BLOCKS), (N, BLOCKS), (Y, BLOCKS), (Y, BLOCKS)),
            "both": ((Y, BLOCKS), (N, BLOCKS), (N, BLOCKS), (Y, BLOCKS)),
        },
    ),
    Witness(
        "A28c",
        lambda policy: finding(
            "separate-evaluator", attrs.evolve(applied(evaluator="I-07"), policy=policy)
        ),
        {"reported": (N, REPORTS), "refused": (N, BLOCKS), "free": (Y, BLOCKS)},
    ),
    Witness(
        "A29",
        _sittings,
        {
            "any-sitting": (Y, Y, Y, Y, Y),
            "one-sitting": (Y, N, N, N, N),
            "pass-expires": (Y, Y, N, U, N),
        },
    ),
    Witness(
        "A30",
        lambda policy: (
            verdict("trained-by-listed", application_case(institution=ELSEWHERE, policy=policy)),
            verdict("recognised-training", class_case(institution=ELSEWHERE, policy=policy)),
        ),
        {"no-route": (N, N), "listed-elsewhere": (Y, N)},
    ),
    Witness(
        "A73",
        _scopes,
        {
            "per-occupation": (N, Y, Y, Y, Y),
            "whole": (Y, Y, Y, Y, Y),
            "triple": (N, N, U, Y, N),
        },
    ),
    Witness(
        "A95",
        _editions,
        {"plan-edition": (N, Y, Y, Y, Y), "assessment-day": (Y, N, Y, N, U)},
    ),
]
