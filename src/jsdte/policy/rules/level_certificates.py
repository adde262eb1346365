"""The contents of a level certificate: 97 to 104 with A59 to A63 and A88."""

from jsdte.decision import Answer, Verdict
from jsdte.model import DirectoryName, PrintedLevel, Seal
from jsdte.policy.case import LevelCertificateCase
from jsdte.policy.rules.answers import idle, judged, unknown
from jsdte.policy.rules.printed import (
    DASH,
    PRESENT,
    Facts,
    addresses_shown,
    agrees,
    names_on,
    present,
    same,
    sample_kept,
)
from jsdte.terms.occupations import OCCUPATIONS
from jsdte.terms.unknown import UNKNOWN, Unknown

_KIND = "专业技术等级证书"


def check_level_statement(case: LevelCertificateCase) -> Answer:
    """The evaluator is named, and the text says that the assessment was passed (97)."""
    return agrees(
        case.printed,
        lambda printed: {
            "body": (present(printed.body), PRESENT),
            "statement": (printed.statement, True),
        },
    )


def check_level_issued_by(case: LevelCertificateCase) -> Answer:
    """Seal of the evaluator and day of issue are printed (98)."""
    return agrees(
        case.printed,
        lambda printed: {
            "seal": (present(printed.seal), PRESENT),
            "issued_on": (printed.issued_on, case.certificate.issued_on),
        },
    )


def check_level_addresses(case: LevelCertificateCase) -> Answer:
    """Both query addresses are printed (99, A61)."""
    return addresses_shown(case.printed, case.profile)


def check_level_fields(case: LevelCertificateCase) -> Answer:
    """The seven fields are filled in, the direction apart (100, A59).

    Under “证书类型” and “证书号码” stand type and number of the identity document, or kind and
    number of the certificate. The kind of the certificate is no identity document.
    """
    return agrees(case.printed, lambda printed: _fields(case, printed))


def _fields(case: LevelCertificateCase, printed: PrintedLevel) -> Facts:
    certificate = case.certificate
    occupation = OCCUPATIONS.get(certificate.occupation)
    identity = case.profile["A59"] == "identity-document"
    number: tuple[object, object] = (printed.other_number, certificate.number)
    if identity:
        number = (printed.id_number, case.trainee.id_number)
    type_: tuple[object, object] = (printed.type_, _KIND)
    if identity:
        type_ = (None if printed.type_ == _KIND else present(printed.type_), PRESENT)
    return {
        "name": (printed.name, case.trainee.name),
        "type": type_,
        "id_number" if identity else "other_number": number,
        "occupation": (printed.occupation, occupation.name if occupation else UNKNOWN),
        "level": (printed.level, certificate.level.zh),
        "number": (printed.number, certificate.number),
    }


def check_photo(case: LevelCertificateCase) -> Answer:
    """There is a photo of the holder (101, A63); its size and the bare head are not judged."""
    if case.profile["A63"] == "not-checked":
        return idle(wrong=None)
    return agrees(case.printed, lambda printed: {"photo": (printed.photo, True)})


def check_level_sample(case: LevelCertificateCase) -> Answer:
    """The sample is kept as far as it has to be (102, A60)."""
    return sample_kept(case.printed, case.profile)


def check_evaluator_name(case: LevelCertificateCase) -> Answer:
    """Name and seal agree with MOHRSS's directory (103, A62, A88).

    The seal's text contains the name; any own seal passes, or the official one only.
    """
    printed = case.printed
    if printed is None:
        return unknown("certificate.contents", name_agrees=None)
    at_issue = case.profile["A88"] == "issue-day"
    day = case.certificate.issued_on if at_issue else case.application.applied_on
    allowed = names_on(_names(case), day)
    name, text = same(printed.body, allowed), printed.seal_text
    seal = Verdict.UNDETERMINED
    if not isinstance(text, Unknown):
        seal = Verdict.of(text is not None and any(each in text for each in allowed))
    if case.profile["A62"] == "official-only":
        seal &= same(printed.seal, Seal.OFFICIAL)
    missing = [
        f"certificate.{field}"
        for field in ("body", "seal_text", "seal")
        if isinstance(getattr(printed, field), Unknown)
    ]
    return judged(name & seal, *missing, name_agrees=name.value)


def _names(case: LevelCertificateCase) -> list[DirectoryName]:
    """The evaluator's names: as listed for the occupation, and as renamed."""
    if case.evaluator is None:
        return []
    listed = [
        DirectoryName(name=listing.directory_name, shown_from=listing.listed_on)
        for listing in case.evaluator.listings
        if listing.occupation == case.training_class.occupation
    ]
    return [*listed, *case.evaluator.mohrss_names]


def check_level_direction(case: LevelCertificateCase) -> Answer:
    """The direction is filled in; where there is none, with “—” (U+2014) and nothing else (104)."""
    direction = case.certificate.direction or DASH
    return agrees(case.printed, lambda printed: {"direction": (printed.direction, direction)})
