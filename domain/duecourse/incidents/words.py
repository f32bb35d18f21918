"""The closed lists of words that incidents use."""

from typing import Annotated, Final

from duecourse.evidence.words import closed

IncidentKind = Annotated[str, closed("crisis", "safeguarding", "security", "data", "harm")]
"""What an incident is, as far as anybody said; further kinds are only added."""

Rating = Annotated[str, closed("low", "medium", "high")]
"""How sensitive an incident is, or how much it may harm the reputation; empty is unanswered."""

IncidentBody = Annotated[
    str,
    closed(
        "charity_regulator", "data_regulator", "police", "council", "platform", "people_concerned"
    ),
]
"""Whom an incident may have to be told."""

IncidentLink = Annotated[
    str, closed("about_post", "arises_from", "same_matter", "takedown_for", "referral_of")
]
"""What something linked is to the incident."""

CHARITY: Final = "charity_regulator"
REGULATOR: Final = "data_regulator"
"""The body of which a trustee decides whether it is told."""

SERIOUS: Final = "high"
"""The rating from which on an incident is looked at by a second person, and decided to report."""
