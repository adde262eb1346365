"""Who may do which step (1, and the statement behind each step), and where (15)."""

from jsdte.decision import Answer
from jsdte.policy.case import Case, CorrectionCase
from jsdte.policy.rules.answers import holds, reported
from jsdte.terms.kinds import Role


def check_actor(case: Case, roles: tuple[Role, ...]) -> Answer:
    """The actor has a role that may do this, and is the very body or person concerned."""
    role = case.actor.role
    owner = case.owner(role)
    return holds(
        role in roles and case.may_act(case.actor),
        roles=", ".join(r.value for r in roles),
        role=role.value,
        owner=owner,
        actor=case.actor.id,
    )


def check_on_platform(case: Case) -> Answer:
    """The act was done on the platform (15, A08).

    Off it the act counts for nothing; by the other reading it counts and is reported. One made
    good on the platform counts from its day there.
    """
    answer = holds(case.on_platform, "on_platform", day=case.day)
    return reported(answer) if case.profile["A08"] == "instruction" else answer


def check_own_entry(case: CorrectionCase) -> Answer:
    """A clerical error is corrected by whoever made the entry (85)."""
    return holds(case.actor == case.recorded_by, role=case.recorded_by.role.value)
