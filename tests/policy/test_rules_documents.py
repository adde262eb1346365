"""What stands on the two certificates, field by field and at the edges."""

import datetime
from typing import Any

import attrs
import pytest

from cases import (
    APPLICATION,
    CLASS,
    ENROLMENT,
    EVALUATOR,
    INSTITUTION,
    LEVEL_CERTIFICATE,
    LISTING,
    POLICY,
    PRINTED_LEVEL,
    PRINTED_TRAINING,
    STARTED,
    TRAINEE,
    certificate_case,
    day,
    level_certificate_case,
)
from jsdte.decision import Finding, Verdict
from jsdte.model import DirectoryName, Printed, PrintedLevel, PrintedTraining, Seal
from jsdte.policy import (
    RULES,
    Case,
    CertificateCase,
    LevelCertificateCase,
    decide_level_certificate,
    decide_training_certificate,
)
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
ONE_DAY = datetime.timedelta(days=1)
TEXT_FIELDS = [
    "name",
    "id_number",
    "first_day",
    "last_day",
    "project",
    "occupation",
    "direction",
    "level",
    "hours",
]
LEVEL_FIELDS = ["name", "id_number", "occupation", "level", "number"]


def _find(rule: str, case: Case, **options: str) -> Finding:
    policy = POLICY.reading(options)
    return RULES[rule].find(attrs.evolve(case, policy=policy), blocking=True)


def _training(**changes: Any) -> CertificateCase:
    return certificate_case(printed=attrs.evolve(PRINTED_TRAINING, **changes))


def _level(**changes: Any) -> LevelCertificateCase:
    return level_certificate_case(printed=attrs.evolve(PRINTED_LEVEL, **changes))


@pytest.mark.parametrize("field", TEXT_FIELDS)
def test_a_training_certificate_lacks_a_field(field: str) -> None:
    """A field that is not printed is named, and one that nobody read is missing."""
    absent: bool | None = False if field == "project" else None
    found = _find("certificate-text", _training(**{field: absent}), A58="dash")
    unread = _find("certificate-text", _training(**{field: UNKNOWN}))

    assert (N, field) == (found.verdict, dict(found.facts)["wrong"])
    assert (U, (f"certificate.{field}",)) == (unread.verdict, unread.missing)


@pytest.mark.parametrize("field", LEVEL_FIELDS)
def test_a_level_certificate_lacks_a_field(field: str) -> None:
    """A field that is not printed is named, and one that nobody read is missing."""
    found = _find("level-fields", _level(**{field: None}))
    unread = _find("level-fields", _level(**{field: UNKNOWN}))

    assert (N, field) == (found.verdict, dict(found.facts)["wrong"])
    assert (U, (f"certificate.{field}",)) == (unread.verdict, unread.missing)


def test_a_wrong_field_outweighs_an_unread_one() -> None:
    """One wrong field decides; what nobody read is then not asked for."""
    found = _find("certificate-text", _training(hours=79, name=UNKNOWN))

    assert (N, (), "hours") == (found.verdict, found.missing, dict(found.facts)["wrong"])


def test_names_and_numbers_stay_out_of_findings() -> None:
    """Neither the holder's name nor the ID number stands in any finding or in what was read."""
    secrets = (TRAINEE.name.reveal(), TRAINEE.id_number.reveal())
    wrong = (_training(hours=79, name=None), _level(level="中级", id_number=None))
    findings = [
        *decide_training_certificate(wrong[0]).findings,
        *decide_level_certificate(wrong[1]).findings,
    ]
    shown = repr([*findings, PRINTED_TRAINING, PRINTED_LEVEL])

    assert [] == [secret for secret in secrets if secret in shown]


@pytest.mark.parametrize("empty", [PrintedTraining(), PrintedLevel()], ids=["training", "level"])
def test_what_nobody_read_stays_open(empty: Printed) -> None:
    """A certificate of which nothing was read is neither right nor wrong."""
    decision = (
        decide_training_certificate(certificate_case(printed=empty))
        if isinstance(empty, PrintedTraining)
        else decide_level_certificate(level_certificate_case(printed=empty))
    )

    assert U is decision.verdict


def test_certificates_without_contents_stay_open() -> None:
    """With no contents supplied every rule on them names the contents."""
    decisions = (
        decide_training_certificate(certificate_case(printed=None)),
        decide_level_certificate(level_certificate_case(printed=None)),
    )

    assert [U, U] == [decision.verdict for decision in decisions]
    missing = {name for each in decisions for found in each.findings for name in found.missing}
    assert {"certificate.contents"} == missing


@pytest.mark.parametrize(
    ("printed", "code", "verdict"),
    [
        ("JS-AI-0001", "JS-AI-0001", Y),
        ("JS-AI-0001", None, N),
        (None, "JS-AI-0001", N),
        (None, None, N),
        (UNKNOWN, "JS-AI-0001", U),
    ],
)
def test_number_printed_is_the_code(printed: Any, code: str | None, verdict: Verdict) -> None:
    """Without a code no number is right, nor is none (93)."""
    case = attrs.evolve(_training(number=printed), enrolment=attrs.evolve(ENROLMENT, code=code))

    assert verdict is _find("certificate-number", case).verdict


def test_somebody_who_failed_gets_no_statement() -> None:
    """The text is wrong where the examination was not passed, whatever it says (90)."""
    failed = [attrs.evolve(result, passed=False) for result in ENROLMENT.results]
    case = attrs.evolve(_training(), enrolment=attrs.evolve(ENROLMENT, results=tuple(failed)))

    assert N is _find("examination-stated", case).verdict


@pytest.mark.parametrize(
    ("addresses", "host", "printed"),
    [
        (PRINTED_TRAINING.addresses, Y, Y),
        (("https://ZSGX.mohrss.gov.cn", "www.osta.org.cn"), Y, N),
        (("http://zsgx.mohrss.gov.cn/", "http://osta.org.cn/"), N, N),
        (("http://zsgx.mohrss.gov.cn/", "http://[www.osta.org.cn"), N, N),
        (("http://zsgx.mohrss.gov.cn/",), N, N),
        (UNKNOWN, U, U),
    ],
)
@pytest.mark.parametrize("rule", ["certificate-addresses", "level-addresses"])
def test_both_addresses_are_printed(
    rule: str, addresses: Any, host: Verdict, printed: Verdict
) -> None:
    """Hosts are compared, or the printed strings (92, 99, A61)."""
    make = _training if rule == "certificate-addresses" else _level
    found = [_find(rule, make(addresses=addresses), A61=form) for form in ("host", "printed")]

    assert [host, printed] == [each.verdict for each in found]


@pytest.mark.parametrize(
    ("seal", "verdict"),
    [
        (Seal.OFFICIAL, Y),
        (Seal.TRAINING, Y),
        (Seal.CONTINUING_EDUCATION, Y),
        (Seal.OTHER, N),
        (None, N),
        (UNKNOWN, U),
    ],
)
def test_three_seals_pass(seal: Any, verdict: Verdict) -> None:
    """The official seal and two of the institution's own (96)."""
    assert verdict is _find("institution-seal", _training(seal=seal)).verdict


_BEFORE, _AFTER = "示例机构", "新示例机构"
_RENAMED, _SHOWN = STARTED + 2 * ONE_DAY, STARTED + 5 * ONE_DAY
_NAMES = (
    DirectoryName(name=_BEFORE, shown_from=day("2024-11-20")),
    DirectoryName(name=_AFTER, shown_from=_SHOWN, renamed_on=_RENAMED),
)


@pytest.mark.parametrize(
    ("on", "passing"),
    [
        (_RENAMED - ONE_DAY, {_BEFORE}),
        (_RENAMED, {_BEFORE, _AFTER}),
        (_SHOWN - ONE_DAY, {_BEFORE, _AFTER}),
        (_SHOWN, {_AFTER}),
    ],
)
def test_old_and_new_name_pass_until_the_new_one_is_shown(
    on: datetime.date, passing: set[str]
) -> None:
    """Between renaming and display both names pass, before and after it one does (95, A88)."""
    institution = attrs.evolve(INSTITUTION, mohrss_names=_NAMES)
    started = attrs.evolve(CLASS, started_on=on)
    found = {
        body
        for body in (_BEFORE, _AFTER, "示例")
        if _find(
            "institution-name",
            attrs.evolve(_training(body=body), institution=institution, training_class=started),
        ).verdict
        is Y
    }

    assert passing == found


def test_name_of_a_class_without_a_first_day_stays_open() -> None:
    """The day of the name is the first day of training, so it is missing (A88)."""
    case = attrs.evolve(_training(), training_class=attrs.evolve(CLASS, started_on=None))
    found = _find("institution-name", case)

    assert (U, ("training_class.started_on",)) == (found.verdict, found.missing)
    assert Y is _find("institution-name", case, A88="issue-day").verdict


@pytest.mark.parametrize(
    ("names", "listings", "directory", "verdict"),
    [
        (INSTITUTION.mohrss_names, (), "mohrss", Y),
        ((), (LISTING,), "provincial", Y),
        ((), (attrs.evolve(LISTING, elsewhere=True),), "provincial", N),
        ((), (attrs.evolve(LISTING, occupation="2-02-30-11"),), "provincial", N),
        ((), (attrs.evolve(LISTING, directory_name=_AFTER), LISTING), "provincial", Y),
        (UNKNOWN, (LISTING,), None, U),
    ],
)
def test_provincial_name_stands_in(
    names: Any, listings: Any, directory: str | None, verdict: Verdict
) -> None:
    """Jiangsu's directory is asked where MOHRSS's has no name; another province's never (A27)."""
    institution = attrs.evolve(INSTITUTION, mohrss_names=names, listings=listings)
    found = _find("institution-name", attrs.evolve(_training(), institution=institution))

    assert (verdict, directory) == (found.verdict, dict(found.facts)["directory"])


@pytest.mark.parametrize(
    ("text", "any_own", "official"),
    [
        (f"{_BEFORE}评价专用章", Y, N),
        ("示例", N, N),
        (None, N, N),
        (UNKNOWN, U, N),
    ],
)
def test_the_seal_bears_the_name(text: Any, any_own: Verdict, official: Verdict) -> None:
    """The seal's text contains the directory's name; its kind matters by one reading (103, A62)."""
    case = _level(seal=Seal.OTHER, seal_text=text)
    found = [_find("evaluator-name", case, A62=kind) for kind in ("any-own", "official-only")]

    assert [any_own, official] == [each.verdict for each in found]


@pytest.mark.parametrize(("applied", "verdict"), [(-1, N), (0, Y), (1, Y)])
def test_evaluator_has_the_name_of_the_day_of_the_application(
    applied: int, verdict: Verdict
) -> None:
    """A name shown from that day on passes (103, A88)."""
    shown = APPLICATION.applied_on
    new = DirectoryName(name=_AFTER, shown_from=shown)
    case = attrs.evolve(
        _level(body=_AFTER, seal_text=_AFTER),
        evaluator=attrs.evolve(EVALUATOR, mohrss_names=(new,)),
        application=attrs.evolve(APPLICATION, applied_on=shown + applied * ONE_DAY),
    )

    assert verdict is _find("evaluator-name", case).verdict


@pytest.mark.parametrize(
    ("type_", "id_number", "other", "identity", "kind"),
    [
        ("居民身份证", TRAINEE.id_number, None, Y, N),
        ("专业技术等级证书", None, LEVEL_CERTIFICATE.number, N, Y),
        ("专业技术等级证书", TRAINEE.id_number, None, N, N),
        ("居民身份证", None, LEVEL_CERTIFICATE.number, N, N),
        (None, TRAINEE.id_number, LEVEL_CERTIFICATE.number, N, N),
    ],
)
def test_type_and_number_go_together(
    type_: str | None, id_number: Any, other: str | None, identity: Verdict, kind: Verdict
) -> None:
    """Those of the identity document, or those of the certificate; not one of each (100, A59)."""
    case = _level(type_=type_, id_number=id_number, other_number=other)
    found = [
        _find("level-fields", case, A59=option)
        for option in ("identity-document", "certificate-kind")
    ]

    assert [identity, kind] == [each.verdict for each in found]


@pytest.mark.parametrize("printed", ["-", "－", "——", "–", "无", None])
@pytest.mark.parametrize(
    "case",
    [
        attrs.evolve(_training(), training_class=attrs.evolve(CLASS, direction=None)),
        level_certificate_case(certificate=attrs.evolve(LEVEL_CERTIFICATE, direction=None)),
    ],
    ids=["training", "level"],
)
def test_only_the_long_dash_stands_for_no_direction(case: Any, printed: str | None) -> None:
    """“—” passes on both, and nothing like it; an empty field on 附件1 only (89, 104, A58)."""
    training = isinstance(case, CertificateCase)
    rule = "certificate-text" if training else "level-direction"

    def _printed(direction: str | None) -> Verdict:
        shown = attrs.evolve(case.printed or PRINTED_LEVEL, direction=direction)
        return _find(rule, attrs.evolve(case, printed=shown)).verdict

    assert Y is _printed("—")
    assert (Y if training and printed is None else N) is _printed(printed)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, Y),
        ({"as_sample": False}, N),
        ({"additions": True}, N),
        ({"additions": UNKNOWN}, U),
        ({"as_sample": UNKNOWN, "additions": True}, N),
    ],
)
@pytest.mark.parametrize("rule", ["certificate-sample", "level-sample"])
def test_the_sample_binds_by_one_reading(
    rule: str, changes: dict[str, Any], verdict: Verdict
) -> None:
    """Layout and additions are free, or fixed (94, 102, A60)."""
    case = (_training if rule == "certificate-sample" else _level)(**changes)

    assert Y is _find(rule, case).verdict
    assert verdict is _find(rule, case, A60="fixed-form").verdict


@pytest.mark.parametrize(("photo", "verdict"), [(True, Y), (False, N), (UNKNOWN, U)])
def test_there_is_a_photo(photo: Any, verdict: Verdict) -> None:
    """One is there, or none is asked for (101, A63)."""
    assert verdict is _find("photo", _level(photo=photo)).verdict
    assert Y is _find("photo", _level(photo=photo), A63="not-checked").verdict


@pytest.mark.parametrize(
    ("rule", "case"),
    [
        ("certificate-sample", certificate_case(printed=None)),
        ("level-sample", level_certificate_case(printed=None)),
    ],
)
def test_a_binding_sample_asks_for_the_contents(rule: str, case: Case) -> None:
    """Where the form is fixed, contents that nobody supplied are missing (94, 102, A60)."""
    found = _find(rule, case, A60="fixed-form")

    assert (U, ("certificate.contents",)) == (found.verdict, found.missing)


def test_no_name_agrees_without_an_evaluator() -> None:
    """An evaluator that no directory lists has no name to agree with (103)."""
    assert N is _find("evaluator-name", attrs.evolve(_level(), evaluator=None)).verdict
