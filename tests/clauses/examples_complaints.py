"""What the clauses on complaints and contacts allow and refuse."""

from typing import Any

from duecourse.complaints import commands as c
from duecourse.contacts import commands as cc
from duecourse.contacts.decide import CONTACTS
from duecourse.kernel.reasons import Reason
from duecourse.testing import PLAINLY, Given, Scene
from tests.clauses.framework import Example
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.complaints.test_complaints import acknowledged, advised
from tests.scenarios.contacts.test_contacts import NOBODY
from tests.scenarios.zrtherapy import zrtherapy


def _resolved(scene: Scene) -> Scene:
    return scene.when(c.ResolveComplaint(name=scene.name, outcome="Apologised.", **PLAINLY), "ada")


def contact(given: Given, **state: Any) -> Scene:
    """Return a message that was received, and what is known of it."""
    known = given.with_contact("m1", **{"answered_in": (0, 1), **state})
    name = known.name("contacts", "m1")
    return Scene(known, CONTACTS, name, known.facts[name])


def _closed(scene: Scene, by: str, outcome: str = "") -> Scene:
    to = "office" if outcome == "signposted" else ""
    end = cc.CloseContact(name=scene.name, outcome=outcome, says_wrong="no", signposted_to=to)
    return scene.when(end, by)


def _press(*, briefed: bool) -> Scene:
    scene = contact(cleanslate(), kind="press")
    if briefed:
        command = cc.AdviseOnContact(name=scene.name, advice="Send them the statement.")
        scene = scene.when(command, "cleo")
    return _closed(scene, "wes", "answered")


def _goes_on(by: str) -> Scene:
    return _closed(contact(cleanslate(), kind="service_user", returns=1), by, "signposted")


def _assigned(who: str) -> Scene:
    scene = contact(acat(), state="received", kind="channel_question")
    command = cc.AssignContact(name=scene.name, assignee=scene.given.person(who))
    return scene.when(command, "lena")


def _to_a_minor(*, told: bool, accompanied: bool) -> Scene:
    scene = contact(acat(), kind="question", minor="yes")
    if told:
        scene = scene.when(cc.AdviseWriter(name=scene.name, points=("strangers",)), "lena")
    if accompanied:
        scene = scene.when(cc.JoinContact(name=scene.name), "ada")
    reply = cc.ReplyToContact(
        name=scene.name, route="email", summary="Here.", **NOBODY, confirms=("offline_rules",)
    )
    return scene.when(reply, "lena")


EXAMPLES = (
    Example(
        "ACAT-2.5-engage",
        Reason.OUTCOME_REQUIRED,
        allow=lambda: _closed(contact(acat(), kind="question"), "lena", "answered"),
        refuse=lambda: _closed(contact(acat(), kind="question"), "lena", "no_reply_needed"),
    ),
    Example(
        "ACAT-POC-first-contact",
        Reason.ROUTE_REQUIRED,
        allow=lambda: _assigned("ada"),
        refuse=lambda: _assigned("chris"),
    ),
    Example(
        "ACAT-U18-aware",
        Reason.ADVICE_TO_SUBJECT_REQUIRED,
        allow=lambda: _to_a_minor(told=True, accompanied=True),
        refuse=lambda: _to_a_minor(told=False, accompanied=True),
    ),
    Example(
        "ACAT-U18-relationship",
        Reason.CHECKLIST_INCOMPLETE,
        allow=lambda: _to_a_minor(told=True, accompanied=True),
        refuse=lambda: _to_a_minor(told=True, accompanied=False),
    ),
    Example(
        "ACAT-2.17-advice",
        Reason.ADVICE_REQUIRED,
        allow=lambda: _resolved(advised()),
        refuse=lambda: _resolved(acknowledged()),
    ),
    Example(
        "CS-4.1-media",
        Reason.ADVICE_REQUIRED,
        allow=lambda: _press(briefed=True),
        refuse=lambda: _press(briefed=False),
    ),
    Example(
        "CS-7.4-contact",
        Reason.OUTCOME_REQUIRED,
        allow=lambda: _closed(contact(cleanslate(), kind="service_user"), "wes", "signposted"),
        refuse=lambda: _closed(contact(cleanslate(), kind="service_user"), "wes", "answered"),
    ),
    Example(
        "CS-7.4-escalate",
        Reason.ROUTE_REQUIRED,
        allow=lambda: _goes_on("lou"),
        refuse=lambda: _goes_on("wes"),
    ),
    Example(
        "ZRT-RE-followup",
        Reason.OUTCOME_REQUIRED,
        allow=lambda: _closed(contact(zrtherapy(), kind="support_request"), "con", "followed_up"),
        refuse=lambda: _closed(contact(zrtherapy(), kind="support_request"), "con"),
    ),
)
