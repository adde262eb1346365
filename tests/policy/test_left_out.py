"""Facts, words and questions that a rule could leave out unnoticed."""

import datetime
from typing import Any

import attrs
from money_witnesses import of_evaluation, payment

from cases import (
    AI,
    CALENDAR,
    CLAIM,
    CLASS,
    ENROLMENT,
    INSTITUTION,
    LISTING,
    POLICY,
    REVIEW,
    claim_case,
    class_case,
    day,
    enrolment_case,
    review_case,
)
from jsdte.decision import Verdict
from jsdte.decision.wording import Language
from jsdte.model import RemovalReason
from jsdte.policy import RULES, Case, Profile, decide_claim, decide_review, graduation_year
from jsdte.policy.deadlines import listing_end
from jsdte.policy.explain import Difference, Reader, explain, explanation_text
from jsdte.policy.tables import LowestFee
from jsdte.terms.kinds import Actor, Level, Role, SubsidyKind
from jsdte.terms.last_day import LastDay
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
PROVINCE = Actor(Role.PROVINCE_HR, "32")
OUTSIDE = attrs.evolve(REVIEW, insurances=(), registered_place="outside", city="3201")


def facts(rule: str, case: Case) -> tuple[Verdict, dict[str, Any]]:
    """What a rule says, and what it looked at."""
    answer = RULES[rule].check(case)
    return answer.verdict, dict(answer.facts)


def test_a_rule_has_the_questions_of_those_it_asks_and_of_those_they_ask() -> None:
    """A refusal rests on the entitlement, and this on the eligibility; a return on the contents."""
    ids = {name: {reading.id for reading in rule.readings} for name, rule in RULES.items()}

    assert {"A54", "A70", "A78"} <= ids["refusal-grounded"]
    assert {"A40", "A78"} <= ids["rejection-grounded"]
    assert {"A20", "A23"} <= ids["return-grounded"]


def test_a_profile_shows_only_what_was_selected() -> None:
    """The answers that are the default are not written out."""
    assert "Profile(selected=(('A41', 'claim-day'),))" == repr(Profile.of({"A41": "claim-day"}))


def test_a_city_named_by_hand_is_shown() -> None:
    """With the city, and that it was named by hand (22, A18)."""
    by_hand = review_case(review=OUTSIDE, actor=PROVINCE)

    assert (Y, {"city": "3201", "by_hand": True}) == facts("destination", by_hand)


def test_a_city_that_is_refused_is_shown() -> None:
    """Where nobody outside the province is taken (22, A18)."""
    refused = review_case(review=OUTSIDE, policy=POLICY.reading({"A18": "refused"}))

    assert (N, {"city": "3201"}) == facts("destination", refused)


def test_a_second_city_that_is_the_first_is_shown() -> None:
    """Where both cities have to pass, and are one (22, A17)."""
    same = review_case(policy=POLICY.reading({"A17": "both"}))

    assert (Y, {"city": "3201"}) == facts("second-city", same)


def test_a_review_that_stands_is_shown() -> None:
    """Although nothing of it is judged again (67, A70)."""
    found = claim_case(review=REVIEW)

    assert (Y, {"review": "R-1"}) == facts("eligible-at-decision", found)


def test_nothing_overlaps_a_class_whose_days_are_not_known() -> None:
    """Other classes have days, this one has none (20, A86)."""
    other = attrs.evolve(CLASS, id="C-2")
    days = (day("2025-09-22"), day("2025-10-24"))

    unplanned = enrolment_case(other_classes=(other,), other_days=(days,), planned_days=None)

    assert (Y, {"other": None}) == facts("no-overlap", unplanned)


def test_misconduct_in_another_province_ends_no_class_here() -> None:
    """Only the listing of this province counts for what is subsidised (59, A05b, A30)."""
    elsewhere = attrs.evolve(
        LISTING,
        elsewhere=True,
        removed_on=day("2025-10-01"),
        removed_for=RemovalReason.MISCONDUCT,
    )
    institution = attrs.evolve(INSTITUTION, listings=(*INSTITUTION.listings, elsewhere))
    policy = POLICY.reading({"A05b": "ends-classes", "A30": "listed-elsewhere"})

    found = class_case(institution=institution, policy=policy)

    assert Y is facts("recognised-training", found)[0]


def test_an_estimated_listing_that_is_cut_on_its_earliest_day_ends_on_it_for_sure() -> None:
    """Removed on the day after the earliest day it could have ended (12, 14, A07)."""
    limits = POLICY.reading({"A07": "roll"}).on(day("2025-09-01"))
    listing = attrs.evolve(LISTING, listed_on=day("2025-09-26"))
    estimate = listing_end(listing, limits, CALENDAR)
    assert isinstance(estimate, LastDay)
    removed = attrs.evolve(listing, removed_on=estimate.earliest + datetime.timedelta(days=1))

    assert LastDay.fixed(estimate.earliest) == listing_end(removed, limits, CALENDAR)


def test_a_graduation_year_needs_no_options() -> None:
    """Without any the defaults hold (58)."""
    found = graduation_year(day("2025-12-20"), CALENDAR)

    assert (day("2024-09-01"), ("A39", "calendar-year-before")) == (found.start, found.options[0])


def test_a_lowest_fee_is_asked_for_only_where_it_counts() -> None:
    """By the default it is no step of the amount; without a rate day it is not looked up (61, A47)."""
    row = LowestFee(
        place="3201",
        occupation=AI,
        level=Level.JUNIOR,
        kind=SubsidyKind.TRAINING,
        amount_fen=100,
        first_day=day("2020-01-01"),
        source="assumed",
    )
    policy = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, lowest_fees=(row,)))
    unopened = attrs.evolve(CLASS, opening_on=None)

    usual = decide_claim(claim_case(policy=policy))
    invalid = policy.reading({"A47": "standard-invalid"})
    undated = RULES["local-standard"].check(claim_case(policy=invalid, training_class=unopened))

    assert "lowest-fee" not in {step.what for step in usual.derivation}
    assert U is undated.verdict


def test_an_unseen_invoice_beside_an_undecided_claim_leaves_the_amount_open() -> None:
    """Nothing for sure, and what is possible hangs on the other claim (64, A47, A49)."""
    unseen = payment(
        48000, kind=SubsidyKind.EVALUATION, own_invoice=UNKNOWN, sitting=1, body="V-03"
    )
    enrolment = attrs.evolve(ENROLMENT, payments=(unseen,))
    policy = POLICY.reading({"A47": "sum"})
    other = attrs.evolve(CLAIM, id="TR-0", kind=SubsidyKind.TRAINING)

    case = of_evaluation(claim_case(enrolment=enrolment, policy=policy, earlier=(other,)))

    assert U is facts("amount-above-zero", case)[0]


def test_what_was_paid_is_above_nothing_whatever_the_fee() -> None:
    """The fee of the evaluator was not supplied; what was paid is a cap by itself (64)."""
    tables = attrs.evolve(POLICY.tables, evaluator_fees=())
    case = of_evaluation(claim_case(policy=attrs.evolve(POLICY, tables=tables)))

    assert (Y, {"ceiling": Money(48000)}) == facts("amount-above-zero", case)


def test_a_breach_is_told_to_a_citizen_in_the_citizens_language() -> None:
    """In Chinese no English sentence stands below the Chinese heading."""
    late = review_case(day=day("2025-10-20"))
    text = explanation_text(explain(decide_review, late), Language.ZH)
    _, _, below = text.partition("另有以下情况，不影响上述结论：\n")

    assert below
    assert not any(word in below for word in (" the ", "The "))


def test_an_auditor_reads_which_rules_did_not_apply() -> None:
    """They are marked in both languages, and facts that are codes are words."""
    english = explanation_text(explain(decide_claim, claim_case()), Language.EN, Reader.AUDITOR)
    chinese = explanation_text(explain(decide_claim, claim_case()), Language.ZH, Reader.AUDITOR)

    assert "claimed-together: yes (idle)" in english
    assert "claimed-together: 符合 (不涉及)" in chinese
    assert "    kind = 职业培训补贴" in chinese


def test_rows_of_a_difference_stand_one_after_the_other() -> None:
    """Nothing is between two rows of the table."""
    before = decide_claim(claim_case())
    after = decide_claim(claim_case(enrolment=attrs.evolve(ENROLMENT, payments=())))

    html = Difference(before, after)._repr_html_()

    assert html.count("<tr>") > 2
    assert html.count("</tr><tr>") == html.count("<tr>") - 2
