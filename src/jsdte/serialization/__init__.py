"""Domain objects and JSON, journals that can be trusted, and receipts."""

from jsdte.serialization.chain import CHAIN_FORMAT, Chain, Head, erase, seal, unseal, verify_chain
from jsdte.serialization.cloud_events import cloud_event
from jsdte.serialization.converter import make_converter
from jsdte.serialization.digests import DIGESTS, HmacSigner, Signer, pseudonym
from jsdte.serialization.documents import TYPES, VersionGapError, dump, dumps, load, loads
from jsdte.serialization.event_lines import Line, event_from_json, event_to_json, read_events
from jsdte.serialization.journal_lines import (
    JOURNAL_FORMAT,
    journal_lines,
    read_entry,
    read_journal,
)
from jsdte.serialization.receipts import (
    CalendarData,
    Dossier,
    Receipt,
    Replayed,
    decide_again,
    is_signed,
    issue,
    sign,
    verify,
)
from jsdte.serialization.schemas import bundle, document_schema, openapi

__all__ = [
    "CHAIN_FORMAT",
    "DIGESTS",
    "JOURNAL_FORMAT",
    "TYPES",
    "CalendarData",
    "Chain",
    "Dossier",
    "Head",
    "HmacSigner",
    "Line",
    "Receipt",
    "Replayed",
    "Signer",
    "VersionGapError",
    "bundle",
    "cloud_event",
    "decide_again",
    "document_schema",
    "dump",
    "dumps",
    "erase",
    "event_from_json",
    "event_to_json",
    "is_signed",
    "issue",
    "journal_lines",
    "load",
    "loads",
    "make_converter",
    "openapi",
    "pseudonym",
    "read_entry",
    "read_events",
    "read_journal",
    "seal",
    "sign",
    "unseal",
    "verify",
    "verify_chain",
]
