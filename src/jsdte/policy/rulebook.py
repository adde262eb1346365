"""The table of rules: id, statement, function, readings."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from jsdte.decision import Answer, Decision, Finding
from jsdte.errors import FieldError
from jsdte.notice import Clause, clause
from jsdte.policy.case import Case
from jsdte.policy.rules import (
    actors,
    assessment,
    certificates,
    claims,
    classes,
    eligibility,
    evaluators,
    higher,
    history,
    hours,
    institutions,
    level_certificates,
    money,
    outcomes,
    payout,
    persons,
    plans,
    results,
    reviews,
    titles,
    training_certificates,
)
from jsdte.readings import Reading, reading
from jsdte.terms.last_day import Basis, LastDay


@attrs.frozen(weakref_slot=False)
class Rule:
    """One rule (规则): a statement of the notice made a function.

    Attributes:
        id: Its name in findings; the words shown are rendered from it.
        clause: The statement it carries.
        check: A pure function from a case to an answer.
        readings: The open questions its answer hangs on.
    """

    id: str
    clause: Clause
    check: Callable[[Any], Answer]
    readings: tuple[Reading, ...]

    def find(self, case: Case, *, blocking: bool) -> Finding:
        """The finding of this rule on a case."""
        answer = self.check(case)
        return Finding(
            self.id,
            self.clause,
            answer.verdict,
            blocking and not answer.reported,
            answer.facts,
            answer.missing,
            self.readings,
            _basis(answer),
            answer.applies,
        )


def _basis(answer: Answer) -> Basis | None:
    deadline = dict(answer.facts).get("deadline")
    return deadline.basis if isinstance(deadline, LastDay) else None


_DUE = "A12 A13 A14 A15 A82"
_SERVING = f"{_DUE} A76 A89"
_RATES = f"A45 A46 A46b A47 A71 A71b A72 {_SERVING}"
_CAPS = "A48 A49 A64 A70 A75 A83 A87 A97"
_STANDING = "A66 A75 A83 A97"
_LISTING = "A03 A04 A05 A06 A07 A15 A73"

_ROWS: tuple[tuple[str, int, Callable[[Any], Answer], str], ...] = (
    ("working-or-willing", 3, eligibility.check_working_or_willing, ""),
    ("project-occupation", 4, plans.check_project_occupation, "A01"),
    ("in-province", 5, assessment.check_in_province, "A02"),
    ("conditions-at-enrolment", 6, eligibility.check_conditions_at_enrolment, "A44"),
    ("trained-by-listed", 7, institutions.check_trained_by_listed, f"{_LISTING} A05b A30"),
    ("listed-institution", 11, institutions.check_listed_institution, _LISTING),
    ("on-platform", 15, actors.check_on_platform, "A08"),
    ("opening-admitted", 16, classes.check_opening_admitted, "A81"),
    ("plan-on-record", 17, plans.check_plan_on_record, ""),
    ("replaces-on-record", 17, plans.check_replaces_on_record, ""),
    ("schedule-of-class", 17, plans.check_schedule_of_class, ""),
    ("published-once", 17, plans.check_published_once, "A74"),
    ("schedule-as-filed", 17, plans.check_schedule_as_filed, "A96"),
    ("return-grounded", 17, plans.check_return_grounded, ""),
    ("screened", 19, classes.check_screened, ""),
    ("enrolled-once", 20, classes.check_enrolled_once, "A86"),
    ("no-overlap", 20, classes.check_no_overlap, "A86"),
    ("one-person", 20, classes.check_one_person, "A68"),
    ("number-of-one", 20, persons.check_number_of_one, ""),
    ("transfer-agreed", 20, classes.check_transfer_agreed, ""),
    ("review-filed-by", 21, eligibility.check_review_filed_by, "A50"),
    ("review-timely", 21, eligibility.check_review_timely, "A09 A11"),
    ("one-review", 21, eligibility.check_one_review, "A76"),
    ("enrolment-live", 21, eligibility.check_enrolment_live, "A76"),
    ("destination", 22, reviews.check_destination, "A17 A18 A19 A19b A77"),
    ("second-city", 22, reviews.check_second_city, "A17"),
    ("review-in-time", 23, reviews.check_review_in_time, _DUE),
    ("material-complete", 23, reviews.check_material_complete, ""),
    ("material-lacking", 23, reviews.check_material_lacking, ""),
    ("county-joined", 24, reviews.check_county_joined, ""),
    ("results-notified", 25, reviews.check_results_notified, f"A16 {_DUE}"),
    ("class-enrolling", 26, classes.check_class_enrolling, "A10"),
    ("standard-in-force", 27, plans.check_standard_in_force, "A95"),
    ("uniform-class", 28, classes.check_uniform_class, ""),
    ("both-modes", 29, plans.check_both_modes, "A23"),
    ("online-share", 30, plans.check_online_share, "A20 A21 A22"),
    ("delivered-share", 30, classes.check_delivered_share, "A20 A21 A22 A94"),
    ("examination-day", 31, results.check_examination_day, ""),
    ("examined-after-training", 31, results.check_examined_after_training, ""),
    ("passed-only", 32, results.check_passed_only, "A80"),
    ("one-batch", 32, results.check_one_batch, "A24b"),
    ("three-items", 32, results.check_three_items, "A24"),
    ("codes-cover-batch", 33, results.check_codes_cover_batch, ""),
    ("code-day", 33, results.check_code_day, "A25"),
    ("codes-unique", 33, results.check_codes_unique, ""),
    ("results-return-grounded", 33, results.check_results_return_grounded, ""),
    ("certificate-code", 34, results.check_certificate_code, ""),
    ("review-passed", 35, claims.check_review_passed, _SERVING),
    ("claimed-together", 35, claims.check_claimed_together, "A92"),
    ("claimed-in-time", 35, claims.check_claimed_in_time, "A15 A32 A65"),
    ("training-certificate-held", 36, assessment.check_training_certificate_held, ""),
    ("standard-at-assessment", 37, assessment.check_standard_at_assessment, "A95"),
    ("assessment-conditions", 37, assessment.check_assessment_conditions, "A44"),
    ("commitment-or-proofs", 38, assessment.check_commitment_or_proofs, ""),
    ("through-institution", 39, assessment.check_through_institution, "A28"),
    ("listed-evaluator", 40, evaluators.check_listed_evaluator, "A06 A28b A73"),
    ("listed-at-papers", 40, evaluators.check_listed_at_papers, "A06 A28b A73"),
    ("papers-together", 41, assessment.check_papers_together, "A29"),
    ("entry-number", 42, outcomes.check_entry_number, ""),
    ("hours-year", 43, hours.check_hours_year, "A31"),
    ("hours-attended", 43, hours.check_hours_attended, "A85"),
    ("hours-in-time", 46, hours.check_hours_in_time, "A15 A32 A33 A34"),
    ("hours-registered", 46, hours.check_hours_registered, "A15 A31 A32 A33 A34"),
    ("hours-certified", 47, hours.check_hours_certified, "A31 A85"),
    ("level-certified", 48, titles.check_level_certified, ""),
    ("entered", 48, titles.check_entered, "A35"),
    ("title-series", 49, titles.check_title_series, "A36 A90"),
    ("title-level", 49, titles.check_title_level, "A36b A37"),
    ("senior-level", 53, titles.check_senior_level, ""),
    ("senior-conditions", 53, titles.check_senior_conditions, ""),
    ("subsidised-occupation", 55, eligibility.check_subsidised_occupation, "A01"),
    ("local-directory", 55, eligibility.check_local_directory, "A78"),
    ("not-subsidised-otherwise", 55, claims.check_not_subsidised_otherwise, "A79"),
    ("review-conditions", 56, eligibility.check_review_conditions, "A44"),
    ("category", 57, eligibility.check_category, "A38 A39 A40 A41 A84"),
    (
        "category-at-claim",
        57,
        eligibility.check_category_at_claim,
        f"A38 A39 A40 A41 A84 {_SERVING}",
    ),
    ("rejection-grounded", 57, reviews.check_rejection_grounded, f"{_DUE} A89"),
    ("recognised-training", 59, institutions.check_recognised_training, f"{_LISTING} A05b A30"),
    ("both-certificates", 60, certificates.check_both_certificates, "A42 A43 A70"),
    ("basis-stands", 60, claims.check_basis_stands, _SERVING),
    ("amount-known", 61, money.check_amount_known, f"{_RATES} {_CAPS}"),
    ("local-standard", 63, money.check_local_standard, _RATES),
    ("amount-above-zero", 64, money.check_amount_above_zero, f"{_RATES} {_CAPS} A93"),
    ("payable", 64, money.check_payable, f"{_RATES} {_CAPS}"),
    ("paid-first", 65, money.check_paid_first, "A49 A70"),
    ("own-account", 66, payout.check_own_account, "A69"),
    ("claim-filed-by", 67, eligibility.check_claim_filed_by, "A50"),
    ("refusal-grounded", 67, claims.check_refusal_grounded, ""),
    ("eligible-at-decision", 67, claims.check_eligible_at_decision, f"A70 {_SERVING}"),
    ("finance-joined", 68, payout.check_finance_joined, ""),
    ("person-lives", 68, claims.check_person_lives, "A97b"),
    ("paid-again", 68, payout.check_paid_again, "A97"),
    ("claim-settled", 68, outcomes.check_claim_settled, ""),
    ("subsidies-left", 70, history.check_subsidies_left, f"A51 A52 A53 {_STANDING}"),
    (
        "linked-grants",
        70,
        persons.check_linked_grants,
        f"A51 A52 A53 A54 A55 A55b A55c A67 {_STANDING}",
    ),
    ("no-repeat", 71, history.check_no_repeat, f"A54 {_STANDING}"),
    ("no-higher", 72, higher.check_no_higher, "A55 A55b A55c A66 A67 A75 A83 A97"),
    ("separate-evaluator", 74, evaluators.check_separate_evaluator, "A28c"),
    ("standard-cited", 75, plans.check_standard_cited, "A95"),
    ("standard-hours", 76, plans.check_standard_hours, "A21 A21b"),
    ("teachers-named", 76, plans.check_teachers_named, ""),
    ("delivered-as-planned", 78, classes.check_delivered_as_planned, "A20 A21 A22 A94"),
    ("delivered-hours", 78, classes.check_delivered_hours, "A22 A94"),
    ("members-only", 79, classes.check_members_only, ""),
    ("attendance-complete", 79, classes.check_attendance_complete, "A91"),
    ("online-monitored", 80, classes.check_online_monitored, ""),
    ("closing-day", 82, classes.check_closing_day, "A57"),
    ("file-open", 82, classes.check_file_open, "A57"),
    ("file-closed", 82, outcomes.check_file_closed, "A57"),
    ("paper-kept", 83, outcomes.check_paper_kept, "A57"),
    ("electronic-kept", 84, outcomes.check_electronic_kept, "A57"),
    ("own-entry", 85, actors.check_own_entry, ""),
    ("no-hold", 85, outcomes.check_no_hold, ""),
    ("certificate-period", 89, results.check_certificate_period, ""),
    ("certificate-hours", 89, results.check_certificate_hours, "A21"),
    ("certificate-text", 89, training_certificates.check_certificate_text, "A58"),
    ("examination-stated", 90, training_certificates.check_examination_stated, ""),
    ("certificate-day", 91, results.check_certificate_day, ""),
    ("certificate-issued-by", 91, training_certificates.check_certificate_issued_by, ""),
    ("certificate-addresses", 92, training_certificates.check_certificate_addresses, "A61"),
    ("certificate-number", 93, training_certificates.check_certificate_number, ""),
    ("certificate-sample", 94, training_certificates.check_certificate_sample, "A60"),
    ("institution-name", 95, training_certificates.check_institution_name, "A27 A88"),
    ("institution-seal", 96, training_certificates.check_institution_seal, ""),
    ("level-certificate-subject", 97, assessment.check_level_certificate_subject, ""),
    ("level-statement", 97, level_certificates.check_level_statement, ""),
    ("level-issued-by", 98, level_certificates.check_level_issued_by, ""),
    ("level-addresses", 99, level_certificates.check_level_addresses, "A61"),
    ("level-fields", 100, level_certificates.check_level_fields, "A59"),
    ("photo", 101, level_certificates.check_photo, "A63"),
    ("level-sample", 102, level_certificates.check_level_sample, "A60"),
    ("evaluator-name", 103, level_certificates.check_evaluator_name, "A62 A88"),
    ("level-direction", 104, level_certificates.check_level_direction, ""),
    ("level-certificate-day", 98, assessment.check_level_certificate_day, "A29 A43"),
    ("commencement", 88, claims.check_commencement, "A56"),
)

_RESTS_ON: Mapping[str, tuple[Callable[[Any], Answer], ...]] = MappingProxyType(
    {
        "return-grounded": plans.PLAN_CONTENT,
        "results-return-grounded": results.RESULTS_CONTENT,
        "rejection-grounded": reviews.ELIGIBILITY,
        "eligible-at-decision": reviews.ELIGIBILITY,
        "refusal-grounded": claims.ENTITLEMENT,
    }
)
"""Rules that ask others, whose questions are theirs as well."""


def _readings(name: str, ids: str) -> tuple[Reading, ...]:
    """The questions of a rule and of those it asks, in the order of their ids."""
    found = set(ids.split())
    for other, _, check, their_ids in _ROWS:
        if check in _RESTS_ON.get(name, ()):
            found |= {each.id for each in _readings(other, their_ids)}
    return tuple(map(reading, sorted(found)))


RULES = MappingProxyType(
    {
        name: Rule(name, clause(number), check, _readings(name, ids))
        for name, number, check, ids in _ROWS
    }
)
"""Every rule by id."""


def decide(case: Case, rules: Iterable[str], reports: Iterable[str] = ()) -> Decision:
    """A decision from the rules that must be kept and those whose breach is only reported.

    Raises:
        FieldError: There is no rule of such a name.
    """
    rules, reports = tuple(rules), tuple(reports)
    if not RULES.keys() >= {*rules, *reports}:
        raise FieldError("rules", "names of rules in jsdte.policy.RULES")
    blocking = tuple(RULES[name].find(case, blocking=True) for name in rules)
    return Decision(blocking + tuple(RULES[name].find(case, blocking=False) for name in reports))
