"""How Sphinx builds these pages: offline, from the sources beside it."""

from importlib.metadata import version as version_of

from pygments.lexers.special import TextLexer
from sphinx.highlighting import lexers

project = "jsdte"
author = "the jsdte authors"
version = release = version_of("jsdte")
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "examples", "reference/generated"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

default_role = "literal"  # one backtick in a docstring is code
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

# Mermaid text is shown as it is; nothing is drawn by a script from elsewhere.
lexers["mermaid"] = TextLexer()

html_theme = "furo"
html_title = "jsdte"
html_show_sphinx = False
