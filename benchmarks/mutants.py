"""How many wrong versions of the policy the tests notice: `python -m benchmarks.mutants`.

Two sorts of wrong versions are made of `src/jsdte/policy`, each with one change:

- in functions and methods, by mutmut;
- in the tables of the modules, which mutmut leaves alone: each number one more and one less, each
  truth value turned, and each two neighbours of a mapping or list of rows swapped.

A version is killed when an example test of the policy fails. What survives has to be argued, by
its change, in `benchmarks/survivors.toml`. With `--write` the report goes to
`docs/reference/mutants.md`. The exit code is 1 if fewer than 95 % are killed, a rule has no
mutant, or a survivor has no argument. It works on a copy in a temporary folder and takes some
forty minutes on two cores.
"""

import argparse
import ast
import copy
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from jsdte.policy import RULES

ROOT = Path(__file__).parents[1]
POLICY = Path("src") / "jsdte" / "policy"
REPORT = ROOT / "docs" / "reference" / "mutants.md"
ARGUMENTS = ROOT / "benchmarks" / "survivors.toml"
LEAST = 95

_CONFIGURATION = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = ["src/jsdte/policy/*"]
also_copy = ["docs", "benchmarks", "README.md", "CHANGELOG.md"]
pytest_add_cli_args = ["-m", "not property"]
pytest_add_cli_args_test_selection = ["tests/policy"]
"""
_MUTMUT = (sys.executable, "-m", "mutmut")
_PYTEST = (
    *(sys.executable, "-B", "-m", "pytest", "-q", "-x"),
    *("-p", "no:cacheprovider", "-m", "not property"),
)
_CHANGED = re.compile(r"^[-+](?![-+])\s*(.*)$", re.MULTILINE)


class Mutant(NamedTuple):
    """One wrong version.

    Attributes:
        place: The function or table changed.
        change: The line or row before and after.
        killed: Whether a test noticed.
    """

    place: str
    change: str
    killed: bool


def function_mutants(copied: Path, only: str, workers: int) -> Iterator[Mutant]:
    """What mutmut makes of functions and methods."""
    with (copied / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(_CONFIGURATION)
    names = [only] if only else []
    _run(copied, "run", "--max-children", str(workers), *names)
    results = _run(copied, "results", "--all", "true")
    if ": " not in results:
        raise SystemExit("no mutant was tried: the tests fail as they are, or nothing was named")
    early = {
        (".".join(path.relative_to(copied / "src").with_suffix("").parts), name)
        for path in (copied / POLICY).rglob("*.py")
        for name in called_on_import(path.read_text(encoding="utf-8"))
    }
    for line in results.splitlines():
        name, _, status = line.strip().rpartition(": ")
        if not name or status == "not checked":
            continue
        place = re.sub(r"__mutmut_\d+$", "", name).replace("xǁ", "").replace("ǁ", ".")
        place = place.replace(".x_", ".")
        module, _, function = place.rpartition(".")
        killed = status in {"killed", "timeout"}
        if not killed and (status == "no tests" or (module, function) in early):
            tree = copied / "mutants"
            killed = _fails(tree / "src", tree / "tests", MUTANT_UNDER_TEST=name)
        change = "" if killed else " → ".join(_CHANGED.findall(_run(copied, "show", name)))
        yield Mutant(place, change, killed)


def called_on_import(text: str) -> set[str]:
    """The functions that a module calls while it is read.

    mutmut changes functions of modules that are read already, so these are tried once more, in a
    process of their own.
    """
    tree = ast.parse(text)
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    found: set[str] = set()
    waiting = [node for node in tree.body if not isinstance(node, ast.FunctionDef)]
    while waiting:
        for node in _outside_functions(waiting.pop()):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Name) and called.id in functions.keys() - found:
                found.add(called.id)
                waiting.extend(functions[called.id].body)
    return found


def _outside_functions(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef):
            yield from _outside_functions(child)


def _fails(source: Path, tests: Path, **environment: str) -> bool:
    """Whether a test of the policy fails, in a process of its own; the slow ones come last."""
    files = sorted((tests / "policy").glob("test_*.py"), key=lambda file: (_turn(file), file))
    done = subprocess.run(
        [*_PYTEST, *files],
        cwd=source.parent,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": f"{source}{os.pathsep}{tests}", **environment},
        check=False,
    )
    return done.returncode != 0


def _turn(file: Path) -> int:
    return 2 if "golden" in file.name else int(file.stem not in {"test_rulebook", "test_witnesses"})


def _run(copied: Path, *arguments: str) -> str:
    done = subprocess.run(
        [*_MUTMUT, *arguments],
        cwd=copied,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def table_mutants(copied: Path, workers: int) -> Iterator[Mutant]:
    """Every change to a module table, each tried in a process of its own."""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(shutil.copytree(copied / "src", Path(scratch) / "src"))
        if _fails(source, copied / "tests"):
            raise SystemExit("the tests fail as they are")
    trials = [
        (path.relative_to(copied), place, change, text)
        for path in sorted((copied / POLICY).rglob("*.py"))
        for place, change, text in changed_tables(path.read_text(encoding="utf-8"))
    ]
    with ThreadPoolExecutor(workers) as pool:
        yield from pool.map(lambda trial: _tried(copied, *trial), trials)


def _tried(copied: Path, path: Path, place: str, change: str, text: str) -> Mutant:
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "src"
        shutil.copytree(copied / "src", source, ignore=shutil.ignore_patterns("__pycache__"))
        (Path(scratch) / path).write_text(text, encoding="utf-8")
        killed = _fails(source, copied / "tests")
    module = ".".join(path.with_suffix("").parts[1:])
    return Mutant(f"{module}.{place}", change, killed)


def changed_tables(text: str) -> Iterator[tuple[str, str, str]]:
    """Place, change and whole text of every wrong version of a module's tables and defaults."""
    tree = ast.parse(text)
    for statement in _tables(tree):
        place = ast.unparse(_target(statement)).strip()
        for position, node in enumerate(ast.walk(statement)):
            for change, other in _versions(node):
                yield place, change, _replaced(tree, statement, position, other)


def _tables(tree: ast.Module) -> Iterator[ast.Assign | ast.AnnAssign]:
    """Assignments of modules and classes, but for type aliases and `__all__`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef):
            for child in node.body:
                if isinstance(child, ast.Assign | ast.AnnAssign) and child.value is not None:
                    name = ast.unparse(_target(child))
                    if name != "__all__":
                        yield child


def _target(node: ast.Assign | ast.AnnAssign) -> ast.expr:
    return node.targets[0] if isinstance(node, ast.Assign) else node.target


def _versions(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Each change of a node, and the node changed."""
    if isinstance(node, ast.Constant) and type(node.value) is bool:
        yield f"{node.value} → {not node.value}", ast.Constant(not node.value)
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        for value in (node.value + 1, node.value - 1):
            yield f"{node.value} → {value}", ast.Constant(value)
    elif isinstance(node, ast.Dict):
        yield from _swapped(node)
    elif isinstance(node, ast.Tuple) and _is_table(node):
        yield from _crossed(node)


def _swapped(node: ast.Dict) -> Iterator[tuple[str, ast.AST]]:
    """Two neighbouring values of a mapping exchanged, where they differ."""
    shown = [ast.dump(value) for value in node.values]
    for place in range(len(node.values) - 1):
        if shown[place] == shown[place + 1]:
            continue
        other = copy.deepcopy(node)
        values = other.values
        values[place], values[place + 1] = values[place + 1], values[place]
        one, two = (ast.unparse(key) if key else "**" for key in node.keys[place : place + 2])
        yield f"{one} ↔ {two}", other


def _is_table(node: ast.Tuple) -> bool:
    rows = [item.elts for item in node.elts if isinstance(item, ast.Tuple)]
    return 1 < len(rows) == len(node.elts) and min(map(len, rows)) > 1


def _crossed(node: ast.Tuple) -> Iterator[tuple[str, ast.AST]]:
    """Two neighbouring rows with the first cells exchanged, where the rest differs."""
    for place in range(len(node.elts) - 1):
        other = copy.deepcopy(node)
        one, two = (row.elts for row in other.elts[place : place + 2] if isinstance(row, ast.Tuple))
        if [ast.dump(cell) for cell in one[1:]] != [ast.dump(cell) for cell in two[1:]]:
            change = f"{ast.unparse(one[0])} ↔ {ast.unparse(two[0])}"
            one[0], two[0] = two[0], one[0]
            yield change, other


def _replaced(tree: ast.Module, statement: ast.stmt, position: int, other: ast.AST) -> str:
    """The module with one node of one statement replaced."""
    whole = copy.deepcopy(tree)
    twin = list(ast.walk(whole))[list(ast.walk(tree)).index(statement)]
    node = list(ast.walk(twin))[position]
    node.__class__, node.__dict__ = type(other), {**node.__dict__, **other.__dict__}
    return ast.unparse(ast.fix_missing_locations(whole))


def _copied(target: Path) -> None:
    """The files of the working tree, without what git ignores."""
    listed = subprocess.run(
        [shutil.which("git") or "git", "ls-files", "-co", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)


def _arguments() -> dict[tuple[str, str], str]:
    rows = tomllib.loads(ARGUMENTS.read_text(encoding="utf-8"))["survivors"]
    return {(row["place"], row["change"]): row["argument"] for row in rows}


def _report(mutants: list[Mutant], argued: dict[tuple[str, str], str]) -> str:
    survivors = [mutant for mutant in mutants if not mutant.killed]
    killed = len(mutants) - len(survivors)
    share = killed * 1000 // len(mutants) / 10
    tried = len(RULES) - len(_untried(mutants))
    rows = "\n".join(
        f"| `{m.place}` | {_cell(m.change)} | {argued.get((m.place, m.change), '**not argued**')} |"
        for m in survivors
    )
    return (
        "# Mutants 变异测试\n\n"
        f"Of {len(mutants)} wrong versions of the policy, each with one change in a function or in a"
        f" table, the example tests notice {killed}, that is {share} %. Of the {len(RULES)} rules"
        f" {tried} have at least one. Written by `python -m benchmarks.mutants --write`.\n\n"
        "## Survivors\n\nWhat no test notices, and why that is right.\n\n"
        f"| where | change | why it may survive |\n|---|---|---|\n{rows}\n"
    )


def _untried(mutants: list[Mutant]) -> list[str]:
    """The rules of which there is no wrong version."""
    places = {mutant.place.rpartition(".")[2] for mutant in mutants}
    return [rule.id for rule in RULES.values() if rule.check.__name__ not in places]


def _cell(change: str) -> str:
    shown = change.replace("|", "\\|")
    return f"`{shown}`"


def main() -> int:
    """Make, try and report every mutant."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--only", default="", help="functions to change, such as 'jsdte.policy.rules.plans*'"
    )
    parser.add_argument("--no-tables", action="store_true", help="leave the module tables alone")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--write", action="store_true", help="write the report")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        copied = Path(scratch)
        _copied(copied)
        mutants = [] if chosen.no_tables else list(table_mutants(copied, chosen.workers))
        mutants += function_mutants(copied, chosen.only, chosen.workers)
    argued = _arguments()
    report = _report(mutants, argued)
    sys.stdout.write(report)
    if chosen.write:
        REPORT.write_text(report, encoding="utf-8")
    bare = _untried(mutants)
    sys.stderr.write(f"rules without a mutant: {', '.join(bare) or 'none'}\n")
    killed = sum(mutant.killed for mutant in mutants)
    unargued = [m for m in mutants if not m.killed and (m.place, m.change) not in argued]
    return int(bool(bare or unargued or killed * 100 < LEAST * len(mutants)))


if __name__ == "__main__":
    sys.exit(main())
