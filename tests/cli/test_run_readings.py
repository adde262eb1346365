"""A run under other answers to the open questions."""

import pytest
from running import EVENTFUL, POLICY, as_json, printed, run

FILES = (EVENTFUL, "--policy", POLICY)


def _refused(*options: str) -> set[tuple[int, str]]:
    rows = as_json(*FILES, *options)["events"]
    return {(row["line"], row["event"]) for row in rows if row["result"] == "refused"}


def test_the_defaults_are_no_answers() -> None:
    """A document says nothing of the answers that are the default."""
    assert {} == as_json(*FILES)["profile"]
    assert {} == printed("run", *FILES, "--reading", "A20=reasoned-exception")["profile"]


def test_a_document_names_its_answers() -> None:
    """Answers that are not the default are in the document, single ones after a profile."""
    strict = as_json(*FILES, "--profile", "strict")["profile"]
    mixed = printed("run", *FILES, "--profile", "strict", "--reading", "A20=advisory")["profile"]

    assert "hard" == strict["A20"]
    assert strict | {"A20": "advisory"} == mixed


def test_answers_decide() -> None:
    """An online share above half stops a plan, unless it is only reported."""
    plan = (4, "AcceptPlan")

    assert plan in _refused()
    assert plan not in _refused("--reading", "A20=advisory")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--reading", "A20"), "--reading: expected ENTRY=OPTION, such as A13=counted"),
        (("--reading", "A20=hard", "--reading", "A20=hard"), "--reading: expected each ENTRY once"),
        (("--reading", "A20=soft"), "--reading: A20: expected one of reasoned-exception, hard,"),
        (("--reading", "A99=x"), "--reading: profile: expected questions from A01 to A97b"),
        (("--profile", "severe"), "expected one of default, strict, generous"),
    ],
)
def test_wrong_answers_are_wrong_usage(options: tuple[str, ...], message: str) -> None:
    """What is no answer is said without the value given, and nothing is run."""
    result = run(*FILES, *options)

    assert 2 == result.exit_code
    assert message in " ".join(result.stderr.replace("│", " ").split())
    assert "" == result.stdout
