"""A post, and everything it rests on, of which nothing is decided that does not have to be.

One person may be shown, on the word of up to two consents, with one medium or two. Another
may be shown before or after them, whose own consent is in order unless it is chosen otherwise.
Until publication consents may end, the channel be held or retired, and the person object.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Final

from msgspec import structs

from duecourse.channels.state import Channel
from duecourse.consents.state import Consent
from duecourse.kernel.facts import Facts
from duecourse.kernel.names import id_of, kind_of
from duecourse.objections.state import Objection
from duecourse.packs.compiled import CompiledPack
from duecourse.posts.carried import NOT_CARRIED
from duecourse.posts.content import PASSED_ON, Content, Media, Subject
from duecourse.proving.choosing import Chooser
from duecourse.proving.dutiful import picture, sent_in
from duecourse.proving.lazies import Asked, Lazy, Open
from duecourse.proving.open_around import ANSWERING, OpenAround
from duecourse.proving.vocabulary import ADDRESS, Pick, fields_of, moments, options
from duecourse.proving.world import World

SUBJECT: Final = "su-1"
OTHER: Final = "su-2"
CONSENTS: Final = ("c1", "c2")
THEIRS: Final = "c3"
"""The consent of the other person, where one is shown."""

BESIDE: Final = ("", "after", "before")
"""Where the other person stands, as seen from whom a question is about; empty for not shown."""

OTHER_DIGEST: Final = "b" * 64

_STOPPED: Final = ("held", "retired")
_AS_SHOWN: Final[Mapping[str, tuple[str, str]]] = {
    "subject_kind": ("kind", ""),
    "age_band": ("age_band", "adult"),
    "material": ("representation", "mention"),
}
"""Fields of a consent that say what one of the person shown says, and what else they may say."""

LATER: Final = ("", "withdrawn", "run out")
"""What may become of a consent, or of nobody objecting, between the check and publication."""


class OpenPost:
    """The parts of a post's world that are open, each as what chooses it.

    Args:
        world: with an ordinary post on a channel, and consents of the ordinary kind.
        author: who wrote it.
        other: a pack whose words there are, too.
    """

    def __init__(
        self,
        world: World,
        author: str,
        content: Content,
        consent: Consent,
        other: CompiledPack | None = None,
    ) -> None:
        self.world = world
        self.author = author
        self.packs = (world.pack, other) if other else (world.pack,)
        self.ordinary = content
        self.consenting = consent
        channel = world.name("channels", self.platforms[0])
        self.around = OpenAround(world, author, channel)
        self._channel: Channel = world.state(channel)
        self._subject = Subject(
            ref=SUBJECT,
            kind=consent.subject_kind,
            identifiable="yes",
            age_band="adult",
            representation="image",
        )
        self._other = structs.replace(self._subject, ref=OTHER)
        self._medium = picture()
        self._first_medium = structs.replace(self._medium, digest=OTHER_DIGEST)

    @property
    def platforms(self) -> tuple[str, ...]:
        """Return the platforms that the policy names, and those of the other."""
        return tuple(dict.fromkeys(p for pack in self.packs for p in pack.platforms))

    @property
    def ordinary_subject(self) -> Subject:
        """Return somebody who is shown, as they are where nothing is chosen."""
        return self._subject

    def content(self, chooser: Chooser) -> Any:
        """Return the content."""
        return self._lazy(self.ordinary, self._content_fields, chooser)

    def subject(self, chooser: Chooser) -> Any:
        """Return the person whom it shows."""
        return self._lazy(self._subject, self._subject_fields, chooser)

    def other(self, chooser: Chooser) -> Any:
        """Return the person who may be shown beside them."""
        return self._lazy(self._other, self._other_fields, chooser)

    def _subjects(self, chooser: Chooser) -> tuple[Any, ...]:
        if not chooser.pick("post.shows", (False, True)):
            return ()
        beside = chooser.pick("post.beside", BESIDE)
        one = (self.subject(chooser),)
        if not beside:
            return one
        other = (self.other(chooser),)
        return other + one if beside == "before" else one + other

    def _media(self, chooser: Chooser) -> tuple[Any, ...]:
        has = chooser.pick("post.has_medium", (False, True, "sent in"))
        if not has or has == "sent in":
            return (sent_in(),) if has else ()
        one = (self._lazy(self._medium, self._medium_fields, chooser),)
        alone = chooser.pick("post.medium", ("alone", "after another")) == "alone"
        return one if alone else (self._first_medium, *one)

    @cached_property
    def _content_fields(self) -> Open:
        fields = self._fields("post", Content, self.ordinary)
        fields["subjects"] = self._subjects
        fields["media"] = self._media
        embargoes = moments(self.world.at, None)
        fields["embargo_until"] = _picking("post.embargo_until", embargoes)
        fields["contact"] = lambda c: self.around.answered(self.content(c).kind, c)
        fields["original_url"] = self._original
        fields["third_party"] = self._passed_on(fields["third_party"])
        for name in NOT_CARRIED["like"]:
            fields[name] = self._own(name, fields[name])
        return fields

    def _passed_on(self, pick: Pick) -> Pick:
        """Return what says whose it is: what a repost passes on is never its own."""

        def chosen(chooser: Chooser) -> Any:
            said = pick(chooser)
            return "yes" if said == "no" and self.content(chooser).kind == "repost" else said

        return chosen

    def _original(self, chooser: Chooser) -> str:
        """Return the address of what it answers or passes on, as a post of its kind names it."""
        names = self.content(chooser).kind in (*ANSWERING, *PASSED_ON)
        said = ADDRESS if names else self.ordinary.original_url
        choices = tuple(dict.fromkeys((said, "", ADDRESS)))
        found: str = chooser.pick("post.original_url", choices)
        return found

    def _own(self, name: str, pick: Pick) -> Pick:
        """Return what chooses something of its own, of which a post of some kinds has nothing."""
        none = Content.__struct_defaults__[Content.__struct_fields__.index(name)]

        def chosen(chooser: Chooser) -> Any:
            kind = self.content(chooser).kind
            return none if name in NOT_CARRIED.get(kind, ()) else pick(chooser)

        return chosen

    @cached_property
    def _subject_fields(self) -> Open:
        return self._fields_of_subject("subject", self._subject)

    @cached_property
    def _other_fields(self) -> Open:
        return self._fields_of_subject("other", self._other)

    def _fields_of_subject(self, name: str, real: Subject) -> Open:
        fields = self._fields(name, Subject, real, like="subject")
        del fields["ref"]
        fields["media"] = lambda _: ()
        return fields

    @cached_property
    def _medium_fields(self) -> Open:
        fields = self._fields("medium", Media, self._medium)
        del fields["digest"]
        return fields

    def _lazy(self, real: Any, fields: Open, chooser: Chooser) -> Any:
        """Return what stands for a struct during a run: the same throughout it."""
        kept = chooser.kept.get(id(fields))
        if kept is None:
            kept = chooser.kept[id(fields)] = Lazy(real, chooser, fields)
        return kept

    def _fields(self, name: str, kind: Any, real: Any, like: str = "") -> dict[str, Pick]:
        """Return what chooses each field of a struct, in the words of what it is like."""
        found = dict[str, Pick]()
        for field in fields_of(kind).values():
            words = f"{like or name}.{field.name}"
            choices = options(self.packs, words, field, getattr(real, field.name))
            if len(choices) > 1:
                found[field.name] = _picking(f"{name}.{field.name}", choices)
        return found

    def cited(self, chooser: Chooser) -> tuple[str, ...]:
        """Return the names of the consents that it rests on."""
        shows = chooser.pick("post.shows", (False, True))
        none: tuple[str, ...] = ()
        every = (none, CONSENTS[:1], CONSENTS) if shows else (none,)
        cited = chooser.pick("post.cites", every)
        beside = shows and chooser.pick("post.beside", BESIDE)
        names = (*cited, THEIRS) if beside else cited
        return tuple(self.world.name("consents", id_) for id_ in names)

    def attested(self, chooser: Chooser) -> bool:
        """Return whether the verifier attests that nobody else can be recognised."""
        said: bool = chooser.pick("post.nobody_else", (True, False))
        return said

    def facts(self, chooser: Chooser, *, later: bool) -> Facts:
        """Return everything else that a decision may look at.

        Args:
            later: after what may have become of it since the check.
        """
        return _OpenFacts(self, chooser, later=later)

    def channel(self, chooser: Chooser, *, later: bool = False) -> Any:
        """Return the channel, before or after what may have become of it since the check."""
        return self._lazy(self._channel, self._channel_fields[later], chooser)

    @cached_property
    def _channel_fields(self) -> Mapping[bool, Open]:
        platform = _picking("channel.platform", self.platforms)
        now = _picking("channel.state", ("active", *_STOPPED))
        return {
            False: {"platform": platform, "state": now},
            True: {
                "platform": platform,
                "state": lambda c: c.pick("channel.later", ("", *_STOPPED)) or now(c),
            },
        }

    def consent(self, id_: str, chooser: Chooser, *, later: bool) -> Any:
        """Return a consent that may be cited."""
        return self._lazy(self.consenting, self._consent_fields[id_, later], chooser)

    @cached_property
    def _consent_fields(self) -> Mapping[tuple[str, bool], Open]:
        both = (False, True)
        every = (*CONSENTS, THEIRS)
        return {(i, later): self._fields_of_consent(i, later) for i in every for later in both}

    def _fields_of_consent(self, id_: str, later: bool) -> Open:
        at, platforms, told = self.world.at, self.platforms, self.consenting.informed
        fields = self._fields(id_, Consent, self.consenting)
        for fixed in ("version", "relied_on", "obtained_by", "verified_by", "requested_at"):
            fields.pop(fixed, None)
        whose = (OTHER, SUBJECT) if id_ == THEIRS else (SUBJECT, OTHER)
        fields["subject"] = _picking(f"{id_}.subject", whose)
        fields["state"] = lambda c: self._life(id_, c, later=later)
        fields["platforms"] = lambda c: self._where(id_, c, platforms)
        fields["given_at"] = _picking(f"{id_}.given_at", moments(at, self.consenting.given_at))
        fields["expires_at"] = lambda c: self._end(id_, c, later=later)
        fields["informed"] = lambda c: (
            told if c.pick(f"{id_}.informed", (True, False)) else type(told)()
        )
        fields["purpose"] = lambda c: self._purpose(f"{id_}.purpose", c)
        # As the post calls the person, unless something else is chosen.
        fields["subject_kind"] = lambda c: self._as_shown(id_, "subject_kind", c)
        fields["age_band"] = lambda c: self._as_shown(id_, "age_band", c)
        fields["material"] = lambda c: self._as_shown(id_, "material", c)
        return fields

    def _as_shown(self, id_: str, field: str, chooser: Chooser) -> str:
        shown, otherwise = _AS_SHOWN[field]
        if chooser.pick(f"{id_}.{field}", ("as shown", "otherwise")) == "otherwise":
            return otherwise
        of = self.other(chooser) if id_ == THEIRS else self.subject(chooser)
        said: str = getattr(of, shown)
        return said

    def _purpose(self, variable: str, chooser: Chooser) -> str:
        """Return what it was asked for: what the post is about, something else, or not said."""
        category: str = self.content(chooser).category
        asked: str = chooser.pick(variable, ("as posted", "otherwise", "not said"))
        return {"as posted": category, "otherwise": "stated", "not said": ""}[asked]

    def _life(self, id_: str, chooser: Chooser, *, later: bool) -> str:
        states = ("verified", "given", "requested", "withdrawn", "expired", "declined")
        state: str = chooser.pick(f"{id_}.state", states)
        became = chooser.pick(f"{id_}.later", LATER) if later and state == "verified" else ""
        return "withdrawn" if became == "withdrawn" else state

    def _end(self, id_: str, chooser: Chooser, *, later: bool) -> Any:
        end = chooser.pick(f"{id_}.expires_at", moments(self.world.at, None))
        became = chooser.pick(f"{id_}.later", LATER) if later and end is None else ""
        return self.world.at if became == "run out" else end

    def _where(self, id_: str, chooser: Chooser, platforms: tuple[str, ...]) -> frozenset[str]:
        where = chooser.pick(f"{id_}.platforms", ("here", "elsewhere", "any"))
        here = self.channel(chooser).platform
        if where == "here":
            return frozenset({here})
        elsewhere = next((p for p in platforms if p != here), "elsewhere")
        return frozenset({"any" if where == "any" else elsewhere})

    def objection(self, chooser: Chooser, *, later: bool = False) -> Any:
        """Return what is on record of the person's objecting; None for nothing."""
        state = chooser.pick("objection.state", ("", "standing", "lifted"))
        if later and state != "standing":
            state = chooser.pick("objection.later", ("", "standing")) or state
        return Objection(state=state, version=1) if state else None


def _picking(variable: str, choices: tuple[Any, ...]) -> Pick:
    return lambda chooser: chooser.pick(variable, choices)


class _OpenFacts(Facts):
    """Facts of which all that the post turns on is open, and what is around it."""

    __slots__ = ("_chooser", "_later", "_open")

    def __init__(self, open_: OpenPost, chooser: Chooser, *, later: bool) -> None:
        super().__init__({})
        self.of_kind = Asked(self.get)
        self._open = open_
        self._chooser = chooser
        self._later = later

    def get(self, name: str, kind: str) -> object | None:
        """Return the state of a resource of a kind, or None if there is none of that name."""
        if not name or kind_of(name) != kind:
            return None
        looks: Mapping[str, Callable[[], Any]] = {
            "channels": lambda: self._open.channel(self._chooser, later=self._later),
            "consents": lambda: self._open.consent(id_of(name), self._chooser, later=self._later),
            "objections": lambda: self._of_subject(id_of(name)),
            "organisations": lambda: self._open.around.organisation(self._chooser),
            "contacts": lambda: self._open.around.contact(name, self._chooser),
            "complaints": lambda: self._open.around.complaint(name, self._chooser),
        }
        return looks[kind]() if kind in looks else self._open.world.states.get(name)

    def _of_subject(self, ref: str) -> Any:
        """Return what is on record of somebody shown; of the other, nothing is."""
        return self._open.objection(self._chooser, later=self._later) if ref == SUBJECT else None
