"""The charts as text."""

import golden_charts
import pytest

from jsdte.decision.wording import Language
from jsdte.model import PlanState
from jsdte.workflow import ARROWS, EVENTS, Chart
from jsdte.workflow.pictures import Picture, draw, state_words, step_words

DRAWINGS = dict(golden_charts.drawings())
PAYING = next(a for a in ARROWS if a.event == "PayClaim")


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_as_written(name: str) -> None:
    """Each form and language of the whole spine, against the file of its name."""
    assert (golden_charts.FOLDER / name).read_text(encoding="utf-8") == DRAWINGS[name]


def test_no_drawing_is_left_over() -> None:
    """The folder holds these drawings and no others."""
    assert set(DRAWINGS) == {path.name for path in golden_charts.FOLDER.iterdir()}


@pytest.mark.parametrize("chart", Chart)
@pytest.mark.parametrize("picture", Picture)
def test_every_arrow_of_a_chart_is_drawn(chart: Chart, picture: Picture) -> None:
    """With its event, its statement and all its guards."""
    text = draw((chart,), picture, Language.EN)

    for arrow in ARROWS:
        if arrow.chart is chart:
            assert arrow.event in text
            assert str(arrow.clause.number) in text
            assert all(guard in text for guard in arrow.guards)


@pytest.mark.parametrize("name", EVENTS)
def test_an_event_has_a_chinese_name(name: str) -> None:
    """Every arrow of it is shown by the term of the glossary."""
    for arrow in ARROWS:
        if arrow.event == name:
            assert name not in step_words(arrow, Language.ZH)
            assert step_words(arrow, Language.EN).startswith(name)


def test_an_outcome_has_a_chinese_name() -> None:
    """No arrow shows an English one in Chinese."""
    for arrow in ARROWS:
        shown = step_words(arrow, Language.ZH)
        assert not arrow.outcome or arrow.outcome not in shown
        assert bool(arrow.outcome) is (": " in shown)


def test_a_state_that_is_none_is_the_empty_set() -> None:
    """An object that was never filed has no state."""
    assert "∅" == state_words(None, Language.ZH)
    assert ("filed", "已申报") == tuple(
        state_words(PlanState.FILED, language) for language in (Language.EN, Language.ZH)
    )


@pytest.mark.parametrize("picture", Picture)
def test_a_path_is_numbered(picture: Picture) -> None:
    """An arrow taken twice carries both numbers."""
    text = draw((Chart.CLAIM,), picture, Language.EN, [PAYING, PAYING])

    assert "(1, 2) PayClaim" in text
    assert 1 == text.count("(1, 2)")


def test_a_path_is_drawn_thick() -> None:
    """In a drawing for Graphviz; what only moves along is dashed."""
    text = draw((Chart.CLAIM, Chart.REVIEW), Picture.DOT, Language.EN, [PAYING])

    assert 1 == text.count("penwidth=3")
    assert sum(a.along for a in ARROWS if a.chart is Chart.REVIEW) == text.count("style=dashed")
