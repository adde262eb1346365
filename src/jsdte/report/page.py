"""A report as one page of HTML that needs nothing from anywhere."""

from html import escape

import great_tables as gt
import polars as pl

from jsdte.decision.wording import Language
from jsdte.report.cells import Sheet
from jsdte.report.charts import charts
from jsdte.report.contents import headline, hidden_word, notes, receipt, sheets
from jsdte.report.study import Study
from jsdte.report.words import Sayer

_STYLE = (
    "body{font-family:'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',"
    "sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#222}"
    "h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.2rem}"
    ".headline{font-size:1.15rem;font-weight:600}svg{max-width:100%;height:auto}"
    "#receipt td{font-family:monospace;font-size:.75rem;word-break:break-all}"
    "@media print{h2{break-after:avoid}}"
)
_NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""A page that could load nothing, even if something in it asked to."""


def page(study: Study, language: Language = Language.ZH) -> str:
    """The report as a page: what is undetermined and why first, then tables, plots, the receipt.

    Small cells are hidden, and nothing in it is of a single person. Everything is in the page:
    no font, script or picture is loaded.

    Args:
        study: What is reported.
        language: The language of its words.
    """
    say = Sayer(language)
    tables = {each.id: each for each in sheets(study, say)}
    reasons, problems = tables.pop("reasons"), tables.pop("problems")
    body = [
        f"<h1>{escape(say('title'))}</h1>",
        f'<p class="headline">{escape(headline(study, say))}</p>',
        f"<ul>{''.join(f'<li>{escape(note)}</li>' for note in notes(study, say))}</ul>",
        _section(reasons, study, say, empty="none-open"),
        f"<p>{escape(say('why-note'))}</p>",
        *(_section(each, study, say) for each in tables.values()),
        *(f"<h2>{escape(title)}</h2><figure>{svg}</figure>" for title, svg in charts(study, say)),
        _section(problems, study, say, empty="no-problem"),
        _section(receipt(study, say), study, say),
    ]
    return (
        f'<!doctype html><html lang="{language.value}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_ELSE}">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(say("title"))}</title>'
        f'<link rel="icon" href="data:,"><style>{_STYLE}</style></head>'
        f"<body>{''.join(body)}</body></html>\n"
    )


def _section(sheet: Sheet, study: Study, say: Sayer, empty: str = "") -> str:
    """A table below its title, or a word where there is nothing to tell."""
    head = f"<h2>{escape(sheet.title)}</h2>"
    if not sheet.rows and empty:
        return f"{head}<p>{escape(say(empty))}</p>"
    return head + _table(sheet, hidden_word(study))


def _table(sheet: Sheet, hidden: str) -> str:
    texts = sheet.texts(hidden)
    names = [f"c{place}" for place in range(len(sheet.heads))]
    frame = pl.DataFrame(texts, schema=dict.fromkeys(names, pl.String), orient="row")
    numbers = [name for name, right in zip(names, sheet.numeric(), strict=True) if right]
    table = (
        gt.GT(frame, id=sheet.id)
        .cols_label({name: escape(head) for name, head in zip(names, sheet.heads, strict=True)})
        .cols_align("left", names)
        .opt_row_striping()
        .tab_options(table_font_size="0.85rem")
    )
    return str((table.cols_align("right", numbers) if numbers else table).as_raw_html())
