"""The report as a page."""

import html
import re

import pytest
from pages_shown import tables_of
from studies import ID_NUMBERS, assumed, study

from cases import CALENDAR
from claim_rows import claim, frame
from histories import RATES
from jsdte.decision.wording import Language
from jsdte.report import page, simulate
from jsdte.report.words import RULE_NAMES, WORDS, yuan
from jsdte.scenario import RULES


@pytest.fixture(scope="module", name="text")
def _text() -> str:
    return page(study(), Language.EN)


def test_the_first_words_are_on_what_is_undetermined(text: str) -> None:
    """Before any number: how much, and what was assumed."""
    plain = html.unescape(re.sub(r"<[^>]+>", " ", text.split("<body>")[1]))

    assert plain.split()[:5] == ["What", "the", "claims", "come", "to"]
    assert "14 of 48 claims (29.2 %) are undetermined at the baseline" in plain
    assert plain.index("undetermined at the baseline") < plain.index("Cost by scenario")
    assert "Nothing was assumed" in plain
    assert "Each claim is decided on its day of filing." in plain
    assert "less changes amounts alone: who is granted was decided anew for 0 claims." in plain


def test_what_was_assumed_is_named_on_the_first_page() -> None:
    """With the rows."""
    text = page(assumed(), Language.EN)

    assert "prior_training: a value was assumed in 12 rows" in text
    assert "prior_evaluation: a value was assumed in 0 rows" in text


def test_the_tables_of_a_page_are_those_of_the_study(text: str) -> None:
    """To the fen."""
    found, totals = tables_of(text), study().totals()

    assert ["baseline", "<cap> & 1", "less"] == [row[0] for row in found["totals"]]
    cost = [row[list(totals).index("cost_fen")] for row in found["totals"]]
    assert [yuan(fen) for fen in totals["cost_fen"]] == cost
    assert 6 == len(found["grid"])
    assert ["subsidies left", "12"] == found["reasons"][0]
    assert ["level", "not-in-list"] == found["problems"][0][:2]


def test_a_page_needs_nothing_from_anywhere(text: str) -> None:
    """No script, and no address but the names of SVG."""
    addresses = set(re.findall(r"https?://[^\s\"'<>]+", text))

    assert addresses <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
    assert "<script" not in text
    assert "@import" not in text
    assert 4 == text.count("<figure>")


def test_no_key_of_a_person_is_on_a_page(text: str) -> None:
    """Nor a name of a scenario that is no text."""
    assert [] == [key for key in ID_NUMBERS if key in text]
    assert "<cap>" not in text


def test_a_page_is_in_chinese_unless_told_otherwise() -> None:
    """Places and words."""
    text = page(study(by=["city", "kind", "baseline"]))

    assert '<html lang="zh">' in text
    assert "补贴申领测算报告" in text
    assert ["基准方案", "南京市", "培训补贴", "待定"] in [
        row[:4] for row in tables_of(text)["groups"]
    ]


def test_a_page_of_nothing_is_a_page() -> None:
    """No claim, no reason, no plot."""
    empty = frame([claim()]).slice(0, 0)
    text = page(simulate(empty, RATES, CALENDAR), Language.EN)

    assert "0 of 0 claims (0.0 %)" in text
    assert "No claim is undetermined." in text
    assert "The table has no problem." in text
    assert "<figure>" not in text


def test_small_cells_are_hidden_on_a_page() -> None:
    """With a word that says so."""
    text = page(study(least=30), Language.EN)

    assert "Cells of fewer than 30 persons or claims are hidden" in text
    assert {"<30"} == {row[1] for row in tables_of(text)["totals"]}


def test_readings_that_are_chosen_are_named() -> None:
    """On the first page; and what could still be granted."""
    found = simulate(
        frame([claim(person=n, prior_training=None) for n in range(10)]),
        RATES.reading({"A51": "paid"}),
        CALENDAR,
        axes={"A64": ["cut-yuan", "cut-ten-yuan"]},
    )
    text = page(found, Language.EN)

    assert "How open questions are answered: A51 paid" in text
    assert "20,000.00 yuan more" in text
    assert ["cut-yuan", "cut-ten-yuan"] == [row[0] for row in tables_of(text)["grid"]]


def test_every_rule_and_word_is_there_in_both_languages() -> None:
    """Each once."""
    assert set(RULES) == set(RULE_NAMES)
    assert all(en and zh and en != zh for en, zh in (*WORDS.values(), *RULE_NAMES.values()))


@pytest.mark.parametrize(
    ("fen", "text"), [(0, "0.00"), (5, "0.05"), (123456789, "1,234,567.89"), (-50, "-0.50")]
)
def test_amounts_are_shown_in_yuan(fen: int, text: str) -> None:
    """To the fen."""
    assert text == yuan(fen)
