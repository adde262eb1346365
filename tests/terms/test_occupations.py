"""The 14 occupations and what is known of their codes (职业)."""

import re

import pytest

from jsdte.terms.occupations import OCCUPATIONS, Occupation, OccupationCode

_CODES = [(each, code) for each in OCCUPATIONS.values() for code in each.codes]


def test_names() -> None:
    """The names and their order are those of the notice."""
    expected = [
        "智能制造工程技术人员",
        "大数据工程技术人员",
        "区块链工程技术人员",
        "集成电路工程技术人员",
        "人工智能工程技术人员",
        "物联网工程技术人员",
        "云计算工程技术人员",
        "工业互联网工程技术人员",
        "虚拟现实工程技术人员",
        "数字化管理师",
        "增材制造工程技术人员",
        "数据安全工程技术人员",
        "密码工程技术人员",
        "机器人工程技术人员",
    ]
    assert expected == [each.name for each in OCCUPATIONS.values()]


def test_ids() -> None:
    """The slugs stand in the same order."""
    expected = [
        "smart-manufacturing",
        "big-data",
        "blockchain",
        "integrated-circuits",
        "artificial-intelligence",
        "internet-of-things",
        "cloud-computing",
        "industrial-internet",
        "virtual-reality",
        "digital-management",
        "additive-manufacturing",
        "data-security",
        "cryptography",
        "robotics",
    ]
    assert expected == list(OCCUPATIONS)
    assert expected == [each.id for each in OCCUPATIONS.values()]


def test_only_one_name_ends_differently() -> None:
    """All but 数字化管理师 are 工程技术人员."""
    actual = [e.name for e in OCCUPATIONS.values() if not e.name.endswith("工程技术人员")]
    assert actual == ["数字化管理师"]


def test_str_is_the_name() -> None:
    """An occupation prints as its name."""
    assert str(OCCUPATIONS["cryptography"]) == "密码工程技术人员"


def test_table_is_read_only() -> None:
    """The table cannot be changed."""
    with pytest.raises(TypeError):
        OCCUPATIONS["other"] = Occupation("other", "其他")  # type: ignore[index]


def test_no_codes_by_default() -> None:
    """An occupation needs no code."""
    assert Occupation("other", "其他").codes == ()


def test_no_codes_for_digital_management() -> None:
    """No trusted source gives a code of 数字化管理师."""
    assert OCCUPATIONS["digital-management"].codes == ()


def test_one_official_code() -> None:
    """Only the code of 密码工程技术人员 has an official origin."""
    expected = [
        (
            OCCUPATIONS["cryptography"],
            OccupationCode("dadian-2022", "2-02-38-13", official=True, sources=2),
        )
    ]
    assert expected == [(each, code) for each, code in _CODES if code.official]


def test_codes_of_the_2022_classification() -> None:
    """The other 13 occupations fill 2-02-38-01 to 2-02-38-13."""
    expected = [f"2-02-38-{number:02}" for number in range(1, 14)]
    assert expected == sorted(code.value for _, code in _CODES if code.system == "dadian-2022")


def test_codes_of_the_2021_standards() -> None:
    """Eight standards of 2021 have a code with a source; that of 集成电路 has none."""
    expected = {
        "smart-manufacturing": "2-02-07-13",
        "big-data": "2-02-10-11",
        "blockchain": "2-02-10-15",
        "artificial-intelligence": "2-02-10-09",
        "internet-of-things": "2-02-10-10",
        "cloud-computing": "2-02-10-12",
        "industrial-internet": "2-02-10-13",
        "virtual-reality": "2-02-10-14",
    }
    actual = {each.id: code.value for each, code in _CODES if code.system == "standard-2021"}
    assert expected == actual


def test_one_code_per_system() -> None:
    """An occupation has at most one code in a system."""
    keys = [(each.id, code.system) for each, code in _CODES]
    assert len(set(keys)) == len(keys)


def test_codes_are_unique() -> None:
    """No code stands for two occupations."""
    values = [code.value for _, code in _CODES]
    assert len(set(values)) == len(values)


@pytest.mark.parametrize(("occupation", "code"), _CODES)
def test_form_of_a_code(occupation: Occupation, code: OccupationCode) -> None:
    """A code has four groups of digits, a known system and at least one source."""
    assert re.fullmatch(r"2-02-\d\d-\d\d", code.value), occupation.id
    assert code.system in {"standard-2021", "dadian-2022"}
    assert code.sources >= 1
