"""Facts about a post that a rule's `when` may name.

What is empty is unanswered, and binds the rule. What can be seen from the content itself is
taken from there, whatever its author answers.
"""

from datetime import datetime
from typing import Any, Final

from duecourse import facts
from duecourse.evidence.words import (
    Addressed,
    AgeBand,
    Answered,
    Category,
    Material,
    Platform,
    SubjectKind,
    Vocabulary,
    told,
)
from duecourse.facts import ContactFact
from duecourse.facts.age import ADULT, MINOR
from duecourse.facts.complained import ComplaintFact
from duecourse.facts.links import links_in
from duecourse.facts.regulated import is_regulated
from duecourse.facts.replies import ANSWERING
from duecourse.facts.told import told_alone
from duecourse.kernel.checks import given
from duecourse.kernel.registry import Registry
from duecourse.posts.carried import addresses_of, words_of
from duecourse.posts.checks import ASKED_ON, channel, channel_of, content_of, passes_on_our_own
from duecourse.posts.content import PASSED_ON, Content, Media, MediaKind, MediaProvenance, PostKind
from duecourse.posts.lifecycle import DEFINITION
from duecourse.posts.review.shown import people_shown
from duecourse.posts.review.writers import writers
from duecourse.posts.shapes import PostProposal
from duecourse.posts.words import Answering, Visibility

FACTS: Final = Registry("posts", asked_on=ASKED_ON)

_STATES: Final = Vocabulary(tuple(state.name for state in DEFINITION.states))


def _with_content(proposal: PostProposal) -> dict[Any, Any]:
    return content_of(proposal.state, proposal.command).kept


@FACTS.fact(Platform)
def platform(proposal: PostProposal) -> str:
    """Return the platform of the post's channel; empty where the channel is not known."""
    where = proposal.found(channel)
    return where.platform if where else ""


@FACTS.fact(Category, turns_on=("category",))
def category(proposal: PostProposal) -> str:
    """Return the category, if it is of the pack's list."""
    said = content_of(proposal.state, proposal.command).category
    return said if said in proposal.pack.categories else ""


@FACTS.fact(PostKind, turns_on=("kind",), kept=_with_content)
def kind(proposal: PostProposal) -> str:
    """Return original, reply, repost, like, holding_response or correction."""
    return told(content_of(proposal.state, proposal.command).kind, PostKind)


@FACTS.fact(Vocabulary(name="purpose"), kept=_with_content)
def purpose(proposal: PostProposal) -> str:
    """Return what the post is for."""
    return content_of(proposal.state, proposal.command).purpose


@FACTS.fact(Vocabulary(name="aim"), kept=_with_content)
def aim(proposal: PostProposal) -> str:
    """Return the organisation's aim that the post serves."""
    return content_of(proposal.state, proposal.command).aim


@FACTS.fact(bool, kept=_with_content)
def has_links(proposal: PostProposal) -> bool:
    """Return whether the post links to anything, or an address stands in its words."""
    content = content_of(proposal.state, proposal.command)
    listed = any(given(address) for _, address in addresses_of(content))
    return listed or any(links_in(words) for _, words in words_of(content))


@FACTS.fact(bool, kept=_with_content)
def has_media(proposal: PostProposal) -> bool:
    """Return whether the post carries any medium."""
    return bool(content_of(proposal.state, proposal.command).media)


@FACTS.fact(Answered, turns_on=("media.kind", "subjects.representation"), kept=_with_content)
def has_quotations(proposal: PostProposal) -> str:
    """Return whether the post quotes anybody."""
    content = content_of(proposal.state, proposal.command)
    quoted = {told(s.representation, Material) for s in content.subjects}
    found = {told(m.kind, MediaKind) for m in content.media} | quoted
    return "yes" if found & {"quotation", "quote"} else "" if "" in found else "no"


@FACTS.fact(MediaKind, turns_on=("media.kind",), kept=_with_content)
def media_kinds(proposal: PostProposal) -> frozenset[str]:
    """Return the kinds of media in the post."""
    media = content_of(proposal.state, proposal.command).media
    return frozenset(told(m.kind, MediaKind) for m in media)


@FACTS.fact(SubjectKind)
def subject_kinds(proposal: PostProposal) -> frozenset[str]:
    """Return the kinds of people and bodies that the post shows or concerns, on record too."""
    everybody = proposal.found(people_shown)
    if not everybody:
        return frozenset()
    known = proposal.pack.words("subjects") or ()
    kinds = (kind for shown in everybody for kind in shown.kinds or ("",))
    return frozenset(kind if kind in known else "" for kind in kinds)


@FACTS.fact(Answered, turns_on=("contains_facts",), kept=_with_content)
def contains_facts(proposal: PostProposal) -> str:
    """Return whether the post states facts or figures."""
    return told(content_of(proposal.state, proposal.command).contains_facts, Answered)


@FACTS.fact(Answered, turns_on=("third_party",))
def third_party(proposal: PostProposal) -> str:
    """Return whether it comes from somebody else, as a repost does, unless it is of our own."""
    content = content_of(proposal.state, proposal.command)
    theirs = content.kind in PASSED_ON and not passes_on_our_own(proposal)
    return "yes" if theirs else told(content.third_party, Answered)


@FACTS.fact(Answered, turns_on=("supplied", "media.provenance"), kept=_with_content)
def supplied(proposal: PostProposal) -> str:
    """Return whether it is made of material that others were asked for or sent in.

    What was received is, and what others made or whose origin nobody knows, but for stock.
    """
    content = content_of(proposal.state, proposal.command)
    said = "yes" if any(map(_came_in, content.media)) else told(content.supplied, Answered)
    open_ = any(
        "" in (told(m.provenance, MediaProvenance), m.maker, m.origin) for m in content.media
    )
    return "" if said == "no" and open_ else said


def _came_in(media: Media) -> bool:
    provenance = told(media.provenance, MediaProvenance)
    if provenance in ("supplied", "unknown") or media.origin in ("received", "unknown"):
        return True
    return media.maker in ("member", "third_party") and provenance != "stock"


@FACTS.fact(Answered, turns_on=("campaigning",), kept=_with_content)
def campaigning(proposal: PostProposal) -> str:
    """Return whether the post campaigns: whatever names a campaign does."""
    content = content_of(proposal.state, proposal.command)
    return "yes" if content.campaign else told(content.campaigning, Answered)


@FACTS.fact(Answering)
def answers(proposal: PostProposal) -> str:
    """Return whether the post answers somebody who asked, where they did, and waits for it.

    Else it answers nothing. Of a complaint, where is the channel of the post complained of. Who
    wrote once is answered once, beside a holding response, until they write again.
    """
    content = content_of(proposal.state, proposal.command)
    answering = content.kind in ANSWERING
    return "contact" if answering and _awaited(proposal, content.contact) else "nothing"


def _awaited(proposal: PostProposal, name: str) -> bool:
    """Return whether a contact or a complaint is still open, and is answered on the right channel.

    What was handed in while it was open is an answer still when somebody closes it meanwhile.
    """
    where = channel_of(proposal.state, proposal.command)
    if contact := facts.contact(proposal.facts, name):
        closed = contact.state == "closed" and _since(proposal, contact.closed_at)
        # What went on out of public view has no public answer.
        public = contact.state in ("received", "assigned") or (closed and not contact.route)
        kind = content_of(proposal.state, proposal.command).kind
        waits = contact.awaits(proposal.command.name, kind)
        told = public and asked_in_public(contact) and waits and contact.channel == where
        return told and not _told_by_writers_alone(proposal, contact)
    complaint = facts.complaint(proposal.facts, name)
    if complaint is None or where not in complaint.channels:
        return False
    # What was said in public stands there still when it was settled elsewhere (decision 189).
    remark = complaint.made_on == where and complaint.state in ("resolved", "merged")
    stands = not complaint.closed or remark or _since(proposal, complaint.resolved_at)
    kind = content_of(proposal.state, proposal.command).kind
    waits = complaint.awaits(proposal.command.name, kind)
    return stands and waits and not _told_by_writers_alone(proposal, complaint)


def asked_in_public(contact: ContactFact) -> bool:
    """Return whether somebody asked for an answer, where anybody could read it (decision 143).

    Where nobody said that it was public, it was not.
    """
    return contact.in_public == "yes" and contact.asks


def why_no_answer(proposal: PostProposal) -> str:
    """Return why what a post names does not make it an answer, and what may."""
    name = content_of(proposal.state, proposal.command).contact
    contact = facts.contact(proposal.facts, name)
    answered = contact or facts.complaint(proposal.facts, name)
    if answered is None:
        return ""
    if contact and not asked_in_public(contact):
        return ", and nobody says that who wrote asked for an answer in public (ClassifyContact)"
    if _told_by_writers_alone(proposal, answered):
        return (
            ", and nobody but who wrote the post says that anybody wrote: somebody else takes a"
            " step with it (JoinContact, AcknowledgeComplaint), and it is an answer"
        )
    return ""


def _told_by_writers_alone(proposal: PostProposal, answered: ContactFact | ComplaintFact) -> bool:
    """Return whether nobody but who wrote the post says that anybody wrote, and another could.

    Whoever answers would open a channel by a message of their own making (decision 148).
    """
    wrote = frozenset((*writers(proposal), proposal.person if proposal.trigger == _DRAFTS else ""))
    return told_alone(proposal, answered.told_by, wrote)


_DRAFTS: Final = "DraftPost"


def answers_a_minor(proposal: PostProposal) -> bool:
    """Return whether whom the post answers is, or may be, under age (decision 169)."""
    name = content_of(proposal.state, proposal.command).contact
    answered = facts.contact(proposal.facts, name) or facts.complaint(proposal.facts, name)
    return answered is not None and answered.may_be_minor


def _since(proposal: PostProposal, ended: datetime | None) -> bool:
    """Return whether something ended after the post was handed in, and was open then."""
    handed_in = None if proposal.trigger == ASKED_ON else proposal.state.submitted_at
    return ended is not None and handed_in is not None and ended >= handed_in


@FACTS.fact(bool)
def regulated_period_open(proposal: PostProposal) -> bool:
    """Return whether the organisation has declared an election period, which binds today."""
    organisation, today = proposal.organisation, proposal.pack.calendar.day_of(proposal.at)
    return organisation is not None and is_regulated(organisation, today)


@FACTS.fact(Addressed, turns_on=("audience",))
def audience(proposal: PostProposal) -> frozenset[str]:
    """Return whom the post is addressed to; an answer, also whom it answers.

    What is for an age below 18 years is for minors, and so is an answer to whoever may be one.
    """
    content = content_of(proposal.state, proposal.command)
    known = proposal.pack.words("audiences") or ()
    addressed = frozenset([a if a in known else "" for a in content.audience or ("",)])
    young = 0 < content.audience_min_age < MINOR.under
    return addressed | _answered(proposal, content) | ({_MINORS} if young else set())


_MINORS: Final = "minors"


def _answered(proposal: PostProposal, content: Content) -> frozenset[str]:
    """Return whom an answer is to: who wrote, and whom it lists, as the log knows them (141)."""
    if not content.contact and not content.subjects:
        return frozenset()
    contact = facts.contact(proposal.facts, content.contact)
    answers_ = told(content.kind, PostKind) in ("", *ANSWERING)
    listed = proposal.found(people_shown) if answers_ else ()
    young = answers_a_minor(proposal) or any(s.under_age for s in listed)
    kinds = {kind for shown in listed for kind in ([""] if shown.strange else shown.kinds)}
    known = contact.kinds if contact else frozenset[str]()
    return known | kinds | ({_MINORS} if young else set())


@FACTS.fact(Answered, turns_on=("mentions_competitor",))
def mentions_competitor(proposal: PostProposal) -> str:
    """Return whether the post mentions a competitor, or answers one."""
    content = content_of(proposal.state, proposal.command)
    rivals = proposal.pack.counted_as(("competitor",))
    kinds = proposal.found(subject_kinds)
    contact = facts.contact(proposal.facts, content.contact)
    # Whom it answers it speaks to, whether it names them or not.
    to_rival = contact is not None and not contact.known_as.isdisjoint(rivals)
    said = "yes" if to_rival or kinds & set(rivals) else told(content.mentions_competitor, Answered)
    return "" if said == "no" and "" in kinds else said


@FACTS.fact(Answered, turns_on=("contentious",))
def contentious(proposal: PostProposal) -> str:
    """Return whether the post is about something heated, or answers what is on record as that."""
    content = content_of(proposal.state, proposal.command)
    contact = facts.contact(proposal.facts, content.contact)
    heated = contact is not None and "controversial" in contact.kinds
    heated = heated or facts.complaint(proposal.facts, content.contact) is not None
    return "yes" if heated else told(content.contentious, Answered)


@FACTS.fact(_STATES)
def post_state(proposal: PostProposal) -> str:
    """Return the state of the post."""
    return proposal.state.state


@FACTS.fact(Visibility)
def visibility(proposal: PostProposal) -> str:
    """Return never, live or taken_down."""
    return proposal.state.visibility


@FACTS.fact(AgeBand, turns_on=("subjects.age_band",))
def age_bands(proposal: PostProposal) -> frozenset[str]:
    """Return how old those shown are, as the log knows it; of an age not known, every band."""
    bands: set[str] = set()
    for one in proposal.found(people_shown):
        said = one.subject.age_band or "unknown"
        bands |= {said, ADULT} if said == "unknown" else {said}
        bands |= {MINOR.band} if one.under_age else set()
    return frozenset(bands)
