"""The words for what somebody says no to, beside the items of a checklist (decision 198).

They are codes and no texts: what somebody said no to stands when everything personal is erased.
"""

from typing import Final

TURNED_AWAY: Final = "review.turned-away"
"""The post as it is: they rejected it, or asked for changes."""

CONSULTATION: Final = "review.consultation"
"""What they were consulted on."""

DOUBT: Final = "doubt."
"""A question that is not clear; its kind follows."""

EVERYTHING: Final = "review.everything"
"""What whoever approves a post says yes to, whatever they said before."""
