"""Lay the skeleton of a new command or aggregate: `python -m tools.new`."""
