"""What is reported of a permit, through the command service and a real log."""

from duecourse.kernel.reasons import Reason
from duecourse.log.port import EventLog
from duecourse.posts import commands as c
from tests.integration.commands.newsroom import newsroom
from tests.integration.commands.running import in_loop


@in_loop
async def test_a_failure_by_mistake_leads_to_a_takedown_when_the_post_is_up_after_all(
    log: EventLog,
) -> None:
    async with newsroom(log) as room:
        post, consent = await room.verified("su-1")
        permit = (await room.lena.does(room.publication(post))).state.permit
        await room.lena.does(c.ReportPublicationFailure(name=post, permit=permit.id))
        await room.lena.does(room.withdrawal(consent))
        assert (await room.house.state(post)).state == "review"
        up = c.ConfirmPublication(
            name=post, permit=permit.id, url="https://x.example/1", captured_digest=permit.digest
        )
        await room.lena.does(up)
        state = await room.house.state(post)
        assert (state.state, state.visibility) == ("published", "live")
        assert [d.consent for d in state.duties if d.cause == "consent_withdrawn"] == [consent]
        again = await room.lena.is_refused(room.publication(post))
        assert Reason.ILLEGAL_TRANSITION in {v.reason for v in again.violations}
