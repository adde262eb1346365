"""Online training is monitored."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import CLASS, class_case
from jsdte.decision import Verdict
from jsdte.model import Block
from jsdte.policy import RULES
from jsdte.terms.kinds import Mode
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import blocks, facts

pytestmark = pytest.mark.property

Blocks = tuple[Block, ...]
Fact = bool | Unknown | None


def _monitored(taught: Blocks, record: Fact) -> Verdict:
    ours = attrs.evolve(CLASS, delivered=taught, online_monitored=record)
    return RULES["online-monitored"].check(class_case(training_class=ours)).verdict


class TestClause80Monitoring:
    """80 四(二)s3c 技术手段监控线上培训: online hours have a monitoring record."""

    @given(taught=blocks(), record=facts() | st.none())
    def test_teaching_is_monitored_iff_offline_or_recorded(
        self, taught: Blocks, record: Fact
    ) -> None:
        """Only online hours need a record; one nobody has supplied is asked for."""
        expected = Verdict.UNDETERMINED
        if record is True or all(block.mode is Mode.OFFLINE for block in taught):
            expected = Verdict.YES
        elif record is False:
            expected = Verdict.NO

        assert expected is _monitored(taught, record)

    @given(taught=blocks(), record=facts())
    def test_monitoring_never_flips_when_the_record_is_forgotten(
        self, taught: Blocks, record: Fact
    ) -> None:
        """Without the record the answer stays or opens."""
        assert _monitored(taught, UNKNOWN) in {_monitored(taught, record), Verdict.UNDETERMINED}
