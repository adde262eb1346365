"""The notice 苏人社函〔2025〕215号 as data: its 104 statements."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from jsdte.errors import FieldError
from jsdte.notice.attachments import ATTACHMENTS
from jsdte.notice.clause import Clause, ClauseKind
from jsdte.notice.heading import HEADING
from jsdte.notice.implementation_assessment import ASSESSMENT
from jsdte.notice.implementation_training import TRAINING
from jsdte.notice.requirements import REQUIREMENTS
from jsdte.notice.support import SUPPORT

__all__ = [
    "CLAUSES",
    "NOTICE_NUMBER",
    "PRINTED_ON",
    "SIGNED_ON",
    "Clause",
    "ClauseKind",
    "clause",
]

NOTICE_NUMBER = "苏人社函〔2025〕215号"
SIGNED_ON = date(2025, 8, 27)
PRINTED_ON = date(2025, 8, 28)

CLAUSES: Mapping[int, Clause] = MappingProxyType(
    {
        row.number: row
        for row in (*HEADING, *TRAINING, *ASSESSMENT, *SUPPORT, *REQUIREMENTS, *ATTACHMENTS)
    }
)


def clause(number: int) -> Clause:
    """Return the statement with this number (条款).

    Args:
        number: 1 to 104, in the order of the notice.

    Returns:
        The statement.

    Raises:
        FieldError: The notice has no statement with this number.
    """
    if type(number) is not int or number not in CLAUSES:
        raise FieldError("number", "the number of a statement, 1 to 104")
    return CLAUSES[number]
