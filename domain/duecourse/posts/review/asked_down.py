"""What a request that something comes down asks of posts, while it stands (decision 176)."""

from collections.abc import Iterator
from typing import Final

from duecourse import facts
from duecourse.facts.wording import is_like
from duecourse.kernel import names
from duecourse.kernel.checks import check
from duecourse.kernel.interests import cited
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.checks import content_of, medium_on_record
from duecourse.posts.review.complained_of import nothing_in_it_is_complained_of
from duecourse.posts.shapes import PostProposal

_AGAIN: Final = "EXT-REINSTATE"
"""The default on which it rests that what came down does not go up again as if nothing was."""

_UNTIL: Final = (
    "until whoever asked lifts the request (LiftTakedown), or it is declined (DeclineTakedown)"
    " where its reason allows that"
)


def _requests(proposal: PostProposal) -> tuple[object, ...]:
    return proposal.state.requests


@check(Reason.TAKEDOWN_OPEN, of=_requests)
def nobody_asks_it_down(proposal: PostProposal) -> Iterator[Violation]:
    """No request stands that the post comes down: it was lifted or declined, or there was none."""
    known = [one for one in proposal.state.requests if not one.restricted]
    if proposal.state.requests:
        message = f"somebody asked that it comes down: it stays down {_UNTIL}"
        subject = known[0].takedown if known else ""
        found = Violation(Reason.TAKEDOWN_OPEN, message, subject=subject)
        yield from cited(proposal, _AGAIN, (found,))


@check(Reason.TAKEDOWN_OPEN)
def nothing_in_it_is_held_back(proposal: PostProposal) -> Iterator[Violation]:
    """It shows and says nothing of another post that somebody asked to come down."""
    found = (*_media(proposal), *_words(proposal), *_passed_on(proposal))
    yield from cited(proposal, _AGAIN, found)


def _passed_on(proposal: PostProposal) -> Iterator[Violation]:
    content = content_of(proposal.state, proposal.command)
    led_to = [*dict.fromkeys((*content.original(), *content.linked))]
    for digest in led_to:
        field = "content.original_url" if digest in content.original() else "content.links"
        for post in _holding(proposal, medium_on_record(proposal, digest)):
            says = f"{field}: {names.id_of(post)} stood there, and came down or is to come down"
            message = f"{says}: nobody passes it on until it is put back"
            yield Violation(Reason.TAKEDOWN_OPEN, message, subject=post, field=field)


def _media(proposal: PostProposal) -> Iterator[Violation]:
    for number, medium in enumerate(content_of(proposal.state, proposal.command).media):
        record = medium_on_record(proposal, medium.digest)
        for post in _holding(proposal, record):
            field = f"content.media[{number}]"
            says = f"{field}: somebody asked that {names.id_of(post)}, which shows it, comes down"
            yield _held_back(says, post, field)


def _words(proposal: PostProposal) -> Iterator[Violation]:
    content, name = content_of(proposal.state, proposal.command), proposal.command.name
    record = facts.objection(proposal.facts, facts.words_record(name))
    for words in record.withheld if record else ():
        if words.because and words.post != name and is_like(words.sketch, content):
            post = names.id_of(words.post)
            says = (
                f"content.text: somebody asked that {post}, whose words are like these, comes down"
            )
            yield _held_back(says, words.post, "content.text")


def _holding(proposal: PostProposal, record: facts.ObjectionFact | None) -> list[str]:
    """Return the other posts because of which a request holds back what a record is of."""
    held = record.withheld if record else ()
    found = (one.post for one in held if one.because and one.post != proposal.command.name)
    return list(dict.fromkeys(found))


def _held_back(says: str, post: str, field: str) -> Violation:
    message = f"{says}: it is held back {_UNTIL}"
    return Violation(Reason.TAKEDOWN_OPEN, message, subject=post, field=field)


ASKED_DOWN: Final = (
    nobody_asks_it_down,
    nothing_in_it_is_held_back,
    nothing_in_it_is_complained_of,
)
"""What is asked before a content goes out, or goes out again."""
