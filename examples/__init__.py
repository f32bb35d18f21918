"""A story of each of four organisations, told through the Python client: `python -m examples`.

One module a story; `furnishing` has who and what is there before it begins, `stage` what
people do in it, `telling` how it looks on a terminal.
"""
