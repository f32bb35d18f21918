"""S1: an ordinary post of ACAT, from draft to published, with everything that stands in its way."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from grpc import StatusCode

from duecourse.commands import CommandService
from duecourse.testing import PLAIN, Caller, House, SettableClock
from tests.e2e.scenarios.stage import Stage, london, stage, state

P1 = "organisations/acat/posts/p1"
C7 = "organisations/acat/consents/c7"
TWITTER = "organisations/acat/channels/twitter"


async def _set_up(service: CommandService, clock: SettableClock) -> None:
    acat = await House.opened(service, clock, "acat")
    lena = await acat.person("lena", "social_lead")
    await acat.person("ann", "administrator")
    await acat.person("ada", "admin_manager")
    tom = await acat.person("tom", "liaison_trustee")
    await acat.person("noa", "committee_member", acknowledged=False)
    await acat.channel("twitter", lena, tom)


@pytest.fixture
def acat() -> Iterator[Stage]:
    with stage("acat", london(2027, 1, 11, "09:00"), _set_up) as acat:
        yield acat


def content(*sources: str, text: str = "Nine in ten would come again, says one.") -> dict[str, Any]:
    """Return content that quotes SU-7 and states a figure."""
    su_7 = {
        "ref": "su-7",
        "kind": "service_user",
        "identifiable": "yes",
        "age_band": "adult",
        "representation": "quote",
    }
    return {
        **PLAIN,
        "category": "cat_news",
        "purpose": "inform",
        "beneficiary": "public",
        "aim": "awareness",
        "interest": "none",
        "classification": "public",
        "text": text,
        "subjects": [su_7],
        "contains_facts": "yes",
        "sources": sources,
    }


SOURCE = "Survey of members, 2026, table 3"


def _consent_c7_is_given(lena: Caller) -> None:
    scope = {"platforms": ["twitter"], "public": True}
    lena.does(
        "RequestConsent", parent="organisations/acat", consent_id="c7", subject="su-7",
        subject_kind="service_user", age_band="adult", purpose="cat_news", material="quote",
        wording_version="2", **scope,
    )  # fmt: skip
    given = lena.does(
        "RecordConsent", name=C7, giver="Somebody", giver_role="self", method="form",
        given_at=datetime(2027, 1, 11, 9, 0, tzinfo=UTC), wording_version="2",
        informed={
            "information_sheet_version": "2", "purpose": True, "channels": True,
            "withdrawal_explained": True, "capacity_considered": True,
        },
        **scope,
    )  # fmt: skip
    assert state(given.consent) == "GIVEN"


def test_s1(acat: Stage) -> None:
    lena, tom, ann, noa = map(acat.person, ("lena", "tom", "ann", "noa"))
    _consent_c7_is_given(lena)
    drafted = lena.does(
        "DraftPost", parent=acat.organisation, post_id="p1", channel=TWITTER, content=content()
    )
    assert state(drafted.post) == "DRAFT"

    acat.at(london(2027, 1, 11, "09:05"))
    _review_needs_a_source_and_a_second_person(acat, lena, tom)
    acat.at(london(2027, 1, 11, "09:20"))
    _consent_must_be_verified_by_another(acat, tom, ann)
    acat.at(london(2027, 1, 11, "09:30"))
    _only_who_runs_twitter_publishes_and_only_what_was_approved(acat, lena, tom, ann)
    noa.is_refused(
        "DraftPost", "POLICY_NOT_ACKNOWLEDGED", "ACAT-0-read-first", StatusCode.FAILED_PRECONDITION,
        parent=acat.organisation, channel=TWITTER, content=content(SOURCE),
    )  # fmt: skip
    _history_lists_accepted_events_only(acat)


def _review_needs_a_source_and_a_second_person(acat: Stage, lena: Caller, tom: Caller) -> None:
    submission = {"name": P1, "attestations": acat.on_submitting}
    lena.is_refused(
        "SubmitForReview", "SOURCES_MISSING", "ACAT-2.10-facts", StatusCode.FAILED_PRECONDITION,
        revision=1, **submission,
    )  # fmt: skip
    lena.does("RevisePost", name=P1, content=content(SOURCE))
    submitted = lena.does("SubmitForReview", revision=2, **submission)
    assert state(submitted.post) == "REVIEW"
    approval = {"name": P1, "revision": 2, "answers": acat.checklist}
    lena.is_refused(
        "ApproveStep", "SELF_APPROVAL", "EXT-REVIEW-four-eyes", StatusCode.PERMISSION_DENIED,
        **approval,
    )  # fmt: skip
    approved = tom.does("ApproveStep", **approval)
    assert (state(approved.post), len(approved.post.approvals)) == ("REVIEW", 1)


def _consent_must_be_verified_by_another(acat: Stage, tom: Caller, ann: Caller) -> None:
    verification = {"name": P1, "revision": 2, "consents": [C7], "nobody_identifiable": True}
    tom.is_refused(
        "VerifyConsent", "CONSENT_MISSING", "ACAT-2.9-consent", StatusCode.FAILED_PRECONDITION,
        **verification,
    )  # fmt: skip
    assert state(ann.does("VerifyEvidence", name=C7).consent) == "VERIFIED"
    verified = tom.does("VerifyConsent", **verification)
    assert state(verified.post) == "CONSENT_VERIFIED"


def _only_who_runs_twitter_publishes_and_only_what_was_approved(
    acat: Stage, lena: Caller, tom: Caller, ann: Caller
) -> None:
    publication = {"name": P1, "attestations": acat.on_publishing}
    ann.is_refused(
        "PublishPost", "NOT_AUTHORISED", "ACAT-POC-twitter", StatusCode.PERMISSION_DENIED,
        revision=2, **publication,
    )  # fmt: skip
    changed = content(SOURCE, text="Nine in ten will come again, says one.")
    assert state(lena.does("RevisePost", name=P1, content=changed).post) == "DRAFT"
    lena.is_refused(
        "PublishPost", "ILLEGAL_TRANSITION", "", StatusCode.FAILED_PRECONDITION,
        revision=3, **publication,
    )  # fmt: skip

    acat.at(london(2027, 1, 11, "10:00"))
    lena.does("SubmitForReview", name=P1, revision=3, attestations=acat.on_submitting)
    tom.does("ApproveStep", name=P1, revision=3, answers=acat.checklist)
    again = tom.does("VerifyConsent", name=P1, revision=3, consents=[C7], nobody_identifiable=True)
    assert state(again.post) == "CONSENT_VERIFIED"
    lena.is_refused(
        "PublishPost", "STALE_REVISION", "EXT-REVIEW-stale", StatusCode.FAILED_PRECONDITION,
        revision=2, **publication,
    )  # fmt: skip
    acat.at(london(2027, 1, 11, "10:15"))
    published = lena.does("PublishPost", revision=3, **publication).post
    assert state(published) == "PUBLISHED"
    visibility = published.DESCRIPTOR.fields_by_name["visibility"].enum_type
    assert visibility.values_by_number[published.visibility].name == "POST_VISIBILITY_LIVE"
    assert published.published_at.ToDatetime(UTC) == datetime(2027, 1, 11, 10, 15, tzinfo=UTC)


HISTORY = [
    # event, by whom, at what time (in winter London has UTC), of which revision
    ("PostDrafted", "lena", "09:00", None),
    ("PostRevised", "lena", "09:05", 2),
    ("PostSubmitted", "lena", "09:05", 2),
    ("ChecklistAnswered", "tom", "09:05", 2),
    ("StepApproved", "tom", "09:05", 2),
    ("ConsentsVerified", "tom", "09:20", 2),
    ("PostRevised", "lena", "09:30", 3),
    ("PostSubmitted", "lena", "10:00", 3),
    ("ChecklistAnswered", "tom", "10:00", 3),
    ("StepApproved", "tom", "10:00", 3),
    ("ConsentsVerified", "tom", "10:00", 3),
    ("PostPublished", "lena", "10:15", 3),
]


def _history_lists_accepted_events_only(acat: Stage) -> None:
    auditor = acat.person("audrey", "auditor")
    events = auditor.does("ListEvents", name=P1).events
    told = [
        (
            event.type,
            event.actor.rsplit("/", 1)[1],
            event.at.ToDatetime(UTC).strftime("%H:%M"),
            int(event.data["revision"]) if "revision" in event.data else None,
        )
        for event in events
    ]
    assert told == HISTORY
    assert [event.version for event in events] == list(range(1, len(HISTORY) + 1))
    assert {event.policy for event in events} == {"2021-10-08"}
    assert all(len(event.policy_digest) == 64 for event in events)
    attempts = auditor.does("ListAttempts", parent=acat.organisation).attempts
    tried = [(attempt.actor.rsplit("/", 1)[1], attempt.command) for attempt in attempts]
    assert tried == [
        ("lena", "SubmitForReview"),
        ("lena", "ApproveStep"),
        ("tom", "VerifyConsent"),
        ("ann", "PublishPost"),
        ("lena", "PublishPost"),
        ("lena", "PublishPost"),
        ("noa", "DraftPost"),
    ]
