"""`jsdte clauses`: the statements of the notice, and what carries each."""

import pytest
from running import Json, jsdte, printed
from shapes import misfits

from jsdte.decision.wording import Language
from jsdte.notice import CLAUSES, ClauseKind

QUESTION: Json = {
    "id": str,
    "status": {"text", "law", "ours", "open", "note"},
    "question_zh": str,
    "question_en": str,
    "options": [str],
}
CLAUSE: Json = {
    "number": int,
    "place": str,
    "kind": {kind.value for kind in ClauseKind},
    "words": str,
    "zh": str,
    "en": str,
    "rules": [str],
    "limits": [str],
    "tables": [str],
    "deadlines": [str],
    "events": [str],
    "records": [str],
    "tests": [str],
    "readings": [QUESTION],
}
DOCUMENT: Json = {
    "format": {"jsdte.clauses/1"},
    "notice": {"苏人社函〔2025〕215号"},
    "clauses": [CLAUSE],
}


def test_the_document_has_every_statement() -> None:
    """Under `clauses` stand all 104 in their order, in one shape."""
    document = printed("clauses")

    assert [] == list(misfits(DOCUMENT, document))
    assert list(range(1, 105)) == [each["number"] for each in document["clauses"]]


def test_the_document_of_one_statement() -> None:
    """A number selects one statement, which carries its rules, limits, deadlines and questions."""
    (found,) = printed("clauses", 23)["clauses"]

    assert [23, "二(二)s4c", "deadline"] == [found[key] for key in ("number", "place", "kind")]
    assert ["review_working_days"] == found["limits"]
    assert ["review"] == found["deadlines"]
    assert ["AcceptReview", "SendBackReview", "DecideReview", "RevokeReview"] == found["events"]
    assert "review-in-time" in found["rules"]
    assert {"A12", "A13", "A14", "A15", "A16", "A82", "A89"} <= {
        each["id"] for each in found["readings"]
    }


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("number", CLAUSES)
def test_a_statement_is_shown_in_words(number: int, language: Language) -> None:
    """One statement is shown with its place and its meaning in both languages."""
    shown = jsdte("clauses", number, "--lang", language.value).stdout.replace("\n", "")

    found = CLAUSES[number]
    assert str(found) in shown
    assert found.zh in shown
    assert found.words in shown


@pytest.mark.parametrize(
    ("language", "head", "kind"),
    [("en", "carried by", "deadline"), ("zh", "落实", "期限")],
)
def test_all_statements_are_shown_as_a_table(language: str, head: str, kind: str) -> None:
    """Without a number a table has a line for each, in the language chosen."""
    shown = jsdte("clauses", "--lang", language).stdout

    assert head in shown
    assert kind in shown
    assert all(found.place in shown for found in CLAUSES.values())


def test_what_nothing_carries_says_so() -> None:
    """A statement of purpose has nothing to compute or record."""
    assert "nothing to compute or record" in jsdte("clauses", 73).stdout
    assert "无可计算或记录的内容" in jsdte("clauses", 73, "--lang", "zh").stdout


def test_a_question_without_options_is_shown() -> None:
    """A note has no options."""
    assert "A26 [note]" in jsdte("clauses", 33).stdout + jsdte("clauses", 34).stdout


@pytest.mark.parametrize("number", ["0", "105", "-1", "x", "１", "1234567890", "", "1.0", "30 "])
def test_a_number_is_one_of_104(number: str) -> None:
    """Any other number is wrong usage, named without the value."""
    result = jsdte("clauses", "--", number)

    assert 2 == result.exit_code
    assert "expected a number from 1 to 104" in result.stderr
