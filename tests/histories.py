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

    Keywords name facts of the claim; `occupation` and `level` are changed everywhere.
    """
    subject = {name: changes[name] for name in ("occupation", "level") if name in changes}
    enrolment = f"E-{changes.pop('enrolment', number)}"
    certificate = attrs.evolve(LEVEL_CERTIFICATE, number=f"L-{number}", **subject)
    review = attrs.evolve(REVIEW, id=f"R-{number}", enrolment=enrolment)
    claim: SubsidyClaim = attrs.evolve(CLAIM, id=f"H-{number}", enrolment=enrolment, **changes)
    return ClaimFile(
        claim=claim,
        enrolment=attrs.evolve(ENROLMENT, id=enrolment, level_certificate=certificate),
        training_class=attrs.evolve(CLASS, **subject),
        plan=attrs.evolve(PLAN, **subject),
        institution=_LISTED,
        reviews=(review,),
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
