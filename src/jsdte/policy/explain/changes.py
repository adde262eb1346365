"""What a citizen, an institution or an office can change, declared in one table.

Only these are tried when somebody asks what would help. What nobody can change, such as the day
of signing or a certificate held, is not among them.
"""

from collections.abc import Callable, Iterator
from typing import Any

import attrs

from jsdte.policy.case import (
    ApplicationCase,
    Case,
    ClassCase,
    DocumentCase,
    EnrolmentCase,
    HoursCase,
    PlanCase,
    ReviewCase,
)
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.explain import subsidy_changes, training_changes
from jsdte.terms.kinds import Role


@attrs.frozen(weakref_slot=False)
class Change:
    """Something that somebody can change (可改变的事项).

    Attributes:
        id: Its name.
        who: Who can change it.
        about: The sort of case it concerns, none more special: a plan on record is not changed
            for the sake of a claim.
        make: The case changed, in each way in which it can be, the smallest change first.
        en: What to do, in English.
        zh: The same in Chinese.
    """

    id: str
    who: Role
    about: type[Case]
    make: Callable[[Any], Iterator[Case]]
    en: str
    zh: str


_ROWS: tuple[tuple[str, Role, type[Case], Callable[[Any], Iterator[Case]], str, str], ...] = (
    (
        "reason-recorded",
        Role.INSTITUTION,
        PlanCase,
        training_changes.with_reason,
        "The institution records in the plan why more is taught online.",
        "培训机构在培训方案中写明提高线上课时比例的理由。",
    ),
    (
        "taught-offline",
        Role.INSTITUTION,
        PlanCase,
        training_changes.taught_offline,
        "The institution moves online hours to offline teaching.",
        "培训机构将部分线上课时改为线下。",
    ),
    (
        "content-added",
        Role.INSTITUTION,
        PlanCase,
        training_changes.with_content,
        "The institution adds offline hours of the content that is wanting.",
        "培训机构补充所缺内容的线下课时。",
    ),
    (
        "hours-added",
        Role.INSTITUTION,
        PlanCase,
        training_changes.with_hours,
        "The institution adds teaching hours up to those of the standard.",
        "培训机构将课时增加到标准学时。",
    ),
    (
        "teacher-named",
        Role.INSTITUTION,
        PlanCase,
        training_changes.with_teacher,
        "The institution names the teachers.",
        "培训机构写明培训教师。",
    ),
    (
        "weight-table-covered",
        Role.INSTITUTION,
        PlanCase,
        training_changes.with_weight_table,
        "The institution covers the weight table of the standard.",
        "培训机构使培训内容覆盖标准的权重表。",
    ),
    (
        "commitment-signed",
        Role.PERSON,
        ApplicationCase,
        training_changes.with_commitment,
        "The person signs the commitment.",
        "本人签署告知承诺书。",
    ),
    (
        "proofs-shown",
        Role.PERSON,
        ApplicationCase,
        training_changes.with_proofs,
        "The person shows proofs that meet the conditions.",
        "本人提交符合申报条件的证明材料。",
    ),
    (
        "province-declared",
        Role.PERSON,
        ApplicationCase,
        training_changes.declared,
        "The person declares the link with the province.",
        "本人申明与本省的关联。",
    ),
    (
        "other-year",
        Role.INSTITUTION,
        HoursCase,
        training_changes.for_end_year,
        "The institution registers the hours for the right year.",
        "培训机构按正确的年度登记学时。",
    ),
    (
        "file-closed",
        Role.INSTITUTION,
        ClassCase,
        training_changes.file_closed,
        "The institution closes the class file.",
        "培训机构办结班级档案。",
    ),
    (
        "hold-lifted",
        Role.OFFICE,
        DocumentCase,
        training_changes.hold_lifted,
        "The claim, objection or audit that holds the material is settled.",
        "涉及该资料的申领、异议或者审计事项已办结。",
    ),
    (
        "certificate-entered",
        Role.EVALUATOR,
        EnrolmentCase,
        training_changes.certificate_entered,
        "The evaluator enters the level certificate in the national system.",
        "评价机构将专业技术等级证书信息录入国家系统。",
    ),
    (
        "category-attested",
        Role.OFFICE,
        ReviewCase,
        subsidy_changes.attested,
        "An office attests a category for the status day.",
        "有关部门认定本人在认定日属于补贴对象类别。",
    ),
    (
        "conditions-shown",
        Role.PERSON,
        ReviewCase,
        subsidy_changes.conditions_shown,
        "The person shows that the conditions of the standard are met.",
        "本人证明符合标准规定的申报条件。",
    ),
    (
        "material-completed",
        Role.PERSON,
        ReviewCase,
        subsidy_changes.material_completed,
        "The person completes the material.",
        "本人补齐材料。",
    ),
    (
        "filed-again",
        Role.PERSON,
        ClaimCase,
        subsidy_changes.filed_again,
        "The person files the claim again today.",
        "本人现在重新申领。",
    ),
    (
        "fee-paid",
        Role.PERSON,
        ClaimCase,
        subsidy_changes.fee_paid,
        "The person pays the fee, obtains an invoice in their own name and files the claim again.",
        "本人缴费并取得本人名下的发票后重新申领。",
    ),
    (
        "invoices-shown",
        Role.PERSON,
        ClaimCase,
        subsidy_changes.invoices_shown,
        "The person shows that the invoices are in their own name.",
        "本人出示本人名下的发票。",
    ),
    (
        "no-prior-subsidies",
        Role.OFFICE,
        ClaimCase,
        subsidy_changes.no_prior_subsidies,
        "An office records that there were no earlier subsidies of the kind.",
        "有关部门确认此前未享受过同类补贴。",
    ),
    (
        "earlier-refused",
        Role.CITY_HR,
        ClaimCase,
        subsidy_changes.earlier_refused,
        "The office decides the earlier claims and grants none of them.",
        "经办部门对此前的申领均作出不予同意的决定。",
    ),
    (
        "review-passed",
        Role.CITY_HR,
        ClaimCase,
        subsidy_changes.review_passed,
        "The city passes the review, and the person files the claim again.",
        "设区市审核通过后，本人重新申领。",
    ),
    (
        "own-account-named",
        Role.PERSON,
        ClaimCase,
        subsidy_changes.own_account,
        "The person names an account of their own.",
        "本人提供本人账户。",
    ),
    (
        "finance-joined",
        Role.CITY_HR,
        ClaimCase,
        subsidy_changes.finance_joined,
        "Finance of the same level joins in the payment.",
        "同级财政部门会同办理拨付。",
    ),
)

CHANGES: tuple[Change, ...] = tuple(Change(*row) for row in _ROWS)
"""Every change that is tried, in the order in which it is shown."""
