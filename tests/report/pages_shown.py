"""What a browser shows of a page, and the tables in it."""

import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


class Tables(HTMLParser):
    """The cells of the tables of a page, by the id of the block that each is in."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, list[list[str]]] = {}
        self._id, self._open = "", False

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        """Begin a block, a row or a cell."""
        given = dict(attrs)
        if tag == "div" and given.get("id"):
            self._id = given["id"]
            self.rows[self._id] = []
        elif tag == "tr" and self._id:
            self.rows[self._id].append([])
        elif tag in ("td", "th") and self._id:
            self.rows[self._id][-1].append("")
            self._open = True

    def handle_endtag(self, tag: str) -> None:
        """End a cell."""
        self._open = self._open and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        """Take the text of a cell."""
        if self._open:
            self.rows[self._id][-1][-1] += data.strip()


def tables_of(text: str) -> dict[str, list[list[str]]]:
    """The tables of a page, without their heads."""
    found = Tables()
    found.feed(text)
    return {name: rows[1:] for name, rows in found.rows.items()}


def shown(page: Path) -> tuple[str, list[str]]:
    """The document that a browser makes of a page while no host can be found, and its complaints."""
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
    run = subprocess.run(
        [
            str(CHROMIUM),
            *flags,
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--enable-logging=stderr",
            f"--user-data-dir={page.parent / 'profile'}",
            "--dump-dom",
            page.as_uri(),
        ],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return run.stdout, [line for line in run.stderr.splitlines() if "CONSOLE" in line]
