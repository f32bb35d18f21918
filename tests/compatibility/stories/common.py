"""What every story needs: an organisation, its people, a channel, consents and posts."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from duecourse.posts.review.checklist import checklist
from duecourse.shipped import load_stored
from tests.compatibility.recording import OPERATOR, Organisation

WORDING: Final = "2026-01"
_VERSION: Final = re.compile(r'^  version: "(.+)"$', re.MULTILINE)
_READ_WITH = re.compile(r"of: (?:linked_policies|read_with_internet_policy),?\s+with: \[([^\]]+)\]")


def text_of(org: Organisation) -> str:
    """Return the text of the organisation's pack."""
    return (org.recording.packs / org.pack).read_text(encoding="utf-8")


ELECTED: Final = {
    "body": "external_reviewer",
    "reference": "Minutes of the members' meeting",
    "decided_on": "2020-01-02",
}
"""The outside body that fills an empty board."""


def founded(org: Organisation, title: str, administrator: str, role: str) -> None:
    """Register the organisation with its first policy and whoever administers it."""
    org.does(
        OPERATOR,
        "RegisterOrganisation",
        access="operator",
        organisation_id=org.name.rsplit("/", 1)[1],
        title=title,
        time_zone="Europe/London",
        pack={"$pack": org.pack},
        administrator_id=administrator,
        administrator_title=administrator.capitalize(),
        administrator_roles=[role],
    )
    acknowledged(org, administrator)


def entered(
    org: Organisation,
    by: str,
    people: Mapping[str, Sequence[str]],
    kind: str = "staff",
    **more: Any,
) -> None:
    """Enter people with their roles; each acknowledges the policy."""
    for who, roles in people.items():
        org.does(
            by,
            "RegisterPerson",
            parent=org.name,
            person_id=who,
            title=who.capitalize(),
            kind=kind,
            roles=list(roles),
            **more,
        )
        acknowledged(org, who)


def appointed(org: Organisation, by: str, board: str, people: Mapping[str, Sequence[str]]) -> None:
    """Enter people whose roles the board gives, not whoever administers."""
    entered(org, by, dict.fromkeys(people, ()))
    for who, roles in people.items():
        for role in roles:
            org.does(board, "AssignRole", name=org.person(who), role=role)


def acknowledged(org: Organisation, who: str) -> None:
    """Let a person acknowledge the organisation's policy in full."""
    found, read = _VERSION.search(text_of(org)), _READ_WITH.search(text_of(org))
    assert found
    org.does(
        who,
        "AcknowledgePolicy",
        name=org.person(who),
        policy_version=found[1],
        signed=True,
        explained=True,
        read_with=read.group(1).split(", ") if read else ["internet-policy"],
    )


def asked_for(org: Organisation, by: str, *platforms: str) -> None:
    """Ask for channels, and say no more than has to be said."""
    for one in platforms:
        fields = {"platform": one, "address": f"https://{one}.example/us"}
        org.does(by, "RequestChannel", parent=org.name, channel_id=one, **fields)


def opened(
    org: Organisation, platform: str, by: str, approvers: Sequence[str], publishers: Sequence[str]
) -> str:
    """Return the name of a channel that is in use, open to its publishers."""
    name = org.named("channels", platform)
    org.does(
        by,
        "RequestChannel",
        parent=org.name,
        channel_id=platform,
        platform=platform,
        title=platform.capitalize(),
        address=f"https://{platform}.example/us",
        purpose="Tell the public what we do",
        strategy_note="Two posts a week",
    )
    for approver in approvers:
        org.does(approver, "ApproveChannel", name=name)
    org.does(approvers[0], "ActivateChannel", name=name, login="organisational", two_factor=True)
    for publisher in publishers:
        granted(org, name, publisher, approvers)
    return name


def granted(org: Organisation, channel: str, who: str, approvers: Sequence[str]) -> None:
    """Open a channel to somebody."""
    after = org.does(approvers[0], "ProposeGrant", name=channel, person=org.person(who))
    grant = after.grants[-1]
    for approver in approvers:
        if not grant.live:
            after = org.does(approver, "ApproveGrant", name=channel, grant=grant.id)
            grant = after.grants[-1]


def answers(org: Organisation) -> list[dict[str, str]]:
    """Return a yes to everything that the pack's reviewers may have to answer."""
    pack = load_stored(text_of(org).encode(), org.pack)
    items = dict.fromkeys(rule.params.item for rule in pack.rules_of(checklist, "ApproveStep"))
    return [{"item": item, "answer": "yes"} for item in items]


def asked(org: Organisation, consent: str, by: str, subject: str, **more: Any) -> str:
    """Return the name of a consent that was asked for."""
    fields = {
        "subject_kind": "supporter",
        "age_band": "adult",
        "purpose": "news",
        "material": "mention",
        "platforms": ["twitter", "facebook"],
        "public": True,
        **more,
    }
    made = org.does(
        by,
        "RequestConsent",
        parent=org.name,
        consent_id=consent,
        subject=subject,
        wording_version=WORDING,
        **fields,
    )
    return str(made.name)


def given(org: Organisation, consent: str, by: str, **more: Any) -> None:
    """Record a consent as given, with somebody's name and all that they were told."""
    fields = {
        "giver": "Robin Kay",
        "giver_role": "self",
        "platforms": ["twitter", "facebook"],
        **more,
    }
    org.does(
        by,
        "RecordConsent",
        name=consent,
        given_at=org.now(),
        method="form",
        wording_version=WORDING,
        basis="current",
        reference="Consent file, sheet 7",
        informed={
            "information_sheet_version": WORDING,
            "purpose": True,
            "channels": True,
            "withdrawal_explained": True,
            "capacity_considered": True,
        },
        public=True,
        **fields,
    )


def consented(
    org: Organisation, consent: str, by: str, seen_by: str, subject: str, **more: Any
) -> str:
    """Return the name of a consent whose evidence was seen."""
    name = asked(org, consent, by, subject, **more)
    given(org, name, by)
    org.does(seen_by, "VerifyEvidence", name=name)
    return name


class Post:
    """A post, and the three who deal with it.

    Args:
        attests: what its author attests when handing it in.
    """

    def __init__(
        self,
        org: Organisation,
        id: str,  # noqa: A002
        channel: str,
        author: str,
        reviewer: str,
        content: Mapping[str, Any],
        attests: Sequence[str] = (),
    ) -> None:
        self.org, self.author, self.reviewer, self.attests = org, author, reviewer, list(attests)
        self.name = org.named("posts", id)
        fields = {"parent": org.name, "post_id": id, "channel": channel, "content": dict(content)}
        org.does(author, "DraftPost", **fields)
        self.revision = 1

    def revised(self, content: Mapping[str, Any]) -> None:
        """Replace the content."""
        after = self.org.does(self.author, "RevisePost", name=self.name, content=dict(content))
        self.revision = after.revision

    def submitted(self) -> None:
        """Hand in."""
        self.org.does(self.author, "SubmitForReview", name=self.name, attestations=self.attests)

    def approved(self) -> None:
        """Approve with every answer."""
        fields = {"revision": self.revision, "answers": answers(self.org)}
        self.org.does(self.reviewer, "ApproveStep", name=self.name, **fields)

    def verified(self, *consents: str, by: str = "") -> None:
        """Verify consent; without any, attest that nobody can be recognised."""
        self.org.does(
            by or self.reviewer,
            "VerifyConsent",
            name=self.name,
            revision=self.revision,
            consents=list(consents),
            nobody_identifiable=True,
        )

    def ready(self, *consents: str) -> None:
        """Go from draft to verified."""
        self.submitted()
        self.approved()
        self.verified(*consents)

    def published(self, by: str = "", *attests: str, **more: Any) -> Any:
        """Take the permit; return the post."""
        return self.org.does(
            by or self.author,
            "PublishPost",
            name=self.name,
            revision=self.revision,
            attestations=list(attests),
            **more,
        )

    def confirmed(self, permit: Any) -> None:
        """Report where it stands."""
        self.org.does(
            self.author,
            "ConfirmPublication",
            name=self.name,
            permit=permit.id,
            url=f"https://social.example/{self.name}",
            captured_digest=permit.digest,
        )

    def live(self, *consents: str, attests: Sequence[str] = ()) -> None:
        """Go from draft to its channel."""
        self.ready(*consents)
        self.confirmed(self.published("", *attests).permit)


def answered(org: Organisation, channel: str, said: str) -> None:
    """Let a contact be assigned, answered and closed, one need no reply, one be a complaint."""
    fields = {"parent": org.name, "channel": channel, "summary": said}
    for number in ("m3", "m4", "m5"):
        org.does("lena", "RecordContact", contact_id=number, kind="question", **fields)
    name, lena = org.named("contacts", "m3"), org.person("lena")
    org.does("lena", "ClassifyContact", name=name, writer="w-3", minor="no")
    org.does("lena", "AdviseWriter", name=name, points=["strangers"])
    org.does("lena", "AssignContact", name=name, assignee=lena)
    org.does("ada", "JoinContact", name=name)
    org.does("lena", "ReassignContact", name=name, assignee=lena)
    nobody = {"account_information": "no", "names_others": "no"}
    reply = {"name": name, "route": "email", "summary": "Here is the list", **nobody}
    org.does("lena", "ReplyToContact", **reply)
    needless = {"name": org.named("contacts", "m4"), "why": "thanks", "says_wrong": "no"}
    org.does("lena", "NoReplyNeeded", **needless)
    complaint = {"complaint": org.named("complaints", "k-m5"), "kind": "channel_post"}
    org.does("lena", "PromoteContact", name=org.named("contacts", "m5"), **complaint)
    told = {"minor": "unknown", "points": ["strangers"]}
    org.does("eve", "DescribeComplainant", name=org.named("complaints", "k-m5"), **told)
