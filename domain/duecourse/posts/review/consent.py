"""Guards on the consent of everybody a post shows, quotes or concerns.

They are asked twice: when consent is verified, with the consents that the
command cites, and again when the post is published, with those it rests on.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from msgspec import Struct

from duecourse import facts
from duecourse.evidence.words import Material, SubjectKind, told
from duecourse.facts import ConsentFact
from duecourse.facts.age import UnderAge
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import NoParams, Registry
from duecourse.posts.checks import consents_of, content_of, is_of, objection_of
from duecourse.posts.content import Subject
from duecourse.posts.facts import platform
from duecourse.posts.review.commands import VerifyConsent
from duecourse.posts.shapes import PostProposal

CONSENT: Final = Registry("posts")


_ATTEST: Final = (
    "nobody_identifiable: somebody other than the author attests that nobody can be recognised"
)


def _cited(proposal: PostProposal) -> Iterator[tuple[str, ConsentFact]]:
    """Yield every consent that the proposal cites and that is on record."""
    for name in consents_of(proposal.state, proposal.command):
        fact = facts.consent(proposal.facts, name)
        if fact is not None:
            yield name, fact


def _of(proposal: PostProposal, subject: Subject) -> list[ConsentFact]:
    return [fact for _, fact in _cited(proposal) if subject.ref and fact.subject == subject.ref]


def _expired(consent: ConsentFact, at: datetime) -> bool:
    """Return whether a consent is over: from the very second that it names."""
    ended = consent.expires_at is not None and consent.expires_at <= at
    return ended or consent.state == "expired"


def _usable(consent: ConsentFact, at: datetime) -> bool:
    begun = consent.given_at is not None and consent.given_at <= at
    return consent.state == "verified" and begun and not _expired(consent, at)


def _listed(
    proposal: PostProposal, subjects: tuple[str, ...], representations: tuple[str, ...] = ()
) -> list[Subject]:
    """Return the subjects of these kinds and representations; none named means all."""
    shown = content_of(proposal.state, proposal.command).subjects
    # Most posts show nobody, and a dozen guards ask.
    if not shown:
        return []
    of_kind = [s for s in shown if is_of(proposal, s.kind, subjects)]
    # Nobody said how they appear: it may be in any way.
    return [s for s in of_kind if not representations or _appears(s) in ("", *representations)]


def _appears(subject: Subject) -> str:
    return told(subject.representation, Material)


def _chosen(
    proposal: PostProposal,
    subjects: tuple[str, ...],
    representations: tuple[str, ...] = (),
    *,
    anonymous: bool = False,
) -> list[Subject]:
    """Return those of them who can be recognised; with `anonymous`, the others too."""
    listed = _listed(proposal, subjects, representations)
    return listed and [s for s in listed if anonymous or s.identifiable != "no"]


def _unattested(proposal: PostProposal) -> bool:
    """Return whether nobody entitled to it attests that nobody else can be recognised.

    That is the verifier; the author's own word counts only where authors review their own posts.
    """
    command, state = proposal.command, proposal.state
    by, attested = state.verified_by, state.nobody_identifiable
    if isinstance(command, VerifyConsent):
        by, attested = proposal.person, command.nobody_identifiable
    own_word = by == state.author and proposal.pack.review_mode == "four_eyes"
    return not attested or own_word


def _about(reason: Reason, subject: Subject, message: str) -> Violation:
    facts = (("subject", subject.ref), ("subject_kind", subject.kind))
    return Violation(reason, message, facts=facts)


def _shown_as(_: object) -> tuple[str, ...]:
    """What consent turns on: whether somebody can be recognised, and how they appear."""
    return ("subjects.identifiable", "subjects.representation")


class Needed(Struct, frozen=True, forbid_unknown_fields=True):
    """Whose consent is needed.

    Attributes:
        subjects: kinds of subjects; none named means all. `representations` likewise.
        anonymous: those whom nobody can recognise agree, too. Otherwise the verifier
            attests that they cannot be recognised.
        or_attested: the verifier attests it even where a post names nobody.
    """

    subjects: tuple[SubjectKind, ...] = ()
    representations: tuple[Material, ...] = ()
    anonymous: bool = False
    or_attested: bool = False


@CONSENT.guard(
    Reason.CONSENT_MISSING,
    Reason.CONSENT_EXPIRED,
    Reason.CONSENT_WITHDRAWN,
    params=Needed,
    turns_on=_shown_as,
)
def consent_held(proposal: PostProposal, params: Needed) -> Iterator[Violation]:
    """Everybody of these kinds agreed, and still does, or cannot be recognised."""
    kinds = params.subjects, params.representations
    for subject in _chosen(proposal, *kinds, anonymous=params.anonymous):
        consents = _of(proposal, subject)
        if not any(_usable(consent, proposal.at) for consent in consents):
            yield _lacking(proposal, subject, consents)
    if _to_attest(proposal, params) and _unattested(proposal):
        yield Violation(Reason.CONSENT_MISSING, _ATTEST)


def _lacking(proposal: PostProposal, subject: Subject, consents: list[ConsentFact]) -> Violation:
    if any(consent.state == "withdrawn" for consent in consents):
        return _about(Reason.CONSENT_WITHDRAWN, subject, "a subject withdrew the consent")
    if any(_expired(consent, proposal.at) for consent in consents):
        return _about(Reason.CONSENT_EXPIRED, subject, "the consent of a subject has expired")
    message = (
        "a subject's consent is not verified, or dated later" if consents else "no consent cited"
    )
    return _about(
        Reason.CONSENT_MISSING, subject, f"{message} for a subject of kind {subject.kind}"
    )


def _to_attest(proposal: PostProposal, params: Needed) -> bool:
    listed = _listed(proposal, params.subjects, params.representations)
    hidden = not params.anonymous and any(s.identifiable == "no" for s in listed)
    return hidden or (params.or_attested and not _chosen(proposal, ()))


class Covers(Struct, frozen=True, forbid_unknown_fields=True):
    """What a consent must cover.

    Attributes:
        subjects: kinds of subjects; none named means all. `representations` likewise.
        anonymous: that of those whom nobody can recognise, too.
        public: it must allow publication to everybody.
    """

    subjects: tuple[SubjectKind, ...] = ()
    representations: tuple[Material, ...] = ()
    anonymous: bool = False
    public: bool = False


@CONSENT.guard(Reason.CONSENT_OUT_OF_SCOPE, params=Covers, turns_on=_shown_as)
def consent_covers(proposal: PostProposal, params: Covers) -> Iterator[Violation]:
    """A consent in force covers this platform, these pictures and, if asked, the public."""
    kinds = params.subjects, params.representations
    for subject in _chosen(proposal, *kinds, anonymous=params.anonymous):
        usable = [consent for consent in _of(proposal, subject) if _usable(consent, proposal.at)]
        if usable and not any(_covers(proposal, subject, c, params.public) for c in usable):
            public = " and publication to everybody" if params.public else ""
            message = f"the consent does not cover {platform(proposal) or 'the channel'}{public}"
            yield _about(Reason.CONSENT_OUT_OF_SCOPE, subject, message)


def _covers(proposal: PostProposal, subject: Subject, consent: ConsentFact, public: bool) -> bool:
    named = bool(consent.platforms & {platform(proposal), "any"})
    return named and (consent.public or not public) and _shows(proposal, subject, consent)


def _shows(proposal: PostProposal, subject: Subject, consent: ConsentFact) -> bool:
    """A consent that names pictures or recordings covers those alone."""
    if not consent.asset_digests or _appears(subject) not in ("image", "voice", ""):
        return True
    media = content_of(proposal.state, proposal.command).media
    return any(m.digest in consent.asset_digests for m in media)


class Informed(Struct, frozen=True, forbid_unknown_fields=True):
    """Whose consent must be an informed one.

    Attributes:
        subjects: kinds of subjects; none named means all. `representations` likewise.
    """

    subjects: tuple[SubjectKind, ...] = ()
    representations: tuple[Material, ...] = ()


@CONSENT.guard(Reason.CONSENT_NOT_INFORMED, params=Informed, turns_on=_shown_as)
def consent_informed(proposal: PostProposal, params: Informed) -> Iterator[Violation]:
    """Whoever agreed knew beforehand what it means; an earlier publication speaks for itself."""
    for subject in _chosen(proposal, params.subjects, params.representations):
        usable = [consent for consent in _of(proposal, subject) if _usable(consent, proposal.at)]
        if usable and not any(c.fully_informed or c.basis == "past_publication" for c in usable):
            message = "the record does not show that the giver was fully informed"
            yield _about(Reason.CONSENT_NOT_INFORMED, subject, message)


class Never(Struct, frozen=True, forbid_unknown_fields=True):
    """Kinds of subjects that are never shown."""

    subjects: tuple[SubjectKind, ...]


@CONSENT.guard(Reason.SERVICE_USER_IDENTIFIABLE, params=Never, turns_on=("subjects.identifiable",))
def consent_never(proposal: PostProposal, params: Never) -> Iterator[Violation]:
    """Nobody of these kinds can be recognised, whatever they agreed to; the verifier says so."""
    for subject in _listed(proposal, params.subjects):
        if subject.identifiable != "no":
            message = (
                f"a subject of kind {subject.kind} could be recognised; consent does not cure it"
            )
            yield _about(Reason.SERVICE_USER_IDENTIFIABLE, subject, message)
        elif _unattested(proposal):
            yield _about(Reason.SERVICE_USER_IDENTIFIABLE, subject, _ATTEST)


@CONSENT.guard(
    Reason.GUARDIAN_CONSENT_REQUIRED,
    params=UnderAge,
    turns_on=("subjects.identifiable", "subjects.age_band"),
)
def guardian_consent(proposal: PostProposal, params: UnderAge) -> Iterator[Violation]:
    """For everybody under age who can be recognised, a parent or guardian agreed."""
    for subject in _chosen(proposal, ()):
        if not params.counts(subject.age_band, of_age=proposal.pack.of_age(subject.kind)):
            continue
        givers = {c.giver_role for c in _of(proposal, subject) if _usable(c, proposal.at)}
        if not givers & {"parent", "guardian"}:
            message = f"a subject is under {params.under}: a parent or guardian has to agree"
            yield _about(Reason.GUARDIAN_CONSENT_REQUIRED, subject, message)


@CONSENT.guard(Reason.CONSENT_EXPIRED)
def consent_fresh(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """No consent that the post rests on has run out."""
    for name, consent in _cited(proposal):
        if _expired(consent, proposal.at):
            yield Violation(Reason.CONSENT_EXPIRED, "renew this consent or ask again", subject=name)


@CONSENT.guard(Reason.CONSENT_WITHDRAWN)
def objection_clear(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """Nobody the post concerns objects to being in it."""
    for subject in content_of(proposal.state, proposal.command).subjects:
        name = objection_of(subject.ref, proposal.command)
        objection = facts.objection(proposal.facts, name) if subject.ref else None
        if objection is None or objection.state != "standing":
            continue
        if not objection.platforms or objection.platforms & {platform(proposal), "any"}:
            message = "a subject objects; only they can lift the objection"
            yield Violation(Reason.CONSENT_WITHDRAWN, message, subject=name)
