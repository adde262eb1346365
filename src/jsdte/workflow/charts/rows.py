"""How a row of a chart is written."""

from jsdte.model import State
from jsdte.notice import clause
from jsdte.terms.kinds import Role
from jsdte.workflow.arrows import Arrow, Chart
from jsdte.workflow.functions import ON_PLATFORM

PROVINCE = (Role.PROVINCE_HR,)
INSTITUTION = (Role.INSTITUTION,)
EVALUATOR = (Role.EVALUATOR,)
PERSON = (Role.PERSON,)
APPLICANTS = (Role.PERSON, Role.INSTITUTION)
CITY = (Role.CITY_HR,)
LOCAL = (Role.CITY_HR, Role.COUNTY_HR)
AUTHORITIES = (Role.PROVINCE_HR, Role.CITY_HR, Role.COUNTY_HR)


def arrow(
    chart: Chart,
    step: str,
    path: tuple[State | None, State],
    actors: tuple[Role, ...],
    number: int,
    guards: tuple[str, ...] = (),
    reports: tuple[str, ...] = (),
    *,
    along: bool = False,
    **deadlines: str,
) -> Arrow:
    """One arrow; where it is done on the platform, that is a guard as well.

    Args:
        chart: The chart.
        step: The event, and after a colon what it decides.
        path: The state left, None for what is not yet filed, and the state reached.
        actors: Roles that may take it.
        number: The statement behind it.
        guards: Rules that must be kept.
        reports: Rules whose breach is stated and blocks nothing.
        along: Whether the object only moves along with the one the event is about.
        deadlines: What it `starts` and `ends`.
    """
    event, _, outcome = step.partition(":")
    source, target = path
    return Arrow(
        chart=chart,
        event=event,
        outcome=outcome,
        source=source,
        target=target,
        actors=actors,
        guards=(*guards, "on-platform") if event in ON_PLATFORM and not along else guards,
        reports=reports,
        clause=clause(number),
        along=along,
        **deadlines,
    )
