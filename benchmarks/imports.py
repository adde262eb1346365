"""How long `import jsdte` takes beside `import attrs`, each in its own interpreter.

`python benchmarks/imports.py` prints both, less what an empty interpreter takes, and the ratio.
"""

import argparse
import statistics
import subprocess
import sys
import time


def seconds(module: str, rounds: int) -> float:
    """The median time of an interpreter that starts and imports one module."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", f"import {module}"], check=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="few rounds, to see that it runs")
    rounds = 3 if parser.parse_args().quick else 31
    empty = seconds("sys", rounds)
    ours, theirs = (seconds(name, rounds) - empty for name in ("jsdte", "attrs"))
    print(f"import jsdte  {ours * 1e3:8.1f} ms")
    print(f"import attrs  {theirs * 1e3:8.1f} ms   ratio {ours / theirs:5.1f}")


if __name__ == "__main__":
    main()
