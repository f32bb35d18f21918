"""Every organisation of a release before this one goes on working under this one."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

from duecourse.client.messages import word_of
from duecourse.testing import PLAIN, PLAINLY
from tests.compatibility.golden import Release
from tests.compatibility.make import changed, shipped
from tests.compatibility.recording import Organisation, Recording
from tests.compatibility.stories import common


class Team(NamedTuple):
    """Who does what; the administrator and those who approve policies first."""

    administrator: str
    approvers: tuple[str, ...]
    author: str
    reviewer: str
    channel: str
    attests: tuple[str, ...] = ()
    content: Mapping[str, Any] = {}


TEAMS: Final = {
    "acat": Team(
        administrator="ada",
        approvers=("tess",),
        author="lena",
        reviewer="tom",
        channel="twitter",
        attests=("true_to_knowledge",),
        content={
            "category": "cat_news",
            "purpose": "news",
            "beneficiary": "people_seeking_help",
            "aim": "awareness",
        },
    ),
    "cleanslate": Team(
        administrator="pru",
        approvers=("pru",),
        author="wes",
        reviewer="lou",
        channel="facebook",
        attests=("code_of_conduct",),
        content={"category": "news", "interest": "none"},
    ),
    "stass": Team(
        administrator="dee",
        approvers=("dee", "bo"),
        author="sam",
        reviewer="lin",
        channel="facebook",
        content={"category": "news"},
    ),
    "zrtherapy": Team(
        administrator="zoe",
        approvers=("zoe",),
        author="con",
        reviewer="zoe",
        channel="twitter",
        content={"category": "own_content", "purpose": "own_content"},
    ),
}


@pytest.fixture
def continued(release: Release, tmp_path: Path) -> Iterator[Recording]:
    """Yield what goes on on a release's log, with packs of this release beside it."""
    packs = tmp_path / "packs"
    packs.mkdir()
    with release.opened(tmp_path) as server:
        yield Recording(server, packs, "continued")


def _next_edition(recording: Recording, id_: str) -> str:
    """Lay out the pack that this release ships, as a version yet to come; return its file."""
    text = changed(shipped(id_), [("version: ", '"2028"')])
    (recording.packs / f"{id_}.yaml").write_text(text, encoding="utf-8")
    return f"{id_}.yaml"


def _publishes(org: Organisation, team: Team, id_: str) -> tuple[str, str]:
    """Let a post go from draft to its channel; return its state and where it is seen."""
    content = {**PLAIN, "text": "News.", "classification": "public", **team.content}
    people = (team.author, team.reviewer)
    channel = org.named("channels", team.channel)
    post = common.Post(org, id_, channel, *people, content, team.attests)
    post.ready()
    org.later(hours=1)
    post.confirmed(post.published("", "paused").permit)
    seen = _seen(org, team.author, post.name)
    return word_of(seen, "state"), word_of(seen, "visibility")


def _seen(org: Organisation, who: str, name: str) -> Any:
    return org.recording.server.client(org.person(who)).get(name)


@pytest.mark.parametrize("id_", TEAMS)
def test_a_post_goes_out_under_the_old_pack(
    release: Release, continued: Recording, id_: str
) -> None:
    org = _as_it_was(release, continued, id_)
    common.acknowledged(org, TEAMS[id_].author)
    assert _publishes(org, TEAMS[id_], "new-1") == ("published", "live")


def _as_it_was(release: Release, recording: Recording, id_: str) -> Organisation:
    """Return an organisation whose pack is the one that the release left in force."""
    org = Organisation(recording, id_, f"{id_}.yaml")
    policy = release.states[org.name][org.name]["policy_version"]
    text = recording.server.client(org.person("archive"), "auditor").call(
        "GetPolicyPack", name=org.named("policies", policy)
    )
    (recording.packs / org.pack).write_text(text.pack, encoding="utf-8")
    return org


@pytest.mark.parametrize("id_", TEAMS)
def test_a_new_pack_is_drafted_approved_and_brought_into_force(
    continued: Recording, id_: str
) -> None:
    team, org = TEAMS[id_], Organisation(continued, id_, "")
    org.pack = _next_edition(continued, id_)
    drafted = org.does(team.administrator, "DraftPolicy", parent=org.name, pack={"$pack": org.pack})
    policy = org.named("policies", "2028")
    for approver in team.approvers:
        org.does(approver, "ApprovePolicy", name=policy, digest=drafted.digest)
    org.does(team.administrator, "BringIntoForce", name=policy)
    for who in dict.fromkeys((team.administrator, team.author, team.reviewer)):
        common.acknowledged(org, who)
    assert _seen(org, team.author, org.name).policy_version == "2028"
    assert _publishes(org, team, "new-2") == ("published", "live")


def test_what_was_under_way_is_brought_to_its_end(release: Release, continued: Recording) -> None:
    acat = Organisation(continued, "acat", "acat.yaml")
    stass = Organisation(continued, "stass", "stass.yaml")
    # The takedown that a withdrawn consent made due, and a policy that was left in draft.
    post = stass.named("posts", "p1")
    stass.does("sam", "RecordTakedown", name=post, reason="Kit asked for it")
    policy = stass.named("policies", "2027-draft")
    digest = _seen(stass, "dee", policy).digest
    for approver in ("dee", "bo"):
        stass.does(approver, "ApprovePolicy", name=policy, digest=digest)
    stass.does("dee", "BringIntoForce", name=policy)
    # A complaint that was opened again, a question to be answered, a period that is open.
    # The policy of then names no body outside to turn to.
    said = {"outcome": "Settled", **PLAINLY, "signpost": ""}
    acat.does("eve", "ResolveComplaint", name=acat.named("complaints", "k1"), **said)
    noa = acat.person("noa")
    question = _seen(acat, "noa", noa).advice[-1].id
    acat.does("tom", "AnswerAdvice", name=noa, advice=question, answer="Yes")
    for who in ("tess", "tom"):
        acat.does(who, "CloseRegulatedPeriod", name=acat.name)
    press = acat.named("contacts", "m2")
    acat.does("lena", "AssignContact", name=press, assignee=acat.person("lena"))
    nobody = {"account_information": "no", "names_others": "no"}
    told = {"name": press, "route": "phone", "summary": "Told them.", **nobody}
    acat.does("lena", "ReplyToContact", **told)
    acat.does("lena", "CloseContact", name=press, outcome="answered", says_wrong="no")
