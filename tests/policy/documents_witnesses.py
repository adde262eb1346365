"""Cases of the rules on what certificates print, and what their readings change."""

from collections.abc import Mapping
from typing import Any

import attrs
from witness import Witness, verdict

from cases import (
    APPLICATION,
    CLASS,
    ENROLMENT,
    EVALUATOR,
    INSTITUTION,
    LEVEL_CERTIFICATE,
    POLICY,
    PRINTED_LEVEL,
    PRINTED_TRAINING,
    STARTED,
    certificate_case,
    day,
    level_certificate_case,
)
from jsdte.decision import Verdict
from jsdte.model import DirectoryName, Seal
from jsdte.policy import Case, CertificateCase, LevelCertificateCase

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
NAME = INSTITUTION.listings[0].directory_name
FIXED = POLICY.reading({"A60": "fixed-form"})
NO_DIRECTION = attrs.evolve(CLASS, direction=None)


def training(**changes: Any) -> CertificateCase:
    """A training certificate that prints something else."""
    return certificate_case(printed=attrs.evolve(PRINTED_TRAINING, **changes))


def level(**changes: Any) -> LevelCertificateCase:
    """A level certificate that prints something else."""
    return level_certificate_case(printed=attrs.evolve(PRINTED_LEVEL, **changes))


def named(name: str, shown_from: str, renamed_on: str | None = None) -> DirectoryName:
    """A name in a directory."""
    renamed = None if renamed_on is None else day(renamed_on)
    return DirectoryName(name=name, shown_from=day(shown_from), renamed_on=renamed)


def institution(*names: DirectoryName, body: str = NAME) -> CertificateCase:
    """The certificate of an institution with names in the directory of MOHRSS."""
    case = training(body=body)
    return attrs.evolve(case, institution=attrs.evolve(INSTITUTION, mohrss_names=names))


def evaluator(*names: DirectoryName, body: str) -> LevelCertificateCase:
    """The certificate of an evaluator that was renamed."""
    case = level(body=body, seal_text=f"{body}评价专用章")
    return attrs.evolve(case, evaluator=attrs.evolve(EVALUATOR, mohrss_names=names))


BOTH_WAYS: dict[str, tuple[Case, Case]] = {
    "certificate-text": (training(), training(hours=79)),
    "examination-stated": (training(), training(statement=False)),
    "certificate-issued-by": (training(), training(seal=None)),
    "certificate-addresses": (training(), training(addresses=("http://www.osta.org.cn/",))),
    "certificate-number": (training(), training(number="JS-AI-0002")),
    "certificate-sample": (
        attrs.evolve(training(), policy=FIXED),
        attrs.evolve(training(additions=True), policy=FIXED),
    ),
    "institution-name": (
        institution(named(NAME, "2024-11-20")),
        institution(named("另一机构", "2024-11-20")),
    ),
    "institution-seal": (training(), training(seal=Seal.OTHER)),
    "level-certificate-subject": (
        level(),
        level_certificate_case(certificate=attrs.evolve(LEVEL_CERTIFICATE, evaluator="V-99")),
    ),
    "level-certificate-day": (
        level(),
        level_certificate_case(
            certificate=attrs.evolve(LEVEL_CERTIFICATE, issued_on=day("2025-12-05"))
        ),
    ),
    "level-statement": (level(), level(statement=False)),
    "level-issued-by": (level(), level(issued_on=None)),
    "level-addresses": (level(), level(addresses=())),
    "level-fields": (level(), level(level="中级")),
    "photo": (level(), level(photo=False)),
    "level-sample": (
        attrs.evolve(level(), policy=FIXED),
        attrs.evolve(level(as_sample=False), policy=FIXED),
    ),
    "evaluator-name": (level(), level(body="另一机构")),
    "level-direction": (level(), level(direction=None)),
}


def _verdict(entry: str, rule: str, case: Case, expected: Mapping[str, object]) -> Witness:
    return Witness(entry, lambda policy: verdict(rule, attrs.evolve(case, policy=policy)), expected)


_LATER = named("新名称", "2025-11-01", "2025-10-30")
_BARE = tuple(address.removeprefix("http://").rstrip("/") for address in PRINTED_TRAINING.addresses)

WITNESSES = [
    _verdict("A27", "institution-name", institution(),
             {"mohrss-else-provincial": Y, "mohrss-only": N}),
    _verdict("A58", "certificate-text",
             attrs.evolve(training(direction=None), training_class=NO_DIRECTION),
             {"empty-or-dash": Y, "dash": N}),
    _verdict("A59", "level-fields",
             level(type_="专业技术等级证书", other_number=LEVEL_CERTIFICATE.number, id_number=None),
             {"identity-document": N, "certificate-kind": Y}),
    _verdict("A60", "certificate-sample", training(as_sample=False),
             {"contents-only": Y, "fixed-form": N}),
    _verdict("A61", "certificate-addresses", training(addresses=_BARE), {"host": Y, "printed": N}),
    _verdict("A62", "evaluator-name", level(seal=Seal.OTHER), {"any-own": Y, "official-only": N}),
    _verdict("A63", "photo", level(photo=False), {"presence": N, "not-checked": Y}),
    _verdict("A88", "institution-name",
             institution(named(NAME, "2024-11-20"), _LATER, body="新名称"),
             {"first-training-day": N, "issue-day": Y}),
    _verdict("A88", "evaluator-name",
             evaluator(named("新评价机构", "2025-12-10"), body="新评价机构"),
             {"first-training-day": N, "issue-day": Y}),
]  # fmt: skip

assert APPLICATION.applied_on < day("2025-12-10") <= LEVEL_CERTIFICATE.issued_on
assert STARTED < _LATER.shown_from
assert ENROLMENT.code == PRINTED_TRAINING.number
