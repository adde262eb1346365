"""What is wrong with a table, as data: row, column, code, words, and never the value."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import attrs
import numpy as np
import numpy.typing as npt

from jsdte.errors import InvalidInputError, Problem

PROBLEMS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "empty": ("a value; it must not be empty", "不能为空"),
        "not-a-day": (
            "a day such as 2025-10-10, from 1900 to 2199",
            "应为日期，如 2025-10-10，1900 至 2199 年",
        ),
        "out-of-range": (
            "a whole number within the limits of this column",
            "应为本列允许范围内的整数",
        ),
        "not-yes-or-no": ("yes or no", "应为“是”或“否”"),
        "not-in-list": ("a value of the closed list of this column", "应为本列值域中的值"),
        "not-a-place": (
            "a city or county code of Jiangsu, its full name, or outside",
            "应为江苏省行政区划代码、全称或“省外”",
        ),
        "not-a-key": ("a text or a whole number", "应为文本或整数"),
        "not-a-text": ("a text", "应为文本"),
        "key-destroyed": (
            "a key with all its digits; a spreadsheet has rounded it to a number",
            "标识的位数已被电子表格截断，请以文本格式重新导出",
        ),
        "told-twice": ("an id that no other row has", "编号与其他行重复"),
        "person-differs": ("the same value in all rows of the person", "同一人各行应一致"),
        "enrolment-differs": ("the same value in all rows of the enrolment", "同一报名各行应一致"),
        "disorder": ("a day in the order in which things happen", "日期先后顺序不可能成立"),
        "state-differs": ("nothing that the state of the claim rules out", "与申领状态矛盾"),
        "order-unclear": (
            "a number of its own for each claim of a person and day, or for none",
            "同一人同日的申领次序应全部填写且互不相同，或全部不填",
        ),
        "needed": ("a value; a reading that was chosen looks at it", "所选读法要用到，不能为空"),
    }
)
"""What was expected, in English and Chinese, by the code of a problem."""

Rows = npt.NDArray[np.int64]


@attrs.frozen(weakref_slot=False, eq=False)
class Problems:
    """What is wrong with a table (数据问题).

    Attributes:
        found: Column and code, each with the rows that have it, counted from 0.
    """

    found: tuple[tuple[str, str, Rows], ...]

    def __len__(self) -> int:
        """How many cells have a problem."""
        return sum(len(rows) for _, _, rows in self.found)

    @property
    def rows(self) -> Rows:
        """The rows that have any, in order."""
        return np.unique(
            np.concatenate([rows for _, _, rows in self.found] or [np.empty(0, np.int64)])
        )

    def columns(self) -> dict[str, Any]:
        """The problems as columns, in the order of the rows; no cell's value is among them."""
        flat = sorted((int(row), column, code) for column, code, rows in self.found for row in rows)
        return {
            "row": [row for row, _, _ in flat],
            "column": [column for _, column, _ in flat],
            "code": [code for _, _, code in flat],
            "expected": [PROBLEMS[code][0] for _, _, code in flat],
            "expected_zh": [PROBLEMS[code][1] for _, _, code in flat],
        }

    def by_row(self) -> dict[int, str]:
        """The columns and codes of each row that has any, such as `level: not-in-list`."""
        found: dict[int, list[str]] = {}
        for column, code, rows in self.found:
            for row in rows.tolist():
                found.setdefault(row, []).append(f"{column}: {code}")
        return {row: "; ".join(texts) for row, texts in found.items()}

    def error(self, most: int = 100) -> InvalidInputError:
        """The problems as an error; beyond so many only their number is told."""
        shown = _first(self, most)
        left = len(self) - most
        more = [Problem(None, "", f"no more than these; {left} others are left out")] * (left > 0)
        return InvalidInputError([*shown, *more])


def _first(problems: Problems, most: int) -> Iterator[Problem]:
    """The first problems; the line of a row is counted from 1, under the line of the names."""
    columns = problems.columns()
    triples = zip(columns["row"], columns["column"], columns["expected"], strict=True)
    for (row, column, expected), _ in zip(triples, range(most), strict=False):
        yield Problem(row + 2, column, expected)


def gathered(found: Iterable[tuple[str, str, Rows]]) -> Problems:
    """Problems, without those that no row has."""
    return Problems(tuple(each for each in found if len(each[2])))
