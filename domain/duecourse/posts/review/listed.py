"""What a post must list of the people in it before anybody can judge their consent."""

from collections.abc import Iterator
from typing import Final

from duecourse import facts
from duecourse.facts.noted import WithheldFact
from duecourse.facts.wording import is_like, words_in, words_of
from duecourse.facts.works import digest_of_post
from duecourse.kernel import names
from duecourse.kernel.checks import check, given
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.checks import answered_name, carriers, content_of, medium_on_record
from duecourse.posts.content import Content, Subject
from duecourse.posts.review.complained_of import holds_for_another
from duecourse.posts.review.shown import people_shown
from duecourse.posts.shapes import PostProposal


@check(Reason.FIELD_REQUIRED)
def subjects_have_ids(proposal: PostProposal) -> Iterator[Violation]:
    """Everybody in the post has an id: without it nothing on record can be held against it."""
    for number, subject in enumerate(content_of(proposal.state, proposal.command).subjects):
        if not given(subject.ref):
            field = f"content.subjects[{number}].ref"
            message = f"{field}: give the surrogate id that their consents have, too"
            yield Violation(Reason.FIELD_REQUIRED, message, field=field)


@check(Reason.FIELD_REQUIRED)
def competitor_listed(proposal: PostProposal) -> Iterator[Violation]:
    """A competitor whom the post mentions is listed: else nobody is asked whether they agree."""
    rivals = frozenset(proposal.pack.counted_as(("competitor",)))
    content = content_of(proposal.state, proposal.command)
    known = not rivals.isdisjoint(proposal.pack.words("subjects") or ())
    listed = any(subject.kind in rivals for subject in content.subjects)
    if known and content.mentions_competitor == "yes" and not listed:
        field = "content.subjects"
        message = f"{field}: list the competitor whom content.mentions_competitor speaks of"
        yield Violation(Reason.FIELD_REQUIRED, message, field=field)


@check(Reason.CONSENT_MISSING)
def whom_media_show_listed(proposal: PostProposal) -> Iterator[Violation]:
    """Whoever is on record as shown by a medium, or by the words, is listed with it (096, 162).

    So is whoever a post of ours shows, where it is passed on, and who says that they are in it.
    """
    content, itself = content_of(proposal.state, proposal.command), proposal.command.name
    for digest in carriers(content, proposal.command):
        record = medium_on_record(proposal, digest)
        if record is None or not (people := record.shows | record.may_show):
            continue
        by_words = digest in words_in(content)
        by_post = digest == digest_of_post(itself)
        by_place = by_post or digest in content.original()
        listed = {
            s.ref
            for s in content.subjects
            if by_place or _lists(content, s, digest, words=by_words)
        }
        for ref in sorted(people - listed):
            shows = "shows" if ref in record.shows else "may show"
            says = f"these words ({digest[:8]}) are about" if by_words else f"{digest[:8]} {shows}"
            says = f"what it passes on ({digest[:8]}) shows" if by_place else says
            says = f"by their own word this post ({digest}) shows" if by_post else says
            message = (
                f"content.subjects: it is on record that {says} {ref}: list them"
                " with it, or two people put right that it does not (CorrectSubject, not_in)"
            )
            about = (("subject", ref), ("media", digest))
            yield Violation(Reason.CONSENT_MISSING, message, field="content.subjects", facts=about)


@check(Reason.CONSENT_MISSING, of=people_shown)
def members_listed(proposal: PostProposal) -> Iterator[Violation]:
    """Each who makes up a group, by a consent cited for it, is listed with what shows it (154)."""
    content = content_of(proposal.state, proposal.command)
    for shown in proposal.found(people_shown):
        own = (c.consent for c in shown.cited if c.consent.subject == shown.subject.ref)
        members = {one for consent in own for one in consent.members}
        carriers = content.carriers_of(shown.subject)
        there = {s.ref for s in content.subjects if carriers <= content.carriers_of(s)}
        for ref in sorted(members - there):
            message = (
                f"content.subjects: {ref} is of {shown.who}: list each of a group with what"
                " shows it, so that what they say of themselves counts"
            )
            about = (("subject", ref),)
            yield Violation(Reason.CONSENT_MISSING, message, field="content.subjects", facts=about)


def _lists(content: Content, subject: Subject, digest: str, *, words: bool) -> bool:
    """Return whether a content lists somebody with a medium, or with its words."""
    if words:
        return not content.carriers_of(subject).isdisjoint((digest, *words_of(content)))
    return digest in content.media_of(subject)


@check(Reason.CONSENT_WITHDRAWN, Reason.DECISION_REQUIRED)
def words_came_not_down(proposal: PostProposal) -> Iterator[Violation]:
    """It says nothing again that came down because of somebody in it, or under a complaint (162).

    What lists them is judged by their consents. What was complained of is put back by a second
    person who looks at it, and not written anew; a correction of it says something else.
    """
    content = content_of(proposal.state, proposal.command)
    record = facts.objection(proposal.facts, facts.words_record(proposal.command.name))
    if record is None:
        return
    listed = {subject.ref for subject in content.subjects}
    for words in record.withheld:
        missing = [one for one in sorted(words.subjects - listed) if not _clear(proposal, one)]
        again = holds_for_another(proposal, words, record)
        if (missing or again) and is_like(words.sketch, content):
            yield from _came_down(content, words, missing, again=again)


def _clear(proposal: PostProposal, subject: str) -> bool:
    """Return whether two people put right that these very words are not about somebody."""
    found = words_of(content_of(proposal.state, proposal.command))
    records = [medium_on_record(proposal, digest) for digest in found]
    return any(record is not None and subject in record.cleared for record in records)


def _came_down(
    content: Content, words: WithheldFact, missing: list[str], *, again: bool
) -> Iterator[Violation]:
    post, digest = names.id_of(words.post), "".join(words_of(content))
    for ref in missing:
        message = (
            f"content.subjects: the words of {post} came down because of {ref}, and these are like"
            f" them: list them, or two people put right that these are not about them"
            f" (CorrectSubject, not_in {digest})"
        )
        facts_ = (("subject", ref), ("media", digest))
        yield Violation(Reason.CONSENT_WITHDRAWN, message, field="content.subjects", facts=facts_)
    if again:
        message = (
            f"content.text: the words of {post} came down under a complaint, and these are like"
            " them: another person puts them back (ReinstateContent), or say something else"
        )
        yield Violation(Reason.DECISION_REQUIRED, message, subject=words.post, field="content.text")


@check(Reason.FIELD_INVALID)
def media_listed_are_there(proposal: PostProposal) -> Iterator[Violation]:
    """What is listed as showing somebody is in the post: else nobody knows what shows them."""
    content = content_of(proposal.state, proposal.command)
    there = {media.digest for media in content.media}
    for number, subject in enumerate(content.subjects):
        if not there.issuperset(subject.media):
            field = f"content.subjects[{number}].media"
            message = f"{field}: name only digests of media that are in the post"
            yield Violation(Reason.FIELD_INVALID, message, field=field)


@check(Reason.FIELD_REQUIRED, of=answered_name)
def writer_listed(proposal: PostProposal) -> Iterator[Violation]:
    """Whoever wrote is listed in the post that answers, where that shows more than they showed.

    Out of public view they showed nothing: what was not said to be in public was not. In public
    a client does not say by writing that they are one, and whoever objects goes on objecting
    (decision 181).
    """
    content = content_of(proposal.state, proposal.command)
    contact = facts.contact(proposal.facts, content.contact)
    if contact is None or (contact.in_public == "yes" and not contact.asked_before_public):
        return
    listed = {subject.ref for subject in content.subjects}
    if contact.writer not in listed if contact.writer else contact.in_public == "no":
        message = f"content.subjects: {_WHY_LISTED[contact.in_public == 'yes']} or reply in private"
        yield Violation(Reason.FIELD_REQUIRED, message, field="content.subjects")


_WHY_LISTED: Final = {
    False: (
        "nobody says that they wrote in public: list whoever wrote, by the id that the contact"
        " has for them, or say that it was public (ClassifyContact),"
    ),
    True: (
        "it is on record that whoever wrote uses the services, is under age, or refused to appear:"
        " list them, by the id that the contact has for them,"
    ),
}
"""Why whoever wrote is listed, by whether they wrote in public."""


def answered_unlisted(proposal: PostProposal, kinds: tuple[str, ...]) -> Iterator[Violation]:
    """Yield that whoever is answered is of these kinds, and not said to be in it (271)."""
    content = content_of(proposal.state, proposal.command)
    contact = facts.contact(proposal.facts, content.contact)
    of = contact.kinds.intersection(kinds) if contact else ()
    listed = {subject.ref for subject in content.subjects} - {""}
    if contact is None or not of or contact.writer in listed:
        return
    who = contact.writer or "whoever wrote, by an id (ClassifyContact),"
    message = (
        f"content.subjects: what it answers is of a {', '.join(sorted(of))}: list {who}"
        " and say whether they can be recognised, or answer in private (MoveToPrivate)"
    )
    yield Violation(Reason.SERVICE_USER_IDENTIFIABLE, message, field="content.subjects")
