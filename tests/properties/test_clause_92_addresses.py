"""The query addresses on both certificates."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import POLICY, PRINTED_LEVEL, PRINTED_TRAINING, certificate_case, level_certificate_case
from jsdte.decision import Verdict
from jsdte.policy import RULES

pytestmark = pytest.mark.property

HOSTS = ("zsgx.mohrss.gov.cn", "www.osta.org.cn", "osta.org.cn", "mohrss.gov.cn", "example.org")
ADDRESSES = st.lists(
    st.tuples(
        st.sampled_from(("http://", "https://", "")),
        st.sampled_from(HOSTS),
        st.sampled_from(("/", "", "/query")),
    ),
    max_size=4,
)
Addresses = list[tuple[str, str, str]]
IN_ORDER: Addresses = [("http://", host, "/") for host in HOSTS[:2]]


def _verdict(rule: str, parts: Addresses, form: str) -> Verdict:
    addresses = tuple("".join(each) for each in parts)
    policy = POLICY.reading({"A61": form})
    if rule == "certificate-addresses":
        training = attrs.evolve(PRINTED_TRAINING, addresses=addresses)
        return RULES[rule].check(certificate_case(printed=training, policy=policy)).verdict
    level = attrs.evolve(PRINTED_LEVEL, addresses=addresses)
    return RULES[rule].check(level_certificate_case(printed=level, policy=policy)).verdict


def _iff_both(rule: str, parts: Addresses) -> None:
    hosts = {host for _, host, _ in parts}
    assert Verdict.of(set(HOSTS[:2]) <= hosts) is _verdict(rule, parts, "host")
    literal = all(each in parts for each in IN_ORDER)
    assert Verdict.of(literal) is _verdict(rule, parts, "printed")


def _monotone(rule: str, parts: Addresses, more: Addresses) -> None:
    for form in ("host", "printed"):
        if _verdict(rule, parts, form) is Verdict.YES:
            assert Verdict.YES is _verdict(rule, more + parts, form)


class TestClause92Addresses:
    """92 附1 s4 机构信息查询网址：http://zsgx: both addresses on the training certificate."""

    @given(parts=ADDRESSES)
    @example(parts=IN_ORDER)
    @example(parts=IN_ORDER[:1])
    @example(parts=IN_ORDER[::-1])
    def test_addresses_are_right_iff_both_are_there(self, parts: Addresses) -> None:
        """Compared by their hosts or to the letter, in any order (A61)."""
        _iff_both("certificate-addresses", parts)

    @given(parts=ADDRESSES.map(IN_ORDER.__add__), more=ADDRESSES)
    def test_addresses_are_never_worse_for_one_more(
        self, parts: Addresses, more: Addresses
    ) -> None:
        """Another address beside them does no harm."""
        _monotone("certificate-addresses", parts, more)


class TestClause99LevelAddresses:
    """99 附2 s3 机构及证书信息查询网址: the same two on the level certificate."""

    @given(parts=ADDRESSES)
    @example(parts=IN_ORDER)
    @example(parts=IN_ORDER[1:])
    def test_addresses_are_right_iff_both_are_there(self, parts: Addresses) -> None:
        """Compared by their hosts or to the letter, in any order (A61)."""
        _iff_both("level-addresses", parts)

    @given(parts=ADDRESSES.map(IN_ORDER.__add__), more=ADDRESSES)
    def test_addresses_are_never_worse_for_one_more(
        self, parts: Addresses, more: Addresses
    ) -> None:
        """Another address beside them does no harm."""
        _monotone("level-addresses", parts, more)
