"""Proposals about reversals and corrections: what was on record stays, what it is worth ends."""

from typing import Any

import attrs

from jsdte.model import Enrolment, IssuedCode, SubsidyClaim
from jsdte.policy import Case, CorrectionCase, EnrolmentCase
from jsdte.workflow.events.corrections import (
    CancelCode,
    CorrectRecord,
    RevokeClaim,
    RevokeLevelCertificate,
    RevokeTrainingCertificate,
)
from jsdte.workflow.files import Files, MissingObjectError
from jsdte.workflow.proposal import Proposal
from jsdte.workflow.proposals.parts import enrolment_parts
from jsdte.workflow.proposals.subsidies import claim_case

_NOTHING = "nothing to revoke"
"""An outcome that no arrow has."""


def revoke_training_certificate(event: RevokeTrainingCertificate, files: Files) -> Proposal:
    """An enrolment whose training certificate is held no longer (A83)."""
    return _revoked(files, event.object_id, "training_certificate", event)


def revoke_level_certificate(event: RevokeLevelCertificate, files: Files) -> Proposal:
    """An enrolment whose level certificate is held no longer (A83)."""
    return _revoked(files, event.object_id, "level_certificate", event)


def _revoked(
    files: Files,
    id_: str,
    name: str,
    event: RevokeTrainingCertificate | RevokeLevelCertificate,
) -> Proposal:
    before = files.need(Enrolment, id_)
    certificate: Any = getattr(before, name)
    held = certificate is not None and certificate.revoked_on is None
    # Before its issue nothing is changed; the event is refused for its day.
    issued = held and certificate.issued_on <= event.day
    changes: dict[str, Any] = (
        {name: attrs.evolve(certificate, revoked_on=event.day)} if issued else {}
    )
    enrolment = attrs.evolve(before, **changes)
    case = files.case(EnrolmentCase, **enrolment_parts(files, enrolment))
    return Proposal(case=case, outcome="" if held else _NOTHING, moves=(enrolment,))


def cancel_code(event: CancelCode, files: Files) -> Proposal:
    """A code that is used no longer; without a certificate its trainee may be filed again (33)."""
    before = files.need(IssuedCode, event.object_id)
    code = attrs.evolve(before, cancelled_on=before.cancelled_on or event.day)
    enrolment = files.need(Enrolment, before.enrolment)
    free = enrolment.code == code.id and enrolment.training_certificate is None
    freed = attrs.evolve(enrolment, batch=None, code=None, coded_on=None)
    return Proposal(case=files.case(Case), changes=(code, freed) if free else (code,))


def revoke_claim(event: RevokeClaim, files: Files) -> Proposal:
    """A grant that counts no longer (A51, A83)."""
    before = files.need(SubsidyClaim, event.object_id)
    claim = attrs.evolve(before, revoked_on=event.day)
    return Proposal(case=claim_case(files, claim), moves=(claim,))


def correct_record(event: CorrectRecord, files: Files) -> Proposal:
    """An entry with a clerical correction beside it."""
    corrected = files.entry(event.entry)
    if corrected is None:
        raise MissingObjectError(type(event), event.entry)
    return Proposal(case=files.case(CorrectionCase, recorded_by=corrected.actor))
