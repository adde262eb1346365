"""Write what the package ships as data from the code: `python docs/ship.py`.

The schemas of all documents, the same as an OpenAPI document, the catalogue of findings and the
tables of the store stand in `src/jsdte/schemas`. With `--check` nothing is written, and the exit code is 1 if a file has
drifted; a test says the same.
"""

import csv
import io
import json
import sys
from pathlib import Path

from jsdte.decision.wording import WORDINGS
from jsdte.policy import RULES
from jsdte.serialization.documents import TYPES
from jsdte.serialization.schemas import bundle, document_schema, openapi
from jsdte.store import ddl

TARGET = Path(__file__).parents[1] / "src" / "jsdte" / "schemas"


def shipped() -> dict[str, str]:
    """Every file by its name."""
    schemas = {f"{name}.json": document_schema(name) for name in TYPES}
    schemas |= {"jsdte.schema.json": bundle(), "openapi.json": openapi()}
    texts = {
        name: json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        for name, schema in schemas.items()
    }
    tables = {f"{name}.sql": ddl(name) for name in ("postgresql", "sqlite")}
    return {**texts, **tables, "findings.csv": findings()}


def findings() -> str:
    """The catalogue: every code that a finding can have, with its statement and words.

    The statement is empty where it is that of the act itself.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("code", "clause", "place", "zh", "help_zh", "en", "help_en"))
    for code, words in sorted(WORDINGS.items()):
        rule = RULES.get(code)
        place = (str(rule.clause.number), rule.clause.place) if rule else ("", "")
        writer.writerow((code, *place, words.zh, words.help_zh, words.en, words.help_en))
    return text.getvalue()


def drifted() -> list[Path]:
    """Files that are missing, not as they should be, or too many."""
    wanted = shipped()
    there = {path.name for path in TARGET.iterdir()} if TARGET.exists() else set()
    stale = [name for name, text in wanted.items() if _read(TARGET / name) != text]
    return [TARGET / name for name in sorted({*stale, *(there - set(wanted))})]


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def main() -> None:
    """Write the files, or check them."""
    found, wanted = drifted(), shipped()
    if "--check" in sys.argv[1:]:
        for path in found:
            print(f"{path.name} has drifted: run python docs/ship.py")
        sys.exit(bool(found))
    TARGET.mkdir(exist_ok=True)
    for path in found:
        if path.name in wanted:
            path.write_text(wanted[path.name], encoding="utf-8")
        else:
            path.unlink()
        print(path.name)


if __name__ == "__main__":
    main()
