"""Which tests of the repository hold a statement, by its number."""

from collections.abc import Mapping
from types import MappingProxyType

TESTS: Mapping[int, tuple[str, ...]] = MappingProxyType(
    {
        1: ("tests/properties/test_clause_1_actors.py",),
        2: ("tests/model/test_field_junk.py", "tests/policy/test_tables.py"),
        3: (
            "tests/properties/test_clause_3_who_may_train.py",
            "tests/policy/eligibility_witnesses.py",
        ),
        4: ("tests/properties/test_clause_4_occupations.py", "tests/policy/plans_witnesses.py"),
        5: (
            "tests/properties/test_clause_5_in_province.py",
            "tests/policy/institutions_witnesses.py",
        ),
        6: (
            "tests/properties/test_clause_6_conditions.py",
            "tests/policy/eligibility_witnesses.py",
        ),
        7: (
            "tests/properties/test_clause_7_trained_by_listed.py",
            "tests/policy/institutions_witnesses.py",
        ),
        8: ("tests/properties/test_clause_38_commitment.py",),
        9: (
            "tests/policy/test_rules_institutions.py",
            "tests/serialization/test_journal_lines.py",
            "tests/workflow/test_exits.py",
        ),
        10: ("tests/policy/test_deadlines.py",),
        11: (
            "tests/properties/test_clause_11_directory.py",
            "tests/policy/institutions_witnesses.py",
        ),
        12: ("tests/properties/test_clause_12_listing_period.py",),
        13: ("tests/policy/test_rules_institutions.py",),
        14: ("tests/workflow/test_stories.py",),
        15: ("tests/properties/test_clause_15_platform.py", "tests/policy/plans_witnesses.py"),
        16: ("tests/properties/test_clause_16_opening.py", "tests/policy/plans_witnesses.py"),
        17: (
            "tests/properties/test_clause_17_one_schedule.py",
            "tests/properties/test_clause_17_plan_on_record.py",
            "tests/properties/test_clause_17_plan_versions.py",
            "tests/policy/plans_witnesses.py",
            "tests/policy/records_witnesses.py",
        ),
        18: (
            "tests/workflow/test_charts.py",
            "tests/workflow/test_register.py",
            "tests/workflow/test_stories.py",
        ),
        19: ("tests/properties/test_clause_19_screening.py", "tests/policy/plans_witnesses.py"),
        20: (
            "tests/properties/test_clause_20_enrolment.py",
            "tests/properties/test_clause_20_overlap.py",
            "tests/properties/test_clause_20_persons.py",
            "tests/policy/plans_witnesses.py",
            "tests/policy/records_witnesses.py",
        ),
        21: (
            "tests/properties/test_clause_21_application.py",
            "tests/properties/test_clause_21_review_timely.py",
            "tests/policy/eligibility_witnesses.py",
            "tests/policy/review_witnesses.py",
        ),
        22: (
            "tests/properties/test_clause_22_routing.py",
            "tests/properties/test_clause_22_second_city.py",
            "tests/policy/review_witnesses.py",
        ),
        23: (
            "tests/properties/test_clause_23_material.py",
            "tests/properties/test_clause_23_review_period.py",
            "tests/policy/records_witnesses.py",
            "tests/policy/review_witnesses.py",
        ),
        24: ("tests/properties/test_clause_24_county.py", "tests/policy/review_witnesses.py"),
        25: ("tests/properties/test_clause_25_feedback.py", "tests/policy/review_witnesses.py"),
        26: (
            "tests/properties/test_clause_26_enrolment_closed.py",
            "tests/policy/plans_witnesses.py",
        ),
        27: (
            "tests/properties/test_clause_27_edition.py",
            "tests/policy/institutions_witnesses.py",
        ),
        28: ("tests/properties/test_clause_28_uniform_class.py", "tests/policy/plans_witnesses.py"),
        29: ("tests/properties/test_clause_29_modes.py", "tests/policy/plans_witnesses.py"),
        30: ("tests/properties/test_clause_30_online_share.py", "tests/policy/plans_witnesses.py"),
        31: ("tests/properties/test_clause_31_examination.py", "tests/policy/results_witnesses.py"),
        32: (
            "tests/properties/test_clause_32_results_filing.py",
            "tests/policy/results_witnesses.py",
        ),
        33: (
            "tests/properties/test_clause_33_codes.py",
            "tests/properties/test_clause_33_returned.py",
            "tests/policy/records_witnesses.py",
            "tests/policy/results_witnesses.py",
        ),
        34: (
            "tests/properties/test_clause_34_certificate_number.py",
            "tests/policy/results_witnesses.py",
        ),
        35: (
            "tests/properties/test_clause_35_claimed.py",
            "tests/properties/test_clause_35_passed_review.py",
            "tests/policy/claims_witnesses.py",
            "tests/policy/eligibility_witnesses.py",
        ),
        36: (
            "tests/properties/test_clause_36_certificate_held.py",
            "tests/policy/institutions_witnesses.py",
        ),
        37: (
            "tests/properties/test_clause_37_conditions.py",
            "tests/properties/test_clause_37_edition_at_assessment.py",
            "tests/policy/institutions_witnesses.py",
        ),
        38: (
            "tests/properties/test_clause_38_commitment.py",
            "tests/policy/institutions_witnesses.py",
        ),
        39: (
            "tests/properties/test_clause_39_through_institution.py",
            "tests/policy/institutions_witnesses.py",
        ),
        40: (
            "tests/properties/test_clause_40_at_papers.py",
            "tests/properties/test_clause_40_evaluator.py",
            "tests/policy/institutions_witnesses.py",
        ),
        41: (
            "tests/properties/test_clause_41_papers_together.py",
            "tests/policy/institutions_witnesses.py",
        ),
        42: (
            "tests/properties/test_clause_42_verification.py",
            "tests/policy/results_witnesses.py",
        ),
        43: ("tests/properties/test_clause_43_hours_year.py", "tests/policy/results_witnesses.py"),
        44: ("tests/properties/test_clause_44_appraisal_and_title.py",),
        45: ("tests/properties/test_clause_45_nationwide.py",),
        46: (
            "tests/properties/test_clause_46_hours_period.py",
            "tests/policy/results_witnesses.py",
        ),
        47: (
            "tests/properties/test_clause_47_hours_certified.py",
            "tests/policy/results_witnesses.py",
        ),
        48: (
            "tests/properties/test_clause_48_title_conditions.py",
            "tests/policy/institutions_witnesses.py",
            "tests/policy/results_witnesses.py",
        ),
        49: ("tests/properties/test_clause_49_title.py", "tests/policy/results_witnesses.py"),
        50: ("tests/properties/test_clause_50_no_review.py",),
        51: ("tests/properties/test_clause_51_no_reissue.py",),
        52: ("tests/properties/test_clause_52_next_title.py",),
        53: ("tests/properties/test_clause_53_senior.py", "tests/policy/results_witnesses.py"),
        54: ("tests/properties/test_clause_54_reference.py",),
        55: (
            "tests/properties/test_clause_55_subsidised_occupations.py",
            "tests/policy/claims_witnesses.py",
            "tests/policy/eligibility_witnesses.py",
        ),
        56: (
            "tests/properties/test_clause_56_review_conditions.py",
            "tests/policy/eligibility_witnesses.py",
        ),
        57: (
            "tests/properties/test_clause_57_categories.py",
            "tests/policy/eligibility_witnesses.py",
        ),
        58: ("tests/properties/test_clause_58_graduation_year.py",),
        59: (
            "tests/properties/test_clause_59_recognised_training.py",
            "tests/policy/institutions_witnesses.py",
        ),
        60: (
            "tests/properties/test_clause_60_basis.py",
            "tests/properties/test_clause_60_both_certificates.py",
            "tests/policy/claims_witnesses.py",
            "tests/policy/records_witnesses.py",
        ),
        61: ("tests/properties/test_clause_61_rates.py", "tests/policy/money_witnesses.py"),
        62: ("tests/properties/test_clause_62_local_standards.py",),
        63: ("tests/properties/test_clause_63_band.py", "tests/policy/money_witnesses.py"),
        64: (
            "tests/properties/test_clause_64_amount.py",
            "tests/properties/test_clause_64_readings.py",
            "tests/policy/money_witnesses.py",
        ),
        65: ("tests/properties/test_clause_65_pay_first.py", "tests/policy/money_witnesses.py"),
        66: ("tests/properties/test_clause_66_own_account.py", "tests/policy/claims_witnesses.py"),
        67: (
            "tests/properties/test_clause_67_claim_decided.py",
            "tests/properties/test_clause_67_judged_again.py",
            "tests/policy/claims_witnesses.py",
            "tests/policy/eligibility_witnesses.py",
        ),
        68: (
            "tests/properties/test_clause_68_paid_again.py",
            "tests/properties/test_clause_68_payout.py",
            "tests/properties/test_clause_68_person_lives.py",
            "tests/policy/claims_witnesses.py",
            "tests/policy/records_witnesses.py",
        ),
        69: ("tests/policy/test_rules_history.py",),
        70: (
            "tests/properties/test_clause_70_linked.py",
            "tests/properties/test_clause_70_three_times.py",
            "tests/policy/claims_witnesses.py",
            "tests/policy/records_witnesses.py",
        ),
        71: ("tests/properties/test_clause_71_no_repeat.py", "tests/policy/claims_witnesses.py"),
        72: ("tests/properties/test_clause_72_no_higher.py", "tests/policy/claims_witnesses.py"),
        74: (
            "tests/properties/test_clause_74_separate_evaluator.py",
            "tests/policy/institutions_witnesses.py",
        ),
        75: ("tests/properties/test_clause_75_weight_table.py", "tests/policy/plans_witnesses.py"),
        76: (
            "tests/properties/test_clause_76_standard_hours.py",
            "tests/policy/plans_witnesses.py",
        ),
        78: (
            "tests/properties/test_clause_78_as_planned.py",
            "tests/properties/test_clause_78_delivered_hours.py",
            "tests/policy/plans_witnesses.py",
        ),
        79: ("tests/properties/test_clause_79_attendance.py", "tests/policy/results_witnesses.py"),
        80: ("tests/properties/test_clause_80_monitoring.py", "tests/policy/plans_witnesses.py"),
        81: (
            "tests/policy/test_hours_readings.py",
            "tests/policy/test_results_readings.py",
            "tests/policy/test_rules_results.py",
        ),
        82: (
            "tests/properties/test_clause_82_closing.py",
            "tests/policy/plans_witnesses.py",
            "tests/policy/results_witnesses.py",
        ),
        83: ("tests/properties/test_clause_83_paper.py", "tests/policy/results_witnesses.py"),
        84: ("tests/properties/test_clause_84_electronic.py", "tests/policy/results_witnesses.py"),
        85: (
            "tests/properties/test_clause_85_own_entry.py",
            "tests/properties/test_clause_85_traceable.py",
            "tests/policy/records_witnesses.py",
            "tests/policy/results_witnesses.py",
        ),
        88: ("tests/properties/test_clause_88_commencement.py", "tests/policy/claims_witnesses.py"),
        89: (
            "tests/properties/test_clause_89_certificate_hours.py",
            "tests/properties/test_clause_89_certificate_period.py",
            "tests/properties/test_clause_89_certificate_text.py",
            "tests/policy/documents_witnesses.py",
            "tests/policy/results_witnesses.py",
        ),
        90: ("tests/policy/documents_witnesses.py",),
        91: (
            "tests/properties/test_clause_91_certificate_day.py",
            "tests/properties/test_clause_91_issued_by.py",
            "tests/policy/documents_witnesses.py",
            "tests/policy/results_witnesses.py",
        ),
        92: ("tests/properties/test_clause_92_addresses.py", "tests/policy/documents_witnesses.py"),
        93: (
            "tests/properties/test_clause_93_printed_number.py",
            "tests/policy/documents_witnesses.py",
        ),
        94: ("tests/policy/documents_witnesses.py",),
        95: (
            "tests/properties/test_clause_95_institution_name.py",
            "tests/policy/documents_witnesses.py",
        ),
        96: ("tests/policy/documents_witnesses.py",),
        97: (
            "tests/properties/test_clause_97_level_certificate.py",
            "tests/properties/test_clause_97_level_statement.py",
            "tests/policy/documents_witnesses.py",
            "tests/policy/institutions_witnesses.py",
        ),
        98: (
            "tests/properties/test_clause_98_level_certificate_day.py",
            "tests/policy/documents_witnesses.py",
            "tests/policy/institutions_witnesses.py",
        ),
        99: ("tests/policy/documents_witnesses.py",),
        100: (
            "tests/properties/test_clause_100_level_fields.py",
            "tests/policy/documents_witnesses.py",
        ),
        101: ("tests/policy/documents_witnesses.py",),
        102: ("tests/policy/documents_witnesses.py",),
        103: (
            "tests/properties/test_clause_103_evaluator_name.py",
            "tests/policy/documents_witnesses.py",
        ),
        104: ("tests/policy/documents_witnesses.py",),
    }
)
"""Paths from the root of the repository; they are not part of the package."""
