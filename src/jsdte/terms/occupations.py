"""The occupations of digital technology engineers, in the notice's order (职业).

Codes are information for readers and are never validated against: two numberings are in use side
by side, and only one code was found with an official origin. A code that no trusted source gives
is left out.
"""

from collections.abc import Mapping
from types import MappingProxyType

import attrs

__all__ = ["OCCUPATIONS", "Occupation", "OccupationCode"]


@attrs.frozen(weakref_slot=False)
class OccupationCode:
    """An occupation's code in one code system, for information only (职业编码).

    Attributes:
        system: "standard-2021", the code printed in the standards of 2021, which number as the
            2015 classification (大典) does, or "dadian-2022", the 2022 classification.
        value: The code.
        official: Whether a source of official origin gives the code.
        sources: How many sources were found to give it; look-alike copies count as one.
    """

    system: str
    value: str
    official: bool
    sources: int


@attrs.frozen(weakref_slot=False)
class Occupation:
    """One of the occupations of digital technology engineers (职业).

    Attributes:
        id: The slug that names the occupation in data.
        name: The name as the notice writes it.
        codes: The codes found for it. They are information and are never validated against.
    """

    id: str
    name: str
    codes: tuple[OccupationCode, ...] = ()

    def __str__(self) -> str:
        return self.name


def _standard(value: str, sources: int) -> OccupationCode:
    """Build a code as printed in a standard of 2021."""
    return OccupationCode("standard-2021", value, official=False, sources=sources)


def _dadian(value: str, sources: int, *, official: bool = False) -> OccupationCode:
    """Build a code of the 2022 classification."""
    return OccupationCode("dadian-2022", value, official=official, sources=sources)


_ALL = (
    Occupation(
        "smart-manufacturing",
        "智能制造工程技术人员",
        (_standard("2-02-07-13", 2), _dadian("2-02-38-05", 3)),
    ),
    Occupation(
        "big-data",
        "大数据工程技术人员",
        (_standard("2-02-10-11", 3), _dadian("2-02-38-03", 4)),
    ),
    Occupation(
        "blockchain",
        "区块链工程技术人员",
        (_standard("2-02-10-15", 1), _dadian("2-02-38-08", 4)),
    ),
    Occupation(
        "integrated-circuits",
        "集成电路工程技术人员",
        (_dadian("2-02-38-09", 1),),
    ),
    Occupation(
        "artificial-intelligence",
        "人工智能工程技术人员",
        (_standard("2-02-10-09", 4), _dadian("2-02-38-01", 4)),
    ),
    Occupation(
        "internet-of-things",
        "物联网工程技术人员",
        (_standard("2-02-10-10", 2), _dadian("2-02-38-02", 3)),
    ),
    Occupation(
        "cloud-computing",
        "云计算工程技术人员",
        (_standard("2-02-10-12", 3), _dadian("2-02-38-04", 4)),
    ),
    Occupation(
        "industrial-internet",
        "工业互联网工程技术人员",
        (_standard("2-02-10-13", 2), _dadian("2-02-38-06", 3)),
    ),
    Occupation(
        "virtual-reality",
        "虚拟现实工程技术人员",
        (_standard("2-02-10-14", 1), _dadian("2-02-38-07", 3)),
    ),
    Occupation("digital-management", "数字化管理师"),
    Occupation(
        "additive-manufacturing",
        "增材制造工程技术人员",
        (_dadian("2-02-38-11", 1),),
    ),
    Occupation(
        "data-security",
        "数据安全工程技术人员",
        (_dadian("2-02-38-12", 3),),
    ),
    Occupation(
        "cryptography",
        "密码工程技术人员",
        (_dadian("2-02-38-13", 2, official=True),),
    ),
    Occupation(
        "robotics",
        "机器人工程技术人员",
        (_dadian("2-02-38-10", 1),),
    ),
)

OCCUPATIONS: Mapping[str, Occupation] = MappingProxyType({each.id: each for each in _ALL})
