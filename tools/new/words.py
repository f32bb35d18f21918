"""Words that follow from a name: a command's event and handler, a noun's article."""

import re
from typing import Final

_WORD: Final = re.compile(r"[A-Z][a-z0-9]*")


def event_of(command: str, singular: str) -> str:
    """Return the event of a command in the past tense: `MarkUrgent` of a contact, `UrgentMarked`.

    English has its exceptions: whoever lays the skeleton may say another name.
    """
    verb, *rest = _WORD.findall(command)
    return ("".join(rest) or singular.capitalize()) + _past(verb)


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}ed"


def snake(name: str) -> str:
    """Return a name in snake case: `mark_urgent`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def with_article(noun: str) -> str:
    """Return a noun after "a" or "an", as its first letter sounds in most words: `an apology`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
