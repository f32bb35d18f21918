"""The closed lists of words that requests to take something down use."""

from typing import Annotated, Final

from duecourse.evidence.words import closed

TakedownReason = Annotated[
    str,
    closed(
        "consent_withdrawn",
        "consent_expired",
        "objection",
        "colleague_request",
        "su_identifiable",
        "error",
        "rights",
        "sanction",
        "interim",
        "order",
        "impostor",
        "harm",
        "intimate_image",
        "complaint",
        "protection",
        "not_as_approved",
        "permit_ended",
    ),
]
"""Why something is to come down."""

Holder = Annotated[str, closed("channel", "personal", "elsewhere")]
"""Who can take it down: the organisation, the owner of an account of their own, or a site."""

MadeBy = Annotated[str, closed("subject", "for_subject")]
"""Who asks a site to take an intimate image down: whom it shows, or somebody for them."""

CLOSE_TO_PEOPLE: Final = ("intimate_image", "harm", "interim", "sanction")
"""Reasons that tell of somebody: such a request is kept among those who have to know."""

OF_THIS_POST: Final = ("error", "impostor")
"""Reasons that speak of one post alone: what it says may be said again, put right."""

TWO_DECLINE: Final = ("su_identifiable", "harm", "intimate_image", "rights", "protection")
"""Reasons that somebody gives to protect people, themselves or what is theirs: one person's word
against theirs is not enough (decision 176)."""

THEIR_OWN: Final = (
    *("consent_withdrawn", "objection", "colleague_request", "rights"),
    *("complaint", "error", "impostor"),
)
"""Reasons that are those of whoever asks: who asked for themselves says alone that it may stay."""

WHEREVER_IT_STANDS: Final = (
    *("colleague_request", "objection", "consent_withdrawn", "su_identifiable"),
    *("protection", "harm", "intimate_image", "rights"),
)
"""Reasons that speak of what is shown, wherever it is: it comes down in other posts, too (227)."""
