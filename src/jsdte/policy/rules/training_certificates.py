"""The contents of a training certificate: 89 to 96 with A27, A58, A60, A61 and A88."""

import datetime

from jsdte.decision import Answer
from jsdte.model import DirectoryName, PrintedTraining, Seal
from jsdte.policy.case import CertificateCase
from jsdte.policy.rules.answers import judged, unknown
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

_OWN = frozenset({Seal.OFFICIAL, Seal.TRAINING, Seal.CONTINUING_EDUCATION})


def check_certificate_text(case: CertificateCase) -> Answer:
    """The text has its eight values: name, ID number, days, project and what was taught (89, A58)."""
    return agrees(case.printed, lambda printed: _text(case, printed))


def _text(case: CertificateCase, printed: PrintedTraining) -> Facts:
    certificate, ours = case.certificate, case.training_class
    occupation = OCCUPATIONS.get(ours.occupation)
    dash = case.profile["A58"] == "dash"
    empty = frozenset({DASH}) if dash else frozenset({DASH, None})
    return {
        "name": (printed.name, case.trainee.name),
        "id_number": (printed.id_number, case.trainee.id_number),
        "first_day": (printed.first_day, certificate.first_day),
        "last_day": (printed.last_day, certificate.last_day),
        "project": (printed.project, True),
        "occupation": (printed.occupation, occupation.name if occupation else UNKNOWN),
        "direction": (printed.direction, ours.direction or empty),
        "level": (printed.level, ours.level.zh),
        "hours": (printed.hours, certificate.hours),
    }


def check_examination_stated(case: CertificateCase) -> Answer:
    """It says that the examination was passed, of somebody who passed it (90)."""
    passed = any(result.passed for result in case.enrolment.results)
    return agrees(
        case.printed, lambda printed: {"statement": (printed.statement if passed else False, True)}
    )


def check_certificate_issued_by(case: CertificateCase) -> Answer:
    """Name and seal of the institution and the day of issue are printed (91)."""
    return agrees(
        case.printed,
        lambda printed: {
            "body": (present(printed.body), PRESENT),
            "seal": (present(printed.seal), PRESENT),
            "issued_on": (printed.issued_on, case.certificate.issued_on),
        },
    )


def check_certificate_addresses(case: CertificateCase) -> Answer:
    """Both query addresses are printed (92, A61)."""
    return addresses_shown(case.printed, case.profile)


def check_certificate_number(case: CertificateCase) -> Answer:
    """The certificate number printed is the provincial code (93); without a code none is right."""
    code: object = case.enrolment.code or frozenset()
    return agrees(case.printed, lambda printed: {"number": (printed.number, code)})


def check_certificate_sample(case: CertificateCase) -> Answer:
    """The sample is kept as far as it has to be (94, A60)."""
    return sample_kept(case.printed, case.profile)


def check_institution_name(case: CertificateCase) -> Answer:
    """The institution's name is that of MOHRSS's directory (95, A27, A88).

    Where it is missing there the provincial directory's name is taken and said so, or none.
    """
    printed, day = case.printed, _naming_day(case)
    if printed is None or day is None:
        missing = "certificate.contents" if day else "training_class.started_on"
        return unknown(missing, directory=None)
    institution = case.institution
    names = institution.mohrss_names if institution else ()
    if isinstance(names, Unknown):
        return unknown("institution.mohrss_names", directory=None)
    allowed, directory = names_on(names, day), "mohrss"
    if not allowed and case.profile["A27"] == "mohrss-else-provincial":
        allowed, directory = names_on(_provincial(case), day), "provincial"
    return judged(same(printed.body, allowed), "certificate.body", directory=directory)


def _naming_day(case: CertificateCase) -> datetime.date | None:
    at_issue = case.profile["A88"] == "issue-day"
    return case.certificate.issued_on if at_issue else case.training_class.started_on


def _provincial(case: CertificateCase) -> list[DirectoryName]:
    """The institution's names in the provincial directory: as listed, and as renamed."""
    if case.institution is None:
        return []
    listed = [
        DirectoryName(name=listing.directory_name, shown_from=listing.listed_on)
        for listing in case.institution.listings
        if listing.occupation == case.training_class.occupation and not listing.elsewhere
    ]
    return [*listed, *case.institution.names]


def check_institution_seal(case: CertificateCase) -> Answer:
    """The seal is the institution's own, for training or for continuing education (96)."""
    return agrees(case.printed, lambda printed: {"seal": (printed.seal, _OWN)})
