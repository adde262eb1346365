"""What calendar, supplied tables and rare readings say of claims: asked of the policy's own rules.

Each question is asked once for each combination of the cells that its answer hangs on.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import attrs
import numpy as np

from jsdte.calendar import WorkCalendar
from jsdte.decision import Verdict
from jsdte.model import SubsidyClaim
from jsdte.policy import ClaimCase, Policy, listing_end
from jsdte.policy.claim_case import paying_place
from jsdte.policy.claim_facts import institution_of
from jsdte.policy.histories import claim_case_of
from jsdte.policy.rules.amounts import ROUNDINGS
from jsdte.policy.rules.claims import (
    check_claimed_in_time,
    check_eligible_at_decision,
    check_review_passed,
)
from jsdte.policy.rules.eligibility import check_category_at_claim
from jsdte.policy.rules.institutions import check_recognised_training
from jsdte.policy.rules.standards import RateSubject, standard_for, standard_of
from jsdte.scenario.bridge import Row, history_of
from jsdte.scenario.cells import Numbers, day_of, none_of, number_of, unknown_of
from jsdte.scenario.codes import NEVER, NO, OPEN, UNKNOWN_FEN, YES
from jsdte.scenario.columns import COLUMNS, Sort
from jsdte.scenario.table import Table
from jsdte.terms.unknown import UNKNOWN, Unknown

CODES = {Verdict.NO: NO, Verdict.UNDETERMINED: OPEN, Verdict.YES: YES}
_PASSED = [value for value, _ in COLUMNS["review"].choices].index("passed")
_MOST_PLACES = 1 << 20
_SUBJECT = ("kind", "occupation", "level", "filed_on")
_REVIEW = (
    "review",
    "review_applied_on",
    "review_routed_on",
    "review_accepted_on",
    "review_decided_on",
    "review_kind",
    "review_place",
    "started_on",
)
_STATUS = (
    "category",
    "category_from",
    "category_until",
    "graduation_on",
    "opening_on",
    "registered_place",
    "meets_conditions",
    "training_place",
)
_LISTING = ("listed_on", "listed_until", "removed_on")
_TRAINED = (*_LISTING, "removed_for", "started_on", "ended_on", "plan_filed_on", "opening_on")
_PLACES = {
    "review-route": "review_place",
    "place-at-claim": "claim_place",
    "place-of-training": "training_place",
}
_DAYS = {
    "opening-day": "opening_on",
    "certificate-day": "level_certificate_on",
    "claim-day": "filed_on",
}


def editions_on(policy: Policy, days: Numbers) -> Numbers:
    """The edition of the limits on some days; the first holds before its day as well."""
    starts = [number_of(limits.in_force) for limits in policy.editions[1:]]
    return np.searchsorted(np.array(starts, np.int64), days, "right")


def combinations(columns: Sequence[Numbers], rows: Numbers) -> tuple[Numbers, Numbers]:
    """A row of each combination of cells, and for each row the place of its combination."""
    place, many = np.zeros(len(rows), np.int64), 1
    for column in columns:
        if column.strides[0]:
            codes, size = _codes(column if len(rows) == len(column) else column[rows])
            place, many = _codes_of(place * size + codes, many * size)
    firsts = np.zeros(many, np.int64)
    # Of several rows the one that is written last stays.
    firsts[place[::-1]] = rows[::-1]
    seen = np.zeros(many, np.bool_)
    seen[place] = True
    return firsts[seen], (np.cumsum(seen) - 1)[place]


def _codes(values: Numbers) -> tuple[Numbers, int]:
    """Values as numbers from 0 on, and how many there may be."""
    if not len(values):
        return values.astype(np.int64), 1
    if values.dtype == np.bool_:
        return values.astype(np.int64), 2
    limits, least, most = np.iinfo(values.dtype), int(values.min()), int(values.max())
    wide = values.astype(np.int64)
    if least == limits.min or most == limits.max:
        known = wide[(values != limits.min) & (values != limits.max)]
        least, most = (int(known.min()), int(known.max())) if len(known) else (0, 0)
        # What is not known and what never was stand beside the others.
        wide = np.clip(wide, least - 1, most + 1)
    return wide - (least - 1), most - least + 3


def _codes_of(place: Numbers, many: int) -> tuple[Numbers, int]:
    """Places of combinations, told anew where there might be too many of them."""
    if many <= _MOST_PLACES:
        return place, many
    distinct, place = np.unique(place, return_inverse=True)
    return place, max(len(distinct), 1)


@attrs.frozen(weakref_slot=False, eq=False)
class Setting:
    """What claims are decided by, and on which days (测算设定).

    Attributes:
        table: The claims.
        policy: What holds, with the evaluators' fees that the rows tell.
        calendar: The working days.
        days: Day of each decision.
        edition: Edition of the limits on each day of filing.
        rows: The rows that are decided.
    """

    table: Table
    policy: Policy
    calendar: WorkCalendar
    days: Numbers
    edition: Numbers
    rows: Numbers

    def chosen(self, entry: str) -> set[str]:
        """The options of a reading in any of the editions."""
        return {limits.profile[entry] for limits in self.policy.editions}

    @property
    def by_level(self) -> bool:
        """Whether a review may belong to a level, so that one of another enrolment serves (A76)."""
        return "per-level" in self.chosen("A76")

    def where(self, entry: str, option: str) -> Numbers:
        """Whether an option holds on the day each claim was filed."""
        holds = [limits.profile[entry] == option for limits in self.policy.editions]
        return np.array(holds, np.bool_)[self.edition]

    def spread(
        self, found: Sequence[Any], places: Numbers, dtype: type[Any], otherwise: Any = OPEN
    ) -> Numbers:
        """Answers by combination as answers by row, with another for rows that are not decided."""
        spread = np.full(len(self.table), otherwise, dtype)
        if found:
            spread[self.rows] = np.array(found, dtype)[places]
        return spread


class Asked:
    """The answers for the claims of a table."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._persons: dict[int, list[int]] = {}
        if setting.by_level:
            for row, person in enumerate(setting.table["person"]):
                self._persons.setdefault(int(person), []).append(row)

    def case(self, row: int) -> ClaimCase:
        """The claim of a row, alone or, where reviews belong to a level, among the person's."""
        setting = self.setting
        mine = self._persons[int(setting.table["person"][row])] if setting.by_level else [row]
        history = history_of(setting.table, mine)
        file = history.files[mine.index(row)]
        none: tuple[tuple[SubsidyClaim, ...], tuple[SubsidyClaim, ...]] = ((), ())
        day = day_of(setting.days[row])
        return claim_case_of(history, file, none, day, setting.policy, setting.calendar)

    def _rule(self, check: Callable[[Any], Any], names: Iterable[str]) -> Numbers:
        """What a rule says of each claim."""
        setting = self.setting
        columns = [*(setting.table[name] for name in names), setting.edition, setting.days]
        firsts, places = self._combinations(columns)
        said = [CODES[check(self.case(int(row))).verdict] for row in firsts]
        return setting.spread(said, places, np.int8)

    def _combinations(self, columns: list[Numbers]) -> tuple[Numbers, Numbers]:
        """Combinations of cells; where reviews belong to a level, every row is one of its own."""
        own = [np.arange(len(self.setting.table))] if self.setting.by_level else []
        return combinations([*columns, *own], self.setting.rows)

    def _always(self) -> Numbers:
        return np.full(len(self.setting.table), YES, np.int8)

    def review_passed(self) -> Numbers:
        """Whether there was a passed review on the day of filing (35, A76, A89)."""
        setting, table = self.setting, self.setting.table
        if setting.by_level or "deemed-passed" in setting.chosen("A89"):
            return self._rule(check_review_passed, (*_SUBJECT, *_REVIEW))
        per_kind = setting.where("A76", "per-kind")
        place, kind = table["review_place"], table["review_kind"]
        routed = (place != none_of(Sort.PLACE)) & (place > 0)
        in_time = table["review_decided_on"] <= table["filed_on"]
        passed = (table["review"] == _PASSED) & in_time & (routed | per_kind)
        same = np.where(
            kind == unknown_of(Sort.CHOICE), OPEN, np.where(kind == table["kind"], YES, NO)
        )
        return np.where(passed, np.where(per_kind, same, YES), NO).astype(np.int8)

    def in_time(self) -> Numbers:
        """Whether the claim was filed in time (35, A65)."""
        if self.setting.chosen("A65") == {"none"}:
            return self._always()
        return self._rule(check_claimed_in_time, ("filed_on", "level_certificate_on"))

    def eligible(self) -> Numbers:
        """Whether what the review found still holds (67, A70)."""
        if self.setting.chosen("A70") == {"review-stands"}:
            return self._always()
        return self._rule(check_eligible_at_decision, (*_SUBJECT, *_REVIEW, *_STATUS))

    def category(self) -> Numbers:
        """Whether the person is in a category up to the filing (57, A41)."""
        if not self.setting.chosen("A41") & {"claim-day", "throughout"}:
            return self._always()
        return self._rule(check_category_at_claim, (*_SUBJECT, *_REVIEW, *_STATUS))

    def recognised(self) -> Numbers:
        """Whether the training was given by an institution of the directory (59, A05, A05b)."""
        setting, table = self.setting, self.setting.table
        by_day = setting.chosen("A05") <= {"until-start", "at-plan-filing"}
        if not by_day or setting.chosen("A05b") != {"as-expiry"}:
            return self._rule(check_recognised_training, (*_SUBJECT, "direction", *_TRAINED))
        started = table["started_on"]
        filed = np.where(
            table["plan_filed_on"] == NEVER, table["opening_on"], table["plan_filed_on"]
        )
        filed = np.where(filed == NEVER, table["filed_on"], filed)
        first = np.where(setting.where("A05", "at-plan-filing"), filed, started)
        edition = editions_on(setting.policy, first)
        columns = [*(table[name] for name in _LISTING), edition]
        firsts, places = combinations(columns, setting.rows)
        ends = [self._listed_until(int(row), int(edition[row])) for row in firsts]
        earliest, latest = (
            setting.spread([end[which] for end in ends], places, np.int32) for which in (0, 1)
        )
        listed = (table["listed_on"] <= first) & (started != NEVER)
        sure = np.where(first <= earliest, YES, np.where(first <= latest, OPEN, NO))
        return np.where(listed, sure, NO).astype(np.int8)

    def _listed_until(self, row: int, edition: int) -> tuple[int, int]:
        """The first and the last day that the end of a listing can turn out to be."""
        listings = institution_of(Row(self.setting.table, row)).listings
        if not listings:
            return 0, 0
        limits = self.setting.policy.editions[edition]
        end = listing_end(listings[0], limits, self.setting.calendar)
        if isinstance(end, Unknown):
            return -NEVER, NEVER
        return number_of(end.earliest), number_of(end.latest)

    def standards(self) -> tuple[Numbers, Numbers]:
        """The standard of each claim as it is used, rounded, and whether it is in the band."""
        setting, table = self.setting, self.setting.table
        columns = [table["kind"], table["level"], table["occupation"], setting.edition]
        columns += [self._bucket(days) for days in (table["filed_on"], *self._rate_days())]
        columns += [table[_PLACES[option]] for option in setting.chosen("A71")]
        columns += [table["review"] == none_of(Sort.CHOICE)]
        firsts, places = self._combinations(columns)
        found = [self._standard(int(row)) for row in firsts]
        return (
            setting.spread([fen for fen, _ in found], places, np.int64),
            setting.spread([code for _, code in found], places, np.int8),
        )

    def _rate_days(self) -> Iterable[Numbers]:
        for option in self.setting.chosen("A72"):
            yield self.setting.table[_DAYS[option]] if option in _DAYS else self.setting.days

    def _bucket(self, days: Numbers) -> Numbers:
        """Days, of which those between two changes of the supplied tables are alike."""
        tables = self.setting.policy.tables
        rows = (
            *tables.benchmarks,
            *tables.local_standards,
            *tables.lowest_fees,
            *tables.county_offices,
        )
        changes = {number_of(row.first_day) for row in rows} | {NEVER}
        changes |= {number_of(row.last_day) + 1 for row in rows if row.last_day}
        return np.searchsorted(np.array(sorted(changes), np.int64), days, "right")

    def _standard(self, row: int) -> tuple[int, int]:
        """The standard of one claim."""
        setting = self.setting
        limits = setting.policy.editions[int(setting.edition[row])]
        if setting.by_level:
            found = standard_of(self.case(row))
        else:
            cells, profile = Row(setting.table, row), limits.profile
            place = getattr(cells, _PLACES[profile["A71"]])
            if profile["A71"] == "review-route" and cells.review is None:
                place = None
            name = _DAYS.get(profile["A72"])
            day = getattr(cells, name) if name else day_of(setting.days[row])
            found = standard_for(
                RateSubject(cells.kind, cells.level, cells.occupation),
                paying_place(place, cells.filed_on, setting.policy.tables, profile),
                UNKNOWN if day is None else day,
                limits,
                setting.policy.tables,
            )
        usable = found.usable
        if isinstance(usable, Unknown):
            return UNKNOWN_FEN, CODES[found.in_band]
        return ROUNDINGS[limits.profile["A64"]](usable), CODES[found.in_band]
