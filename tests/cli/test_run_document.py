"""The JSON document of a run, key by key."""

import json
from pathlib import Path
from types import NoneType
from typing import Any

import pytest
from running import (
    CLEAN,
    EVENTFUL,
    LINES,
    POLICY,
    Json,
    as_json,
    in_year,
    rows_file,
    run,
    text_file,
)
from shapes import LAST_DAY, NO_TEXT, misfits

FINDING: Json = {
    "rule": str,
    "clause": int,
    "place": str,
    "verdict": {"yes", "no", "undetermined"},
    "effect": {"blocks", "reports", "asks"},
    "expected": str,
    "help": str,
    "facts": {str: (str, int, bool, NoneType, LAST_DAY)},
    "missing": [str],
    "readings": [str],
    "basis": {"official", "provisional", None},
}
MILESTONES = {
    *("plan_filed", "published", "enrolled", "trained", "assessed", "certified", "subsidized"),
}
FEN = {"training": int, "evaluation": int}
TRAINING_CERTIFICATE = {"kind": {"training"}, "number": str, "issued_on": str}
LEVEL_CERTIFICATE = {"kind": {"level"}, "number": str, "issued_on": str, "level": str}
EVENT: Json = {
    "line": int,
    "event": str,
    "day": str,
    "object": str,
    "from": NO_TEXT,
    "to": NO_TEXT,
    "milestone": MILESTONES | {None},
    "result": {"accepted", "refused"},
    "verdict": {"yes", "no", "undetermined"},
    "follows": {str: (str, int, NoneType, LAST_DAY)},
    "findings": [FINDING],
}
TRAINEE: Json = {
    "id": str,
    "milestone": MILESTONES,
    "certificates": [(TRAINING_CERTIFICATE, LEVEL_CERTIFICATE)],
    "hours": {str: int},
    "title": [{"grade": str, "series": str, "specialty": NO_TEXT, "dated_on": NO_TEXT}],
    "subsidies": FEN,
    "claims": [{"id": str, "kind": str, "state": str, "amount": (int, NoneType)}],
    "deadlines": [{"what": str, "object": str, "last_day": (LAST_DAY, NoneType), "overdue": bool}],
    "findings": [FINDING],
}
RUN: Json = {
    "format": {"jsdte.run/1"},
    "profile": {str: str},
    "events": [EVENT],
    "trainees": [TRAINEE],
    "classes": [{"id": str, "kept_until": (LAST_DAY, NoneType), "findings": [FINDING]}],
    "totals": FEN,
}
"""The document."""


def official(date: str, *sources: str) -> Json:
    """A last day that nothing can move."""
    range_ = {"earliest": date, "latest": date}
    return {"date": date, "basis": "official", **range_, "sources": list(sources)}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("shape", ["table", "json"])
@pytest.mark.parametrize(("events", "code"), [(CLEAN, 0), (EVENTFUL, 4)])
def test_the_exit_code_says_whether_something_was_refused(
    events: Path, code: int, shape: str, lang: str
) -> None:
    """All accepted is 0, a refusal is 4, in every format and language; nothing is said on stderr."""
    result = run(events, "--policy", POLICY, "--format", shape, "--lang", lang)

    assert (code, "") == (result.exit_code, result.stderr)


@pytest.mark.parametrize("policy", [(), ("--policy", str(POLICY))])
@pytest.mark.parametrize("events", [CLEAN, EVENTFUL])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_document_has_its_keys_and_no_others(
    events: Path, lang: str, policy: tuple[str, ...]
) -> None:
    """Every object has the documented keys in their order, every value its type."""
    document = as_json(events, "--lang", lang, *policy)

    assert [] == list(misfits(RUN, document))


def test_events_stand_in_the_order_of_lines() -> None:
    """Each line is one event of the document."""
    rows = [json.loads(line) for line in LINES]

    found = [
        (row["line"], row["event"], row["day"], row["object"]) for row in as_json(CLEAN)["events"]
    ]

    assert [(n, r["event"], r["day"], r["object"]) for n, r in enumerate(rows, 1)] == found


@pytest.mark.parametrize(
    ("line", "states", "milestone"),
    [
        pytest.param(1, (None, None), None, id="listing, no chart"),
        pytest.param(3, ("∅", "filed"), "plan_filed", id="plan filed"),
        pytest.param(5, ("on_record", "published"), "published", id="plan published"),
        pytest.param(6, ("∅", "enrolling"), "published", id="class generated"),
        pytest.param(7, ("∅", "enrolled"), "enrolled", id="enrolled"),
        pytest.param(207, ("granted", "paid"), "subsidized", id="claim paid, enrolment subsidized"),
        pytest.param(208, ("trained", "closed"), "trained", id="class closed"),
    ],
)
def test_an_event_shows_states_and_milestone(
    line: int, states: tuple[str | None, str | None], milestone: str | None
) -> None:
    """From, to, and the milestone of the object or of the enrolment that came along."""
    row = as_json(CLEAN, "--policy", POLICY)["events"][line - 1]

    assert (states, milestone) == ((row["from"], row["to"]), row["milestone"])


def test_a_refused_event_goes_nowhere() -> None:
    """It shows the state it found, no target, no milestone."""
    row = as_json(EVENTFUL, "--policy", POLICY)["events"][3]

    assert ("filed", None, None, "refused", "no") == tuple(
        row[key] for key in ("from", "to", "milestone", "result", "verdict")
    )


def test_a_refusal_shows_every_finding() -> None:
    """The favourable ones too, each with clause, place, verdict, effect, expectation and help."""
    row = as_json(EVENTFUL, "--policy", POLICY, "--lang", "zh")["events"][103]

    found = [(f["rule"], f["clause"], f["verdict"]) for f in row["findings"]]
    (late,) = [f for f in row["findings"] if f["rule"] == "hours-in-time"]

    assert ("hours-in-time", 46, "no") in found
    assert {"yes"} == {verdict for rule, _, verdict in found if rule != "hours-in-time"}
    assert ("三(一)s2a", "blocks") == (late["place"], late["effect"])
    assert "2025-11-24" in late["expected"]
    assert late["help"].startswith("培训机构")


def test_the_language_changes_words_only() -> None:
    """Chinese and English runs differ in expectation and help of findings."""

    def coded(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: coded(v) for k, v in value.items() if k not in ("expected", "help")}
        return [coded(item) for item in value] if isinstance(value, list) else value

    chinese, english = (as_json(EVENTFUL, "--lang", lang) for lang in ("zh", "en"))

    assert coded(chinese) == coded(english)
    assert chinese != english


def test_english_is_the_default() -> None:
    """Without --lang the words are English."""
    assert as_json(EVENTFUL, "--lang", "en") == as_json(EVENTFUL)


def test_an_event_before_the_one_it_needs_is_refused(tmp_path: Path) -> None:
    """A plan cannot be put on record before it is filed; the file goes on."""
    document = as_json(rows_file(tmp_path, LINES[3], LINES[0]))

    refused, accepted = document["events"]
    assert ("refused", None, None) == (refused["result"], refused["from"], refused["to"])
    assert ["known-object"] == [finding["rule"] for finding in refused["findings"]]
    assert "accepted" == accepted["result"]
    assert [] == document["trainees"]


def test_without_amounts_in_the_policy_none_is_made_up(tmp_path: Path) -> None:
    """The notice names no amounts: claims are granted, payments wait, nothing is paid."""
    tables = POLICY.read_text(encoding="utf-8").split("\n\n")
    kept = [table for table in tables if not table.startswith(("[[benchmarks", "[[local"))]

    document = as_json(CLEAN, "--policy", text_file(tmp_path, "\n\n".join(kept)))

    payments = [row for row in document["events"] if row["event"] == "PayClaim"]
    amounts = {claim["amount"] for person in document["trainees"] for claim in person["claims"]}
    assert {("refused", "undetermined")} == {(row["result"], row["verdict"]) for row in payments}
    assert ({None}, {"training": 0, "evaluation": 0}) == (amounts, document["totals"])


@pytest.mark.parametrize(
    ("lines", "overdue"),
    [
        pytest.param(49, False, id="before National Day"),
        pytest.param(50, False, id="on the last day"),
        pytest.param(52, True, id="on the next working day"),
    ],
)
def test_an_accepted_review_is_an_open_deadline(
    tmp_path: Path, lines: int, *, overdue: bool
) -> None:
    """A review that nobody decides is open until the fifth working day, then overdue."""
    dropped = ('{"event": "DecideReview"', '{"event": "NotifyReview"')
    kept = [row for row in LINES[:lines] if not (row.startswith(dropped) and '"R-8"' in row)]

    trainee = as_json(rows_file(tmp_path, *kept), "--policy", POLICY)["trainees"][-1]

    last_day = official("2025-10-10", "国办发明电〔2024〕12号")
    open_ = {"what": "review", "object": "R-8", "last_day": last_day, "overdue": overdue}
    assert [open_] == trainee["deadlines"]


def test_a_deadline_beyond_the_published_years_is_provisional(tmp_path: Path) -> None:
    """In a year without an arrangement the last day is an estimate with its range."""
    trainee = as_json(rows_file(tmp_path, *in_year(2029)), "--policy", POLICY)["trainees"][0]

    (deadline,) = trainee["deadlines"]
    end = deadline["last_day"]
    assert ("2029-10-08", "provisional", ["全国年节及纪念日放假办法"]) == (
        end["date"],
        end["basis"],
        end["sources"],
    )
    assert end["earliest"] < end["date"] < end["latest"]


def test_a_deadline_beyond_the_calendar_is_null(tmp_path: Path) -> None:
    """Past the years of the estimate the last day is unknown."""
    trainee = as_json(rows_file(tmp_path, *in_year(2035)), "--policy", POLICY)["trainees"][0]

    assert [{"what": "review", "object": "R-1", "last_day": None, "overdue": False}] == (
        trainee["deadlines"]
    )


def test_papers_of_a_closed_class_are_kept_until_a_day() -> None:
    """Electronic papers are kept for five years from the last act of the class, 2025-11-24."""
    (training_class,) = as_json(CLEAN, "--policy", POLICY)["classes"]

    assert ("C-2025-1", official("2030-11-24")) == (
        training_class["id"],
        training_class["kept_until"],
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_two_runs_give_the_same_bytes(lang: str) -> None:
    """The document depends on nothing but its input."""
    first, second = (
        run(EVENTFUL, "--policy", POLICY, "--format", "json", "--lang", lang).stdout_bytes
        for _ in range(2)
    )

    assert first == second
