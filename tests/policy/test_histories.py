"""All claims of one person, one after the other."""

from typing import Any

import attrs
import pytest

from cases import CALENDAR, ENROLMENT, EVALUATOR, FILED, POLICY, TRAINEE, day
from histories import ALL, EVALUATION, RATES, TRAINING, file_of, history, preset
from journeys import after
from jsdte.decision import Verdict
from jsdte.errors import FieldError
from jsdte.model import (
    ClaimState,
    EligibilityReview,
    Enrolment,
    Evaluator,
    Institution,
    PriorSubsidies,
    Schedule,
    SubsidyClaim,
    Trainee,
    TrainingClass,
    TrainingPlan,
)
from jsdte.policy import (
    ClaimFile,
    ClaimHistory,
    DecidedClaim,
    Policy,
    decide_claim,
    decide_claims,
)
from jsdte.policy.explain import counterfactuals, explain
from jsdte.terms.kinds import Level
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN
from jsdte.workflow import Register

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED


def decided(*files: ClaimFile, policy: Policy = RATES, **changes: Any) -> tuple[DecidedClaim, ...]:
    """What becomes of the claims of a person."""
    return decide_claims(history(*files, **changes), policy, CALENDAR)


def verdicts(*files: ClaimFile, **changes: Any) -> list[Verdict]:
    """The verdicts in the order of filing."""
    return [outcome.decision.verdict for outcome in decided(*files, **changes)]


def four(**changes: Any) -> list[ClaimFile]:
    """Four claims for four occupations, a day after the other."""
    days = ("2025-12-19", "2025-12-20", "2025-12-21", "2025-12-22")
    return [
        file_of(number, occupation=ALL[number], filed_on=day(on), **changes)
        for number, on in enumerate(days)
    ]


def test_three_are_granted_and_the_fourth_is_refused() -> None:
    """What is granted counts for the later ones, in the order of filing."""
    outcomes = decided(*reversed(four()))

    assert [Y, Y, Y, N] == [outcome.decision.verdict for outcome in outcomes]
    assert ["H-0", "H-1", "H-2", "H-3"] == [outcome.claim.id for outcome in outcomes]
    assert [ClaimState.GRANTED] * 3 + [ClaimState.REFUSED] == [o.claim.state for o in outcomes]
    assert [Money(200000)] * 3 + [None] == [outcome.claim.amount for outcome in outcomes]


def test_kinds_are_counted_apart() -> None:
    """Three of one kind leave three of the other."""
    others = [
        file_of(10 + n, occupation=ALL[n], kind=EVALUATION, filed_on=day("2025-12-23"))
        for n in range(3)
    ]

    assert [Y, Y, Y, N, Y, Y, Y] == verdicts(*four(), *others)


def test_a_refused_claim_uses_no_turn() -> None:
    """A claim that fails leaves the turn to the next."""
    files = four()
    files[0] = attrs.evolve(files[0], reviews=())

    assert [N, Y, Y, Y] == verdicts(*files)


def test_an_open_claim_leaves_the_fourth_open() -> None:
    """A claim of which a fact is unknown may come to count."""
    files = four()
    files[0] = attrs.evolve(files[0], claim=attrs.evolve(files[0].claim, subsidised_otherwise=True))
    outcomes = decided(*files)

    assert [U, Y, Y, U] == [outcome.decision.verdict for outcome in outcomes]
    assert "decision on H-0" in {
        name for finding in outcomes[3].decision.findings for name in finding.missing
    }


def test_unknown_prior_subsidies_are_not_zero() -> None:
    """Without a record every claim is open; what the project granted itself is known."""
    granted = [preset(file, ClaimState.GRANTED, day("2025-12-22")) for file in four()[:3]]

    assert [U, U, U, U] == verdicts(*four(), prior_subsidies=())
    assert [U, U, U, N] == verdicts(*granted, four()[3], prior_subsidies=())


def test_what_was_decided_stands() -> None:
    """A preset refusal is not decided anew, and what the policy would say is shown."""
    files = four()
    files[0] = preset(files[0], ClaimState.REFUSED, day("2025-12-19"))
    outcomes = decided(*files)

    assert [Y, Y, Y, Y] == [outcome.decision.verdict for outcome in outcomes]
    assert ClaimState.REFUSED is outcomes[0].claim.state


def test_a_higher_certificate_closes_a_lower_claim() -> None:
    """With both in hand the lower one is lost, in whatever order they are claimed for."""
    lower = file_of(1)
    higher = file_of(2, level=Level.SENIOR, filed_on=day("2025-12-20"))

    assert [N, Y] == verdicts(lower, higher)
    assert [Y] == verdicts(lower)


def test_both_kinds_of_one_enrolment() -> None:
    """Training and evaluation of one course are no repetition."""
    files = (file_of(1), file_of(2, enrolment=1, kind=EVALUATION))

    assert [Y, Y] == verdicts(*files)
    assert [N, N] == verdicts(files[0], file_of(3, enrolment=1))[1:] * 2


def test_each_claim_is_explained_on_its_own_case() -> None:
    """What it was decided on can be asked why, and what would help."""
    outcome = decided(attrs.evolve(file_of(1), reviews=()))[0]

    assert outcome.decision == decide_claim(outcome.case)
    assert N is explain(decide_claim, outcome.case).verdict
    assert () == counterfactuals(decide_claim, outcome.case)


def test_reviews_of_another_enrolment_serve_where_they_belong_to_a_level() -> None:
    """One review for occupation and level serves both enrolments (A76)."""
    bare = attrs.evolve(file_of(2, kind=EVALUATION), reviews=())
    files = (file_of(1), bare)

    assert [Y, N] == verdicts(*files)
    assert [Y, Y] == verdicts(*files, policy=RATES.reading({"A76": "per-level"}))


def test_a_day_of_decision_is_taken() -> None:
    """Claims are decided on the day given, but never before they are filed."""
    outcomes = decide_claims(
        history(file_of(1), file_of(2, occupation=ALL[3], filed_on=day("2026-01-20"))),
        RATES,
        CALENDAR,
        on=day("2026-01-10"),
    )

    assert [day("2026-01-10"), day("2026-01-20")] == [o.claim.decided_on for o in outcomes]


def test_claims_of_one_day_go_by_their_numbers() -> None:
    """Where a day has several claims the platform number decides, not the order given (A66)."""
    turn = PriorSubsidies(
        kind=TRAINING, number=2, counted_from=day("2019-01-01"), source="example ledger"
    )
    files = [file_of(n, occupation=ALL[n], order=n) for n in (2, 1)]

    for given in (files, files[::-1]):
        outcomes = decided(*given, prior_subsidies=(turn,))
        assert [("H-1", Y), ("H-2", N)] == [(o.claim.id, o.decision.verdict) for o in outcomes]


def test_both_kinds_claimed_together() -> None:
    """Where both kinds are one claim, the other one may be filed after it on the day (A92)."""
    both = (file_of(1), file_of(2, enrolment=1, kind=EVALUATION))
    joint = RATES.reading({"A92": "joint"})

    assert [Y, Y] == verdicts(*both, policy=joint)
    assert [N] == verdicts(both[0], policy=joint)


def test_an_unknown_amount_contradicts_nothing() -> None:
    """An open claim whose amount is unknown is decided all the same."""
    file = file_of(1)

    assert [Y] == verdicts(attrs.evolve(file, claim=attrs.evolve(file.claim, amount=UNKNOWN)))


def test_a_claim_without_certificates() -> None:
    """An enrolment that came to no certificate yet gives no claim, and bars none."""
    bare = attrs.evolve(file_of(1).enrolment, training_certificate=None, level_certificate=None)

    assert [N, Y] == verdicts(
        attrs.evolve(file_of(1), enrolment=bare), file_of(2, filed_on=day("2025-12-20"))
    )


def test_claims_without_an_evaluator_or_institution() -> None:
    """A body that is not known contradicts nothing."""
    bare = attrs.evolve(file_of(1), institution=None, evaluator=None)

    assert [N] == verdicts(bare)


def test_a_body_applied_to_by_nobody() -> None:
    """Without an application no evaluator is the wrong one."""
    enrolment = attrs.evolve(file_of(1).enrolment, applications=())

    assert [Y] == verdicts(attrs.evolve(file_of(1), enrolment=enrolment))


@pytest.mark.parametrize("undecided", ["waits", "ignored", "counted"])
def test_a_later_grant_bars_no_earlier_claim(undecided: str) -> None:
    """A higher certificate subsidised later leaves the lower claim filed before as it was (A66)."""
    files = (file_of(1), file_of(2, level=Level.SENIOR, filed_on=day("2025-12-20")))
    policy = RATES.reading({"A55": "higher-subsidised", "A75": undecided})
    outcomes = decided(*files, policy=policy)

    assert [Y, Y] == [outcome.decision.verdict for outcome in outcomes]


def _file(**changes: Any) -> Any:
    return lambda: attrs.evolve(file_of(1), **changes)


def _claim(**changes: Any) -> Any:
    return lambda: attrs.evolve(file_of(1), claim=attrs.evolve(file_of(1).claim, **changes))


def _class(**changes: Any) -> Any:
    return _file(training_class=attrs.evolve(file_of(1).training_class, **changes))


def _granted(**changes: Any) -> Any:
    return _claim(state=ClaimState.GRANTED, decided_on=day("2025-12-22"), **changes)


@pytest.mark.parametrize(
    ("make", "field", "expected"),
    [
        (_claim(decided_on=day("2025-12-18")), "claim.decided_on", "a day not before filed_on"),
        (
            _granted(revoked_on=day("2025-12-18")),
            "claim.revoked_on",
            "a day not before filed_on",
        ),
        (
            _granted(paid_on=day("2025-12-21")),
            "claim.paid_on",
            "a day not before claim.decided_on",
        ),
        (
            _granted(paid_on=day("2025-12-24"), recovered_on=day("2025-12-23")),
            "claim.recovered_on",
            "a day not before claim.paid_on",
        ),
        (_claim(paid_on=FILED), "claim.paid_on", "none of a claim that is filed"),
        (
            _claim(state=ClaimState.REFUSED, amount=Money(1)),
            "claim.amount",
            "none of a claim that is refused",
        ),
        (
            _granted(withdrawn_on=day("2025-12-24")),
            "claim.withdrawn_on",
            "none of a claim that is granted",
        ),
        (
            _claim(state=ClaimState.PAID, withdrawn_on=day("2025-12-24")),
            "claim.withdrawn_on",
            "none of a claim that is paid",
        ),
        (
            lambda: history(
                file_of(1),
                attrs.evolve(
                    file_of(2, enrolment=1),
                    training_class=attrs.evolve(file_of(1).training_class, opening_on=None),
                ),
            ),
            "files[0].training_class",
            "the same facts wherever it is given",
        ),
        (_class(plan="P-9"), "training_class.plan", "the id of the plan"),
        (
            _file(plan=attrs.evolve(file_of(1).plan, institution="I-99")),
            "plan.institution",
            "the id of the institution",
        ),
        (
            _file(evaluator=attrs.evolve(EVALUATOR, id="V-99")),
            "evaluator.id",
            "the evaluator of the application",
        ),
        (
            lambda: history(
                attrs.evolve(
                    file_of(1), enrolment=attrs.evolve(file_of(1).enrolment, trainee="T-9")
                )
            ),
            "files[0].enrolment.trainee",
            "the id of the trainee",
        ),
        (
            lambda: history(
                file_of(1),
                attrs.evolve(
                    file_of(2, enrolment=1),
                    enrolment=attrs.evolve(file_of(1).enrolment, level_certificate=None),
                ),
            ),
            "files[0].enrolment",
            "the same facts wherever it is given",
        ),
        (
            lambda: history(file_of(1), attrs.evolve(file_of(2, enrolment=1), reviews=())),
            "files[0].reviews",
            "the same facts wherever it is given",
        ),
        (
            lambda: history(file_of(1, order=1), file_of(2, order=1)),
            "files[0].claim.order",
            "a number of its own, for each claim of the day or for none",
        ),
        (
            lambda: history(file_of(1, order=1), file_of(2)),
            "files[0].claim.order",
            "a number of its own, for each claim of the day or for none",
        ),
        (_claim(enrolment="E-9"), "claim.enrolment", "the id of the enrolment"),
        (_class(id="C-9"), "enrolment.training_class", "the id of the class"),
        (_class(level=Level.SENIOR), "claim.occupation", "the occupation and level of the class"),
        (
            _class(started_on=day("2025-10-25")),
            "training_class.ended_on",
            "a day not before training_class.started_on",
        ),
        (
            _class(ended_on=day("2025-11-07")),
            "enrolment.training_certificate.issued_on",
            "a day not before training_class.ended_on",
        ),
        (
            _file(
                enrolment=attrs.evolve(
                    file_of(1).enrolment,
                    applications=(
                        attrs.evolve(ENROLMENT.applications[0], applied_on=day("2025-12-16")),
                    ),
                )
            ),
            "enrolment.level_certificate.issued_on",
            "a day not before enrolment.applications.applied_on",
        ),
        (
            _file(reviews=(attrs.evolve(file_of(2).reviews[0]),)),
            "reviews[0].enrolment",
            "its enrolment's id",
        ),
        (
            lambda: history(
                attrs.evolve(file_of(1), claim=attrs.evolve(file_of(1).claim, trainee="T-9"))
            ),
            "files[0].claim.trainee",
            "the id of the trainee",
        ),
        (
            lambda: history(file_of(1), file_of(1)),
            "files[0].claim.id",
            "an id that no other claim has",
        ),
    ],
)
def test_facts_that_contradict_each_other(make: Any, field: str, expected: str) -> None:
    """A history that cannot be is refused, with the field and what was expected."""
    with pytest.raises(FieldError) as caught:
        make()

    assert (field, expected) == (caught.value.field, caught.value.expected)


def of_register(register: Register, trainee: Trainee) -> ClaimHistory:
    """The claims of a person on file, the last first, as they were before they were decided."""

    def need(cls: Any, id_: str) -> Any:
        return register.objects[cls, id_]

    def file(claim: SubsidyClaim) -> ClaimFile:
        enrolment = need(Enrolment, claim.enrolment)
        training_class = need(TrainingClass, enrolment.training_class)
        plan = need(TrainingPlan, training_class.plan)
        open_ = attrs.evolve(claim, state=ClaimState.FILED, amount=None, paid=None, paid_on=None)
        return ClaimFile(
            claim=open_,
            enrolment=enrolment,
            training_class=training_class,
            plan=plan,
            institution=need(Institution, plan.institution),
            reviews=tuple(need(EligibilityReview, id_) for id_ in enrolment.reviews),
            evaluator=need(Evaluator, enrolment.applications[-1].evaluator),
            training_place=need(Schedule, training_class.schedule).place,
        )

    claims = (need(SubsidyClaim, id_) for id_ in trainee.claims)
    return ClaimHistory(trainee=trainee, files=tuple(map(file, claims))[::-1])


def test_histories_agree_with_the_register() -> None:
    """Every claim of the clean example is granted, and for the amount that the register found."""
    register = after(208)
    found = [
        (outcome.claim.id, outcome.decision.verdict, outcome.claim.amount)
        for trainee in register.all(Trainee)
        for outcome in decide_claims(of_register(register, trainee), POLICY, CALENDAR)
    ]

    assert 16 == len(found)
    assert [
        (claim.id, Y, claim.amount)
        for trainee in register.all(Trainee)
        for claim in (register.objects[SubsidyClaim, id_] for id_ in trainee.claims)
    ] == found


def test_filed_is_the_day_of_the_example() -> None:
    """The files above are filed on the day of the cases, by the same person."""
    assert FILED == file_of(1).claim.filed_on
    assert TRAINEE == history(file_of(1)).trainee
    assert UNKNOWN is file_of(1).claim.place
    assert TRAINING is file_of(1).claim.kind


_MONEY = ("amount", "paid_on", "paid", "recovered")
_FACTS: dict[str, Any] = {
    **dict.fromkeys(("amount", "paid", "recovered"), Money(100)),
    **dict.fromkeys(("paid_on", "returned_on", "revoked_on", "recovered_on"), FILED),
    "withdrawn_on": FILED,
}
"""Facts that a claim may carry, on the day of filing."""
_ALLOWED: dict[ClaimState, set[str]] = {
    ClaimState.FILED: {"withdrawn_on"},
    ClaimState.REFUSED: set(),
    ClaimState.WITHDRAWN: {"withdrawn_on"},
    ClaimState.GRANTED: {*_MONEY, "returned_on", "revoked_on", "recovered_on"},
    ClaimState.PAID: {*_MONEY, "returned_on", "revoked_on", "recovered_on"},
    ClaimState.PAYMENT_RETURNED: {"amount", "paid_on", "returned_on", "revoked_on", "recovered"},
    ClaimState.REVOKED: {*_MONEY, "returned_on", "revoked_on"},
    ClaimState.RECOVERED: {*_MONEY, "returned_on", "revoked_on", "recovered_on"},
}


@pytest.mark.parametrize("state", ClaimState)
@pytest.mark.parametrize("field", [*_FACTS])
def test_a_state_allows_these_facts_of_a_claim(state: ClaimState, field: str) -> None:
    """Whatever else a claim carries contradicts its state."""
    make = _claim(state=state, **{field: _FACTS[field]})
    if field in _ALLOWED[state]:
        assert state is make().claim.state
        return

    with pytest.raises(FieldError) as caught:
        make()

    assert f"claim.{field}" == caught.value.field
