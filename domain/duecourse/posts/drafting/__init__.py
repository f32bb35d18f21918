"""Drafting: the first revision, the later ones, and handing them in."""
