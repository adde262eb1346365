"""The commands: data on stdout, talk on stderr.

Exit codes: 0 fine, 2 usage, 3 invalid input, 4 ran fine and the answer is no.
"""

import click

from jsdte.cli.chart_command import chart
from jsdte.cli.clauses_command import clauses
from jsdte.cli.deadline_command import deadline
from jsdte.cli.replay_command import replay_
from jsdte.cli.run_command import run
from jsdte.cli.simulate_command import simulate
from jsdte.cli.year_command import year


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jsdte")
def app() -> None:
    """Jiangsu's notice 苏人社函〔2025〕215号, executable."""


for _command in (run, replay_, simulate, year, deadline, clauses, chart):
    app.add_command(_command)
