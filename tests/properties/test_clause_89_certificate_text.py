"""The text of a training certificate."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, ENROLMENT, POLICY, PRINTED_TRAINING, certificate_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN

pytestmark = pytest.mark.property

FIELDS = (
    "name",
    "id_number",
    "first_day",
    "last_day",
    "occupation",
    "direction",
    "level",
    "hours",
)
SETS = st.sets(st.sampled_from(FIELDS))
DIRECTIONS = st.sampled_from((None, "—", "-", "－", "——", "–", "无", "计算机视觉产品实现"))


class TestClause89CertificateText:
    """89 附1 s1 身份证号：XXXX，于XX年XX月XX日: every value is there, and is the right one."""

    @given(absent=SETS, unread=SETS)
    @example(absent=set(), unread=set())
    def test_text_is_right_iff_nothing_is_absent(self, absent: set[str], unread: set[str]) -> None:
        """An absent value decides, an unread one leaves open; both are named."""
        changes = {**dict.fromkeys(unread, UNKNOWN), **dict.fromkeys(absent)}
        printed = attrs.evolve(PRINTED_TRAINING, **changes)
        answer = RULES["certificate-text"].check(certificate_case(printed=printed))
        open_ = Verdict.UNDETERMINED if unread else Verdict.YES

        assert (Verdict.NO if absent else open_) is answer.verdict
        assert ", ".join(f for f in FIELDS if f in absent) == (dict(answer.facts)["wrong"] or "")
        missing = () if absent else tuple(f"certificate.{f}" for f in FIELDS if f in unread)
        assert missing == answer.missing

    @given(printed=st.integers(1, 200), hours=st.integers(1, 200))
    @example(printed=80, hours=79)
    @example(printed=80, hours=80)
    @example(printed=80, hours=81)
    def test_hours_are_right_iff_those_of_the_certificate(self, printed: int, hours: int) -> None:
        """No hour more and none less."""
        case = certificate_case(printed=attrs.evolve(PRINTED_TRAINING, hours=printed))
        case = attrs.evolve(case, certificate=attrs.evolve(case.certificate, hours=hours))

        assert Verdict.of(printed == hours) is RULES["certificate-text"].check(case).verdict

    @given(direction=DIRECTIONS, strict=st.booleans())
    def test_direction_is_right_iff_dash_or_free(
        self, direction: str | None, *, strict: bool
    ) -> None:
        """Where there is none “—” passes, an empty field by one reading, nothing else (A58)."""
        case = certificate_case(
            printed=attrs.evolve(PRINTED_TRAINING, direction=direction),
            training_class=attrs.evolve(CLASS, direction=None),
            policy=POLICY.reading({"A58": "dash" if strict else "empty-or-dash"}),
        )
        allowed = direction == "—" or (direction is None and not strict)

        assert Verdict.of(allowed) is RULES["certificate-text"].check(case).verdict


class TestClause90ExaminationStated:
    """90 附1 s2 经考核合格，准予结业: stated, and only of those who passed."""

    @given(statement=st.booleans(), results=st.lists(st.booleans(), max_size=3))
    def test_statement_is_right_iff_made_of_somebody_who_passed(
        self, results: list[bool], *, statement: bool
    ) -> None:
        """One pass is enough, however many failures stand beside it."""
        passed = tuple(attrs.evolve(ENROLMENT.results[0], passed=found) for found in results)
        case = certificate_case(
            printed=attrs.evolve(PRINTED_TRAINING, statement=statement),
            enrolment=attrs.evolve(ENROLMENT, results=passed),
        )
        expected = Verdict.of(statement and any(results))

        assert expected is RULES["examination-stated"].check(case).verdict
