"""Events about bodies and persons, which stand on no chart."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from jsdte.model import Evaluator, Institution, IssuedCode, Trainee
from jsdte.properties.people import made_up
from jsdte.properties.scene import Scene
from jsdte.properties.setting import EVALUATORS, INSTITUTIONS, OCCUPATION, UNSUBSIDISED
from jsdte.terms.kinds import Actor, ExternalKind, Level, Role, SubsidyKind
from jsdte.terms.unknown import UNKNOWN

Evidence = dict[str, Any]

_PROVINCE, _MINISTRY = Actor(Role.PROVINCE_HR, "32"), Actor(Role.MOHRSS, "mohrss")
_OFFICE = Actor(Role.OFFICE, "O-1")
_RECENT = 20
_OTHER = 0.2


def listing(scene: Scene, body: str) -> Evidence:
    """Listed from today on, without an end."""
    return {
        "object_id": body,
        "actor": _MINISTRY if body in EVALUATORS else _PROVINCE,
        "occupation": UNSUBSIDISED if scene.chance(_OTHER) else OCCUPATION,
        "listed_on": scene.day,
        "printed_until": None,
        "directory_name": f"Name of {body}",
        "source": "directory",
        "notified_on": scene.day,
        "display_ended_on": scene.day,
        "direction": None,
        "level": UNKNOWN,
    }


def _list_institution(scene: Scene) -> Evidence:
    return listing(scene, scene.choice.choice(INSTITUTIONS))


def _list_evaluator(scene: Scene) -> Evidence:
    return listing(scene, scene.choice.choice(EVALUATORS))


def _remove_institution(scene: Scene) -> Evidence | None:
    return _removal(scene, scene.pick(Institution), _PROVINCE)


def _remove_evaluator(scene: Scene) -> Evidence | None:
    return _removal(scene, scene.pick(Evaluator), _MINISTRY)


def _removal(scene: Scene, body: Institution | Evaluator | None, actor: Actor) -> Evidence | None:
    if body is None:
        return None
    return {
        "object_id": body.id,
        "actor": actor,
        "occupation": OCCUPATION,
        "removed_on": scene.day,
        "reason": "audit",
    }


def _rename_institution(scene: Scene) -> Evidence | None:
    body = scene.pick(Institution)
    if body is None:
        return None
    return {
        "object_id": body.id,
        "actor": _PROVINCE,
        "name": f"New name of {body.id}",
        "renamed_on": scene.day,
        "shown_from": scene.day,
    }


def _of_person(scene: Scene, known: Trainee | None = None, **evidence: Any) -> Evidence | None:
    trainee = known or scene.pick(Trainee)
    return None if trainee is None else {"object_id": trainee.id, "actor": _OFFICE, **evidence}


def _prior_subsidies(scene: Scene) -> Evidence | None:
    """Of a kind that nothing is known of yet."""
    trainee = scene.pick(Trainee)
    if trainee is None:
        return None
    known = {record.kind for record in trainee.prior_subsidies}
    kind = scene.one([each for each in SubsidyKind if each not in known])
    if kind is None:
        return None
    return _of_person(
        scene,
        trainee,
        kind=kind,
        number=scene.choice.choice((0, 0, 0, 1, 2, 3)),
        counted_from=scene.day.replace(year=2015, day=1),
        source="register",
    )


def _external_certificate(scene: Scene) -> Evidence | None:
    return _of_person(
        scene,
        occupation=OCCUPATION,
        level=scene.choice.choice(tuple(Level)),
        kind=scene.choice.choice(tuple(ExternalKind)),
        issued_on=scene.day,
        source="register",
    )


def _move_place(scene: Scene) -> Evidence | None:
    return _of_person(
        scene, moved_on=scene.day, insured_place="3202", registered_place="3201", source="register"
    )


def _death(scene: Scene) -> Evidence | None:
    return _of_person(scene, died_on=scene.day, source="register")


def _amendment(scene: Scene) -> Evidence | None:
    """Another name, another number, or the same person as one on file."""
    trainee = scene.pick(Trainee)
    if trainee is None:
        return None
    name, number = made_up(len(scene.all(Trainee)) + 1000)
    others = [each.id for each in scene.all(Trainee) if each.id != trainee.id]
    ways: list[Evidence] = [{"name": name}, {"id_number": number}]
    ways += [{"same_as": scene.choice.choice(others)}] if others else []
    about = {"object_id": trainee.id, "actor": _OFFICE, "reason": "register"}
    return {**about, **scene.choice.choice(ways)}


def _cancelled_code(scene: Scene) -> Evidence | None:
    code = scene.pick(IssuedCode)
    if code is None:
        return None
    return {"object_id": code.id, "actor": _PROVINCE, "reason": "misprint"}


def _correction(scene: Scene) -> Evidence | None:
    """A clerical correction by whoever made the entry."""
    recent = scene.one(list(enumerate(scene.register.journal, 1))[-_RECENT:])
    if recent is None:
        return None
    number, entry = recent
    return {
        "object_id": entry.event.object_id,
        "actor": entry.event.actor,
        "reason": "misread",
        "entry": number,
        "field": "day",
        "correct": "another day",
    }


RECORDS: Mapping[str, Any] = MappingProxyType(
    {
        "AmendIdentity": _amendment,
        "CancelCode": _cancelled_code,
        "CorrectRecord": _correction,
        "ListEvaluator": _list_evaluator,
        "ListInstitution": _list_institution,
        "MovePlace": _move_place,
        "RecordDeath": _death,
        "RecordExternalCertificate": _external_certificate,
        "RecordPriorSubsidies": _prior_subsidies,
        "RemoveEvaluator": _remove_evaluator,
        "RemoveInstitution": _remove_institution,
        "RenameInstitution": _rename_institution,
    }
)
"""What an event about a body or a person says, by its name."""
