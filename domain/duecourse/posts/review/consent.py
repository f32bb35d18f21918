"""Guards on the consent of everybody a post shows, quotes or concerns.

They are asked when consent is verified, with the consents that the command cites, and again
when the post is published, with those it rests on. What they demand is judged together
(`duecourse.posts.review.demands`).
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from duecourse.evidence.words import Material, SubjectKind
from duecourse.facts import ObjectionFact, reaches
from duecourse.facts.age import UnderAge
from duecourse.facts.lasting import ran_out
from duecourse.facts.past import admits_past, stands_on_past
from duecourse.facts.speaking import carried_as_member
from duecourse.kernel.eligibility import time_passes, works_alone
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, NoParams, Of, Registry
from duecourse.posts.checks import objection_of
from duecourse.posts.facts import platform
from duecourse.posts.review.commands import VerifyConsent
from duecourse.posts.review.demands import (
    DEMANDS,
    HAS_RUN_OUT,
    Demand,
    Lack,
    about,
    judged,
    uncovered,
)
from duecourse.posts.review.listed import answered_unlisted
from duecourse.posts.review.shown import Cited, Shown, on_record, people_shown
from duecourse.posts.review.writers import bound, writers
from duecourse.posts.shapes import PostProposal

CONSENT: Final = Registry("posts")

_SHOWN: Final = ("subjects.identifiable", "subjects.representation")
"""What consent turns on: whether somebody can be recognised, and how they appear."""

_EVERY_TIME: Final = ("VerifyConsent", "PublishPost", "ReinstateContent")
"""Commands that look at the people in a post, whatever the pack binds."""

_ATTEST: Final = (
    "nobody_identifiable: somebody other than the author attests that nobody else can be recognised"
)


def _listed(
    proposal: PostProposal, kinds: tuple[str, ...], representations: tuple[str, ...] = ()
) -> list[Shown]:
    everybody = proposal.found(people_shown)
    return [shown for shown in everybody if shown.is_of(kinds, representations)]


def _unattested(proposal: PostProposal) -> bool:
    """Return whether nobody entitled to it attests that nobody else can be recognised.

    That is the verifier; a writer's own word counts only where nobody else could say it.
    """
    command = proposal.command
    if not isinstance(command, VerifyConsent):
        # What was never verified is refused for that, and not for what nobody could say yet.
        return bool(proposal.state.verified_by) and not proposal.state.nobody_identifiable
    alone = time_passes(proposal, writers(proposal))
    own_word = not alone and any(bound(proposal, "attest this"))
    return own_word or not command.nobody_identifiable


class Needed(Struct, frozen=True, forbid_unknown_fields=True):
    """Whose consent is needed.

    Attributes:
        subjects: kinds of subjects; none named means all. `representations` likewise.
        anonymous: those whom nobody can recognise agree, too. Otherwise the verifier
            attests that they cannot be recognised.
        or_attested: the verifier attests it of everybody who is not listed, whoever is.
    """

    subjects: tuple[SubjectKind, ...] = ()
    representations: tuple[Material, ...] = ()
    anonymous: bool = False
    or_attested: bool = False


def _binds(shown: Shown, params: "Needed | Covers | Informed") -> bool:
    recognised = shown.recognisable or getattr(params, "anonymous", False)
    return recognised and shown.is_of(params.subjects, params.representations)


def _nothing_more(*_: object) -> Iterator[Lack]:
    return iter(())


@CONSENT.guard(
    Reason.CONSENT_MISSING,
    Reason.CONSENT_EXPIRED,
    Reason.CONSENT_WITHDRAWN,
    Reason.CONSENT_OUT_OF_SCOPE,
    Reason.ATTESTATION_REQUIRED,
    params=Needed,
    turns_on=_SHOWN,
    of=Of(people_shown, always=lambda params: params.or_attested),
)
def consent_held(proposal: PostProposal, params: Needed) -> Iterator[Violation]:
    """Everybody of these kinds agreed, and still does, or cannot be recognised."""
    yield from judged(proposal, consent_held, params)
    if _to_attest(proposal, params) and _unattested(proposal):
        yield _to_be_attested(proposal, Reason.CONSENT_MISSING)


def _to_be_attested(proposal: PostProposal, reason: Reason) -> Violation:
    """Return that it is to be attested that nobody else can be recognised.

    Of a post that shows nobody no consent is missing, only the word that this is so.
    """
    shows = proposal.found(people_shown)
    return Violation(reason if shows else Reason.ATTESTATION_REQUIRED, _ATTEST)


def _to_attest(proposal: PostProposal, params: Needed) -> bool:
    if params.or_attested or params.anonymous:
        return params.or_attested
    listed = _listed(proposal, params.subjects, params.representations)
    return any(not shown.recognisable for shown in listed)


DEMANDS[consent_held] = Demand(
    binds=_binds,
    lacks=_nothing_more,
    reason=Reason.CONSENT_MISSING,
    silent=False,
    holds=True,
    needs=True,
)


class Covers(Struct, frozen=True, forbid_unknown_fields=True):
    """What a consent must cover.

    Attributes:
        subjects: kinds of subjects; none named means all. `representations` likewise.
        anonymous: that of those whom nobody can recognise, too.
        public: it must allow publication to everybody, as all channels of the public do.
    """

    subjects: tuple[SubjectKind, ...] = ()
    representations: tuple[Material, ...] = ()
    anonymous: bool = False
    public: bool = True


@CONSENT.guard(Reason.CONSENT_OUT_OF_SCOPE, params=Covers, turns_on=_SHOWN, of=people_shown)
def consent_covers(proposal: PostProposal, params: Covers) -> Iterator[Violation]:
    """A consent covers this platform, purpose, way of appearing and media, and the public."""
    yield from judged(proposal, consent_covers, params)


def _uncovered(
    proposal: PostProposal, shown: Shown, cited: Cited, params: Covers
) -> Iterator[Lack]:
    yield from uncovered(proposal, shown, cited, public=params.public)


DEMANDS[consent_covers] = Demand(
    binds=_binds, lacks=_uncovered, reason=Reason.CONSENT_OUT_OF_SCOPE, covers=True
)


class Informed(Struct, frozen=True, forbid_unknown_fields=True):
    """Whose consent must be an informed one.

    Attributes:
        subjects: kinds of subjects; none named means all. `representations` likewise.
        past_publication: one that rests on an earlier publication, where the pack lets that do.
    """

    subjects: tuple[SubjectKind, ...] = ()
    representations: tuple[Material, ...] = ()
    past_publication: bool = False


@CONSENT.guard(Reason.CONSENT_NOT_INFORMED, params=Informed, turns_on=_SHOWN, of=people_shown)
def consent_informed(proposal: PostProposal, params: Informed) -> Iterator[Violation]:
    """Whoever agreed knew beforehand what it means."""
    yield from judged(proposal, consent_informed, params)


def _uninformed(
    proposal: PostProposal, shown: Shown, cited: Cited, params: Informed
) -> Iterator[Lack]:
    pack, material = proposal.pack, cited.consent.material
    past = params.past_publication and stands_on_past(cited.consent, pack)
    past = past and all(admits_past(pack, kind, material) for kind in shown.kinds)
    if not (cited.consent.fully_informed or past):
        says = "does not show that the giver was fully informed"
        yield Lack(Reason.CONSENT_NOT_INFORMED, says)


DEMANDS[consent_informed] = Demand(
    binds=_binds, lacks=_uninformed, reason=Reason.CONSENT_NOT_INFORMED
)


@CONSENT.guard(
    Reason.GUARDIAN_CONSENT_REQUIRED,
    Reason.CONSENT_OUT_OF_SCOPE,
    params=UnderAge,
    turns_on=("subjects.identifiable", "subjects.age_band"),
    of=people_shown,
)
def guardian_consent(proposal: PostProposal, params: UnderAge) -> Iterator[Violation]:
    """A parent or guardian agreed, for whoever may be under age and can be recognised."""
    yield from judged(proposal, guardian_consent, params)


def _no_guardian(_: PostProposal, shown: Shown, cited: Cited, params: UnderAge) -> Iterator[Lack]:
    if carried_as_member(cited.consent, shown.subject.ref):
        # A parent is the parent of their own child, whoever else is in the picture.
        says = f"is a whole group's, and nothing shows them to be {params.under}: ask a parent"
        yield Lack(Reason.GUARDIAN_CONSENT_REQUIRED, f"{says} or guardian of theirs")
    elif cited.consent.giver_role not in ("parent", "guardian"):
        says = f"is not of a parent or guardian, and nothing shows them to be {params.under}"
        yield Lack(Reason.GUARDIAN_CONSENT_REQUIRED, says)


DEMANDS[guardian_consent] = Demand(
    binds=lambda shown, _: shown.under_age and shown.recognisable,
    lacks=_no_guardian,
    reason=Reason.GUARDIAN_CONSENT_REQUIRED,
    silent=False,
    needs=True,
)


@CONSENT.guard(
    Reason.CONSENT_EXPIRED,
    floor=Floor(on=_EVERY_TIME, rests_on="EXT-ICO-refresh"),
    of=people_shown,
)
def consent_fresh(proposal: PostProposal, params: NoParams) -> Iterator[Violation]:
    """No consent that the post rests on has run out, or waits too long to be asked for anew."""
    yield from judged(proposal, consent_fresh, params)


def _stale(proposal: PostProposal, _: Shown, cited: Cited, __: NoParams) -> Iterator[Lack]:
    if ran_out(cited.consent, proposal.pack, proposal.at):
        yield Lack(Reason.CONSENT_EXPIRED, HAS_RUN_OUT)


DEMANDS[consent_fresh] = Demand(
    binds=lambda shown, _: bool(shown.cited), lacks=_stale, reason=Reason.CONSENT_EXPIRED
)


class Never(Struct, frozen=True, forbid_unknown_fields=True):
    """Kinds of subjects that are never shown.

    Attributes:
        or_attested: the verifier attests it of everybody who is not listed, whoever is.
        anonymous: not even where nobody can recognise them.
        under_age: only those of them who are, or may be, under age.
    """

    subjects: tuple[SubjectKind, ...]
    or_attested: bool = False
    anonymous: bool = False
    under_age: bool = False


def _of_the_never(params: Never) -> tuple[str, ...]:
    age = ("subjects.age_band",) if params.under_age else ()
    return age if params.anonymous else ("subjects.identifiable", *age)


@CONSENT.guard(
    Reason.SERVICE_USER_IDENTIFIABLE,
    Reason.ATTESTATION_REQUIRED,
    params=Never,
    turns_on=_of_the_never,
    of=Of(people_shown, always=lambda params: params.or_attested),
)
def consent_never(proposal: PostProposal, params: Never) -> Iterator[Violation]:
    """Nobody of these kinds can be recognised, whatever they agreed to; the verifier says so.

    Whoever is answered is one of these people if their message is said to be: then it is said of
    them, too, and not left to who writes whether they are in it (decision 271).
    """
    hidden = params.or_attested
    if params.or_attested:
        yield from answered_unlisted(proposal, params.subjects)
    for shown in _listed(proposal, params.subjects):
        if params.under_age and not shown.under_age:
            continue
        if params.anonymous:
            age = "is or may be under age, and " if params.under_age else ""
            says = f"{age}may not be in a post, recognised or not; no consent makes up for it"
            yield about(shown, Reason.SERVICE_USER_IDENTIFIABLE, says)
        elif shown.recognisable:
            says = "could be recognised; no consent makes up for it"
            yield about(shown, Reason.SERVICE_USER_IDENTIFIABLE, says)
        else:
            hidden = True
    if hidden and _unattested(proposal):
        yield _to_be_attested(proposal, Reason.SERVICE_USER_IDENTIFIABLE)


@CONSENT.guard(
    Reason.CONSENT_WITHDRAWN,
    floor=Floor(on=_EVERY_TIME, rests_on="EXT-ICO-withdraw"),
    of=people_shown,
)
def objection_clear(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """Nobody the post concerns objects to being in it."""
    where = platform(proposal)
    for shown in proposal.found(people_shown):
        objection = on_record(proposal, shown.subject)
        if objection is None:
            continue
        here = reaches(objection.platforms, where)
        if objection.state == "standing" and here:
            says = "objects to being shown; only they themselves lift it, as two people saw"
        elif objection.state == "lifted" and _lifted_by_author(proposal, objection):
            says = "objected, and only who wrote the post says that they do not any more"
        else:
            continue
        name = objection_of(shown.subject.ref, proposal.command)
        who = (("subject", shown.subject.ref), ("subject_kind", shown.subject.kind))
        yield Violation(Reason.CONSENT_WITHDRAWN, f"{shown.who}: {says}", subject=name, facts=who)


def _lifted_by_author(proposal: PostProposal, objection: ObjectionFact) -> bool:
    own, sees = writers(proposal), proposal.pack.filling("verify_evidence")
    # Where nobody but who wrote it sees evidence, whoever said so counts as much (decision 183).
    alone_sees = time_passes(proposal, own, sees)
    said_by = objection.lifted_by if alone_sees else objection.vouched_by
    return (
        bool(said_by)
        and not works_alone(proposal, own)
        and all(person in own for person in said_by)
    )
