"""Closed lists whose look-up says what they have, and not what was looked for."""

import enum
from typing import Never

from jsdte.errors import FieldError


class ClosedList(enum.Enum):
    """Values of which there are no others (封闭值域).

    Raises:
        FieldError: A value is looked up that is none of them.
    """

    @classmethod
    def _missing_(cls, _: object) -> Never:
        raise FieldError(cls.__name__, "one of " + ", ".join(str(each.value) for each in cls))
