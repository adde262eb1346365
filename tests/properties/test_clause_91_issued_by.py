"""What the foot of a training certificate prints."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import PRINTED_TRAINING, TRAINING_CERTIFICATE, certificate_case
from jsdte.decision import Verdict, all_of
from jsdte.model import Seal
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import days_near

pytestmark = pytest.mark.property

BODIES = st.sampled_from((None, UNKNOWN, "some institution"))
SEALS = st.sampled_from((None, UNKNOWN, *Seal))
ISSUED = TRAINING_CERTIFICATE.issued_on


def shown(value: object) -> Verdict:
    """Whether something is there."""
    return Verdict.UNDETERMINED if isinstance(value, Unknown) else Verdict.of(value is not None)


class TestClause91IssuedBy:
    """91 附1 s3 发证单位、发证日期: name, seal and day of issue are there."""

    @given(body=BODIES, seal=SEALS, issued_on=st.none() | days_near(ISSUED, most=1))
    @example(body="some institution", seal=Seal.OFFICIAL, issued_on=ISSUED)
    def test_a_certificate_is_issued_iff_name_seal_and_day_are_printed(
        self, body: object, seal: object, issued_on: object
    ) -> None:
        """The day is the one of the record; what nobody read is open."""
        printed = attrs.evolve(PRINTED_TRAINING, body=body, seal=seal, issued_on=issued_on)
        expected = all_of((shown(body), shown(seal), Verdict.of(issued_on == ISSUED)))

        assert (
            expected
            is RULES["certificate-issued-by"].check(certificate_case(printed=printed)).verdict
        )
