"""The words for codes that facts carry, by the name of the fact."""

from collections.abc import Mapping
from types import MappingProxyType

from jsdte.terms.divisions import DIVISIONS
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.occupations import OCCUPATIONS

_LEVELS = {level.value: level.zh for level in Level}
_KINDS = {kind.value: kind.zh for kind in SubsidyKind}
_OCCUPATIONS = {each.id: each.name for each in OCCUPATIONS.values()}
_PLACES = {each.code: each.name for each in DIVISIONS.values()} | {"outside": "省外"}
_VERDICTS = {"yes": "是", "no": "否", "undetermined": "待定"}
_GROUNDS = {"proofs": "证明材料", "commitment": "告知承诺"}
_ROLES = {
    "province_hr": "省人社厅",
    "city_hr": "设区市人社局",
    "county_hr": "县（市、区）人社局",
    "institution": "培训机构",
    "evaluator": "评价机构",
    "person": "本人",
    "payer": "缴费人",
    "platform": "平台",
    "mohrss": "人社部",
    "office": "有关部门",
    "bank": "银行",
}
_STATES = {
    "filed": "已申报",
    "on_record": "已备案",
    "published": "已发布",
    "returned": "已退回",
    "enrolling": "报名中",
    "enrolment_closed": "报名已截止",
    "opening_applied": "已申请开班",
    "in_training": "培训中",
    "trained": "培训已结束",
    "closed": "档案已关闭",
    "codes_issued": "已生成证书编码",
    "enrolled": "已报名",
    "failed": "结业考核未通过",
    "passed": "已通过",
    "training_certified": "已取得培训合格证书",
    "assessment_applied": "已申报等级考核",
    "level_failed": "等级考核未通过",
    "assessed": "等级考核已通过",
    "level_certified": "已取得专业技术等级证书",
    "withdrawn": "已撤回或退出",
    "submitted": "已提交",
    "routed": "已推送",
    "accepted": "已受理",
    "rejected": "审核未通过",
    "lapsed": "已失效",
    "granted": "已同意",
    "refused": "已驳回",
    "paid": "已发放",
    "superseded": "已被替代",
    "opening_returned": "开班申请已退回",
    "cancelled": "已取消",
    "class_cancelled": "班次已取消",
    "transferred": "已转班",
    "training_certificate_revoked": "培训合格证书已撤销",
    "level_certificate_revoked": "专业技术等级证书已撤销",
    "sent_back": "待补正",
    "not_accepted": "不予受理",
    "revoked": "已撤销",
    "payment_returned": "已退汇",
    "recovered": "已追回",
}
_BASES = {
    "training_certificate": "培训合格证书",
    "level_certificate": "专业技术等级证书",
    "review": "资格审核结论",
}

CODES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "by": _GROUNDS,
        "city": _PLACES,
        "contents": _VERDICTS,
        "county": _PLACES,
        "eligible": _VERDICTS,
        "entitled": _VERDICTS,
        "gone": _BASES,
        "kind": _KINDS,
        "level": _LEVELS,
        "occupation": _OCCUPATIONS,
        "place": _PLACES,
        "possible": _STATES,
        "role": _ROLES,
        "roles": _ROLES,
        "state": _STATES,
    }
)
"""Chinese words by fact and code; a code that is not in it is shown as it is."""
