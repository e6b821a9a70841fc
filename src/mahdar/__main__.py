"""``python -m mahdar``: the command line, where its script is not on the path."""

import sys

from mahdar.cli import main

sys.exit(main(prog_name="mahdar"))
