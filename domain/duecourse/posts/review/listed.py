"""What a post must list of the people in it before anybody can judge their consent."""

from collections.abc import Iterator

from duecourse.kernel.checks import check, given
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.checks import content_of, medium_on_record
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
    """Whoever is on record as shown by a medium of the post is listed with it (decision 096)."""
    content = content_of(proposal.state, proposal.command)
    for digest in dict.fromkeys(media.digest for media in content.media):
        record = medium_on_record(proposal, digest)
        listed = {s.ref for s in content.subjects if digest in content.media_of(s)}
        for ref in sorted((record.shows | record.may_show) - listed) if record else ():
            shows = "shows" if record and ref in record.shows else "may show"
            message = (
                f"content.subjects: it is on record that {digest[:8]} {shows} {ref}: list them"
                " with it, or two people put right that it does not (CorrectSubject, not_in)"
            )
            about = (("subject", ref), ("media", digest))
            yield Violation(Reason.CONSENT_MISSING, message, field="content.subjects", facts=about)


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
