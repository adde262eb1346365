"""The text of a policy, section by section."""

HEAD = 'format = "jsdte.policy/1"\n'
DATED = {"first_day": "2025-01-01", "source": '"assumed"'}
SECTIONS: dict[str, dict[str, str]] = {
    "editions": {"in_force": "2025-08-27", "paper_years": "4"},
    "benchmarks": {"kind": '"training"', "level": '"senior"', "amount_fen": "200000", **DATED},
    "local_standards": {
        "place": '"3201"',
        "kind": '"evaluation"',
        "level": '"intermediate"',
        "amount_fen": "0",
        **DATED,
    },
    "evaluator_fees": {
        "evaluator": '"V-03"',
        "occupation": '"artificial-intelligence"',
        "level": '"junior"',
        "amount_fen": "48000",
        **DATED,
    },
    "lowest_fees": {
        "place": '"3201"',
        "occupation": '"artificial-intelligence"',
        "level": '"junior"',
        "kind": '"training"',
        "amount_fen": "250000",
        **DATED,
    },
    "standards": {
        "occupation": '"artificial-intelligence"',
        "edition": '"2021"',
        "level": '"junior"',
        "hours": "64",
        "last_day": "2026-12-31",
        **DATED,
    },
    "entry_conditions": {
        "occupation": '"artificial-intelligence"',
        "edition": '"2021"',
        "level": '"junior"',
        "text": '"相关专业大学本科及以上学历"',
        **DATED,
    },
    "titles": {
        "occupation": '"artificial-intelligence"',
        "series": '"数字经济工程"',
        "specialty": '"人工智能"',
        **DATED,
    },
    "occupations": {"id": '"drones"', "name": '"无人机"', **DATED},
    "categories": {"id": '"veteran"', "name": '"退役军人"', **DATED},
    "county_offices": {"county": '"320583"', **DATED},
    "code_days": DATED,
    "local_directories": {
        "city": '"3201"',
        "occupation": '"artificial-intelligence"',
        "last_day": '"none"',
        **DATED,
    },
}


def document(*rows: tuple[str, dict[str, str]]) -> str:
    """A document of rows, each under the name of its section."""
    lines = (
        f"[[{section}]]\n" + "".join(f"{key} = {value}\n" for key, value in row.items())
        for section, row in rows
    )
    return HEAD + "\n".join(lines)


def row_of(section: str, **changes: str | None) -> tuple[str, dict[str, str]]:
    """The section's row with other values, without a key where the value is None."""
    merged = {**SECTIONS[section], **changes}
    return section, {key: value for key, value in merged.items() if value is not None}
