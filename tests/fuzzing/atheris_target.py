"""A search for bytes that a loader stumbles over: `PYTHONPATH=tests python tests/fuzzing/atheris_target.py`.

Needs the package `atheris`. Arguments are those of libFuzzer, such as `-max_total_time=600`; where
no folder is named it begins with the well-formed inputs of `loaders.seeds`.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["jsdte", "cattrs", "json"]):
    from loaders import seeds, take


def main() -> None:
    """Search until told to stop, or until something is found."""
    arguments = sys.argv
    if all(each.startswith("-") for each in arguments[1:]):
        folder = Path(tempfile.mkdtemp(prefix="jsdte-fuzz-"))
        for number, seed in enumerate(seeds()):
            (folder / str(number)).write_bytes(seed)
        arguments = [*arguments, str(folder)]
    atheris.Setup(arguments, take)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
