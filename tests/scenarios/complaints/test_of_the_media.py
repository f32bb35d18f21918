"""A complaint of the press goes round nobody whom the press goes to first (Clean Slate 4.1)."""

from typing import Any

import pytest
from msgspec.structs import replace

from duecourse.complaints import around as a
from duecourse.complaints import commands as k
from duecourse.complaints import endings as e
from duecourse.complaints import steps as s
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.reactions import REACTIONS
from duecourse.complaints.state import Advice, Complaint
from duecourse.contacts import commands as c
from duecourse.contacts.decide import CONTACTS
from duecourse.kernel.reaction import Cause
from duecourse.kernel.reasons import Reason
from duecourse.testing import PLAINLY, Given, PostScene, Scene, writing
from tests.scenarios.cleanslate import cleanslate

MEDIA = "CS-4.1-media"


def _complaint(given: Given, **state: Any) -> Given:
    where = (given.name("channels", given.platform),)
    known: dict[str, Any] = {"taken_in": True, "opened_by": given.person("ned"), **state}
    made = Complaint(state="acknowledged", version=2, kind="channel_post", channels=where)
    return given.knowing("complaints", "k1", replace(made, **known))


def _answered(given: Given, by: str = "wes", **content: Any) -> PostScene:
    said = {"kind": "reply", "contact": given.name("complaints", "k1"), "text": "We are sorry."}
    post = writing(given, by=by, **{**said, **content})
    return post.submitted(by=by).approved().verified().later(hours=26).published(by=by)


@pytest.mark.parametrize("by_media", ["yes", ""])
@pytest.mark.parametrize("kind", ["reply", "holding_response", "original"])
def test_what_the_press_complains_of_is_answered_after_the_chief_executive_heard(
    by_media: str, kind: str
) -> None:
    given = _complaint(cleanslate(), by_media=by_media)
    _answered(given, kind=kind).then_refused_alone(Reason.ADVICE_REQUIRED, MEDIA)
    lou, cleo = (given.person(one) for one in ("lou", "cleo"))
    other = _complaint(cleanslate(), by_media=by_media, advice=(Advice(lou, ("line_manager",)),))
    _answered(other, kind=kind).then_refused_alone(Reason.ADVICE_REQUIRED, MEDIA)
    heard = _complaint(cleanslate(), by_media=by_media, advice=(Advice(cleo, ("ceo",)),))
    assert not _answered(heard, kind=kind).violations


def test_advice_of_a_chief_executive_who_is_complained_of_counts_for_nothing() -> None:
    cleo = cleanslate().person("cleo")
    said: dict[str, Any] = {"by_media": "yes", "advice": (Advice(cleo, ("ceo",)),)}
    given = _complaint(cleanslate(), respondents=(cleo,), **said)
    _answered(given).then_refused_alone(Reason.ADVICE_REQUIRED, MEDIA)


_MEL = "organisations/x/people/mel"


@pytest.mark.parametrize(
    "known",
    [{"by_media": "no"}, {"taken_in": False, "opened_by": _MEL, "reported_by": _MEL}],
)
def test_whoever_is_not_of_the_press_waits_for_nobody(known: dict[str, Any]) -> None:
    assert not _answered(_complaint(cleanslate(), **known)).violations


@pytest.mark.parametrize(("kind", "by_media"), [("press", "yes"), ("question", "no")])
def test_what_a_message_was_is_known_of_the_complaint_that_it_became(
    kind: str, by_media: str
) -> None:
    given = cleanslate().with_contact("m1", kind=kind, says_wrong="yes")
    name = given.name("contacts", "m1")
    scene = Scene(given, CONTACTS, name, given.facts[name])
    k1 = given.name("complaints", "k1")
    made = scene.when(c.PromoteContact(name=name, complaint=k1, kind="channel_post"), "wes")
    event = made.event
    (opening,) = (r for r in REACTIONS if type(event) in r.to)
    cause = Cause(
        event=event, stream=name, states={name: made.state}, command=c.PromoteContact(
            name=name, complaint=k1, kind="channel_post"
        ),
    )  # fmt: skip
    (opened,) = opening.causes(cause)
    assert isinstance(opened, k.OpenComplaint)
    assert opened.by_media == by_media


@pytest.mark.parametrize("by_media", ["yes", "no", ""])
def test_what_the_press_complains_of_is_not_closed_unheard(by_media: str) -> None:
    given = _complaint(cleanslate(), by_media=by_media, respondents=(cleanslate().person("wes"),))
    name = given.name("complaints", "k1")
    scene = Scene(given, COMPLAINTS, name, given.facts[name])
    for command in (
        k.ResolveComplaint(name=name, outcome="We apologised.", **PLAINLY),
        s.ScreenOutOfScope(name=name, cause="not_ours"),
    ):
        found = {(v.reason, v.clause) for v in scene.when(command, "lou").violations}
        # Unsaid of somebody from outside, they may be.
        assert ((Reason.ADVICE_REQUIRED, MEDIA) in found) == (by_media != "no")
    advised = scene.when(k.AdviseOnComplaint(name=name, advice="Say sorry."), "cleo")
    closed = advised.when(k.ResolveComplaint(name=name, outcome="We apologised.", **PLAINLY), "lou")
    assert not {v for v in closed.violations if v.reason == Reason.ADVICE_REQUIRED}


def test_whoever_fills_in_a_form_is_not_the_form() -> None:
    given = cleanslate().with_person("form", kind="intake_account")
    name = given.name("complaints", "k1")
    scene = Scene(given, COMPLAINTS, name, Complaint())
    told = k.OpenComplaint(name=name, kind="staff_conduct", complainant="R. Roe", summary="So.")
    by_form = scene.when(told, "form").state
    assert (by_form.complainant, by_form.recorder) == ("", "")
    taken_in = k.OpenComplaint(
        name=name, kind="staff_conduct", complainant="R. Roe", summary="So.", taken_in=True
    )
    by_phone = scene.when(taken_in, "wes").state
    assert (by_phone.complainant, by_phone.recorder) == ("", given.person("wes"))
    assert scene.when(told, "wes").state.complainant == given.person("wes")


# --- nothing goes out to them before the Chief Executive heard (4.1) ----------------------------

_GOES_OUT = (
    k.AcknowledgeComplaint,
    e.ExplainDelay,
    e.SendHoldingResponse,
    a.AcknowledgeSeries,
)


def _received(by: str = "ned", **state: Any) -> Scene:
    given = cleanslate().with_person("wes", "authorised_worker", title="Wes")
    name = given.name("complaints", "k1")
    made = {"kind": "channel_post", "complainant": "Jo Byline of the Daily", **state}
    scene = Scene(given, COMPLAINTS, name, Complaint())
    return scene.when(k.OpenComplaint(name=name, **made), by)


def _asks(scene: Scene, command: type, who: str = "lou") -> bool:
    fields = {"template": "holding"} if command is e.SendHoldingResponse else {}
    found = scene.when(command(name=scene.name, **fields), who).violations
    return (Reason.ADVICE_REQUIRED, MEDIA) in {(v.reason, v.clause) for v in found}


@pytest.mark.parametrize("command", _GOES_OUT)
@pytest.mark.parametrize(
    "said",
    [
        {"by_media": "yes"},
        {"by_media": "yes", "taken_in": True},
        {"taken_in": True},
        # That nobody said that it was taken in for another is no word that it was not.
        {},
    ],
)
def test_nothing_goes_out_to_the_media_before_the_chief_executive_heard(
    command: type, said: dict[str, Any]
) -> None:
    scene = _received(**said)
    assert _asks(scene, command)
    heard = scene.when(k.AdviseOnComplaint(name=scene.name, advice="Be quick."), "cleo")
    assert not _asks(heard, command)


@pytest.mark.parametrize("command", _GOES_OUT)
def test_whoever_hears_of_it_first_sends_it_themselves(command: type) -> None:
    assert not _asks(_received(by_media="yes"), command, "cleo")


def test_what_no_media_complain_of_waits_for_nobody() -> None:
    assert not _asks(_received(by_media="no"), k.AcknowledgeComplaint)
    assert not _asks(_received(by="wes", complainant="Wes"), k.AcknowledgeComplaint)
    assert _asks(_received(by="wes", complainant="Wes", taken_in=True), k.AcknowledgeComplaint)
    own = cleanslate().person("wes")
    assert not _asks(_received(by="wes", reported_by=own), k.AcknowledgeComplaint)
    scene = _received(taken_in=True)
    said = scene.when(k.DescribeComplainant(name=scene.name, by_media="no"), "lou")
    assert not _asks(said, k.AcknowledgeComplaint)


def test_nobody_unsays_that_the_media_complain() -> None:
    scene = _received(by_media="yes")
    unsaid = scene.when(k.DescribeComplainant(name=scene.name, by_media="no"), "lou")
    unsaid.then_refused(Reason.FIELD_INVALID)
    later = _received(by_media="no")
    later = later.when(k.DescribeComplainant(name=later.name, by_media="yes"), "lou")
    assert _asks(later, k.AcknowledgeComplaint)


def test_what_the_chief_executive_is_complained_of_waits_for_who_acts_then() -> None:
    cleo = cleanslate().person("cleo")
    scene = _received(by_media="yes", kind="staff_conduct", respondents=(cleo,))
    assert _asks(scene, k.AcknowledgeComplaint)
    assert not _asks(scene, k.AcknowledgeComplaint, "bea")
