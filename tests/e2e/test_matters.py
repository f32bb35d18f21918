"""The whole story of a matter is one query, from either end."""

from collections.abc import Iterator
from typing import Any

import pytest
from grpc import StatusCode

from duecourse.client.messages import word_of
from duecourse.commands import CommandService
from duecourse.testing import SettableClock
from tests.e2e.scenarios.stage import Stage, london, stage
from tests.integration.commands.newsroom import Newsroom

ACAT = "organisations/acat"


class Prepared:
    """A post that shows somebody, which two people complain of, and which has to come down."""

    post = ""
    other = ""

    async def build(self, service: CommandService, clock: SettableClock) -> None:
        room = await Newsroom.opened(service, clock)
        self.post = await room.published("su-1")
        self.other = await room.published("su-2")
        for who in ("mia", "max"):
            await room.house.person(who)


@pytest.fixture(scope="module")
def told() -> Iterator[tuple[Stage, Prepared]]:
    prepared = Prepared()
    with stage("acat", london(2027, 6, 11, "16:00"), prepared.build) as acat:
        for who in ("mia", "max"):
            acat.person(who).does(
                "OpenComplaint", parent=ACAT, complaint_id=f"of-{who}", kind="channel_post",
                complainant="The complainant", summary="It is unkind.", about=[prepared.post],
                by_media="no", wish="informal",
            )  # fmt: skip
        lena = acat.person("lena")
        (consent,) = lena.does("GetPost", name=prepared.post).post.consents
        lena.does("WithdrawConsent", name=consent, method="letter")
        yield acat, prepared


def _story(acat: Stage, name: str, **asked: Any) -> Any:
    return acat.person("audrey", "auditor").does("ListMatterEvents", name=name, **asked)


def _kinds(reply: Any) -> dict[str, str]:
    """Return what each part is that came of another, by its name."""
    return {one.of: word_of(one, "kind") for one in reply.links}


def test_a_post_leads_to_all_that_came_of_it(told: tuple[Stage, Prepared]) -> None:
    acat, prepared = told
    reply = _story(acat, prepared.post, page_size=500)
    assert not reply.cut
    links = _kinds(reply)
    complaints = {f"{ACAT}/complaints/of-{who}" for who in ("mia", "max")}
    assert {name for name, kind in links.items() if kind == "about_post"} > complaints
    assert any(name.startswith(f"{ACAT}/takedowns/") for name in links)
    positions = [event.position for event in reply.events]
    assert positions == sorted(set(positions))
    types = [event.type for event in reply.events]
    # Of the consent, only what has to do with the post.
    assert types[0] == "PostDrafted"
    assert "ConsentRequested" not in types
    assert {"ComplaintOpened", "TakedownRequested"} <= set(types)
    assert not [event for event in reply.events if event.name.startswith(f"{prepared.other}/")]


def test_a_complaint_leads_to_its_post_and_not_to_the_other_complaint(
    told: tuple[Stage, Prepared],
) -> None:
    acat, prepared = told
    reply = _story(acat, f"{ACAT}/complaints/of-mia")
    assert _kinds(reply) == {f"{ACAT}/complaints/of-mia": "about_post"}
    of = {event.name.rpartition("/events/")[0] for event in reply.events}
    assert {f"{ACAT}/complaints/of-mia", prepared.post} <= of
    assert f"{ACAT}/complaints/of-max" not in of


def test_pages_follow_one_another(told: tuple[Stage, Prepared]) -> None:
    acat, prepared = told
    whole = _story(acat, prepared.post, page_size=500)
    found, token = [], ""
    while True:
        page = _story(acat, prepared.post, page_size=3, page_token=token)
        assert len(page.events) <= 3
        assert page.links == whole.links
        found += page.events
        token = page.next_page_token
        if not token:
            break
    assert found == [*whole.events]


@pytest.mark.parametrize(
    ("name", "reason", "code"),
    [
        (f"{ACAT}/posts/none", "NOT_FOUND", StatusCode.NOT_FOUND),
        (f"{ACAT}/people/lena", "FIELD_INVALID", StatusCode.INVALID_ARGUMENT),
        ("", "FIELD_REQUIRED", StatusCode.INVALID_ARGUMENT),
        ("organisations/stass/posts/p1", "NOT_FOUND", StatusCode.NOT_FOUND),
    ],
)
def test_what_is_no_matter_is_refused(
    told: tuple[Stage, Prepared], name: str, reason: str, code: StatusCode
) -> None:
    acat, _ = told
    acat.person("audrey", "auditor").is_refused("ListMatterEvents", reason, "", code, name=name)
