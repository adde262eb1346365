"""Rows of claims tables at random: mostly in order, or mostly not."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from random import Random
from typing import Any

import pyarrow as pa

from cases import day
from jsdte.scenario import COLUMNS

Row = dict[str, Any]

GOOD: Row = {
    "opening_on": day("2025-09-16"),
    "started_on": day("2025-09-22"),
    "ended_on": day("2025-09-30"),
    "listed_on": day("2024-11-20"),
    "listed_until": None,
    "removed_on": None,
    "training_certificate_on": day("2025-10-06"),
    "training_certificate_revoked_on": None,
    "level_certificate_on": day("2025-10-15"),
    "level_certificate_revoked_on": None,
    "training_fee_fen": 260000,
    "training_paid_fen": 260000,
    "training_paid_on": None,
    "evaluation_fee_fen": 48000,
    "evaluation_paid_fen": 48000,
    "evaluation_paid_on": None,
    "own_invoice": True,
    "review": "passed",
    "review_decided_on": day("2025-10-10"),
    "review_place": "3201",
    "category": "rural-worker",
    "category_from": None,
    "category_until": None,
    "training_place": "3201",
    "meets_conditions": True,
}
"""An enrolment in perfect order."""

CLAIM: Row = {
    "person": "p-1",
    "kind": "training",
    "occupation": "artificial-intelligence",
    "level": "junior",
    "filed_on": day("2025-12-19"),
    "prior_training": 0,
    "prior_evaluation": 0,
    "subsidised_otherwise": False,
}
"""A claim in perfect order."""

OCCUPATIONS, LEVELS = ("artificial-intelligence", "big-data"), ("junior", "intermediate", "senior")
KINDS = ("training", "evaluation")
_DECIDED = ("granted", "refused", "paid", "payment_returned", "revoked", "recovered")


def frame(rows: Iterable[Row], columns: Iterable[str] = ()) -> pa.Table:
    """Rows as a frame; of rows that are there the columns are those that any of them has."""
    given = list(rows)
    names = [name for name in COLUMNS if name in columns or any(name in row for row in given)]
    return pa.table({name: _cells([row.get(name) for row in given]) for name in names})


def _cells(values: list[Any]) -> pa.Array:
    """Cells of one type: words where there are words among days."""
    mixed = any(isinstance(value, str) for value in values)
    return pa.array([str(v) if mixed and v is not None else v for v in values])


def claim(**changes: Any) -> Row:
    """A claim in order, with some cells changed."""
    return {**GOOD, **CLAIM, **changes}


_START = day("2025-09-01")


class Rows:
    """What makes rows: a source of chance."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def day(self, least: int, most: int, after: datetime.date = _START) -> datetime.date:
        """A day, so many days after another."""
        return after + datetime.timedelta(days=self.random.randint(least, most))

    def maybe(self, likely: float, make: Callable[[], Any]) -> Any:
        """Something or None."""
        return make() if self.random.random() < likely else None

    def any(self, *values: Any) -> Any:
        """One of some values."""
        return self.random.choice(values)

    def later(self, likely: float, before: datetime.date | None, most: int) -> datetime.date | None:
        """A day not before another, or None."""
        return self.maybe(likely, lambda: self.day(0, most, before)) if before else None

    def enrolment(self, id_: str, good: float) -> Row:
        """The cells of an enrolment, each in order with some likelihood."""
        started = self.maybe(0.95, lambda: self.day(0, 60))
        ended = self.later(0.9, started, 30)
        base = ended or self.day(0, 60)
        trained, certified = self.later(0.9, base, 20), self.later(0.9, base, 60)
        listed = self.maybe(0.9, lambda: self.day(-1200, 30))
        row = {
            "opening_on": self.maybe(0.9, lambda: self.day(-40, 40)),
            "started_on": started,
            "ended_on": ended,
            "plan_filed_on": self.maybe(0.9, lambda: self.day(-60, 0)),
            "listed_on": listed,
            "listed_until": self.later(0.3, listed, 2000),
            "removed_on": self.later(0.2, listed, 1500),
            "removed_for": self.any(None, "misconduct", "other"),
            "training_certificate_on": trained,
            "training_certificate_revoked_on": self.later(0.1, trained, 200),
            "level_certificate_on": certified,
            "level_certificate_revoked_on": self.later(0.1, certified, 200),
            "training_fee_fen": self.any(0, 100000, 260000),
            "training_paid_fen": self.any(0, 50, 150000, 260000),
            "training_paid_on": self.maybe(0.5, lambda: self.day(0, 200)),
            "evaluation_fee_fen": self.any(None, 40000, 48000),
            "evaluation_paid_fen": self.any(0, 20000, 48000),
            "evaluation_paid_on": self.maybe(0.5, lambda: self.day(0, 200)),
            "resits_paid_fen": self.any(None, 0, 30000),
            "own_invoice": self.any(None, True, True, False),
            "review": self.any(
                *("passed", "passed", "passed", None),
                *("submitted", "accepted", "rejected", "revoked", "lapsed"),
            ),
            "review_applied_on": self.day(-20, 60),
            "review_routed_on": self.maybe(0.5, lambda: self.day(0, 80)),
            "review_accepted_on": self.maybe(0.6, lambda: self.day(0, 80)),
            "review_decided_on": self.maybe(0.9, lambda: self.day(0, 100)),
            "review_kind": self.any(None, *KINDS),
            "review_place": self.any(None, "3201", "320102", "3205", "320583"),
            "registered_place": self.any(None, "3201", "outside"),
            "insured_place": self.any(None, "none", "3205", "outside"),
            "meets_conditions": self.any(None, True, False),
            "category": self.any(None, "none", "rural-worker", "graduate"),
            "category_from": self.maybe(0.5, lambda: self.day(-100, 50)),
            "category_until": self.maybe(0.5, lambda: self.day(60, 300)),
            "graduation_on": self.any(None, "none", "2026-06-30", "2025-06-30"),
            "training_place": self.any(None, "3201", "outside"),
        }
        kept = {n: GOOD[n] if n in GOOD and self.random.random() < good else row[n] for n in row}
        subject = {"occupation": self.any(*OCCUPATIONS), "level": self.any(*LEVELS)}
        return {**kept, **subject, "enrolment": id_, "direction": self.any(None, "none", "a", "b")}

    def outcome(self, filed: datetime.date) -> Row:
        """What became of a claim before."""
        state = self.any(*[None] * 6, "filed", "withdrawn", *_DECIDED)
        row: Row = {"state": state}
        decided = self.day(0, 20, filed)
        if state in _DECIDED:
            row["decided_on"] = decided
        if state in _DECIDED and state != "refused":
            row["amount_fen"] = self.any(None, 100, 30000)
        if state in ("paid", "recovered"):
            row["paid_on"] = self.day(0, 30, decided)
        if state == "payment_returned":
            row["returned_on"] = self.day(0, 30, decided)
        if state in ("revoked", "recovered"):
            row["revoked_on"] = self.day(0, 60, decided)
        if state == "recovered":
            row["recovered_on"] = self.day(0, 60, row["paid_on"])
        if state == "withdrawn":
            row["withdrawn_on"] = self.day(0, 60, filed)
        return row

    def person(self, id_: int) -> list[Row]:
        """The claims of one person."""
        good = self.any(0, 0.8, 0.93, 0.98, 1)
        clean = self.random.random() < good
        facts = {
            "person": id_,
            "prior_training": 0 if clean else self.maybe(0.7, lambda: self.random.randint(0, 2)),
            "prior_evaluation": 0 if clean else self.maybe(0.7, lambda: self.random.randint(0, 2)),
            "died_on": None if clean else self.maybe(0.1, lambda: self.day(100, 500)),
        }
        enrolments = [self.enrolment(f"{id_}-{n}", good) for n in range(self.random.randint(1, 3))]
        rows: list[Row] = []
        for _ in range(self.random.randint(1, 5)):
            filed = self.any(self.day(60, 300), *[each["filed_on"] for each in rows[-1:]])
            row = {
                **self.random.choice(enrolments),
                **facts,
                "kind": self.any(*KINDS),
                "filed_on": filed,
                "subsidised_otherwise": self.any(None, True, False, False),
                "claim_place": self.any(None, "3201", "3205"),
            }
            rows.append({**row, **self.outcome(filed)})
        return rows

    def certificates(self, persons: int) -> Sequence[Mapping[str, Any]]:
        """Certificates from elsewhere, some of people who claim nothing."""
        return [
            {
                "person": self.random.randrange(persons + 2),
                "occupation": self.any(*OCCUPATIONS),
                "level": self.any(*LEVELS),
                "issued_on": self.day(-500, 200),
                "held_kind": self.any(None, "skill", "level"),
            }
            for _ in range(self.any(0, 0, 8))
        ]
