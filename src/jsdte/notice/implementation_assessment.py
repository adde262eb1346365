"""Statements 36-42: 二(三) (level assessment)."""

from jsdte.notice.clause import Clause, ClauseKind

ASSESSMENT: tuple[Clause, ...] = (
    Clause(
        36,
        "二(三)s1a",
        ClauseKind.RULE,
        words="取得培训合格证书且符合",
        zh="报考等级考核须先有培训证书，其发证日不得晚于报考日。",
        en="Applying for assessment requires the training certificate, issued on or before the day of the application.",
        readings=("A43",),
    ),
    Clause(
        37,
        "二(三)s1b",
        ClauseKind.RULE,
        words="国家职业标准规定申报条件的学员",
        zh="除证书外，报考者在报考当日还须满足方案所用标准版本的全部条件。",
        en="Besides the certificate, the applicant must meet every condition of the plan's edition of the standard on the application day.",
        readings=("A26", "A44", "A95"),
    ),
    Clause(
        38,
        "二(三)s1c",
        ClauseKind.DOCUMENT,
        words="证明事项告知承诺制",
        zh="报考人可亲自签署承诺代替证明，签后不得再索证；因虚假承诺受限或已撤回者须交证明。",
        en="A commitment the applicant personally signed replaces proofs; those barred for a false one, or who took theirs back, must supply proofs.",
        readings=("A83",),
    ),
    Clause(
        39,
        "二(三)s1d",
        ClauseKind.RULE,
        words="由培训机构组织对接",
        zh="报考经由培训机构办理，个人不能单独申请。",
        en="The training institution arranges the application for assessment; a person may not apply alone.",
        readings=("A28",),
    ),
    Clause(
        40,
        "二(三)s1e",
        ClauseKind.RULE,
        words="目录的相关评价机构",
        zh="报考当日评价机构须就该职业列入人社部目录，否则拒绝；兼为培训机构的仅作提示。",
        en="On the application day the evaluator must be in MOHRSS's directory for that occupation; being the trainer too is merely reported.",
        readings=("A28b", "A28c", "A73"),
    ),
    Clause(
        41,
        "二(三)s2a",
        ClauseKind.RULE,
        words="专业能力考核均合格的",
        zh="理论和能力两科都通过才发等级证书，可分次通过，发证不早于后一科的考试日。",
        en="The evaluator issues the level certificate once both papers are passed, at whatever sittings, not before the day of the later paper.",
        readings=("A29",),
    ),
    Clause(
        42,
        "二(三)s2b",
        ClauseKind.RULE,
        words="管理系统查询验证",
        zh="等级证书可在国家系统查验，系统中查不到的视为尚未验证。",
        en="The level certificate can be verified in the national system; one not found there is not yet verified.",
        readings=("A35",),
    ),
)
