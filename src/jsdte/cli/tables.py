"""The result of a run as tables on the terminal."""

from collections.abc import Iterable, Mapping, Sequence

from rich.markup import escape
from rich.table import Table

from jsdte.cli.layout import headed, keep_whole, screen
from jsdte.cli.prose import Prose
from jsdte.cli.report import Result, event_row, finding_row
from jsdte.decision import Finding, Title, Verdict
from jsdte.decision.wording import Language, last_day_text
from jsdte.decision.wording_codes import CODES
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import Unknown
from jsdte.workflow import Accepted, Refused
from jsdte.workflow.summary import Summary, TraineeSummary

_STYLES = {"refused": "red", "asked": "yellow", "noted": "yellow"}

_WORDS: Mapping[Language, Mapping[str, str]] = {
    Language.EN: {
        "events": "Events",
        "event": "line|day|event|object|from → to|milestone|result",
        "finding": "rule|clause|verdict|expected → what helps",
        "kept": "kept",
        "trainees": "Trainees",
        "trainee": "trainee|milestone|certificates|hours|title|training|evaluation",
        "open": "Open",
        "still": "trainee|what|object|last day, or verdict",
        "totals": "Totals paid (yuan)",
        "accepted": "accepted",
        "refused": "refused",
        "asked": "accepted, open",
        "noted": "accepted, noted",
        "overdue": "overdue",
    },
    Language.ZH: {
        "events": "事项",
        "event": "行|日期|事项|对象|状态变化|里程碑|结果",
        "finding": "规则|条款|结论|要求 → 如何解决",
        "kept": "符合",
        "trainees": "学员",
        "trainee": "学员|里程碑|证书|学时|职称|培训补贴|评价补贴",
        "open": "未了事项",
        "still": "学员|事项|对象|期限或结论",
        "totals": "已发放合计（元）",
        "accepted": "准予",
        "refused": "不予",
        "asked": "准予，待查明",
        "noted": "准予，有提示",
        "overdue": "已逾期",
        "plan_filed": "方案申报",
        "published": "计划发布",
        "enrolled": "报名",
        "trained": "培训",
        "assessed": "等级考核",
        "certified": "发证",
        "subsidized": "补贴",
        "assistant": "助理级",
        "intermediate": "中级",
        "hours": "学时登记",
        "review": "资格审核",
    },
}


def show(results: Sequence[Result], summary: Summary, language: Language) -> None:
    """Print events, whatever was not in order with every finding, trainees and totals."""
    console = screen()
    words = _WORDS[language]
    console.print(_events(results, language))
    for line, result in results:
        outcome = _outcome(result)
        if outcome != "accepted":
            about = f"{line.number} {type(line.event).__name__} {line.event.object_id}"
            title = f"{about}: {words[outcome]}"
            console.print(_findings(title, result.decision.findings, language))
            console.print()
    console.print(_trainees(summary.trainees, language))
    waiting = _open(summary.trainees, language)
    if waiting.rows:
        console.print(waiting)
    paid = (f"{_kind(kind, language)} {summary.paid[kind]}" for kind in SubsidyKind)
    console.print(f"{words['totals']}: {', '.join(paid)}")


def _outcome(result: Accepted | Refused) -> str:
    if isinstance(result, Refused):
        return "refused"
    verdicts = {finding.verdict for finding in result.decision.findings}
    if Verdict.UNDETERMINED in verdicts:
        return "asked"
    return "noted" if Verdict.NO in verdicts else "accepted"


def _events(results: Sequence[Result], language: Language) -> Table:
    words = _WORDS[language]
    table = headed(words["events"], words["event"])
    for line, result in results:
        row, outcome = event_row(line, result, language), _outcome(result)
        states = dict.fromkeys(row[end] for end in ("from", "to") if row[end])
        table.add_row(
            str(line.number),
            str(row["day"]),
            str(row["event"]),
            str(row["object"]),
            " → ".join(_code("state", state, language) for state in states),
            _word(row["milestone"] or "", language),
            words[outcome],
            style=_STYLES.get(outcome),
        )
    return keep_whole(table, 0, 1, 2, 3)


def _findings(title: str, findings: Iterable[Finding], language: Language) -> Table:
    words = _WORDS[language]
    table = headed(escape(title), words["finding"])
    kept = []
    for finding in findings:
        if finding.verdict is Verdict.YES:
            kept.append(f"{finding.rule} ({finding.clause.number})")
            continue
        row = finding_row(finding, language)
        table.add_row(
            finding.rule,
            str(finding.clause),
            _code("contents", row["verdict"], language),
            Prose(row["expected"]),
        )
        table.add_row("", "", "→", Prose(row["help"]))
    table.caption = f"{words['kept']}: {', '.join(kept)}"
    return keep_whole(table, 0, 1)


def _trainees(trainees: Iterable[TraineeSummary], language: Language) -> Table:
    words = _WORDS[language]
    table = headed(words["trainees"], words["trainee"])
    for trainee in trainees:
        numbers = [certificate.number for certificate in trainee.training_certificates]
        numbers += [certificate.number for certificate in trainee.level_certificates]
        titles = (decision.title for decision in trainee.titles if decision.title)
        table.add_row(
            trainee.id,
            _word(trainee.milestone.value, language),
            "\n".join(numbers),
            "\n".join(f"{year}: {hours}" for year, hours in trainee.hours.items()),
            "\n".join(_title(title, language) for title in titles),
            *(str(trainee.paid[kind]) for kind in SubsidyKind),
        )
    for column in table.columns[5:7]:
        column.justify = "right"
    return keep_whole(table, 0, 2, 3, 5, 6)


def _title(title: Title, language: Language) -> str:
    specialty = "" if isinstance(title.specialty, Unknown) else f" {title.specialty}"
    return f"{_word(title.grade, language)}\n{title.series}{specialty}"


def _open(trainees: Iterable[TraineeSummary], language: Language) -> Table:
    """What is still to be done by a day, and the rules that are not kept or not decided yet."""
    words = _WORDS[language]
    table = headed(words["open"], words["still"])
    for trainee in trainees:
        for due in trainee.deadlines:
            late = f" ({words['overdue']})" if due.overdue else ""
            end = due.last_day
            shown = last_day_text(end, language) if isinstance(end, LastDay) else "?"
            table.add_row(trainee.id, _word(due.what, language), due.object_id, shown + late)
        for finding in trainee.findings:
            verdict = _code("contents", finding.verdict.value, language)
            table.add_row(trainee.id, f"{finding.rule} ({finding.clause.number})", "", verdict)
    return keep_whole(table, 0, 1, 2)


def _word(code: str, language: Language) -> str:
    """A code in the words of the language, in English as it is."""
    return _WORDS[language].get(code, code)


def _code(fact: str, code: str, language: Language) -> str:
    """A code in the words that findings use for it."""
    return CODES[fact].get(code, code) if language is Language.ZH else code.replace("_", " ")


def _kind(kind: SubsidyKind, language: Language) -> str:
    return kind.zh if language is Language.ZH else kind.value
