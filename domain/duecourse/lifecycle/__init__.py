"""Lifecycles from data: table -> `transitions.Machine` -> frozen table of edges."""

from duecourse.lifecycle.checker import Case, Problem, check, explore
from duecourse.lifecycle.lifecycle import ABSENT, Edge, Guard, Lifecycle, build
from duecourse.lifecycle.table import ANYONE, AUTHOR, SYSTEM, Definition, State, Transition

__all__ = [
    "ABSENT",
    "ANYONE",
    "AUTHOR",
    "SYSTEM",
    "Case",
    "Definition",
    "Edge",
    "Guard",
    "Lifecycle",
    "Problem",
    "State",
    "Transition",
    "build",
    "check",
    "explore",
]
