"""Whole histories of claims to decide, made of the cases in order."""

import datetime
from typing import Any

import attrs

from cases import (
    CLAIM,
    CLASS,
    ENROLMENT,
    EVALUATOR,
    INSTITUTION,
    LEVEL_CERTIFICATE,
    PLAN,
    POLICY,
    REVIEW,
    TRAINEE,
    day,
)
from jsdte.model import ClaimState, SubsidyClaim
from jsdte.policy import ClaimFile, ClaimHistory, Policy
from jsdte.policy.tables import Benchmark, EvaluatorFee, LocalStandard
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.occupations import OCCUPATIONS

TRAINING, EVALUATION = SubsidyKind
ALL = tuple(OCCUPATIONS)


def _rates() -> Policy:
    """Rates and fees of every level and occupation, as in the example."""
    since: dict[str, Any] = {"first_day": day("2025-01-01"), "source": "assumed"}
    benchmarks = tuple(
        Benchmark(kind=kind, level=level, amount_fen=fen, **since)
        for level in Level
        for kind, fen in ((TRAINING, 200000), (EVALUATION, 40000))
    )
    standards = tuple(
        LocalStandard(place="3201", kind=kind, level=level, amount_fen=None, **since)
        for level in Level
        for kind in SubsidyKind
    )
    fees = tuple(
        EvaluatorFee(evaluator="V-03", occupation=name, level=level, amount_fen=48000, **since)
        for level in Level
        for name in ALL
    )
    tables = attrs.evolve(
        POLICY.tables, benchmarks=benchmarks, local_standards=standards, evaluator_fees=fees
    )
    return attrs.evolve(POLICY, tables=tables)


RATES = _rates()
_LISTED = attrs.evolve(
    INSTITUTION,
    listings=tuple(attrs.evolve(INSTITUTION.listings[0], occupation=name) for name in ALL),
)


def file_of(number: int, **changes: Any) -> ClaimFile:
    """A claim in order, the n-th of the person, with its own enrolment and class.

    Keywords name facts of the claim; `occupation` and `level` are changed everywhere, and a
    claim that names the number of an `enrolment` shares that one.
    """
    subject = {name: changes[name] for name in ("occupation", "level") if name in changes}
    of = changes.pop("enrolment", number)
    enrolment = attrs.evolve(
        ENROLMENT,
        id=f"E-{of}",
        training_class=f"C-{of}",
        level_certificate=attrs.evolve(LEVEL_CERTIFICATE, number=f"L-{of}", **subject),
    )
    claim: SubsidyClaim = attrs.evolve(CLAIM, id=f"H-{number}", enrolment=enrolment.id, **changes)
    return ClaimFile(
        claim=claim,
        enrolment=enrolment,
        training_class=attrs.evolve(CLASS, id=f"C-{of}", plan=f"P-{of}", **subject),
        plan=attrs.evolve(PLAN, id=f"P-{of}", **subject),
        institution=_LISTED,
        reviews=(attrs.evolve(REVIEW, id=f"R-{of}", enrolment=enrolment.id),),
        evaluator=EVALUATOR,
        training_place="3201",
    )


def history(*files: ClaimFile, **changes: Any) -> ClaimHistory:
    """The history of the person."""
    return ClaimHistory(trainee=attrs.evolve(TRAINEE, **changes), files=files)


def preset(file: ClaimFile, state: ClaimState, on: datetime.date) -> ClaimFile:
    """The same file with the claim decided before."""
    claim = attrs.evolve(file.claim, state=state, decided_on=on)
    return attrs.evolve(file, claim=claim)
