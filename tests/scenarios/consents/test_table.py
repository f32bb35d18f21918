"""Every state against every command: in the table, or refused for what it is."""

from itertools import product
from typing import Any

import pytest

from duecourse.consents import commands as c
from duecourse.consents.decide import CONSENTS
from duecourse.consents.state import Consent
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.kernel.table import ABSENT
from duecourse.objections import commands as o
from duecourse.objections.decide import OBJECTIONS
from duecourse.objections.state import Objection
from duecourse.testing import MONDAY, Scene
from tests.scenarios.cleanslate import cleanslate

HOUSE = cleanslate()
C1 = HOUSE.name("consents", "c1")
KIT = HOUSE.name("objections", "co-kit")
STRUCTURAL = {Reason.ILLEGAL_TRANSITION, Reason.NOT_FOUND, Reason.ALREADY_EXISTS}

COMMANDS: tuple[Command, ...] = (
    c.RequestConsent(name=C1, subject="su-1"),
    c.RecordConsent(
        name=C1,
        giver="Somebody",
        giver_role="self",
        given_at=MONDAY,
        method="form",
        wording_version="1",
    ),
    c.VerifyEvidence(name=C1),
    c.RejectEvidence(name=C1),
    c.DeclineConsent(name=C1),
    c.WithdrawConsent(name=C1),
    c.LapseConsent(name=C1),
    c.RenewConsent(name=C1, given_at=MONDAY),
    c.RecordReliance(name=C1, post=HOUSE.name("posts", "p1")),
    o.RecordObjection(name=KIT),
    o.LiftObjection(name=KIT, lifted_by_subject=True, evidence="Message"),
)


def _cases() -> list[tuple[Any, str, Command]]:
    return [
        (aggregate, state, command)
        for aggregate in (CONSENTS, OBJECTIONS)
        for state, command in product(
            (ABSENT, *(s.name for s in aggregate.definition.states)), COMMANDS
        )
        if type(command) in aggregate.handlers
    ]


CASES = _cases()


def test_every_command_is_tried() -> None:
    assert {type(k) for k in COMMANDS} == {*CONSENTS.handlers, *OBJECTIONS.handlers}


@pytest.mark.parametrize(
    ("aggregate", "state", "command"), CASES, ids=[f"{s}-{type(k).__name__}" for _, s, k in CASES]
)
def test_a_command_is_in_the_table_or_refused(aggregate: Any, state: str, command: Command) -> None:
    kind: Any = Consent if aggregate is CONSENTS else Objection
    before = kind(state=state, version=0 if state == ABSENT else 3)
    scene = Scene(HOUSE, aggregate, command.name, before)
    after = scene.when(command, "lou", system=True, reason="why")
    rows = {(r.source, r.trigger): r.dests for r in aggregate.definition.transitions}
    dests = rows.get((state, type(command).__name__))
    if dests is not None:
        (dest,) = dests
        after.then_in(dest)
        assert after.state.version == before.version + 1
    else:
        assert {v.reason for v in after.violations} <= STRUCTURAL
        assert len(after.violations) == 1
        assert after.state is before


def test_a_consent_is_never_left_without_a_way_to_withdraw_until_it_has_ended() -> None:
    ended = {"declined", "withdrawn", "expired"}
    lifecycle = HOUSE.pack.lifecycles["consents"]
    for state in CONSENTS.definition.states:
        assert (lifecycle.edge(state.name, "WithdrawConsent") is None) == (state.name in ended)
