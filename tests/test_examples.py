"""The example files: where they come from, what becomes of them, and whom they do not show."""

import json
import re
from functools import cache
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner

from cases import DECIDED, EXAMPLES, POLICY
from jsdte.cli.app import app
from jsdte.policy.dated import in_force
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.sensitive import IdNumber
from scripts import script

Json = dict[str, Any]

CLEAN, EVENTFUL = "class_2025_clean.jsonl", "class_2025.jsonl"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)

every_example = pytest.mark.parametrize("name", [CLEAN, EVENTFUL])


@cache
def generator() -> ModuleType:
    """The script that writes the examples."""
    return script(EXAMPLES / "make_examples.py")


def test_the_example_claims_are_what_their_script_writes() -> None:
    """With their policy and reforms, to the byte."""
    written = script(EXAMPLES / "make_claims.py").FILES

    assert {} == {
        name: text_of()
        for name, text_of in written.items()
        if (EXAMPLES / name).read_text(encoding="utf-8") != text_of()
    }


def rows_of(name: str) -> list[Json]:
    """The rows of an example."""
    return [json.loads(row) for row in (EXAMPLES / name).read_text(encoding="utf-8").splitlines()]


@cache
def text_of(name: str, *options: str) -> str:
    """What a run of an example under the example policy writes."""
    args = ["run", str(EXAMPLES / name), "--policy", str(EXAMPLES / "policy.toml"), *options]
    return CliRunner().invoke(app, args).output


def outcome_of(name: str) -> Json:
    """The document of a run."""
    document: Json = json.loads(text_of(name, "--format", "json"))
    return document


def trainee(name: str, number: int) -> Json:
    """What became of one trainee."""
    found: Json = outcome_of(name)["trainees"][number - 1]
    assert f"T-{number}" == found["id"]
    return found


@every_example
def test_an_example_is_what_its_script_writes(name: str) -> None:
    """Script and file do not drift apart, to the byte."""
    written = generator().text_of(generator().FILES[name]())

    assert written.encode() == (EXAMPLES / name).read_bytes()


def test_the_script_writes_every_example() -> None:
    """No example is without a script."""
    assert sorted(path.name for path in EXAMPLES.glob("*.jsonl")) == sorted(generator().FILES)


@every_example
def test_id_numbers_have_right_check_digits(name: str) -> None:
    """Each of the eight invented numbers passes MOD 11-2 and belongs to one trainee."""
    numbers = {row["id_number"] for row in rows_of(name) if row["event"] == "Enrol"}

    checks = {
        number: "10X98765432"[sum(int(d) * w for d, w in zip(number, WEIGHTS, strict=False)) % 11]
        for number in numbers
    }
    assert 8 == len(numbers)
    assert {number: number[-1] for number in numbers} == checks
    assert numbers == {IdNumber(number).reveal() for number in numbers}


@every_example
@pytest.mark.parametrize("options", [(), ("--format", "json"), ("--lang", "zh")])
def test_the_output_shows_ids_only(name: str, options: tuple[str, ...]) -> None:
    """Neither a name nor an ID number of a trainee is in it, nor a number shaped like one."""
    people = [row for row in rows_of(name) if row["event"] == "Enrol"]
    shown = text_of(name, *options)

    assert [] == [row["name"] for row in people if row["name"] in shown]
    assert [] == re.findall(r"\d{15,}", shown)
    assert "T-8" in shown


def test_nobody_is_refused_in_the_clean_example() -> None:
    """All 208 events are accepted, without a question or a breach."""
    events = outcome_of(CLEAN)["events"]

    assert 208 == len(events)
    assert {"accepted"} == {row["result"] for row in events}
    assert {"yes"} == {finding["verdict"] for row in events for finding in row["findings"]}


@pytest.mark.parametrize("number", range(1, 9))
def test_everybody_gets_all_there_is_in_the_clean_example(number: int) -> None:
    """Both certificates, 80 hours of 2025, the title of an assistant, nothing left open."""
    found = trainee(CLEAN, number)

    assert "subsidized" == found["milestone"]
    assert ["training", "level"] == [each["kind"] for each in found["certificates"]]
    assert [f"JS-AI-{number:04}", f"L-AI-{number:04}"] == [
        each["number"] for each in found["certificates"]
    ]
    assert {"2025": 80} == found["hours"]
    assert [
        {
            "grade": "assistant",
            "series": "数字经济工程",
            "specialty": "人工智能",
            "dated_on": "2025-12-15",
        }
    ] == found["title"]
    assert ([], []) == (found["deadlines"], found["findings"])


@pytest.mark.parametrize(
    ("number", "training", "evaluation"),
    [
        pytest.param(
            1, 240000, 40000, id="T-1 Nanjing: own standard; none of its own, so the benchmark"
        ),
        pytest.param(
            2, 260000, 48000, id="T-2 Kunshan: own standard, equal to the fee; fee below standard"
        ),
        pytest.param(3, 140000, 28000, id="T-3 Xuzhou: own standards, 30 % below the benchmarks"),
        pytest.param(4, 200000, 40000, id="T-4 Changzhou: no own standards, so the benchmarks"),
        pytest.param(5, 200000, 40000, id="T-5 Nantong: own standards equal to the benchmarks"),
        pytest.param(6, 160000, 32000, id="T-6 Lianyungang: own standards below the benchmarks"),
        pytest.param(7, 220000, 44000, id="T-7 Yangzhou: own standards above the benchmarks"),
        pytest.param(8, 180000, 36000, id="T-8 Suqian: own standards below the benchmarks"),
    ],
)
def test_a_subsidy_is_the_standard_capped_by_the_fee_paid(
    number: int, training: int, evaluation: int
) -> None:
    """The amounts of policy.toml, worked out by hand, in fen."""
    assert {"training": training, "evaluation": evaluation} == trainee(CLEAN, number)["subsidies"]


def test_the_policy_holds_what_the_amounts_rest_on() -> None:
    """Benchmarks of 2000 and 400 yuan, and an assessment fee of 480 yuan, below one standard."""
    tables = POLICY.tables

    benchmarks = [
        in_force(tables.benchmarks, DECIDED, kind, Level.JUNIOR, None) for kind in SubsidyKind
    ]
    kunshan = in_force(
        tables.local_standards, DECIDED, "320583", SubsidyKind.EVALUATION, Level.JUNIOR, None
    )

    assert [200000, 40000] == [row.amount_fen for row in benchmarks if row]
    assert [48000] == [row.amount_fen for row in tables.evaluator_fees]
    assert kunshan is not None
    assert 52000 == kunshan.amount_fen


def test_the_totals_of_the_clean_example_are_the_sums() -> None:
    """16000 yuan for training and 3080 yuan for evaluation."""
    assert {"training": 1600000, "evaluation": 308000} == outcome_of(CLEAN)["totals"]


REFUSALS = [
    (4, "AcceptPlan", "online-share", 30, "no"),
    (10, "Enrol", "screened", 19, "undetermined"),
    (26, "Enrol", "class-enrolling", 26, "no"),
    (42, "RouteReview", "destination", 22, "undetermined"),
    (61, "DecideReview", "category", 57, "no"),
    (93, "FileResults", "passed-only", 32, "no"),
    (104, "RegisterHours", "hours-in-time", 46, "no"),
    (137, "IssueLevelCertificate", "state", 41, "no"),
    (157, "FileClaim", "claim-filed-by", 67, "no"),
    (158, "FileClaim", "review-passed", 35, "no"),
    (175, "DecideClaim", "no-higher", 72, "no"),
    (176, "DecideClaim", "no-higher", 72, "no"),
    (177, "DecideClaim", "subsidies-left", 70, "no"),
]
"""Line, event, the rule that refuses it, its statement, its verdict."""


def test_the_refusals_of_the_eventful_example_are_these() -> None:
    """Each refused line is refused by one rule, and no other line is."""
    found = [
        (row["line"], row["event"], finding["rule"], finding["clause"], finding["verdict"])
        for row in outcome_of(EVENTFUL)["events"]
        if row["result"] == "refused"
        for finding in row["findings"]
        if finding["verdict"] != "yes"
    ]

    assert REFUSALS == found


def test_the_eventful_example_is_refused_for_many_reasons() -> None:
    """Twelve rules of twelve statements, one of them undetermined at least."""
    rules, statements = ({row[column] for row in REFUSALS} for column in (2, 3))

    assert (12, 12) == (len(rules), len(statements))
    assert "undetermined" in {row[4] for row in REFUSALS}


@pytest.mark.parametrize(
    ("number", "milestone", "certificates", "training", "evaluation"),
    [
        pytest.param(1, "subsidized", 2, 240000, 40000, id="T-1 goes straight through"),
        pytest.param(2, "subsidized", 2, 260000, 48000, id="T-2 claims after the institution did"),
        pytest.param(3, "subsidized", 2, 140000, 28000, id="T-3 is routed by hand"),
        pytest.param(4, "certified", 2, 0, 0, id="T-4 lost the status before the status day"),
        pytest.param(5, "trained", 0, 0, 0, id="T-5 fails the completion examination"),
        pytest.param(6, "trained", 1, 0, 0, id="T-6 fails a paper"),
        pytest.param(7, "certified", 2, 0, 0, id="T-7 holds a higher certificate"),
        pytest.param(8, "subsidized", 2, 0, 36000, id="T-8 has had three training subsidies"),
    ],
)
def test_what_becomes_of_everybody_in_the_eventful_example(
    number: int, milestone: str, certificates: int, training: int, evaluation: int
) -> None:
    """Milestone, number of certificates and subsidies in fen."""
    found = trainee(EVENTFUL, number)

    assert (milestone, certificates) == (found["milestone"], len(found["certificates"]))
    assert {"training": training, "evaluation": evaluation} == found["subsidies"]


def test_hours_registered_late_are_not_registered() -> None:
    """Seven certificates wait for hours that were due on 2025-11-24."""
    trainees = outcome_of(EVENTFUL)["trainees"]

    waiting = [
        (due["what"], due["object"], due["last_day"]["date"], due["overdue"])
        for each in trainees
        for due in each["deadlines"]
    ]
    assert {} == {key: hours for each in trainees for key, hours in each["hours"].items()}
    assert [("hours", f"E-{n}", "2025-11-24", True) for n in (1, 2, 3, 4, 6, 7, 8)] == waiting


def test_the_totals_of_the_eventful_example_are_the_sums() -> None:
    """6400 yuan for training and 1520 yuan for evaluation."""
    assert {"training": 640000, "evaluation": 152000} == outcome_of(EVENTFUL)["totals"]
