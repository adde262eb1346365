"""The open questions of the notice as data: what may be read in more than one way.

Each `Reading` is a question with its possible answers, the default first. The modules
follow the subjects of the notice; `READINGS` has them all, in the order of their ids.
"""

from collections.abc import Mapping
from types import MappingProxyType

from jsdte.readings.assessment_and_titles import ASSESSMENT_AND_TITLE_READINGS
from jsdte.readings.documents_and_records import DOCUMENT_AND_RECORD_READINGS
from jsdte.readings.institutions import INSTITUTION_READINGS
from jsdte.readings.reading import Option, Reading, Status
from jsdte.readings.review import REVIEW_READINGS
from jsdte.readings.subsidy_amounts import SUBSIDY_AMOUNT_READINGS
from jsdte.readings.subsidy_claims import SUBSIDY_CLAIM_READINGS
from jsdte.readings.subsidy_conditions import SUBSIDY_CONDITION_READINGS
from jsdte.readings.training import TRAINING_READINGS

__all__ = ["READINGS", "Option", "Reading", "Status", "reading"]

_LONGEST_SHOWN_ID = 8

_ROWS: tuple[Reading, ...] = (
    *INSTITUTION_READINGS,
    *TRAINING_READINGS,
    *REVIEW_READINGS,
    *SUBSIDY_CONDITION_READINGS,
    *SUBSIDY_CLAIM_READINGS,
    *SUBSIDY_AMOUNT_READINGS,
    *ASSESSMENT_AND_TITLE_READINGS,
    *DOCUMENT_AND_RECORD_READINGS,
)

READINGS: Mapping[str, Reading] = MappingProxyType(
    {row.id: row for row in sorted(_ROWS, key=lambda row: row.id)}
)
"""All readings by id, `A01` to `A97b`."""


def reading(id: str) -> Reading:  # noqa: A002 - the attribute of a reading is called id
    """The reading with an id such as `A41`.

    Raises:
        ValueError: If no reading has that id.
    """
    found = READINGS.get(id)
    if found is None:
        shown = f" {id!r}" if len(id) <= _LONGEST_SHOWN_ID else " with that id"
        raise ValueError(f"no reading{shown}: ids run from A01 to A97b")
    return found
