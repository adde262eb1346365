"""Write the example table of claims, its policy and two reforms: `python docs/examples/make_claims.py`.

Every person, amount and day is invented; which is drawn is fixed by a seed.
"""

import csv
import datetime
import io
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

HERE = Path(__file__).parent
PERSONS, SEED = 300, 215
CITIES = ("3201", "3205", "3203", "3206", "3210")
OCCUPATIONS = ("artificial-intelligence", "big-data", "cloud-computing", "blockchain", "robotics")
LEVELS = ("junior", "junior", "junior", "intermediate", "senior")
BENCHMARKS = {
    ("training", "junior"): 200_000,
    ("training", "intermediate"): 300_000,
    ("training", "senior"): 400_000,
    ("evaluation", "junior"): 40_000,
    ("evaluation", "intermediate"): 60_000,
    ("evaluation", "senior"): 80_000,
}
FIRST = datetime.date(2025, 9, 8)
HEAD = (
    *("claim", "person", "enrolment", "kind", "occupation", "level", "direction", "filed_on"),
    *("opening_on", "started_on", "ended_on", "listed_on"),
    *("training_certificate_on", "level_certificate_on"),
    *("training_fee_fen", "training_paid_fen", "evaluation_fee_fen", "evaluation_paid_fen"),
    *("own_invoice", "review", "review_decided_on", "review_place", "category"),
    *("prior_training", "prior_evaluation", "state", "decided_on", "amount_fen", "paid_on"),
)
Row = dict[str, Any]


def enrolments(random: Random, person: int) -> Iterator[Row]:
    """The enrolments of a person, one after the other, with the facts that claims share."""
    opening = FIRST + datetime.timedelta(days=random.randrange(120))
    own = random.choice(OCCUPATIONS)
    for number in range(random.choice((1, 1, 1, 2, 2, 3, 5))):
        level = random.choice(LEVELS)
        fee = BENCHMARKS["training", level] * random.choice((80, 110, 140, 160)) // 100
        evaluation = BENCHMARKS["evaluation", level] * random.choice((90, 120, 150)) // 100
        days = [opening + datetime.timedelta(days=each) for each in (6, 40, 52, 66)]
        yield {
            "person": f"P-{person:04}",
            "enrolment": f"E-{person:04}-{number}",
            "occupation": own if random.random() < 0.5 else random.choice(OCCUPATIONS),
            "level": level,
            "direction": random.choice(("none", "a", "b")),
            "opening_on": opening,
            "started_on": days[0],
            "ended_on": days[1],
            "listed_on": datetime.date(2024, 11, 20),
            "training_certificate_on": days[2],
            "level_certificate_on": days[3] if random.random() < 0.95 else None,
            "training_fee_fen": fee,
            "training_paid_fen": fee,
            "evaluation_fee_fen": evaluation,
            "evaluation_paid_fen": evaluation,
            "own_invoice": None if random.random() < 0.03 else True,
            "review": "passed" if random.random() < 0.96 else "rejected",
            "review_decided_on": opening + datetime.timedelta(days=12),
        }
        opening += datetime.timedelta(days=random.randrange(70, 140))


def outcome(random: Random, filed: datetime.date, kind: str, level: str) -> Row:
    """What became of a claim before: mostly nothing yet."""
    if random.random() < 0.75:
        return {}
    decided = filed + datetime.timedelta(days=10)
    amount = BENCHMARKS[kind, level] * 9 // 10
    row: Row = {"state": "granted", "decided_on": decided, "amount_fen": amount}
    if random.random() < 0.5:
        row |= {"state": "paid", "paid_on": decided + datetime.timedelta(days=12)}
    return row


def claims() -> list[Row]:
    """The claims, in the order in which they were filed."""
    random = Random(SEED)  # noqa: S311 -- no secret, and the same each time
    rows: list[Row] = []
    for person in range(PERSONS):
        facts = {
            "review_place": random.choice(CITIES),
            "category": random.choice(("rural-worker", "graduate", "registered-unemployed")),
            "prior_training": None if random.random() < 0.08 else random.choice((0, 0, 0, 1)),
            "prior_evaluation": 0,
        }
        for shared in enrolments(random, person):
            filed = shared["opening_on"] + datetime.timedelta(days=random.randrange(67, 90))
            for kind in ("training", "evaluation"):
                row = {**shared, **facts, "kind": kind, "filed_on": filed}
                rows.append(row | outcome(random, filed, kind, shared["level"]))
    rows.sort(key=lambda row: (row["filed_on"], row["enrolment"], row["kind"]))
    return [{"claim": f"C-{number:05}", **row} for number, row in enumerate(rows, 1)]


def claims_csv() -> str:
    """The table."""
    text = io.StringIO()
    writer = csv.DictWriter(text, HEAD, lineterminator="\n")
    writer.writeheader()
    writer.writerows(claims())
    return text.getvalue()


def certificates_csv() -> str:
    """Certificates from elsewhere, of some of the persons."""
    random = Random(SEED + 1)  # noqa: S311 -- the same
    rows = [
        (
            f"P-{random.randrange(PERSONS):04}",
            random.choice(OCCUPATIONS),
            random.choice(("intermediate", "senior")),
            FIRST - datetime.timedelta(days=random.randrange(2000)),
            random.choice(("skill", "skill", "level")),
        )
        for _ in range(PERSONS // 3)
    ]
    head = "person,occupation,level,issued_on,held_kind"
    return "\n".join([head, *(",".join(map(str, row)) for row in sorted(rows))]) + "\n"


def policy_toml() -> str:
    """Benchmarks, and cities that follow them."""
    parts = [
        "# Values for the example claims. The notice names none of them; every one here is assumed.",
        'format = "jsdte.policy/1"',
    ]
    for (kind, level), fen in BENCHMARKS.items():
        parts.append(_row("benchmarks", kind=kind, level=level, amount_fen=fen))
    for city in CITIES:
        for kind, level in BENCHMARKS:
            parts.append(
                _row("local_standards", place=city, kind=kind, level=level, amount_fen="none")
            )
    return "\n".join(parts) + "\n"


def _row(section: str, **cells: object) -> str:
    lines = [f"\n[[{section}]]"]
    lines += [f'{k} = "{v}"' if isinstance(v, str) else f"{k} = {v}" for k, v in cells.items()]
    return "\n".join([*lines, "first_day = 2025-01-01", 'source = "assumed for the example"'])


FILES = {
    "claims.csv": claims_csv,
    "certificates.csv": certificates_csv,
    "claims_policy.toml": policy_toml,
    "reforms/cap_5.toml": lambda: (
        'format = "jsdte.scenario/1"\nname = "cap 5"\n\n[[limits]]\ncap = 5\n'
    ),
    "reforms/suzhou_plus_30.toml": lambda: (
        'format = "jsdte.scenario/1"\nname = "Suzhou +30 %"\n\n'
        '[[float]]\nplace = "3205"\npercent = 30\n'
    ),
}

if __name__ == "__main__":
    for name, text_of in FILES.items():
        (HERE / name).write_text(text_of(), encoding="utf-8")
        print(f"{name}: {len(text_of().splitlines())} lines")
