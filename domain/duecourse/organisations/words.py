"""Closed lists of words that commands, events and state of an organisation share."""

from typing import Annotated

from duecourse.evidence.words import closed

DaysKind = Annotated[str, closed("holiday", "working", "closed", "open")]
"""What days of a calendar are said to be."""
