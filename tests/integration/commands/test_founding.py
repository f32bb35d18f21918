"""How an organisation begins: readable throughout, by steps that nobody can take away."""

import uuid

import msgspec
import pytest

from duecourse.commands import CommandService
from duecourse.commands.call import Call
from duecourse.commands.founding import Founding, found, register
from duecourse.commands.planning import system_actor
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused
from duecourse.log.memory import MemoryLog
from duecourse.log.port import EventLog
from duecourse.organisations.commands import RegisterOrganisation
from duecourse.people.commands import RegisterPerson
from duecourse.server.endpoints.context import CommandContext
from duecourse.shipped import load, shipped_pack
from duecourse.testing import MONDAY
from tests.integration.commands.running import in_loop

STASS = "organisations/stass"
CONTENT = shipped_pack("stass")
EDITED = CONTENT.replace(b'version: "2015-05"', b'version: "2016-05"')
REWORDED = CONTENT.replace(b"title: STaSS\n", b"title: STaSS of Salford\n", 1)


def _service(log: EventLog) -> CommandService:
    return CommandService(log, clock=lambda: MONDAY)


def _events(log: EventLog) -> int:
    return log.last_position(STASS)


def _founding(administrator: str = "dora") -> Founding:
    pack = load(CONTENT, "stass.yaml")
    return Founding(
        organisation=RegisterOrganisation(
            name=STASS, title="STaSS", time_zone=pack.written.organisation.time_zone
        ),
        pack=pack,
        content=CONTENT,
        administrator=RegisterPerson(
            name=f"{STASS}/people/{administrator}", title="Dora", kind="staff", roles=("director",)
        ),
    )


def _call(request_id: str = "") -> Call:
    pack = load(CONTENT, "stass.yaml")
    return Call(actor=system_actor(STASS), request_id=request_id or str(uuid.uuid4()), pack=pack)


@pytest.mark.parametrize(
    "administrator", ["Ann Smith", "Ann", "ann/smith", "Ännchen", "ann\n", "-ann"]
)
@in_loop
async def test_nothing_is_appended_that_could_not_be_read_back(administrator: str) -> None:
    log = MemoryLog()
    with pytest.raises(Refused) as refused:
        await register(_service(log), CONTENT, "stass.yaml", administrator)
    assert {v.reason for v in refused.value.violations} == {Reason.FIELD_INVALID}
    assert _events(log) == 0
    # And a start with an id that is one goes on from there.
    assert await register(_service(log), CONTENT, "stass.yaml", "ann") == ""
    ann = await _service(log).load(f"{STASS}/people/ann")
    assert ann is not None
    assert ann.state == "active"


@in_loop
async def test_the_request_id_of_a_step_is_none_that_a_caller_may_give(log: EventLog) -> None:
    call = _call()
    await found(_service(log), _founding(), call)
    record = log.events(f"{STASS}/people/dora")[0].record
    reserved = f"founding/{call.request_id}/RegisterPerson"
    assert f'"request":"{reserved}"'.encode() in record
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"request_id": reserved}, CommandContext)


@in_loop
async def test_a_repeated_founding_takes_the_steps_that_are_missing_and_no_other(
    log: EventLog,
) -> None:
    call = _call()
    await _service(log).execute(_founding().organisation, call)  # and there it stopped
    before = _events(log)
    again = await found(_service(log), _founding(), call)
    assert again.receipt.replayed
    finished = _events(log)
    await found(_service(log), _founding(), call)
    assert before < finished == _events(log)


@pytest.mark.parametrize(
    ("content", "then"),
    [(EDITED, "lay it down with DraftPolicy"), (REWORDED, "give it a version of its own")],
)
@in_loop
async def test_an_edited_pack_at_a_restart_is_told_of_with_what_to_do(
    log: EventLog, content: bytes, then: str
) -> None:
    assert await register(_service(log), CONTENT, "ours.yaml", "ann") == ""
    before = _events(log)
    told = await register(_service(log), content, "ours.yaml", "ann")
    assert told.startswith("ours.yaml is not the policy in force and changes nothing: ")
    assert load(CONTENT, "").digest in told
    assert load(content, "").digest in told
    assert then in told
    assert before == _events(log)
