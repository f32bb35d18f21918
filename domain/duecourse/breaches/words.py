"""Closed lists of words about breaches of the policy, and those who answer for them."""

from typing import Annotated

from duecourse.evidence.words import closed

Capacity = Annotated[str, closed("official", "professional", "personal")]
"""In what capacity somebody acted."""

WhileAt = Annotated[str, closed("working", "own_time")]
"""Whether somebody acted while they worked, or in time of their own."""

NoCase = Annotated[
    str,
    closed(
        "no_breach",
        "protected_disclosure",
        "mistaken_identity",
        "outside_hours",
        "private_settings",
        "place",
        "online_only",
        "unwitting",
        "only_a_like",
    ),
]
"""Why there is no case; a policy bars some of them."""

Disclosure = Annotated[str, closed("not_protected", "possibly_protected")]
"""Whether what was said may be a protected disclosure."""

Origin = Annotated[
    str,
    closed(
        "recipient",
        "came_across",
        "public",
        "respondent",
        "own_systems",
        "asked_to_look",
        "private_device",
        "logged_in_as",
        "candidate_check",
        "unannounced_recording",
    ),
]
"""How evidence came to be: who captured it, and on whose word."""

Factor = Annotated[
    str, closed("boundaries", "confidentiality", "association", "offence", "damage", "knowing")
]
"""What an investigation looked at."""

Sanction = Annotated[
    str,
    closed(
        "no_sanction",
        "finding_recorded",
        "informal_warning",
        "first_warning",
        "final_warning",
        "dismissal",
        "end_of_role",
        "end_of_placement",
        "explanation",
        "apology",
        "conditions",
        "suspension",
        "termination",
    ),
]
"""What an outcome may be."""

Measure = Annotated[
    str, closed("access_removed", "supervised", "paid_suspension", "unpaid_suspension")
]
"""What is done until the case is decided."""

Asked = Annotated[
    str,
    closed(
        "external_process", "complainant_asked", "party_ill", "police_asked", "overlapping_case"
    ),
]
"""Why a case stands still."""

Body = Annotated[
    str,
    closed("professional_body", "police", "dbs", "ico", "ukcp", "employer", "course_director"),
]
"""A body outside that may have to be told."""

Referral = Annotated[str, closed("refer", "not_needed")]
"""Whether a body is told."""

AppealGround = Annotated[str, closed("finding", "sanction", "procedure", "new_evidence")]
"""What an appeal rests on."""

AppealOutcome = Annotated[str, closed("upheld", "reduced", "overturned")]
"""What became of an outcome that was appealed against."""

ToldAs = Annotated[str, closed("respondent", "everybody")]
"""To whom a case is disclosed."""
