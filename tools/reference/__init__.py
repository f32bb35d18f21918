"""One module per generated page of `docs/reference/`; `tools/docs.py` says what it must have."""
