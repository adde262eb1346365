"""Several threads at one register."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from journeys import after, before, clean_lines
from jsdte.model import ClassState, Enrolment, EnrolmentState, TrainingClass
from jsdte.workflow import Event, Register

CLASS = (TrainingClass, "C-2025-1")


def certificates() -> list[Event]:
    """Eight acts about eight trainees, which may come in any order."""
    name = "IssueTrainingCertificate"
    return [line.event for line in clean_lines() if type(line.event).__name__ == name]


def at_once(acts: list[Callable[[], object]]) -> list[object]:
    """What comes of acts that are started together, each in a thread of its own."""
    barrier = threading.Barrier(len(acts))

    def begin(act: Callable[[], object]) -> object:
        barrier.wait()
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(begin, acts))


def taking_turns(register: Register, lock: threading.Lock, event: Event) -> Callable[[], object]:
    """An act of one thread, under a lock that all of them keep."""

    def act() -> object:
        with lock:
            return register.apply(event)

    return act


def test_threads_that_take_turns_lose_nothing() -> None:
    """Each event has an entry of its own, and the files are those of one thread."""
    for _ in range(10):
        register, lock = before("IssueTrainingCertificate"), threading.Lock()
        start = len(register)

        results = at_once([taking_turns(register, lock, event) for event in certificates()])

        assert start + 8 == len(register)
        assert sorted(map(id, results)) == sorted(map(id, register.journal[start:]))
        assert after(94).objects == register.objects


def reading(register: Register, done: threading.Event) -> Callable[[], list[set[EnrolmentState]]]:
    """What a reader sees that is not of one moment, until the writer has done."""

    def act() -> list[set[EnrolmentState]]:
        seen = []
        while not done.is_set():
            objects = register.objects
            started = objects[CLASS].state is ClassState.IN_TRAINING
            expected = EnrolmentState.IN_TRAINING if started else EnrolmentState.ENROLLED
            states = {objects[Enrolment, id_].state for id_ in objects[CLASS].enrolments}
            seen.append(states - {expected})
        return seen

    return act


def writing(register: Register, done: threading.Event) -> Callable[[], None]:
    """The start of training, by another thread."""

    def act() -> None:
        register.apply(clean_lines()[40].event)
        done.set()

    return act


def test_a_reader_sees_an_event_whole_or_not_at_all() -> None:
    """The class and everybody in it start together."""
    for _ in range(10):
        register, done = before("StartTraining"), threading.Event()

        seen, _ = at_once([reading(register, done), writing(register, done)])

        assert isinstance(seen, list)
        assert not [states for states in seen if states]
        assert ClassState.IN_TRAINING is register.objects[CLASS].state
