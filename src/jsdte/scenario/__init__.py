"""Claims in frames: decided row by row as the policy decides them (extra `scenario`)."""

from jsdte.scenario.columns import COLUMNS, HELD_COLUMNS, TABLE_FORMAT, Column, Empty, Sort
from jsdte.scenario.comparing import GROUPS, Comparison, compare, sensitivity
from jsdte.scenario.deciding import RULES, DecidedTable, decide
from jsdte.scenario.files import read_file
from jsdte.scenario.problems import PROBLEMS, Problems
from jsdte.scenario.table import Table

__all__ = [
    "COLUMNS",
    "GROUPS",
    "HELD_COLUMNS",
    "PROBLEMS",
    "RULES",
    "TABLE_FORMAT",
    "Column",
    "Comparison",
    "DecidedTable",
    "Empty",
    "Problems",
    "Sort",
    "Table",
    "compare",
    "decide",
    "read_file",
    "sensitivity",
]
