"""Receipts of decisions: given, verified, signed, and decided again."""

import json
from typing import Any

import attrs
import pytest

from cases import CALENDAR, POLICY, day
from documents import KEY
from journeys import before, clean_lines
from jsdte.errors import FieldError
from jsdte.serialization import (
    Dossier,
    HmacSigner,
    Receipt,
    decide_again,
    dumps,
    is_signed,
    issue,
    loads,
    receipts,
    sign,
    verify,
)
from jsdte.terms.sensitive import PersonName
from jsdte.workflow import Event, Refused, Register
from jsdte.workflow.events import CorrectRecord
from scenarios import Story, events_of, opening_of
from situation_stories import ALL_STORIES


def given(name: str, **options: Any) -> tuple[Receipt, Dossier]:
    """The receipt of the clean journey's first event of a name."""
    return issue(before(name).objects, first(name), POLICY, CALENDAR, KEY, **options)


def first(name: str) -> Event:
    """The first event of a name."""
    return next(line.event for line in clean_lines() if type(line.event).__name__ == name)


def corrected(register: Register, event: Event) -> Event | None:
    """The event that a correction is about."""
    if not isinstance(event, CorrectRecord) or event.entry > len(register):
        return None
    return register.journal[event.entry - 1].event


@pytest.mark.parametrize("story", ALL_STORIES, ids=lambda story: story.name)
def test_a_dossier_decides_as_the_register_does(story: Story) -> None:
    """On nothing but what was looked at, also after it was written and read."""
    register = opening_of(story)[0].copy()
    for event in events_of(story):
        receipt, dossier = issue(
            register.objects, event, register.policy, register.calendar, KEY,
            corrected=corrected(register, event),
        )  # fmt: skip
        read = loads(dumps(dossier), Dossier)
        result = register.apply(event)

        assert result == dossier.decide() == read.decide()
        assert () == verify(receipt, read, KEY)


def test_the_same_act_gives_the_same_receipt() -> None:
    """Byte for byte, also from a dossier that was read."""
    one, dossier = given("DecideClaim")
    other, _ = given("DecideClaim")
    again = decide_again(one, loads(dumps(dossier), Dossier), KEY)

    assert dumps(one) == dumps(other)
    assert (True, True, True) == (again.same_outcome, again.same_bytes, again.same_library)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("event", {"event": attrs.evolve(first("DecideClaim"), day=day("2025-12-26"))}),
        ("event", {"mode": "audit"}),
        ("event", {"corrected": first("FilePlan")}),
        ("facts", {"facts": ()}),
        ("policy", {"policy": POLICY.evolve(day("2027-01-01"), training_subsidies=2)}),
    ],
)
def test_what_is_other_is_named(name: str, change: dict[str, Any]) -> None:
    """Whatever of a dossier was changed; such a one is not decided on."""
    receipt, dossier = given("DecideClaim")
    mode = receipts.RegisterMode(change["mode"]) if "mode" in change else dossier.mode
    other = attrs.evolve(dossier, **{**change, "mode": mode})

    assert name in verify(receipt, other, KEY)
    with pytest.raises(FieldError, match=f"^dossier: expected .*{name}"):
        decide_again(receipt, other, KEY)


def test_other_answers_and_another_calendar_are_named() -> None:
    """Answers are part of the policy as well."""
    receipt, dossier = given("DecideClaim")
    read = attrs.evolve(dossier, policy=POLICY.reading({"A51": "paid"}))
    strict = attrs.evolve(dossier, calendar=attrs.evolve(dossier.calendar, strict=True))
    otherwise = attrs.evolve(dossier, policy=POLICY.reading({"A20": "hard"}))

    assert ("calendar",) == verify(receipt, strict, KEY)
    assert ("policy", "profile") == verify(receipt, otherwise, KEY)
    assert set(verify(receipt, read, KEY)) <= {"policy", "profile"}


def test_another_key_fits_no_person() -> None:
    """Of acts whose files hold a name."""
    receipt, dossier = given("Enrol")

    assert "event" in verify(receipt, dossier, b"another key, as long")
    assert PersonName("张䶮").reveal() not in dumps(receipt)


def test_another_version_of_the_library_may_come_to_the_same() -> None:
    """Its bytes may differ while the outcome does not."""
    receipt, dossier = given("DecideClaim")
    older = attrs.evolve(receipt, library="0.0.9", result="0" * 64)
    again = decide_again(older, dossier, KEY)

    assert (True, False, False) == (again.same_outcome, again.same_bytes, again.same_library)


def test_a_refusal_has_a_receipt_too() -> None:
    """Its reasons are hashed as well."""
    receipt, dossier = issue(
        before("PublishPlan").objects, first("StartTraining"), POLICY, CALENDAR, KEY
    )

    assert isinstance(dossier.decide(), Refused)
    assert () == verify(receipt, dossier, KEY)
    assert () == dossier.facts


def test_facts_are_only_what_was_looked_at() -> None:
    """A claim of one person rests on nobody else's files."""
    _, dossier = given("DecideClaim")
    persons = [found.id for found in dossier.facts if type(found).__name__ == "Trainee"]

    assert ["T-1"] == persons


@pytest.mark.parametrize("algorithm", ["sha256", "sm3"])
def test_a_signature_covers_everything(algorithm: str) -> None:
    """By the signer that made it, and by no other."""
    signer = HmacSigner(KEY, algorithm)
    receipt, _ = given("DecideClaim", algorithm=algorithm)
    signed = sign(receipt, signer)

    assert is_signed(signed, signer)
    assert f"hmac-{algorithm}" == signed.signed_by
    assert not is_signed(receipt, signer)
    assert not is_signed(signed, HmacSigner(b"another key, as long", algorithm))
    assert not is_signed(attrs.evolve(signed, signed_by="hmac-other"), signer)
    for field in attrs.fields(Receipt)[1:6]:
        assert not is_signed(attrs.evolve(signed, **{field.name: "0" * 64}), signer)


def test_a_signer_hides_its_key_and_asks_for_a_long_one() -> None:
    """Nothing printed shows it."""
    assert "key to test" not in repr(HmacSigner(KEY))
    with pytest.raises(FieldError, match=r"^key: expected at least 16 bytes$"):
        HmacSigner(b"short")
    with pytest.raises(FieldError, match=r"^digest: expected one of sha256, sm3$"):
        HmacSigner(KEY, "md5")


def test_a_digest_is_no_other_text() -> None:
    """Neither shorter nor in capitals."""
    receipt, _ = given("DecideClaim")
    document = json.loads(dumps(receipt))

    for wrong in ("0" * 63, "A" * 64, "0" * 65, 3):
        document["data"]["event"] = wrong
        with pytest.raises(
            ValueError, match=r"data.event: expected a digest of 64 hexadecimal digits"
        ):
            loads(json.dumps(document))
