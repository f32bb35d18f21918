"""What of a post a consent does not cover: platform, public, purpose, way of appearing, media."""

from collections.abc import Iterator, Mapping
from typing import Final

from duecourse.evidence.words import told
from duecourse.facts import ConsentFact
from duecourse.facts.specific import is_for
from duecourse.facts.taken_back import COVERED_BY
from duecourse.kernel.pack import Pack
from duecourse.posts.content import Content, MediaKind, Subject
from duecourse.posts.review.shown import ways_of_appearing

_SHOWING: Final[Mapping[str, tuple[str, ...]]] = {
    "mention": (),
    "quote": ("quotation",),
    "voice": ("audio", "video"),
    "image": ("image", "video", "document"),
}
"""Kinds of media in which somebody may appear in each way; all of them in ways not named here."""


def missing_scope(
    content: Content,
    subject: Subject,
    consent: ConsentFact,
    pack: Pack,
    platform: str,
    *,
    public: bool,
) -> tuple[str, ...]:
    """Return what of a post a consent does not cover, in words that end a sentence.

    Args:
        platform: where the post goes; empty where its channel is not known.
        public: everybody can see it there.
    """
    where = _elsewhere(consent, platform, public=public)
    return (*where, *_for_another(content, consent, pack), *_missing(content, subject, consent))


def _elsewhere(consent: ConsentFact, platform: str, *, public: bool) -> Iterator[str]:
    if not platform or platform not in consent.platforms:
        yield platform or "a channel that is not known"
    if public and not consent.public:
        yield "publication to everybody"


def _for_another(content: Content, consent: ConsentFact, pack: Pack) -> Iterator[str]:
    asked = consent.purpose
    campaigns = bool(content.campaign) or content.campaigning == "yes"
    if not is_for(pack, asked, content.category, content.purpose, campaigns=campaigns):
        said = f"it was asked for: {asked}" if asked else "nobody said what it was asked for"
        yield f"what the post is for ({said})"


def _missing(content: Content, subject: Subject, consent: ConsentFact) -> Iterator[str]:
    covered = COVERED_BY.get(consent.material, ())
    for appears in sorted(ways_of_appearing(content, subject).difference(covered)):
        yield f"{appears or 'however they appear'} (only {consent.material or 'nothing'})"
    if not _shows_only(content, subject, consent):
        yield "every medium that may show them"


def _shows_only(content: Content, subject: Subject, consent: ConsentFact) -> bool:
    """Return whether a consent that names pictures or recordings names all that may show them."""
    if not consent.asset_digests:
        return True
    if subject.media:
        return consent.asset_digests.issuperset(subject.media)
    if subject.representation == "mention":
        return True
    kinds = _SHOWING.get(subject.representation)
    media = [m for m in content.media if kinds is None or told(m.kind, MediaKind) in ("", *kinds)]
    may_show = {m.digest for m in media}
    if subject.representation == "quote" and not may_show:
        return True
    return bool(may_show) and may_show <= consent.asset_digests
