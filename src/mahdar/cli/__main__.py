"""``python -m mahdar.cli``."""

from mahdar.cli import main

main(prog_name="mahdar")
