"""What rules on both certificates have in common."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar
from urllib.parse import urlsplit

from jsdte.decision import Answer, Verdict, all_of
from jsdte.model import DirectoryName, Printed
from jsdte.policy.profile import Profile
from jsdte.policy.rules.answers import idle, judged, unknown
from jsdte.terms.unknown import Unknown

DASH = "—"
ADDRESSES = ("http://zsgx.mohrss.gov.cn/", "http://www.osta.org.cn/")
"""The two query addresses, as printed in the samples (92, 99)."""

P = TypeVar("P", bound=Printed)
Facts = Mapping[str, tuple[object, object]]
"""What is printed in each field, and what has to be."""


def agrees(printed: P | None, facts: Callable[[P], Facts]) -> Answer:
    """Whether every field is printed as it has to be; the names of those that are not are shown."""
    if printed is None:
        return unknown("certificate.contents", wrong=None)
    verdicts = {name: same(*pair) for name, pair in facts(printed).items()}
    wrong = ", ".join(name for name, verdict in verdicts.items() if verdict is Verdict.NO)
    missing = [f"certificate.{n}" for n, v in verdicts.items() if v is Verdict.UNDETERMINED]
    return judged(all_of(verdicts.values()), *missing, wrong=wrong or None)


def same(found: object, expected: object) -> Verdict:
    """Whether a field is printed as expected; one of several where a set is given."""
    if isinstance(found, Unknown) or isinstance(expected, Unknown):
        return Verdict.UNDETERMINED
    allowed = expected if isinstance(expected, frozenset) else frozenset({expected})
    return Verdict.of(found in allowed)


PRESENT = object()
"""Stands for any value that is printed at all."""


def present(found: object) -> object:
    """PRESENT where something is printed, else the field as it is."""
    return found if found is None or isinstance(found, Unknown) else PRESENT


def addresses_shown(printed: Printed | None, profile: Profile) -> Answer:
    """Both query addresses are printed: by their hosts, or to the letter (92, 99, A61)."""
    if printed is None:
        return unknown("certificate.contents")
    if isinstance(printed.addresses, Unknown):
        return unknown("certificate.addresses")
    form = _FORMS[profile["A61"]]
    wanted, found = set(map(form, ADDRESSES)), set(map(form, printed.addresses))
    return judged(Verdict.of(wanted <= found))


def _host(address: str) -> str | None:
    """The host of an address, with or without a scheme; None where there is none."""
    try:
        return urlsplit(address if "//" in address else f"//{address}").hostname
    except ValueError:
        return None


_FORMS: Mapping[str, Callable[[str], str | None]] = MappingProxyType(
    {"host": _host, "printed": lambda address: address}
)
"""What of an address is compared, by the option of A61."""


def sample_kept(printed: Printed | None, profile: Profile) -> Answer:
    """The sample is for reference: layout and additions are free, or fixed (94, 102, A60)."""
    if profile["A60"] == "contents-only":
        return idle(as_sample=None)
    if printed is None:
        return unknown("certificate.contents", as_sample=None)
    facts = {
        "as_sample": Verdict.of(printed.as_sample),
        "additions": ~Verdict.of(printed.additions),
    }
    missing = [f"certificate.{n}" for n, v in facts.items() if v is Verdict.UNDETERMINED]
    return judged(all_of(facts.values()), *missing, as_sample=printed.as_sample)


def names_on(names: Iterable[DirectoryName], day: datetime.date) -> frozenset[str]:
    """The names that pass on a day (A88): the one shown, and a new one not yet shown."""
    names = tuple(names)
    latest = max((n.shown_from for n in names if n.shown_from <= day), default=None)
    shown = {n.name for n in names if n.shown_from == latest}
    new = {n.name for n in names if n.renamed_on and n.renamed_on <= day < n.shown_from}
    return frozenset(shown | new)
