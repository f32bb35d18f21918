"""Whose site a host is: what everybody knows of the places where organisations have accounts.

That is of the world and of no policy. A pack names platforms; which hosts are theirs is the same
for every pack (decision 139). A platform that is not here stands on whatever host is nobody else's.
"""

from collections.abc import Mapping
from typing import Final

_CLOSED: Final[Mapping[str, tuple[str, ...]]] = {
    "bluesky": ("bsky.app",),
    "delicious": ("delicious.com", "del.icio.us"),
    "discord": ("discord.com", "discord.gg"),
    "facebook": ("facebook.com", "fb.com"),
    "flickr": ("flickr.com",),
    "github": ("github.com",),
    "google_business": ("google.com", "google.co.uk", "g.page", "business.site"),
    "instagram": ("instagram.com", "instagr.am"),
    "linkedin": ("linkedin.com",),
    "medium": ("medium.com",),
    "messenger": ("messenger.com", "m.me"),
    "nextdoor": ("nextdoor.com", "nextdoor.co.uk"),
    "pinterest": (
        *("pinterest.com", "pinterest.co.uk", "pinterest.ca", "pinterest.com.au"),
        *("pinterest.de", "pinterest.fr", "pinterest.ie", "pinterest.nz"),
    ),
    "quora": ("quora.com",),
    "reddit": ("reddit.com",),
    "reevo": ("reevoo.com",),
    "snapchat": ("snapchat.com",),
    "sunzu": ("sunzu.com",),
    "telegram": ("t.me", "telegram.me", "telegram.org"),
    "threads": ("threads.net", "threads.com"),
    "tiktok": ("tiktok.com",),
    "tumblr": ("tumblr.com",),
    "twitch": ("twitch.tv",),
    "twitter": ("twitter.com", "x.com"),
    "vimeo": ("vimeo.com",),
    "vk": ("vk.com",),
    "whatsapp": ("whatsapp.com", "wa.me"),
    "yahoo_answers": ("answers.yahoo.com",),
    "youtube": ("youtube.com", "youtube-nocookie.com"),
}
"""Platforms of one company: an account of theirs stands on one of these hosts."""

_SPREAD: Final[Mapping[str, tuple[str, ...]]] = {
    "mastodon": (
        *("mastodon.social", "mastodon.online", "mastodon.org.uk", "mstdn.social", "mas.to"),
        *("toot.wales", "mastodon.scot", "mastodon.green", "mastodon.world", "fosstodon.org"),
    ),
    "podcast": ("podcasts.apple.com", "spotify.com", "soundcloud.com"),
    "email_group": ("groups.google.com", "groups.io"),
    "reviews": ("trustpilot.com", "feefo.com", "reviews.io", "yelp.com", "yelp.co.uk"),
    "website": ("sites.google.com",),
    "wordpress": ("wordpress.com",),
}
"""Platforms that stand on many hosts, and the best known of these."""

_SHORT: Final = frozenset(
    (
        *("t.co", "bit.ly", "tinyurl.com", "goo.gl", "ow.ly", "buff.ly", "lnkd.in", "is.gd"),
        *("youtu.be", "fb.watch", "fb.me", "rb.gy", "linktr.ee", "redd.it", "pin.it", "cutt.ly"),
    )
)
"""Hosts whose addresses lead elsewhere, and nobody sees where."""

_RESERVED: Final = ("example", "example.com", "example.org", "example.net")
"""Set aside by RFC 2606: nobody's account stands there, so they do for lessons and trials."""

_OF: Final[Mapping[str, str]] = {
    host: platform
    for table in (_CLOSED, _SPREAD)
    for platform, hosts in table.items()
    for host in hosts
}


def site_of(host: str) -> tuple[str, str]:
    """Return the platform that a host is of, and what stands before it; empty for none.

    Args:
        host: in lower case, without a port, a dot at its end or a `www.`.
    """
    labels = host.split(".")
    for at in range(len(labels) - 1):
        platform = _OF.get(".".join(labels[at:]), "")
        if platform:
            return platform, ".".join(labels[:at])
    return "", ""


def hosts_of(platform: str) -> tuple[str, ...]:
    """Return the only hosts on which a platform has accounts; none where it has no such list."""
    return _CLOSED.get(platform, ())


def leads_elsewhere(host: str) -> bool:
    """Return whether an address on a host is one that stands for another."""
    return host in _SHORT


def is_reserved(host: str) -> bool:
    """Return whether a host is set aside, so that nobody has an account there."""
    return any(host == one or host.endswith(f".{one}") for one in _RESERVED)
