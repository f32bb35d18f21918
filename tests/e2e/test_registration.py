"""From nothing to an organisation whose people act, over gRPC alone."""

from typing import Any

import pytest

from duecourse.packs.compiled import CompiledPack
from duecourse.packs.loader import PackInvalid, PackProblem
from duecourse.server.endpoints import packs
from duecourse.shipped import shipped_pack
from tests.e2e.conftest import ACAT, Newsroom
from tests.e2e.serving import context

STASS = "organisations/stass"


def registering(**given: Any) -> dict[str, Any]:
    return {
        "context": context(),
        "organisation_id": "stass",
        "title": "Salford and Trafford Support Service",
        "pack": shipped_pack("stass").decode(),
        "administrator_id": "dora",
        "administrator_title": "Dora",
        "administrator_roles": ["director"],
        **given,
    }


def test_an_operator_registers_an_organisation_whose_administrator_registers_people(
    newsroom: Newsroom,
) -> None:
    served = newsroom.served
    operator = served.token("organisations/operators/people/root", "operator")
    asked = registering()
    reply = served.call("RegisterOrganisation", operator, **asked)
    assert reply.organisation.policy_version
    assert list(reply.organisation.officers["director"].names) == [f"{STASS}/people/dora"]
    again = served.call("RegisterOrganisation", operator, **asked)
    assert again.receipt.replayed

    dora = served.token(f"{STASS}/people/dora", "admin")
    person = {"person_id": "eve", "title": "Eve", "kind": "staff"}
    made = served.call("RegisterPerson", dora, context=context(), parent=STASS, **person)
    assert made.person.state == 1
    shown = served.refused("GetOrganisation", operator, name=STASS)
    assert shown.reason == "PERMISSION_DENIED"


def test_a_pack_of_another_organisation_is_refused(newsroom: Newsroom) -> None:
    operator = newsroom.served.token("organisations/operators/people/root", "operator")
    asked = registering(organisation_id="other")
    refusal = newsroom.served.refused("RegisterOrganisation", operator, **asked)
    assert refusal.fields == (("pack", "PACK_INVALID"),)


def test_an_organisation_is_registered_once(newsroom: Newsroom) -> None:
    operator = newsroom.served.token("organisations/operators/people/root", "operator")
    pack = shipped_pack("acat").decode()
    asked = registering(organisation_id="acat", pack=pack, administrator_roles=["admin_manager"])
    refusal = newsroom.served.refused("RegisterOrganisation", operator, **asked)
    assert (refusal.code, refusal.reason) == ("ALREADY_EXISTS", "ALREADY_EXISTS")
    assert ACAT in refusal.info.metadata["subject"]


def _asks_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the server refuse every pack that is laid down, as a later release may."""

    def refuse(*_: object) -> CompiledPack:
        problem = PackProblem(file="pack", line=1, path="functions", says="nobody may archive")
        raise PackInvalid([problem])

    monkeypatch.setattr(packs, "lay_down", refuse)


def test_a_pack_that_was_taken_is_answered_for_though_it_would_be_refused_now(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    served, text = newsroom.served, shipped_pack("acat").decode()
    later = text.replace('version: "2021-10-08"', 'version: "2031-10-08"')
    known = context()
    asked: dict[str, Any] = {"context": known, "parent": ACAT, "pack": later}
    first = served.call("DraftPolicy", newsroom.omar, **asked)
    _asks_more(monkeypatch)
    again = served.call("DraftPolicy", newsroom.omar, **asked)
    assert again.receipt.replayed
    assert again.receipt.events == first.receipt.events

    reused = {**asked, "context": {**known, "reason": "another"}}
    assert served.refused("DraftPolicy", newsroom.omar, **reused).reason == "REQUEST_ID_REUSED"
    for other in ({**asked, "context": context()}, {**asked, "pack": f"{later}# more"}):
        refusal = served.refused("DraftPolicy", newsroom.omar, **other)
        assert refusal.fields == (("pack", "PACK_INVALID"),)


@pytest.mark.parametrize("roles", [[], ["emperor"], ["counsellor"], ["director", "emperor"]])
def test_an_administrator_who_could_administer_nothing_is_refused_before_anything_is_written(
    newsroom: Newsroom, roles: list[str]
) -> None:
    operator = newsroom.served.token("organisations/operators/people/root", "operator")
    pack = shipped_pack("cleanslate").decode()
    asked = registering(organisation_id="cleanslate", pack=pack, administrator_roles=roles)
    log = newsroom.served.server.commands.log
    before = log.last_position("organisations/cleanslate")
    refusal = newsroom.served.refused("RegisterOrganisation", operator, **asked)
    assert refusal.fields == (("administrator_roles", "FIELD_INVALID"),)
    assert log.last_position("organisations/cleanslate") == before
