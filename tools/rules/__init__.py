"""The project's own rules, for what no stock linter knows: `python -m tools.rules`."""
