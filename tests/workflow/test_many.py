"""Events of many trainees at once."""

from typing import Any

import attrs
import pytest

from journeys import before, clean_lines
from jsdte.errors import FieldError
from jsdte.model import Enrolment
from jsdte.workflow import Accepted, Event, Refused, Register


def named(name: str) -> list[Event]:
    """The events of a name in the clean journey, one for each trainee."""
    return [line.event for line in clean_lines() if type(line.event).__name__ == name]


def groups() -> list[tuple[Event, ...]]:
    """Certificate, fee and application of each trainee."""
    fees = named("PayFee")[8:]
    applications = named("ApplyForAssessment")
    return list(zip(named("IssueTrainingCertificate"), fees, applications, strict=True))


def spoiled(place: int) -> list[tuple[Event, ...]]:
    """The same, where the last event of one trainee is refused."""
    found: list[tuple[Event, ...]] = groups()
    first, fee, application = found[place]
    found[place] = (first, fee, attrs.evolve(application, evaluator="V-99"))  # type: ignore[call-arg]
    return found


def states(register: Register) -> list[str]:
    """Where each trainee stands."""
    return [register.get(Enrolment, f"E-{n}").state.value for n in range(1, 9)]


@pytest.mark.parametrize("together", [True, False])
def test_groups_do_what_their_events_do(*, together: bool) -> None:
    """Objects and journal are those of the events one by one."""
    many, single = before("IssueTrainingCertificate"), before("IssueTrainingCertificate")

    found = many.apply_all(groups(), together=together)
    results = [[single.apply(event) for event in group] for group in groups()]

    assert results == [list(group.results) for group in found]
    assert all(group.taken_in and group.refused is None for group in found)
    assert (single.objects, single.journal) == (many.objects, many.journal)


def test_together_one_refusal_keeps_all_out() -> None:
    """Nothing changes, and every group says what would have become of it."""
    register = before("IssueTrainingCertificate")
    objects, journal = register.objects, register.journal

    found = register.apply_all(spoiled(3))

    assert (objects, journal) == (register.objects, register.journal)
    assert {False} == {group.taken_in for group in found}
    assert [3] == [place for place, group in enumerate(found) if group.refused]
    assert isinstance(found[0].results[-1], Accepted)


def test_each_by_itself_a_refusal_keeps_out_one_trainee_as_a_whole() -> None:
    """Nobody is left half done: the certificate of that trainee is not issued either."""
    register = before("IssueTrainingCertificate")

    found = register.apply_all(spoiled(3), together=False)

    assert [place != 3 for place in range(8)] == [group.taken_in for group in found]
    assert isinstance(found[3].refused, Refused)
    expected = ["assessment_applied"] * 8
    expected[3] = "passed"
    assert expected == states(register)
    assert len(before("IssueTrainingCertificate")) + 7 * 3 == len(register)


def test_nothing_is_tried_after_a_refusal_within_a_group() -> None:
    """The events of a trainee stand in their order."""
    certificate, fee, application = groups()[0]
    register = before("IssueTrainingCertificate")

    (found,) = register.apply_all([(application, certificate, fee)], together=False)

    assert 1 == len(found.results)
    assert "state" in {
        f.rule for f in found.results[0].decision.findings if f.verdict.value == "no"
    }


def test_an_empty_group_is_taken_in() -> None:
    """There is nothing against it."""
    (found,) = before("Enrol").apply_all([()])

    assert ((), True, None) == (found.results, found.taken_in, found.refused)


def test_what_is_no_event_changes_nothing() -> None:
    """Also where the groups before it are in order."""
    register = before("IssueTrainingCertificate")
    objects = register.objects
    junk: Any = object()

    with pytest.raises(FieldError, match="event: expected one of the events"):
        register.apply_all([groups()[0], (junk,)], together=False)

    assert objects == register.objects
