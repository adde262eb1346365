"""The notice as data."""

import re
from datetime import date, timedelta
from typing import Any

import pytest

from jsdte.errors import FieldError
from jsdte.notice import (
    CLAUSES,
    NOTICE_NUMBER,
    PRINTED_ON,
    SIGNED_ON,
    ClauseKind,
    clause,
)

EVERY_CLAUSE = pytest.mark.parametrize("number", range(1, 105))


def test_statements_are_numbered_1_to_104_in_order() -> None:
    """The notice has 104 statements, numbered without a gap and kept in order."""
    numbers = [row.number for row in CLAUSES.values()]

    assert list(range(1, 105)) == list(CLAUSES)
    assert list(range(1, 105)) == numbers


def test_places_are_unique() -> None:
    """No two statements stand in the same place."""
    places = [row.place for row in CLAUSES.values()]

    assert sorted(set(places)) == sorted(places)


def test_words_are_unique() -> None:
    """No two statements are identified by the same words."""
    words = [row.words for row in CLAUSES.values()]

    assert sorted(set(words)) == sorted(words)


@EVERY_CLAUSE
def test_words_are_few(number: int) -> None:
    """The notice is cited with 1 to 16 characters, none of them blank."""
    words = clause(number).words

    assert 1 <= len(words) <= 16
    assert re.search(r"\s", words) is None


@EVERY_CLAUSE
def test_chinese_gloss_is_a_sentence(number: int) -> None:
    """The Chinese gloss holds a CJK character and is one sentence."""
    gloss = clause(number).zh

    assert re.search(r"[\u4e00-\u9fff]", gloss) is not None
    assert gloss.endswith("。")
    assert gloss.index("。") == gloss.rindex("。")


@EVERY_CLAUSE
def test_english_gloss_is_a_sentence(number: int) -> None:
    """The English gloss is one sentence of at most 25 words."""
    gloss = clause(number).en

    assert gloss.endswith(".")
    assert ". " not in gloss
    assert 1 <= len(gloss.split()) <= 25


def test_glosses_are_unique() -> None:
    """No two statements mean the same, in either language."""
    chinese = [row.zh for row in CLAUSES.values()]
    english = [row.en for row in CLAUSES.values()]

    assert sorted(set(chinese)) == sorted(chinese)
    assert sorted(set(english)) == sorted(english)


@EVERY_CLAUSE
def test_reading_ids_have_the_shape_of_ids(number: int) -> None:
    """A reading is named by A, two digits and perhaps a letter, once per statement."""
    readings = clause(number).readings

    assert len(readings) == len(set(readings))
    assert all(re.fullmatch(r"A\d\d[abc]?", name) for name in readings)


@pytest.mark.parametrize("number", [73, 77, 86, 87])
def test_four_statements_have_nothing_to_compute(number: int) -> None:
    """Goals, course material and publicity are no rule, and no open question touches them."""
    statement = clause(number)

    assert statement.kind in {ClauseKind.PURPOSE, ClauseKind.DUTY}
    assert not statement.readings


def test_only_the_goal_of_the_project_is_a_purpose() -> None:
    """Statement 73 alone asks nothing of anybody."""
    expected = [73]

    purposes = [row.number for row in CLAUSES.values() if row.kind is ClauseKind.PURPOSE]

    assert expected == purposes


def test_deadlines() -> None:
    """Five periods are counted to a day: listing, review, hours, paper, electronic."""
    expected = [12, 23, 46, 83, 84]

    deadlines = [row.number for row in CLAUSES.values() if row.kind is ClauseKind.DEADLINE]

    assert expected == deadlines


def test_attachments_are_documents() -> None:
    """Everything in the two attachments is required contents of a certificate."""
    kinds = {row.kind for row in CLAUSES.values() if row.place.startswith("附")}

    assert {ClauseKind.DOCUMENT} == kinds


def test_statement_is_shown_with_number_and_place() -> None:
    """Statement 23 is shown as the notice is cited."""
    expected = "23 二(二)s4c"

    shown = str(clause(23))

    assert expected == shown


@pytest.mark.parametrize("number", [-1, 0, 105, "23", [23], None])
def test_other_numbers_are_refused(number: Any) -> None:
    """A number outside 1 to 104 is refused, and the range is named."""
    with pytest.raises(FieldError, match=r"^number: expected the number of a statement, 1 to 104$"):
        clause(number)


def test_notice_has_number_and_dates() -> None:
    """The notice was signed on 27 August 2025 and printed the day after."""
    expected = "苏人社函〔2025〕215号"
    day_after = SIGNED_ON + timedelta(days=1)

    assert expected == NOTICE_NUMBER
    assert date(2025, 8, 27) == SIGNED_ON
    assert day_after == PRINTED_ON
