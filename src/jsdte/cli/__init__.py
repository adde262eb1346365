"""The command line; needs the extra `cli`."""

import io
import sys


def main() -> None:
    """Run the command line, or say which extra is missing."""
    try:
        from jsdte.cli.app import app  # noqa: PLC0415 -- click and rich are an extra
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"click", "rich"}:
            raise
        sys.stderr.write("The command line needs the extra `cli`: pip install 'jsdte[cli]'\n")
        sys.exit(2)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a pipe may know no arrow; that is no crash
    app(prog_name="jsdte")
