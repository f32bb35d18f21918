"""How each aggregate looks to the decisions of the others: narrow views (decision 012).

The states of the aggregates satisfy them as they are; a test holds each to its view.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, Final, Protocol, cast

from duecourse.facts.complained import ComplaintFact as ComplaintFact
from duecourse.facts.contacts import ContactFact as ContactFact
from duecourse.facts.noted import NoFact, ShowingFact, WithdrawalFact, WithheldFact
from duecourse.facts.telling import Telling
from duecourse.kernel import names
from duecourse.kernel.facts import Facts

SHOWN: Final = ("published", "complaint", "escalated", "resolved")
"""States of a post that was made public."""

ENDED: Final = ("withdrawn", "expired", "declined")
"""States of a consent that no longer carries anything."""


_NAMES_KEPT_MAX: Final = 16_384
"""A command asks the same few records of media and words over and over."""


class GrantFact(Protocol):
    """A person's access to a channel, or a permission for single posts."""

    @property
    def person(self) -> str: ...
    @property
    def until(self) -> datetime | None: ...


class ChannelFact(Protocol):
    """A channel: its platform, holds, approved tools, who may publish."""

    @property
    def state(self) -> str: ...
    @property
    def address(self) -> str: ...
    @property
    def platform(self) -> str: ...
    @property
    def tools(self) -> frozenset[str]: ...
    @property
    def held_for(self) -> Mapping[str, str]: ...
    def passes(self, text_digest: str) -> bool:
        """Return whether a text passes the hold: every incident that holds agreed to it."""
        ...

    def may_publish(
        self,
        person: str,
        post: str,
        at: datetime,
        back_since: datetime | None = None,
        *,
        digest: str = "",
    ) -> bool:
        """Return whether a live grant or permission covers the person and the post."""
        ...

    def lapsed(self, person: str, at: datetime) -> datetime | None:
        """Return since when access counts no more that nobody looked at again; None for none."""
        ...

    def access_until(self, person: str, post: str, digest: str) -> datetime | None:
        """Return when the last access that covers the person and the post ends; None for never."""
        ...

    def stopped_since(
        self, person: str, since: datetime, tools: Collection[str] = ()
    ) -> datetime | None:
        """Return when publishing stopped first from then on, for all, a person or a program."""
        ...


class ConsentFact(Protocol):
    """A consent: its subject, giver, scope, life."""

    @property
    def state(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def subject_kind(self) -> str: ...
    @property
    def age_band(self) -> str: ...
    @property
    def purpose(self) -> str: ...
    @property
    def material(self) -> str: ...
    @property
    def giver_role(self) -> str: ...
    @property
    def legal_authority(self) -> str: ...
    @property
    def basis(self) -> str: ...
    @property
    def asked_by(self) -> str: ...
    @property
    def obtained_by(self) -> str: ...
    @property
    def members(self) -> frozenset[str]: ...
    @property
    def fully_informed(self) -> bool: ...
    @property
    def public(self) -> bool: ...
    @property
    def platforms(self) -> frozenset[str]: ...
    @property
    def asset_digests(self) -> frozenset[str]: ...
    @property
    def given_at(self) -> datetime | None: ...
    @property
    def expires_at(self) -> datetime | None: ...
    @property
    def relied_on(self) -> tuple[str, ...]: ...
    @property
    def telling(self) -> Telling | None: ...
    def tells(self, event: Any) -> Telling | None:
        """Return what an event tells the posts that rest on the consent as it is before it."""
        ...


class ObjectionFact(Protocol):
    """What is on record of a subject: their objection, and what consents say of them."""

    @property
    def state(self) -> str: ...
    @property
    def platforms(self) -> frozenset[str]: ...
    @property
    def kinds(self) -> frozenset[str]: ...
    @property
    def age_bands(self) -> frozenset[str]: ...
    @property
    def of_age(self) -> bool: ...
    @property
    def lifted_by(self) -> tuple[str, ...]: ...
    @property
    def vouched_by(self) -> tuple[str, ...]: ...
    @property
    def refused_at(self) -> datetime | None: ...
    @property
    def consents(self) -> frozenset[str]: ...
    @property
    def contacts(self) -> frozenset[str]: ...
    @property
    def withdrawals(self) -> Sequence[WithdrawalFact]: ...
    @property
    def shown_in(self) -> tuple[ShowingFact, ...]: ...
    @property
    def unlisted(self) -> Mapping[str, frozenset[str]]: ...
    @property
    def shows(self) -> frozenset[str]: ...
    @property
    def may_show(self) -> frozenset[str]: ...
    @property
    def recognised(self) -> frozenset[str]: ...
    @property
    def cleared(self) -> frozenset[str]: ...
    @property
    def withheld(self) -> Sequence[WithheldFact]: ...
    @property
    def denied(self) -> Mapping[str, Sequence[NoFact]]: ...
    @property
    def of_device(self) -> bool: ...
    @property
    def at_workplace(self) -> bool: ...
    @property
    def telling(self) -> Telling | None: ...
    def tells(self, event: Any) -> Telling | None:
        """Return what an event tells the posts of the subject as they are on record before it."""
        ...


class ApprovalFact(Protocol):
    """One approval of a post."""

    @property
    def by(self) -> str: ...


class PartFact(Protocol):
    """What somebody did for a post, beside writing and approving it."""

    @property
    def person(self) -> str: ...
    @property
    def how(self) -> str: ...


class PostFact(Protocol):
    """A post, as complaints and consents see it."""

    @property
    def digest(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def channel(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def approvals(self) -> Sequence[ApprovalFact]: ...
    @property
    def verified_by(self) -> str: ...
    @property
    def earlier_reviewers(self) -> tuple[str, ...]: ...
    @property
    def published_by(self) -> str: ...
    @property
    def parts(self) -> Sequence[PartFact]: ...
    @property
    def writers(self) -> tuple[str, ...]: ...
    @property
    def bonds(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def may_stand(self) -> bool: ...
    @property
    def visibility(self) -> str: ...
    @property
    def open_complaints(self) -> Mapping[str, int]: ...
    @property
    def consents(self) -> tuple[str, ...]: ...
    @property
    def answers_to(self) -> str: ...
    @property
    def answers_as(self) -> str: ...
    def pictures_of(self, subject: str) -> tuple[str, ...]: ...
    def words_about(self, subject: str) -> tuple[str, ...]: ...
    def repeated_in(self, content: Any) -> bool: ...


class TakedownFact(Protocol):
    """A request that something comes down."""

    @property
    def state(self) -> str: ...
    @property
    def arises_from(self) -> str: ...
    @property
    def settled(self) -> bool: ...


@lru_cache(_NAMES_KEPT_MAX)
def subject_record(resource: str, subject: str) -> str:
    """Return the name under which the objection of a subject, and who they are, is on record.

    Args:
        resource: name of anything of the same organisation.
        subject: the subject's surrogate id.
    """
    return names.child(names.organisation_of(resource), "objections", subject)


@lru_cache(_NAMES_KEPT_MAX)
def medium_record(resource: str, digest: str) -> str:
    """Return the name under which it is on record whom a medium, or words, show (decision 096).

    Args:
        resource: name of anything of the same organisation.
        digest: SHA-256 of the medium, or of the words as they are read; lower-case hex.
    """
    return names.child(names.organisation_of(resource), "objections", f"medium-{digest[:40]}")


@lru_cache(_NAMES_KEPT_MAX)
def words_record(resource: str) -> str:
    """Return the name under which words are on record that came down (decision 162).

    Args:
        resource: name of anything of the same organisation.
    """
    return names.child(names.organisation_of(resource), "objections", "words-that-came-down")


def reaches(platforms: Collection[str], platform: str) -> bool:
    """Return whether an objection to platforms, or to all where none is named, reaches one.

    It reaches a platform that nobody knows, too.
    """
    return not platforms or not platform or platform in platforms or "any" in platforms


def channel(facts: Facts, name: str) -> ChannelFact | None:
    """Return a channel, or None if there is none of that name."""
    return cast("ChannelFact | None", facts.of_kind.get(("channels", name)))


def consent(facts: Facts, name: str) -> ConsentFact | None:
    """Return a consent, or None if there is none of that name."""
    return cast("ConsentFact | None", facts.of_kind.get(("consents", name)))


def objection(facts: Facts, name: str) -> ObjectionFact | None:
    """Return what is on record of a subject, or None if nothing is."""
    return cast("ObjectionFact | None", facts.of_kind.get(("objections", name)))


def record_of(facts: Facts, resource: str, subject: str) -> ObjectionFact | None:
    """Return what is on record of a subject, or None if nothing is.

    Args:
        resource: name of anything of the same organisation.
        subject: the subject's surrogate id.
    """
    return objection(facts, subject_record(resource, subject))


def contact(facts: Facts, name: str) -> ContactFact | None:
    """Return a contact, or None if there is none of that name."""
    return cast("ContactFact | None", facts.of_kind.get(("contacts", name)))


def complaint(facts: Facts, name: str) -> ComplaintFact | None:
    """Return a complaint, or None if there is none of that name."""
    return cast("ComplaintFact | None", facts.of_kind.get(("complaints", name)))


def takedown(facts: Facts, name: str) -> TakedownFact | None:
    """Return a request to take something down, or None if there is none of that name."""
    return cast("TakedownFact | None", facts.of_kind.get(("takedowns", name)))


def post(facts: Facts, name: str) -> PostFact | None:
    """Return a post, or None if there is none of that name."""
    return cast("PostFact | None", facts.of_kind.get(("posts", name)))
