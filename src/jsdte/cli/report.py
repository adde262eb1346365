"""The result of a run as one JSON document, `jsdte.run/1`. It shows ids, never persons."""

import datetime
from collections.abc import Iterable
from typing import Any

from jsdte.decision import Decision, Finding
from jsdte.decision.wording import Language, render
from jsdte.policy import Profile
from jsdte.serialization import Line
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.last_day import Basis, LastDay
from jsdte.terms.money import Money
from jsdte.terms.unknown import Unknown
from jsdte.workflow import Accepted, Refused
from jsdte.workflow.summary import Summary, TraineeSummary

FORMAT = "jsdte.run/1"

Result = tuple[Line, Accepted | Refused]


def document(
    results: Iterable[Result], summary: Summary, language: Language, profile: Profile
) -> dict[str, Any]:
    """The whole run, with the answers to open questions that are not the default."""
    return {
        "format": FORMAT,
        "profile": dict(profile.selected),
        "events": [event_row(line, result, language) for line, result in results],
        "trainees": [_trainee(trainee, language) for trainee in summary.trainees],
        "classes": [
            {"id": id_, "kept_until": plain(found.deadline), "findings": _findings(found, language)}
            for id_, found in summary.retention.items()
        ],
        "totals": _money(summary.paid),
    }


def event_row(line: Line, result: Accepted | Refused, language: Language) -> dict[str, Any]:
    """One event and what became of it."""
    event = line.event
    source = next((f for f in result.decision.findings if f.rule == "state"), None)
    state = dict(source.facts).get("state") if source else None
    accepted = isinstance(result, Accepted)
    target = None
    if isinstance(result, Accepted):
        target = result.moves[0].arrow.target.value if result.moves else state
    return {
        "line": line.number,
        "event": type(event).__name__,
        "day": event.day.isoformat(),
        "object": event.object_id,
        "from": state,
        "to": target,
        "milestone": milestone_of(result),
        "result": "accepted" if accepted else "refused",
        "verdict": result.decision.verdict.value,
        "follows": _consequences(result.decision),
        "findings": _findings(result.decision, language),
    }


def _consequences(decision: Decision) -> dict[str, Any]:
    """What follows from a decision, where anything does; null is unknown."""
    found = {"amount": decision.amount, "deadline": decision.deadline, "route": decision.route}
    return {name: plain(value) for name, value in found.items() if value is not None}


def milestone_of(result: Accepted | Refused) -> str | None:
    """The milestone of the object an event is about, or of the enrolment that changed with it."""
    if isinstance(result, Refused):
        return None
    after = [found for found in result.changes.values() if hasattr(found, "milestone")]
    own = [found for found in after if found.id == result.event.object_id]
    chosen = (own or after)[:1]
    return chosen[0].milestone.value if chosen else None


def _findings(decision: Decision, language: Language) -> list[dict[str, Any]]:
    return [finding_row(finding, language) for finding in decision.findings]


def finding_row(finding: Finding, language: Language) -> dict[str, Any]:
    """One finding in words."""
    words = render(finding, language)
    return {
        "rule": finding.rule,
        "clause": finding.clause.number,
        "place": finding.clause.place,
        "verdict": finding.verdict.value,
        "effect": finding.effect.value,
        "expected": words.expected,
        "help": words.help,
        "facts": {name: plain(value) for name, value in finding.facts},
        "missing": list(finding.missing),
        "readings": [reading.id for reading in finding.readings],
        "basis": plain(finding.basis),
    }


def last_day_row(end: LastDay) -> dict[str, Any]:
    """The last day of a period, and how sure it is."""
    return {
        "date": end.date.isoformat(),
        "basis": end.basis.value,
        "earliest": end.earliest.isoformat(),
        "latest": end.latest.isoformat(),
        "sources": list(end.sources),
    }


def _trainee(trainee: TraineeSummary, language: Language) -> dict[str, Any]:
    titles = [decision.title for decision in trainee.titles if decision.title]
    return {
        "id": trainee.id,
        "milestone": trainee.milestone.value,
        "certificates": [
            *(
                {"kind": "training", "number": c.number, "issued_on": plain(c.issued_on)}
                for c in trainee.training_certificates
            ),
            *(
                {
                    "kind": "level",
                    "number": c.number,
                    "issued_on": plain(c.issued_on),
                    "level": c.level.value,
                }
                for c in trainee.level_certificates
            ),
        ],
        "hours": {str(year): hours for year, hours in trainee.hours.items()},
        "title": [
            {
                "grade": title.grade,
                "series": title.series,
                "specialty": plain(title.specialty),
                "dated_on": plain(title.dated_on),
            }
            for title in titles
        ],
        "subsidies": _money(trainee.paid),
        "claims": [
            {"id": c.id, "kind": c.kind.value, "state": c.state.value, "amount": plain(c.amount)}
            for c in trainee.claims
        ],
        "deadlines": [
            {
                "what": d.what,
                "object": d.object_id,
                "last_day": plain(d.last_day),
                "overdue": d.overdue,
            }
            for d in trainee.deadlines
        ],
        "findings": [finding_row(finding, language) for finding in trainee.findings],
    }


def _money(paid: Any) -> dict[str, int]:
    return {kind.value: paid[kind].fen for kind in SubsidyKind}


def plain(value: object) -> object:
    """A value as JSON shows it: days as text, money in fen, unknown as null."""
    if isinstance(value, LastDay):
        return last_day_row(value)
    if isinstance(value, Basis):
        return value.value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Money):
        return value.fen
    return None if isinstance(value, Unknown) else value
