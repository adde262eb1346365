"""Proposals about persons and what they bring along."""

from collections import ChainMap
from typing import Any, cast

import attrs

from jsdte.model import (
    ExternalCertificate,
    NumberHolder,
    PlaceRecord,
    PriorSubsidies,
    SubsidyClaim,
    Trainee,
)
from jsdte.policy import IdentityCase, PersonCase
from jsdte.workflow.events.corrections import AmendIdentity
from jsdte.workflow.events.records import (
    MovePlace,
    RecordDeath,
    RecordExternalCertificate,
    RecordPriorSubsidies,
)
from jsdte.workflow.files import Files, Key, key_of
from jsdte.workflow.proposal import Proposal
from jsdte.workflow.proposals.parts import whole_person
from jsdte.workflow.proposals.subsidies import claim_case


def record_prior_subsidies(event: RecordPriorSubsidies, files: Files) -> Proposal:
    """A person with a record of earlier subsidies."""
    before = files.need(Trainee, event.object_id)
    record = PriorSubsidies(
        kind=event.kind,
        number=event.number,
        counted_from=event.counted_from,
        source=event.source,
        fund=event.fund,
    )
    return _recorded(files, attrs.evolve(before, prior_subsidies=(*before.prior_subsidies, record)))


def record_external_certificate(event: RecordExternalCertificate, files: Files) -> Proposal:
    """A person with a certificate from elsewhere."""
    before = files.need(Trainee, event.object_id)
    certificate = ExternalCertificate(
        occupation=event.occupation,
        level=event.level,
        kind=event.kind,
        issued_on=event.issued_on,
        source=event.source,
    )
    held = (*before.external_certificates, certificate)
    return _recorded(files, attrs.evolve(before, external_certificates=held))


def move_place(event: MovePlace, files: Files) -> Proposal:
    """A person who is insured or registered elsewhere; what was routed stays where it is (A71)."""
    before = files.need(Trainee, event.object_id)
    record = PlaceRecord(
        moved_on=event.moved_on,
        insured_place=event.insured_place,
        registered_place=event.registered_place,
        source=event.source,
    )
    return _recorded(files, attrs.evolve(before, places=(*before.places, record)))


def record_death(event: RecordDeath, files: Files) -> Proposal:
    """A person who has died (A97b)."""
    before = files.need(Trainee, event.object_id)
    return _recorded(files, attrs.evolve(before, died_on=event.died_on))


def _recorded(files: Files, trainee: Trainee) -> Proposal:
    return Proposal(case=files.case(PersonCase, trainee=trainee), changes=(trainee,))


def amend_identity(event: AmendIdentity, files: Files) -> Proposal:
    """A person with another name or number, or one with somebody filed twice (A68).

    What was filed before stays as it is; from now on both histories are one.
    """
    before = files.need(Trainee, event.object_id)
    same = () if event.same_as is None else (files.need(Trainee, event.same_as),)
    group = _group(files, (before, *same))
    number, name = event.id_number, event.name
    trainee = attrs.evolve(
        before,
        other_numbers=before.other_numbers + (() if number is None else (number,)),
        other_names=before.other_names + (() if name is None else (name,)),
    )
    linked = tuple(
        attrs.evolve(
            trainee if each.id == trainee.id else each,
            linked=tuple(other.id for other in group if other.id != each.id),
        )
        for each in group
    )
    holder = None if number is None else files.find(NumberHolder, number)
    new = (
        ()
        if number is None or holder
        else (NumberHolder(id=number, as_of=event.day, trainee=trainee.id),)
    )
    return Proposal(case=_identity_case(files, linked, holder), changes=(*linked, *new))


def _group(files: Files, known: tuple[Trainee, ...]) -> tuple[Trainee, ...]:
    """Persons that are one, with those they were linked to before."""
    ids = dict.fromkeys(id_ for each in known for id_ in (each.id, *each.linked))
    return files.all(Trainee, ids)


def _identity_case(
    files: Files, linked: tuple[Trainee, ...], holder: NumberHolder | None
) -> IdentityCase:
    """The person as it will stand, with every grant judged after those before it."""
    after = attrs.evolve(
        files,
        objects=ChainMap(
            {key_of(each): each for each in linked}, cast("dict[Key, Any]", files.objects)
        ),
    )
    trainee = whole_person(after, linked[0])
    claims = files.all(SubsidyClaim, trainee.claims) if trainee.linked else ()
    return files.case(
        IdentityCase,
        trainee=trainee,
        number_holder=holder.trainee if holder else None,
        grants=tuple(claim_case(after, claim) for claim in claims if claim.is_granted),
    )
