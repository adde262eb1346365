"""Everything on file at one place of a journal, so that a register can go on from there."""

import attrs

from jsdte.errors import FieldError
from jsdte.model import Filed, NumberHolder
from jsdte.terms.checked import checked
from jsdte.terms.identifiers import EntryCount
from jsdte.workflow.files import Objects, key_of
from jsdte.workflow.results import RegisterMode


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Snapshot:
    """Everything on file after so many entries of a journal (台账快照).

    It holds what the entries led to by one policy, one calendar and one version of this library,
    and says nothing of how. Whoever keeps it answers for that.

    Attributes:
        position: Number of entries taken in by then.
        mode: What the register does with an act that a rule refuses.
        objects: Everything on file, in the order of first filing.

    Raises:
        FieldError: Two objects have one id.
    """

    position: EntryCount
    mode: RegisterMode
    objects: tuple[Filed | NumberHolder, ...]

    def __attrs_post_init__(self) -> None:
        if len(self.by_key()) != len(self.objects):
            raise FieldError("objects", "an id of their own for all objects of a type")

    def by_key(self) -> Objects:
        """The objects by type and id."""
        return {key_of(found): found for found in self.objects}
