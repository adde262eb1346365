"""The packages that are imported from."""

PACKAGES = (
    "jsdte",
    "jsdte.calendar",
    "jsdte.decision",
    "jsdte.model",
    "jsdte.notice",
    "jsdte.policy",
    "jsdte.properties",
    "jsdte.readings",
    "jsdte.report",
    "jsdte.scenario",
    "jsdte.serialization",
    "jsdte.store",
    "jsdte.workflow",
)
