"""Hours as the certificate has them."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, ENROLMENT, TRAINING_CERTIFICATE, day, hours_case
from jsdte.decision import Verdict
from jsdte.model import (
    AttendanceFiling,
    EnrolmentHours,
    HoursRegistration,
    TrainingClass,
    YearHours,
)
from jsdte.policy import RULES

pytestmark = pytest.mark.property

REGISTERED = HoursRegistration(registered_on=day("2025-11-24"), year=2025, hours=80)
ROWS = st.lists(
    st.tuples(st.none() | st.integers(79, 81), st.integers(79, 81), st.booleans()),
    min_size=1,
    max_size=3,
)
Rows = list[tuple[int | None, int, bool]]


def _certified(rows: Rows) -> Verdict:
    enrolments = tuple(
        attrs.evolve(
            ENROLMENT,
            id=f"E-{i}",
            training_certificate=printed and attrs.evolve(TRAINING_CERTIFICATE, hours=printed),
            hours=REGISTERED if before else None,
        )
        for i, (printed, _, before) in enumerate(rows)
    )
    hours = tuple(
        EnrolmentHours(enrolment=f"E-{i}", hours=named) for i, (_, named, _) in enumerate(rows)
    )
    case = hours_case(enrolments=enrolments, hours=hours)
    return RULES["hours-certified"].check(case).verdict


def _registered(hours: int, training_class: TrainingClass, year: int, **options: str) -> Verdict:
    rows = (EnrolmentHours(enrolment="E-1", hours=hours),)
    case = hours_case(training_class=training_class, year=year, hours=rows)
    read = attrs.evolve(case, policy=case.policy.reading(options))
    return RULES["hours-certified"].check(read).verdict


class TestClause47HoursCertified:
    """47 三(一)s2b 凭培训合格证书统一通过: on the training certificate, with its hours (A85)."""

    @given(rows=ROWS)
    @example(rows=[(80, 79, False)])
    @example(rows=[(80, 80, False)])
    @example(rows=[(80, 81, False)])
    @example(rows=[(80, 80, True)])
    @example(rows=[(None, 80, False)])
    def test_hours_are_certified_iff_printed_and_new(self, rows: Rows) -> None:
        """Everybody named has a certificate with just these hours, and registers them once."""
        fit = [printed == named and not before for printed, named, before in rows]

        assert (Verdict.YES if all(fit) else Verdict.NO) is _certified(rows)

    @given(rows=ROWS, further=ROWS)
    def test_hours_is_antitone_in_names(self, rows: Rows, further: Rows) -> None:
        """A further name never makes a wrong filing right."""
        if _certified(rows) is Verdict.NO:
            assert Verdict.NO is _certified(rows + further)

    @given(parts=st.lists(st.integers(39, 41), max_size=2), named=st.integers(78, 82))
    @example(parts=[40, 41], named=80)
    @example(parts=[40, 41], named=81)
    @example(parts=[], named=80)
    def test_hours_agree_with_the_reading(self, parts: list[int], named: int) -> None:
        """As printed, as attended or the lesser; without attendance the latter are open (A85)."""
        filings = tuple(
            AttendanceFiling(
                filed_on=day("2025-10-27"),
                attended=(EnrolmentHours(enrolment="E-1", hours=part),),
                complete=True,
            )
            for part in parts
        )
        training_class = attrs.evolve(CLASS, attendance=filings)
        due = {"certificate": 80, "attended": sum(parts), "lesser": min(80, sum(parts))}

        for option, hours in due.items():
            known = bool(parts) or option == "certificate"
            expected = Verdict.of(named == hours) if known else Verdict.UNDETERMINED
            assert expected is _registered(named, training_class, 2025, A85=option)

    @given(
        first=st.integers(0, 81),
        second=st.integers(0, 81),
        named=st.integers(0, 81),
        year=st.integers(2025, 2026),
    )
    @example(first=50, second=30, named=50, year=2025)
    @example(first=50, second=30, named=30, year=2026)
    @example(first=50, second=30, named=80, year=2026)
    @example(first=50, second=31, named=31, year=2026)
    def test_split_hours_are_right_iff_those_of_the_year(
        self, first: int, second: int, named: int, year: int
    ) -> None:
        """Of two years each its own; where both do not make up what is printed it is open (A31)."""
        by_year = (YearHours(year=2025, hours=first), YearHours(year=2026, hours=second))
        winter = attrs.evolve(
            CLASS,
            started_on=day("2025-12-01"),
            ended_on=day("2026-01-15"),
            hours_by_year=by_year,
        )
        right = named == (first if year == 2025 else second)
        whole = first + second == 80

        assert (Verdict.of(right) if whole else Verdict.UNDETERMINED) is _registered(
            named, winter, year, A31="split"
        )
