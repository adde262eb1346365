"""Decided tables: rows at fault, whole decisions, certificates from elsewhere, readings' needs."""

import logging
from random import Random
from typing import Any

import attrs
import pyarrow as pa
import pytest
from test_fold import decided

from canaries import ID_NUMBER, MARK, said, secrets_in
from cases import CALENDAR, day
from claim_rows import claim, frame
from histories import RATES
from jsdte.errors import FieldError, InvalidInputError
from jsdte.policy import ReviewCase, decide_route
from jsdte.policy.case import EnrolmentCase
from jsdte.policy.deadlines import due_for_review
from jsdte.policy.decisions import AMOUNT_RULES, CLAIM_RULES
from jsdte.scenario import COLUMNS, RULES, DecidedTable, decide
from jsdte.terms.last_day import LastDay

HELD = {
    "person": ["p-1", "elsewhere"],
    "occupation": ["artificial-intelligence"] * 2,
    "level": ["senior"] * 2,
    "issued_on": ["2020-01-01"] * 2,
}


def of(*rows: Any, **options: Any) -> DecidedTable:
    """Claims decided."""
    return decide(frame(rows), options.pop("policy", RATES), CALENDAR, **options)


def test_the_rules_are_those_that_decide_a_claim() -> None:
    """In the order of the findings."""
    assert (*CLAIM_RULES, *AMOUNT_RULES) == RULES


def test_a_person_with_a_row_at_fault_is_undetermined() -> None:
    """All claims of the person, for any of them may count; nobody else is."""
    found = of(claim(), claim(level=None, filed_on=None), claim(person="p-2"))

    assert ["undetermined", "undetermined", "yes"] == found.verdicts.tolist()
    assert [True, True, False] == found.frame()["at_fault"].to_pylist()
    assert [None, None, 200000] == found.frame()["granted_fen"].to_pylist()


def test_problems_stand_beside_the_rows_that_they_are_of() -> None:
    """Each with its column and code, and no value."""
    found = of(claim(), claim(person="p-2", level="highest", opening_on="soon")).frame()

    assert ["", "level: not-in-list; opening_on: not-a-day"] == found["problems"].to_pylist()


def test_a_row_leads_to_its_whole_decision() -> None:
    """Each finding with its facts, decided on what the person's other rows came to."""
    found = of(claim(person="p-2"), claim(), claim(level="senior"), claim())
    decision = found.explain(3).decision
    repeat = next(each for each in decision.findings if each.rule == "no-repeat")

    assert ["yes", "no", "yes", "no"] == found.verdicts.tolist()
    assert (RATES, CALENDAR, None) == (found.policy, found.calendar, found.on)
    assert "no-higher" == found.frame()["rules_broken"].to_pylist()[1]
    assert "no-higher" in found.frame()["rules_broken"].to_pylist()[3].split()
    assert "junior" == dict(repeat.facts)["level"]
    assert 200000 == found.explain(0).decision.amount.fen  # type: ignore[union-attr]  # it is known


@pytest.mark.parametrize("row", [-1, 2])
def test_a_row_that_is_not_there_has_no_decision(row: int) -> None:
    """Nor has one of a person at fault."""
    found = of(claim(), claim(person="p-2", level=None))
    with pytest.raises(FieldError, match=r"^row: expected a row of the table"):
        found.explain(row)
    with pytest.raises(FieldError, match=r"^row: expected a row of a person without a problem"):
        found.explain(1)


def test_certificates_from_elsewhere_count() -> None:
    """Those of the persons who claim."""
    table = pa.table(HELD)

    assert ["no", "yes"] == of(claim(), claim(person="p-2"), certificates=table).verdicts.tolist()
    skill = table.append_column("证书种类", pa.array(["职业技能等级证书"] * 2))
    assert ["undetermined"] == of(claim(), certificates=skill).verdicts.tolist()


def test_a_certificate_from_elsewhere_may_be_the_level_certificate() -> None:
    """Where any of the occupation and level will do (A43)."""
    rows = [claim(person=key, level_certificate_on=None) for key in ("p-1", "p-2", "p-3", "p-4")]
    held = pa.table(
        {
            "person": ["p-1", "p-2", "p-3"],
            "occupation": ["artificial-intelligence"] * 3,
            "level": ["junior", "senior", "junior"],
            "issued_on": ["2020-01-01"] * 3,
            "held_kind": ["level", "level", "skill"],
        }
    )
    found = of(*rows, policy=RATES.reading({"A43": "same-level-any-day"}), certificates=held)
    broken = found.frame()["rules_broken"].to_pylist()

    assert [False, True, True, True] == ["both-certificates" in each for each in broken]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"person": [1, 2]}, "certificates.person: expected keys of the type that the claims have"),
        ({"person": [1.5, 2.5]}, "line 2: person: expected a key with all its digits"),
        ({"level": ["highest", "senior"]}, "line 2: level: expected a value of the closed list"),
        ({"level": None}, "level: expected this column, which is missing; no-higher cannot be "),
    ],
)
def test_certificates_at_fault_are_refused(change: dict[str, Any], expected: str) -> None:
    """With row and column."""
    columns = {name: cells for name, cells in (HELD | change).items() if cells is not None}
    with pytest.raises(InvalidInputError) as caught:
        of(claim(), certificates=pa.table(columns))

    assert str(caught.value).startswith(expected)


def test_keys_that_are_no_numbers_fit_none() -> None:
    """Where the claims have whole numbers."""
    with pytest.raises(InvalidInputError, match=r"^certificates.person: expected keys of the type"):
        of(claim(person=1), certificates=pa.table(HELD))


def test_a_reading_asks_for_the_columns_it_looks_at() -> None:
    """Before anything is decided."""
    policy = RATES.reading({"A05": "at-plan-filing", "A41": "throughout"})
    with pytest.raises(InvalidInputError) as caught:
        of(claim(), policy=policy)

    assert [
        "plan_filed_on: expected this column, which is missing; reading A05 at-plan-filing needs it",
        "review_applied_on: expected this column, which is missing; reading A41 throughout needs it",
    ] == str(caught.value).splitlines()


@pytest.mark.parametrize("name", COLUMNS)
def test_no_cell_is_shown(name: str, caplog: pytest.LogCaptureFixture) -> None:
    """Of a marked person: not by an error, not among the problems, not in what is printed."""
    caplog.set_level(logging.DEBUG)
    found: list[DecidedTable] = []
    plain = frame([claim(), claim(person="p-2")])
    for given in (MARK, [MARK], {"type": MARK}, ID_NUMBER, float(ID_NUMBER[:17])):
        table = plain.drop_columns([name] if name in plain.column_names else [])
        table = table.append_column(name, pa.array([given, given]))
        words = said(lambda t=table: found.append(decide(t, RATES, CALENDAR)), caplog)  # type: ignore[misc]  # called at once
        assert [] == secrets_in(*words)
    assert found
    for each in found:
        shown = (each.problems.columns(), str(each.problems.error()), each, each.verdicts.tolist())
        assert [] == secrets_in(*map(repr, shown))


def test_a_review_goes_to_a_city_and_has_a_last_day() -> None:
    """From what is known of the person; what is not known stays empty."""
    found = of(
        claim(insured_place="苏州市", review_accepted_on="2025-09-26"),
        claim(person="p-2", insured_place="none", registered_place="320102", review=None),
        claim(person="p-3", insured_place="none", registered_place="省外"),
        claim(person="p-4"),
        claim(person="p-5", level=None),
    ).frame()

    assert ["3205", "3201", None, None, None] == found["route"].to_pylist()
    assert [day("2025-10-10"), None, None, None, None] == found["review_due"].to_pylist()
    assert pa.date32() == of(claim()).frame().schema.field("review_due").type


def test_routes_and_last_days_are_those_of_the_policy() -> None:
    """Of any rows, by any readings."""
    for seed in range(12):
        found = decided(Random(seed), 6)  # noqa: S311 -- no secret
        told = found.frame().to_pylist()
        for row in (row for row in range(len(told)) if not found.at_fault[row]):
            case = found.explain(row).case
            reviews = [r for r in (case.review, *case.other_reviews) if r is not None]
            for review in reviews:
                parts = {f.name: getattr(case, f.name) for f in attrs.fields(EnrolmentCase)}
                own = ReviewCase(**parts, review=review, training_place=case.training_place)
                route = decide_route(own).route
                due = due_for_review(review, own.limits, own.calendar)
                expected = (
                    route if isinstance(route, str) else None,
                    due.date if isinstance(due, LastDay) else None,
                )
                assert expected == (told[row]["route"], told[row]["review_due"])


def test_both_kinds_have_to_be_claimed_together_where_they_are_one_claim() -> None:
    """On one day, for one enrolment (A92)."""
    policy = RATES.reading({"A92": "joint"})
    found = of(
        claim(enrolment=1),
        claim(enrolment=1, kind="evaluation"),
        claim(person="p-2", enrolment=2),
        claim(person="p-2", enrolment=3, occupation="big-data", kind="evaluation"),
        policy=policy,
    )

    assert ["", "", *["claimed-together"] * 2] == found.frame()["rules_broken"].to_pylist()
