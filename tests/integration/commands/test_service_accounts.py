"""A program acts for people only while both have access."""

from duecourse.commands import CommandService
from duecourse.kernel.actor import Actor
from duecourse.kernel.names import child
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused
from duecourse.log.port import EventLog
from duecourse.people import commands as people
from duecourse.posts import commands as posts
from duecourse.testing.house import Member
from tests.integration.commands.newsroom import Newsroom, newsroom
from tests.integration.commands.running import in_loop


def _program(room: Newsroom, person: str) -> Member:
    """Return the website's program as it acts for a person."""
    account = child(room.house.name, "people", "website")
    actor = Actor(name=account, organisation=room.house.name, on_behalf_of=person)
    return Member(room.house, actor)


async def _entered(room: Newsroom) -> str:
    account = child(room.house.name, "people", "website")
    await room.house.itself.does(
        people.RegisterPerson(name=account, title="Website", kind="service_account")
    )
    return account


def _told(refused: Refused) -> list[tuple[str, str]]:
    return [(v.reason, v.message) for v in refused.violations]


@in_loop
async def test_a_suspended_program_acts_for_nobody(log: EventLog) -> None:
    async with newsroom(log) as room:
        account, name = await _entered(room), await room.drafted()
        program = _program(room, room.lena.name)
        await program.does(posts.RevisePost(name=name, content=room.content()))
        await room.house.itself.does(people.SuspendAccess(name=account), reason="lost its key")
        for command in (
            posts.RevisePost(name=name, content=room.content()),
            posts.RaiseDoubt(name=name, question="So?"),
        ):
            told = _told(await program.is_refused(command))
            says = "the service account is suspended: whoever administers ends that (RestoreAccess)"
            assert told[0] == (Reason.NOT_AUTHORISED, says)


@in_loop
async def test_a_program_does_not_lend_its_access_to_somebody_suspended(log: EventLog) -> None:
    async with newsroom(log) as room:
        await _entered(room)
        name = await room.drafted()
        suspend = people.SuspendAccess(name=room.lena.name)
        await room.house.itself.does(suspend, reason="on leave")
        program = _program(room, room.lena.name)
        for command in (
            posts.RevisePost(name=name, content=room.content()),
            posts.RaiseDoubt(name=name, question="So?"),
        ):
            told = _told(await program.is_refused(command))
            assert told[0] == (
                Reason.NOT_AUTHORISED,
                "the caller is suspended: whoever administers ends that (RestoreAccess)",
            )


@in_loop
async def test_a_suspension_that_another_process_recorded_is_seen(log: EventLog) -> None:
    async with newsroom(log) as room:
        account, name = await _entered(room), await room.drafted()
        outcome = await _program(room, room.lena.name).does(
            posts.RaiseDoubt(name=name, question="So?")
        )
        # The other service has its own cache; the first still believes what it read before.
        other = CommandService(log, clock=room.house.clock)
        await room.seen_by(other).house.itself.does(
            people.SuspendAccess(name=account), reason="lost its key"
        )
        refused = await _program(room, room.lena.name).is_refused(
            posts.RaiseDoubt(name=name, question="Or so?")
        )
        assert refused.reason is Reason.NOT_AUTHORISED
        assert log.head(name) == outcome.receipt.version


@in_loop
async def test_a_program_that_typed_a_post_for_somebody_is_a_writer_of_it_too(
    log: EventLog,
) -> None:
    async with newsroom(log) as room:
        account, name = await _entered(room), await room.drafted()
        program = _program(room, room.lena.name)
        outcome = await program.does(posts.RevisePost(name=name, content=room.content()))
        assert outcome.state.writers == (room.lena.name, account)
