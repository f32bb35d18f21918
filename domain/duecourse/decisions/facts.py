"""What a decision about one aggregate may know of the others.

Each class is the narrow view that guards read; the states of the aggregates
satisfy them as they are. A fact that was looked for and is not there is None,
and its absence is guarded too (the stream must still be empty at commit).
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol, cast

from duecourse.decisions import names


class PersonFact(Protocol):
    """A person: roles held, policy versions acknowledged, access."""

    @property
    def state(self) -> str: ...
    @property
    def roles(self) -> frozenset[str]: ...
    @property
    def acknowledged(self) -> frozenset[str]: ...
    @property
    def line_manager(self) -> str: ...


class OrganisationFact(Protocol):
    """The organisation: policy in force, officers, campaigns, regulated period."""

    @property
    def state(self) -> str: ...
    @property
    def policy_version(self) -> str: ...
    @property
    def policy_digest(self) -> str: ...
    @property
    def officers(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def campaigns(self) -> frozenset[str]: ...
    @property
    def regulated_period_open(self) -> bool: ...


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
    def platform(self) -> str: ...
    @property
    def tools(self) -> frozenset[str]: ...
    def may_publish(self, person: str, post: str, at: datetime) -> bool:
        """Return whether a live grant or permission covers the person and the post."""
        ...


class ConsentFact(Protocol):
    """A consent: its subject, giver, scope, life."""

    @property
    def state(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def giver_role(self) -> str: ...
    @property
    def basis(self) -> str: ...
    @property
    def told_all(self) -> bool: ...
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


class ObjectionFact(Protocol):
    """A subject's standing objection."""

    @property
    def state(self) -> str: ...
    @property
    def platforms(self) -> frozenset[str]: ...


class ContactFact(Protocol):
    """An inbound contact that a post answers."""

    @property
    def state(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def identity_verified(self) -> bool: ...


class PostFact(Protocol):
    """A post, as complaints and consents see it."""

    @property
    def state(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def open_complaints(self) -> Mapping[str, int]: ...
    @property
    def consents(self) -> tuple[str, ...]: ...


class Facts:
    """The facts of one decision, by resource name.

    Args:
        states: state of each stream that was read, None where there is none.
    """

    def __init__(self, states: Mapping[str, object | None]) -> None:
        self._states = states

    def _get(self, name: str, kind: str) -> object | None:
        return self._states.get(name) if name and names.kind_of(name) == kind else None

    def person(self, name: str) -> PersonFact | None:
        """Return a person, or None if there is none of that name."""
        return cast("PersonFact | None", self._get(name, "people"))

    def organisation(self, name: str) -> OrganisationFact | None:
        """Return the organisation."""
        return cast("OrganisationFact | None", self._get(name, "organisations"))

    def channel(self, name: str) -> ChannelFact | None:
        """Return a channel, or None if there is none of that name."""
        return cast("ChannelFact | None", self._get(name, "channels"))

    def consent(self, name: str) -> ConsentFact | None:
        """Return a consent, or None if there is none of that name."""
        return cast("ConsentFact | None", self._get(name, "consents"))

    def objection(self, name: str) -> ObjectionFact | None:
        """Return a subject's standing objection, or None if he never made one."""
        return cast("ObjectionFact | None", self._get(name, "objections"))

    def contact(self, name: str) -> ContactFact | None:
        """Return a contact, or None if there is none of that name."""
        return cast("ContactFact | None", self._get(name, "contacts"))

    def post(self, name: str) -> PostFact | None:
        """Return a post, or None if there is none of that name."""
        return cast("PostFact | None", self._get(name, "posts"))
