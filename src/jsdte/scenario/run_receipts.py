"""What a run was made of and came to, in digests, so that it can be made again and compared."""

import datetime
import hashlib
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import attrs
import numpy as np

from jsdte.calendar import WorkCalendar
from jsdte.policy import Policy
from jsdte.scenario.comparing import Comparison
from jsdte.scenario.deciding import DecidedTable
from jsdte.scenario.loading import Loaded
from jsdte.serialization.converter import make_converter
from jsdte.serialization.digests import digest
from jsdte.serialization.receipts import CalendarData, library_version


@attrs.frozen(weakref_slot=False, kw_only=True)
class RunReceipt:
    """Digests of what a run read, by what it decided, and what came of it (测算回执).

    The digests are SHA-256. Who has the same claims can show that they were the ones; who knows
    all of a table but a few keys could guess at these, so that it is kept as the table is.

    Attributes:
        library: Version of the library.
        on: Day of the decisions; None: each on its day of filing.
        claims: Of the claims as they were read, with what was assumed.
        certificates: Of the certificates from elsewhere.
        calendar: Of the working days.
        policies: Of each policy by the name of its scenario.
        results: Of verdicts, findings and amounts by the name of the scenario.
    """

    library: str
    on: datetime.date | None
    claims: str
    certificates: str
    calendar: str
    policies: Mapping[str, str]
    results: Mapping[str, str]

    @classmethod
    def of(cls, comparison: Comparison) -> "RunReceipt":
        """The receipt of a comparison."""
        baseline = comparison.baseline
        scenarios = comparison.scenarios()
        return cls(
            library=library_version(),
            on=baseline.on,
            claims=_of_claims(baseline.loaded),
            certificates=_of_arrays([baseline.loaded.held.records, baseline.loaded.held.starts]),
            calendar=_of_calendar(baseline.calendar),
            policies=MappingProxyType(
                {name: _of_policy(found.policy) for name, found in scenarios.items()}
            ),
            results=MappingProxyType(
                {name: _of_result(found) for name, found in scenarios.items()}
            ),
        )

    def document(self) -> dict[str, Any]:
        """The receipt as JSON."""
        fields = attrs.asdict(self, recurse=False)
        return fields | {
            "on": self.on.isoformat() if self.on else None,
            "policies": dict(self.policies),
            "results": dict(self.results),
        }


def _of_claims(loaded: Loaded) -> str:
    table = loaded.table
    keys = hashlib.sha256("\n".join(map(str, table.persons.to_pylist())).encode()).hexdigest()
    columns = {name: _of_arrays([values]) for name, values in sorted(table.columns.items())}
    assumed = {name: int(many) for name, many in sorted(table.assumed.items())}
    return digest({"persons": keys, "columns": columns, "assumed": assumed})


def _of_arrays(arrays: Iterable[Any]) -> str:
    found = hashlib.sha256()
    for array in arrays:
        # A column that is not there is one value, however often it is looked at.
        found.update(str((array.dtype, array.shape)).encode())
        found.update(np.ascontiguousarray(array if array.strides[0] else array[:1]).tobytes())
    return found.hexdigest()


def _of_calendar(calendar: WorkCalendar) -> str:
    return digest(make_converter().unstructure(CalendarData.of(calendar)))


def _of_policy(policy: Policy) -> str:
    profiles = [dict(limits.profile.selected) for limits in policy.editions]
    return digest({"policy": make_converter().unstructure(policy), "profiles": profiles})


def _of_result(found: DecidedTable) -> str:
    outcome = found.outcome
    return _of_arrays([outcome.verdict, outcome.broken, outcome.open, outcome.amount])
