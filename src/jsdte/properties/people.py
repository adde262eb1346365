"""Made-up persons: the same name and number for the same id, whoever asks."""

import datetime
from collections.abc import Collection

from stdnum.iso7064 import mod_11_2

from jsdte.model import Trainee
from jsdte.properties.scene import Scene
from jsdte.terms.sensitive import IdNumber, PersonName

_BORN = datetime.date(1990, 1, 1)
_KNOWN, _TWICE = 0.2, 0.05


def made_up(number: int) -> tuple[PersonName, IdNumber]:
    """A name and a number that agree with nobody's but by chance."""
    digits = f"320102{_BORN + datetime.timedelta(number):%Y%m%d}001"
    return PersonName(f"张{number}"), IdNumber(f"{digits}{mod_11_2.calc_check_digit(digits)}")


def identity(scene: Scene, most: int, there: Collection[str]) -> tuple[str, PersonName, IdNumber]:
    """Id, name and number of somebody for a class: on file or new.

    Args:
        scene: Who is on file.
        most: How many persons may be, before no new one comes.
        there: Ids of those in the class, who most often do not come twice.
    """
    known = scene.all(Trainee)
    others = [each for each in known if each.id not in there or scene.chance(_TWICE)]
    again = scene.one(others) if len(known) >= most or scene.chance(_KNOWN) else None
    if again is not None:
        return again.id, again.name, again.id_number
    id_ = scene.fresh("T", Trainee)
    return id_, *made_up(len(known) + 1)
