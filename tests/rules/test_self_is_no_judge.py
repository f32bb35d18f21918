"""Nobody judges what they did themselves, though they do the work alone (decision 145)."""

from dataclasses import replace
from typing import Any, Final

import msgspec
import pytest

from duecourse.catalogue import COMMANDS
from duecourse.incidents import commands as incidents
from duecourse.incidents.decide import INCIDENTS
from duecourse.incidents.state import Incident
from duecourse.kernel.command import Command
from duecourse.kernel.eligibility import OUTSIDE
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as posts
from duecourse.posts.state import Duty
from duecourse.takedowns import commands as takedowns
from duecourse.takedowns.decide import TAKEDOWNS
from duecourse.takedowns.state import Takedown
from duecourse.testing import MONDAY, Given, Scene, decided_by, writing
from tests.rules.houses import House, everywhere
from tests.unit.packs.making import FIFTH, problems

ALONE: Final = {"acat": "mona", "cleanslate": "cleo", "stass": "dee", "zrtherapy": "zoe"}
"""Who manages, and is all there is."""

BODY: Final = {"zrtherapy": "ukcp"}
"""The outside body that decides; an independent reviewer elsewhere."""

CAPTURE: Final = "a" * 64
RATED: Final = {"sensitivity": "low", "reputation": "low", "rationale": "Two people saw it."}


def _pack(given: Given) -> str:
    return given.organisation.rsplit("/", 1)[1]


def _alone(house: House) -> tuple[Given, str]:
    """Return an organisation in which one person is left, who has every role of theirs still."""
    given = house()
    who = ALONE[_pack(given)]
    officers: Any = given.facts[given.organisation]
    theirs = {
        r: (given.person(who),) for r, p in officers.officers.items() if given.person(who) in p
    }
    return given.with_organisation(officers=theirs), who


def _refused_alone_and_taken_from_a_body(scene: Scene, command: Command, who: str) -> None:
    refused = scene.when(command, who, reason="It may stay.")
    found = {violation.reason for violation in refused.violations}
    assert found & {Reason.CONFLICT_OF_INTEREST, Reason.SELF_APPROVAL}, found
    body = decided_by(BODY.get(_pack(scene.given), "external_reviewer"))
    taken = scene.when(command, who, reason="It may stay.", outside=body)
    assert not taken.violations
    assert taken.verdict.events[0].envelope.role == OUTSIDE


# --- what is to come down ---

DECIDED: Final[tuple[tuple[str, type[Command], dict[str, Any]], ...]] = (
    ("requested", takedowns.DeclineTakedown, {}),
    ("requested", takedowns.LiftTakedown, {"signed_digest": CAPTURE}),
    ("refused", takedowns.ReviewDeclined, {}),
)


@everywhere
@pytest.mark.parametrize(("state", "command", "fields"), DECIDED, ids=lambda one: str(one)[-24:])
def test_whoever_owns_what_is_to_come_down_lets_it_stay_by_no_word_of_theirs(
    house: House, state: str, command: type[Command], fields: dict[str, Any]
) -> None:
    given, who = _alone(house)
    name = given.name("takedowns", "t1")
    request = Takedown(
        state=state,
        version=2,
        ground="complaint",
        held_by="personal",
        owner=given.person(who),
        opened_by=given.person("reader"),
        requested_at=MONDAY,
    )
    scene = Scene(given, TAKEDOWNS, name, request)
    _refused_alone_and_taken_from_a_body(scene, command(name=name, **fields), who)


@everywhere
def test_whoever_owns_it_takes_it_down_at_once(house: House) -> None:
    given, who = _alone(house)
    name = given.name("takedowns", "t1")
    request = Takedown(state="requested", version=1, held_by="personal", owner=given.person(who))
    scene = Scene(given, TAKEDOWNS, name, request)
    down = takedowns.RecordRemoval(name=name)
    scene.when(down, who, reason="They asked.").then_in("removed")


@everywhere
@pytest.mark.parametrize("part", ["author", "publisher"])
def test_whoever_put_a_post_up_refuses_no_duty_to_take_it_down(house: House, part: str) -> None:
    given, who = _alone(house)
    me = given.person(who)
    post = writing(given)
    theirs = {"author": me} if part == "author" else {"author": "", "published_by": me}
    duty = Duty("takedown-9", "takedown", MONDAY, cause="protection")
    live = msgspec.structs.replace(
        post.state, state="published", version=9, duties=(duty,), writers=(), **theirs
    )
    scene = replace(post, state=live)
    command = posts.RefuseTakedown(name=post.name, duty=duty.id)
    _refused_alone_and_taken_from_a_body(scene, command, who)


# --- incidents ---

LED: Final[tuple[tuple[str, type[Command], dict[str, Any]], ...]] = (
    ("assessed", incidents.DismissIncident, {}),
    ("response_agreed", incidents.StandDown, {}),
    ("standing_down", incidents.CloseIncident, {"outcome": "We said sorry."}),
    ("assessed", incidents.DiscloseIncident, {}),
    ("assessed", incidents.DecideReport, {"body": "data_regulator", "report": "no"}),
)


@everywhere
@pytest.mark.parametrize(("state", "command", "fields"), LED, ids=lambda one: str(one)[-24:])
def test_whoever_is_accused_decides_nothing_of_an_incident_by_their_own_word(
    house: House, state: str, command: type[Command], fields: dict[str, Any]
) -> None:
    given, who = _alone(house)
    # Whoever leads incidents, too: so that nothing but what they did stands against them.
    leads = {r for f in ("lead_incident", "decide_report") for r in given.pack.filling(f)}
    given = given.with_person(who, *leads, *given.pack.filling("manage"))
    given = given.with_organisation(
        officers={r: (given.person(who),) for r in (*leads, *given.pack.filling("manage"))}
    )
    name = given.name("incidents", "i1")
    incident = Incident(
        state=state,
        version=3,
        kinds=("crisis",),
        accused=(given.person(who),),
        flagged_by=given.person("reader"),
        flagged_at=MONDAY,
        assessed_by=given.person("reader"),
        assessed_at=MONDAY,
    )
    scene = Scene(given, INCIDENTS, name, incident)
    _refused_alone_and_taken_from_a_body(scene, command(name=name, **fields), who)


def test_each_command_that_judges_is_among_those_that_are_tried() -> None:
    tried = {command for _, command, _ in (*DECIDED, *LED)} | {posts.RefuseTakedown}
    same = {  # of the same checks as the others
        incidents.AssessIncident,
        incidents.ReassessIncident,
        incidents.AgreeResponse,
        incidents.ReopenIncident,
        # What opens a response protects, and waits for nobody outside (decision 249).
        incidents.OpenResponse,
        # What is on the account of who is there is no site's: they take it down (decision 273).
        takedowns.CloseUnremoved,
    }
    judging = {entry.type for entry in COMMANDS.values() if entry.type.JUDGES}
    assert judging == tried | same


# --- a policy that names no body ---

ROUTE: Final = "nobody_else: {then: self, clause: HRC-1}"


@pytest.mark.parametrize("function", ["manage", "publish", "decide_report"])
def test_a_policy_by_which_people_would_judge_themselves_names_a_body(function: str) -> None:
    lines = [line for line in FIFTH.splitlines() if not line.startswith(f"  {function}: ")]
    at = lines.index("functions:") + 1
    lines.insert(at, f"  {function}: {{roles: [captain, press], {ROUTE}}}")
    (found,) = problems("\n".join(lines))
    assert found.startswith(f"pack.yaml:{at + 1}: functions.{function}.nobody_else.then[0]: nobody")
    body = "outside_bodies: {peer: {title: A peer, decides: true, clause: HRC-1}}"
    assert problems("\n".join((*lines, body))) == []


@pytest.mark.parametrize("function", ["advise", "approve_channel", "approve_policy"])
def test_what_is_work_alone_needs_none(function: str) -> None:
    lines = FIFTH.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith(f"  {function}: "))
    lines[at] = lines[at].replace("]}", f"], {ROUTE}}}")
    assert problems("\n".join(lines)) == []
