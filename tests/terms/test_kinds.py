"""The closed lists of the notice."""

import enum
import itertools

import pytest

from jsdte.errors import FieldError
from jsdte.terms.kinds import (
    CATEGORIES,
    Actor,
    Content,
    ExternalKind,
    InsuranceScheme,
    Level,
    Mode,
    Paper,
    Recipient,
    Role,
    SubsidyKind,
)

JUNIOR, INTERMEDIATE, SENIOR = Level.JUNIOR, Level.INTERMEDIATE, Level.SENIOR


@pytest.mark.parametrize(
    ("level", "rank", "zh"), [(JUNIOR, 1, "初级"), (INTERMEDIATE, 2, "中级"), (SENIOR, 3, "高级")]
)
def test_level(level: Level, rank: int, zh: str) -> None:
    """Each level has its rank and the notice's word."""
    assert (rank, zh) == (level.rank, level.zh)


@pytest.mark.parametrize(
    ("low", "high"), [*itertools.combinations((JUNIOR, INTERMEDIATE, SENIOR), 2)]
)
def test_levels_are_ordered(low: Level, high: Level) -> None:
    """Junior is below intermediate is below senior."""
    assert low < high
    assert low <= high
    assert high > low
    assert high >= low
    assert not high < low


@pytest.mark.parametrize("level", Level)
def test_a_level_is_not_below_itself(level: Level) -> None:
    """A level is at least and at most itself."""
    assert level <= level  # noqa: PLR0124 -- reflexivity is the point
    assert level >= level  # noqa: PLR0124 -- reflexivity is the point
    assert not level < level  # noqa: PLR0124 -- irreflexivity is the point


@pytest.mark.parametrize("other", ["senior", 3, None])
def test_levels_have_no_order_with_other_values(other: object) -> None:
    """A level is not compared with a word or a rank."""
    with pytest.raises(TypeError):
        assert JUNIOR < other


@pytest.mark.parametrize(
    ("kind", "zh"),
    [(SubsidyKind.TRAINING, "职业培训补贴"), (SubsidyKind.EVALUATION, "评价补贴")],
)
def test_subsidy_kind(kind: SubsidyKind, zh: str) -> None:
    """Each kind of subsidy has the notice's word."""
    assert zh == kind.zh


@pytest.mark.parametrize(
    ("cls", "values"),
    [
        (Level, ["junior", "intermediate", "senior"]),
        (SubsidyKind, ["training", "evaluation"]),
        (Mode, ["online", "offline"]),
        (Content, ["theory", "practice"]),
        (Paper, ["theory", "practice"]),
        (InsuranceScheme, ["employee", "resident_pension", "resident_medical"]),
        (Recipient, ["applicant", "institution"]),
        (ExternalKind, ["level", "skill"]),
        (
            Role,
            [
                "province_hr",
                "city_hr",
                "county_hr",
                "institution",
                "evaluator",
                "person",
                "payer",
                "platform",
                "mohrss",
                "office",
                "bank",
            ],
        ),
    ],
)
def test_names_in_data(cls: type[enum.Enum], values: list[str]) -> None:
    """The names that data use are these, and no others."""
    assert values == [member.value for member in cls]


@pytest.mark.parametrize(
    ("role", "id_"),
    [
        (Role.PROVINCE_HR, "32"),
        (Role.CITY_HR, "3201"),
        (Role.COUNTY_HR, "320102"),
        (Role.COUNTY_HR, "320583"),
        (Role.PLATFORM, "platform"),
        (Role.MOHRSS, "mohrss"),
        (Role.INSTITUTION, "I-07"),
        (Role.PERSON, "T-1"),
        (Role.OFFICE, "32"),
    ],
)
def test_actor(role: Role, id_: str) -> None:
    """An office acts under the code of its seat, others under any id."""
    assert id_ == Actor(role, id_).id


@pytest.mark.parametrize(
    ("role", "id_", "expected"),
    [
        (Role.PROVINCE_HR, "3201", "32, the code of the province"),
        (Role.CITY_HR, "320102", "a city code of Jiangsu"),
        (Role.CITY_HR, "3301", "a city code of Jiangsu"),
        (Role.COUNTY_HR, "3201", "a county code of Jiangsu"),
        (Role.PLATFORM, "P-1", "the word platform"),
        (Role.MOHRSS, "32", "the word mohrss"),
    ],
)
def test_actor_in_the_wrong_seat(role: Role, id_: str, expected: str) -> None:
    """An office under another code is refused."""
    with pytest.raises(FieldError) as caught:
        Actor(role, id_)

    assert f"id: expected {expected}" == str(caught.value)


def test_categories() -> None:
    """The notice subsidises six categories of persons, none with a basis of its own."""
    assert [
        "low-income-child",
        "graduate",
        "school-leaver",
        "rural-worker",
        "registered-unemployed",
        "hard-to-employ",
    ] == list(CATEGORIES)
    assert {None} == {category.basis for category in CATEGORIES.values()}
    assert list(CATEGORIES) == [category.id for category in CATEGORIES.values()]
