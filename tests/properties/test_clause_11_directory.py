"""Who is in the directory on a day."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import AI, INSTITUTION, LISTING, plan_case
from jsdte.decision import Verdict
from jsdte.model import Listing
from jsdte.policy import RULES
from strategies import ONE_DAY, days_near, listings

pytestmark = pytest.mark.property

date = datetime.date
NEAR = date(2026, 1, 4)
THREE_YEARS_BEFORE = attrs.evolve(LISTING, listed_on=date(2023, 1, 4))
PRINTED = attrs.evolve(LISTING, printed_until=NEAR)
REMOVED = attrs.evolve(LISTING, removed_on=NEAR)


def _covers(listing: Listing, day: date) -> bool:
    last = listing.printed_until
    if last is None:
        year, month, number = listing.listed_on.timetuple()[:3]
        number = 28 if (month, number) == (2, 29) else number
        last = date(year + 3, month, number)
    removed = listing.removed_on is not None and day >= listing.removed_on
    return listing.listed_on <= day <= last and not removed


def _listed(entries: list[Listing], day: date) -> Verdict:
    institution = attrs.evolve(INSTITUTION, listings=tuple(entries))
    return RULES["listed-institution"].check(plan_case(institution=institution, day=day)).verdict


class TestClause11Directory:
    """11 二(一)s2a 培训机构实施目录清单管理: listed for the occupation on the day of the act (A05)."""

    @given(entries=st.lists(listings(near=NEAR), max_size=3), day=days_near(NEAR))
    @example(entries=[THREE_YEARS_BEFORE], day=NEAR - ONE_DAY)
    @example(entries=[THREE_YEARS_BEFORE], day=NEAR)
    @example(entries=[THREE_YEARS_BEFORE], day=NEAR + ONE_DAY)
    @example(entries=[PRINTED], day=NEAR)
    @example(entries=[PRINTED], day=NEAR + ONE_DAY)
    @example(entries=[REMOVED], day=NEAR - ONE_DAY)
    @example(entries=[REMOVED], day=NEAR)
    def test_institution_is_listed_iff_an_entry_covers_the_day(
        self, entries: list[Listing], day: date
    ) -> None:
        """One entry for the occupation, from its day to its end or removal, is enough."""
        covered = any(e.occupation == AI and _covers(e, day) for e in entries)

        assert (Verdict.YES if covered else Verdict.NO) is _listed(entries, day)

    @given(
        entries=st.lists(listings(near=NEAR), max_size=2),
        further=listings(near=NEAR),
        day=days_near(NEAR),
    )
    def test_institution_is_monotone_in_entries(
        self, entries: list[Listing], further: Listing, day: date
    ) -> None:
        """A further entry, even a removed one, never ends a listing (A04)."""
        if _listed(entries, day) is Verdict.YES:
            assert Verdict.YES is _listed([*entries, further], day)

    @given(entries=st.lists(listings(near=NEAR), max_size=3), day=days_near(NEAR))
    def test_institution_is_unchanged_by_other_occupations(
        self, entries: list[Listing], day: date
    ) -> None:
        """Entries for another occupation neither help nor harm (A73)."""
        ours = [entry for entry in entries if entry.occupation == AI]

        assert _listed(ours, day) is _listed(entries, day)

    @given(entries=st.lists(listings(near=NEAR), max_size=3), day=days_near(NEAR))
    def test_institution_is_unchanged_by_order_of_entries(
        self, entries: list[Listing], day: date
    ) -> None:
        """The order in which entries stand does not matter."""
        assert _listed(entries, day) is _listed(entries[::-1], day)

    @given(entries=st.lists(listings(near=NEAR), max_size=3), day=days_near(NEAR))
    @example(entries=[PRINTED, LISTING], day=NEAR)
    @example(entries=[LISTING, PRINTED], day=NEAR)
    def test_institution_agrees_with_the_last_day_shown(
        self, entries: list[Listing], day: date
    ) -> None:
        """The day shown is the last one that an entry covering today reaches to."""
        institution = attrs.evolve(INSTITUTION, listings=tuple(entries))
        found = RULES["listed-institution"].check(plan_case(institution=institution, day=day))
        until = dict(found.facts)["listed_until"]
        covering = [e for e in entries if e.occupation == AI and _covers(e, day)]

        assert bool(covering) is isinstance(until, date)
        if isinstance(until, date):
            assert any(_covers(entry, until) for entry in covering)
            assert not any(_covers(entry, until + ONE_DAY) for entry in covering)

    @given(day=days_near(NEAR))
    def test_institution_never_is_listed_without_a_file(self, day: date) -> None:
        """An institution that nobody listed is not in the directory."""
        case = plan_case(institution=None, day=day)

        assert Verdict.NO is RULES["listed-institution"].check(case).verdict
