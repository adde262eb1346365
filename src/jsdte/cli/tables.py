"""The result of a run as tables on the terminal."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from jsdte.cli.report import Result, event_row, finding_row, milestone_of, plain
from jsdte.decision import Finding, Verdict
from jsdte.decision.wording import Language
from jsdte.terms.kinds import SubsidyKind
from jsdte.workflow import Refused
from jsdte.workflow.summary import Summary, TraineeSummary

_FILE_WIDTH = 160

_HEADS = {
    Language.EN: {
        "events": "Events",
        "event": ("line", "day", "event", "object", "from → to", "milestone", "result"),
        "refusals": "Refused",
        "finding": ("rule", "clause", "verdict", "expected", "what helps"),
        "kept": "kept",
        "trainees": "Trainees",
        "trainee": (
            "trainee",
            "milestone",
            "certificates",
            "hours",
            "title",
            "training",
            "evaluation",
            "open",
        ),
        "totals": "Totals paid (yuan)",
        "accepted": "accepted",
        "refused": "refused",
        "asked": "accepted, with a question",
    },
    Language.ZH: {
        "events": "事项",
        "event": ("行", "日期", "事项", "对象", "状态", "里程碑", "结果"),
        "refusals": "不予办理",
        "finding": ("规则", "条款", "结论", "要求", "如何解决"),
        "kept": "符合",
        "trainees": "学员",
        "trainee": ("学员", "里程碑", "证书", "学时", "职称", "培训补贴", "评价补贴", "未了"),
        "totals": "已发放合计（元）",
        "accepted": "准予",
        "refused": "不予",
        "asked": "准予，有待查明",
    },
}


def show(results: Sequence[Result], summary: Summary, language: Language) -> None:
    """Print events, refusals with every finding, trainees and totals."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = _FILE_WIDTH
    heads = _HEADS[language]
    console.print(_events(results, language))
    refused = [(line, result) for line, result in results if isinstance(result, Refused)]
    for line, result in refused:
        title = f"{heads['refusals']}: {line.number} {type(line.event).__name__}"
        console.print(
            _findings(f"{title} {line.event.object_id}", result.decision.findings, language)
        )
    console.print(_trainees(summary.trainees, language))
    console.print(
        f"{heads['totals']}: "
        + ", ".join(f"{_kind(kind, language)} {summary.paid[kind]}" for kind in SubsidyKind)
    )


def _table(title: str, heads: Iterable[str]) -> Table:
    table = Table(*heads, title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for column in table.columns:
        column.overflow = "fold"
    return table


def _events(results: Sequence[Result], language: Language) -> Table:
    heads = _HEADS[language]
    table = _table(str(heads["events"]), heads["event"])
    for line, result in results:
        row = event_row(line, result, language)
        outcome = "refused" if isinstance(result, Refused) else "accepted"
        if outcome == "accepted" and result.decision.verdict is Verdict.UNDETERMINED:
            outcome = "asked"
        path = " → ".join(str(state) for state in (row["from"], row["to"]) if state)
        table.add_row(
            str(line.number),
            str(row["day"]),
            str(row["event"]),
            str(row["object"]),
            path,
            milestone_of(result) or "",
            str(heads[outcome]),
        )
    return table


def _findings(title: str, findings: Iterable[Finding], language: Language) -> Table:
    heads = _HEADS[language]
    table = _table(escape(title), heads["finding"])
    kept = []
    for finding in findings:
        if finding.verdict is Verdict.YES:
            kept.append(f"{finding.rule} ({finding.clause.number})")
            continue
        row = finding_row(finding, language)
        table.add_row(
            finding.rule,
            str(finding.clause),
            str(row["verdict"]),
            escape(str(row["expected"])),
            escape(str(row["help"])),
        )
    table.caption = f"{heads['kept']}: {', '.join(kept)}"
    table.caption_justify = "left"
    return table


def _trainees(trainees: Iterable[TraineeSummary], language: Language) -> Table:
    heads = _HEADS[language]
    table = _table(str(heads["trainees"]), heads["trainee"])
    for trainee in trainees:
        numbers = [certificate.number for certificate in trainee.training_certificates]
        numbers += [certificate.number for certificate in trainee.level_certificates]
        titles = (decision.title for decision in trainee.titles if decision.title)
        waiting = (f"{d.what} {d.object_id}: {plain(d.last_day) or '?'}" for d in trainee.deadlines)
        asked = (finding.rule for finding in trainee.findings)
        table.add_row(
            trainee.id,
            trainee.milestone.value,
            "\n".join(numbers),
            "\n".join(f"{year}: {hours}" for year, hours in trainee.hours.items()),
            "\n".join("/".join(title) for title in titles),
            *(str(trainee.paid[kind]) for kind in SubsidyKind),
            "\n".join((*waiting, *asked)),
        )
    return table


def _kind(kind: SubsidyKind, language: Language) -> str:
    return kind.zh if language is Language.ZH else kind.value
