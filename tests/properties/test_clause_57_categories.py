"""Who is subsidised."""

import datetime
import itertools

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLAIM, CLASS, REVIEW, claim_case, review_case
from jsdte.decision import Verdict
from jsdte.model import EligibilityReview, StatusRecord
from jsdte.policy import RULES, Policy, ReviewCase, Tables, decide_review
from jsdte.policy.tables import ExtraCategory
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import ONE_DAY, days_near, reviews, statuses

pytestmark = pytest.mark.property

date = datetime.date
APPLIED = REVIEW.applied_on
FIVE = {
    "low-income-child",
    "school-leaver",
    "rural-worker",
    "registered-unemployed",
    "hard-to-employ",
}
VETERANS_FROM = date(2025, 9, 16)
POLICY = Policy(
    tables=Tables(
        categories=(
            ExtraCategory(id="veteran", name="退役军人", first_day=VETERANS_FROM, source="example"),
        )
    )
)
RURAL = StatusRecord(
    category="rural-worker", first_day=APPLIED, last_day=APPLIED, source="example record"
)
NOBODY = attrs.evolve(REVIEW, statuses=(), graduation_on=None)
READINGS = ("status-day", "latest-application", "training-start", "claim-day", "throughout")
DECIDED = APPLIED + 6 * ONE_DAY
FILED = APPLIED + 9 * ONE_DAY
RECORDS = st.lists(
    st.tuples(st.integers(-3, 10), st.integers(0, 12)).map(
        lambda row: attrs.evolve(
            RURAL,
            first_day=APPLIED + row[0] * ONE_DAY,
            last_day=APPLIED + (row[0] + row[1]) * ONE_DAY,
        )
    ),
    max_size=3,
).map(tuple)


@st.composite
def _cases(draw: st.DrawFn, subjects: st.SearchStrategy[EligibilityReview]) -> ReviewCase:
    opening_on = draw(st.none() | days_near(APPLIED))
    earlier = draw(st.lists(days_near(APPLIED), max_size=2))
    return review_case(
        review=draw(subjects),
        training_class=attrs.evolve(CLASS, opening_on=opening_on),
        other_reviews=tuple(attrs.evolve(REVIEW, applied_on=day) for day in earlier),
        policy=POLICY,
    )


def _in_category(case: ReviewCase) -> Verdict:
    return RULES["category"].check(case).verdict


def _status_day(case: ReviewCase) -> date:
    days = [case.review.applied_on, *(other.applied_on for other in case.other_reviews)]
    opening_on = case.training_class.opening_on
    return min(days if opening_on is None else [*days, opening_on])


def _attested(record: StatusRecord, day: date) -> bool:
    counts = record.category in FIVE or (record.category == "veteran" and day >= VETERANS_FROM)
    return counts and record.first_day <= day <= record.last_day


def _graduating(graduation_on: date, day: date) -> bool:
    return date(graduation_on.year - 1, 9, 1) <= day < date(graduation_on.year, 9, 1)


def _ways(case: ReviewCase) -> set[bool]:
    """How it comes out, in every way of supplying what is unknown."""
    day, review = _status_day(case), case.review
    attested = graduating = {True, False}
    if not isinstance(review.statuses, Unknown):
        attested = {any(_attested(record, day) for record in review.statuses)}
    if not isinstance(review.graduation_on, Unknown):
        known = review.graduation_on
        graduating = {known is not None and _graduating(known, day)}
    return {a or g for a, g in itertools.product(attested, graduating)}


def _expected(
    span: tuple[date | None, date | None] | None, records: tuple[StatusRecord, ...]
) -> Verdict:
    """Whether every day is attested; nothing is asked where no day counts yet."""
    if span is None:
        return Verdict.YES
    first, last = span
    if first is None or last is None:
        return Verdict.UNDETERMINED
    attested = {
        record.first_day + n * ONE_DAY
        for record in records
        for n in range((record.last_day - record.first_day).days + 1)
    }
    days = {first + n * ONE_DAY for n in range((last - first).days + 1)}
    return Verdict.YES if days <= attested else Verdict.NO


class TestClause57Categories:
    """57 三(三)s1b 就业困难人员等: in one of the six categories, or a supplied one (A38)."""

    @given(case=_cases(reviews()))
    @example(case=review_case(review=attrs.evolve(NOBODY, statuses=(RURAL,))))
    @example(
        case=review_case(
            review=attrs.evolve(NOBODY, statuses=(RURAL,)),
            training_class=attrs.evolve(CLASS, opening_on=APPLIED - ONE_DAY),
        )
    )
    @example(
        case=review_case(
            review=attrs.evolve(NOBODY, applied_on=APPLIED + 30 * ONE_DAY, statuses=(RURAL,)),
            other_reviews=(REVIEW,),
            training_class=attrs.evolve(CLASS, opening_on=None),
        )
    )
    @example(case=review_case(review=attrs.evolve(NOBODY, graduation_on=date(2025, 8, 31))))
    @example(case=review_case(review=attrs.evolve(NOBODY, graduation_on=date(2026, 6, 30))))
    def test_person_is_in_a_category_iff_so_in_every_completion(self, case: ReviewCase) -> None:
        """Attested, or in the graduation year, on the status day; unknown facts stay open (A41)."""
        ways = _ways(attrs.evolve(case, policy=POLICY))
        expected = Verdict.UNDETERMINED
        if len(ways) == 1:
            expected = Verdict.YES if ways == {True} else Verdict.NO

        assert expected is _in_category(attrs.evolve(case, policy=POLICY))

    @given(case=_cases(reviews()), forget=st.sampled_from(("statuses", "graduation_on")))
    def test_category_never_flips_when_a_fact_is_forgotten(
        self, case: ReviewCase, forget: str
    ) -> None:
        """Without attestations or graduation day the answer stays or opens."""
        vaguer = attrs.evolve(case, review=attrs.evolve(case.review, **{forget: UNKNOWN}))

        assert _in_category(vaguer) in {_in_category(case), Verdict.UNDETERMINED}

    @given(
        case=_cases(reviews(statuses=(RURAL,))), more=st.lists(statuses(near=APPLIED), max_size=2)
    )
    def test_category_is_monotone_in_attestations(
        self, case: ReviewCase, more: list[StatusRecord]
    ) -> None:
        """A further attestation never takes a category away."""
        fuller = attrs.evolve(case, review=attrs.evolve(case.review, statuses=(RURAL, *more)))
        if _in_category(case) is Verdict.YES:
            assert Verdict.YES is _in_category(fuller)

    @given(offset=st.integers(-2, 2), length=st.integers(0, 2))
    def test_category_changes_only_at_boundary(self, offset: int, length: int) -> None:
        """That one day is enough; a category lost before or got after it does not count."""
        first = APPLIED + offset * ONE_DAY
        last = first + length * ONE_DAY
        record = attrs.evolve(RURAL, first_day=first, last_day=last)
        case = review_case(
            review=attrs.evolve(NOBODY, statuses=(record,)),
            training_class=attrs.evolve(CLASS, opening_on=APPLIED + 10 * ONE_DAY),
        )
        expected = Verdict.YES if offset <= 0 <= offset + length else Verdict.NO

        assert expected is _in_category(case)

    @given(case=_cases(reviews()), later=st.integers(0, 400))
    def test_category_is_unchanged_by_a_renewed_application(
        self, case: ReviewCase, later: int
    ) -> None:
        """Applied for again, it is still judged on the day of the first application (A41)."""
        renewed = attrs.evolve(case.review, applied_on=APPLIED + later * ONE_DAY)
        again = attrs.evolve(case, review=renewed, other_reviews=(*case.other_reviews, case.review))

        assert _in_category(case) is _in_category(again)

    @given(case=_cases(reviews()))
    def test_rejection_is_grounded_iff_a_condition_fails(self, case: ReviewCase) -> None:
        """What may be passed is never rejected; what is open is neither."""
        opposite = {
            Verdict.YES: Verdict.NO,
            Verdict.NO: Verdict.YES,
            Verdict.UNDETERMINED: Verdict.UNDETERMINED,
        }

        assert (
            opposite[decide_review(case).verdict] is RULES["rejection-grounded"].check(case).verdict
        )

    @given(
        option=st.sampled_from(READINGS),
        records=RECORDS,
        opening_on=st.none() | days_near(APPLIED),
        started_on=st.none() | days_near(APPLIED + 4 * ONE_DAY),
        earlier=st.none() | days_near(APPLIED),
    )
    @example(option="throughout", records=(RURAL,), opening_on=None, started_on=None, earlier=None)
    @example(
        option="latest-application",
        records=(RURAL,),
        opening_on=APPLIED - ONE_DAY,
        started_on=None,
        earlier=APPLIED - 2 * ONE_DAY,
    )
    @example(option="training-start", records=(), opening_on=None, started_on=None, earlier=None)
    def test_review_is_passed_iff_attested_on_the_days_that_count(
        self,
        option: str,
        records: tuple[StatusRecord, ...],
        opening_on: date | None,
        started_on: date | None,
        earlier: date | None,
    ) -> None:
        """One day or every day up to the decision; the day of the claim is left to the claim."""
        case = review_case(
            review=attrs.evolve(NOBODY, statuses=records, decided_on=DECIDED),
            training_class=attrs.evolve(CLASS, opening_on=opening_on, started_on=started_on),
            other_reviews=() if earlier is None else (attrs.evolve(REVIEW, applied_on=earlier),),
            policy=Policy().reading({"A41": option}),
        )
        first = _status_day(case)
        spans = {
            "status-day": (first, first),
            "latest-application": (APPLIED, APPLIED),
            "training-start": (started_on, started_on),
            "claim-day": None,
            "throughout": (first, DECIDED),
        }

        assert _expected(spans[option], records) is _in_category(case)

    @given(
        option=st.sampled_from(READINGS),
        reviewed=RECORDS,
        claimed=st.just(UNKNOWN) | RECORDS,
        opening_on=st.none() | days_near(APPLIED),
        earlier=st.none() | days_near(APPLIED),
    )
    @example(option="throughout", reviewed=(RURAL,), claimed=UNKNOWN, opening_on=None, earlier=None)
    @example(option="claim-day", reviewed=(), claimed=(), opening_on=None, earlier=None)
    def test_claim_is_carried_iff_attested_up_to_it(
        self,
        option: str,
        reviewed: tuple[StatusRecord, ...],
        claimed: tuple[StatusRecord, ...] | Unknown,
        opening_on: date | None,
        earlier: date | None,
    ) -> None:
        """Its own day or every day to it counts, with what was attested since; else nothing."""
        others = () if earlier is None else (attrs.evolve(REVIEW, applied_on=earlier),)
        case = claim_case(
            review=attrs.evolve(NOBODY, statuses=reviewed),
            other_reviews=others,
            claim=attrs.evolve(CLAIM, filed_on=FILED, statuses=claimed),
            training_class=attrs.evolve(CLASS, opening_on=opening_on),
            policy=Policy().reading({"A41": option}),
        )
        days = [APPLIED, *(other.applied_on for other in others)]
        first = min(days if opening_on is None else [*days, opening_on])
        spans = {"claim-day": (FILED, FILED), "throughout": (first, FILED)}
        span = spans.get(option)
        expected = _expected(span, reviewed)
        if isinstance(claimed, Unknown):
            expected = expected if expected is Verdict.YES else Verdict.UNDETERMINED
        else:
            expected = _expected(span, reviewed + claimed)

        assert expected is RULES["category-at-claim"].check(case).verdict

    @given(case=_cases(reviews()))
    @example(
        case=review_case(
            review=attrs.evolve(NOBODY, statuses=(attrs.evolve(RURAL, category="manager"),)),
            training_class=attrs.evolve(CLASS, opening_on=None),
        )
    )
    def test_open_list_never_shuts_anybody_out(self, case: ReviewCase) -> None:
        """Whatever the city attests may count: nobody in a category leaves it by that (A38)."""
        wider = attrs.evolve(case, policy=case.policy.reading({"A38": "open"}))

        assert _in_category(case) is not Verdict.YES or _in_category(wider) is Verdict.YES
