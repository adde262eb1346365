"""The ledger of the notice as one JSON document, `jsdte.clauses/1`, and as tables."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jsdte.cli.layout import headed, keep_whole, screen
from jsdte.cli.prose import Prose
from jsdte.decision.wording import Language
from jsdte.notice import NOTICE_NUMBER, ClauseKind
from jsdte.readings import Reading
from jsdte.workflow.ledger import LedgerEntry

FORMAT = "jsdte.clauses/1"

Document = dict[str, Any]

_LISTS = ("rules", "limits", "tables", "deadlines", "events", "records", "tests")

_KINDS_ZH: Mapping[ClauseKind, str] = {
    ClauseKind.RULE: "规则",
    ClauseKind.PARAMETER: "参数",
    ClauseKind.DEADLINE: "期限",
    ClauseKind.DOCUMENT: "文书内容",
    ClauseKind.DUTY: "不可计算的职责",
    ClauseKind.PURPOSE: "目的",
}

_WORDS: Mapping[Language, Mapping[str, str]] = {
    Language.EN: {
        "title": "Statements of {notice}",
        "heads": "no|place|kind|meaning|carried by",
        "nothing": "nothing to compute or record",
        "rules": "Rules",
        "limits": "Limits",
        "tables": "Supplied tables",
        "deadlines": "Deadlines",
        "events": "Events",
        "records": "Records",
        "tests": "Tests",
        "readings": "Open questions",
        "colon": ": ",
    },
    Language.ZH: {
        "title": "{notice}各条",
        "heads": "序号|位置|性质|含义|落实",
        "nothing": "无可计算或记录的内容",
        "rules": "规则",
        "limits": "参数",
        "tables": "补充数据",
        "deadlines": "期限",
        "events": "事项",
        "records": "记录",
        "tests": "测试",
        "readings": "未明确的问题",
        "colon": "：",
    },
}


def document(entries: Iterable[LedgerEntry]) -> Document:
    """The statements under `clauses`, each with its meaning and all that carries it."""
    return {
        "format": FORMAT,
        "notice": NOTICE_NUMBER,
        "clauses": [_as_json(entry) for entry in entries],
    }


def _as_json(entry: LedgerEntry) -> Document:
    clause = entry.clause
    return {
        "number": clause.number,
        "place": clause.place,
        "kind": clause.kind.value,
        "words": clause.words,
        "zh": clause.zh,
        "en": clause.en,
        **{name: list(getattr(entry, name)) for name in _LISTS},
        "readings": [_question(found) for found in entry.readings],
    }


def _question(found: Reading) -> Document:
    return {
        "id": found.id,
        "status": found.status.value,
        "question_zh": found.question_zh,
        "question_en": found.question,
        "options": [option.name for option in found.options],
    }


def show_all(entries: Iterable[LedgerEntry], language: Language) -> None:
    """Print one line for each statement."""
    words = _WORDS[language]
    table = headed(words["title"].format(notice=NOTICE_NUMBER), words["heads"])
    for entry in entries:
        clause = entry.clause
        table.add_row(
            str(clause.number),
            clause.place,
            _kind(clause.kind, language),
            Prose(_meaning(entry, language)),
            Prose(", ".join(_carriers(entry)) or words["nothing"]),
        )
    screen().print(keep_whole(table, 0, 1, 2))


def show_one(entry: LedgerEntry, language: Language) -> None:
    """Print a statement with all that carries it."""
    console = screen()
    for line in _lines(entry, language):
        console.print(Prose(line))


def _lines(entry: LedgerEntry, language: Language) -> Iterator[str]:
    words, clause = _WORDS[language], entry.clause
    colon = words["colon"]
    yield f"{clause} “{clause.words}” ({_kind(clause.kind, language)})"
    yield clause.zh
    yield clause.en
    if not entry.carried:
        yield words["nothing"]
    for name in _LISTS:
        found = getattr(entry, name)
        if found:
            yield f"{words[name]}{colon}{', '.join(found)}"
    if entry.readings:
        yield f"{words['readings']}{colon}".rstrip()
        for each in entry.readings:
            asked = each.question if language is Language.EN else each.question_zh
            options = ", ".join(option.name for option in each.options)
            yield f"  {each.id} [{each.status.value}] {asked} ({options or '–'})"


def _kind(kind: ClauseKind, language: Language) -> str:
    return _KINDS_ZH[kind] if language is Language.ZH else kind.value


def _meaning(entry: LedgerEntry, language: Language) -> str:
    return entry.clause.zh if language is Language.ZH else entry.clause.en


def _carriers(entry: LedgerEntry) -> Iterator[str]:
    for name in _LISTS[:-1]:
        yield from getattr(entry, name)
