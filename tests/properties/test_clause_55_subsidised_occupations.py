"""Which occupations are subsidised."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import AI, CLAIM, CLASS, REVIEW, claim_case, review_case
from jsdte.decision import Verdict
from jsdte.policy import RULES, Policy, Tables
from jsdte.policy.tables import ExtraOccupation, LocalOccupation
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import ONE_DAY, days_near, facts

pytestmark = pytest.mark.property

FOURTEEN = {
    "additive-manufacturing",
    "artificial-intelligence",
    "big-data",
    "blockchain",
    "cloud-computing",
    "cryptography",
    "data-security",
    "digital-management",
    "industrial-internet",
    "integrated-circuits",
    "internet-of-things",
    "robotics",
    "smart-manufacturing",
    "virtual-reality",
}
EXTRA = ExtraOccupation(
    id="quantum-computing", name="量子", first_day=datetime.date(2020, 1, 1), source="example"
)
OTHERS = ("quantum-computing", "bio-computing", "Big-data")


class TestClause55SubsidisedOccupations:
    """55 三(三)题, s1a 可按规定申领补贴: the 14 occupations and no others (A01, A79)."""

    @given(occupation=st.sampled_from((*sorted(FOURTEEN), *OTHERS)), supplied=st.booleans())
    @example(occupation="quantum-computing", supplied=True)
    def test_occupation_is_subsidised_iff_one_of_the_14(
        self, *, occupation: str, supplied: bool
    ) -> None:
        """An entry supplied for training opens no subsidy."""
        policy = Policy(tables=Tables(occupations=(EXTRA,) if supplied else ()))
        case = review_case(training_class=attrs.evolve(CLASS, occupation=occupation), policy=policy)
        expected = Verdict.YES if occupation in FOURTEEN else Verdict.NO

        assert expected is RULES["subsidised-occupation"].check(case).verdict

    @given(recorded=facts())
    @example(recorded=True)
    @example(recorded=UNKNOWN)
    def test_other_subsidy_asks_iff_recorded(self, *, recorded: bool | Unknown) -> None:
        """One on record is an open question; none is searched for (A79)."""
        case = claim_case(claim=attrs.evolve(CLAIM, subsidised_otherwise=recorded))
        expected = Verdict.UNDETERMINED if recorded is True else Verdict.YES

        assert expected is RULES["not-subsidised-otherwise"].check(case).verdict

    @given(
        rows=st.lists(
            st.tuples(
                st.sampled_from(("3201", "3202")),
                st.sampled_from((AI, "big-data")),
                days_near(REVIEW.applied_on),
                st.none() | st.integers(0, 3),
            ),
            max_size=4,
            unique_by=lambda row: row[:2],
        ),
        city=st.sampled_from((None, "3201", "3202")),
        option=st.sampled_from(("provincial-suffices", "local-too")),
    )
    @example(rows=[], city="3201", option="provincial-suffices")
    @example(rows=[], city="3201", option="local-too")
    @example(rows=[("3201", "big-data", REVIEW.applied_on, None)], city="3201", option="local-too")
    @example(rows=[("3201", AI, REVIEW.applied_on, 0)], city="3201", option="provincial-suffices")
    def test_absence_bears_on_the_review_iff_the_local_directory_must_have_it(
        self,
        rows: list[tuple[str, str, datetime.date, int | None]],
        city: str | None,
        option: str,
    ) -> None:
        """Known to be missing there it is reported, or blocks; not known it asks, or nothing (A78)."""
        day = REVIEW.applied_on
        entries = tuple(
            LocalOccupation(
                city=where,
                occupation=occupation,
                first_day=first,
                last_day=None if length is None else first + length * ONE_DAY,
                source="example",
            )
            for where, occupation, first, length in rows
        )
        begun = [row for row in entries if row.city == city and row.first_day <= day]
        listed = any(
            row.occupation == AI and (row.last_day is None or day <= row.last_day) for row in begun
        )
        policy = Policy(tables=Tables(local_directories=entries)).reading({"A78": option})
        case = review_case(review=attrs.evolve(REVIEW, city=city), policy=policy)

        found = RULES["local-directory"].find(case, blocking=True)

        needed = option == "local-too"
        unknown = Verdict.UNDETERMINED if needed else Verdict.YES
        known = Verdict.YES if listed else Verdict.NO
        assert (known if begun else unknown) is found.verdict
        assert found.blocking is (needed or not begun)
