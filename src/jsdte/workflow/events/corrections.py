"""Corrections: they name what they correct, and nothing that was taken in is rewritten."""

import attrs

from jsdte.terms.checked import checked, require
from jsdte.terms.identifiers import EntryNumber, Id, Text
from jsdte.terms.sensitive import IdNumber, PersonName
from jsdte.workflow.events.base import Event


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Correction(Event):
    """A reversal or correction of something on record (更正、撤销).

    Attributes:
        reason: Why.
        entry: Number of the journal entry that it corrects, counted from 1; None where the
            object leaves no doubt.
    """

    reason: Text
    entry: EntryNumber | None = None


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RevokeReview(Correction):
    """The city revokes a review that had passed (撤销资格审核结论)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RevokeClaim(Correction):
    """The local office revokes a grant, paid or not (撤销补贴)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RevokeTrainingCertificate(Correction):
    """A training certificate is revoked from this day on (撤销培训合格证书)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RevokeLevelCertificate(Correction):
    """A level certificate is revoked from this day on (撤销专业技术等级证书)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class CancelCode(Correction):
    """The province cancels a certificate code, which is never used again (注销证书编码)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class CorrectRecord(Correction):
    """Whoever made an entry states a clerical error in it (记录更正).

    The entry and what follows from it stay as they are; the correction stands beside it.

    Attributes:
        entry: Number of that entry, counted from 1.
        field: Name of the field that was wrong.
        correct: What it should have said.
    """

    entry: EntryNumber
    field: Text
    correct: Text


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class AmendIdentity(Correction):
    """A person has another name or ID number, or is filed twice (身份信息变更).

    Attributes:
        name: The other name, sensitive; None if it did not change.
        id_number: The other ID number, sensitive; None if it did not change.
        same_as: Id under which the same person is filed as well, or None.
    """

    name: PersonName | None = None
    id_number: IdNumber | None = None
    same_as: Id | None = None

    def __attrs_post_init__(self) -> None:
        given = (self.name, self.id_number, self.same_as)
        require(any(each is not None for each in given), "name", "a name, an ID number or same_as")
        require(self.same_as != self.object_id, "same_as", "the id of another record")
