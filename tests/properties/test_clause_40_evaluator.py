"""Which evaluators may be applied to."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import AI, APPLICATION, EVALUATOR, LISTING, application_case
from jsdte.decision import Verdict
from jsdte.model import Listing
from jsdte.policy import RULES
from strategies import ONE_DAY, days_near, listings

pytestmark = pytest.mark.property

date = datetime.date
NEAR = date(2026, 2, 28)


def _covers(listing: Listing, day: date) -> bool:
    last = listing.printed_until or date.max
    removed = listing.removed_on is not None and listing.removed_on <= day
    return listing.listed_on <= day <= last and not removed


class TestClause40Evaluator:
    """40 二(三)s1e 目录的相关评价机构: in the ministry's directory on the day (A28b, A73)."""

    @given(entries=st.lists(listings(near=NEAR), max_size=3), day=days_near(NEAR))
    @example(entries=[attrs.evolve(LISTING, removed_on=NEAR)], day=NEAR - ONE_DAY)
    @example(entries=[attrs.evolve(LISTING, removed_on=NEAR)], day=NEAR)
    @example(entries=[attrs.evolve(LISTING, printed_until=NEAR)], day=NEAR)
    @example(entries=[attrs.evolve(LISTING, printed_until=NEAR)], day=NEAR + ONE_DAY)
    @example(entries=[attrs.evolve(LISTING, occupation="big-data")], day=NEAR)
    @example(entries=[attrs.evolve(LISTING, listed_on=date(2020, 1, 1))], day=NEAR)
    @example(entries=[LISTING], day=date(2099, 1, 1))
    def test_evaluator_is_listed_iff_an_entry_covers_the_day(
        self, entries: list[Listing], day: date
    ) -> None:
        """One entry is enough; only a printed end or a removal ends it, for the 3 years are 12's."""
        case = application_case(
            evaluator=attrs.evolve(EVALUATOR, listings=tuple(entries)),
            application=attrs.evolve(APPLICATION, applied_on=day),
        )
        covered = any(entry.occupation == AI and _covers(entry, day) for entry in entries)

        assert (Verdict.YES if covered else Verdict.NO) is RULES["listed-evaluator"].check(
            case
        ).verdict

    @given(day=days_near(NEAR))
    def test_evaluator_never_is_listed_without_a_file(self, day: date) -> None:
        """A body that the ministry never listed is not in its directory."""
        case = application_case(evaluator=None, day=day)

        assert Verdict.NO is RULES["listed-evaluator"].check(case).verdict
