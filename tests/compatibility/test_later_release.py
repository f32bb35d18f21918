"""Organisations of an earlier release go on under releases that are not written yet.

Each plant is what a later release may do to what packs stand on: ask for a function
that came with it, call a guard otherwise, know a setting no more. Nobody is locked
out by it, and everybody can bring a pack of that release into force.
"""

import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest

from duecourse import shipped
from duecourse.commands import Call, CommandService
from duecourse.commands.packs import document_of
from duecourse.consents.commands import RequestConsent
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused
from duecourse.kernel.registry import Registry
from duecourse.kernel.table import Transition
from duecourse.log.sqlite import SQLiteLog
from duecourse.packs import compiling, consistency
from duecourse.packs.compiling import Ground
from duecourse.packs.settings import SETTINGS
from duecourse.policies.commands import ApprovePolicy, BringIntoForce, DraftPolicy
from duecourse.testing import SettableClock
from tests.compatibility.golden import Release
from tests.compatibility.make import shipped as shipped_text
from tests.compatibility.test_going_on import TEAMS
from tests.integration.commands.running import in_loop

GUARD, SETTING, FUNCTION = "category_in_scope", "press", "moderate"


def asks_for_a_function(patch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Let `ReturnToReview` be for a function that came later."""
    definition = shipped.ground().definitions["posts"]
    rows = tuple(
        Transition(row.source, row.trigger, row.dests, (FUNCTION,))
        if row.trigger == "ReturnToReview"
        else row
        for row in definition.transitions
    )
    posts = msgspec.structs.replace(definition, transitions=rows)
    _stand_on(patch, definitions={**shipped.ground().definitions, "posts": posts})

    def filled(text: str) -> str:
        roles = text.split("\nroles:\n", 1)[1].lstrip(" ").split(":", 1)[0]
        return text.replace("\nfunctions:\n", f"\nfunctions:\n  {FUNCTION}: {{roles: [{roles}]}}\n")

    return filled


def renames_a_guard(patch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Let a guard be called otherwise."""
    registry = Registry().joined(shipped.ground().registry)
    guard = registry.guards.pop(GUARD)
    registry.guards["in_scope"] = msgspec.structs.replace(guard, name="in_scope")
    _stand_on(patch, registry=registry)
    return lambda text: text.replace(f"guard: {GUARD}", "guard: in_scope")


def retires_a_setting(patch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Let a setting be known no more, which bound what people are asked."""
    known = {name: kind for name, kind in SETTINGS.items() if name != SETTING}
    patch.setattr(compiling, "SETTINGS", known)
    patch.setattr(consistency, "SETTINGS", known)
    patch.setattr(compiling, "RETIRED", {SETTING: ("RequestConsent",)})
    return lambda text: "\n".join(
        line for line in text.split("\n") if not line.startswith(f"  {SETTING}: {{value")
    )


def _stand_on(patch: pytest.MonkeyPatch, **changes: Any) -> None:
    later: Ground = msgspec.structs.replace(shipped.ground(), **changes)
    patch.setattr(shipped, "ground", lambda: later)


PLANTS: Final = (asks_for_a_function, renames_a_guard, retires_a_setting)


class Old:
    """One organisation of an earlier release, in process."""

    def __init__(self, service: CommandService, id_: str) -> None:
        self.service = service
        self.name = f"organisations/{id_}"

    async def does(self, who: str, command: Command, **given: Any) -> Any:
        actor = Actor(name=f"{self.name}/people/{who}", organisation=self.name)
        call = Call(actor=actor, request_id=str(uuid.uuid4()), reason="why", **given)
        return (await self.service.execute(command, call)).state

    async def refusal(self, who: str, command: Command) -> set[str]:
        try:
            await self.does(who, command)
        except Refused as refused:
            return {violation.reason for violation in refused.violations}
        return set()


@asynccontextmanager
async def organisation(release: Release, folder: Path, id_: str) -> AsyncIterator[Old]:
    log = SQLiteLog(release.restored(folder / "log.sqlite"))
    service = CommandService(log, clock=SettableClock(release.day_after))
    try:
        yield Old(service, id_)
    finally:
        await service.aclose()


@pytest.mark.parametrize("plant", PLANTS)
@pytest.mark.parametrize("id_", TEAMS)
@in_loop
async def test_nobody_is_locked_out_by_what_a_later_release_asks_of_packs(
    plant: Callable[[pytest.MonkeyPatch], Callable[[str], str]],
    id_: str,
    release: Release,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    adapted, team = plant(monkeypatch), TEAMS[id_]
    async with organisation(release, tmp_path, id_) as old:
        ask = RequestConsent(name=f"{old.name}/consents/later")
        asked = await old.refusal(team.author, ask)
        assert (Reason.POLICY_UNREADABLE in asked) == (plant is retires_a_setting)
        text = adapted(shipped_text(id_).replace('version: "', 'version: "28.', 1))
        pack = shipped.load(text.encode(), "new.yaml")
        policy = f"{old.name}/policies/{pack.version}"
        document = document_of(pack, text.encode())
        draft = DraftPolicy(name=policy, digest=pack.digest)
        await old.does(team.administrator, draft, documents=(document,))
        for approver in team.approvers:
            await old.does(approver, ApprovePolicy(name=policy, digest=pack.digest))
        await old.does(team.administrator, BringIntoForce(name=policy))
        assert (await old.service.pack_for(old.name)).faults == ()
        assert Reason.POLICY_UNREADABLE not in await old.refusal(team.author, ask)
