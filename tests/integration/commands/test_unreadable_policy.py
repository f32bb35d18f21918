"""A policy that this release cannot read is a refusal with a reason, never a failure."""

import pytest

from duecourse.commands import packs
from duecourse.kernel.reasons import Reason
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.loader import PackInvalid, PackProblem
from duecourse.posts.commands import WithdrawPost
from tests.integration.commands.newsroom import newsroom
from tests.integration.commands.running import in_loop


@in_loop
async def test_what_is_no_pack_at_all_refuses_with_its_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unreadable(_: bytes, file: str) -> CompiledPack:
        raise PackInvalid([PackProblem(file=file, line=1, path="(file)", says="not a pack")])

    async with newsroom() as room:
        post = await room.drafted()
        monkeypatch.setattr(packs, "load_stored", unreadable)
        room.house.service.packs._kept.clear()
        refused = await room.lena.is_refused(WithdrawPost(name=post))
        assert {violation.reason for violation in refused.violations} == {Reason.POLICY_UNREADABLE}
