"""What follows from a policy: who can do what, what nobody can, and what can never happen.

Everything is decided by the service's own decisions, in memory; nothing is stored, and
nothing here is on the way of a command (decision 062).
"""
