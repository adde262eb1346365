"""The closed lists of the notice: levels, kinds of subsidy, modes, papers, roles."""

from collections.abc import Collection
from functools import total_ordering

import attrs

from jsdte.terms.checked import checked, require
from jsdte.terms.closed import ClosedList
from jsdte.terms.divisions import DIVISIONS, DivisionKind
from jsdte.terms.identifiers import Id


@total_ordering
class Level(ClosedList):
    """A professional technical level (专业技术等级), low to high."""

    JUNIOR = "junior"
    INTERMEDIATE = "intermediate"
    SENIOR = "senior"

    @property
    def rank(self) -> int:
        """1 for junior to 3 for senior."""
        return tuple(Level).index(self) + 1

    @property
    def zh(self) -> str:
        """The word of the notice."""
        return {1: "初级", 2: "中级", 3: "高级"}[self.rank]

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Level):
            return NotImplemented
        return self.rank < other.rank


class SubsidyKind(ClosedList):
    """What is subsidised (补贴种类)."""

    TRAINING = "training"
    EVALUATION = "evaluation"

    @property
    def zh(self) -> str:
        """The word of the notice."""
        return {"training": "职业培训补贴", "evaluation": "评价补贴"}[self.value]

    @property
    def other(self) -> "SubsidyKind":
        """The other kind."""
        training = self is SubsidyKind.TRAINING
        return SubsidyKind.EVALUATION if training else SubsidyKind.TRAINING


class Mode(ClosedList):
    """Where teaching takes place (培训方式)."""

    ONLINE = "online"
    OFFLINE = "offline"


class Content(ClosedList):
    """What is taught (培训内容)."""

    THEORY = "theory"
    PRACTICE = "practice"


class Paper(ClosedList):
    """A paper of the level assessment (考核科目): 理论知识 and 专业能力."""

    THEORY = "theory"
    PRACTICE = "practice"


class InsuranceScheme(ClosedList):
    """An insurance that may place a person (参保险种)."""

    EMPLOYEE = "employee"
    RESIDENT_PENSION = "resident_pension"
    RESIDENT_MEDICAL = "resident_medical"


class Recipient(ClosedList):
    """Who is told the result of a review (反馈对象)."""

    APPLICANT = "applicant"
    INSTITUTION = "institution"


class Fund(ClosedList):
    """The fund that a subsidy is paid from (资金来源); this notice names the first (69)."""

    EMPLOYMENT_SUBSIDY = "employment_subsidy"
    UNEMPLOYMENT_INSURANCE = "unemployment_insurance"


class ExternalKind(ClosedList):
    """What a certificate from outside a class of this register attests (外部证书种类)."""

    LEVEL = "level"
    SKILL = "skill"


class Role(ClosedList):
    """In what capacity somebody acts (办理主体)."""

    PROVINCE_HR = "province_hr"
    CITY_HR = "city_hr"
    COUNTY_HR = "county_hr"
    INSTITUTION = "institution"
    EVALUATOR = "evaluator"
    PERSON = "person"
    PAYER = "payer"
    PLATFORM = "platform"
    MOHRSS = "mohrss"
    OFFICE = "office"
    BANK = "bank"


_SEATS: dict[Role, Collection[str]] = {
    Role.PROVINCE_HR: ("32",),
    Role.CITY_HR: {code for code, unit in DIVISIONS.items() if unit.kind is DivisionKind.CITY},
    Role.COUNTY_HR: {
        code for code, unit in DIVISIONS.items() if unit.kind is not DivisionKind.CITY
    },
    Role.PLATFORM: ("platform",),
    Role.MOHRSS: ("mohrss",),
}
_SEAT_WORDS = {
    Role.PROVINCE_HR: "32, the code of the province",
    Role.CITY_HR: "a city code of Jiangsu",
    Role.COUNTY_HR: "a county code of Jiangsu",
    Role.PLATFORM: "the word platform",
    Role.MOHRSS: "the word mohrss",
}


@attrs.frozen(weakref_slot=False, field_transformer=checked)
class Actor:
    """Who acts, in which role (办理人).

    Attributes:
        role: The capacity in which the act is done.
        id: The body's or person's id; of an office the code of its division, `32` for the
            province, and `mohrss` and `platform` for the two that there is one of.
    """

    role: Role
    id: Id

    def __attrs_post_init__(self) -> None:
        require(self.id in _SEATS.get(self.role, (self.id,)), "id", _SEAT_WORDS.get(self.role, ""))


@attrs.frozen(weakref_slot=False)
class Category:
    """A group of persons whom the notice subsidises (补贴对象类别).

    Attributes:
        id: The name used in data.
        name: The words of the notice.
        basis: The legal basis of a category beyond the six of the notice, else None.
    """

    id: str
    name: str
    basis: str | None = None


GRADUATE = "graduate"
CATEGORIES = {
    category.id: category
    for category in (
        Category("low-income-child", "原建档立卡低收入家庭子女"),
        Category(GRADUATE, "毕业学年高校毕业生"),
        Category("school-leaver", "城乡未继续升学的应届初高中毕业生"),
        Category("rural-worker", "农村转移就业劳动者"),
        Category("registered-unemployed", "城镇登记失业人员"),
        Category("hard-to-employ", "就业困难人员"),
    )
}
"""The six categories of statement 57 by id; a policy may add more, each with its basis."""
