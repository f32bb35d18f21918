"""What every policy protects, unless it says by a clause of its own that it means not to.

A pack that leaves out a rule says nothing, and nothing must not mean yes: whom posts show is
asked, whoever publishes has access, nobody judges themselves
(docs/decisions/107-what-a-pack-leaves-out-is-refused.md).
"""

from collections.abc import Collection, Iterator
from typing import Final

from duecourse.kernel.eligibility import SELF
from duecourse.packs.binding import BoundRule
from duecourse.packs.citations import Place
from duecourse.packs.compiled import CompiledPack

PUBLISHING: Final = "PublishPost"

_CONSENT: Final = ("consent_held", "consent_never")
_ACCESS: Final = "granted"
_SHOWN: Final = "image"
"""How somebody appears who is shown; who tells of themselves only, or is only named, is not."""

MIRROR: Final = "EXT-MIRROR-people"
"""The default by which whoever reviews a post says whether everybody in it is listed."""

_OF_POSTS: Final = ("review", "verify_consent", "verify_evidence")
"""Functions that judge what others wrote or obtained, where two people have to."""


def unprotected(pack: CompiledPack, judging: Collection[str]) -> Iterator[tuple[Place, str]]:
    """Yield each place at which a pack leaves somebody unprotected, and does not say so.

    Args:
        judging: functions that judge what people did.
    """
    yield from _unasked(pack)
    yield from _unlisted(pack)
    yield from _open(pack)
    yield from _own_judges(pack, judging)


def _unasked(pack: CompiledPack) -> Iterator[tuple[Place, str]]:
    """Yield the kinds of people of whom nobody is asked before a post shows them."""
    asking = [rule for rule in _always(pack) if rule.kind.name in _CONSENT]
    for name, entry in pack.written.subjects.items():
        asked = entry.party == "body" or any(_asks(rule, name) for rule in asking)
        if not asked and entry.unasked is None:
            says = (
                "no rule asks for their consent when a post shows them: bind consent_held to"
                " VerifyConsent and PublishPost, or say under `unasked` by which clause nobody is"
            )
            yield ("subjects", name), says
        elif entry.unasked is not None:
            yield from _meant(pack, ("subjects", name, "unasked"), entry.unasked, asked=asked)


def _unlisted(pack: CompiledPack) -> Iterator[tuple[Place, str]]:
    """Yield that whom a post shows is its author's word alone: whom they leave out nobody asks."""
    attested = any(getattr(rule.params, "or_attested", False) for rule in _always(pack))
    if not attested and MIRROR not in pack.written.defaults:
        says = (
            f"whom a post shows is its author's word alone: take {MIRROR}, by which whoever"
            " reviews it looks, or set or_attested on a rule that asks for consent"
        )
        yield ("clauses",), says


def _meant(
    pack: CompiledPack, path: Place, clause: str, *, asked: bool
) -> Iterator[tuple[Place, str]]:
    """Yield what is wrong with a clause by which something is left out on purpose."""
    if asked:
        yield path, "a rule asks for it all the same: say one or the other"
    elif clause in pack.written.defaults:
        yield path, "name a clause of the policy itself: no default says so"


def _always(pack: CompiledPack) -> Iterator[BoundRule]:
    """Yield the rules that bind every publication, whatever is said of the post."""
    return (rule for rule in pack.rules_on(PUBLISHING) if not rule.when)


def _asks(rule: BoundRule, kind: str) -> bool:
    """Return whether a rule asks everybody of a kind who is shown, or lets none of them be."""
    shown = getattr(rule.params, "representations", ())
    whole = not getattr(rule.params, "under_age", False) and (not shown or _SHOWN in shown)
    return whole and (not rule.params.subjects or kind in rule.params.subjects)


def _open(pack: CompiledPack) -> Iterator[tuple[Place, str]]:
    """Yield the channels on which somebody publishes without access of their own."""
    asked = any(rule.kind.name == _ACCESS for rule in _always(pack))
    for name, channel in pack.written.channels.items():
        of_this = asked or any(_of_channel(rule, name) for rule in pack.rules_on(PUBLISHING))
        if not of_this and channel.open_to_all is None:
            says = (
                "no rule asks for access when a post is published here: take EXT-ACCESS, bind"
                " granted to PublishPost, or say under `open_to_all` by which clause none is asked"
            )
            yield ("channels", name), says
        elif channel.open_to_all is not None:
            path = ("channels", name, "open_to_all")
            yield from _meant(pack, path, channel.open_to_all, asked=of_this)


def _of_channel(rule: BoundRule, channel: str) -> bool:
    """Return whether a rule asks for access of whoever publishes on one channel."""
    when = dict(rule.rule.when)
    said = when.pop("platform", ())
    platforms = said if isinstance(said, tuple) else (said,)
    return rule.kind.name == _ACCESS and not when and channel in platforms


def _own_judges(pack: CompiledPack, judging: Collection[str]) -> Iterator[tuple[Place, str]]:
    """Yield the functions by which somebody would judge themselves."""
    two = _OF_POSTS if pack.review_mode == "four_eyes" else ()
    for name, route in pack.nobody_else.items():
        says = ""
        if name in judging:
            says = "nobody judges what they did themselves: end with a role, or outside"
        elif name in two:
            says = "review is by four_eyes, and this is by one: end with outside, or let time pass"
        if says and SELF in route.then:
            yield ("functions", name, "nobody_else", "then", route.then.index(SELF)), says
