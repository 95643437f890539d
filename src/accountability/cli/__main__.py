"""`python -m accountability.cli` is the console script."""

from accountability.cli import main

main()
