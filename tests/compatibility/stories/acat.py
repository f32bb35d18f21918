"""ACAT: most of what can happen to posts, consents, complaints, people and channels."""

from datetime import timedelta
from typing import Any, Final

from duecourse.testing import PLAIN, PLAINLY
from tests.compatibility.recording import Organisation
from tests.compatibility.stories import common
from tests.compatibility.stories.common import Post, answered

_TRUSTEES: Final = {"tess": ["trustee"]}
_APPOINTED: Final = {
    "tom": ["liaison_trustee"],
    "cleo": ["chair"],
    "clem": ["committee_lead"],
    "eve": ["ethics_chair"],
}
_OFFICE: Final = {"lena": ["social_lead"], "ann": ["administrator"]}
_QUOTED: Final = {
    "ref": "su-7",
    "kind": "service_user",
    "identifiable": "yes",
    "age_band": "adult",
    "representation": "quote",
}
_PHOTO: Final = "c" * 64
_SAID: Final = "Zoë Núñez wrote: “as 'urgent' as can be”\nand left no number \N{TELEPHONE RECEIVER}"


def play(org: Organisation) -> None:
    """Play the story."""
    common.founded(org, "Association for Cognitive Analytic Therapy", "ada", "admin_manager")
    common.entered(org, "ada", _TRUSTEES, outside=common.ELECTED)
    common.appointed(org, "ada", "tess", _APPOINTED)
    common.entered(org, "ada", _OFFICE)
    common.entered(org, "ada", {"mia": ["member"]}, "member")
    twitter = common.opened(org, "twitter", "lena", ("ada", "tom"), ("lena",))
    _quoted(org, twitter)
    _reviewed(org, twitter)
    _turned_down(org, twitter)
    _people(org)
    _channels(org, twitter)
    _consents(org, twitter)
    _complaints(org, twitter)
    _contacts(org, twitter)
    _website(org, twitter)
    _regulated(org)


_FOR: Final = {"purpose": "acat_activity"}
"""What people are asked for: posts about what the organisation does."""


def _content(**changed: Any) -> dict[str, Any]:
    return {
        **PLAIN,
        "category": "acat_activity",
        "purpose": "news",
        "beneficiary": "people_seeking_help",
        "aim": "awareness",
        "text": "A day of talks in Leeds.",
        "classification": "public",
        **changed,
    }


def _post(org: Organisation, id_: str, channel: str, **changed: Any) -> Post:
    content = _content(**changed)
    return Post(org, id_, channel, "lena", "tom", content, ["true_to_knowledge"])


def _live(org: Organisation, id_: str, channel: str, *consents: str, **changed: Any) -> Post:
    post = _post(org, id_, channel, **changed)
    post.live(*consents, attests=["paused"])
    return post


def _quoted(org: Organisation, channel: str) -> None:
    """Go from a service user's words to their withdrawal: refusals, a stale revision, a duty."""
    consent = common.consented(
        org, "c1", "lena", "ann", "su-7", **_FOR, subject_kind="service_user", material="quote"
    )
    facts = {"subjects": [_QUOTED], "contains_facts": "yes", "text": "“I learned to see it.”"}
    post = _post(org, "p1", channel, **facts)
    org.is_refused("mia", "RevisePost", "NOT_AUTHORISED", name=post.name, content=_content())
    fields = {"name": post.name, "attestations": post.attests}
    org.is_refused("lena", "SubmitForReview", "SOURCES_MISSING", **fields)
    picture = {
        "digest": "d" * 64,
        "kind": "image",
        "maker": "third_party",
        "provenance": "supplied",
        "rights_basis": "licence",
        "rights_ref": "Licence 12",
        "attribution": "Photo: J. Doe",
    }
    whole = {
        "sources": ["Report 2025, table 4"],
        "media": [picture],
        "links": ["https://acat.example/report"],
        "title": "Leeds",
        "event_ref": "LEEDS-1",
        "event_at": org.now() + timedelta(days=30),
        "embargo_until": org.now(),
        "audience": ["service_user"],
    }
    post.revised(_content(**facts, **whole))
    post.submitted()
    org.is_refused(
        "lena",
        "ApproveStep",
        "SELF_APPROVAL",
        name=post.name,
        revision=2,
        answers=common.answers(org),
    )
    post.approved()
    post.verified(consent, by="ann")
    org.is_refused("lena", "PublishPost", "STALE_REVISION", name=post.name, revision=1)
    at = org.now() + timedelta(hours=1)
    org.does("lena", "SchedulePublication", name=post.name, publish_at=at)
    org.is_refused("lena", "PublishPost", "TIME_ORDER", name=post.name, revision=2)
    org.later(hours=1)
    version = _resource(org, post.name).version
    post.confirmed(post.published("", "paused", expected_version=version).permit)
    org.is_refused("lena", "DeletePost", "IMMUTABLE_RECORD", name=post.name)
    org.does("mia", "WithdrawConsent", name=consent, relayed_from="Robin Kay", method="telephone")
    duty = _resource(org, post.name).duties[-1].id
    fields = {"name": post.name, "duty": duty, "reason": "It is our most read post"}
    org.is_refused("ada", "RefuseTakedown", "TAKEDOWN_NOT_REFUSABLE", **fields)
    org.does(
        "lena",
        "RecordTakedown",
        name=post.name,
        captured_digest="e" * 64,
        reason="Consent withdrawn",
    )


def _resource(org: Organisation, name: str) -> Any:
    return org.recording.server.client(org.person("lena")).get(name)


def _reviewed(org: Organisation, channel: str) -> None:
    """Ask, answer, confirm, permit and send back, until it goes out after all."""
    own = {
        "digest": _PHOTO,
        "origin": "personal_device",
        "provenance": "own",
        "rights_basis": "own",
    }
    content = {"contains_commitment": "yes", "media": [{**own, "kind": "image", "maker": "own"}]}
    post = _post(org, "p2", channel, **content)
    org.does("ada", "ReassignAuthor", name=post.name, author=org.person("ann"))
    org.does("ada", "ReassignAuthor", name=post.name, author=org.person("lena"))
    post.submitted()
    org.does("tom", "RequestChanges", name=post.name, reason="Name the hall")
    post.revised(_content(**content, text="A day of talks in Leeds town hall."))
    post.submitted()
    doubt = {"kind": "position", "question": "Is that our view?"}
    doubts = org.does("mia", "RaiseDoubt", name=post.name, **doubt).doubts
    org.is_refused("cleo", "AnswerDoubt", "NOT_AUTHORISED", name=post.name, doubt=doubts[0].id)
    org.does(
        "tom", "AnswerDoubt", name=post.name, doubt=doubts[0].id, answer="It is.", finding="clear"
    )
    org.does("tess", "RecordConsultation", name=post.name, note="No objection", finding="clear")
    org.does("ada", "ConfirmCommitment", name=post.name, note="The hall is booked")
    org.does("ada", "PermitMedia", name=post.name, media=_PHOTO)
    some = [{"item": "proofread", "answer": "no", "note": "A comma is missing"}]
    org.does("tom", "AnswerChecklist", name=post.name, revision=post.revision, answers=some)
    post.approved()
    post.verified()
    org.does("lena", "ReturnToReview", name=post.name, reason="One more look")
    post.approved()
    post.verified()
    permit = post.published("", "paused").permit.id
    org.does("lena", "ReportPublicationFailure", name=post.name, permit=permit, reason="Time-out")
    post.confirmed(post.published("", "paused").permit)
    org.does("lena", "RecordTakedown", name=post.name, reason="The wrong hall")
    until = org.now() + timedelta(days=1)
    leave = {"person": org.person("ada"), "post": post.name, "until": until}
    org.does("tom", "PermitPosting", name=channel, **leave)
    seen = {"revision": _resource(org, post.name).revision, "attestations": ["paused"]}
    org.does("ada", "ReinstateContent", name=post.name, reason="It was the right one", **seen)
    org.does(
        "lena",
        "IssueCorrection",
        name=post.name,
        correction=org.named("posts", "p2-correction"),
        nature="The date was wrong",
        content=_content(kind="correction", text="It is on Tuesday."),
    )


def _turned_down(org: Organisation, channel: str) -> None:
    rejected = _post(org, "p3", channel, text="Vote!")
    rejected.submitted()
    fields = {"clause": "ACAT-2.16-party", "reason": "It takes sides"}
    org.does("tom", "RejectPost", name=rejected.name, **fields)
    withdrawn = _post(org, "p4", channel)
    org.does("lena", "WithdrawPost", name=withdrawn.name, reason="No longer needed")
    # Without an id: the name is derived from the request id, for ever.
    org.does("lena", "DraftPost", parent=org.name, channel=channel, content=_content(text="Soon"))


def _people(org: Organisation) -> None:
    """Let somebody come, act, be suspended, leave and come back."""
    fields = {"parent": org.name, "person_id": "noa", "title": "Noa Berg", "kind": "volunteer"}
    org.does("ada", "RegisterPerson", line_manager=org.person("lena"), **fields)
    noa = org.person("noa")
    org.does("ada", "AssignRole", name=noa, role="committee_member")
    org.is_refused("ada", "AssignRole", "ALREADY_EXISTS", name=noa, role="committee_member")
    unsaid = {"name": noa, "nature": "My sister runs the venue"}
    org.is_refused("noa", "DeclareConflict", "FIELD_REQUIRED", **unsaid)
    org.does("noa", "DeclareConflict", name=noa, about=org.named("posts", "p2"), nature="As said")
    org.does("noa", "DeclareConnection", name=noa, subject="su-7", nature="Neighbours")
    advice = org.does("noa", "AskAdvice", name=noa, kind="press", question="May I?").advice
    org.does("tom", "AnswerAdvice", name=noa, advice=advice[-1].id, answer="Ask me first")
    org.does("noa", "AskAdvice", name=noa, kind="content", question="And this?")
    org.does("ada", "SuspendAccess", name=noa, reason="On leave")
    org.does("ada", "RestoreAccess", name=noa, reason="Back")
    org.does("ada", "RemoveRole", name=noa, role="committee_member")
    org.does("ada", "AssignRole", name=noa, role="staff")
    org.does("ada", "RecordLeaving", name=noa)
    org.does("ada", "Rejoin", name=noa, access="admin")


def _channels(org: Organisation, twitter: str) -> None:
    until = org.now() + timedelta(days=9)
    fields = {"person": org.person("eve"), "post": org.named("posts", "p4"), "until": until}
    org.does("ada", "PermitPosting", name=twitter, **fields)
    org.does("ada", "ProposeGrant", name=twitter, person=org.person("tom"), until=until)
    for tool in ("quickpost", "slowpost"):
        org.does("ada", "ApproveTool", name=twitter, tool=tool)
    org.does("ada", "WithdrawTool", name=twitter, tool="quickpost")
    org.does("ada", "RevokeGrant", name=twitter, person=org.person("eve"))
    org.does("ada", "RecordRotation", name=twitter)
    org.does("ada", "HoldChannel", name=twitter, reason="A crisis")
    org.does("tom", "ReleaseChannel", name=twitter, reason="It is over")
    facebook = common.opened(org, "facebook", "ann", ("ada", "tom"), ())
    org.does("ada", "RetireChannel", name=facebook, reason="Nobody reads it")
    common.asked_for(org, "lena", "youtube", "engage")
    org.does("tom", "DeclineChannel", name=org.named("channels", "youtube"), reason="No time")


def _consents(org: Organisation, channel: str) -> None:
    """Let consents be declined, rejected, renewed, lapse before and after publication."""
    org.does("lena", "DeclineConsent", name=common.asked(org, "c2", "lena", "s-2", **_FOR))
    again = common.asked(
        org, "c3", "lena", "s-3", **_FOR, asset_digests=["f" * 64], age_band="under_18"
    )
    common.given(org, again, "lena", giver="Alex Kay", giver_role="parent", authority="Mother")
    org.is_refused("lena", "VerifyEvidence", "SELF_APPROVAL", name=again)
    org.does("ann", "RejectEvidence", name=again, reason="No signature")
    group = common.asked(org, "c4", "lena", "g-1", **_FOR, subject_kind="group", material="image")
    common.given(org, group, "lena", group_members=["Robin Kay"], members=["s-7", "s-8"])
    shown = common.consented(org, "c5", "lena", "ann", "s-5", **_FOR)
    renewed = {"given_at": org.now(), "expires_at": org.now() + timedelta(days=2)}
    by = {"giver": "Robin Kay", "giver_role": "self"}
    org.does("lena", "RenewConsent", name=shown, evidence="Sheet 8", **renewed, **by)
    org.does("ann", "VerifyEvidence", name=shown)
    named = {**_QUOTED, "ref": "s-5", "kind": "supporter", "representation": "mention"}
    labelled = {"subjects": [named], "label": "By a supporter"}
    _live(org, "p5", channel, shown, **labelled)
    waiting, failing = (_post(org, id_, channel, **labelled) for id_ in ("p6", "p7"))
    waiting.ready(shown)
    failing.ready(shown)
    permit = failing.published("", "paused").permit.id
    org.is_refused("lena", "LapseConsent", "TIME_ORDER", name=shown)
    org.later(hours=48)
    org.does("lena", "LapseConsent", name=shown)
    org.does("lena", "ReportPublicationFailure", name=failing.name, permit=permit)
    objection = org.named("objections", "s-9")
    org.does("mia", "RecordObjection", name=objection, platforms=["twitter"], evidence="A call")
    for who in ("lena", "eve"):
        org.does(who, "LiftObjection", name=objection, lifted_by_subject=True, evidence="A letter")
    org.does("mia", "RecordObjection", name=objection)


def _complaints(org: Organisation, channel: str) -> None:
    """Open complaints, raise, lower, close and reopen them: every reaction of a post."""
    post = _live(org, "p8", channel)
    org.is_refused("mia", "OpenComplaint", "FIELD_REQUIRED", **_complaint(org, "k0", post, ""))
    first = org.does("mia", "OpenComplaint", **_complaint(org, "k1", post, "Mia Hart")).name
    fields = _complaint(org, "k2", post, "", anonymous=True, event_at=org.now())
    form = {"parent": org.name, "person_id": "form", "title": "Form", "kind": "intake_account"}
    org.does("ada", "RegisterPerson", **form)
    second = org.does("form", "OpenComplaint", access="intake", **fields).name
    for name in (first, second):
        org.does("eve", "AcknowledgeComplaint", name=name)
        org.does("cleo", "AdviseOnComplaint", name=name, advice="Say where the figure is from")
    org.is_refused("lena", "ResolveComplaint", "CONFLICT_OF_INTEREST", name=first, outcome="No")
    org.does("eve", "EscalateComplaint", name=first, level=1, reason="A figure")
    org.does("eve", "EscalateComplaint", name=first, level=3, reason="The press asks")
    org.does("eve", "DeescalateComplaint", name=first, level=0, reason="It was nothing")
    org.does("eve", "EscalateComplaint", name=second, level=2, reason="This one is worse")
    org.does("eve", "ResolveComplaint", name=second, outcome="Upheld", **PLAINLY)
    org.does("eve", "ResolveComplaint", name=first, outcome="Not upheld", **PLAINLY)
    org.does("ada", "ReopenComplaint", name=first, new_evidence="A letter")
    org.does("mia", "OpenComplaint", parent=org.name, kind="member_conduct", complainant="Jo Doe")


def _complaint(org: Organisation, id_: str, post: Post, by: str, **more: Any) -> dict[str, Any]:
    return {
        "parent": org.name,
        "complaint_id": id_,
        "kind": "channel_post",
        "about": [post.name],
        "complainant": by,
        "summary": "Seven in ten of whom?",
        **more,
    }


def _contacts(org: Organisation, channel: str) -> None:
    fields = {"parent": org.name, "channel": channel, "summary": _SAID, "minor": "no"}
    org.does("lena", "RecordContact", contact_id="m1", kind="support_request", **fields)
    name = org.named("contacts", "m1")
    org.does("ada", "JoinContact", name=name)
    org.does("lena", "MoveToPrivate", name=name, route="phone")
    org.does("lena", "VerifyIdentity", name=name, method="call_back")
    org.does("tom", "AdviseOnContact", name=name, advice="Call them back")
    told = {"name": name, "route": "phone", "summary": "Told them."}
    org.does("lena", "ReplyToContact", account_information="no", names_others="no", **told)
    org.does("lena", "CloseContact", name=name, outcome="answered", says_wrong="no")
    org.does("lena", "RecordContact", contact_id="m2", kind="press", **fields)
    answered(org, channel, _SAID)


def _website(org: Organisation, channel: str) -> None:
    """Let a program act for people, and refuse it where it may not."""
    fields = {"parent": org.name, "person_id": "website", "title": "Website"}
    org.does("ada", "RegisterPerson", kind="service_account", **fields)
    program = {"access": "service", "on_behalf_of": org.person("lena")}
    draft = {"parent": org.name, "post_id": "p9", "channel": channel, **program}
    content = _content(text="From the website")
    name = org.does("website", "DraftPost", content=content, **draft).name
    fields = {"name": name, "kind": "other", "question": "Is it long enough?"}
    org.does("website", "RaiseDoubt", reason="Asked in the form", **fields, **program)


def _regulated(org: Organisation) -> None:
    org.does("tess", "OpenRegulatedPeriod", name=org.name, reason="A general election")
    org.is_refused("tess", "OpenRegulatedPeriod", "ILLEGAL_TRANSITION", name=org.name, reason="!")
    org.does("tess", "CloseRegulatedPeriod", name=org.name)
    org.is_refused("tess", "CloseRegulatedPeriod", "SELF_APPROVAL", name=org.name)
    org.does("tom", "CloseRegulatedPeriod", name=org.name)
    org.does("tess", "OpenRegulatedPeriod", name=org.name, reason="A referendum")
