"""The guards and facts about consents that packs may name."""

from collections.abc import Iterator
from typing import Final

import msgspec
from msgspec import Struct

from duecourse import facts
from duecourse.consents.commands import Basis, RecordConsent, RenewConsent
from duecourse.consents.state import Consent, Scope
from duecourse.evidence.words import Material, SubjectKind
from duecourse.facts.age import UnderAge, counts_as_under_age, found_of_age
from duecourse.facts.past import PAST, PastPublication, admits_past, stands_on_past
from duecourse.facts.speaking import is_group
from duecourse.kernel.checks import given
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import another, time_passes
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, Registry

REGISTRY: Final = Registry("consents")

Found = Iterator[Violation]

_DECISION: Final = "docs/decisions/046-one-consent-for-all-demands.md"
_GROUP: Final = "docs/decisions/154-a-group-is-its-members.md"
_TRUTH: Final = "docs/decisions/073-what-a-consent-says.md"


def _said(proposal: Proposal[Consent, Named], field: str) -> str:
    """Return a field of the command, or of the state where the command has none."""
    said: str = getattr(proposal.command, field, getattr(proposal.state, field))
    return said


def _on_past(proposal: Proposal[Consent, RecordConsent]) -> bool:
    """Return whether what is recorded rests on an earlier publication, where that is enough."""
    state = proposal.state
    past = proposal.command.basis == PAST
    kinds = kinds_of(proposal)
    return past and all(admits_past(proposal.pack, kind, state.material) for kind in kinds)


_TOGETHER: Final = 2
"""How many make up a group at least: of one alone the consent is their own."""

_TOLD: Final = {
    "purpose": "what it is for",
    "channels": "where it is shown",
    "withdrawal_explained": "that they may take it back at any time, and how",
}
"""What everybody who agrees is told beforehand: else they did not agree to it."""


@REGISTRY.guard(
    Reason.FIELD_REQUIRED,
    Reason.CONSENT_NOT_INFORMED,
    reads="input",
    needs=("giver", "giver_role", "given_at", "method", "wording_version", "informed"),
    floor=Floor(on=("RecordConsent",), rests_on="EXT-ICO-record"),
)
def consent_recorded_fully(proposal: Proposal[Consent, RecordConsent], _: object) -> Found:
    """Who consented, when, how, in which wording, and what they were told, is recorded."""
    for name in ("giver", "giver_role", "given_at", "method", "wording_version"):
        if not given(getattr(proposal.command, name)):
            yield Violation(
                Reason.FIELD_REQUIRED, f"{name}: must be given", facts=(("field", name),)
            )
    # Nobody can tell any more what somebody was told then.
    for name, what in () if _on_past(proposal) else _TOLD.items():
        if not getattr(proposal.command.informed, name):
            message = f"informed.{name}: nothing says that they were told {what}; ask them anew"
            field = f"informed.{name}"
            yield Violation(Reason.CONSENT_NOT_INFORMED, message, facts=(("field", field),))


@REGISTRY.guard(
    Reason.EVIDENCE_REQUIRED,
    Reason.TIME_ORDER,
    params=PastPublication,
    reads="input",
    needs=("basis", "reference", "given_at"),
    floor=Floor(on=("RecordConsent",), rests_on=_DECISION, params=PastPublication()),
)
def past_publication_cited(proposal: Proposal[Consent, RecordConsent], _: PastPublication) -> Found:
    """A consent from an earlier publication cites that publication, and is as old."""
    if proposal.command.basis != PAST:
        return
    if not given(proposal.command.reference):
        message = "reference: cite the earlier publication"
        yield Violation(Reason.EVIDENCE_REQUIRED, message, field="reference")
    begins, asked = proposal.command.given_at, proposal.state.requested_at
    if begins and asked and begins >= asked:
        message = "given_at: not from before they were asked: this is no earlier publication's"
        yield Violation(Reason.TIME_ORDER, message, field="given_at")


@REGISTRY.guard(
    Reason.CONSENT_OUT_OF_SCOPE,
    reads="input",
    needs=("platforms", "public", "asset_digests", "wording_version"),
    floor=Floor(on=("RecordConsent",), rests_on=_DECISION),
)
def recorded_as_asked(proposal: Proposal[Consent, RecordConsent], _: object) -> Found:
    """What is recorded is what the giver was asked for, in its wording, and nothing further."""
    command, asked = proposal.command, proposal.state.asked
    if proposal.state.state != "requested":
        return
    wording = proposal.state.wording_version
    if wording not in ("", command.wording_version) and not _on_past(proposal):
        message = f"wording_version: they were asked in {wording}; ask anew in what they signed"
        field = "wording_version"
        yield Violation(
            Reason.CONSENT_OUT_OF_SCOPE, message, field=field, facts=(("field", field),)
        )
    fields = {
        "platforms": Scope(platforms=frozenset(command.platforms)),
        "public": Scope(public=command.public),
        # None named means those that were asked about.
        "asset_digests": Scope(
            asset_digests=frozenset(command.asset_digests or asked.asset_digests)
        ),
    }
    for name, scope in fields.items():
        if not _within(asked, name, scope):
            message = f"{name}: wider than what was asked for; ask again for what is needed"
            about = (("field", name),)
            yield Violation(Reason.CONSENT_OUT_OF_SCOPE, message, field=name, facts=about)


def _within(asked: Scope, field: str, given_scope: Scope) -> bool:
    """Return whether one field of a scope goes no further than was asked."""
    alone = msgspec.structs.replace(Scope(), **{field: getattr(asked, field)})
    return alone.holds(given_scope)


@REGISTRY.guard(
    Reason.EVIDENCE_REQUIRED,
    reads="input",
    needs=("giver_role", "group_members", "authority", "members"),
    floor=Floor(on=("RecordConsent",), rests_on=_GROUP),
)
def group_authority_stated(proposal: Proposal[Consent, RecordConsent], _: object) -> Found:
    """A group agrees when each of its members does, by id; who speaks for anybody says by what."""
    command, state = proposal.command, proposal.state
    # Nobody knows any more who made up a group that was heard in public then.
    if is_group(proposal.pack, state.subject_kind) and not _on_past(proposal):
        if len({*command.members} - {"", state.subject}) < _TOGETHER:
            message = (
                "members: give the id of each who makes up the group, and agreed; whoever speaks"
                " for them, or is set over them, agrees for none"
            )
            yield Violation(Reason.EVIDENCE_REQUIRED, message, field="members")
        return
    for_group = state.subject_kind == "group" or command.giver_role == "representative"
    if for_group and not given((*command.group_members, command.authority)):
        yield Violation(
            Reason.EVIDENCE_REQUIRED, "group_members or authority: say who is spoken for"
        )


class ForMaterial(Struct, frozen=True, forbid_unknown_fields=True):
    """Kinds of material that need it."""

    for_material: tuple[Material, ...] = ("first_hand",)


@REGISTRY.guard(Reason.CONSENT_NOT_INFORMED, params=ForMaterial)
def informed(proposal: Proposal[Consent, Named], params: ForMaterial) -> Found:
    """The giver of first-hand material was told everything that they have to know."""
    state = proposal.state
    if state.material not in params.for_material or stands_on_past(state, proposal.pack):
        return
    recorded = proposal.state.informed
    for name in recorded.__struct_fields__:
        if not given(getattr(recorded, name)):
            yield Violation(
                Reason.CONSENT_NOT_INFORMED,
                f"informed.{name}: not recorded; reject the evidence and record it again",
                facts=(("field", f"informed.{name}"),),
            )


@REGISTRY.guard(
    Reason.TIME_ORDER,
    reads="input",
    needs=("given_at", "basis"),
    floor=Floor(on=("RecordConsent",), rests_on=_TRUTH),
)
def sought_before_given(proposal: Proposal[Consent, RecordConsent], _: object) -> Found:
    """Consent is asked for before it is given; one from an earlier publication may be older."""
    begins, asked = proposal.command.given_at, proposal.state.requested_at
    if begins and asked and begins < asked and not _on_past(proposal):
        message = (
            "given_at: lies before they were asked; if they were asked earlier than it says, "
            "ask anew and say when (asked_at)"
        )
        yield Violation(Reason.TIME_ORDER, message, field="given_at")


def obtainer(proposal: Proposal[Consent, Named]) -> tuple[str, ...]:
    """Return who obtained the consent, or the renewal that waits to be seen.

    Whoever asked the subject obtained it, too, whoever recorded the answer (decision 089).
    """
    state = proposal.state
    if state.renewal is not None:
        return (state.renewal.obtained_by,)
    return tuple(dict.fromkeys(p for p in (state.obtained_by, state.asked_by) if p))


def interested(proposal: Proposal[Consent, Named]) -> tuple[str, ...]:
    """Return who is bound to the evidence: who obtained it, and who wrote what rests on it."""
    found = (facts.post(proposal.facts, name) for name in proposal.state.relied_on)
    wrote = (who for post in found if post for who in (post.author, *post.writers))
    return tuple(dict.fromkeys((*obtainer(proposal), *wrote)))


@REGISTRY.guard(
    Reason.SELF_APPROVAL,
    floor=Floor(
        on=("VerifyEvidence",), rests_on="docs/decisions/166-alone-is-whoever-has-nobody-else.md"
    ),
)
def not_the_obtainer(proposal: Proposal[Consent, Named], _: object) -> Found:
    """Whoever obtained the consent, or wrote what rests on it, does not verify its evidence."""
    tied = interested(proposal)
    if proposal.person in obtainer(proposal):
        message = "whoever obtained the consent does not verify it"
    else:
        message = "whoever wrote a post that rests on the consent does not verify that it goes on"
    if not time_passes(proposal, tied):
        yield from another(proposal, tied, Reason.SELF_APPROVAL, message)


_GIVING: Final = (RecordConsent, RenewConsent)
"""Commands that say by what right somebody gives it."""


@REGISTRY.guard(Reason.GUARDIAN_CONSENT_REQUIRED, params=UnderAge)
def guardian_gives(proposal: Proposal[Consent, Named], params: UnderAge) -> Found:
    """For a child or young person a parent or guardian gives the consent, saying by what right."""
    if not under_age(proposal):
        return
    if _said(proposal, "giver_role") not in ("parent", "guardian"):
        message = (
            f"giver_role: nothing shows them to be {params.under}: a parent or guardian gives it"
        )
        yield Violation(Reason.GUARDIAN_CONSENT_REQUIRED, message, field="giver_role")
    elif isinstance(proposal.command, _GIVING) and not given(proposal.command.authority):
        message = "authority: say by what right they give it"
        yield Violation(Reason.GUARDIAN_CONSENT_REQUIRED, message, field="authority")


def under_age(proposal: Proposal[Consent, Named]) -> bool:
    """Return whether the subject counts as under age, by this consent or any other on record."""
    state = proposal.state
    if not state.subject:
        return False
    record = on_record(proposal)
    if found_of_age(record):
        return False
    of_age = all(map(proposal.pack.of_age, kinds_of(proposal)))
    bands = record.age_bands if record else ()
    return counts_as_under_age({state.age_band}, bands, of_age=of_age)


def on_record(proposal: Proposal[Consent, Named]) -> facts.ObjectionFact | None:
    """Return what is on record of the subject, or None if nothing is."""
    return facts.record_of(proposal.facts, proposal.command.name, proposal.state.subject)


def kinds_of(proposal: Proposal[Consent, Named]) -> frozenset[str]:
    """Return everything that the subject is, by this consent and by all on record (141)."""
    record = on_record(proposal) if proposal.state.subject else None
    return frozenset((_said(proposal, "subject_kind"), *(record.kinds if record else ())))


@REGISTRY.fact(Basis)
def consent_basis(proposal: Proposal[Consent, Named]) -> str:
    """Current, or past_publication."""
    return _said(proposal, "basis")


@REGISTRY.fact(Material)
def consent_material(proposal: Proposal[Consent, Named]) -> str:
    """Mention, quote, voice, image or first_hand."""
    return _said(proposal, "material")


@REGISTRY.fact(SubjectKind)
def consent_kind(proposal: Proposal[Consent, Named]) -> frozenset[str]:
    """Kinds of the subject, by this consent and by all that is on record of them."""
    return kinds_of(proposal)
