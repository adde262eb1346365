"""The ledger of the notice: what carries each of its 104 statements, and what does not."""

from jsdte.workflow.ledger.entry import LEDGER, NOT_EXECUTABLE, LedgerEntry

__all__ = ["LEDGER", "NOT_EXECUTABLE", "LedgerEntry"]
