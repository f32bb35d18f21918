"""Guards on images, videos, recordings and quotations: rights, credit, origin."""

from collections.abc import Iterator
from typing import Final

import msgspec
from msgspec import Struct

from duecourse.evidence.words import Answered, told
from duecourse.kernel.checks import given
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import NoParams, Registry
from duecourse.posts.checks import ASKED_ON, content_of, holds, medium_on_record
from duecourse.posts.content import (
    PASSED_ON,
    Media,
    MediaKind,
    MediaMaker,
    MediaOrigin,
    RightsBasis,
)
from duecourse.posts.shapes import PostProposal

MEDIA: Final = Registry("posts")


class Rights(Struct, frozen=True, forbid_unknown_fields=True):
    """Which rights carry which media.

    Attributes:
        bases: rights that are enough.
        kinds: kinds of media that it is about; none named means all. `makers` likewise.
        ref_for: bases that must say where the right is found.
    """

    bases: tuple[RightsBasis, ...]
    kinds: tuple[MediaKind, ...] = ()
    makers: tuple[MediaMaker, ...] = ()
    ref_for: tuple[RightsBasis, ...] = ()


def _of_media(params: Rights) -> tuple[str, ...]:
    """Return what rights turn on: what a medium is, who made it, whether it was copied."""
    shared = ("kind", "media.copied") if "share_function" in params.bases else ()
    kinds = ("media.kind",) if params.kinds else ()
    return (*kinds, "media.maker", *shared)


def _found(media: Media, reason: Reason, message: str) -> Violation:
    which = f"{media.kind or 'media'} {media.digest[:8] or 'without digest'}"
    return Violation(reason, f"{which}: {message}", facts=(("media", media.digest),))


@MEDIA.guard(Reason.RIGHTS_MISSING, params=Rights, turns_on=_of_media)
def media_rights(proposal: PostProposal, params: Rights) -> Iterator[Violation]:
    """Every medium of these kinds and makers may be used, and it is said by what right."""
    content = content_of(proposal.state, proposal.command)
    for media in content.media:
        if params.kinds and told(media.kind, MediaKind) not in ("", *params.kinds):
            continue
        if params.makers and told(media.maker, MediaMaker) not in ("", *params.makers):
            continue
        shared = content.kind in PASSED_ON
        if message := _wrong_right(media, params, shared=shared):
            yield _found(media, Reason.RIGHTS_MISSING, message)


def _wrong_right(media: Media, params: Rights, *, shared: bool) -> str:
    basis = media.rights_basis
    if basis not in params.bases:
        return f"rights are {basis or 'not stated'}; needed: {', '.join(params.bases)}"
    if basis == "share_function" and not shared:
        return "the site's share function passes a post on (repost, like); put up anew it is a copy"
    if basis == "share_function" and media.copied != "no":
        return "the site's share function does not cover a copied file"
    if basis in params.ref_for and not given(media.rights_ref):
        return f"say where the {basis} is found"
    return ""


class Carried(Struct, frozen=True, forbid_unknown_fields=True):
    """Which medium a post carries: of one of these kinds, made by one of these."""

    kinds: tuple[MediaKind, ...]
    makers: tuple[MediaMaker, ...]


@MEDIA.guard(
    Reason.RIGHTS_MISSING, params=Carried, turns_on=lambda _: ("media.kind", "media.maker")
)
def media_carried(proposal: PostProposal, params: Carried) -> Iterator[Violation]:
    """What the post is said to show is listed, so that its rights are asked."""
    media = content_of(proposal.state, proposal.command).media
    if not any(m.kind in params.kinds and m.maker in params.makers for m in media):
        kinds, makers = (" or ".join(one) for one in (params.kinds, params.makers))
        message = f"content.media: list the {kinds} that it is about, with maker {makers}"
        yield Violation(Reason.RIGHTS_MISSING, message, field="content.media")


@MEDIA.guard(Reason.RIGHTS_MISSING, turns_on=("kind", "third_party", "supplied", "media.maker"))
def others_work_listed(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """What comes from others, words too, is listed as theirs, so that its rights are asked.

    A repost and a like show it where its maker put it. What was sent in comes from others, and
    what nobody says was not.
    """
    content = content_of(proposal.state, proposal.command)
    passed_on = content.kind in PASSED_ON
    listed = any(told(m.maker, MediaMaker) not in ("own", "") for m in content.media)
    answers = (content.third_party, content.supplied)
    theirs = any(holds(proposal, told(answer, Answered)) for answer in answers)
    if theirs and not passed_on and not listed:
        message = "content.media: list what is somebody else's, words as a document or a quotation"
        yield Violation(Reason.RIGHTS_MISSING, message, field="content.media")


@MEDIA.guard(Reason.ATTRIBUTION_MISSING, turns_on=("media.maker",))
def media_attributed(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """Media that others made, or that are used by leave, carry their credit."""
    for media in content_of(proposal.state, proposal.command).media:
        others = media.maker != "own"
        basis = told(media.rights_basis, RightsBasis)
        unsaid = not basis and proposal.trigger != ASKED_ON
        by_leave = basis in ("permission", "licence") or unsaid
        if (others or by_leave) and not given(media.attribution):
            yield _found(media, Reason.ATTRIBUTION_MISSING, "credit the maker in the post")


@MEDIA.guard(Reason.CHECKLIST_INCOMPLETE, turns_on=("media.kind",))
def media_provenance(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """Images and videos say where they come from; an unknown origin says what was checked."""
    for media in content_of(proposal.state, proposal.command).media:
        if told(media.kind, MediaKind) not in ("image", "video", ""):
            continue
        if not given(media.provenance):
            message = "say where it comes from: own, supplied, stock or unknown"
            yield _found(media, Reason.CHECKLIST_INCOMPLETE, message)
        elif media.provenance == "unknown" and not given(media.provenance_note):
            message = "its origin is unknown: note what was checked"
            yield _found(media, Reason.CHECKLIST_INCOMPLETE, message)


def may_be_of_device(media: Media, at_workplace: bool) -> bool:
    """Return whether a medium was made with somebody's own device, or nobody says with what.

    What was received, or lies in a library, was made with something before: nobody says with
    what, unless somebody else made it, or it was not taken at the workplace.

    Args:
        at_workplace: only if it was taken at the workplace, or nobody says where.
    """
    if at_workplace and media.at_workplace == "no":
        return False
    origin = told(media.origin, MediaOrigin)
    if origin in FOUND:
        return at_workplace or media.maker != "third_party"
    return origin not in ("camera", "drawn")


def as_on_record(proposal: PostProposal) -> tuple[Media, ...]:
    """Return the media of the post: each made, and taken, where it was ever said to be."""
    found: list[Media] = []
    for media in content_of(proposal.state, proposal.command).media:
        record = medium_on_record(proposal, media.digest)
        said = {"origin": "personal_device"} if record and record.of_device else {}
        there = {"at_workplace": "yes"} if record and record.at_workplace else {}
        stricter = said | there
        found.append(msgspec.structs.replace(media, **stricter) if stricter else media)
    return tuple(found)


FOUND: Final = ("library", "received")
"""Origins that do not say with what a medium was made."""


class Device(Struct, frozen=True, forbid_unknown_fields=True):
    """Which media of personal devices need leave.

    Attributes:
        at_workplace: those that were taken at the workplace, as far as anybody says.
    """

    at_workplace: bool = False


def _of_device(params: Device) -> tuple[str, ...]:
    """Return what it turns on: with what a medium was made, and where, or by whom."""
    return ("media.origin", "media.at_workplace" if params.at_workplace else "media.maker")


@MEDIA.guard(Reason.MEDIA_NOT_PERMITTED, params=Device, turns_on=_of_device)
def device_permission(proposal: PostProposal, params: Device) -> Iterator[Violation]:
    """Media made with a personal device were permitted one by one."""
    for media in as_on_record(proposal):
        ours = may_be_of_device(media, params.at_workplace)
        if ours and media.digest not in proposal.state.media_permitted:
            made = "made" if media.origin == "personal_device" else "perhaps made"
            message = f"{made} with a personal device: a manager has to permit it"
            yield _found(media, Reason.MEDIA_NOT_PERMITTED, message)
