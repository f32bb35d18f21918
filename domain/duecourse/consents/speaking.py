"""Who speaks in a consent: the subject, somebody by right, or each of a group."""

from collections.abc import Iterator
from typing import Final

from duecourse import facts
from duecourse.consents import commands as c
from duecourse.consents.guards import kinds_of, obtainer, on_record, under_age
from duecourse.consents.state import Consent
from duecourse.facts.age import has_outgrown
from duecourse.facts.speaking import is_group, is_no_person, may_speak_for
from duecourse.facts.taken_back import Use, reaches_use
from duecourse.kernel.checks import check, given
from duecourse.kernel.eligibility import another
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

Giving = Proposal[Consent, c.RecordConsent | c.RenewConsent]
"""A consent is given, or given anew."""


@check(Reason.CONSENT_WITHDRAWN)
def not_over_their_own_no(proposal: Giving) -> Iterator[Violation]:
    """Nobody says yes for somebody who said no to the same themselves (decision 182).

    A parent decides for a child, and an attorney for whoever cannot; neither overrules them.
    """
    command, state = proposal.command, proposal.state
    if command.giver_role in ("", "self") or command.subject_agrees or not state.subject:
        return
    record = facts.record_of(proposal.facts, command.name, state.subject)
    platforms = frozenset(getattr(command, "platforms", state.platforms))
    purpose, ways = state.purpose, (state.material,)
    for back in record.withdrawals if record else ():
        own = back.said_by in ("", "self")
        uses = (
            Use(platform=one, purposes=(purpose,), ways=ways, media=tuple(state.asset_digests))
            for one in platforms or {""}
        )
        if own and any(reaches_use(back, use) for use in uses):
            message = (
                "subject_agrees: they said no to the same themselves: say that they agree now, too,"
                " as the evidence shows, or leave it"
            )
            yield Violation(Reason.CONSENT_WITHDRAWN, message, field="subject_agrees")
            return


@check(Reason.EVIDENCE_REQUIRED)
def spoken_for_by_right(proposal: Giving) -> Iterator[Violation]:
    """The consent of somebody of age is their own, unless the law lets another give it."""
    command = proposal.command
    legal = command.legal_authority
    said = (command.giver_role, legal)
    speaks = all(may_speak_for(proposal.pack, kind, *said) for kind in kinds_of(proposal))
    record = on_record(proposal) if proposal.state.subject else None
    if not speaks and (has_outgrown(record) or not under_age(proposal)):
        message = (
            "legal_authority: a person of age gives it themselves; somebody else does by a power "
            "of attorney or an order of a court alone"
        )
        yield Violation(Reason.EVIDENCE_REQUIRED, message, field="legal_authority")
    elif legal and not given(command.authority):
        message = "authority: say where the power of attorney or the order is seen"
        yield Violation(Reason.EVIDENCE_REQUIRED, message, field="authority")


MEMBERS_MAX: Final = 100
"""How many make up a group at most: each has a record of their own, written with the consent."""


@check(Reason.FIELD_INVALID)
def members_are_of_a_group(proposal: Giving) -> Iterator[Violation]:
    """Nobody has members but a group, and each has an id: else one word would stand for others."""
    members, state = proposal.command.members, proposal.state
    if members and not is_group(proposal.pack, state.subject_kind):
        message = "members: only a group has members; ask each of several people themselves"
        yield Violation(Reason.FIELD_INVALID, message, field="members")
    elif not {"", state.subject}.isdisjoint(members):
        message = "members: give each an id of their own, which the group's is not"
        yield Violation(Reason.FIELD_INVALID, message, field="members")
    elif len(members) > MEMBERS_MAX:
        message = f"members: at most {MEMBERS_MAX}; ask those of a larger group in several parts"
        yield Violation(Reason.FIELD_INVALID, message, field="members")
    for one in members if is_group(proposal.pack, state.subject_kind) else ():
        record = facts.record_of(proposal.facts, proposal.command.name, one) if one else None
        if record and any(is_no_person(proposal.pack, kind) for kind in record.kinds):
            message = f"members: {one} is no person but a group or a body: name each person of it"
            yield Violation(Reason.FIELD_INVALID, message, field="members")


@check(Reason.SELF_APPROVAL)
def authority_seen_by_another(proposal: Proposal[Consent, c.VerifyEvidence]) -> Iterator[Violation]:
    """Whoever says that the law lets somebody speak for another is not who saw that it does."""
    waits = proposal.state.renewal
    if waits.legal_authority if waits else proposal.state.legal_authority:
        message = "whoever recorded by what right somebody else gives it does not verify that"
        yield from another(proposal, obtainer(proposal), Reason.SELF_APPROVAL, message, judges=True)
