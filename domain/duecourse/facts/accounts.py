"""Which account an address is of: one account is one, however its address is written.

Sites take many forms of an address for the same account, and so does whoever follows it. What is
said of an account, such as a hold, would be said of one form alone (decision 139).
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Final

from duecourse.evidence.visible import seen
from duecourse.facts.hosts import hosts_of, is_reserved, leads_elsewhere, site_of
from duecourse.facts.links import fault_of, shown

_ADDRESS: Final = re.compile(r"(?i)https?://([^/?#]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?\Z")
_PLAIN: Final = re.compile(r"(?:|www\d?|m|mobile)\Z")
"""What stands before a host and changes nothing: another form of the site."""

_NAMED_BEFORE: Final = frozenset({"tumblr", "medium", "wordpress"})
"""Platforms that give an account a host of its own."""

_LEFT_OUT: Final[Mapping[str, frozenset[str]]] = {
    "bluesky": frozenset({"profile"}),
    "facebook": frozenset({"pg"}),
    "quora": frozenset({"profile"}),
    "snapchat": frozenset({"add"}),
    "telegram": frozenset({"s"}),
    "tumblr": frozenset({"blog"}),
    "youtube": frozenset({"c", "user", "channel"}),
}
"""Steps that stand before the name of an account, or do not, as one likes."""

_WITH_NEXT: Final = frozenset(
    {"company", "school", "showcase", "in", "groups", "r", "u", "channel", "server", "people"}
)
"""Steps that say what kind of account the next one names."""

_ASKED: Final[Mapping[tuple[str, str], str]] = {
    ("facebook", "profile.php"): "id",
    ("twitter", "intent"): "screen_name",
    ("whatsapp", "send"): "phone",
}
"""Where the name of an account stands in the query instead."""

_NOBODY: Final = frozenset(
    (
        *("", "home", "search", "explore", "watch", "status", "hashtag", "share", "sharer"),
        *("sharer.php", "login", "signup", "events", "event", "marketplace", "permalink.php"),
        *("story.php", "photo.php", "photo", "p", "reel", "reels", "tv", "stories", "feed"),
        *("pulse", "jobs", "playlist", "results", "shorts", "embed", "intent", "settings"),
        *("about", "help", "posts", "tag", "profile.php", "send", "messages", "i", "user"),
    )
)
"""Steps that name no account on any platform."""

_KEPT_MAX: Final = 4_096
"""How many addresses are known at a time: that of a channel is asked for by every post on it."""

_PAGES: Final = frozenset({"pages", "people"})
_NUMBER_LAST: Final = re.compile(r"(?:.*-)?(\d{8,})\Z")
_NUMBERS: Final = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_NESTED_MAX: Final = 3
_INDEX: Final = re.compile(r"(?:index|default|home)\.[a-z]{3,5}\Z")


def account_of(address: str) -> str:
    """Return what an account is known by, the same for every form of its address.

    Empty for what is no address on the web, or names no account on a site that has many.
    """
    found = _parts(address)
    if found is None:
        return ""
    host, steps, query = found
    platform, before = site_of(host)
    if not (hosts_of(platform) or platform in _NAMED_BEFORE):
        # Where a step begins with @ it names somebody, and what follows is theirs.
        at = next((n for n, step in enumerate(steps) if step[0] == "@"), len(steps) - 1)
        named = [step.removeprefix("@") for step in steps[: at + 1]]
        return "" if leads_elsewhere(host) else "/".join((host, *named))
    if platform in _NAMED_BEFORE and not _PLAIN.match(before):
        return f"{platform}:{before}"
    who = _who(platform, [step.removeprefix("@") for step in steps], query)
    return f"{platform}:{who}" if who else ""


@lru_cache(_KEPT_MAX)
def keys_of(address: str, platform: str) -> tuple[str, ...]:
    """Return the digests that an account is kept by; none for what names no account.

    A website is one whatever page of it is named.
    """
    account = account_of(address)
    if not account:
        return ()
    site = account.partition("/")[0] if platform == "website" else account
    return tuple(sha256(one.encode()).hexdigest() for one in dict.fromkeys((account, site)))


def fault_in(address: str, platform: str) -> str:
    """Return why an address is not one of an account on a platform; empty if it is."""
    if fault := fault_of(address):
        return f"not an address on the web: {fault}"
    found = _parts(address)
    if found is None:
        return "it is written so that nobody can tell which account it is of"
    host, _, _ = found
    where, _ = site_of(host)
    if leads_elsewhere(host):
        return f"{host} leads elsewhere: give the address that it leads to"
    if where and where != platform:
        return f"{host} is {where}: ask for a channel there"
    hosts = hosts_of(platform)
    if hosts and not where and not is_reserved(host):
        return f"{platform} has its accounts on {' or '.join(hosts)}"
    return "" if account_of(address) else f"it names no account on {host}"


def keys_under(address: str) -> tuple[str, ...]:
    """Return the digests of the accounts on which something at an address may stand.

    Of a site that has many accounts that is one; of another, the site and each place above.
    """
    account, found = account_of(address), _parts(address)
    if not account or found is None:
        return ()
    if ":" in account:
        return keys_of(address, "") if len(found[1]) > 1 else ()
    host, *steps = found[0], *(step.removeprefix("@") for step in found[1])
    places = ("/".join((host, *steps[:n])) for n in range(len(steps)))
    return tuple(sha256(one.encode()).hexdigest() for one in places)


def names_nobody(address: str, platform: str) -> bool:
    """Return whether an address on a platform does not say whose account it stands on."""
    found = _parts(address)
    on_it = found is not None and bool(platform) and site_of(found[0])[0] == platform
    return on_it and not account_of(address)


_NAMES_WHAT: Final = ("v", "story_fbid", "fbid", "id", "p")
"""Fields of a query by which sites name what is shown; all others say where a reader came from."""

_NUMBER: Final = re.compile(r"\d{8,}")


def place_of(address: str) -> str:
    """Return the digest of the place that an address leads to, however it is written.

    Empty for what is no address on the web. What a site knows by a long number is known by that.
    """
    found = _parts(address)
    if found is None:
        return ""
    host, steps, query = found
    site = site_of(host)[0] or host
    numbers = [step for step in steps if _NUMBER.fullmatch(step)]
    asked = [f"{field}={query[field]}" for field in _NAMES_WHAT if field in query]
    place = "/".join((site, *(numbers[-1:] or (*steps, *asked))))
    return sha256(f"place {place}".encode()).hexdigest()


def is_elsewhere(address: str, account: str, platform: str) -> bool:
    """Return whether an address is surely not one of something on an account of a platform.

    Many addresses name no account: of those nobody can tell, and a number may stand for a name.
    """
    found, own = _parts(address), _parts(account)
    if found is None:
        return False
    where, reserved = site_of(found[0])[0], is_reserved(found[0])
    if where and where != platform:
        return True
    # Nobody's account stands on what is set aside, so no real one does (decision 292).
    real = own is not None and not is_reserved(own[0])
    if not where and (real if reserved else hosts_of(platform)):
        return True
    if own is None or (not real and (not reserved or found[0] != own[0])):
        # An account on what is set aside stands for any place: nobody can tell.
        return False
    if not where:
        named = len(own[1]) == 1 and len(found[1]) > 1
        return found[0] != own[0] or (named and found[1][0] != own[1][0])
    who, whose = account_of(address), account_of(account)
    numbered = any(one.rpartition(":")[2].isdigit() for one in (who, whose))
    return bool(who and whose) and who != whose and not numbered


def stands_nowhere(address: str) -> bool:
    """Return whether an address is on a host that is set aside: no account is there."""
    found = _parts(address)
    return found is not None and is_reserved(found[0])


def stands_under(address: str, account: str) -> bool:
    """Return whether an address is that of something on an account.

    An account is a place on a site: one that names no more than a host is no account, since
    everybody's may stand there.
    """
    known, found, own = account_of(account), _parts(address), _parts(account)
    if not known or found is None or own is None:
        return False
    steps = [step.removeprefix("@") for step in found[1]]
    place = [step.removeprefix("@") for step in own[1]]
    if ":" in known:
        return account_of(address) == known and len(steps) > len(place)
    within = len(steps) > len(place) > 0 and steps[: len(place)] == place
    return within and found[0] == own[0]


def _parts(address: str) -> tuple[str, list[str], dict[str, str]] | None:
    """Return host, steps of the path and query of an address as sites read them; None for none."""
    if fault_of(address):
        return None
    form = _ADDRESS.match(address)
    if form is None:
        return None
    path, told = _decoded(form[2]), form[4] or ""
    if path in ("", "/") and told.startswith("!"):
        path = _decoded(told[1:].partition("?")[0])
    if path is None:
        return None
    steps = [step for step in re.split(r"[/\\]+", path) if step]
    if {".", ".."} & {*steps} or "@" in steps:
        return None
    if steps and _INDEX.match(steps[-1]):
        steps.pop()
    fields = (field.partition("=") for field in (form[3] or "").split("&"))
    return _host(form[1]), steps, {name: _decoded(value) or "" for name, _, value in fields}


def _decoded(path: str) -> str | None:
    """Return a path as it is read; None where nobody can tell."""
    for _ in range(_NESTED_MAX):
        try:
            plain = _NUMBERS.sub(lambda run: bytes.fromhex(run[0].replace("%", "")).decode(), path)
        except UnicodeDecodeError:
            return None
        if plain == path:
            known = all(seen(one) for one in path)
            return unicodedata.normalize("NFKC", path).casefold() if known else None
        path = plain
    return None


def _host(authority: str) -> str:
    """Return a host as it is shown, without port and without what stands before the site."""
    host = authority.partition(":")[0].casefold().removesuffix(".")
    labels = [shown(label) for label in host.split(".")]
    while len(labels) > 2 and _PLAIN.match(labels[0]):
        labels = labels[1:]
    return unicodedata.normalize("NFC", ".".join(labels)).casefold()


def _who(platform: str, steps: list[str], query: dict[str, str]) -> str:
    """Return whom steps and query name on a platform; empty for nobody."""
    first = steps[0] if steps else ""
    asked = _ASKED.get((platform, first), "")
    if asked:
        return query.get(asked, "").lstrip("@+ ")
    if platform == "google_business":
        return "/".join(steps)
    if first in _LEFT_OUT.get(platform, ()):
        steps = steps[1:]
    elif platform == "facebook" and first in _PAGES:
        steps = steps[-1:] if len(steps) > 1 else []
    elif first in _WITH_NEXT:
        return "/".join(steps[:2]) if len(steps) > 1 else ""
    who = steps[0] if steps else ""
    if platform == "facebook":
        number = _NUMBER_LAST.match(who)
        who = number[1] if number else who.replace(".", "") if who not in _NOBODY else ""
    return "" if who in _NOBODY else who
