"""The names of missing facts in words (缺少的事实)."""

import re
from collections.abc import Mapping
from types import MappingProxyType

MISSING: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "agreed": ("whether the person agrees to the transfer", "本人是否同意转班"),
        "application.barred": ("whether the applicant is barred", "是否属不得申报情形"),
        "application.commitment": ("the signed commitment", "本人承诺书"),
        "application.in_province": ("whether the applicant works in Jiangsu", "是否在省内工作"),
        "application.insured_place": ("the insured place of the applicant", "申请人参保地"),
        "application.meets_conditions": (
            "whether the proofs meet the conditions",
            "申报条件核验结果",
        ),
        "application.registered_place": ("the household register of the applicant", "申请人户籍地"),
        "batch.attendance_sheet": ("the attendance sheet", "考勤表"),
        "batch.offline_photos": ("photos of the offline training", "线下培训照片"),
        "batch.passed_sheet": ("the list of those who passed", "合格人员名单"),
        "batch.scores": ("the scores", "考核成绩"),
        "batch.scores.on_photo": ("a photo of each examinee", "考生现场照片"),
        "calendar": ("the days off of that year", "当年放假安排"),
        "certificate.additions": (
            "whether something was added to the certificate",
            "证书是否有增加内容",
        ),
        "certificate.addresses": ("the addresses printed", "证书所印网址"),
        "certificate.as_sample": ("whether the certificate is like the sample", "证书是否按样式"),
        "certificate.body": ("the issuing body printed", "证书所印发证单位"),
        "certificate.contents": ("what the certificate shows", "证书内容"),
        "certificate.direction": ("the direction printed", "证书所印职业方向"),
        "certificate.first_day": ("the first training day printed", "证书所印培训起始日"),
        "certificate.hours": ("the hours printed", "证书所印学时"),
        "certificate.id_number": ("the ID number printed", "证书所印证件号码"),
        "certificate.issued_on": ("the day of issue printed", "证书所印发证日期"),
        "certificate.last_day": ("the last training day printed", "证书所印培训结束日"),
        "certificate.level": ("the level printed", "证书所印等级"),
        "certificate.name": ("the name printed", "证书所印姓名"),
        "certificate.number": ("the number printed", "证书所印编号"),
        "certificate.occupation": ("the occupation printed", "证书所印职业名称"),
        "certificate.other_number": ("the other number printed", "证书所印其他编号"),
        "certificate.photo": ("whether the certificate bears a photo", "证书是否有照片"),
        "certificate.project": ("whether the project is named", "证书是否标明项目名称"),
        "certificate.seal": ("the seal on the certificate", "证书印章"),
        "certificate.seal_text": ("the text of the seal", "证书印章文字"),
        "certificate.statement": ("whether the statement is printed", "证书是否印有说明文字"),
        "certificate.type": ("the type of document printed", "证书所印证件类型"),
        "claim.account_own": ("whether the account is the person's own", "是否本人账户"),
        "claim.direction": ("the direction claimed for", "申领的职业方向"),
        "claim.finance_joined": ("whether the finance office took part", "财政部门是否会同审核"),
        "claim.place": ("the place at the filing of the claim", "申领时所在地"),
        "claim.statuses": ("what the person was at the claim", "申领时的人员身份"),
        "commencement": ("whether the notice holds for that day", "通知对该日是否适用"),
        "document.dated_on": ("the day of the document", "材料形成日期"),
        "document.held": ("whether the material is held back", "材料是否暂缓销毁"),
        "document.last_paid_on": ("the day of the last payment", "最后一次拨付日期"),
        "effect of a skill certificate": (
            "whether a vocational skill certificate counts",
            "职业技能等级证书是否计入",
        ),
        "effect of the other subsidy": (
            "whether the other subsidy rules this one out",
            "其他补贴是否构成重复享受",
        ),
        "enrolment.applications.applied_on": ("an application for the assessment", "评价申请日期"),
        "enrolment.entered_on": ("the day of the entry in the national system", "录入全国系统日期"),
        "enrolment.hours": ("the hours of the trainee", "学员学时"),
        "enrolment.hours_by_year": ("the hours of the trainee by year", "学员分年度学时"),
        "enrolment.level_certificate": ("the level certificate", "专业技术等级证书"),
        "enrolment.level_certificate.issued_on": (
            "the day of the level certificate",
            "专业技术等级证书发证日期",
        ),
        "enrolment.meets_conditions": ("whether the entry conditions are met", "是否符合报名条件"),
        "enrolment.meets_senior_conditions": (
            "whether the conditions of the senior review are met",
            "是否符合高级职称申报条件",
        ),
        "enrolment.screened_on": ("the day of the screening", "资格筛查日期"),
        "enrolment.training_certificate.issued_on": (
            "the day of the training certificate",
            "培训合格证书发证日期",
        ),
        "enrolment.willing_to_work": ("whether the person means to work in the field", "从业意愿"),
        "enrolment.works_in_field": ("whether the person works in the field", "是否从事相关工作"),
        "evaluator.listings": ("the listing of the evaluator", "评价机构入库情况"),
        "feedback to applicant": ("feedback to the applicant", "向申请人的反馈"),
        "feedback to institution": ("feedback to the institution", "向培训机构的反馈"),
        "grade of the junior title": ("the grade of the junior title", "初级职称的级别"),
        "institution.listings": ("the listing of the institution", "培训机构入库情况"),
        "institution.mohrss_names": (
            "the institution's name in the ministry's directory",
            "人社部目录所列机构名称",
        ),
        "late_registration_allowed": (
            "whether the province lets late hours in",
            "省厅是否准予补登学时",
        ),
        "limits.claim_months": ("the time for filing a claim", "补贴申领期限"),
        "limits.pass_months": ("how long a pass keeps", "单科合格有效期"),
        "on_platform": ("whether it was done on the platform", "是否经平台办理"),
        "payment.own_invoice": (
            "whether the invoice names the person",
            "发票是否为本人抬头",
        ),
        "plan.covers_weight_table": (
            "whether the plan covers the weight table",
            "培训方案是否覆盖权重表",
        ),
        "plan.examination_hours": ("the examination hours of the plan", "方案所列考核学时"),
        "policy.benchmarks": ("the provincial benchmark", "省补贴基准"),
        "policy.benchmarks of the other kind": (
            "the provincial benchmark of the other kind",
            "另一类补贴的省基准",
        ),
        "policy.code_days": ("the days for issuing codes", "编码发放日"),
        "policy.evaluator_fees": ("the published fee of the evaluator", "评价机构公布的收费标准"),
        "policy.local_directories": ("the local directory of occupations", "当地职业目录"),
        "policy.local_standards": ("the local subsidy standard", "当地补贴标准"),
        "policy.local_standards of the other kind": (
            "the local standard of the other kind",
            "另一类补贴的当地标准",
        ),
        "policy.lowest_fees": ("the lowest published fee of the place", "当地最低收费标准"),
        "policy.standards": ("the standard hours of the occupation", "国家职业标准所列学时"),
        "policy.titles": ("the title series of the occupation", "职业对应的职称系列"),
        "review.city": ("the city that reviews", "审核的设区市"),
        "review.graduated_on": ("the day of graduation", "毕业日期"),
        "review.graduation_on": ("the day of graduation on record", "登记的毕业日期"),
        "review.insurances": ("the insurances of the person", "参保情况"),
        "review.kind": ("the kind of subsidy reviewed for", "审核对应的补贴类别"),
        "review.material_complete": ("whether the material is complete", "材料是否齐全"),
        "review.meets_all_conditions": ("whether all conditions are met", "是否符合全部条件"),
        "review.meets_conditions": ("whether the conditions are met", "是否符合条件"),
        "review.named_place": ("the place that the applicant names", "申请人选定的属地"),
        "review.registered_place": ("the household register", "户籍地"),
        "review.second_city_passed": ("what the second city decided", "第二个设区市的审核结果"),
        "review.statuses": ("what the person was on that day", "当日人员身份"),
        "review.study_place": ("the place of study", "就读地"),
        "schedule.place": ("the place of the training", "培训地点"),
        "succession": ("who succeeds the person", "权利承继人"),
        "trainee.prior_subsidies (evaluation)": (
            "how many evaluation subsidies there were before",
            "以往已享受评价补贴次数",
        ),
        "trainee.prior_subsidies (training)": (
            "how many training subsidies there were before",
            "以往已享受培训补贴次数",
        ),
        "training_class.announced_on": ("the day of the announcement", "考核公告日期"),
        "training_class.attendance": ("the attendance of the class", "班级考勤"),
        "training_class.closed_on": ("the day on which the file was closed", "班级归档日期"),
        "training_class.ended_on": ("the last training day", "培训结束日"),
        "training_class.hours_by_year": ("the hours of the class by year", "班级分年度学时"),
        "training_class.online_monitored": (
            "whether the online training was monitored",
            "线上培训是否有监控",
        ),
        "training_class.opening_approved": ("whether the opening was approved", "开班是否获准"),
        "training_class.opening_on": ("the day of the opening application", "开班申请日期"),
        "training_class.started_on": ("the first training day", "培训起始日"),
    }
)
"""Each missing fact a finding names, in English and in Chinese."""

_OF_CLAIM: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "decision on": ("the decision on {}", "{}的审核决定"),
        "payment of": ("the payment of {}", "{}的拨付情况"),
        "amount of": ("the amount of {}", "{}的金额"),
    }
)
_CLAIM = re.compile(rf"({'|'.join(_OF_CLAIM)}) (.+)")


def missing_words(name: str) -> tuple[str, str]:
    """A missing fact in English and Chinese; what has no words keeps its name."""
    about = _CLAIM.fullmatch(name)
    if about:
        english, chinese = _OF_CLAIM[about[1]]
        return english.format(about[2]), chinese.format(about[2])
    return MISSING.get(name, (name, name))
