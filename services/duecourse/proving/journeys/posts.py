"""Journeys of a post: to publication, through every second person that may be asked for."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any, Final

from msgspec.structs import replace

from duecourse.channels.commands import PermitPosting
from duecourse.complaints import commands as complaints
from duecourse.kernel.command import Command
from duecourse.kernel.names import child
from duecourse.packs.compiled import CompiledPack
from duecourse.posts import commands as c
from duecourse.posts.state import Answer, Approval, Post
from duecourse.proving.dutiful import (
    DIGEST,
    attestations,
    checklist,
    opened,
    ordinary,
    picture,
    resolved_plainly,
)
from duecourse.proving.journeys.walking import Begin, Journey, after, begun, once, state_of
from duecourse.proving.world import World

_POST: Final = "p1"
_COMPLAINT: Final = "k1"

post_of: Final = state_of("posts", _POST)
complaint_of: Final = state_of("complaints", _COMPLAINT)


def platform_of(pack: CompiledPack) -> str:
    """Return the platform that journeys are made on: the first that a pack names."""
    return pack.platforms[0]


def drafted(**changes: Any) -> Begin:
    """Return a beginning in which the person writes the ordinary post, with changes."""

    def begin(world: World, person: str) -> World | None:
        platform = platform_of(world.pack)
        ready = opened(world, platform)
        content = replace(ordinary(world.pack, platform), **changes)
        draft = c.DraftPost(
            name=world.name("posts", _POST),
            channel=world.name("channels", platform),
            content=content,
        )
        attempt = ready.attempt(draft, person)
        return None if attempt.violations else attempt.world

    return begin


def to_publication(world: World, _: str) -> Iterator[Command]:
    """Yield what comes next on a post's way to its readers."""
    post: Post = post_of(world)
    name, revision = world.name("posts", _POST), post.revision
    signed = attestations(world.pack)
    if post.state == "draft":
        yield c.SubmitForReview(name=name, revision=revision, attestations=signed)
    elif post.state == "review":
        yield c.ApproveStep(name=name, revision=revision, answers=checklist(world.pack))
        yield c.VerifyConsent(name=name, revision=revision, nobody_identifiable=True)
    elif post.state == "consent_verified":
        yield c.PublishPost(name=name, revision=revision, attestations=signed)
        yield from _leaves(world, (post.author,))
    elif post.permit is not None and post.visibility == "never":
        url = "https://www.example.org/1"
        yield c.ConfirmPublication(
            name=name, permit=post.permit.id, url=url, captured_digest=post.permit.digest
        )


def _leaves(world: World, people: Iterable[str]) -> Iterator[Command]:
    """Yield the commands that give leave to publish it to whoever may not yet."""
    until, name = world.at + timedelta(days=1), world_name(world)
    channel, said = post_of(world).channel, post_of(world).digest
    for person in people:
        if not world.state(channel).may_publish(person, name, world.at, digest=said):
            yield PermitPosting(name=channel, person=person, post=name, until=until)


def live(author: str, world: World) -> World:
    """Return the world with a post of somebody's that is out."""
    platform = platform_of(world.pack)
    content = ordinary(world.pack, platform)
    reviewer = child(world.organisation, "people", "reviewer")
    post = Post(
        state="published",
        version=9,
        author=author,
        channel=world.name("channels", platform),
        content=content,
        revision=1,
        digest=content.digest(),
        published_at=world.at,
        published_by=author,
        submitted_at=world.at - timedelta(days=30),
        answers=tuple(Answer(a.item, "yes", reviewer) for a in checklist(world.pack)),
        approvals=tuple(Approval(s.id, reviewer, world.at) for s in world.pack.review_steps),
        approved_under=world.pack.version,
        visibility="live",
    )
    return opened(world, platform).with_state(world.name("posts", _POST), post)


def _own_live(world: World, person: str) -> World | None:
    """A post of the person's is out, if they may write at all."""
    return None if drafted()(world, person) is None else live(person, world)


def _submitted(world: World, person: str) -> World | None:
    begun_world = drafted()(world, person)
    return None if begun_world is None else begun_world.later(timedelta(hours=1))


def _doubted(world: World, person: str) -> World | None:
    """Somebody else's draft, or their own where nobody else writes, is doubted by the person."""
    writers = sorted(world.people, key=lambda p: p == person)
    drafts = (drafted()(world, writer) for writer in writers)
    draft = next((d for d in drafts if d is not None), None)
    raised = c.RaiseDoubt(name=world.name("posts", _POST), question="May we?")
    return None if draft is None else begun(lambda _: raised)(draft, person)


def _answer(world: World, _: str) -> Iterator[Command]:
    for doubt in post_of(world).doubts:
        if doubt.holds:
            yield c.AnswerDoubt(
                name=world.name("posts", _POST),
                doubt=doubt.id,
                answer="It may go out.",
                finding="clear",
            )


def _complained(world: World, _: str) -> World | None:
    about = (world.name("posts", _POST),)
    name = world.name("complaints", _COMPLAINT)
    opening = complaints.OpenComplaint(
        name=name,
        kind="channel_post",
        about=about,
        complainant="A. Reader",
        summary="It is wrong",
        by_media="no",
    )
    # Whoever relays it is tied to it as little as can be: somebody who holds no role.
    attempt = world.attempt(opening, child(world.organisation, "people", "reader"))
    return None if attempt.violations else attempt.world


def _handled(world: World, _: str) -> Iterator[Command]:
    """Yield what comes next in the life of a complaint, which is opened again once."""
    complaint, name = complaint_of(world), world.name("complaints", _COMPLAINT)
    again = sum(isinstance(act.command, complaints.ReopenComplaint) for act in world.acts)
    if complaint.state == "received":
        yield complaints.AcknowledgeComplaint(name=name)
    elif complaint.state == "resolved":
        yield complaints.ReopenComplaint(name=name, new_evidence="A second letter")
    elif complaint.level < 1 and not again:
        yield complaints.EscalateComplaint(name=name, level=1)
    else:
        yield complaints.ResolveComplaint(
            name=name,
            outcome="Answered in writing",
            detriment="Looked at: nobody lost by it",
            **resolved_plainly(world.pack),
        )
        if not any(isinstance(a.command, complaints.AdviseOnComplaint) for a in world.acts[-2:]):
            yield complaints.AdviseOnComplaint(name=name, advice="Answer it kindly")


def _settled(world: World, _: str) -> bool:
    again = any(isinstance(act.command, complaints.ReopenComplaint) for act in world.acts)
    return again and complaint_of(world).state == "resolved"


def _taken_down(world: World, person: str) -> World | None:
    author = next((p for p in world.people if drafted()(world, p) is not None), "")
    removal = c.RecordTakedown(name=world.name("posts", _POST))
    return begun(lambda _: removal)(live(author, world), person) if author else None


def _put_back(world: World, _: str) -> Iterator[Command]:
    signed = attestations(world.pack)
    yield c.ReinstateContent(
        name=world_name(world), revision=post_of(world).revision, attestations=signed
    )
    # Whoever puts it back publishes: for want of access, they are given leave.
    yield from _leaves(world, world.active)


def journeys(pack: CompiledPack) -> Iterator[Journey]:
    """Yield the journeys of a post under a pack."""
    asked = {rule.kind.name for rule in pack.rules}
    on_post = world_name
    yield Journey(
        says="what {who} wrote can go out",
        function="review",
        begin=_submitted,
        next=to_publication,
        arrived=lambda world, _: post_of(world).visibility == "live",
    )
    yield Journey(
        says="a doubt of {who} can be answered",
        function="advise",
        begin=_doubted,
        next=_answer,
        arrived=lambda world, _: not any(d.holds for d in post_of(world).doubts),
    )
    yield Journey(
        says="a complaint about {who}'s post comes to its end, and again when it is reopened",
        function="handle_complaint",
        begin=after(_own_live, _complained),
        next=_handled,
        arrived=_settled,
    )
    yield Journey(
        says="what {who} took down by mistake can be put back",
        function="manage",
        begin=_taken_down,
        next=_put_back,
        arrived=lambda world, _: post_of(world).visibility == "live",
    )
    if "commitment_confirmed" in asked:
        yield Journey(
            says="what {who} promises can be confirmed",
            function="confirm",
            begin=drafted(contains_commitment="yes"),
            next=once(lambda world: c.ConfirmCommitment(name=on_post(world))),
            arrived=lambda world, _: bool(post_of(world).commitment_confirmed_by),
        )
    if "device_permission" in asked:
        medium = replace(picture(), origin="personal_device")
        yield Journey(
            says="a picture from {who}'s own telephone can be permitted",
            function="manage",
            begin=drafted(media=(medium,)),
            next=once(lambda world: c.PermitMedia(name=on_post(world), media=DIGEST)),
            arrived=lambda world, _: bool(post_of(world).media_permitted),
        )
    if "trustee_consulted" in asked:
        yield Journey(
            says="a trustee can be consulted on what {who} wrote",
            function="consult",
            begin=drafted(),
            next=once(lambda world: c.RecordConsultation(name=on_post(world), finding="clear")),
            arrived=lambda world, _: bool(post_of(world).consulted),
        )


def world_name(world: World) -> str:
    """Return the name of the post that journeys are made with."""
    return world.name("posts", _POST)
