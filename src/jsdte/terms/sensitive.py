"""Personal values that never show themselves."""

import abc
import datetime
import re
import unicodedata
from typing import Self, final

from stdnum.iso7064 import mod_11_2

from jsdte.errors import FieldError


class Sensitive(abc.ABC):
    """A personal value that shows `***` wherever it is printed (敏感信息).

    Equality and hash follow the value; `reveal` is the only way to it.
    """

    __slots__ = ("_value",)
    _value: str

    def __init__(self, value: str) -> None:
        field = type(self).__name__
        if type(value) is not str:
            raise FieldError(field, "text")
        object.__setattr__(self, "_value", self._normalised(value))

    @classmethod
    @abc.abstractmethod
    def _normalised(cls, value: str) -> str:
        """The canonical form of a value, or `FieldError`."""

    def reveal(self) -> str:
        """The value itself. Whoever calls this answers for where it goes."""
        return self._value

    @abc.abstractmethod
    def masked(self) -> str:
        """What may be shown so that whoever knows the value recognises it (脱敏)."""

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._value == other._value

    def __hash__(self) -> int:
        return hash((type(self), self._value))

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"

    def __str__(self) -> str:
        return "***"

    def __format__(self, spec: str) -> str:
        return "***"

    def __reduce_ex__(self, protocol: object) -> str:
        raise TypeError(f"{type(self).__name__} is not pickled: it would lie open in the file")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self


@final
class PersonName(Sensitive):
    """A person's name (姓名), 1 to 100 characters, with the interpunct U+00B7 where it has one.

    Blanks around it are dropped; no character set is assumed beyond "printable".

    Raises:
        FieldError: Empty, too long, or with a control character.
    """

    __slots__ = ()

    @classmethod
    def _normalised(cls, value: str) -> str:
        name = value.strip()
        if not 1 <= len(name) <= 100 or not name.isprintable():
            raise FieldError(cls.__name__, "a name of 1 to 100 printable characters")
        return name

    def masked(self) -> str:
        """The first character and a star for each that follows; of a single one, a star."""
        shown = self._value[0] if len(self._value) > 1 else ""
        return shown + "*" * (len(self._value) - len(shown))


_SHAPE = re.compile(r"\d{17}[\dX]", re.ASCII)


@final
class IdNumber(Sensitive):
    """A citizen's identity number (身份证号) after GB 11643: 18 characters, checked.

    Width, blanks and a small x are normalised (A68). The division code is not judged: real
    people carry codes that no table has.

    Raises:
        FieldError: Wrong shape, a birth day that is none, or a wrong check character.
    """

    __slots__ = ()

    @classmethod
    def _normalised(cls, value: str) -> str:
        number = re.sub(r"\s", "", unicodedata.normalize("NFKC", value)).upper()
        expected = "an ID number of 18 characters with a real birth day and a right check character"
        if not _SHAPE.fullmatch(number) or not mod_11_2.is_valid(number):
            raise FieldError(cls.__name__, expected)
        try:
            datetime.date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
        except ValueError:
            raise FieldError(cls.__name__, expected) from None
        return number

    def masked(self) -> str:
        """Stars, and the last four characters: neither place nor birth day can be read."""
        return "*" * 14 + self._value[14:]

    @property
    def born_on(self) -> datetime.date:
        """The birth day written in the number, itself personal."""
        return datetime.datetime.strptime(self._value[6:14], "%Y%m%d").date()  # noqa: DTZ007 -- a calendar day has no zone
