"""The people in a post as the log knows them, each with the consents that are cited for them.

What is on record outranks what a post says: a consent that calls somebody under age, or of
another kind, counts though the post does not say so (decision 046).
"""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from duecourse import facts
from duecourse.evidence.words import AgeBand, Material, told
from duecourse.facts import SHOWN, ConsentFact, ObjectionFact
from duecourse.facts.age import (
    ADULT,
    counts_as_under_age,
    found_of_age,
    has_come_of_age,
    says_under_age,
)
from duecourse.facts.taken_back import Use
from duecourse.posts.checks import consents_of, content_of, medium_on_record, objection_of
from duecourse.posts.content import Content, MediaKind, Subject
from duecourse.posts.shapes import PostProposal


class Cited(Struct, frozen=True):
    """A consent that is cited, by its resource name."""

    name: str
    consent: ConsentFact

    def is_of(self, ref: str) -> bool:
        """Return whether somebody agreed by it: as its subject, or as one of a group (154)."""
        return ref == self.consent.subject or ref in self.consent.members


class Shown(Struct, frozen=True, kw_only=True):
    """Somebody whom a post shows, quotes or concerns.

    Attributes:
        kinds: what the post calls them, and what consents on record do.
        appears: how they do: as the post says, and as the media listed as showing them do.
        strange: one of these is no kind of the pack in force, and may mean any.
        under_age: a parent or guardian decides for them.
        cited: the consents that are cited for them, as far as they are on record.
        recognised: a post that was reviewed said that they are, in the same medium.
    """

    subject: Subject
    kinds: frozenset[str]
    appears: frozenset[str]
    strange: bool
    under_age: bool
    cited: tuple[Cited, ...]
    recognised: bool = False

    @property
    def who(self) -> str:
        """Return how a refusal names them: by their surrogate id, and never by their name."""
        return f"{self.subject.ref or 'a subject without id'} ({self.subject.kind or 'no kind'})"

    @property
    def recognisable(self) -> bool:
        """Return whether somebody could recognise them: unless nobody ever said that one could."""
        return self.subject.identifiable != "no" or self.recognised

    def is_of(self, kinds: tuple[str, ...], representations: tuple[str, ...] = ()) -> bool:
        """Return whether they are of these kinds, and appear so; none named means all.

        How somebody appears whose representation is not said, nobody knows: they count.
        """
        appears = not representations or not self.appears.isdisjoint(("", *representations))
        return appears and (not kinds or self.strange or not self.kinds.isdisjoint(kinds))


def appears_as(subject: Subject) -> str:
    """Return how somebody appears; empty where nobody says it."""
    return told(subject.representation, Material)


_APPEARS_BY: Final[Mapping[str, str]] = {
    "": "",
    "image": "image",
    "video": "image",
    "audio": "voice",
    "quotation": "quote",
}
"""How whoever a medium shows appears in it, by its kind; of a document nothing follows."""


def _may_be_in(content: Content, subject: Subject) -> tuple[str, ...]:
    """Return the media that may show somebody of whom the post names none.

    Whoever is quoted may stand in the words alone: what can hold a quotation may be theirs.
    Whoever is seen or heard is so in some medium, and nobody says in which.
    """
    if appears_as(subject) in _IN_MEDIA:
        return tuple(medium.digest for medium in content.media)
    return content.may_show(subject)


_IN_MEDIA: Final = ("image", "voice", "first_hand")
"""Ways of appearing of whoever is in some medium."""


def ways_of_appearing(content: Content, subject: Subject) -> frozenset[str]:
    """Return how somebody appears, by what the post says and by the media that show them.

    One of these is empty where nobody says it. Of whom the post does not say which media show
    them, each may that can (decision 183).
    """
    showing = subject.media or _may_be_in(content, subject)
    own = (told(m.kind, MediaKind) for m in content.media if m.digest in showing)
    by_media = (_APPEARS_BY[kind] for kind in own if kind in _APPEARS_BY)
    return frozenset((appears_as(subject), *by_media))


def use_of(content: Content, subject: Subject, platform: str) -> Use:
    """Return how a post shows somebody, on a platform; where that is not known, empty."""
    return Use(
        platform=platform,
        purposes=(content.category, content.purpose),
        ways=ways_of_appearing(content, subject),
        media=subject.media or tuple(medium.digest for medium in content.media),
    )


def people_shown(proposal: PostProposal) -> tuple[Shown, ...]:
    """Return everybody whom the content under judgement shows, quotes or concerns."""
    content = content_of(proposal.state, proposal.command)
    # Most posts show nobody, and a dozen guards ask.
    if not content.subjects:
        return ()
    cited = _cited(proposal)
    return tuple(_shown(proposal, subject, content, cited) for subject in content.subjects)


def on_record(proposal: PostProposal, subject: Subject) -> ObjectionFact | None:
    """Return what is on record of a subject, or None if nothing is."""
    if not subject.ref:
        return None
    return facts.objection(proposal.facts, objection_of(subject.ref, proposal.command))


def _cited(proposal: PostProposal) -> tuple[Cited, ...]:
    named = consents_of(proposal.state, proposal.command)
    found = ((name, facts.consent(proposal.facts, name)) for name in named)
    return tuple(Cited(name, consent) for name, consent in found if consent is not None)


def _shown(
    proposal: PostProposal,
    subject: Subject,
    content: Content,
    cited: tuple[Cited, ...],
) -> Shown:
    own = tuple(c for c in cited if subject.ref and c.is_of(subject.ref))
    alone = [c.consent for c in own if c.consent.subject == subject.ref]
    record = on_record(proposal, subject)
    kinds = {
        subject.kind,
        *(consent.subject_kind for consent in alone),
        *(record.kinds if record else ()),
    }
    bands = {*(consent.age_band for consent in alone), *(record.age_bands if record else ())}
    bands |= {c.consent.age_band for c in own if says_under_age(c.consent.age_band)}
    kinds.discard("")
    # Who is listed twice is the same person both times.
    same = (s for s in content.subjects if s is subject or (s.ref and s.ref == subject.ref))
    said = {told(s.age_band, AgeBand) for s in same}
    # What it said when it went out is on record since, unless two people put that right.
    if proposal.state.state in SHOWN and record and has_come_of_age(record.age_bands):
        said = {ADULT}
    # Nor does what one person writes of them, in this post or for a consent (decision 290).
    if found_of_age(record):
        said = bands = {ADULT}
    declared = proposal.pack.words("subjects") or ()
    return Shown(
        subject=subject,
        kinds=frozenset(kinds),
        appears=ways_of_appearing(content, subject),
        strange=not kinds or not kinds <= set(declared),
        under_age=counts_as_under_age(said, bands, of_age=all(map(proposal.pack.of_age, kinds))),
        cited=own,
        recognised=_recognised(proposal, subject, content),
    )


def _recognised(proposal: PostProposal, subject: Subject, content: Content) -> bool:
    """Return whether it is on record that they can be recognised in a medium that shows them."""
    records = (medium_on_record(proposal, digest) for digest in content.media_of(subject))
    return any(record is not None and subject.ref in record.recognised for record in records)
