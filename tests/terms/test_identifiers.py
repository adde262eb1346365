"""Opaque ids and the other small field types."""

from typing import Any

import pytest

from jsdte.terms.checked import test_for as check_for
from jsdte.terms.identifiers import Count, Hours, Id, Ordinal, Seats, Text, Year, is_id


@pytest.mark.parametrize(
    "value",
    [
        "P",
        "7",
        "P-1",
        "JS-AI-0001",
        "JS_AI.0001:2",
        "2025-320102-0012",
        "20251231",
        "1391234567",
        "139123456789",
        "12912345678",
        "12345678901234",
        "1234567890123456",
        "1234567890123456789",
        "S000032000001123456789",
        "x" * 64,
    ],
)
def test_ids(value: str) -> None:
    """An id is letters, digits and separators, with a letter or digit at both ends."""
    assert is_id(value)


@pytest.mark.parametrize(
    "value",
    [
        "",
        " ",
        "-",
        "-P",
        "P-",
        ".P",
        "P:",
        "P 1",
        "P/1",
        "P\n",
        "P\x00",
        "p@1",
        "方案1",
        "\uff11\uff12\uff13",
        "\u0661\u0662\u0663",
        "é1",
        "x" * 65,
    ],
)
def test_malformed_ids(value: str) -> None:
    """Other characters, ends or lengths are refused."""
    assert not is_id(value)


@pytest.mark.parametrize(
    "value",
    [
        "11010519491231002X",
        "11010519491231002x",
        "110105194912310021",
        "110105491231002",
        "123456789012345",
        "123456789999999999",
        "13912345678",
        "8613912345678",
        "008613912345678",
        "86-139-1234-5678",
        "139-1234-5678",
        "139.1234.5678",
        "1-3-9-1-2-3-4-5-6-7-8",
        "110105-19491231-002X",
        "110105-1949-12-31-002-X",
        "110105:491231:002",
        "110_105_194_912_310_02X",
        "T11010519491231002X",
        "T-13912345678",
        "T13912345678-1",
        "T110105491231002b",
        "2024-110105-19491231-002X",
        "1-110105-19491231-002X-1",
        "1-110105-491231-002-1",
        "1-139-1234-5678-1",
        "2025-13912345678-1",
    ],
)
def test_ids_shaped_like_personal_numbers(value: str) -> None:
    """ID numbers of 18 or 15 digits and mobile numbers are refused, set apart or embedded too."""
    assert not is_id(value)


@pytest.mark.parametrize(
    ("annotation", "least", "most"),
    [
        (Count, 0, 1_000_000),
        (Hours, 1, 10_000),
        (Seats, 1, 10_000),
        (Ordinal, 1, 1000),
        (Year, 2000, 2999),
    ],
)
def test_ranges(annotation: Any, least: int, most: int) -> None:
    """A number is in range from its least to its most, both included."""
    check = check_for(annotation)
    values = (least - 1, least, most, most + 1, True, float(least), str(least), None)

    assert [False, True, True, False, False, False, False, False] == [*map(check, values)]


@pytest.mark.parametrize(
    ("value", "accepted"),
    [
        ("a", True),
        ("  a", True),
        ("示例材料（一）", True),
        ("x" * 500, True),
        ("x" * 501, False),
        ("", False),
        ("   ", False),
        ("a\nb", False),
        ("a\tb", False),
        ("a\x00", False),
        ("a\x7f", False),
        ("a\u202eb", False),
        ("a\ud800", False),
        (b"a", False),
        (None, False),
    ],
)
def test_text(value: object, accepted: bool) -> None:  # noqa: FBT001 -- a column of the table
    """A text is 1 to 500 printable characters, not all of them blank."""
    assert accepted is check_for(Text)(value)


@pytest.mark.parametrize("value", [1, None, b"P-1", ["P-1"], object()])
def test_an_id_is_text(value: object) -> None:
    """Nothing but text is an id."""
    assert not check_for(Id)(value)
