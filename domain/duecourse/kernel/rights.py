"""What no policy binds: people's rights, what has happened, and the way out of a policy.

A rule of a pack that named one of these could make it impossible, or hang it on somebody's
leave. So a pack that does is refused when it is laid down, and one that is in force already
binds everything else (docs/decisions/078-rights-are-bound-by-no-pack.md).
"""

from collections.abc import Mapping
from typing import Final

from duecourse.kernel.command import Command

_OWN: Final = "our own choice, docs/decisions/078-rights-are-bound-by-no-pack.md"

RIGHTS: Final[Mapping[str, str]] = {
    "WithdrawConsent": "UK GDPR article 7(3), EXT-ICO-withdraw",
    "DeclineConsent": "UK GDPR articles 4(11) and 7(4): consent is freely given",
    "RecordObjection": "UK GDPR article 21",
    "LiftObjection": "UK GDPR article 21: it is theirs alone, and so is taking it back",
    "OpenComplaint": "UK GDPR article 77, Data Protection Act 2018 section 164A, EXT-DUAA-30d",
    "AnswerDisclosure": "Employment Rights Act 1996 sections 47B and 103A, EXT-WB-detriment",
    "AppealBreach": "Acas Code of Practice, paragraphs 26 to 29, EXT-ACAS-appeal",
    "WithdrawBreachAppeal": _OWN,
    "FlagIncident": _OWN,
    "OpenTakedown": "UK GDPR articles 17 and 21, EXT-ICO-withdraw",
    "ReportStillVisible": _OWN,
    "ReportReappearance": _OWN,
    "RecordContact": "UK GDPR article 12(2): people's requests are made easy",
    "RaiseDoubt": _OWN,
    "RetractDoubt": _OWN,
    "AskAdvice": _OWN,
    "AcknowledgePolicy": _OWN,
    "DeclareConflict": _OWN,
    "DeclareConnection": _OWN,
    "AskDeclarationEnd": _OWN,
    "RecordLeaving": _OWN,
    "ConfirmLeaving": _OWN,
}
"""The commands that are people's rights, each with what it rests on."""

HAPPENED: Final = (
    "ConfirmPublication",
    "ReportPublicationFailure",
    "RecordTakedown",
    "RecordRemoval",
    "RecordPlatformAction",
    "LapseConsent",
    "RecordRotation",
)
"""The commands that record what has happened: a rule cannot undo it, only hide it."""

_BEFORE: Final = ("RegisterOrganisation",)


def unbound(command: type[Command]) -> str:
    """Return why no rule of a pack binds a command; empty for one that rules may bind."""
    name = command.__name__
    if name in RIGHTS:
        return f"{name} is a right, and no policy binds it: {RIGHTS[name]}"
    if name in HAPPENED:
        return f"{name} records what has happened: no policy keeps that from the record"
    if command.MENDS:
        return f"{name} replaces the policy: who may is said by functions and policy.approved_by"
    if command.REACTION:
        return f"{name} is given by the service alone, because of something else: bind that"
    if name in _BEFORE:
        return f"{name} comes before any policy is in force"
    return ""
