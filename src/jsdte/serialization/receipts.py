"""Receipts: what an act was decided on, in digests, so that it can be shown years later."""

import importlib.metadata
from types import SimpleNamespace
from typing import Any

import attrs
from cattrs import Converter

from jsdte.calendar import Arrangement, Overlay, WorkCalendar
from jsdte.errors import FieldError
from jsdte.model import Filed, NumberHolder
from jsdte.policy import Policy
from jsdte.serialization.converter import concealing_converter
from jsdte.serialization.digests import (
    HexDigest,
    HexText,
    Signer,
    canonical,
    check_digest,
    check_key,
    digest,
    pseudonym,
)
from jsdte.terms.checked import checked
from jsdte.terms.identifiers import Text
from jsdte.terms.sensitive import Sensitive
from jsdte.workflow import Accepted, Event, Outcome, Refused, RegisterMode, outcome_of, step
from jsdte.workflow.events import CorrectRecord
from jsdte.workflow.files import Key, Objects, key_of

_FACTS: Any = tuple[Filed | NumberHolder, ...]


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class CalendarData:
    """What a calendar is made of (日历数据).

    Attributes:
        arrangements: One for each year.
        overlays: Changes to them.
        strict: Whether estimates are refused.
    """

    arrangements: tuple[Arrangement, ...]
    overlays: tuple[Overlay, ...]
    strict: bool

    @classmethod
    def of(cls, calendar: WorkCalendar) -> "CalendarData":
        """What a calendar was made of."""
        return cls(
            arrangements=calendar.arrangements, overlays=calendar.overlays, strict=calendar.strict
        )

    def calendar(self) -> WorkCalendar:
        """The calendar."""
        return WorkCalendar.of(self.arrangements, self.overlays, strict=self.strict)


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Dossier:
    """Everything that an act was decided on; names and ID numbers lie open in it (决定依据).

    Attributes:
        event: The act.
        facts: The objects that were looked at, in the order of their types and ids.
        corrected: The event of the entry that a correction is about, None for other acts.
        policy: What held.
        calendar: What the working days were counted by.
        mode: Whether acts were decided, or taken as facts.
    """

    event: Event
    facts: tuple[Filed | NumberHolder, ...]
    corrected: Event | None
    policy: Policy
    calendar: CalendarData
    mode: RegisterMode

    def decide(self) -> Accepted | Refused:
        """Decide the act anew, on nothing but this."""
        objects: dict[Any, Any] = {key_of(found): found for found in self.facts}
        if isinstance(self.event, CorrectRecord) and self.corrected is not None:
            objects[int, self.event.entry - 1] = SimpleNamespace(event=self.corrected)
        return step(objects, self.event, self.policy, self.calendar.calendar(), self.mode)


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Receipt:
    """Digests of what an act was decided on, and of what was decided (回执).

    Names and ID numbers are hashed as keyed digests, so nobody without the key can try them out.

    Attributes:
        algorithm: The digest.
        event: Of the event.
        facts: Of the objects that were looked at.
        policy: Of the policy.
        profile: Of the answers to open questions, of every edition.
        calendar: Of the arrangements and changes.
        library: Version of the library.
        result: Of the whole result, with every fact of every finding.
        outcome: Of what matters of it, which another version should come to as well.
        signed_by: How it was signed, or None.
        signature: The signature in hexadecimal, or None.
    """

    algorithm: Text
    event: HexDigest
    facts: HexDigest
    policy: HexDigest
    profile: HexDigest
    calendar: HexDigest
    library: Text
    result: HexDigest
    outcome: HexDigest
    signed_by: Text | None = None
    signature: HexText | None = None


@attrs.frozen(weakref_slot=False)
class Replayed:
    """What a decision made anew shows (重新决定的结果).

    Attributes:
        result: The result.
        same_outcome: Whether it comes to the same.
        same_bytes: Whether the whole result is the same, to the last fact of the last finding.
        same_library: Whether this is the version of the library that decided then.
    """

    result: Accepted | Refused
    same_outcome: bool
    same_bytes: bool
    same_library: bool


class _Watched(dict[Any, Any]):
    """Objects, and which of them were looked at."""

    def __init__(self, objects: Objects) -> None:
        super().__init__(objects)
        self.seen: dict[Key, Any] = {}

    def get(self, key: Any, default: Any = None) -> Any:
        """Look at an object that may not be there."""
        if key not in self:
            return default
        return self[key]

    def __getitem__(self, key: Any) -> Any:
        found = super().__getitem__(key)
        if key[0] is not int:
            self.seen[key] = found
        return found


def issue(  # noqa: PLR0913 -- what a step takes, and how it is hashed
    objects: Objects,
    event: Event,
    policy: Policy,
    calendar: WorkCalendar,
    key: bytes,
    *,
    mode: RegisterMode = RegisterMode.DECIDE,
    corrected: Event | None = None,
    algorithm: str = "sha256",
) -> tuple[Receipt, Dossier]:
    """Decide an act on some objects, and give the receipt and what it was decided on.

    Nothing is taken in: `register.apply` does that, before or after.

    Args:
        objects: What is on file, such as `register.objects` before the act.
        event: The act.
        policy: What holds.
        calendar: The working days.
        key: The key of the digests that stand for names and ID numbers, at least 16 bytes.
        mode: Whether acts are decided, or taken as facts.
        corrected: The event of the entry that a correction is about.
        algorithm: The digest, `sha256` or `sm3`.

    Raises:
        FieldError: The key is too short, or there is no digest of that name here.
    """
    check_digest(algorithm)
    check_key(key)
    watched = _Watched(objects)
    if isinstance(event, CorrectRecord) and corrected is not None:
        watched[int, event.entry - 1] = SimpleNamespace(event=corrected)
    result = step(watched, event, policy, calendar, mode)
    facts = sorted(watched.seen.items(), key=lambda pair: (pair[0][0].__name__, _id(pair[0][1])))
    dossier = Dossier(
        event=event,
        facts=tuple(found for _, found in facts),
        corrected=corrected,
        policy=policy,
        calendar=CalendarData.of(calendar),
        mode=mode,
    )
    receipt = Receipt(
        algorithm=algorithm,
        library=library_version(),
        **_basis(dossier, key, algorithm),
        **_decided(result, key, algorithm),
    )
    return receipt, dossier


def _id(value: object) -> str:
    return value.reveal() if isinstance(value, Sensitive) else str(value)


def library_version() -> str:
    """The version of this library."""
    return importlib.metadata.version("jsdte")


def _converter(key: bytes, algorithm: str) -> Converter:
    """What writes documents to be hashed, keyed digests in place of names and ID numbers."""
    return concealing_converter(lambda value: pseudonym(value, key, algorithm))


def _basis(dossier: Dossier, key: bytes, algorithm: str) -> dict[str, str]:
    """Digests of what an act is decided on."""
    converter = _converter(key, algorithm)
    about = {"mode": dossier.mode.value, "event": converter.unstructure(dossier.event, Event)}
    if dossier.corrected is not None:
        about["corrected"] = converter.unstructure(dossier.corrected, Event)
    profiles = [
        [limits.in_force.isoformat(), dict(limits.profile.selected)]
        for limits in dossier.policy.editions
    ]
    parts = {
        "event": about,
        "facts": converter.unstructure(dossier.facts, _FACTS),
        "policy": converter.unstructure(dossier.policy),
        "profile": profiles,
        "calendar": converter.unstructure(dossier.calendar),
    }
    return {name: digest(part, algorithm) for name, part in parts.items()}


def _decided(result: Accepted | Refused, key: bytes, algorithm: str) -> dict[str, str]:
    """Digests of what was decided: of everything, and of what matters."""
    converter = _converter(key, algorithm)
    return {
        "result": digest(converter.unstructure(result), algorithm),
        "outcome": digest(converter.unstructure(outcome_of(result), Outcome), algorithm),
    }


def verify(receipt: Receipt, dossier: Dossier, key: bytes) -> tuple[str, ...]:
    """What of a dossier is not what a receipt was given for; nothing where it all is.

    Args:
        receipt: The receipt.
        dossier: What is said to be what it was decided on.
        key: The key that the receipt was given with.

    Returns:
        Names among `event`, `facts`, `policy`, `profile` and `calendar`.
    """
    now = _basis(dossier, key, receipt.algorithm)
    return tuple(name for name, found in now.items() if found != getattr(receipt, name))


def decide_again(receipt: Receipt, dossier: Dossier, key: bytes) -> Replayed:
    """Decide the act of a receipt anew by this version of the library, and compare.

    Raises:
        FieldError: The dossier is not the one that the receipt was given for.
    """
    if wrong := verify(receipt, dossier, key):
        raise FieldError("dossier", f"what the receipt was given for; {', '.join(wrong)} is other")
    result = dossier.decide()
    now = _decided(result, key, receipt.algorithm)
    return Replayed(
        result,
        now["outcome"] == receipt.outcome,
        now["result"] == receipt.result,
        library_version() == receipt.library,
    )


def sign(receipt: Receipt, signer: Signer) -> Receipt:
    """A receipt with a signature over everything in it."""
    signature = signer.sign(_signed(receipt)).hex()
    return attrs.evolve(receipt, signed_by=signer.name, signature=signature)


def is_signed(receipt: Receipt, signer: Signer) -> bool:
    """Whether a receipt carries this signer's signature over everything in it."""
    if receipt.signature is None or receipt.signed_by != signer.name:
        return False
    return signer.verify(_signed(receipt), bytes.fromhex(receipt.signature))


def _signed(receipt: Receipt) -> bytes:
    fields = attrs.asdict(receipt)
    return canonical(
        {name: fields[name] for name in fields if name not in ("signed_by", "signature")}
    )
