"""A contact as decisions need it, and how each event changes it."""

from datetime import datetime
from typing import ClassVar, assert_never

from msgspec import Struct

from duecourse.contacts import events as e
from duecourse.contacts.commands import ContactOutcome, ContactRoute
from duecourse.evidence.record import Recorded
from duecourse.evidence.words import ContactKind
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after


class Reply(Struct, frozen=True):
    """A post that answered, of which kind, and how often they had written again by then."""

    post: str
    kind: str
    returns: int


class Contact(AggregateState, frozen=True, kw_only=True):
    """The state of a contact.

    Attributes:
        outcome: how it ended last.
        advised_as: the roles of those who gave advice on it.
        returns: how often somebody wrote again after it was closed.
        closed_at: when it was closed last.
        replies: posts that answered it in public.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset({"closed_at", "replies"})

    channel: str = ""
    kind: ContactKind = ""
    route: ContactRoute = ""
    identity_verified: bool = False
    outcome: ContactOutcome = ""
    advised_as: frozenset[str] = frozenset()
    returns: int = 0
    closed_at: datetime | None = None
    replies: tuple[Reply, ...] = ()

    def answered_by(self, post: str) -> Reply | None:
        """Return how a post answered it; None if it did not."""
        return next((reply for reply in self.replies if reply.post == post), None)

    def awaits(self, post: str, kind: str) -> bool:
        """Return whether it has no public answer of a kind by another post yet.

        Whoever writes again has another one. What answered it stays its answer.
        """
        now = (r for r in self.replies if r.returns == self.returns and r.kind == kind)
        return self.answered_by(post) is not None or not any(now)


def evolve(contact: Contact, recorded: Recorded[e.ContactEvent]) -> Contact:
    """Return the contact after an event."""
    match recorded.event:
        case e.ContactRecorded(channel=channel, kind=kind):
            return after(contact, recorded, channel=channel, kind=kind)
        case e.ContactMovedToPrivate(route=route):
            return after(contact, recorded, route=route)
        case e.ReplyNoted(post=post, kind=kind):
            reply = Reply(post, kind, contact.returns)
            return after(contact, recorded, replies=(*contact.replies, reply))
        case e.IdentityVerified():
            return after(contact, recorded, identity_verified=True)
        case e.ContactAdvised(roles=roles):
            return after(contact, recorded, advised_as=contact.advised_as | {*roles})
        case e.ContactClosed(outcome=outcome):
            return after(contact, recorded, outcome=outcome, closed_at=recorded.envelope.at)
        case e.ContactReopened():
            # Whoever writes once more does so in public, until that is moved again.
            returns = contact.returns + 1
            return after(contact, recorded, route="", outcome="", returns=returns)
        case event:
            assert_never(event)
