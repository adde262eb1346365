"""Strategies for the values and objects of the notice, leaning towards the edges of its rules.

Objects vary the ones in `cases`, so whatever a strategy leaves alone is in order.
"""

import datetime
from collections.abc import Sequence
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st
from stdnum.iso7064 import mod_11_2

from cases import AI, CLAIM, ENROLMENT, PLAN, REVIEW, claim_case
from jsdte.decision import Verdict
from jsdte.model import (
    Block,
    ClaimState,
    EligibilityReview,
    Insurance,
    Listing,
    PaperResult,
    Payment,
    PriorSubsidies,
    StatusRecord,
    SubsidyClaim,
    TrainingPlan,
)
from jsdte.policy import ClaimCase, Policy, Tables
from jsdte.policy.tables import Benchmark, EvaluatorFee, LocalStandard
from jsdte.terms.divisions import DIVISIONS, DivisionKind
from jsdte.terms.kinds import CATEGORIES, Content, InsuranceScheme, Level, Mode, Paper, SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.places import OUTSIDE
from jsdte.terms.sensitive import IdNumber, PersonName
from jsdte.terms.unknown import UNKNOWN, Unknown

T = TypeVar("T")

ONE_DAY = datetime.timedelta(days=1)
FIRST_DAY, LAST_DAY = datetime.date(2025, 1, 1), datetime.date(2026, 12, 31)

_MAKE_UP_DAYS = (
    "2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 "
    "2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10"
)
_HOLIDAYS = (
    "2025-01-01 2025-01-28 2025-02-04 2025-05-01 2025-10-01 2025-10-08 2026-01-01 2026-01-03 "
    "2026-02-15 2026-02-23 2026-05-01 2026-10-01 2026-10-07"
)
_TURNS = "2025-08-26 2025-08-27 2025-08-28 2025-08-31 2025-09-01 2026-08-31 2026-09-01 2025-12-31"
_MONTH_ENDS = (
    datetime.date(year + month // 12, month % 12 + 1, 1) - ONE_DAY
    for year in (2025, 2026)
    for month in range(1, 13)
)
EDGES = tuple(
    sorted(
        {
            *map(datetime.date.fromisoformat, f"{_MAKE_UP_DAYS} {_HOLIDAYS} {_TURNS}".split()),
            *_MONTH_ENDS,
        }
    )
)
"""Days on which calendars and school years turn, and the day the notice was signed."""


def days(
    *, min_value: datetime.date = FIRST_DAY, max_value: datetime.date = LAST_DAY
) -> st.SearchStrategy[datetime.date]:
    """Days of the published years, often holidays, make-up days and ends of months."""
    edges = [edge for edge in EDGES if min_value <= edge <= max_value]
    free = st.dates(min_value, max_value)
    return st.sampled_from(edges) | free if edges else free


def any_days(last_year: int = 2199) -> st.SearchStrategy[datetime.date]:
    """Days of three centuries, leap days among them."""
    leap_days = [datetime.date(year, 2, 29) for year in (1904, 2000, 2024, 2028, 2188)]
    return st.sampled_from(leap_days) | st.dates(
        datetime.date(1900, 1, 1), datetime.date(last_year, 12, 31)
    )


def days_near(centre: datetime.date, *, most: int = 3) -> st.SearchStrategy[datetime.date]:
    """Days a few days before or after another one, and that one."""
    return st.integers(-most, most).map(lambda offset: centre + offset * ONE_DAY)


def unknown_or(known: st.SearchStrategy[T]) -> st.SearchStrategy[T | Unknown]:
    """What another strategy gives, or a fact that nobody has supplied."""
    return st.one_of(known, st.just(UNKNOWN))


def facts() -> st.SearchStrategy[bool | Unknown]:
    """Facts that are true, false or not supplied."""
    return unknown_or(st.booleans())


def verdicts() -> st.SearchStrategy[Verdict]:
    """Yes, no and undetermined."""
    return st.sampled_from(list(Verdict))


def money(*, least: int = 0, most: int = 500_000) -> st.SearchStrategy[Money]:
    """Amounts up to some thousand yuan, to the fen."""
    return st.integers(least, most).map(Money)


def levels() -> st.SearchStrategy[Level]:
    """The three levels."""
    return st.sampled_from(list(Level))


def kinds() -> st.SearchStrategy[SubsidyKind]:
    """The two kinds of subsidy."""
    return st.sampled_from(list(SubsidyKind))


def occupations() -> st.SearchStrategy[str]:
    """Two of the 14 occupations, so that equal ones are met often."""
    return st.sampled_from((AI, "big-data"))


def places() -> st.SearchStrategy[str]:
    """Cities and counties of Jiangsu, and anywhere else."""
    return st.sampled_from(("3201", "320102", "320583", OUTSIDE)) | st.sampled_from(list(DIVISIONS))


def counties() -> st.SearchStrategy[str]:
    """Districts, counties and county-level cities."""
    return st.sampled_from([d.code for d in DIVISIONS.values() if d.kind is not DivisionKind.CITY])


def names() -> st.SearchStrategy[PersonName]:
    """Names of persons, with rare characters and interpuncts."""
    return st.sampled_from(("张䶮", "王𬭎", "买买提·吐尔逊", "欧阳娜", "李")).map(PersonName)


@st.composite
def id_numbers(draw: st.DrawFn) -> IdNumber:
    """ID numbers with a real birth day and a right check character, X among them."""
    division = draw(st.sampled_from(("110105", "320102", "320583", "652901")))
    born = draw(st.dates(datetime.date(1940, 1, 1), datetime.date(2008, 12, 31)))
    body = f"{division}{born:%Y%m%d}{draw(st.integers(0, 999)):03}"
    return IdNumber(body + mod_11_2.calc_check_digit(body))


def _block(index: int, mode: Mode, content: Content, hours: int) -> Block:
    return Block(module=f"模块{index % 3}", mode=mode, content=content, hours=hours)


_MIXES = st.tuples(st.sampled_from(list(Mode)), st.sampled_from(list(Content)))
_FREE = st.lists(st.tuples(_MIXES, st.integers(1, 120)), min_size=1, max_size=5).map(
    lambda rows: tuple(_block(i, *mix, hours) for i, (mix, hours) in enumerate(rows))
)


@st.composite
def _halves(draw: st.DrawFn) -> tuple[Block, ...]:
    half, tilt = draw(st.integers(3, 100)), draw(st.sampled_from((-1, 0, 1)))
    cut = draw(st.integers(1, half - 2))
    return (
        _block(0, Mode.ONLINE, Content.THEORY, cut),
        _block(1, Mode.ONLINE, Content.PRACTICE, half + tilt - cut),
        _block(2, Mode.OFFLINE, draw(st.sampled_from(list(Content))), half),
    )


def blocks() -> st.SearchStrategy[tuple[Block, ...]]:
    """Teaching hours in any mix, often with half of them online, or one hour off."""
    return _halves() | _FREE


@st.composite
def plans(draw: st.DrawFn) -> TrainingPlan:
    """Plans of one occupation and level whose contents are in order or not."""
    return attrs.evolve(
        PLAN,
        blocks=draw(blocks()),
        teachers=draw(st.sampled_from(((), ("L-1",), ("L-1", "L-2")))),
        fee=draw(money()),
        covers_weight_table=draw(facts()),
        online_reason=draw(st.sampled_from((None, "偏远地区学员"))),
    )


@st.composite
def listings(draw: st.DrawFn, *, near: datetime.date = datetime.date(2026, 1, 4)) -> Listing:
    """Entries of a directory that cover a day, or miss it by little."""
    years_back = draw(st.integers(0, 3))
    listed_on = draw(days_near(near, most=2)).replace(year=near.year - years_back)
    to_near = (near - listed_on).days
    ends = st.none() | st.one_of(st.integers(0, 1200), st.integers(to_near - 2, to_near + 2)).map(
        lambda length: listed_on + max(length, 0) * ONE_DAY
    )
    return Listing(
        occupation=draw(occupations()),
        listed_on=listed_on,
        printed_until=draw(ends),
        removed_on=draw(ends),
        directory_name="示例机构",
        source="example directory",
    )


@st.composite
def payments(
    draw: st.DrawFn,
    *,
    of: Sequence[SubsidyKind] = tuple(SubsidyKind),
    bodies: Sequence[str] = ("I-07", "V-03", "X-09"),
    near: datetime.date = CLAIM.filed_on,
    refunds: bool = True,
) -> Payment:
    """Fees paid and refunded around a day, by whatever invoice, to whatever body."""
    kind = draw(st.sampled_from(of))
    is_refund = refunds and draw(st.booleans())
    return Payment(
        kind=kind,
        amount=draw(money(most=300_000)),
        paid_on=draw(days_near(near) | days(max_value=near)),
        body=draw(st.sampled_from(bodies)),
        sitting=draw(st.integers(1, 2)) if kind is SubsidyKind.EVALUATION else None,
        own_invoice=None if is_refund else draw(facts()),
        is_refund=is_refund,
    )


@st.composite
def insurances(draw: st.DrawFn) -> Insurance:
    """Insurances of a person in or outside Jiangsu, often begun about the day of a review."""
    return Insurance(
        place=draw(places()),
        scheme=draw(st.sampled_from(list(InsuranceScheme))),
        active=draw(st.booleans()),
        since=draw(
            days_near(REVIEW.applied_on, most=1) | days(max_value=datetime.date(2025, 12, 31))
        ),
    )


@st.composite
def statuses(draw: st.DrawFn, *, near: datetime.date = REVIEW.applied_on) -> StatusRecord:
    """Attestations around a day, of the six categories and of others."""
    first = draw(days_near(near) | days(max_value=near))
    return StatusRecord(
        category=draw(st.sampled_from((*CATEGORIES, "veteran", "manager"))),
        first_day=first,
        last_day=first + draw(st.integers(0, 90)) * ONE_DAY,
        source="example record",
    )


@st.composite
def reviews(draw: st.DrawFn, /, **known: Any) -> EligibilityReview:
    """Reviews with facts of every sort, known and unknown; keywords fix some of them."""
    several = st.lists(insurances(), max_size=4)
    review: EligibilityReview = attrs.evolve(
        REVIEW,
        insurances=draw(unknown_or(several.map(tuple))),
        registered_place=draw(unknown_or(st.none() | places())),
        statuses=draw(unknown_or(st.lists(statuses(), max_size=3).map(tuple))),
        graduation_on=draw(unknown_or(st.none() | days(max_value=datetime.date(2026, 12, 31)))),
        meets_conditions=draw(facts()),
    )
    return attrs.evolve(review, **known)


@st.composite
def histories(draw: st.DrawFn, *, most: int = 5) -> tuple[SubsidyClaim, ...]:
    """Earlier claims of a person, decided and undecided, of both kinds and several levels."""
    rows = draw(
        st.lists(
            st.tuples(kinds(), occupations(), levels(), st.sampled_from(list(ClaimState))),
            max_size=most,
        )
    )
    return tuple(
        attrs.evolve(CLAIM, id=f"H-{i}", kind=kind, occupation=occupation, level=level, state=state)
        for i, (kind, occupation, level, state) in enumerate(rows)
    )


@st.composite
def priors(draw: st.DrawFn) -> tuple[PriorSubsidies, ...]:
    """Records of subsidies from elsewhere; of a kind without one the number is unknown."""
    return tuple(
        PriorSubsidies(
            kind=kind, number=number, counted_from=datetime.date(2019, 1, 1), source="ledger"
        )
        for kind, number in draw(st.lists(st.tuples(kinds(), st.integers(0, 4)), max_size=3))
    )


def _rows(cls: Any, key: dict[str, Any], fen: Sequence[int | None]) -> tuple[Any, ...]:
    """One row of a table from the first of 2025, or none for an empty sequence."""
    return tuple(
        cls(amount_fen=amount, first_day=FIRST_DAY, source="example", **key) for amount in fen
    )


@st.composite
def standards(draw: st.DrawFn, *, benchmark_fen: int) -> int:
    """Local standards in fen, often at the ends of the band of 30 % around a benchmark."""
    floor, ceiling = -(-benchmark_fen * 7 // 10), benchmark_fen * 13 // 10
    within = (floor, floor + 1, benchmark_fen, ceiling - 1, ceiling)
    ends = (floor - 1, *within, ceiling + 1)
    return max(draw(st.sampled_from((*ends, *within)) | st.integers(0, 400_000)), 0)


@st.composite
def _rates(draw: st.DrawFn, *, kind: SubsidyKind) -> Tables:
    benchmark, fee = draw(st.integers(1, 300_000)), draw(st.integers(0, 300_000))
    local = draw(st.none() | standards(benchmark_fen=benchmark))
    key = {"kind": kind, "level": CLAIM.level}
    fee_key = {"evaluator": "V-03", "occupation": AI, "level": CLAIM.level}
    known = [draw(st.sampled_from((1, 1, 1, 0))) for _ in range(3)]
    return Tables(
        benchmarks=_rows(Benchmark, key, [benchmark][: known[0]]),
        local_standards=_rows(LocalStandard, {"place": "3201", **key}, [local][: known[1]]),
        evaluator_fees=_rows(EvaluatorFee, fee_key, [fee][: known[2]]),
    )


@st.composite
def _paid(draw: st.DrawFn, *, kind: SubsidyKind) -> tuple[Payment, ...]:
    body = "I-07" if kind is SubsidyKind.TRAINING else "V-03"
    mostly_right = payments(of=(kind, kind, *SubsidyKind), bodies=(body, body, "X-09"))
    others = draw(st.lists(mostly_right, max_size=3))
    own = Payment(
        kind=kind,
        amount=draw(money(most=300_000)),
        paid_on=CLAIM.filed_on - draw(st.sampled_from((0, 0, 1, 9, -1))) * ONE_DAY,
        body=body,
        sitting=1 if kind is SubsidyKind.EVALUATION else None,
        own_invoice=True,
        is_refund=False,
    )
    return (*draw(st.sampled_from(((own,), (own,), ()))), *others)


@st.composite
def money_cases(draw: st.DrawFn) -> ClaimCase:
    """Claims with rates supplied or not, fees, papers and payments of every sort.

    Invoices name the person or somebody else, or nobody has seen them; most of the money went
    where it belongs.
    """
    kind = draw(kinds())
    passed = draw(st.sampled_from(({1}, {1}, {2}, {1, 2}, set())))
    papers = tuple(
        PaperResult(paper=paper, taken_on=CLAIM.filed_on, passed=sitting in passed, sitting=sitting)
        for sitting in (1, 2)
        for paper in Paper
    )
    return claim_case(
        policy=Policy(tables=draw(_rates(kind=kind))),
        plan=attrs.evolve(PLAN, fee=draw(money(most=300_000))),
        enrolment=attrs.evolve(ENROLMENT, payments=draw(_paid(kind=kind)), papers=papers),
        claim=attrs.evolve(CLAIM, kind=kind),
        day=CLAIM.filed_on + draw(st.integers(0, 6)) * ONE_DAY,
    )
