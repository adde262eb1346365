"""The nine functions of the platform, and the events that are done through them (16)."""

from collections.abc import Mapping
from types import MappingProxyType

FUNCTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "培训方案申报备案": ("FilePlan", "AcceptPlan", "ReturnPlan"),
        "培训计划发布": ("PublishPlan",),
        "培训班次生成": ("GenerateClass",),
        "培训报名": ("Enrol", "CloseEnrolment", "ReopenEnrolment"),
        "培训开班申请": ("ApplyForOpening", "DecideOpening"),
        "享受补贴人员资格审核": (
            "ApplyForReview",
            "RouteReview",
            "AcceptReview",
            "SendBackReview",
            "DecideReview",
            "NotifyReview",
        ),
        "培训考勤备案": ("FileAttendance",),
        "培训考核备案": ("FileResults", "AcceptResults", "ReturnResults"),
        "培训补贴申领": ("FileClaim", "DecideClaim"),
    }
)
"""The events of each function, in the order of the notice."""

ON_PLATFORM = frozenset(event for events in FUNCTIONS.values() for event in events) | {
    "IssueCodes",
    "RegisterHours",
}
"""Every event that has to be done on the platform (15)."""
