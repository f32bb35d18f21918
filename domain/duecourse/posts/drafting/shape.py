"""What a content may hold as a whole: the shape of its kind, addresses, answers that agree.

An answer that another one contradicts is none. Which of the two is wrong is for the author to
say: the refusal names both (decision 082).
"""

from collections.abc import Iterator
from typing import Final

from duecourse.facts.links import fault_of, unlisted
from duecourse.kernel.checks import check
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.carried import NOT_CARRIED, addresses_of, words_of
from duecourse.posts.checks import content_of, passes_on_our_own
from duecourse.posts.content import PASSED_ON, Content, Media
from duecourse.posts.shapes import PostProposal


def _invalid(field: str, says: str) -> Violation:
    path = f"content.{field}"
    return Violation(Reason.FIELD_INVALID, f"{path}: {says}", field=path)


@check(Reason.FIELD_INVALID)
def fits_its_kind(proposal: PostProposal) -> Iterator[Violation]:
    """The post holds nothing that would make it one of another kind."""
    content = content_of(proposal.state, proposal.command)
    called = content.kind.replace("_", " ")
    for field in sorted(NOT_CARRIED.get(content.kind, ())):
        if getattr(content, field):
            yield _invalid(field, f"a post of kind {called} has none: say which kind it is")
    if content.kind == "repost" and content.third_party == "no" and _of_others(proposal, content):
        yield _invalid("third_party", "no: what a repost passes on is somebody else's: say yes")
    if content.kind in PASSED_ON:
        for number, media in enumerate(content.media):
            own = passes_on_our_own(proposal)
            if message := _not_passed_on(media, content.kind, own):
                yield _invalid(f"media[{number}].{message[0]}", message[1])


def _of_others(proposal: PostProposal, content: Content) -> bool:
    """Return whether a post passes on something that stands on no account of our own."""
    return bool(content.original_url) and not passes_on_our_own(proposal)


def _not_passed_on(media: Media, kind: str, own: bool) -> tuple[str, str] | None:
    """Return the field of a medium, and why it is not shown where somebody else put it."""
    if media.maker == "own" and not own:
        return "maker", f"own: what a {kind} shows is somebody else's"
    if kind == "like" and media.rights_basis not in ("", "share_function"):
        return "rights_basis", f"{media.rights_basis}: a like shows by the site's share function"
    if kind == "like" and media.copied == "yes":
        return "copied", "yes: a like copies nothing"
    return None


@check(Reason.FIELD_INVALID)
def addresses_lead_somewhere(proposal: PostProposal) -> Iterator[Violation]:
    """Every address is one on the web that readers may follow."""
    for field, address in addresses_of(content_of(proposal.state, proposal.command)):
        if address and (fault := fault_of(address)):
            yield _invalid(field, f"not an address on the web: {fault}")


@check(Reason.FIELD_REQUIRED)
def links_listed(proposal: PostProposal) -> Iterator[Violation]:
    """Every address that stands in the words of the post is listed, and so looked at."""
    content = content_of(proposal.state, proposal.command)
    listed = tuple([address for _, address in addresses_of(content)])
    for field, words in words_of(content):
        for address in unlisted(words, listed):
            message = f"content.links: list {address}, which reads as a link in content.{field}"
            yield Violation(Reason.FIELD_REQUIRED, message, field="content.links")


_Said = tuple[str, tuple[str, ...]]
"""A field of a medium, and words that it says."""

MEDIA_CONTRADICTIONS: Final[tuple[tuple[_Said, _Said], ...]] = (
    # Who made it, and how we came by it.
    (("maker", ("own",)), ("provenance", ("supplied", "stock", "unknown"))),
    (("maker", ("own",)), ("origin", ("received",))),
    (("maker", ("third_party",)), ("provenance", ("own",))),
    (("provenance", ("own",)), ("origin", ("received",))),
    # Who made it, and by what right it is used.
    (("maker", ("third_party",)), ("rights_basis", ("own",))),
    (("provenance", ("supplied", "unknown")), ("rights_basis", ("own",))),
    # A stock picture is used by its licence.
    (
        ("provenance", ("stock",)),
        ("rights_basis", ("own", "consent", "permission", "share_function")),
    ),
    # Where it was taken, and with what.
    (("provenance", ("stock",)), ("at_workplace", ("yes",))),
    (("provenance", ("stock",)), ("origin", ("personal_device",))),
    (("origin", ("drawn",)), ("at_workplace", ("yes",))),
)
"""Pairs of answers about one medium that cannot both be true."""


@check(Reason.FIELD_INVALID)
def answers_agree(proposal: PostProposal) -> Iterator[Violation]:
    """No two answers about a medium contradict each other; each is listed once, with its own."""
    content = content_of(proposal.state, proposal.command)
    once: set[str] = set()
    for number, media in enumerate(content.media):
        if media.digest in once:
            says = "listed before: one medium has one maker, and one right by which it is used"
            yield _invalid(f"media[{number}].digest", says)
        once.update({media.digest} - {""})
        for (one, words), (other, others) in MEDIA_CONTRADICTIONS:
            if getattr(media, one) in words and getattr(media, other) in others:
                place = f"media[{number}]"
                yield _both(f"{place}.{one}", media, f"{place}.{other}")


def _both(one: str, media: Media, other: str) -> Violation:
    said, against = (getattr(media, path.rpartition(".")[2]) for path in (one, other))
    return _invalid(one, f"{said} contradicts content.{other}: {against}; one of the two is wrong")
