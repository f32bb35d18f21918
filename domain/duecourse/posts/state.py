"""A post as decisions need it; how each event changes it is in `changes.py` of every storey."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import ClassVar, Final

from msgspec import Struct

from duecourse.facts import SHOWN
from duecourse.facts.noes import CONSULTATION, DOUBT, EVERYTHING, TURNED_AWAY
from duecourse.facts.wording import repeats, words_of
from duecourse.facts.works import ContentFact
from duecourse.kernel.clocks.keeping import Noted
from duecourse.kernel.command import AggregateState
from duecourse.kernel.interests import Bond
from duecourse.posts.content import Content, Subject
from duecourse.posts.words import (
    ChecklistWord,
    DoubtKind,
    DoubtOutcome,
    DutyKind,
    DutyOutcome,
    PermitOutcome,
    Visibility,
)


class Approval(Struct, frozen=True):
    """Who approved which proposal, when."""

    step: str
    by: str
    at: datetime


class Answer(Struct, frozen=True):
    """What one person answered to one item of the checklist last."""

    item: str
    answer: ChecklistWord
    by: str


class Doubt(Struct, frozen=True):
    """A question about the post.

    Attributes:
        outcome: of an answer that says neither clear nor not clear, as they did once, empty.
        not_clear_by: everybody who found it not clear since it was asked, or asked again.
    """

    id: str
    kind: DoubtKind
    raised_by: str
    answered_by: str = ""
    outcome: DoubtOutcome = "open"
    not_clear_by: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Return whether it holds the post back: nobody said that it is clear."""
        return self.outcome not in ("clear", "retracted")


class Permit(Struct, frozen=True):
    """A single-use permit to publish.

    Attributes:
        consents: what the post rested on when it was issued.
        issued_at: UTC; None of one that an earlier release issued. `issued_to` who may use it.
        tools: ids of the programs that publish by it.
        revoked_at: when it was revoked, UTC; None if it was not.
        captured: digest of what was last captured on the platform; empty before.
    """

    id: str
    digest: str
    until: datetime
    outcome: PermitOutcome = "open"
    consents: tuple[str, ...] = ()
    issued_at: datetime | None = None
    captured: str = ""
    issued_to: str = ""
    revoked_at: datetime | None = None
    tools: tuple[str, ...] = ()


class Part(Struct, frozen=True):
    """What somebody did that helped the post to stand, beside writing and approving it.

    Attributes:
        at: when they did last, UTC; None where that was not noted.
    """

    person: str
    how: Bond
    at: datetime | None = None


class Duty(Struct, frozen=True):
    """Something that must be done by a time.

    Attributes:
        begins_at: from when it has to be done, where that lies ahead of the event that made it;
            UTC.
    """

    id: str
    kind: DutyKind
    due_at: datetime | None
    cause: str = ""
    clause: str = ""
    consent: str = ""
    outcome: DutyOutcome = "open"
    objection: str = ""
    begins_at: datetime | None = None


class Request(Struct, frozen=True):
    """A request that the post comes down, which was neither lifted nor declined.

    Attributes:
        held_back: what the post shows and says is held back with it, in whatever post it stands.
        media: digests of what it showed then.
        restricted: only those who have to know of it may.
    """

    takedown: str
    held_back: bool = False
    media: tuple[str, ...] = ()
    restricted: bool = False


class Post(AggregateState, frozen=True, kw_only=True):
    """The state of a post.

    Attributes:
        writers: everybody who wrote, handed in or typed any of it (decision 049).
        brought_by: by a medium's digest, who put it in.
        approved_under: policy version in force at the first approval of the revision.
        consulted: trustees who let it go on; `advised_against` those who do not.
        turned_away_by: who rejected this revision, or asked for changes of it.
        earlier_permits: those whose failure was reported before the permit was issued.
        put_back: somebody put it back after it was taken down, and it was not taken down since.
        open_complaints: level of each open complaint about it.
        irregularities: what reports of its publication say against it, each once.
        earlier_reviewers: who approved or verified it, where that was done anew after it was shown.
        rested_on: consents that it rested on while it was shown, and that others took the place of.
        noted: what is on record of its clocks (decision 126).
        requests: that it comes down, as far as they stand, whether they are carried out or not.
        objections: of people who named this very post, whom nothing else of it shows.
        parts: who did what for it, each once, whatever became of it since (decision 056).
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset(
        {
            "brought_by",
            "earlier_reviewers",
            "noted",
            "objections",
            "parts",
            "requests",
            "rested_on",
            "turned_away_by",
            "verified_at",
        }
    )

    author: str = ""
    writers: tuple[str, ...] = ()
    brought_by: Mapping[str, tuple[str, ...]] = {}
    channel: str = ""
    content: Content = Content()
    revision: int = 0
    digest: str = ""
    drafted_at: datetime | None = None
    submitted_at: datetime | None = None
    attestations: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    approvals: tuple[Approval, ...] = ()
    approved_under: str = ""
    doubts: tuple[Doubt, ...] = ()
    consulted: tuple[str, ...] = ()
    advised_against: tuple[str, ...] = ()
    turned_away_by: tuple[str, ...] = ()
    commitment_confirmed_by: str = ""
    media_permitted: tuple[str, ...] = ()
    consents: tuple[str, ...] = ()
    verified_by: str = ""
    verified_at: datetime | None = None
    nobody_identifiable: bool = False
    publish_at: datetime | None = None
    permit: Permit | None = None
    earlier_permits: tuple[Permit, ...] = ()
    published_at: datetime | None = None
    published_by: str = ""
    url: str = ""
    visibility: Visibility = "never"
    taken_down_by: str = ""
    taken_down_at: datetime | None = None
    put_back: bool = False
    duties: tuple[Duty, ...] = ()
    corrects: str = ""
    corrections: tuple[str, ...] = ()
    open_complaints: Mapping[str, int] = {}
    closed_complaints: tuple[str, ...] = ()
    irregularities: tuple[str, ...] = ()
    earlier_reviewers: tuple[str, ...] = ()
    rested_on: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    noted: tuple[Noted, ...] = ()
    requests: tuple[Request, ...] = ()
    objections: tuple[str, ...] = ()

    @property
    def began_at(self) -> datetime | None:
        """Return since when there is something to decide of it, UTC."""
        return self.drafted_at

    @property
    def put_up_by(self) -> tuple[str, ...]:
        """Return who published it, by any permit, or reported that it went up or did not."""
        up = (part.person for part in self.parts if part.how in ("publisher", "reporter"))
        return tuple(dict.fromkeys((*((self.published_by,) if self.published_by else ()), *up)))

    @cached_property
    def bonds(self) -> tuple[tuple[str, str], ...]:
        """Who had a hand in it and is bound to what is decided about it: how, and who."""
        return (
            ("author", self.author),
            *[("writer", person) for person in self.writers],
            *[("approver", approval.by) for approval in self.approvals],
            ("verifier", self.verified_by),
            *[("approver", person) for person in self.earlier_reviewers],
            ("publisher", self.published_by),
            *[(part.how, part.person) for part in self.parts],
        )

    @property
    def noes(self) -> tuple[tuple[str, str], ...]:
        """Return what somebody says no to of it as it is, and who (decision 198)."""
        return (
            *[(answer.item, answer.by) for answer in self.answers if answer.answer == "no"],
            *[(TURNED_AWAY, person) for person in self.turned_away_by],
            *[(CONSULTATION, person) for person in self.advised_against],
            *[(f"{DOUBT}{doubt.kind}", doubt.raised_by) for doubt in self.doubts if doubt.holds],
        )

    @property
    def yeses(self) -> frozenset[tuple[str, str]]:
        """Return what somebody says yes to of it as it is, and who."""
        answered = [(one.item, one.by) for one in self.answers if one.answer == "yes"]
        done = [(f"{DOUBT}{d.kind}", d.raised_by) for d in self.doubts if not d.holds]
        return frozenset(
            (
                *answered,
                *[(TURNED_AWAY, person) for _, person in answered],
                *[(CONSULTATION, person) for person in self.consulted],
                *[(EVERYTHING, approval.by) for approval in self.approvals],
                *done,
            )
        )

    def is_writer(self, person: str) -> bool:
        """Return whether any of the post is a person's, or they answer for it."""
        return person in self.writers or (bool(person) and person == self.author)

    @property
    def answers_to(self) -> str:
        """Return the contact, or the complaint, that it answers."""
        return self.content.contact

    @property
    def answers_as(self) -> str:
        """Return the kind of post by which it answers."""
        return self.content.kind

    def pictures_of(self, subject: str) -> tuple[str, ...]:
        """Return the digests of the media that may show a subject: of those named, nobody asks."""
        listed = [one for one in self.content.subjects if one.ref == subject]
        shown = listed or [Subject(ref=subject, kind="")]
        unnamed = (one for one in shown if not one.media)
        found = (digest for one in unnamed for digest in self.content.may_show(one))
        return tuple(dict.fromkeys(found))

    def words_about(self, subject: str) -> tuple[str, ...]:
        """Return the digest of the words if they are about a subject, or nobody says of whom."""
        listed = [one for one in self.content.subjects if one.ref == subject]
        shown = listed or [Subject(ref=subject, kind="")]
        carriers = frozenset[str]().union(*map(self.content.carriers_of, shown))
        return tuple(one for one in words_of(self.content) if one in carriers)

    def repeated_in(self, content: ContentFact) -> bool:
        """Return whether all that it says stands in another content, word for word."""
        return repeats(self.content, content)

    @property
    def may_stand(self) -> bool:
        """Return whether it may stand on its channel: a permit was issued, whatever came of it."""
        return self.permit is not None or self.state in SHOWN

    @property
    def permits(self) -> tuple[Permit, ...]:
        """Return every permit that was issued, the earliest first."""
        return (*self.earlier_permits, *((self.permit,) if self.permit else ()))

    def permit_of(self, id: str) -> Permit | None:  # noqa: A002
        """Return the permit of an id, the present or an earlier one."""
        return next((p for p in self.permits if p.id == id), None)

    def is_up_by_another(self, id: str) -> bool:  # noqa: A002
        """Return whether it is said to be up by anything else than the permit of an id.

        That is by another permit, or by who put it back.
        """
        used = ("confirmed", "disputed")
        return self.put_back or any(p.outcome in used for p in self.permits if p.id != id)

    def is_down_since(self, went_up: datetime) -> bool:
        """Return whether what went up at some time, UTC, is known to have come down since."""
        down = self.visibility == "taken_down"
        return down and self.taken_down_at is not None and went_up <= self.taken_down_at

    def open_duty(self, id: str, kind: str = "") -> Duty | None:  # noqa: A002
        """Return the open duty of an id, of a kind if one is given."""
        found = (d for d in self.duties if d.id == id and d.outcome == "open")
        return next((d for d in found if kind in ("", d.kind)), None)

    def open_takedown(self, because_of: str, cause: str = "") -> Duty | None:
        """Return the open duty to take down that follows from a consent or an objection.

        Args:
            cause: only one of this cause, where one is named.
        """
        found = (d for d in self.duties if d.kind == "takedown" and d.outcome == "open")
        own = (d for d in found if because_of in (d.consent, d.objection))
        return next((d for d in own if cause in ("", d.cause)), None)


UNREVIEWED: Final[Mapping[str, object]] = {
    "approvals": (),
    "approved_under": "",
    "consents": (),
    "verified_by": "",
    "verified_at": None,
    "nobody_identifiable": False,
    "publish_at": None,
}
"""What a post loses that has to go through review again; answers of no it keeps."""
