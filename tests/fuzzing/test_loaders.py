"""Every loader, on bytes that begin as well-formed ones: a value, or a documented error."""

import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loaders import DOCUMENTED, LOADERS, seeds, take

SEEDS = tuple(seeds())
HERE = Path(__file__).parent


def test_every_seed_is_read_by_a_loader() -> None:
    """As what it is; and by no loader with another error."""
    for seed in SEEDS:
        take(seed)
        read = 0
        for loader in LOADERS.values():
            try:
                read += loader(seed) is not None
            except DOCUMENTED:
                continue
        assert read


@pytest.mark.property
@given(seed=st.sampled_from(SEEDS), cut=st.integers(0, 10**6), data=st.binary(max_size=12))
def test_spliced_bytes_are_read_or_refused(seed: bytes, cut: int, data: bytes) -> None:
    """Some bytes put in the place of others."""
    place = cut % (len(seed) + 1)
    take(seed[:place] + data + seed[place + len(data) :])
    take(seed[:place] + data + seed[place:])
    take(seed[:place])


@pytest.mark.property
@given(one=st.sampled_from(SEEDS), other=st.sampled_from(SEEDS), data=st.data())
def test_two_inputs_mixed_are_read_or_refused(
    one: bytes, other: bytes, data: st.DataObject
) -> None:
    """The beginning of one, the end of another."""
    begin, end = (data.draw(st.integers(0, len(each))) for each in (one, other))
    take(one[:begin] + other[end:])


@pytest.mark.parametrize("name", LOADERS)
def test_memory_grows_no_faster_than_the_input(name: str) -> None:
    """However many faults there are in it."""
    peaks = []
    for count in (2_000, 4_000):
        data = b'{"format": "jsdte.Journal/1", "data": [' + b'{"event": 1}\n,' * count + b"1]}"
        tracemalloc.start()
        with pytest.raises(DOCUMENTED):
            LOADERS[name](data)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()

    assert peaks[1] <= 2.5 * peaks[0] + 100_000


def test_the_target_of_atheris_runs() -> None:
    """A few hundred inputs, without a finding."""
    pytest.importorskip("atheris", reason="needs the package atheris")
    done = subprocess.run(
        [sys.executable, str(HERE / "atheris_target.py"), "-runs=300", "-seed=1"],
        capture_output=True,
        check=False,
        env={"PYTHONPATH": ":".join(path for path in sys.path if path), "PATH": ""},
        timeout=120,
    )

    assert 0 == done.returncode, done.stderr[-500:]
    assert b"Done 300" in done.stderr


@pytest.mark.parametrize(
    "data",
    [b"\n" * 10**5, b'{"a":' * 10**5, b"[[1],[2]]," * 10**5, b"a = [" + b"1," * 10**5],
    ids=["lines", "depth", "lists", "numbers"],
)
def test_much_of_what_cannot_be_read_is_refused(data: bytes) -> None:
    """Some megabyte of it, by every loader."""
    for name, loader in LOADERS.items():
        if name != "parsed document":
            with pytest.raises(DOCUMENTED):
                loader(data)
