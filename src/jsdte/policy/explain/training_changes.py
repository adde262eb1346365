"""How plans, applications, registrations of hours, class files and entries can be changed."""

from collections.abc import Iterator
from typing import Any

import attrs

from jsdte.model import Commitment, TrainingPlan, hours_of
from jsdte.policy.case import (
    ApplicationCase,
    ClassCase,
    DocumentCase,
    EnrolmentCase,
    HoursCase,
    PlanCase,
)
from jsdte.policy.dated import in_force
from jsdte.terms.kinds import Content, Mode, Role
from jsdte.terms.unknown import Unknown

_ANY, _TEACHER = "—", "T-1"
"""Stand for whatever reason and teacher the change comes with."""


def _plan(case: PlanCase, **changes: Any) -> PlanCase:
    return attrs.evolve(case, plan=attrs.evolve(case.plan, **changes))


def with_reason(case: PlanCase) -> Iterator[PlanCase]:
    """A reason for the online share is recorded."""
    if case.plan.online_reason is None:
        yield _plan(case, online_reason=_ANY)


def taught_offline(case: PlanCase) -> Iterator[PlanCase]:
    """One online block after the other moved offline, the last ones first."""
    blocks = list(case.plan.blocks)
    for position in reversed(range(len(blocks))):
        if blocks[position].mode is Mode.ONLINE:
            blocks[position] = attrs.evolve(blocks[position], mode=Mode.OFFLINE)
            yield _plan(case, blocks=tuple(blocks))


def with_teacher(case: PlanCase) -> Iterator[PlanCase]:
    """A teacher is named."""
    if not case.plan.teachers:
        yield _plan(case, teachers=(_TEACHER,))


def with_weight_table(case: PlanCase) -> Iterator[PlanCase]:
    """The weight table of the standard is covered."""
    yield _plan(case, covers_weight_table=True)


def with_hours(case: PlanCase) -> Iterator[PlanCase]:
    """The hours that the standard asks for, added to the first block taught offline."""
    plan: TrainingPlan = case.plan
    row = in_force(
        case.policy.tables.standards,
        case.day,
        plan.occupation,
        plan.standard_edition,
        plan.level,
    )
    short = row.hours - hours_of(plan.blocks) if row else 0
    offline = next((n for n, b in enumerate(plan.blocks) if b.mode is Mode.OFFLINE), None)
    if short > 0 and offline is not None:
        block = plan.blocks[offline]
        longer = attrs.evolve(block, hours=block.hours + short)
        yield _plan(case, blocks=(*plan.blocks[:offline], longer, *plan.blocks[offline + 1 :]))


def with_content(case: PlanCase) -> Iterator[PlanCase]:
    """An hour offline of the content that is wanting."""
    block = case.plan.blocks[0]
    for content in Content:
        more = attrs.evolve(block, mode=Mode.OFFLINE, content=content, hours=1)
        yield _plan(case, blocks=(*case.plan.blocks, more))


def _application(case: ApplicationCase, **changes: Any) -> ApplicationCase:
    return attrs.evolve(case, application=attrs.evolve(case.application, **changes))


def with_commitment(case: ApplicationCase) -> Iterator[ApplicationCase]:
    """The person has signed a commitment today."""
    signed = Commitment(signed_by=Role.PERSON, signed_on=case.day, text_shown=True)
    yield _application(case, commitment=signed)


def with_proofs(case: ApplicationCase) -> Iterator[ApplicationCase]:
    """Proofs show that the conditions are met."""
    if not isinstance(case.application.meets_conditions, bool):
        yield _application(case, meets_conditions=True)


def declared(case: ApplicationCase) -> Iterator[ApplicationCase]:
    """The link with the province is declared."""
    if isinstance(case.application.in_province, Unknown):
        yield _application(case, in_province=True)


def for_end_year(case: HoursCase) -> Iterator[HoursCase]:
    """The hours count for the year before or after."""
    for year in (case.year - 1, case.year + 1):
        yield attrs.evolve(case, year=year)


def file_closed(case: ClassCase) -> Iterator[ClassCase]:
    """The class file is closed today."""
    if case.training_class.closed_on is None:
        closed = attrs.evolve(case.training_class, closed_on=case.day)
        yield attrs.evolve(case, training_class=closed)


def hold_lifted(case: DocumentCase) -> Iterator[DocumentCase]:
    """Nothing holds the document any longer."""
    yield attrs.evolve(case, held=False)


def certificate_entered(case: EnrolmentCase) -> Iterator[EnrolmentCase]:
    """The level certificate that the person holds is entered today."""
    enrolment = case.enrolment
    if enrolment.level_certificate is not None and enrolment.entered_on is None:
        yield attrs.evolve(case, enrolment=attrs.evolve(enrolment, entered_on=case.day))
