"""Every state against every command: in the table, or refused for what it is.

Who gives a command, with which fields and in which scene, is said by its example; a reaction has
none, and takes the least that its type admits.
"""

from typing import Any

import pytest
from msgspec.structs import asdict, replace

from duecourse.consents import commands as c
from duecourse.consents.decide import CONSENTS
from duecourse.consents.events import Lasting
from duecourse.consents.state import Renewal
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.kernel.table import ABSENT
from duecourse.objections.decide import OBJECTIONS
from duecourse.testing import MONDAY, Scene
from tests.examples import of_consents, of_objections
from tests.examples.framework import act
from tests.properties import samples
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate

STRUCTURAL = {Reason.ILLEGAL_TRANSITION, Reason.NOT_FOUND, Reason.ALREADY_EXISTS}
EXAMPLES = {e.command: e for e in (*of_consents.EXAMPLES, *of_objections.EXAMPLES)}
# What the service notes of a clock, and a consent of which it is so.
ENDED = Lasting(until=MONDAY)
NOTED = {"clock": "end", "what": "lapsed", "due": MONDAY}
# What a consent in force must say besides its state.
MET: dict[Any, dict[str, Any]] = {
    c.VerifyEvidence: {"renewal": Renewal(given_at=MONDAY)},
    c.RejectEvidence: {"renewal": Renewal(given_at=MONDAY)},
    c.DeclineConsent: {"renewal": Renewal(given_at=MONDAY)},
}
CASES = [
    pytest.param(aggregate, state, command, id=f"{state}-{command.__name__}")
    for aggregate in (CONSENTS, OBJECTIONS)
    for state in (ABSENT, *(state.name for state in aggregate.definition.states))
    for command in aggregate.handlers
]


def _tried(aggregate: Any, state: str, command: type[Command]) -> tuple[Any, Scene]:
    """Return what a state was before a command that nobody lacks the right to, and the scene."""
    example = EXAMPLES.get(command)
    if example is None:
        name = acat().name(aggregate.kind, "x1")
        scene = Scene(acat(), aggregate, name, aggregate.initial)
        least = asdict(samples.least(command))
        said = NOTED if command is c.NoteConsentClock else {}
        does = act("lena", **{f: v for f, v in (least | said).items() if f != "name"})
    else:
        assert example.accepted
        scene, does = example.given(), example.accepted
    known = MET.get(command, {}) if state == "verified" else {}
    if command is c.NoteConsentClock:
        known = {"lasts": ENDED}
    met = replace(scene.state, state=state, version=3, **known)
    before = met if state != ABSENT else aggregate.initial
    scene = Scene(scene.given, aggregate, scene.name, before, scene.at)
    return before, act(does.by, because="why", system=True, **does.fields).on(scene, command)


@pytest.mark.parametrize(("aggregate", "state", "command"), CASES)
def test_a_command_is_in_the_table_or_refused(
    aggregate: Any, state: str, command: type[Command]
) -> None:
    before, after = _tried(aggregate, state, command)
    rows = {(r.source, r.trigger): r.dests for r in aggregate.definition.transitions}
    dests = rows.get((state, command.__name__))
    if dests is not None:
        # Where an event chooses, each of what it may choose is a row.
        assert not after.violations
        assert after.state.state in dests
        assert after.state.version == before.version + 1
    else:
        assert {v.reason for v in after.violations} <= STRUCTURAL
        assert len(after.violations) == 1
        assert after.state is before


def test_a_consent_is_never_left_without_a_way_to_withdraw_until_it_has_ended() -> None:
    ended = {"declined", "withdrawn", "expired"}
    lifecycle = cleanslate().pack.lifecycles["consents"]
    for state in CONSENTS.definition.states:
        assert (lifecycle.edge(state.name, "WithdrawConsent") is None) == (state.name in ended)
