"""Somebody who gives commands at random, near enough to sense to get far."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import cache
from random import Random
from typing import Any, TypeVar

import msgspec

from duecourse.catalogue import AGGREGATES, COMMANDS
from duecourse.evidence.words import words_of
from duecourse.facts import SHOWN
from duecourse.kernel.command import Command
from duecourse.kernel.refusal import Violation
from duecourse.kernel.table import AUTHOR
from duecourse.posts.commands import ChecklistAnswer
from duecourse.posts.content import Content, Subject
from duecourse.posts.state import Post
from duecourse.testing import attestations_for, full_checklist
from tests.properties import samples
from tests.properties.world import World

T = TypeVar("T")
Make = Callable[["Wanderer", Any, str], Any]

_MORE = {"posts": 40, "complaints": 44, "consents": 14, "channels": 7, "people": 6, "policies": 5}
_WEIGHTS = {kind: _MORE.get(kind, 3) for kind in AGGREGATES}
"""How often each kind is walked; a new kind is, too."""

_OFTEN = (
    "SubmitForReview",
    "ApproveStep",
    "VerifyConsent",
    "PublishPost",
    "ConfirmPublication",
    "ReportPublicationFailure",
    "NameRespondents",
    "AdviseOnComplaint",
    "ResolveComplaint",
)
_SELDOM = (
    "ChangeLineManager",
    "CloseOrganisation",
    "DeletePost",
    "DeclineChannel",
    "DeclineConsent",
    "HoldChannel",
    "LapseConsent",
    "RecordLeaving",
    "RaiseDoubt",
    "RecordObjection",
    "RejectPost",
    "RemoveRole",
    "RecordQualification",
    "RequestChanges",
    "RequestClosing",
    "RetireChannel",
    "ReturnToReview",
    "RevisePost",
    "RevokeGrant",
    "SuspendAccess",
    "WithdrawPost",
)
_WAITS = (timedelta(0), timedelta(seconds=1), timedelta(minutes=31), timedelta(hours=13))
_NAMED_MAX = {"complaints": 15}
"""How many of a kind there are at most, else 5: some complaints come once something was shown."""


class Wanderer:
    """Gives random commands in a world.

    Args:
        seed: the same seed in the same world walks the same way.
    """

    def __init__(self, world: World, seed: str) -> None:
        self.world = world
        self.random = Random(seed)

    def step(self) -> tuple[Command, str, tuple[Violation, ...]]:
        """Give one command; return it with who gave it and what stands against it."""
        self.world.later(self.one(_WAITS))
        kind = self.random.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
        name = self.name(kind)
        state = self.world.state(name)
        trigger = self._trigger(kind, state.state)
        command = self._command(COMMANDS[trigger].type, name, state)
        person = self._person(kind, name, trigger)
        return command, person, self.world.gives(command, person)

    def command(self, trigger: str, name: str) -> Command:
        """Return a command on a resource, filled in at random."""
        return self._command(COMMANDS[trigger].type, name, self.world.state(name))

    def one(self, values: Sequence[T]) -> T:
        """Return one of several values."""
        return self.random.choice(values)

    def mostly(self, chance: float = 0.9) -> bool:
        """Return true, mostly."""
        return self.random.random() < chance

    def name(self, kind: str) -> str:
        """Return the name of a resource: mostly one that there is."""
        if kind == "organisations":
            return self.world.organisation
        known = self.world.named(kind)
        if known and (len(known) > _NAMED_MAX.get(kind, 5) or self.mostly(0.8)):
            return self.one(known)
        if kind == "objections":
            return self.world.given.name(kind, self.one(("su-1", "su-2", "su-3")))
        return self.world.given.name(kind, f"{kind[0]}{len(known) + 1}")

    def _trigger(self, kind: str, state: str) -> str:
        lifecycle = self.world.pack.lifecycles[kind]
        here = lifecycle.open_in(state)
        if here and self.mostly():
            # What was shown is approved already, and seldom looked at again.
            seldom = (*_SELDOM, "ApproveStep", "VerifyConsent") if state in SHOWN else _SELDOM
            weights = [0.05 if t in seldom else 5 if t in _OFTEN else 1 for t in here]
            return self.random.choices(here, weights)[0]
        return self.one(lifecycle.triggers)

    def _person(self, kind: str, name: str, trigger: str) -> str:
        """Return who gives a command: mostly somebody to whom the table gives it."""
        people = self.world.named("people")
        if not self.mostly(0.8):
            return self.one([*people, self.world.given.person("a-stranger")])
        state, aggregate = self.world.state(name), AGGREGATES[kind]
        edge = self.world.pack.lifecycles[kind].edge(state.state, trigger)
        able = [] if edge is None else [p for w in edge.who for p in self._fillers(w)]
        if edge is not None and AUTHOR in edge.who and aggregate.author(state):
            able.append(aggregate.author(state))
        publisher = self.world.given.person(self.world.given.publisher)
        if trigger == "PublishPost" and publisher in able:
            able += [publisher] * 5
        if trigger == "RetractDoubt":
            able = [doubt.raised_by for doubt in state.doubts]
        return self.one(able or people)

    def _fillers(self, function: str) -> list[str]:
        return self.world.fillers(function) if function in self.world.pack.functions else []

    def _command(self, command: type[Command], name: str, state: Any) -> Command:
        sample = samples.full(command)
        fields = {f: self._field(f, getattr(sample, f), state) for f in sample.__struct_fields__}
        for field, words in _closed_lists(command).items():
            fields[field] = self.one(words[:2] if self.mostly() else ("pigeon",))
        if "attestations" in fields and self.mostly():
            fields["attestations"] = attestations_for(self.world.pack, command.__name__)
        return command(**fields | {"name": name})

    def _field(self, field: str, sample: Any, state: Any) -> Any:
        make = _FIELDS.get(field)
        value = make(self, state, field) if make else sample
        # One name may stand for two types: `about` of a conflict is one name, of a complaint many.
        return value if value is None or isinstance(value, type(sample)) else sample

    def content(self) -> Content:
        """Return the ordinary content, sometimes with somebody in it."""
        subjects: tuple[Subject, ...] = ()
        if self.mostly(0.4):
            subject = Subject(
                ref=self.one(("su-1", "su-2", "su-3")),
                kind=self.one(("colleague", "supporter", "service_user", "client")),
                identifiable="yes" if self.mostly() else "no",
                age_band="adult",
                representation=self.one(("mention", "quote", "image")),
            )
            subjects = (subject,)
        changes: dict[str, Any] = {
            "subjects": subjects,
            "contains_facts": "no" if self.mostly(0.95) else "yes",
        }
        if self.mostly():  # whoever wrote the same elsewhere is no second person
            changes["text"] = f"News of the day, number {self.random.randrange(1_000_000)}."
        return msgspec.structs.replace(self.world.given.content, **changes)

    def consents(self, state: Any) -> tuple[str, ...]:
        """Return a consent of every subject of a post, where there is one."""
        subjects = {s.ref for s in state.content.subjects} if isinstance(state, Post) else set()
        known = [(n, self.world.state(n)) for n in self.world.named("consents")]
        fitting = [n for n, consent in known if consent.subject in subjects]
        return tuple(fitting) if self.mostly() else tuple(n for n, _ in known[:1])

    def answers(self) -> tuple[ChecklistAnswer, ...]:
        """Return a yes to everything that reviewers are asked, or one no."""
        asked = full_checklist(self.world.pack)
        if asked and not self.mostly():
            return (msgspec.structs.replace(asked[0], answer="no"),)
        return asked

    def soon(self) -> Any:
        """Return an instant ahead, now, or none."""
        return self.one((None, self.world.at, self.world.at + timedelta(hours=1)))


@cache
def _closed_lists(command: type[Command]) -> dict[str, tuple[str, ...]]:
    """Return the words of each field of a command that has a closed list."""
    info = msgspec.inspect.type_info(command)
    assert isinstance(info, msgspec.inspect.StructType)
    return {field.name: words for field in info.fields if (words := words_of(field.type))}


def _open_id(*lists: str) -> Make:
    """Return the maker of an id of something open in one of the state's lists."""

    def make(wanderer: Wanderer, state: Any, field: str) -> str:
        every = [one for name in lists for one in getattr(state, name, ())]
        found = [one.id for one in every if hasattr(one, "id")]
        return wanderer.one(found) if found and wanderer.mostly() else f"{field}-1"

    return make


def _revision(wanderer: Wanderer, state: Any, _: str) -> int:
    current = getattr(state, "revision", 0)
    return int(current) if wanderer.mostly(0.95) else max(0, current - 1)


def _permit(wanderer: Wanderer, state: Any, _: str) -> str:
    permit = getattr(state, "permit", None)
    return permit.id if permit and wanderer.mostly() else "permit-1"


def _captured(wanderer: Wanderer, state: Any, _: str) -> str:
    return str(getattr(state, "digest", "")) if wanderer.mostly() else "e" * 64


def _digest(wanderer: Wanderer, state: Any, _: str) -> str:
    known = getattr(state, "digest", "")
    return known if known and wanderer.mostly(0.7) else wanderer.one(("a", "b")) * 64


def _about(wanderer: Wanderer, _: Any, __: str) -> tuple[str, ...]:
    posts = wanderer.world.named("posts")
    shown = [p for p in posts if wanderer.world.state(p).visibility != "never"]
    pool = shown if shown and wanderer.mostly() else posts
    return tuple(wanderer.random.sample(pool, k=min(len(pool), wanderer.one((0, 1, 1, 2)))))


def _named(kind: str) -> Make:
    return lambda wanderer, *_: wanderer.name(kind)


def _channel(wanderer: Wanderer, _: Any, __: str) -> str:
    given = wanderer.world.given
    return (
        given.name("channels", given.platform) if wanderer.mostly() else wanderer.name("channels")
    )


def _any_of(*values: Any) -> Make:
    return lambda wanderer, *_: wanderer.one(values)


_FIELDS: dict[str, Make] = {
    "about": _about,
    "advice": _open_id("advice"),
    "answers": lambda w, *_: w.answers(),
    "answer": _any_of("Yes.", "Yes.", ""),
    "anonymous": _any_of(False, False, True),
    "author": _named("people"),
    "captured_digest": _captured,
    "channel": _channel,
    "clause": lambda w, *_: w.one(sorted(w.world.pack.clauses)),
    "complainant": _any_of("R. Roe", "R. Roe", ""),
    "complaint": _named("complaints"),
    "consent": _named("consents"),
    "consents": lambda w, state, _: w.consents(state),
    "content": lambda w, *_: w.content(),
    "correction": _named("posts"),
    "digest": _digest,
    "discrepancy": _any_of("", "", "", "Another picture."),
    "doubt": _open_id("doubts"),
    "duty": _open_id("duties"),
    "event_at": lambda w, *_: w.world.at,
    "expires_at": lambda w, *_: w.soon(),
    "given_at": lambda w, *_: w.world.at,
    "grant": _open_id("grants"),
    "happened_at": lambda w, *_: w.one((None, w.world.at)),
    "in_confidence": _any_of(False, False, True),
    "kinds": lambda w, *_: (w.one(sorted(w.world.pack.complaints)),) if w.one((0, 0, 1)) else (),
    "level": _any_of(0, 1, 2, 3),
    "line_manager": _any_of(""),
    # Most are made where nobody of the public sees them.
    "made_on": lambda w, state, name: _channel(w, state, name) if w.one((0, 0, 1)) else "",
    "next_due": lambda w, *_: w.soon(),
    "nobody_identifiable": _any_of(True, True, False),
    "nobody_known": _any_of(True, False),
    "permit": _permit,
    "person": _named("people"),
    "platform": lambda w, *_: w.one(sorted(w.world.pack.written.channels)),
    "platforms": lambda w, *_: w.one(
        ((w.world.given.platform,), (w.world.given.platform,), ("any",), ())
    ),
    "policy_version": lambda w, *_: w.world.pack.version,
    "post": _named("posts"),
    "purpose": lambda w, *_: w.world.given.content.category if w.mostly() else "some-id",
    "publish_at": lambda w, *_: w.world.at + timedelta(hours=1),
    "received_at": lambda w, *_: w.one((None, w.world.at)),
    "reported_by": lambda w, *_: w.name("people") if w.one((0, 0, 1)) else "",
    "revision": _revision,
    "role": lambda w, *_: w.one(sorted(w.world.pack.written.roles)),
    "respondents": lambda w, *_: (w.name("people"),) if w.one((0, 0, 1)) else (),
    "roles": lambda w, *_: (w.one(sorted(w.world.pack.written.roles)),),
    "step": _any_of(""),
    "subject": _any_of("su-1", "su-2", "su-3"),
    "subject_kind": _any_of("colleague", "supporter", "service_user", "client"),
    "taken_in": _any_of(False, False, True),
    "tool": _any_of("", "", "", "buffer"),
    "url": _any_of("https://example.org/1"),
    "until": lambda w, *_: w.soon(),
}
