"""Guards on images, videos, recordings and quotations: rights, credit, origin."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from duecourse.kernel.checks import given
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import NoParams, Registry
from duecourse.posts.checks import content_of
from duecourse.posts.content import Media
from duecourse.posts.shapes import PostProposal

MEDIA: Final = Registry("posts")


class Rights(Struct, frozen=True, forbid_unknown_fields=True):
    """Which rights carry which media.

    Attributes:
        bases: rights that are enough.
        kinds: kinds of media that it is about; none named means all. `makers` likewise.
        ref_for: bases that must say where the right is found.
    """

    bases: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    makers: tuple[str, ...] = ()
    ref_for: tuple[str, ...] = ()


def _found(media: Media, reason: Reason, message: str) -> Violation:
    return Violation(reason, message, facts=(("media", media.digest),))


@MEDIA.guard(Reason.RIGHTS_MISSING, params=Rights)
def media_rights(proposal: PostProposal, params: Rights) -> Iterator[Violation]:
    """Every medium of these kinds and makers may be used, and it is said by what right."""
    for media in content_of(proposal.state, proposal.command).media:
        if params.kinds and media.kind not in params.kinds:
            continue
        if params.makers and media.maker not in params.makers:
            continue
        if message := _wrong_right(media, params):
            yield _found(media, Reason.RIGHTS_MISSING, message)


def _wrong_right(media: Media, params: Rights) -> str:
    basis = media.rights_basis
    if basis not in params.bases:
        return f"rights are {basis or 'not stated'}; needed: {', '.join(params.bases)}"
    if basis == "share_function" and media.copied:
        return "the site's share function does not cover a copied file"
    if basis in params.ref_for and not given(media.rights_ref):
        return f"say where the {basis} is found"
    return ""


@MEDIA.guard(Reason.ATTRIBUTION_MISSING)
def media_attributed(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """Media that others made, or that are used by leave, carry their credit."""
    for media in content_of(proposal.state, proposal.command).media:
        others = media.maker in ("third_party", "member")
        by_leave = media.rights_basis in ("permission", "licence")
        if (others or by_leave) and not given(media.attribution):
            yield _found(media, Reason.ATTRIBUTION_MISSING, "credit the maker in the post")


@MEDIA.guard(Reason.CHECKLIST_INCOMPLETE)
def media_provenance(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """Images and videos say where they come from; an unknown origin says what was checked."""
    for media in content_of(proposal.state, proposal.command).media:
        if media.kind not in ("image", "video"):
            continue
        if not given(media.provenance):
            message = "say where it comes from: own, supplied, stock or unknown"
            yield _found(media, Reason.CHECKLIST_INCOMPLETE, message)
        elif media.provenance == "unknown" and not given(media.provenance_note):
            message = "its origin is unknown: note what was checked"
            yield _found(media, Reason.CHECKLIST_INCOMPLETE, message)


@MEDIA.guard(Reason.MEDIA_NOT_PERMITTED)
def device_permission(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """Media made with a personal device were permitted one by one."""
    for media in content_of(proposal.state, proposal.command).media:
        if media.origin == "personal_device" and media.digest not in proposal.state.media_permitted:
            message = "made with a personal device: a manager has to permit it"
            yield _found(media, Reason.MEDIA_NOT_PERMITTED, message)
