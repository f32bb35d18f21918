"""The words for what somebody says no to, beside the items of a checklist (decision 198)."""

from typing import Final

TURNED_AWAY: Final = "turned away"
"""The post as it is: they rejected it, or asked for changes."""

CONSULTATION: Final = "consultation"
"""What they were consulted on."""

DOUBT: Final = "doubt "
"""A question that is not clear; its kind follows."""

EVERYTHING: Final = "everything"
"""What whoever approves a post says yes to, whatever they said before."""
