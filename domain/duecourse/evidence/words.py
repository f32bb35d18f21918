"""Closed lists of words: what a field may say where the contract has an enum, or a pack a list.

A command that says any other word is refused. A record is read whatever it says: a list may
grow or shrink, and what was recorded stays readable.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from operator import attrgetter, not_
from typing import Annotated, Any, Literal, get_args

import msgspec
from msgspec import Meta, Struct

from duecourse.evidence.fields import ID_PATTERN


def closed(*words: str) -> Meta:
    """Return what makes a text field one of these words, none of them personal.

    The empty word stands for unset; a field takes it if its default is empty.
    """
    form = ID_PATTERN.removeprefix("^").removesuffix("$")
    return Meta(pattern=rf"^({form})?\Z", extra={"personal": False, "words": words})


StoppedFor = Annotated[
    str,
    closed(
        "external_process", "police_asked", "party_ill", "identity_unclear", "complainant_asked"
    ),
]
"""Why a deadline stands still."""

ExtendedFor = Annotated[
    str, closed("agreed", "complex", "party_ill", "adjustment", "late_evidence")
]
"""Why a deadline is put off."""

ListName = Literal[
    "subjects", "audiences", "categories", "platforms", "places", "roles", "bodies", "clauses"
]
"""A list that every pack declares; `places` are its platforms and `any`."""


def listed(name: ListName, *others: str) -> Meta:
    """Return what makes a text field one word of a list of the pack in force, none personal.

    Args:
        others: words that it may be beside those of the pack.
    """
    ids = ID_PATTERN.removeprefix("^").removesuffix("$")
    form = r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}" if name == "clauses" else ids
    extra = {"personal": False, "list": name, "others": others}
    return Meta(pattern=rf"^({form})?\Z", extra=extra)


Lists = Callable[[str], Collection[str] | None]
"""The words of a list by its name; None for one that is open, and holds any word."""


def no_lists(_: str) -> None:
    """Return no words: as if every list that packs declare were open."""


Answered = Annotated[str, closed("yes", "no")]
"""What somebody says of a fact; empty is unanswered, which never means no."""

AgeBand = Annotated[str, closed("adult", "under_18", "unknown")]
"""How old somebody is, as far as consent must know."""

Minor = Annotated[str, closed("yes", "no", "unknown")]
"""Whether whoever writes or complains is under age; what nobody knows counts as yes."""

SafetyPoint = Annotated[
    str, closed("privacy_settings", "strangers", "what_lasts", "reporting", "help_links")
]
"""A point of safety online that somebody is told of."""

Material = Annotated[str, closed("mention", "quote", "voice", "image", "first_hand")]
"""How somebody appears in what is published."""

PersonKind = Annotated[
    str,
    closed(
        "staff",
        "volunteer",
        "trustee",
        "contractor",
        "member",
        "service_account",
        "intake_account",
    ),
]
"""What somebody is in an organisation."""

GiverRole = Annotated[str, closed("self", "parent", "guardian", "representative")]
"""Who speaks for somebody: they themselves, or somebody else."""

LegalAuthority = Annotated[str, closed("power_of_attorney", "court_order")]
"""By what the law lets somebody decide for a person of age."""

SubjectKind = Annotated[str, listed("subjects")]
"""What somebody whom a post shows or concerns is to the organisation."""

Audience = Annotated[str, listed("audiences")]
"""Whom a post is meant for: a kind of subject, or `public` or `minors`."""

ContactKind = Annotated[
    str,
    closed(
        "question",
        "support_request",
        "service_user",
        "press",
        "controversial",
        "phishing",
        "channel_question",
        "comment",
        "harm",
    ),
]
"""What somebody who writes to the organisation wants, or is."""

ComplaintKind = Annotated[
    str,
    closed(
        "channel_post",
        "member_conduct",
        "staff_conduct",
        "data_protection",
        "grievance",
        "whistleblowing",
        "safeguarding",
        "harassment",
    ),
]
"""What a complaint is about; which of them there are, and what each needs, is for the pack."""

Addressed = Annotated[str, listed("audiences", *get_args(ContactKind)[1].extra["words"])]
"""Whom a post is meant for, or whom it answers."""

Category = Annotated[str, listed("categories")]
"""What a post is about."""

Place = Annotated[str, listed("places")]
"""Where something may be shown, or may not: a platform, or `any`."""

Platform = Annotated[str, listed("platforms")]
"""The kind of place that a channel is at."""

Role = Annotated[str, listed("roles")]
"""What somebody is in the organisation."""


Body = Annotated[str, listed("bodies")]
"""An outside body that the policy names."""


class Vocabulary(Struct, frozen=True):
    """What a value may be: one of these, or of a list that the pack declares; else anything.

    Attributes:
        name: of the pack's list, to which `known` are added; empty where there is none.
    """

    known: tuple[str | bool, ...] = ()
    name: str = ""

    def __bool__(self) -> bool:
        """Return whether it says anything."""
        return bool(self.known or self.name)

    def words(self, lists: Lists) -> Collection[str | bool] | None:
        """Return what a value may be; None for anything."""
        if not self.name:
            return self.known or None
        found = lists(self.name)
        return found if found is None or not self.known else (*found, *self.known)


def vocabulary_of(kind: object) -> Vocabulary:
    """Return the vocabulary of a type: of a word of a closed or a pack's list, or of bool."""
    if isinstance(kind, Vocabulary):
        return kind
    if kind is bool:
        return Vocabulary((True, False))
    for meta in get_args(kind)[1:]:
        return _vocabulary(meta.extra)
    return Vocabulary()


def _vocabulary(extra: dict[str, object] | None) -> Vocabulary:
    found: dict[str, object] = extra or {}
    known: Any = found.get("words") or found.get("others") or ()
    return Vocabulary(known, str(found.get("list", "")))


def told(word: str, kind: Any) -> str:
    """Return a word that its closed list holds; of any other word, that it tells nothing: empty.

    Args:
        kind: type of the field, `Annotated[str, closed(...)]`.
    """
    # Asked a dozen times a command: the list is read where it stands (`_vocabulary`).
    listed = kind.__metadata__[0].extra
    return word if word in (listed.get("words") or listed.get("others") or ()) else ""


def words_of(info: msgspec.inspect.Type) -> tuple[str, ...]:
    """Return the contract's closed list of a field's type; empty where there is none."""
    found = vocabulary_in(info)
    return () if found.name else tuple(str(word) for word in found.known)


def vocabulary_in(info: msgspec.inspect.Type) -> Vocabulary:
    """Return the vocabulary of a field's type, as msgspec describes it."""
    if not isinstance(info, msgspec.inspect.Metadata):
        return Vocabulary()
    return _vocabulary(info.extra) or vocabulary_in(info.type)


class StrangeWord(Struct, frozen=True):
    """A word that its field's list does not hold.

    Attributes:
        path: where it stands, `content.media[0].kind`.
        word: what stands there.
        known: the list.
    """

    path: str
    word: str
    known: tuple[str, ...]


def has_words(struct: type[Struct]) -> bool:
    """Return whether a type, or a struct in it, has a field of a closed list."""
    return bool(_looks(struct))


def strange_words(struct: Struct, lists: Lists = no_lists) -> Iterator[StrangeWord]:
    """Yield every word of a struct, and of structs in it, that is not of its list.

    Args:
        lists: those of the pack in force.
    """
    for field in _looks(type(struct)):
        value = field.value(struct)
        if not field.passes(value):
            yield from field.look(value, lists)


class _Look(Struct, frozen=True):
    """A field in which such words stand, ready to be looked at.

    Attributes:
        value: returns what stands there.
        passes: whether that needs no further look, whatever the pack lists.
        look: returns every strange word in it.
    """

    value: Callable[[object], Any]
    passes: Callable[[Any], bool]
    look: Callable[[Any, Lists], Iterable[StrangeWord]]


@cache
def _looks(struct: type[Struct]) -> tuple[_Look, ...]:
    """Return how to look at each field of a type that holds such words; most types have none."""
    found = (_look(field) for field in _fields(struct))
    return tuple(look for look in found if look)


def _fields(struct: type[Struct]) -> tuple[msgspec.inspect.Field, ...]:
    info = msgspec.inspect.type_info(struct)
    return info.fields if isinstance(info, msgspec.inspect.StructType) else ()


def _look(field: msgspec.inspect.Field) -> _Look | None:
    name, value = field.name, attrgetter(field.name)
    if vocabulary := vocabulary_in(field.type):
        known = ("", *vocabulary.known) if field.default == "" else vocabulary.known
        return _Look(value, frozenset(known).__contains__, _at_word(name, vocabulary))
    inner = getattr(field.type, "item_type", None)
    if inner is not None and (vocabulary := vocabulary_in(inner)):
        return _Look(value, frozenset(vocabulary.known).issuperset, _at_words(name, vocabulary))
    held = inner if inner is not None else field.type
    if isinstance(held, msgspec.inspect.StructType) and _looks(held.cls):
        looks = _looks(held.cls)
        look = _in_each(name, looks) if inner is not None else _inside(name, looks)
        return _Look(value, not_, look)
    return None


def _at_word(name: str, vocabulary: Vocabulary) -> Callable[[str, Lists], Iterable[StrangeWord]]:
    return lambda word, lists: _strange(word, name, vocabulary, lists)


def _at_words(
    name: str, vocabulary: Vocabulary
) -> Callable[[tuple[str, ...], Lists], Iterable[StrangeWord]]:
    def look(words: tuple[str, ...], lists: Lists) -> Iterator[StrangeWord]:
        for number, word in enumerate(words):
            yield from _strange(word, f"{name}[{number}]", vocabulary, lists)

    return look


def _strange(word: str, path: str, vocabulary: Vocabulary, lists: Lists) -> tuple[StrangeWord, ...]:
    known = vocabulary.words(lists)
    if known is None or word in known:
        return ()
    return (StrangeWord(path, word, tuple(str(one) for one in known)),)


def _under(path: str, looks: tuple[_Look, ...], struct: object, lists: Lists) -> list[StrangeWord]:
    """Return every strange word of a struct that stands somewhere in another."""
    found: list[StrangeWord] = []
    for field in looks:
        value = field.value(struct)
        if not field.passes(value):
            words = field.look(value, lists)
            found += [StrangeWord(f"{path}.{one.path}", one.word, one.known) for one in words]
    return found


def _inside(
    name: str, looks: tuple[_Look, ...]
) -> Callable[[object, Lists], Iterable[StrangeWord]]:
    return lambda held, lists: _under(name, looks, held, lists)


def _in_each(
    name: str, looks: tuple[_Look, ...]
) -> Callable[[tuple[object, ...], Lists], Iterable[StrangeWord]]:
    def look(held: tuple[object, ...], lists: Lists) -> Iterator[StrangeWord]:
        for number, one in enumerate(held):
            for field in looks:
                # The answers to a checklist are many, and nearly all of them pass.
                if not field.passes(field.value(one)):
                    yield from _under(f"{name}[{number}]", looks, one, lists)
                    break

    return look
