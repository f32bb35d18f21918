"""Somebody else's pack under the kit: as the page says, and at each level that it names."""

import asyncio
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from duecourse.packs.loader import PackInvalid
from duecourse.posts.commands import DraftPost, RaiseDoubt, SubmitForReview
from duecourse.posts.content import Content
from duecourse.testing import (
    Given,
    House,
    Reason,
    ServerThread,
    SettableClock,
    in_memory,
    writing,
)
from tests.unit.packs.making import FIFTH, changed
from tools.tree import ROOT

PAGE = ROOT / "docs" / "how-to" / "test-your-own-pack.md"
PEOPLE = {"pip": ["press"], "cap": ["captain"], "wil": ["welfare"]}
TRAINING = Content(category="training", text="Legs day.")


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The rowing club's pack, as a file in the folder where one is."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "our-policy.yaml").write_text(FIFTH, encoding="utf-8")
    return Path("our-policy.yaml")


def shown_by_the_page() -> dict[str, Callable[[], None]]:
    """Return the tests that the page shows, by name."""
    (code,) = re.findall(r"```python [^\n]*\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert sum(bool(line.strip()) for line in code.splitlines()) <= 10
    names: dict[str, Any] = {}
    exec(compile(code, PAGE.name, "exec"), names)  # noqa: S102 - the page's own words
    return {name: found for name, found in names.items() if name.startswith("test_")}


def test_the_page_works_as_it_is_written(pack: Path) -> None:
    shown = shown_by_the_page()
    assert len(shown) == 2
    for test in shown.values():
        test()


def test_the_page_s_tests_fail_under_a_pack_that_says_something_else(pack: Path) -> None:
    pack.write_text(changed("categories: [regatta]}", "categories: [training]}"), encoding="utf-8")
    for name, test in shown_by_the_page().items():
        with pytest.raises(AssertionError, match=r"refused|CHANNEL_SCOPE"):
            test()
        assert name


def test_what_the_page_says_of_verbs_holds(pack: Path) -> None:
    given = Given.under(pack, PEOPLE, author="pip", reviewer="wil", platform="mastodon")
    post = writing(given, category="regatta", text="We won.").submitted(without=["links_read"])
    post.approved(by="cap", kind="no").then_refused_alone(Reason.CHECKLIST_FAILED, "HRC-3")
    asked = post.when(RaiseDoubt(name=post.name, question="Is it true?"), by="cap")
    asked.then_in("review")
    ready = post.approved(by="cap").approved(by="wil").verified().later(minutes=30)
    unread = given.with_person("pip", "press", acknowledged=False)
    refused = ready.meanwhile(unread).published()
    refused.then_refused_alone(Reason.POLICY_NOT_ACKNOWLEDGED, "HRC-1")
    assert ready.published().state.published_at == post.at + timedelta(minutes=30)


def test_a_file_that_is_no_pack_says_where_and_why(pack: Path) -> None:
    pack.write_text(changed("guard: category_in_scope", "guard: no_such_guard"), encoding="utf-8")
    with pytest.raises(PackInvalid, match=r"our-policy\.yaml:\d+: .*no_such_guard"):
        Given.under(pack, PEOPLE, author="pip", platform="mastodon")


def test_members_of_an_own_pack_s_house_are_refused_by_its_clauses(pack: Path) -> None:
    async def scenario() -> None:
        async with in_memory(pack) as [club]:
            pip = await club.person("pip", "press")
            channel, name = await club.channel("mastodon", pip), club.named("posts")
            await pip.does(DraftPost(name=name, channel=channel, content=TRAINING))
            refused = await pip.is_refused(SubmitForReview(name=name, revision=1))
            assert [v.clause for v in refused.violations] == ["HRC-2"]

    asyncio.run(scenario())


def test_clients_of_a_server_are_refused_by_an_own_pack_s_clauses(pack: Path) -> None:
    async def set_up(service: Any, clock: SettableClock) -> None:
        club = await House.opened(service, clock, pack)
        await club.channel("mastodon", await club.person("pip", "press"))

    club = "organisations/harbour"
    content = {"category": "training", "text": "Legs day."}
    with ServerThread(set_up=set_up, log_level="warning") as server:
        pip = server.caller(f"{club}/people/pip")
        channel = f"{club}/channels/mastodon"
        drafted = pip.does("DraftPost", parent=club, channel=channel, content=content)
        with pytest.raises(AssertionError, match="was accepted"):
            pip.is_refused("RevisePost", "CHANNEL_SCOPE", name=drafted.post.name, content=content)
        submission = {"name": drafted.post.name, "revision": 2}
        pip.is_refused("SubmitForReview", "CHANNEL_SCOPE", "HRC-2", **submission)
        with pytest.raises(AssertionError, match="not refused for CHANNEL_SCOPE HRC-9"):
            pip.is_refused("SubmitForReview", "CHANNEL_SCOPE", "HRC-9", **submission)
