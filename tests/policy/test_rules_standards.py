"""What a place pays for a kind, read otherwise: A45, A46, A46b, A47 and A72."""

import datetime
from fractions import Fraction
from typing import Any

import attrs
import pytest
from money_witnesses import JUNIOR, SINCE, benchmark, local, of_evaluation, supplied, with_standards

from cases import AI, APPLICATION, CLAIM, CLASS, ENROLMENT, FILED, OPENING, POLICY, claim_case, day
from jsdte.decision import Verdict
from jsdte.policy import ClaimCase, Policy
from jsdte.policy.rules.amounts import ROUNDINGS, amounts
from jsdte.policy.rules.standards import rate_day, standard_of
from jsdte.policy.tables import Benchmark, EvaluatorFee, LocalStandard, LowestFee
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
TRAINING, EVALUATION = SubsidyKind
ONE_DAY = datetime.timedelta(days=1)
BOTH = (benchmark(TRAINING, 200000), benchmark(EVALUATION, 40000))


def _case(policy: Policy, kind: SubsidyKind = TRAINING, **options: str) -> ClaimCase:
    case = claim_case(policy=policy.reading(options))
    return case if kind is TRAINING else of_evaluation(case)


def _amount(case: ClaimCase) -> int | None:
    found = amounts(case).amount
    return found.fen if isinstance(found, Money) else None


def _lowest(fen: int) -> LowestFee:
    return LowestFee(place="3201", occupation=AI, kind=TRAINING, amount_fen=fen, **JUNIOR)


@pytest.mark.parametrize(
    ("occupation", "fen"), [(AI, 190000), ("robotics", 200000), (None, 200000)]
)
def test_a_benchmark_of_the_occupation(occupation: str | None, fen: int) -> None:
    """A benchmark supplied for the occupation beats the general one, another's does not."""
    own = Benchmark(kind=TRAINING, amount_fen=190000, occupation=occupation or AI, **JUNIOR)
    rows = (*BOTH, own) if occupation else BOTH

    assert Money(fen) == standard_of(_case(supplied(POLICY, benchmarks=rows))).benchmark


@pytest.mark.parametrize(
    ("occupation", "amount"), [(AI, 230000), ("robotics", 240000)], ids=["own", "another"]
)
def test_a_standard_of_the_occupation(occupation: str, amount: int) -> None:
    """A standard that the place sets for the occupation beats its general one."""
    own = attrs.evolve(local(TRAINING, 230000), occupation=occupation)
    rows = (*POLICY.tables.local_standards, own)

    assert amount == _amount(_case(supplied(POLICY, local_standards=rows)))


def test_a_standard_in_the_band_of_its_occupation() -> None:
    """The band is that around the benchmark of the occupation, where there is one."""
    own = Benchmark(kind=TRAINING, amount_fen=400000, occupation=AI, **JUNIOR)
    policy = supplied(POLICY, benchmarks=(*BOTH, own))

    assert N is standard_of(_case(policy)).in_band
    assert Y is standard_of(_case(with_standards(policy, 280000, None))).in_band


@pytest.mark.parametrize(
    ("option", "low", "high"), [("per-kind", 28000, 52000), ("one-for-both", 140000, 260000)]
)
def test_one_benchmark_for_both_kinds(option: str, low: int, high: int) -> None:
    """By the other reading the evaluation's standard floats around the training's benchmark."""
    found = {
        fen: standard_of(_case(with_standards(POLICY, None, fen), EVALUATION, A45=option)).in_band
        for fen in (low - 1, low, high, high + 1)
    }

    assert [N, Y, Y, N] == list(found.values())


@pytest.mark.parametrize("row", [(local(EVALUATION, 1),), ()], ids=["out of range", "none"])
def test_evaluations_at_the_benchmark(row: tuple[LocalStandard, ...]) -> None:
    """Where only trainings float no standard for evaluations is looked at."""
    policy = supplied(POLICY, local_standards=(local(TRAINING, 240000), *row))

    assert 40000 == _amount(_case(policy, EVALUATION, A46="training-only"))
    assert 240000 == _amount(_case(policy, TRAINING, A46="training-only"))


@pytest.mark.parametrize(
    ("training", "evaluation", "in_band"),
    [
        (120000, 48000, Y),
        (120000, 47999, N),
        (160000, 152000, Y),
        (160000, 152001, N),
        (None, None, Y),
        (None, 112000, Y),
        (None, 112001, N),
    ],
)
@pytest.mark.parametrize("kind", SubsidyKind)
def test_the_band_of_the_sums(
    kind: SubsidyKind, training: int | None, evaluation: int | None, in_band: Verdict
) -> None:
    """Where the sums float it does not matter how they are split: 168000 to 312000 fen."""
    policy = with_standards(POLICY, training, evaluation)

    assert in_band is standard_of(_case(policy, kind, A46="sum")).in_band


@pytest.mark.parametrize(
    ("tables", "missing"),
    [
        ({"benchmarks": BOTH[:1]}, ("policy.benchmarks of the other kind",)),
        (
            {"local_standards": (local(TRAINING, 1),)},
            ("policy.local_standards of the other kind",),
        ),
        ({"benchmarks": BOTH[1:]}, ("policy.benchmarks",)),
    ],
)
def test_what_a_sum_lacks(tables: dict[str, Any], missing: tuple[str, ...]) -> None:
    """A sum hangs on the rows of both kinds, each named."""
    found = standard_of(_case(supplied(POLICY, **tables), A46="sum"))

    assert (U, missing) == (found.in_band, found.missing)


def test_a_place_not_known_is_named_once() -> None:
    """Without a place neither kind has a standard, and the place is asked for."""
    case = attrs.evolve(_case(POLICY, A46="sum"), review=None)

    assert ("review.city",) == standard_of(case).missing


@pytest.mark.parametrize(
    ("standard", "clamped"),
    [
        (0, 140000),
        (139999, 140000),
        (140000, 140000),
        (140001, 140001),
        (259999, 259999),
        (260000, 260000),
        (260001, 260000),
    ],
)
def test_cut_to_the_band(standard: int, clamped: int) -> None:
    """By the other reading a standard out of the band is cut to its nearest end."""
    case = _case(with_standards(POLICY, standard, None), A46b="clamp")

    assert Fraction(clamped) == standard_of(case).usable
    assert () == standard_of(case).missing


@pytest.mark.parametrize(
    ("base", "standard", "usable"),
    [(33333, 1, Fraction(233331, 10)), (33333, 99999, Fraction(433329, 10))],
)
def test_the_ends_of_the_band_are_exact(base: int, standard: int, usable: Fraction) -> None:
    """An end of the band that is no whole fen is kept as a fraction until the amount."""
    policy = supplied(POLICY, benchmarks=(benchmark(TRAINING, base),))

    assert usable == standard_of(_case(with_standards(policy, standard, None), A46b="clamp")).usable


@pytest.mark.parametrize(
    ("training", "evaluation", "usable"),
    [
        (300000, 100000, (234000, 78000)),
        (100000, 20000, (140000, 28000)),
        (0, 0, (84000, 84000)),
        (240000, 40000, (240000, 40000)),
    ],
)
def test_sums_are_cut_in_proportion(
    training: int, evaluation: int, usable: tuple[int, int]
) -> None:
    """Where the sums float each kind keeps its part of the sum, or half of it."""
    policy = with_standards(POLICY, training, evaluation)
    found = [
        standard_of(_case(policy, kind, A46="sum", A46b="clamp")).usable for kind in SubsidyKind
    ]

    assert list(map(Fraction, usable)) == found


@pytest.mark.parametrize(
    ("lowest", "reject", "clamp"),
    [(240001, 240000, 240000), (240000, 240000, 240000), (239999, None, 239999), (1, None, 1)],
)
def test_the_lowest_fee_of_the_place(lowest: int, reject: int | None, clamp: int) -> None:
    """A standard may equal the lowest fee; above it it is out of range, or cut to it."""
    policy = supplied(POLICY, lowest_fees=(_lowest(lowest),))

    assert reject == _amount(_case(policy, A47="standard-invalid"))
    assert clamp == _amount(_case(policy, A47="standard-invalid", A46b="clamp"))


@pytest.mark.parametrize("standard", [240000, 260001])
@pytest.mark.parametrize("option", ["reject", "clamp"])
def test_a_lowest_fee_not_supplied(standard: int, option: str) -> None:
    """While the lowest fee is unknown no standard is cut, for the fee might cut it further."""
    case = _case(with_standards(POLICY, standard, None), A47="standard-invalid", A46b=option)
    found = standard_of(case)

    assert UNKNOWN is found.usable
    assert "policy.lowest_fees" in found.missing
    assert (U if standard == 240000 else N) is found.in_band


def test_above_the_lowest_fee_without_a_benchmark() -> None:
    """A standard above the lowest fee is out of range, whatever the benchmark; cutting needs it."""
    policy = supplied(POLICY, lowest_fees=(_lowest(1),), benchmarks=())
    found = standard_of(_case(policy, A47="standard-invalid", A46b="clamp"))

    assert (N, UNKNOWN) == (found.in_band, found.usable)
    assert ("policy.benchmarks",) == found.missing


DAYS = {
    "opening-day": OPENING,
    "certificate-day": day("2025-12-16"),
    "claim-day": FILED,
    "decision-day": day("2025-12-24"),
}


def _dated(**options: str) -> ClaimCase:
    certificate = attrs.evolve(ENROLMENT.level_certificate, issued_on=DAYS["certificate-day"])
    return attrs.evolve(
        _case(POLICY, **options),
        enrolment=attrs.evolve(ENROLMENT, level_certificate=certificate),
        claim=attrs.evolve(CLAIM, decided_on=DAYS["decision-day"]),
    )


@pytest.mark.parametrize(("option", "on"), DAYS.items())
def test_the_four_rate_days(option: str, on: datetime.date) -> None:
    """Benchmark and standard of the very day count, those of the day after do not."""
    case = _dated(A72=option)
    policy = case.policy

    assert on == rate_day(case)
    for later, expected in ((0, Money(210000)), (1, UNKNOWN)):
        rows = (benchmark(TRAINING, 210000, str(on + later * ONE_DAY)),)
        dated = attrs.evolve(case, policy=supplied(policy, benchmarks=rows))
        assert expected == standard_of(dated).benchmark


@pytest.mark.parametrize(
    ("option", "on"), [*list(DAYS.items())[1:], ("opening-day", APPLICATION.applied_on)]
)
def test_the_day_of_the_evaluators_fee(option: str, on: datetime.date) -> None:
    """It is the rate day, but that of the application where the opening day is the rate day."""
    case = of_evaluation(_dated(A72=option))
    for later, expected in ((0, Money(45000)), (1, UNKNOWN)):
        fee = EvaluatorFee(
            evaluator="V-03",
            occupation=AI,
            level=Level.JUNIOR,
            amount_fen=45000,
            first_day=on + later * ONE_DAY,
            source="assumed",
        )
        dated = attrs.evolve(case, policy=supplied(case.policy, evaluator_fees=(fee,)))
        assert expected == amounts(dated).fee


@pytest.mark.parametrize("option", DAYS)
def test_no_evaluator_to_have_a_fee(option: str) -> None:
    """Without an application no fee is anybody's, whatever day would count."""
    case = attrs.evolve(
        of_evaluation(_dated(A72=option)), enrolment=attrs.evolve(ENROLMENT, applications=())
    )

    assert UNKNOWN is amounts(case).fee
    assert "policy.evaluator_fees" in amounts(case).missing


def test_an_undecided_claim_is_decided_today() -> None:
    """Before the decision its day is that of the act."""
    case = _case(POLICY, A72="decision-day")

    assert case.day == rate_day(case)


@pytest.mark.parametrize(
    ("option", "without", "missing"),
    [
        (
            "opening-day",
            {"training_class": attrs.evolve(CLASS, opening_on=None)},
            "training_class.opening_on",
        ),
        (
            "certificate-day",
            {"enrolment": attrs.evolve(ENROLMENT, level_certificate=None)},
            "enrolment.level_certificate",
        ),
    ],
)
@pytest.mark.parametrize("kind", SubsidyKind)
def test_no_rate_day(kind: SubsidyKind, option: str, without: dict[str, Any], missing: str) -> None:
    """Without its day there is no rate, and the fact that gives the day is named."""
    case = attrs.evolve(_case(POLICY, kind, A72=option, A47="standard-invalid"), **without)

    assert (UNKNOWN, UNKNOWN) == (standard_of(case).benchmark, standard_of(case).usable)
    assert (missing,) == standard_of(case).missing
    assert UNKNOWN is amounts(case).amount


@pytest.mark.parametrize(
    ("option", "fen"),
    [("cut-fen", 1999), ("half-up-fen", 2000), ("cut-yuan", 1900), ("cut-ten-yuan", 1000)],
)
def test_roundings(option: str, fen: int) -> None:
    """Half a fen is cut or goes up; yuan and tens of yuan are cut."""
    assert fen == ROUNDINGS[option](Fraction(3999, 2))


def test_rounded_once_at_the_end() -> None:
    """The end of the band is not rounded before it is compared with fee and payment."""
    policy = with_standards(supplied(POLICY, benchmarks=(benchmark(TRAINING, 33333),)), 50000, None)
    options = {"A46b": "clamp", "A64": "half-up-fen"}
    enrolment = attrs.evolve(
        ENROLMENT, payments=(attrs.evolve(ENROLMENT.payments[0], amount=Money(43333)),)
    )

    assert 43333 == _amount(attrs.evolve(_case(policy, **options), enrolment=enrolment))


@pytest.mark.parametrize(("paid", "amount"), [(999, 0), (1000, 1000), (1999, 1000)])
@pytest.mark.parametrize("tables", [{}, {"benchmarks": ()}], ids=["supplied", "no benchmark"])
def test_less_than_ten_yuan(paid: int, amount: int, tables: dict[str, Any]) -> None:
    """What is cut to nothing is nothing, whatever rate is missing."""
    payment = attrs.evolve(ENROLMENT.payments[0], amount=Money(paid))
    case = attrs.evolve(
        _case(supplied(POLICY, **tables), A64="cut-ten-yuan"),
        enrolment=attrs.evolve(ENROLMENT, payments=(payment,)),
    )

    assert (amount if not tables or not amount else None) == _amount(case)
    assert ZERO == amounts(case).ceiling(Money(999))


def test_a_standard_cut_to_nothing() -> None:
    """A standard below the unit of rounding gives nothing as well."""
    policy = supplied(POLICY, benchmarks=(benchmark(TRAINING, 999),))

    assert 0 == _amount(_case(with_standards(policy, None, None), A64="cut-ten-yuan"))


def test_a_standard_that_ended() -> None:
    """After its last day a standard is unknown again, not the benchmark."""
    row = LocalStandard(
        place="3201",
        kind=TRAINING,
        level=Level.JUNIOR,
        amount_fen=240000,
        last_day=OPENING - ONE_DAY,
        **SINCE,
    )
    case = _case(supplied(POLICY, local_standards=(row,)))

    assert ("policy.local_standards",) == standard_of(case).missing
