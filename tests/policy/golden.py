"""Every finding of every rule's two cases, word for word: `PYTHONPATH=tests python tests/policy/golden.py`.

Run as a script it writes `golden_findings.txt` anew, `golden_variations.txt` with how findings
change with each single fact, and `golden_readings.txt` with how they change with each answer. A change there is a change of what users read: look at each
line before it is kept.
"""

from collections.abc import Iterator
from pathlib import Path

import attrs
from variations import variations
from witness import both_ways

from jsdte.decision import Fact, Finding
from jsdte.policy import RULES, Case, Policy
from jsdte.policy.presets import PRESETS
from jsdte.terms.last_day import LastDay

FILE = Path(__file__).with_name("golden_findings.txt")
VARIED = Path(__file__).with_name("golden_variations.txt")
OTHERWISE = Path(__file__).with_name("golden_readings.txt")

MADE_OF_OTHERS = frozenset(
    {
        *("return-grounded", "rejection-grounded", "eligible-at-decision", "refusal-grounded"),
        *("amount-above-zero", "payable"),
    }
)
"""Rules that say what others said, which are read otherwise themselves."""


def lines(rule: str) -> Iterator[str]:
    """One line for each case of a rule and each preset."""
    for case, name in zip(both_ways()[rule], ("kept", "broken"), strict=True):
        for preset, profile in PRESETS.items():
            policy = case.policy.reading(dict(profile.selected))
            found = RULES[rule].find(attrs.evolve(case, policy=policy), blocking=True)
            yield f"{rule} {name} {preset}: {_shown(found)}"


def varied(rule: str) -> list[str]:
    """How the finding of a rule changes with each single fact of its two cases."""
    found: list[str] = []
    for case, name in zip(both_ways()[rule], ("kept", "broken"), strict=True):
        before = _shown(RULES[rule].find(case, blocking=True))
        for change, other in variations(case):
            after = _shown(RULES[rule].find(other, blocking=True))
            if after != before:
                found.append(f"{rule} {name} {change}: {after}")
    return found


def read_otherwise(rule: str) -> list[str]:
    """How each other answer changes the finding of a rule on its two cases.

    Of a case with one fact changed a line is kept where fact and answer matter together.
    """
    found: list[str] = []
    for case, name in zip(both_ways()[rule], ("kept", "broken"), strict=True):
        cases = [("as it is", case), *variations(case)]
        plain = [_of(rule, other) for _, other in cases]
        for entry, option, policy in _answers(rule, case):
            read = [_of(rule, attrs.evolve(other, policy=policy)) for _, other in cases]
            for (change, _), before, after in zip(cases, plain, read, strict=True):
                if after != before and (change == "as it is" or after != read[0]):
                    found.append(f"{rule} {name} {entry}={option} {change}: {after}")
    return found


def _of(rule: str, case: Case) -> str:
    return _shown(RULES[rule].find(case, blocking=True))


def _answers(rule: str, case: Case) -> Iterator[tuple[str, str, Policy]]:
    """Every other answer to the questions of a rule, and the policy that gives it."""
    for entry in () if rule in MADE_OF_OTHERS else RULES[rule].readings:
        for option in entry.options:
            if case.profile[entry.id] != option.name:
                yield entry.id, option.name, case.policy.reading({entry.id: option.name})


def _shown(finding: Finding) -> str:
    facts = ", ".join(f"{name}={_fact(value)}" for name, value in finding.facts)
    words = [finding.verdict.value]
    words += [] if finding.blocking else ["reported"]
    words += [] if finding.applies else ["idle"]
    words += [f"basis {finding.basis.value}"] if finding.basis else []
    words += [f"missing {', '.join(finding.missing)}"] if finding.missing else []
    return f"{', '.join(words)} ({facts})"


def _fact(value: Fact) -> str:
    return str(value.date) if isinstance(value, LastDay) else str(value)


if __name__ == "__main__":
    text = "".join(f"{line}\n" for rule in RULES for line in varied(rule))
    VARIED.write_text(text, encoding="utf-8")
    text = "".join(f"{line}\n" for rule in RULES for line in read_otherwise(rule))
    OTHERWISE.write_text(text, encoding="utf-8")
    text = "".join(f"{line}\n" for rule in both_ways() for line in lines(rule))
    FILE.write_text(text, encoding="utf-8")
