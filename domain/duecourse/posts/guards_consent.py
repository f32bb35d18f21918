"""Guards on the consent of everybody a post shows, quotes or concerns.

They are asked twice: when consent is verified, with the consents that the
command cites, and again when the post is published, with those it rests on.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from msgspec import Struct

from duecourse.decisions.facts import ConsentFact
from duecourse.decisions.reasons import Reason
from duecourse.policy.registry import Finding, NoParams, Registry
from duecourse.policy.step import Step
from duecourse.posts.checks import consents_of, content_of, objection_of
from duecourse.posts.content import Subject
from duecourse.posts.facts import platform
from duecourse.posts.state import Post

CONSENT: Final = Registry("posts")

P = Step[Post, Any]

_ATTEST: Final = (
    "nobody_identifiable: somebody other than the author attests that nobody can be recognised"
)


def _cited(step: P) -> Iterator[tuple[str, ConsentFact]]:
    """Yield every consent that the step cites and that is on record."""
    for name in consents_of(step.state, step.command):
        fact = step.facts.consent(name)
        if fact is not None:
            yield name, fact


def _of(step: P, subject: Subject) -> list[ConsentFact]:
    return [fact for _, fact in _cited(step) if subject.ref and fact.subject == subject.ref]


def _expired(consent: ConsentFact, at: datetime) -> bool:
    """Return whether a consent is over: from the very second that it names."""
    ended = consent.expires_at is not None and consent.expires_at <= at
    return ended or consent.state == "expired"


def _usable(consent: ConsentFact, at: datetime) -> bool:
    given = consent.given_at is not None and consent.given_at <= at
    return consent.state == "verified" and given and not _expired(consent, at)


def _listed(
    step: P, subjects: tuple[str, ...], representations: tuple[str, ...] = ()
) -> Iterator[Subject]:
    """Yield the subjects of these kinds and representations; none named means all."""
    for subject in content_of(step.state, step.command).subjects:
        of_kind = not subjects or subject.kind in subjects
        if of_kind and (not representations or subject.representation in representations):
            yield subject


def _chosen(
    step: P,
    subjects: tuple[str, ...],
    representations: tuple[str, ...] = (),
    *,
    anonymous: bool = False,
) -> list[Subject]:
    """Return those of them who can be recognised; with `anonymous`, the others too."""
    return [s for s in _listed(step, subjects, representations) if anonymous or s.identifiable]


def _unattested(step: P) -> bool:
    """Return whether nobody entitled to it attests that nobody else can be recognised.

    That is the verifier; the author's own word counts only where he reviews his own posts.
    """
    verifying = hasattr(step.command, "nobody_identifiable")
    by = step.person if verifying else step.state.verified_by
    says = step.command if verifying else step.state
    own_word = by == step.state.author and step.pack.pack.review.mode == "four_eyes"
    return not says.nobody_identifiable or own_word


def _about(reason: Reason, subject: Subject, says: str) -> Finding:
    facts = (("subject", subject.ref), ("subject_kind", subject.kind))
    return Finding(reason, says, facts=facts)


class Held(Struct, frozen=True, forbid_unknown_fields=True):
    """Whose consent is needed.

    Attributes:
        subjects: kinds of subjects; none named means all. `representations` likewise.
        anonymous: those whom nobody can recognise agree, too. Otherwise the verifier
            attests that they cannot be recognised.
        or_attested: he attests it even where a post names nobody.
    """

    subjects: tuple[str, ...] = ()
    representations: tuple[str, ...] = ()
    anonymous: bool = False
    or_attested: bool = False


@CONSENT.guard(
    Reason.CONSENT_MISSING, Reason.CONSENT_EXPIRED, Reason.CONSENT_WITHDRAWN, params=Held
)
def consent_held(step: P, params: Held) -> Iterator[Finding]:
    """Everybody of these kinds agreed, and still does, or cannot be recognised."""
    kinds = params.subjects, params.representations
    for subject in _chosen(step, *kinds, anonymous=params.anonymous):
        consents = _of(step, subject)
        if not any(_usable(consent, step.at) for consent in consents):
            yield _lacking(step, subject, consents)
    if _to_attest(step, params) and _unattested(step):
        yield Finding(Reason.CONSENT_MISSING, _ATTEST)


def _lacking(step: P, subject: Subject, consents: list[ConsentFact]) -> Finding:
    if any(consent.state == "withdrawn" for consent in consents):
        return _about(Reason.CONSENT_WITHDRAWN, subject, "a subject withdrew the consent")
    if any(_expired(consent, step.at) for consent in consents):
        return _about(Reason.CONSENT_EXPIRED, subject, "the consent of a subject has expired")
    says = "a subject's consent is not verified, or dated later" if consents else "no consent cited"
    return _about(Reason.CONSENT_MISSING, subject, f"{says} for a subject of kind {subject.kind}")


def _to_attest(step: P, params: Held) -> bool:
    listed = _listed(step, params.subjects, params.representations)
    hidden = not params.anonymous and any(not s.identifiable for s in listed)
    return hidden or (params.or_attested and not _chosen(step, ()))


class Covers(Struct, frozen=True, forbid_unknown_fields=True):
    """What a consent must cover.

    Attributes:
        subjects: kinds of subjects; none named means all. `representations` likewise.
        anonymous: that of those whom nobody can recognise, too.
        public: it must allow publication to everybody.
    """

    subjects: tuple[str, ...] = ()
    representations: tuple[str, ...] = ()
    anonymous: bool = False
    public: bool = False


@CONSENT.guard(Reason.CONSENT_OUT_OF_SCOPE, params=Covers)
def consent_covers(step: P, params: Covers) -> Iterator[Finding]:
    """A consent in force covers this platform, these pictures and, if asked, the public."""
    kinds = params.subjects, params.representations
    for subject in _chosen(step, *kinds, anonymous=params.anonymous):
        usable = [consent for consent in _of(step, subject) if _usable(consent, step.at)]
        if usable and not any(_covers(step, subject, c, params.public) for c in usable):
            public = " and publication to everybody" if params.public else ""
            says = f"the consent does not cover {platform(step) or 'the channel'}{public}"
            yield _about(Reason.CONSENT_OUT_OF_SCOPE, subject, says)


def _covers(step: P, subject: Subject, consent: ConsentFact, public: bool) -> bool:
    named = bool(consent.platforms & {platform(step), "any"})
    return named and (consent.public or not public) and _shows(step, subject, consent)


def _shows(step: P, subject: Subject, consent: ConsentFact) -> bool:
    """A consent that names pictures or recordings covers those alone."""
    if not consent.asset_digests or subject.representation not in ("image", "voice"):
        return True
    media = content_of(step.state, step.command).media
    return any(m.digest in consent.asset_digests for m in media)


class ToldAll(Struct, frozen=True, forbid_unknown_fields=True):
    """Whose consent must be an informed one.

    Attributes:
        subjects: kinds of subjects; none named means all. `representations` likewise.
    """

    subjects: tuple[str, ...] = ()
    representations: tuple[str, ...] = ()


@CONSENT.guard(Reason.CONSENT_NOT_INFORMED, params=ToldAll)
def consent_informed(step: P, params: ToldAll) -> Iterator[Finding]:
    """Whoever agreed was told first what it means; an earlier publication speaks for itself."""
    for subject in _chosen(step, params.subjects, params.representations):
        usable = [consent for consent in _of(step, subject) if _usable(consent, step.at)]
        if usable and not any(c.told_all or c.basis == "past_publication" for c in usable):
            says = "the record does not show that the giver was fully informed"
            yield _about(Reason.CONSENT_NOT_INFORMED, subject, says)


class Never(Struct, frozen=True, forbid_unknown_fields=True):
    """Kinds of subjects that are never shown."""

    subjects: tuple[str, ...]


@CONSENT.guard(Reason.SERVICE_USER_IDENTIFIABLE, params=Never)
def consent_never(step: P, params: Never) -> Iterator[Finding]:
    """Nobody of these kinds can be recognised, whatever they agreed to; the verifier says so."""
    for subject in _listed(step, params.subjects):
        if subject.identifiable:
            says = f"a subject of kind {subject.kind} could be recognised; consent does not cure it"
            yield _about(Reason.SERVICE_USER_IDENTIFIABLE, subject, says)
        elif _unattested(step):
            yield _about(Reason.SERVICE_USER_IDENTIFIABLE, subject, _ATTEST)


class Guardian(Struct, frozen=True, forbid_unknown_fields=True):
    """The age below which a guardian gives consent, in years."""

    under: int = 18


@CONSENT.guard(Reason.GUARDIAN_CONSENT_REQUIRED, params=Guardian)
def guardian_consent(step: P, params: Guardian) -> Iterator[Finding]:
    """For everybody under age who can be recognised, a parent or guardian agreed."""
    for subject in _chosen(step, ()):
        if subject.age_band != f"under_{params.under}":
            continue
        givers = {c.giver_role for c in _of(step, subject) if _usable(c, step.at)}
        if not givers & {"parent", "guardian"}:
            says = f"a subject is under {params.under}: a parent or guardian has to agree"
            yield _about(Reason.GUARDIAN_CONSENT_REQUIRED, subject, says)


@CONSENT.guard(Reason.CONSENT_EXPIRED)
def consent_fresh(step: P, _: NoParams) -> Iterator[Finding]:
    """No consent that the post rests on has run out."""
    for name, consent in _cited(step):
        if _expired(consent, step.at):
            yield Finding(Reason.CONSENT_EXPIRED, "renew this consent or ask again", subject=name)


@CONSENT.guard(Reason.CONSENT_WITHDRAWN)
def objection_clear(step: P, _: NoParams) -> Iterator[Finding]:
    """Nobody the post concerns objects to being in it."""
    for subject in content_of(step.state, step.command).subjects:
        name = objection_of(subject.ref, step.command)
        objection = step.facts.objection(name) if subject.ref else None
        if objection is None or objection.state != "standing":
            continue
        if not objection.platforms or objection.platforms & {platform(step), "any"}:
            says = "a subject objects; only he can lift the objection"
            yield Finding(Reason.CONSENT_WITHDRAWN, says, subject=name)
