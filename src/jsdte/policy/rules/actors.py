"""Who may do which step (1, and the statement behind each step)."""

from jsdte.decision import Answer
from jsdte.policy.case import Case
from jsdte.policy.rules.answers import holds
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
