"""What earlier subsidies and certificates rule out."""

from typing import Any

import attrs
import pytest

from cases import AI, CLAIM, ENROLMENT, FILED, LEVEL_CERTIFICATE, POLICY, TRAINEE, claim_case, day
from jsdte.decision import Finding, Verdict
from jsdte.model import ClaimState, ExternalCertificate, PriorSubsidies, SubsidyClaim
from jsdte.policy import RULES, ClaimCase
from jsdte.terms.kinds import ExternalKind, Fund, Level, SubsidyKind

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

TRAINING, EVALUATION = SubsidyKind.TRAINING, SubsidyKind.EVALUATION
SENIOR, INTERMEDIATE, JUNIOR = Level.SENIOR, Level.INTERMEDIATE, Level.JUNIOR
STATES = {
    "g": ClaimState.GRANTED,
    "p": ClaimState.PAID,
    "r": ClaimState.REFUSED,
    "f": ClaimState.FILED,
}


def _find(rule: str, case: ClaimCase) -> Finding:
    return RULES[rule].find(case, blocking=True)


def _earlier(states: str, **changes: Any) -> tuple[SubsidyClaim, ...]:
    """Earlier claims for other occupations, one for each letter of `STATES`."""
    return tuple(
        attrs.evolve(
            CLAIM,
            **{"id": f"TR-{n}", "occupation": "big-data", "state": STATES[letter], **changes},
        )
        for n, letter in enumerate(states, 11)
    )


def _prior(number: int, kind: SubsidyKind = TRAINING) -> PriorSubsidies:
    return PriorSubsidies(
        kind=kind, number=number, counted_from=day("2019-01-01"), source="example ledger"
    )


def _counted(states: str, *records: PriorSubsidies, **changes: Any) -> ClaimCase:
    return claim_case(
        earlier=_earlier(states, **changes),
        trainee=attrs.evolve(TRAINEE, prior_subsidies=records),
    )


def _certificate(
    level: Level, issued_on: str, kind: ExternalKind = ExternalKind.LEVEL, occupation: str = AI
) -> ExternalCertificate:
    return ExternalCertificate(
        occupation=occupation,
        level=level,
        kind=kind,
        issued_on=day(issued_on),
        source="example register",
    )


def _holding(*certificates: ExternalCertificate, level: Level = JUNIOR) -> ClaimCase:
    return claim_case(
        claim=attrs.evolve(CLAIM, level=level),
        trainee=attrs.evolve(TRAINEE, external_certificates=certificates),
    )


@pytest.mark.parametrize("rule", ["subsidies-left", "no-repeat", "no-higher"])
def test_a_first_claim(rule: str) -> None:
    """A person with no history meets every rule about history, and nothing is missing."""
    finding = _find(rule, claim_case())

    assert Y is finding.verdict
    assert () == finding.missing


@pytest.mark.parametrize(
    ("states", "prior", "verdict"),
    [
        ("", 0, Y),
        ("", 2, Y),
        ("", 3, N),
        ("", 4, N),
        ("gg", 0, Y),
        ("pg", 0, Y),
        ("ggg", 0, N),
        ("ppp", 0, N),
        ("pgpg", 0, N),
        ("g", 1, Y),
        ("g", 2, N),
        ("pg", 1, N),
        ("rrrr", 0, Y),
        ("rrrr", 2, Y),
        ("ggr", 0, Y),
        ("gg", 1, N),
        ("rgrgr", 0, Y),
    ],
)
def test_the_third_is_granted_the_fourth_refused(states: str, prior: int, verdict: Verdict) -> None:
    """Three of a kind in a life, earlier ones counted; refused claims use no turn."""
    finding = _find("subsidies-left", _counted(states, _prior(prior)))

    assert verdict is finding.verdict
    assert () == finding.missing


@pytest.mark.parametrize(
    ("states", "prior", "verdict", "missing"),
    [
        ("f", 0, Y, ()),
        ("ff", 0, Y, ()),
        ("gf", 0, Y, ()),
        ("f", 1, Y, ()),
        ("fff", 0, U, ("decision on TR-11", "decision on TR-12", "decision on TR-13")),
        ("ggf", 0, U, ("decision on TR-13",)),
        ("fgrf", 1, U, ("decision on TR-11", "decision on TR-14")),
        ("f", 2, U, ("decision on TR-11",)),
        ("f", 3, N, ()),
        ("fggg", 0, N, ()),
        ("ggf", 1, N, ()),
    ],
)
def test_undecided_claims_may_come_to_count(
    states: str, prior: int, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """The count lies between what is granted and what may yet be; both ends must agree."""
    finding = _find("subsidies-left", _counted(states, _prior(prior)))

    assert verdict is finding.verdict
    assert missing == finding.missing


@pytest.mark.parametrize(
    ("states", "verdict", "missing"),
    [
        ("", U, ("trainee.prior_subsidies (training)",)),
        ("gg", U, ("trainee.prior_subsidies (training)",)),
        ("gp", U, ("trainee.prior_subsidies (training)",)),
        ("ggf", U, ("decision on TR-13", "trainee.prior_subsidies (training)")),
        ("ggg", N, ()),
        ("gggf", N, ()),
        ("rrr", U, ("trainee.prior_subsidies (training)",)),
    ],
)
def test_an_unknown_past(states: str, verdict: Verdict, missing: tuple[str, ...]) -> None:
    """An unknown number of earlier subsidies leaves it open, unless the project makes three."""
    finding = _find("subsidies-left", _counted(states, _prior(3, EVALUATION)))

    assert verdict is finding.verdict
    assert missing == finding.missing
    assert dict(finding.facts)["prior"] is None


def test_kinds_are_counted_apart() -> None:
    """Subsidies of the other kind never count, whatever became of them."""
    records = (_prior(2), _prior(3, EVALUATION))

    finding = _find("subsidies-left", _counted("gpfg", *records, kind=EVALUATION))

    assert Y is finding.verdict
    assert {"cap": 3, "granted": 0, "possible": 0, "prior": 2} == dict(finding.facts)


@pytest.mark.parametrize(("prior", "verdict"), [(2, Y), (3, N)])
def test_evaluations_have_a_counter_of_their_own(prior: int, verdict: Verdict) -> None:
    """An evaluation claim counts evaluation subsidies only."""
    records = (_prior(3), _prior(prior, EVALUATION))
    case = attrs.evolve(_counted("ggg", *records), claim=attrs.evolve(CLAIM, kind=EVALUATION))

    assert verdict is _find("subsidies-left", case).verdict


def test_an_unknown_past_names_its_kind() -> None:
    """What is missing for an evaluation claim is the number of earlier evaluations."""
    case = attrs.evolve(_counted("", _prior(0)), claim=attrs.evolve(CLAIM, kind=EVALUATION))

    assert ("trainee.prior_subsidies (evaluation)",) == _find("subsidies-left", case).missing


@pytest.mark.parametrize(("numbers", "verdict"), [((3, 2), Y), ((2, 3), N)])
def test_the_latest_record_counts(numbers: tuple[int, ...], verdict: Verdict) -> None:
    """Of several records of a kind the latest replaces those before it."""
    records = (*map(_prior, numbers), _prior(0, EVALUATION))

    assert verdict is _find("subsidies-left", _counted("", *records)).verdict


@pytest.mark.parametrize(
    ("numbers", "states", "verdict", "missing"),
    [
        ((1, 1), "", Y, ()),
        ((0, 2), "", Y, ()),
        ((1, 0), "g", Y, ()),
        ((3, 0), "", N, ()),
        ((2, 1), "", U, ("trainee.prior_subsidies (training)",)),
        ((2, 1), "g", N, ()),
    ],
)
def test_sources_that_differ(
    numbers: tuple[int, ...], states: str, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """Two sources may count the same subsidies or others: from the greatest to all together."""
    records = (attrs.evolve(_prior(n), source=f"ledger {i}") for i, n in enumerate(numbers))
    finding = _find("subsidies-left", _counted(states, *records))

    assert verdict is finding.verdict
    assert missing == finding.missing


def test_the_count_is_shown() -> None:
    """Cap, granted, possible and earlier number are facts of the finding."""
    finding = _find("subsidies-left", _counted("gprff", _prior(1)))

    assert {"cap": 3, "granted": 2, "possible": 4, "prior": 1} == dict(finding.facts)


@pytest.mark.parametrize(
    ("changes", "kind", "cap"),
    [
        ({"training_subsidies": 1}, TRAINING, 1),
        ({"training_subsidies": 1}, EVALUATION, 3),
        ({"evaluation_subsidies": 1}, TRAINING, 3),
        ({"evaluation_subsidies": 1}, EVALUATION, 1),
    ],
)
def test_the_cap_is_that_of_the_filing_day(
    changes: dict[str, int], kind: SubsidyKind, cap: int
) -> None:
    """Each kind has its own cap, as in force on the day of filing."""
    case = attrs.evolve(
        _counted("", _prior(1), _prior(1, EVALUATION)), claim=attrs.evolve(CLAIM, kind=kind)
    )
    reformed = attrs.evolve(case, policy=POLICY.evolve(FILED, **changes))
    later = attrs.evolve(case, policy=POLICY.evolve(day("2025-12-20"), **changes))

    assert cap == dict(_find("subsidies-left", reformed).facts)["cap"]
    assert (N if cap == 1 else Y) is _find("subsidies-left", reformed).verdict
    assert 3 == dict(_find("subsidies-left", later).facts)["cap"]


@pytest.mark.parametrize(
    ("states", "verdict", "missing", "earlier"),
    [
        ("", Y, (), None),
        ("g", N, (), "TR-11"),
        ("p", N, (), "TR-11"),
        ("r", Y, (), None),
        ("rr", Y, (), None),
        ("f", U, ("decision on TR-11",), None),
        ("rf", U, ("decision on TR-12",), None),
        ("ff", U, ("decision on TR-11", "decision on TR-12"), None),
        ("fg", N, (), "TR-12"),
        ("gf", N, (), "TR-11"),
        ("rpg", N, (), "TR-12"),
    ],
)
def test_no_second_claim_for_the_same(
    states: str, verdict: Verdict, missing: tuple[str, ...], earlier: str | None
) -> None:
    """A granted claim for the same bars another; a refused one does not, an undecided may."""
    case = claim_case(earlier=_earlier(states, occupation=AI))

    finding = _find("no-repeat", case)

    assert verdict is finding.verdict
    assert missing == finding.missing
    assert {"earlier": earlier, "level": "junior"} == dict(finding.facts)


@pytest.mark.parametrize("state", "gpf")
@pytest.mark.parametrize(
    "changes",
    [{"kind": EVALUATION}, {"occupation": "big-data"}, {"level": INTERMEDIATE}],
    ids=["kind", "occupation", "level"],
)
def test_another_course_is_no_repeat(state: str, changes: dict[str, Any]) -> None:
    """Another kind, occupation or level is another subsidy, whatever became of it."""
    case = claim_case(earlier=_earlier(state, **{"occupation": AI, **changes}))

    finding = _find("no-repeat", case)

    assert Y is finding.verdict
    assert {"earlier": None, "level": "junior"} == dict(finding.facts)


@pytest.mark.parametrize(
    ("level", "held", "verdict"),
    [
        (JUNIOR, JUNIOR, Y),
        (JUNIOR, INTERMEDIATE, N),
        (JUNIOR, SENIOR, N),
        (INTERMEDIATE, JUNIOR, Y),
        (INTERMEDIATE, INTERMEDIATE, Y),
        (INTERMEDIATE, SENIOR, N),
        (SENIOR, INTERMEDIATE, Y),
        (SENIOR, SENIOR, Y),
    ],
)
def test_a_higher_certificate_bars(level: Level, held: Level, verdict: Verdict) -> None:
    """A higher level certificate bars a lower claim, from this register or from outside."""
    outside = _holding(_certificate(held, "2020-01-01"), level=level)
    inside = claim_case(
        claim=attrs.evolve(CLAIM, level=level), held=(attrs.evolve(LEVEL_CERTIFICATE, level=held),)
    )

    assert verdict is _find("no-higher", attrs.evolve(outside, held=())).verdict
    assert verdict is _find("no-higher", inside).verdict
    assert {"level": level.value} == dict(_find("no-higher", inside).facts)


@pytest.mark.parametrize(
    ("issued_on", "verdict"), [("2025-12-18", N), ("2025-12-19", N), ("2025-12-20", Y)]
)
def test_certificates_of_the_filing_day(issued_on: str, verdict: Verdict) -> None:
    """A certificate issued up to the day of filing bars, one issued after it does not."""
    inside = attrs.evolve(LEVEL_CERTIFICATE, level=SENIOR, issued_on=day(issued_on))

    assert verdict is _find("no-higher", _holding(_certificate(SENIOR, issued_on))).verdict
    assert verdict is _find("no-higher", claim_case(held=(inside,))).verdict


def test_a_certificate_of_another_occupation() -> None:
    """Certificates of other occupations bar nothing, of whatever kind."""
    case = _holding(
        _certificate(SENIOR, "2020-01-01", occupation="big-data"),
        _certificate(SENIOR, "2020-01-01", ExternalKind.SKILL, "big-data"),
    )

    assert Y is _find("no-higher", case).verdict


@pytest.mark.parametrize("held", Level)
def test_a_skill_certificate_asks(held: Level) -> None:
    """What a skill certificate of the occupation does is open, of whatever level."""
    finding = _find("no-higher", _holding(_certificate(held, "2025-12-19", ExternalKind.SKILL)))

    assert U is finding.verdict
    assert ("effect of a skill certificate",) == finding.missing


def test_a_later_skill_certificate() -> None:
    """A skill certificate issued after the filing asks nothing."""
    case = _holding(_certificate(SENIOR, "2025-12-20", ExternalKind.SKILL))

    assert Y is _find("no-higher", case).verdict


def test_a_higher_certificate_beside_a_skill_certificate() -> None:
    """With a higher level certificate in hand the open question does not matter."""
    case = _holding(
        _certificate(SENIOR, "2020-01-01", ExternalKind.SKILL),
        _certificate(INTERMEDIATE, "2020-01-01"),
    )

    finding = _find("no-higher", case)

    assert N is finding.verdict
    assert () == finding.missing


def test_only_the_fund_of_the_notice_counts() -> None:
    """Subsidies from unemployment insurance are no turns, and say nothing of those that are (69)."""
    other = PriorSubsidies(
        kind=CLAIM.kind,
        number=3,
        counted_from=day("2019-01-01"),
        source="example ledger",
        fund=Fund.UNEMPLOYMENT_INSURANCE,
    )
    beside = claim_case(
        trainee=attrs.evolve(TRAINEE, prior_subsidies=(*TRAINEE.prior_subsidies, other))
    )
    alone = claim_case(trainee=attrs.evolve(TRAINEE, prior_subsidies=(other,)))

    assert Verdict.YES is RULES["subsidies-left"].check(beside).verdict
    assert Verdict.UNDETERMINED is RULES["subsidies-left"].check(alone).verdict


def test_a_higher_certificate_from_elsewhere_may_have_been_subsidised() -> None:
    """Nobody knows here whether a certificate from elsewhere was subsidised (A55)."""
    policy = POLICY.reading({"A55": "higher-subsidised"})
    case = attrs.evolve(_holding(_certificate(SENIOR, "2020-01-01")), policy=policy)
    finding = _find("no-higher", case)

    assert U is finding.verdict
    assert ("whether the certificate was subsidised",) == finding.missing


def test_a_higher_claim_that_is_undecided_is_waited_for() -> None:
    """An earlier claim for the higher certificate may come to be granted (A55, A75)."""
    higher = attrs.evolve(CLAIM, id="TR-9", level=SENIOR)
    held = attrs.evolve(LEVEL_CERTIFICATE, number="L-9", level=SENIOR)
    policy = POLICY.reading({"A55": "higher-subsidised"})
    finding = _find("no-higher", claim_case(earlier=(higher,), held=(held,), policy=policy))

    assert U is finding.verdict
    assert ("decision on TR-9",) == finding.missing


@pytest.mark.parametrize(
    ("kind", "issued_on", "option", "verdict"),
    [
        (ExternalKind.LEVEL, "2025-12-19", "same-level-any-day", Y),
        (ExternalKind.LEVEL, "2025-12-20", "same-level-any-day", N),
        (ExternalKind.SKILL, "2025-12-19", "same-level-any-day", N),
        (ExternalKind.LEVEL, "2025-12-19", "same-level-after", N),
    ],
)
def test_a_level_certificate_from_elsewhere(
    kind: ExternalKind, issued_on: str, option: str, verdict: Verdict
) -> None:
    """It stands beside the training certificate where it may come from anywhere (A43)."""
    case = attrs.evolve(
        _holding(_certificate(JUNIOR, issued_on, kind)),
        enrolment=attrs.evolve(ENROLMENT, level_certificate=None),
        held=(),
        policy=POLICY.reading({"A43": option}),
    )

    assert verdict is _find("both-certificates", case).verdict
