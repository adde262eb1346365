"""Write the reference tables from the code: `python docs/generate.py`.

The fragments stand in `docs/reference/generated`. With `--check` nothing is written, and the exit
code is 1 if a fragment has drifted; a test says the same.
"""

import datetime
import inspect
import re
import sys
import typing
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

import jsdte
from jsdte import CLAUSES, READINGS, Milestone
from jsdte.calendar import CONVENTIONS
from jsdte.decision.wording import WORDINGS, Language
from jsdte.notice import Clause
from jsdte.policy import (
    RULES,
    Limits,
    Tables,
    graduation_year,
    hours_deadline,
    listing_deadline,
    retention_deadlines,
    review_deadline,
)
from jsdte.policy.decisions import TITLE_RULES
from jsdte.readings import Reading
from jsdte.scenario import COLUMNS, HELD_COLUMNS, PRIOR_COLUMNS, Column, Empty, Sort
from jsdte.terms.checked import expectation
from jsdte.terms.kinds import Role
from jsdte.workflow import ARROWS, EVENTS, FACTS, FINAL, INTAKES, LAWS, MILESTONES, STAYS, Chart
from jsdte.workflow.arrows import ABSENT, Arrow, Stay
from jsdte.workflow.events import corrections, records, results, subsidies, training
from jsdte.workflow.pictures import Picture, draw

TARGET = Path(__file__).parent / "reference" / "generated"
NOTHING = "–"

_TERM = re.compile(r"\((?:[A-Z]\d+\w?, )?([^()]*[\u4e00-\u9fff][^()]*)\)")

SECTIONS = {
    "头": "头 Heading and preamble",
    "一": "一、培育对象 Whom the project trains",
    "二(一)": "二（一） Institutions",
    "二(二)": "二（二） Training",
    "二(三)": "二（三） Level assessment",
    "三(一)": "三（一） Continuing-education hours",
    "三(二)": "三（二） Titles",
    "三(三)": "三（三） Subsidies",
    "四(一)": "四（一） Organisation",
    "四(二)": "四（二） Quality and records",
    "四(三)": "四（三） Publicity",
    "尾": "尾 End of the notice",
    "附1": "附件1 The training certificate",
    "附2": "附件2 The level certificate",
}
"""A heading for each part of the notice, in its order."""

VALUES = {
    "CLAUSES": "The 104 statements of the notice by number.",
    "READINGS": "Every open question by id.",
    "UNKNOWN": "A fact that nobody has supplied.",
}
"""What the values of the facade are; classes and functions say it themselves."""

KEYS = {
    "amount_fen": "Amount in fen.",
    "city": "Code of the city.",
    "county": "Code of the county.",
    "edition": "Edition of the standard, as plans cite it.",
    "evaluator": "Id of the evaluator.",
    "id": "The id that data use.",
    "kind": "Kind of subsidy.",
    "level": "Level.",
    "name": "Its name.",
    "occupation": "Id of the occupation.",
    "place": "Code of the city or county.",
    "series": "Title series.",
    "specialty": "Specialty of the title.",
    "text": "The conditions in words.",
}
"""What a key of a supplied row means where its class does not say."""


def first_line(thing: Any) -> str:
    """The first line of a docstring, without its Chinese term."""
    line = (inspect.getdoc(thing) or "").partition("\n")[0]
    return re.sub(rf"\s*{_TERM.pattern}", "", line)


def term(thing: Any) -> str:
    """The Chinese term in a docstring's first line, or nothing."""
    found = _TERM.search((inspect.getdoc(thing) or "").partition("\n")[0])
    return found.group(1) if found else ""


def meanings(cls: type) -> dict[str, str]:
    """What each field means, from the `Attributes:` of a class and of those it extends."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        _, _, section = (base.__doc__ or "").partition("Attributes:")
        name = ""
        for line in section.splitlines():
            if match := re.match(r"^ {8}(\w+): (.+)$", line):
                name = match.group(1)
                found[name] = match.group(2)
            elif name and line.startswith(" " * 12):
                found[name] += " " + line.strip()
    return found


def code(names: Iterable[object]) -> str:
    """Names as code, one under another, or a dash."""
    return "<br>".join(f"`{name}`" for name in names) or NOTHING


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A Markdown table."""
    heads = list(heads)
    yield "| " + " | ".join(heads) + " |"
    yield "|" + "---|" * len(heads)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"
    yield ""


def statement(clause: Clause) -> str:
    """A link to a statement."""
    return f"[{clause}](statements.md#statement-{clause.number})"


def rule_links(names: Iterable[str]) -> str:
    """Links to rules."""
    return "<br>".join(f"[{name}](rules.md#{name})" for name in names) or NOTHING


def reading_links(readings: Iterable[Reading | str]) -> str:
    """Links to readings."""
    return " ".join(f"[{each}](readings.md#{str(each).lower()})" for each in readings)


def roles(found: Iterable[Role]) -> str:
    """Roles as data write them."""
    return ", ".join(f"`{role.value}`" for role in found)


def rows_of(event: str) -> tuple[Arrow | Stay, ...]:
    """Every arrow and the stay of an event."""
    stay = STAYS.get(event)
    arrows = tuple(arrow for arrow in ARROWS if arrow.event == event)
    return arrows + ((stay,) if stay else ())


def events() -> Iterator[str]:
    """Every event with its evidence, then the parts that evidence is made of."""
    groups = {
        "Plans, classes, enrolments": training,
        "Examination, certificates, hours, assessment": results,
        "Reviews, fees, claims": subsidies,
        "Directories and records": records,
        "Corrections": corrections,
    }
    parts: dict[str, type] = {}
    for title, module in groups.items():
        yield f"## {title}\n"
        for name, cls in EVENTS.items():
            if cls.__module__ == module.__name__:
                yield from _event(name, cls, parts)
    yield "## Parts of evidence\n"
    done: set[str] = set()
    while todo := sorted(set(parts) - done):
        for name in todo:
            done.add(name)
            yield f"### {name}\n\n{term(parts[name])}. {first_line(parts[name])}\n"
            yield from _fields(parts[name], attrs.fields_dict(parts[name]), parts)


def _event(name: str, cls: type, parts: dict[str, type]) -> Iterator[str]:
    found = rows_of(name)
    sort = "fact" if name in FACTS else "filing" if name in INTAKES else "act"
    sort = "correction" if issubclass(cls, corrections.Correction) else sort
    charts = dict.fromkeys(row.chart.value for row in found if row.chart)
    about = f"chart {' and '.join(f'`{chart}`' for chart in charts)}" if charts else "no chart"
    who = roles(dict.fromkeys(role for row in found for role in row.actors))
    yield f"### {name}\n\n{term(cls)}. {first_line(cls)}\n"
    yield f"{sort.capitalize()}; {about}; by {who}; {statement(found[0].clause)}.\n"
    own = attrs.fields_dict(cls)
    for shared in ("object_id", "day", "actor"):
        own.pop(shared)
    yield from _fields(cls, own, parts)


def _fields(
    cls: type, fields: Mapping[str, "attrs.Attribute[Any]"], parts: dict[str, type]
) -> Iterator[str]:
    meaning = meanings(cls)
    rows = [
        (f"`{name}`", _expected(field.type, parts), meaning.get(name, ""))
        for name, field in fields.items()
    ]
    if rows:
        yield from table(("field", "value", "meaning"), rows)


def _expected(annotation: Any, parts: dict[str, type]) -> str:
    words = expectation(annotation)
    for part in _classes(annotation):
        parts[part.__name__] = part
        link = f"[{part.__name__}](#{part.__name__.lower()})"
        words = words.replace(f"a value of type {part.__name__}", link)
    return re.sub(r"a value of type (IdNumber|PersonName)", "sensitive text", words)


def _classes(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type) and attrs.has(annotation):
        yield annotation
    for inner in typing.get_args(annotation):
        yield from _classes(inner)


def charts() -> Iterator[str]:
    """Every chart: its states, its arrows, what stays, and the same as Mermaid text."""
    for chart in Chart:
        arrows = [arrow for arrow in ARROWS if arrow.chart is chart]
        states = (
            f"`{state.value}`" + (" (may rest)" if state in FINAL else "") for state in chart.states
        )
        yield f"## Chart {chart.value}\n\n{term(chart.states)}. States: {', '.join(states)}.\n"
        yield from table(
            ("event", "from → to", "who", "must be kept", "only reported", "statement", "deadline"),
            (_arrow(arrow) for arrow in arrows),
        )
        yield f"```mermaid\n{draw((chart,), Picture.MERMAID, Language.EN)}```\n"
    yield "## Events that move nothing\n"
    yield from table(
        ("event", "object and states", "who", "must be kept", "only reported", "statement"),
        (_stay(stay) for stay in STAYS.values()),
    )


def _arrow(arrow: Arrow) -> tuple[str, ...]:
    name = arrow.event + (f": {arrow.outcome}" if arrow.outcome else "")
    deadline = [f"starts {arrow.starts}"] if arrow.starts else []
    deadline += [f"ends {arrow.ends}"] if arrow.ends else []
    return (
        f"[{name}](events.md#{arrow.event.lower()})" + (" (along)" if arrow.along else ""),
        f"{arrow.source.value if arrow.source else ABSENT} → {arrow.target.value}",
        roles(arrow.actors),
        rule_links(arrow.guards),
        rule_links(arrow.reports),
        statement(arrow.clause),
        ", ".join(deadline) or NOTHING,
    )


def _stay(stay: Stay) -> tuple[str, ...]:
    states = ", ".join(state.value for state in stay.states) or "any state"
    return (
        f"[{stay.event}](events.md#{stay.event.lower()})",
        f"{stay.chart.value}: {states}" if stay.chart else "a body or a person",
        roles(stay.actors),
        rule_links(stay.guards),
        rule_links(stay.reports),
        statement(stay.clause),
    )


def laws() -> Iterator[str]:
    """What no act breaks: each law with its statement, and the answers under which it holds."""
    yield from table(
        ("law", "broken by", "statement", "holds under"),
        (
            (
                f"`{law.id}`",
                (law.broken.__doc__ or "").strip(),
                statement(law.clause),
                "<br>".join(f"{entry} {' or '.join(o)}" for entry, o in law.readings.items())
                or "every reading",
            )
            for law in LAWS
        ),
    )


def milestones() -> Iterator[str]:
    """Which state of which chart reaches which milestone."""
    shown = (Chart.PLAN, Chart.TRAINING_CLASS, Chart.ENROLMENT)
    yield from table(
        ("milestone", *(f"`{chart.value}`" for chart in shown)),
        (
            (
                f"`{milestone.value}`",
                *(
                    ", ".join(s.value for s in chart.states if MILESTONES.get(s) is milestone)
                    or NOTHING
                    for chart in shown
                ),
            )
            for milestone in Milestone
        ),
    )


def rules() -> Iterator[str]:
    """Every rule in the order of its statement, then what every act must keep."""
    for rule in sorted(RULES.values(), key=lambda rule: rule.clause.number):
        wording = WORDINGS[rule.id]
        yield f"### {rule.id}\n\n{first_line(rule.check)}\n"
        yield f"- Statement {statement(rule.clause)}: {rule.clause.zh} {rule.clause.en}"
        yield f"- A finding says: {_open(wording.zh)} {_open(wording.en)}"
        yield f"- Judged at: {_judged(rule.id)}."
        if rule.readings:
            yield f"- Readings: {reading_links(rule.readings)}."
        yield ""
    yield "## What every act must keep\n"
    for name, wording in WORDINGS.items():
        if name not in RULES:
            yield f"### {name}\n\n{_open(wording.zh)} {_open(wording.en)}\n"


def _open(text: str) -> str:
    return re.sub(r"\{(\w+)\}", r"`\1`", text)


def _judged(rule: str) -> str:
    must = {row.event for name in EVENTS for row in rows_of(name) if rule in row.guards}
    only = {row.event for name in EVENTS for row in rows_of(name) if rule in row.reports}
    places = [f"[{name}](events.md#{name.lower()})" for name in sorted(must)]
    places += [f"[{name}](events.md#{name.lower()}) (reported)" for name in sorted(only)]
    if rule in TITLE_RULES:
        places.append("`decide_title`")
    if rule == "file-closed":
        places.append("`decide_retention`")
    return ", ".join(places) or "the summary of a register"


def readings() -> Iterator[str]:
    """Every open question with its answers."""
    used = {r.id: [n for n, rule in RULES.items() if r in rule.readings] for r in READINGS.values()}
    for found in READINGS.values():
        yield f"### {found.id}\n\n{found.question_zh}<br>{found.question}\n"
        for option in found.options:
            mark = " (default)" if option is found.default else ""
            yield f"- `{option.name}`{mark}: {option.meaning}"
        yield f"- Why: {found.reason} Decided by: **{found.status.value}**."
        if used[found.id]:
            yield f"- Rules: {', '.join(f'[{n}](rules.md#{n})' for n in used[found.id])}."
        yield ""


def statements() -> Iterator[str]:
    """The 104 statements, and what carries each."""
    section = ""
    for found in CLAUSES.values():
        here = next(key for key in reversed(SECTIONS) if found.place.startswith(key))
        if here != section:
            section = here
            yield f"## {SECTIONS[section]}\n"
        yield f"### Statement {found.number}\n"
        yield f"**{found.place}** “{found.words}” ({found.kind.value})<br>{found.zh}<br>{found.en}\n"
        carried = [f"[{n}](rules.md#{n})" for n, rule in RULES.items() if rule.clause is found]
        limits = [
            f"[{field.name}](parameters.md)"
            for field in attrs.fields(Limits)
            if field.metadata.get("clause") is found
        ]
        acts = [
            f"[{name}](events.md#{name.lower()})"
            for name in EVENTS
            if any(row.clause is found for row in rows_of(name))
        ]
        for title, links in (("Rules", carried), ("Limits", limits), ("Events", acts)):
            if links:
                yield f"- {title}: {', '.join(links)}"
        if found.readings:
            yield f"- Readings: {reading_links(found.readings)}"
        yield ""


def limits() -> Iterator[str]:
    """The limits of the first edition."""
    edition, meaning = Limits(), meanings(Limits)
    yield from table(
        ("key", "value", "statement", "meaning"),
        (
            (
                f"`{field.name}`",
                str(getattr(edition, field.name)),
                statement(field.metadata["clause"]) if "clause" in field.metadata else NOTHING,
                meaning[field.name],
            )
            for field in attrs.fields(Limits)
            if field.name != "profile"
        ),
    )


def claim_columns() -> Iterator[str]:
    """The columns of a claims table, and of the tables beside it."""
    for heading, columns in (
        ("Claims 申领数据", COLUMNS),
        ("Certificates from elsewhere 外部证书", HELD_COLUMNS),
        ("Subsidies enjoyed elsewhere 其他渠道已享受的补贴", PRIOR_COLUMNS),
    ):
        yield f"## {heading}\n"
        yield from table(
            ("column", "列名", "holds", "an empty cell", "meaning", "rules"),
            (
                (
                    f"`{column.name}`" + (" (required)" if column.required else ""),
                    column.zh,
                    SORTS[column.sort] + _of_list(column),
                    EMPTY[column.empty],
                    column.meaning,
                    ", ".join(column.rules) or NOTHING,
                )
                for column in columns.values()
            ),
        )


SORTS = {
    Sort.KEY: "a key",
    Sort.TEXT: "a text",
    Sort.DAY: "a day",
    Sort.FEN: "whole fen",
    Sort.COUNT: "a number",
    Sort.YES_NO: "yes or no (是、否)",
    Sort.CHOICE: "one of ",
    Sort.PLACE: "a division's code or full name, or outside (省外)",
}
EMPTY = {Empty.FAULT: "a fault", Empty.UNKNOWN: "not known", Empty.NONE: "none"}


def _of_list(column: Column) -> str:
    """The values of a closed list; of a long one the first few."""
    return ", ".join(value for value, _ in column.choices[:10]) + (
        " …" if len(column.choices) > 10 else ""
    )


def tables() -> Iterator[str]:
    """The sections of a policy file."""
    for section in attrs.fields(Tables):
        cls = typing.get_args(section.type)[0]
        meaning = meanings(cls)
        yield f"### {section.name}\n\n{term(cls)}. {first_line(cls)}\n"
        yield from table(
            ("key", "value", "meaning"),
            (
                (f"`{name}`", expectation(field.type), meaning.get(name) or KEYS[name])
                for name, field in attrs.fields_dict(cls).items()
            ),
        )


def facade() -> Iterator[str]:
    """What `import jsdte` offers."""
    rows = []
    for name in sorted(jsdte.__all__):
        found = getattr(jsdte, name)
        home = getattr(found, "__module__", None)
        documented = inspect.isclass(found) or inspect.isroutine(inspect.unwrap(found))
        what = first_line(found) if documented else VALUES[name]
        rows.append((f"`{name}`", what, f"`{home}`" if documented else NOTHING))
    yield from table(("name", "what it is", "defined in"), rows)


def deadlines() -> Iterator[str]:
    """Each deadline of the notice with the conventions of the default readings."""
    calendar = jsdte.mainland_calendar()
    start = datetime.date(2025, 9, 1)
    found = (
        review_deadline(start, Limits(), calendar),
        hours_deadline(start, Limits(), calendar),
        listing_deadline(start, Limits(), calendar),
        graduation_year(start, calendar),
        *retention_deadlines(start, Limits(), calendar),
    )
    yield from table(
        ("kind", "statement", "length", "conventions", "readings"),
        (
            (
                f"`{deadline.kind}`",
                statement(deadline.clause),
                f"{deadline.period.length} {deadline.period.unit.value}",
                code(item.id for item in deadline.conventions),
                reading_links(deadline.readings),
            )
            for deadline in found
        ),
    )


def conventions() -> Iterator[str]:
    """Every way of counting, with its source and the readings that select it."""
    yield from table(
        ("convention", "what it says", "source", "readings"),
        (
            (
                f"`{found.id}`",
                f"{found.zh}<br>{found.en}",
                found.source,
                "<br>".join(f"{reading_links([entry])} `{name}`" for entry, name in found.options),
            )
            for found in CONVENTIONS.values()
        ),
    )


FRAGMENTS = {
    "charts": charts,
    "conventions": conventions,
    "deadlines": deadlines,
    "events": events,
    "facade": facade,
    "limits": limits,
    "claim_columns": claim_columns,
    "laws": laws,
    "milestones": milestones,
    "readings": readings,
    "rules": rules,
    "statements": statements,
    "tables": tables,
}


def fragments() -> dict[Path, str]:
    """Every generated file with its text."""
    return {
        TARGET / f"{name}.md": "\n".join(lines()).rstrip("\n") + "\n"
        for name, lines in FRAGMENTS.items()
    }


def drifted() -> tuple[Path, ...]:
    """The fragments that are missing, left over, or not what the code says today."""
    written = fragments()
    return tuple(
        path
        for path in sorted({*written, *TARGET.glob("*.md")})
        if not path.exists() or path.read_text(encoding="utf-8") != written.get(path)
    )


def main() -> None:
    """Write the fragments, or check them."""
    found = drifted()
    if "--check" in sys.argv[1:]:
        for path in found:
            print(f"{path.name} has drifted: run python docs/generate.py")
        sys.exit(bool(found))
    TARGET.mkdir(exist_ok=True)
    written = fragments()
    for path in found:
        if path in written:
            path.write_text(written[path], encoding="utf-8")
        else:
            path.unlink()
        print(path.name)


if __name__ == "__main__":
    main()
