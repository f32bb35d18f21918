"""Clocks: what falls due, when, and what became of it. One way to count for every deadline."""
