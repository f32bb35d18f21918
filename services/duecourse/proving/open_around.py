"""What is around an open post: the organisation's period and campaigns, and what it answers."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Final

from duecourse.complaints.state import Advice, Complaint
from duecourse.contacts.state import Contact
from duecourse.evidence.words import ContactKind, vocabulary_of
from duecourse.kernel.names import id_of
from duecourse.proving.choosing import Chooser
from duecourse.proving.lazies import Lazy, Open
from duecourse.proving.vocabulary import STATED
from duecourse.proving.world import World

ANSWERING: Final = ("reply", "holding_response")
"""Kinds of posts that answer somebody."""

_IDS: Final[Mapping[str, str]] = {"contacts": "n1", "complaints": "k1"}
"""Whom a post may answer: by kind of resource, the id of the one there is."""


class OpenAround:
    """The parts of a world around a post that are open.

    A campaign is approved and advice was given, unless it is chosen otherwise.

    Args:
        world: the ordinary one.
        author: who writes the post, and is not asked about it.
        channel: where the post goes out, and whoever it answers wrote.
    """

    def __init__(self, world: World, author: str, channel: str) -> None:
        self._world = world
        self._others = tuple(p for p in world.active if p != author)
        self._roles = frozenset(world.pack.roles)
        self._organisation = world.state(world.organisation)
        reader = frozenset((world.name("people", "reader"),))
        self._contact = Contact(
            state="received",
            version=1,
            kind="question",
            channel=channel,
            told_by=reader,
            minor="no",
            in_public="yes",
            says_wrong="no",
        )
        self._complaint = Complaint(
            state="received",
            version=1,
            kind=next(iter(world.pack.complaints)),
            opened_at=world.at,
            channels=(channel,),
            advice=(Advice(world.name("people", "adviser"), tuple(world.pack.roles)),),
        )

    def answered(self, kind: str, chooser: Chooser) -> str:
        """Return the name of what a post of some kind answers; empty for nothing."""
        nothing, *several = ("", *_IDS)
        options = (*several, nothing) if kind in ANSWERING else (nothing, *several)
        said = chooser.pick("post.contact", options)
        return self._world.name(said, _IDS[said]) if said else ""

    def organisation(self, chooser: Chooser) -> Any:
        """Return the organisation, with an election period or without."""
        return self._lazy(self._organisation, self._of_organisation, chooser)

    def contact(self, name: str, chooser: Chooser) -> Any:
        """Return the contact that a post may answer; None for any other."""
        known = id_of(name) == _IDS["contacts"]
        return self._lazy(self._contact, self._of_contact, chooser) if known else None

    def complaint(self, name: str, chooser: Chooser) -> Any:
        """Return the complaint that a post may answer; None for any other."""
        known = id_of(name) == _IDS["complaints"]
        return self._lazy(self._complaint, self._of_complaint, chooser) if known else None

    def furnished(self, world: World, states: Mapping[str, Any]) -> World:
        """Return a world in which all of it is on record.

        Args:
            states: what each has become, by kind of resource.
        """
        world = world.with_state(world.organisation, states["organisations"])
        for kind, id_ in _IDS.items():
            world = world.with_state(world.name(kind, id_), states[kind])
        return world

    def each(self, chooser: Chooser) -> Mapping[str, Any]:
        """Return all of it, by kind of resource."""
        return {
            "organisations": self.organisation(chooser),
            "contacts": self.contact(_IDS["contacts"], chooser),
            "complaints": self.complaint(_IDS["complaints"], chooser),
        }

    @cached_property
    def _of_organisation(self) -> Open:
        period = (self._organisation.regulated_period_open, True, False)
        return {
            "regulated_period_open": lambda c: c.pick(
                "organisation.regulated_period_open", tuple(dict.fromkeys(period))
            ),
            "campaigns": lambda c: frozenset([STATED]) if self._approved(c) else frozenset(),
            "campaign_approvers": lambda c: {STATED: self._others} if self._approved(c) else {},
        }

    @staticmethod
    def _approved(chooser: Chooser) -> bool:
        said: bool = chooser.pick("organisation.campaign_approved", (True, False))
        return said

    @cached_property
    def _of_contact(self) -> Open:
        kinds = dict.fromkeys((self._contact.kind, *vocabulary_of(ContactKind).known))
        return {
            "kind": lambda c: c.pick("contact.kind", tuple(kinds)),
            "kinds": lambda c: frozenset((c.pick("contact.kind", tuple(kinds)),)),
            "state": lambda c: c.pick("contact.state", ("received", "moved", "closed")),
            "identity_verified": lambda c: c.pick("contact.identity_verified", (True, False)),
            "advised_as": lambda c: (
                self._roles if c.pick("contact.advised", (True, False)) else frozenset()
            ),
        }

    @cached_property
    def _of_complaint(self) -> Open:
        advice = self._complaint.advice
        return {
            "kind": lambda c: c.pick("complaint.kind", tuple(self._world.pack.complaints)),
            "advice": lambda c: advice if c.pick("complaint.advised", (True, False)) else (),
        }

    @staticmethod
    def _lazy(real: Any, fields: Open, chooser: Chooser) -> Any:
        kept = chooser.kept.get(id(fields))
        if kept is None:
            kept = chooser.kept[id(fields)] = Lazy(real, chooser, fields)
        return kept
