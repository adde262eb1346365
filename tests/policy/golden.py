"""Every finding of every rule's two cases, word for word: `PYTHONPATH=tests python tests/policy/golden.py`.

Run as a script it writes `golden_findings.txt` anew, and `golden_variations.txt` with how the
findings change with each single fact. A change there is a change of what users read: look at each
line before it is kept.
"""

from collections.abc import Iterator
from pathlib import Path

import attrs
from variations import variations
from witness import both_ways

from jsdte.decision import Fact, Finding
from jsdte.policy import RULES
from jsdte.policy.presets import PRESETS
from jsdte.terms.last_day import LastDay

FILE = Path(__file__).with_name("golden_findings.txt")
VARIED = Path(__file__).with_name("golden_variations.txt")


def lines() -> Iterator[str]:
    """One line for each rule, case and preset."""
    for rule, cases in both_ways().items():
        for case, name in zip(cases, ("kept", "broken"), strict=True):
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
    FILE.write_text("".join(f"{line}\n" for line in lines()), encoding="utf-8")
