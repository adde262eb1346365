"""Certificate codes of a batch."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import BATCH, POLICY, batch_case
from jsdte.decision import Verdict
from jsdte.model import CodeAssignment, Score
from jsdte.policy import RULES
from jsdte.policy.tables import CodeDay
from strategies import days_near

pytestmark = pytest.mark.property

PEOPLE = st.sampled_from(("E-1", "E-2", "E-3"))
WANTED = st.lists(PEOPLE, min_size=1, max_size=3, unique=True)
GIVEN = st.lists(st.tuples(PEOPLE, st.sampled_from(("JS-1", "JS-2", "JS-3"))), max_size=4)
Given = list[tuple[str, str]]
NEAR = datetime.date(2025, 11, 15)


def _check(rule: str, wanted: list[str], given_codes: Given, used: tuple[str, ...]) -> Verdict:
    batch = attrs.evolve(
        BATCH,
        scores=tuple(Score(enrolment=name, score=80) for name in wanted),
        codes=tuple(CodeAssignment(enrolment=name, code=code) for name, code in given_codes),
    )
    issued = tuple(code for _, code in given_codes if code in used)
    return RULES[rule].check(batch_case(batch=batch, used_codes=issued)).verdict


class TestClause33Codes:
    """33 二(二)s6c 按批次生成培训合格人员: one code for each trainee of the batch, unique for ever."""

    @given(wanted=WANTED, given_codes=GIVEN)
    @example(wanted=["E-1"], given_codes=[("E-1", "JS-1")])
    @example(wanted=["E-1", "E-2"], given_codes=[("E-1", "JS-1")])
    @example(wanted=["E-1"], given_codes=[("E-1", "JS-1"), ("E-2", "JS-2")])
    @example(wanted=["E-1"], given_codes=[("E-1", "JS-1"), ("E-1", "JS-2")])
    def test_codes_cover_the_batch_iff_each_gets_one(
        self, wanted: list[str], given_codes: Given
    ) -> None:
        """Everybody in the batch gets exactly one code and nobody else any (A25)."""
        receivers = [name for name, _ in given_codes]
        counts = {name: receivers.count(name) for name in {*wanted, *receivers}}
        expected = Verdict.YES if counts == dict.fromkeys(wanted, 1) else Verdict.NO

        assert expected is _check("codes-cover-batch", wanted, given_codes, ())

    @given(given_codes=GIVEN, used=st.lists(st.sampled_from(("JS-1", "JS-2", "JS-9"))).map(tuple))
    @example(given_codes=[("E-1", "JS-1"), ("E-2", "JS-1")], used=())
    @example(given_codes=[("E-1", "JS-1")], used=("JS-1",))
    @example(given_codes=[("E-1", "JS-1")], used=("JS-9",))
    def test_codes_are_unique_iff_new_and_different(
        self, given_codes: Given, used: tuple[str, ...]
    ) -> None:
        """No code twice in the batch, none that was ever issued before."""
        codes = [code for _, code in given_codes]
        fresh = len(codes) == len(set(codes)) and not set(codes) & set(used)

        assert (Verdict.YES if fresh else Verdict.NO) is _check(
            "codes-unique", ["E-1"], given_codes, used
        )

    @given(wanted=WANTED, given_codes=GIVEN)
    def test_codes_is_unchanged_by_order(self, wanted: list[str], given_codes: Given) -> None:
        """In what order codes are given does not matter."""
        for rule in ("codes-cover-batch", "codes-unique"):
            one, other = (
                _check(rule, wanted, order, ()) for order in (given_codes, given_codes[::-1])
            )

            assert one is other

    @given(
        days=st.lists(days_near(NEAR, most=1), max_size=2, unique=True),
        recorded=st.none() | days_near(NEAR, most=1),
        today=days_near(NEAR, most=1),
    )
    @example(days=[NEAR], recorded=NEAR, today=NEAR)
    @example(days=[NEAR], recorded=NEAR + datetime.timedelta(days=1), today=NEAR)
    @example(days=[NEAR], recorded=NEAR, today=NEAR + datetime.timedelta(days=1))
    @example(days=[], recorded=NEAR, today=NEAR)
    def test_code_day_is_right_iff_supplied_and_after_the_record(
        self, days: list[datetime.date], recorded: datetime.date | None, today: datetime.date
    ) -> None:
        """Where there are days for codes; without a table of them nobody can say (A25)."""
        rows = tuple(CodeDay(first_day=on, source="example") for on in days)
        policy = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, code_days=rows))
        case = batch_case(
            policy=policy.reading({"A25": "cut-off-days"}),
            batch=attrs.evolve(BATCH, on_record_on=recorded),
            day=today,
        )
        right = today in days and recorded is not None and recorded <= today
        expected = Verdict.of(right) if days else Verdict.UNDETERMINED

        assert expected is RULES["code-day"].check(case).verdict
