"""What trustees and regulators ask of a policy, and the answers of `policy prove` to each."""

from typing import Final

from msgspec import Struct


class Asked(Struct, frozen=True):
    """A question that a trustee or a regulator asks of a policy as a whole.

    Attributes:
        answers: ids of the answers that `policy prove` gives to it.
        beside: the command that tells more, of two versions or of a log.
    """

    asks: str
    answers: tuple[str, ...]
    beside: str = ""


SIXTEEN: Final = (
    Asked("Who can publish alone?", ("publish-alone",)),
    Asked("Can anyone approve their own work?", ("own-work", "histories")),
    Asked(
        "Can a child appear without a guardian, and on which platforms?",
        ("child-without-guardian", "child-elsewhere", "child-platforms"),
    ),
    Asked("What if the age is unknown?", ("age-unknown", "nobody-asked")),
    Asked("Which promises rest on one clause alone?", ("one-clause",)),
    Asked(
        "What does a new version allow that the old one refused, and the reverse?",
        ("versions",),
        "duecourse policy diff",
    ),
    Asked("Which clauses can never bite?", ("never-bites",), "duecourse policy check"),
    Asked(
        "Is there a state that nobody can leave, or a role that nobody fills?",
        ("stuck",),
        "duecourse policy check",
    ),
    Asked("Can a sanction fall without a hearing?", ("sanctions", "sanction-unfound")),
    Asked("Can anyone with a conflict decide, by any route of deputies?", ("conflicted",)),
    Asked("Which duties rest on an attestation alone?", ("attested",)),
    Asked("What may the service itself do with no person?", ("system",)),
    Asked(
        "What happens the second a consent is withdrawn?",
        ("consent-withdrawn", "left-standing", "withdrawn"),
    ),
    Asked("Which deadlines have no consequence?", ("no-consequence",)),
    Asked(
        "Which posts that went out would the new policy refuse?",
        ("posts-refused",),
        "duecourse policy diff --log",
    ),
    Asked("Which law does each default come from, and checked when?", ("defaults", "law")),
)
"""The sixteen that a policy has to answer; each of them by at least one answer."""

FURTHER: Final = (
    "policy-alone",
    "nobody-else",
    "run-out",
    "objection",
    "objection-since",
    "held-channel",
    "held-since",
    "unasked",
    "investigator-chairs",
    "appeal-own",
    "closed-open",
    "unnamed",
    "times",
)
"""Ids of what is asked beside them."""
