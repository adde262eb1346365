"""Fields, photo and direction of a level certificate."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import LEVEL_CERTIFICATE, POLICY, PRINTED_LEVEL, TRAINEE, level_certificate_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown

pytestmark = pytest.mark.property

FIELDS = ("name", "id_number", "occupation", "level", "number")
SETS = st.sets(st.sampled_from(FIELDS))
KIND = "专业技术等级证书"
DIRECTIONS = ("—", "-", "－", "——", "–", "无", "计算机视觉产品实现", None)


class TestClause100LevelFields:
    """100 附2 s4 证书类型：证书号码：职业名称：职业方向：: every field is there."""

    @given(absent=SETS, unread=SETS)
    @example(absent=set(), unread=set())
    def test_fields_are_right_iff_none_is_absent(self, absent: set[str], unread: set[str]) -> None:
        """An absent field decides and is named; an unread one leaves the answer open."""
        changes = {**dict.fromkeys(unread, UNKNOWN), **dict.fromkeys(absent)}
        printed = attrs.evolve(PRINTED_LEVEL, **changes)
        answer = RULES["level-fields"].check(level_certificate_case(printed=printed))
        open_ = Verdict.UNDETERMINED if unread else Verdict.YES

        assert (Verdict.NO if absent else open_) is answer.verdict
        assert ", ".join(f for f in FIELDS if f in absent) == (dict(answer.facts)["wrong"] or "")

    @given(
        type_=st.sampled_from(("居民身份证", KIND, None)),
        numbers=st.sampled_from(("identity", "certificate", "neither")),
        option=st.sampled_from(("identity-document", "certificate-kind")),
    )
    @example(type_=KIND, numbers="identity", option="identity-document")
    @example(type_=KIND, numbers="certificate", option="certificate-kind")
    def test_type_and_number_are_right_iff_of_one_thing(
        self, type_: str | None, numbers: str, option: str
    ) -> None:
        """Both of the identity document, or both of the certificate, as the reading says (A59)."""
        printed = attrs.evolve(
            PRINTED_LEVEL,
            type_=type_,
            id_number=TRAINEE.id_number if numbers == "identity" else None,
            other_number=LEVEL_CERTIFICATE.number if numbers == "certificate" else None,
        )
        case = level_certificate_case(printed=printed, policy=POLICY.reading({"A59": option}))
        expected = {
            "identity-document": type_ == "居民身份证" and numbers == "identity",
            "certificate-kind": type_ == KIND and numbers == "certificate",
        }[option]

        assert Verdict.of(expected) is RULES["level-fields"].check(case).verdict


class TestClause101Photo:
    """101 附2 s5 二寸免冠照片: there is one, unless none is asked for."""

    @given(photo=st.booleans() | st.just(UNKNOWN), asked=st.booleans())
    def test_photo_is_right_iff_there_or_not_asked_for(
        self, *, photo: bool | Unknown, asked: bool
    ) -> None:
        """What nobody looked at stays open only where a photo is asked for (A63)."""
        option = "presence" if asked else "not-checked"
        case = level_certificate_case(
            printed=attrs.evolve(PRINTED_LEVEL, photo=photo), policy=POLICY.reading({"A63": option})
        )
        expected = Verdict.of(photo) if asked else Verdict.YES

        assert expected is RULES["photo"].check(case).verdict


class TestClause104Direction:
    """104 附2 注3 职业方向如无，请填写“—”: the direction, or U+2014."""

    @given(printed=st.sampled_from(DIRECTIONS), recorded=st.none() | st.just(DIRECTIONS[-2]))
    @example(printed="—", recorded=None)
    @example(printed=None, recorded=None)
    @example(printed="—", recorded=DIRECTIONS[-2])
    def test_direction_is_right_iff_recorded_or_dash(
        self, printed: str | None, recorded: str | None
    ) -> None:
        """One character stands for none, and it stands for nothing else."""
        case = level_certificate_case(
            printed=attrs.evolve(PRINTED_LEVEL, direction=printed),
            certificate=attrs.evolve(LEVEL_CERTIFICATE, direction=recorded),
        )
        expected = Verdict.of(printed == (recorded or "\u2014"))

        assert expected is RULES["level-direction"].check(case).verdict
