"""Reports of what claims come to under several policies (extra `report`)."""

from jsdte.report.page import page
from jsdte.report.study import PARTS, Study, simulate
from jsdte.report.workbook import workbook

__all__ = ["PARTS", "Study", "page", "simulate", "workbook"]
