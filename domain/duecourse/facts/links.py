"""What a link is: the one place that finds one in a text, and says whether it may be followed.

A reader follows a link to a host that they can read. Whatever leads elsewhere, runs a program,
carries a login or only looks like another name is no address on the web (decision 082).
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from duecourse.evidence.visible import seen

_IN_TEXT: Final = re.compile(
    r"(?i)\w[\w+.-]*://\S+|\b(?:javascript|vbscript|data|file|blob):\S+"
    r"|(?<!\w)(?:[\w-]+\.)+[^\W\d_]{2,}(?:[:/?#]\S*)?"
)
"""An address in running text, with its scheme or without: sites make a link of either."""

_MAY_STAND_IN: Final = re.compile(r"[:.]\S")
"""In every address a colon or a full stop stands before something; in most texts none does."""

_SPOKEN: Final = re.compile(r"(?i)(?:data|file):[^\s/,;]*\s*\Z")
"""Prose that a colon was put into without a blank: `data:90%` leads nowhere."""

_FORM: Final = re.compile(r"(?i)https?://([^/?#\s\\]+)([/?#][^\s\\<>\"]*)?\Z")
_PORT: Final = re.compile(r":[0-9]{1,5}\Z")
_LABEL: Final = re.compile(r"(?!-)[\w-]{1,63}(?<!-)\Z")
_TOP: Final = re.compile(r"[^\W\d_]{2,63}\Z|xn--[a-z0-9-]{1,59}\Z")
_PRIVATE: Final = frozenset({"localhost", "local", "internal", "lan", "home", "onion", "arpa"})
_ALIKE: Final = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU"})
"""Scripts with letters that nobody tells apart: a host has letters of one of them alone."""

_END: Final = ".,;:!?)]}'\"\u00bb\u201d\u2019\u2026"


def links_in(text: str) -> bool:
    """Return whether a text holds an address on the web."""
    return any(True for _ in found_in(text))


def _addresses(text: str) -> Iterator[re.Match[str]]:
    return _IN_TEXT.finditer(text) if _MAY_STAND_IN.search(text) else iter(())


def found_in(text: str) -> Iterator[str]:
    """Yield each address in a running text, as it stands there; the host of an e-mail, too."""
    for match in _addresses(text):
        if not _SPOKEN.match(match[0]):
            yield match[0].rstrip(_END)


def unlisted(text: str, listed: tuple[str, ...]) -> Iterator[str]:
    """Yield each address of a text that a list of addresses does not hold, but for e-mails."""
    for match in _addresses(text):
        mail = "://" not in match[0] and text[: match.start()].endswith("@")
        address = match[0].rstrip(_END)
        spoken = mail or _SPOKEN.match(match[0])
        if not spoken and _bare(address) not in map(_bare, listed):
            yield address


def _bare(address: str) -> str:
    """Return an address without what sites add or leave out."""
    rest = re.sub(r"(?i)\Ahttps?://", "", address)
    host, slash, path = rest.partition("/")
    return f"{host.casefold().removeprefix('www.')}{slash}{path}".rstrip("/")


def fault_of(address: str) -> str:
    """Return why something is no address on the web that may be published; empty if it is one."""
    if not all(seen(character) for character in address):
        return "it holds blanks, or characters that nobody sees"
    form = _FORM.match(address)
    if form is None:
        return "an address on the web begins with https:// or http://, and names a host"
    authority = form[1]
    if "@" in authority:
        return "it carries a login"
    return _fault_of_host(_PORT.sub("", authority))


_NUMBER: Final = re.compile(r"[0-9](?:[ ()/.-]?[0-9]){2,}")
"""At least three digits: of a telephone, a box or a code of the post."""


def fault_in_writing_to(text: str) -> str:
    """Return why nobody can turn to what a text says; empty where they can.

    They can to an address on the web or of an e-mail, with a scheme or without, to a telephone
    number, and by post.
    """
    links = [*found_in(text)]
    bare = (one if "://" in one else f"https://{one}" for one in links)
    if says := next(filter(None, map(fault_of, bare)), ""):
        return says
    if not links and not _NUMBER.search(text):
        return "name an address on the web, of an e-mail or of the post, or a telephone number"
    return ""


def _fault_of_host(host: str) -> str:
    labels = host.casefold().removesuffix(".").split(".")
    if unicodedata.normalize("NFKC", host) != host:
        return "its host is written with letters that stand for others"
    if len(labels) < 2 or not all(_LABEL.match(one) for one in labels):
        return "it names no host on the web"
    if not _TOP.match(labels[-1]):
        return "it names a number instead of a host"
    if labels[-1] in _PRIVATE:
        return "it names a host that nobody outside can reach"
    return _fault_of_letters(labels)


def _fault_of_letters(labels: list[str]) -> str:
    """Return that a name may be taken for another; one in ASCII form is read as it is shown."""
    try:
        read = [shown(one) for one in labels]
    except UnicodeError:
        return "it names no host on the web"
    scripts = {_script(letter) for one in read for letter in one if letter.isalpha()}
    mixed = len(scripts & _ALIKE) > 1
    return "it mixes alphabets whose letters look alike" if mixed else ""


def shown(label: str) -> str:
    """Return a label of a host as people read it.

    Raises:
        UnicodeError: it is in ASCII form, and stands for nothing.
    """
    return label.removeprefix("xn--").encode().decode("punycode") if label[:4] == "xn--" else label


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]
