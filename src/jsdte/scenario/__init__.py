"""Claims in frames: decided row by row as the policy decides them (extra `scenario`)."""

from jsdte.scenario.changes import (
    CITIES,
    LIMITS,
    Change,
    FloatChange,
    LimitChange,
    ReadingChange,
    RowChange,
)
from jsdte.scenario.columns import (
    COLUMNS,
    HELD_COLUMNS,
    PRIOR_COLUMNS,
    TABLE_FORMAT,
    Column,
    Empty,
    Sort,
)
from jsdte.scenario.comparing import COUNTED, Comparison, compare
from jsdte.scenario.deciding import RULES, DecidedTable, decide
from jsdte.scenario.files import read_file, write_file
from jsdte.scenario.grouping import GROUPS
from jsdte.scenario.loading import Loaded, load
from jsdte.scenario.problems import PROBLEMS, Problems
from jsdte.scenario.questions import Band, Moved, Sensitivity, sensitivity
from jsdte.scenario.scenarios import Scenario
from jsdte.scenario.supplied import supply
from jsdte.scenario.sweeping import sweep
from jsdte.scenario.table import Table

__all__ = [
    "CITIES",
    "COLUMNS",
    "COUNTED",
    "GROUPS",
    "HELD_COLUMNS",
    "LIMITS",
    "PRIOR_COLUMNS",
    "PROBLEMS",
    "RULES",
    "TABLE_FORMAT",
    "Band",
    "Change",
    "Column",
    "Comparison",
    "DecidedTable",
    "Empty",
    "FloatChange",
    "LimitChange",
    "Loaded",
    "Moved",
    "Problems",
    "ReadingChange",
    "RowChange",
    "Scenario",
    "Sensitivity",
    "Sort",
    "Table",
    "compare",
    "decide",
    "load",
    "read_file",
    "sensitivity",
    "supply",
    "sweep",
    "write_file",
]
