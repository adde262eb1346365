"""The stories of side exits and reversals, and what stands on file after them."""

from typing import Any

import attrs
import pytest
from test_stories import told

from cases import CALENDAR, POLICY, TRAINEE, day
from exit_stories import EXITS
from journeys import before, event, summary_of
from jsdte.model import (
    ClaimState,
    EligibilityReview,
    Enrolment,
    EnrolmentState,
    Institution,
    IssuedCode,
    Milestone,
    PlanState,
    ResultBatch,
    Schedule,
    SubsidyClaim,
    Trainee,
    TrainingClass,
    TrainingPlan,
)
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.money import Money
from jsdte.workflow import Opening, Register
from scenarios import Story, events_of, line, opening_of
from situation_stories import ALL_STORIES, SITUATIONS, TOLD
from stories import row

BY_NAME = {story.name: story for story, _ in EXITS}


def after(name: str) -> Register:
    """The register at the end of a story."""
    register = opening_of(BY_NAME[name])[0].copy()
    for done in events_of(BY_NAME[name]):
        register.apply(done)
    return register


@pytest.mark.parametrize(
    ("story", "expected"), [*EXITS, *TOLD], ids=lambda part: getattr(part, "name", "")
)
def test_story_ends_as_written(story: Story, expected: tuple[str, ...]) -> None:
    """Each event of a story is taken in or refused by exactly the rules written beside it."""
    assert expected == told(story)


def test_no_story_is_told_twice() -> None:
    """Every story has a name of its own."""
    assert len(ALL_STORIES) == len({story.name for story in ALL_STORIES})


@pytest.mark.parametrize(("situation", "events", "names"), SITUATIONS)
def test_a_real_situation_is_told(situation: str, events: str, names: tuple[str, ...]) -> None:
    """The events of it happen in its stories, and each of them is taken in at least once."""
    told_lines = [each for story in ALL_STORIES if story.name in names for each in told(story)]
    taken = {each.split()[0] for each in told_lines if " taken in" in each}

    assert situation
    assert set(events.split()) <= taken


@pytest.mark.parametrize(
    ("name", "plan"),
    [
        ("plan: changed while the class enrols", "P-2"),
        ("plan: changed after the opening application", "P-2025-1"),
        ("plan: changed for another direction", "P-2025-1"),
    ],
)
def test_a_class_without_an_opening_day_goes_over_to_the_changed_plan(name: str, plan: str) -> None:
    """One with an opening day, or for something else, keeps the older (A96)."""
    register = after(name)

    assert PlanState.SUPERSEDED is register.get(TrainingPlan, "P-2025-1").state
    assert PlanState.ON_RECORD is register.get(TrainingPlan, "P-2").state
    assert plan == register.get(TrainingClass, "C-2025-1").plan


def test_a_class_takes_another_schedule() -> None:
    """The class is bound to the new one, and the old one has it no longer (A96)."""
    register = after("plan: another schedule for a class")

    assert "S-2" == register.get(TrainingClass, "C-2025-1").schedule
    assert ("C-2025-1",) == register.get(Schedule, "S-2").classes
    assert () == register.get(Schedule, "S-2025-1").classes


def test_a_schedule_keeps_its_day_of_publication() -> None:
    """A class generated from it later changes nothing in that."""
    found = before("Enrol").get(Schedule, "S-2025-1")

    assert (day("2025-09-05"), day("2025-09-08")) == (found.published_on, found.as_of)


@pytest.mark.parametrize(
    ("name", "opening", "approved"),
    [
        ("opening refused, class cancelled", None, False),
        ("opening refused, then approved", day("2025-09-19"), True),
        ("opening refused where an application is enough", day("2025-09-16"), False),
    ],
)
def test_a_refused_opening_application_is_no_opening_day(
    name: str, opening: Any, approved: Any
) -> None:
    """But where the application is enough (A81); a new application has its own day."""
    found = after(name).get(TrainingClass, "C-2025-1")

    assert (opening, approved) == (found.opening_on, found.opening_approved)


def test_a_cancelled_class_is_closed_on_its_day() -> None:
    """Its enrolments end with it, its reviews lapse, and it never counts as trained (A57, A76)."""
    register = after("cancelled after the reviews")
    found = register.get(TrainingClass, "C-2025-1")
    enrolments = [register.get(Enrolment, id_) for id_ in found.enrolments]
    reviews = [register.get(EligibilityReview, id_) for e in enrolments for id_ in e.reviews]

    assert day("2025-10-20") == found.closed_on
    assert Milestone.ENROLLED is found.milestone
    assert {"class_cancelled"} == {enrolment.state.value for enrolment in enrolments}
    assert {"lapsed"} == {review.state.value for review in reviews}


def test_a_transfer_takes_payments_and_reviews_along() -> None:
    """Within the level both belong to the new enrolment; the old one keeps its payments (A76)."""
    register = after("transferred within the level")
    old, new = register.get(Enrolment, "E-1"), register.get(Enrolment, "E-1b")

    assert (EnrolmentState.TRANSFERRED, EnrolmentState.ENROLLED) == (old.state, new.state)
    assert old.payments == new.payments
    assert ((), ("R-1",)) == (old.reviews, new.reviews)
    assert "E-1b" == register.get(EligibilityReview, "R-1").enrolment
    assert "E-1" == new.transferred_from
    assert ("E-1b",) == register.get(TrainingClass, "C-2").enrolments
    assert ("E-1", "E-1b") == register.get(Trainee, "T-1").enrolments


def test_a_transfer_to_another_occupation_leaves_the_review_behind() -> None:
    """It lapses with the enrolment that it was for (A76)."""
    register = after("transferred to another occupation before NotifyReview")

    assert "lapsed" == register.get(EligibilityReview, "R-1").state.value
    assert ("R-1",) == register.get(Enrolment, "E-1").reviews
    assert ("R-1b",) == register.get(Enrolment, "E-1b").reviews


def test_a_returned_filing_is_one_filing() -> None:
    """Filed again it keeps its id, and stands in the class once (A24b)."""
    register = after("results returned and filed again")

    assert ("B-2025-1",) == register.get(TrainingClass, "C-2025-1").batches
    assert day("2025-11-03") == register.get(ResultBatch, "B-2025-1").filed_on
    assert "B-2025-1" == register.get(Enrolment, "E-1").batch


def test_a_cancelled_code_stays_on_file() -> None:
    """It is marked, and the trainee without a certificate gets another by a new filing (33)."""
    register = after("code cancelled, trainee filed again")
    cancelled = line("IssueCodes")["codes"][0]["code"]
    code = register.get(IssuedCode, cancelled)

    assert day("2025-11-05") == code.cancelled_on
    assert ("B-2", "X-1") == (
        register.get(Enrolment, "E-1").batch,
        register.get(Enrolment, "E-1").code,
    )


def test_a_code_with_a_certificate_keeps_its_trainee() -> None:
    """What was printed with it is revoked by an event of its own."""
    found = after("code cancelled after the certificate").get(Enrolment, "E-1")

    assert "B-2025-1" == found.batch
    assert found.code is not None


def test_both_certificates_keep_the_days_of_their_revocation() -> None:
    """Whichever comes first, the second is recorded as well; the milestone stays (A83)."""
    register = after("both certificates revoked, the level's first")
    found = register.get(Enrolment, "E-1")

    assert EnrolmentState.TRAINING_CERTIFICATE_REVOKED is found.state
    assert found.training_certificate is not None
    assert found.level_certificate is not None
    assert day("2025-12-26") == found.training_certificate.revoked_on
    assert day("2025-12-20") == found.level_certificate.revoked_on
    assert Milestone.CERTIFIED is found.milestone


def test_a_level_certificate_after_the_payment_is_the_last_milestone() -> None:
    """Both the certificate and a paid claim are there, in whichever order."""
    found = after("paid before the level certificate").get(Enrolment, "E-1")

    assert Milestone.SUBSIDIZED is found.milestone


def test_a_review_sent_back_keeps_its_first_days() -> None:
    """The first day of application counts, and a second acceptance restarts nothing (A41, A89)."""
    found = after("sent back after it was accepted").get(EligibilityReview, "R-1")

    assert (day("2025-09-17"), day("2025-09-26"), day("2025-10-09")) == (
        found.applied_on,
        found.accepted_on,
        found.submitted_again_on,
    )


def test_a_review_that_is_not_accepted_has_no_day_of_acceptance() -> None:
    """No time runs for it (A12)."""
    found = after("not accepted, applied for anew").get(EligibilityReview, "R-1")

    assert ("not_accepted", None, False) == (
        found.state.value,
        found.accepted_on,
        found.material_complete,
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("claim: withdrawn and filed again", (ClaimState.WITHDRAWN, None, None, None)),
        ("claim: payment returned and paid again", (ClaimState.PAID, Money(240000), None, None)),
        (
            "claim: payment returned where that refuses it",
            (ClaimState.PAYMENT_RETURNED, None, day("2026-01-02"), None),
        ),
        (
            "claim: payment returned, then revoked",
            (ClaimState.REVOKED, None, day("2026-01-02"), Money(100)),
        ),
        ("claim: revoked before it is paid", (ClaimState.REVOKED, None, None, None)),
        (
            "claim: revoked and recovered",
            (ClaimState.RECOVERED, Money(240000), None, Money(240000)),
        ),
    ],
)
def test_money_that_comes_back_is_on_file(name: str, expected: tuple[Any, ...]) -> None:
    """State, what is paid, the day on which a payment came back, and what was recovered (A51, A97)."""
    found = after(name).get(SubsidyClaim, "TR-1")

    assert expected == (found.state, found.paid, found.returned_on, found.recovered)


def test_a_move_and_a_death_are_on_file() -> None:
    """The person carries both, and what was routed stays (A71, A97b)."""
    moved = after("moved to another city").get(Trainee, "T-1")
    dead = after("death before the claim").get(Trainee, "T-1")

    assert [("3202", day("2025-12-01"))] == [(p.insured_place, p.moved_on) for p in moved.places]
    assert day("2025-12-10") == dead.died_on


def test_another_name_and_number_are_linked() -> None:
    """What was filed first stays; under either the person is the same (A68)."""
    register = after("another name and number")
    found = register.get(Trainee, "T-1")

    assert ("王小明",) == tuple(name.reveal() for name in found.other_names)
    assert ("11010519491231002X",) == tuple(number.reveal() for number in found.other_numbers)
    assert "E-1b" == found.enrolments[-1]


def test_persons_who_are_one_are_linked_to_each_other() -> None:
    """A third one is linked to both (A68)."""
    register = after("two are one person")

    linked = {id_: set(register.get(Trainee, id_).linked) for id_ in ("T-1", "T-2", "T-3")}
    assert {"T-1": {"T-2", "T-3"}, "T-2": {"T-1", "T-3"}, "T-3": {"T-1", "T-2"}} == linked


def test_a_renamed_institution_has_both_names() -> None:
    """The listing keeps the old one (A88)."""
    found = after("institution renamed").get(Institution, "I-07")

    assert ["新名称培训学校"] == [name.name for name in found.names]
    assert "新名称培训学校" not in {listing.directory_name for listing in found.listings}


def test_a_grant_whose_certificate_was_revoked_is_a_finding() -> None:
    """The summary says that it may be revoked (60, A83)."""
    register = before("PayClaim")
    register.apply(
        event(
            row("RevokeTrainingCertificate", "2025-12-30", ("province_hr", "32"), "E-1", reason="x")
        )
    )

    found = summary_of(register, day("2025-12-31")).trainees[0].findings

    assert 2 == [finding.rule for finding in found].count("basis-stands")


def test_what_was_recovered_is_no_longer_paid() -> None:
    """Of the training subsidy nothing is left with the person (A51)."""
    register = after("claim: revoked and recovered")
    found = summary_of(register, day("2026-01-10")).trainees[0]

    assert Money(0) == found.paid[SubsidyKind.TRAINING]


def test_a_person_without_an_enrolment_has_no_summary() -> None:
    """Taken over from elsewhere, before any enrolment."""
    nobody = attrs.evolve(TRAINEE, enrolments=(), claims=())
    opening = Opening(source="old register", day=day("2026-01-01"), objects=(nobody,))

    register = Register(POLICY, CALENDAR, opening=opening)

    assert () == summary_of(register, day("2026-01-01")).trainees
