"""The name of the institution on a training certificate."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, INSTITUTION, LISTING, POLICY, PRINTED_TRAINING, STARTED, certificate_case
from jsdte.decision import Verdict
from jsdte.model import DirectoryName
from jsdte.policy import RULES
from strategies import ONE_DAY

pytestmark = pytest.mark.property

date = datetime.date
OLD, NEW = "示例机构", "新示例机构"
BODIES = st.sampled_from((OLD, NEW, "示例", "示例機構", None))


def _verdict(
    body: str | None, names: tuple[DirectoryName, ...], started: date = STARTED, **read: str
) -> Verdict:
    case = certificate_case(
        printed=attrs.evolve(PRINTED_TRAINING, body=body),
        institution=attrs.evolve(INSTITUTION, mohrss_names=names),
        training_class=attrs.evolve(CLASS, started_on=started),
        policy=POLICY.reading(read),
    )
    return RULES["institution-name"].check(case).verdict


def _named(name: str, offset: int, renamed: int | None = None) -> DirectoryName:
    renamed_on = None if renamed is None else STARTED + renamed * ONE_DAY
    return DirectoryName(name=name, shown_from=STARTED + offset * ONE_DAY, renamed_on=renamed_on)


class TestClause95InstitutionName:
    """95 附1 注2a 培训机构名称应与人力资源社会保障部公布目录: the name of the directory."""

    @given(body=BODIES, renamed=st.integers(-3, 3), delay=st.integers(0, 3))
    @example(body=OLD, renamed=0, delay=0)
    @example(body=NEW, renamed=0, delay=1)
    @example(body=OLD, renamed=-1, delay=1)
    @example(body=OLD, renamed=-1, delay=2)
    @example(body=NEW, renamed=1, delay=0)
    def test_name_is_right_iff_shown_or_renamed(
        self, body: str | None, renamed: int, delay: int
    ) -> None:
        """The old one until the new one is shown, the new one from the renaming (A88)."""
        names = (_named(OLD, -99), _named(NEW, renamed + delay, renamed))
        old, new = renamed + delay > 0, renamed <= 0
        expected = (body == OLD and old) or (body == NEW and new)

        assert Verdict.of(expected) is _verdict(body, names)

    @given(
        names=st.lists(
            st.builds(_named, st.sampled_from((OLD, NEW)), st.integers(-2, 2)), max_size=3
        ),
        body=BODIES,
        option=st.sampled_from(("mohrss-only", "mohrss-else-provincial")),
    )
    def test_name_is_unchanged_by_the_order_of_the_directory(
        self, names: list[DirectoryName], body: str | None, option: str
    ) -> None:
        """What stands first in a directory has no more weight."""
        forth, back = tuple(names), tuple(reversed(names))

        assert _verdict(body, forth, A27=option) is _verdict(body, back, A27=option)

    @given(first=st.integers(-1, 1), elsewhere=st.booleans(), body=BODIES)
    @example(first=0, elsewhere=False, body=OLD)
    @example(first=0, elsewhere=True, body=OLD)
    @example(first=1, elsewhere=False, body=OLD)
    def test_provincial_name_passes_iff_jiangsu_shows_it(
        self, first: int, body: str | None, *, elsewhere: bool
    ) -> None:
        """Only Jiangsu's directory stands in for MOHRSS's, and only by one reading (A27)."""
        listing = attrs.evolve(LISTING, listed_on=STARTED + first * ONE_DAY, elsewhere=elsewhere)
        case = certificate_case(
            printed=attrs.evolve(PRINTED_TRAINING, body=body),
            institution=attrs.evolve(INSTITUTION, mohrss_names=(), listings=(listing,)),
        )
        only = attrs.evolve(case, policy=POLICY.reading({"A27": "mohrss-only"}))
        shown = body == OLD and first <= 0 and not elsewhere

        assert Verdict.of(shown) is RULES["institution-name"].check(case).verdict
        assert Verdict.NO is RULES["institution-name"].check(only).verdict
