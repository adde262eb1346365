"""The glossary is the only dictionary: every domain class and its one Chinese term stand in it."""

import enum
import importlib
import inspect
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator

import attrs
import pytest
from pages import DOCS

import jsdte
from jsdte.policy import Case
from jsdte.terms.sensitive import Sensitive

pytestmark = pytest.mark.docs

TERM = re.compile(r"\((?:[A-Z]\d+\w?, )?([^()]*[\u4e00-\u9fff][^()]*)\)")
ROW = re.compile(r"^\| (\S*[\u4e00-\u9fff]\S*) \| (.+?) \|(.*)\|$", re.MULTILINE)
TECHNICAL = {
    *("Answer", "Constraint", "Problem", "Words"),
    *("Externals", "FoldCertificate", "FoldClaim", "Sheet", "Work"),
}
"""Classes that serve the code and name nothing an official would speak of."""


def modules() -> Iterator[str]:
    """Every module that holds the domain."""
    for found in pkgutil.walk_packages(jsdte.__path__, "jsdte."):
        if not found.name.startswith(("jsdte.cli", "jsdte.__main__")):
            yield found.name


def public_classes() -> Iterator[type]:
    """Every public class, where it is defined."""
    for name in modules():
        for thing_name, thing in vars(importlib.import_module(name)).items():
            if inspect.isclass(thing) and thing.__module__ == name and thing_name[0] != "_":
                yield thing


def term(cls: type) -> str | None:
    """The Chinese term in the first line of a docstring."""
    found = TERM.search((cls.__doc__ or "").strip().partition("\n")[0])
    return found.group(1) if found else None


CLASSES = {cls.__name__: cls for cls in public_classes()}
TEXT = (DOCS / "reference" / "glossary.md").read_text(encoding="utf-8")
ROWS = [
    (chinese, english.strip(), re.findall(r"`(\w+)`", code))
    for chinese, english, code in ROW.findall(TEXT)
    if chinese != "中文"
]


@pytest.mark.parametrize("name", sorted(name for name, cls in CLASSES.items() if term(cls)))
def test_term_of_a_class_stands_in_the_glossary(name: str) -> None:
    """The row of the term names the class."""
    assert [name] == [
        named
        for chinese, _, code in ROWS
        for named in code
        if chinese == term(CLASSES[name]) and named == name
    ]


@pytest.mark.parametrize("name", sorted({name for _, _, code in ROWS for name in code}))
def test_class_in_the_glossary_carries_its_term(name: str) -> None:
    """No row names a class that is gone, or one of another term."""
    assert term(CLASSES[name]) in [chinese for chinese, _, code in ROWS if name in code]


@pytest.mark.parametrize(
    "name",
    sorted(
        name
        for name, cls in CLASSES.items()
        if (attrs.has(cls) or issubclass(cls, enum.Enum | Sensitive))
        and not (issubclass(cls, Case) and cls is not Case)
        and name not in TECHNICAL
    ),
)
def test_domain_class_has_a_term(name: str) -> None:
    """Only kinds of case and technical classes go without one."""
    assert term(CLASSES[name])


@pytest.mark.parametrize("column", [0, 1])
def test_no_word_stands_for_two(column: int) -> None:
    """One English word per Chinese term, and one Chinese term per English word."""
    counted = Counter(row[column] for row in ROWS)

    assert [] == [word for word, times in counted.items() if times > 1]


def test_glossary_is_read_whole() -> None:
    """Every row with Chinese in its first cell is read."""
    lines = [line for line in TEXT.splitlines() if re.match(r"\| [^|]*[\u4e00-\u9fff]", line)]

    assert len(ROWS) == sum(not line.startswith("| 中文") for line in lines)
