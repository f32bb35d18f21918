"""Every message is one that a charity's staff understand (docs/how-to/write-a-message.md)."""

import re

import pytest

from duecourse.catalogue import COMMANDS
from duecourse.shipped import SHIPPED, load, shipped_pack
from tools.derived.messages import met, said

MESSAGES = sorted({said(violation) for violation in met()})
REACTIONS = [name for name, entry in COMMANDS.items() if entry.type.REACTION]
PACKS = [load(shipped_pack(pack), pack) for pack in SHIPPED]
FUNCTIONS = sorted({function for pack in PACKS for function in pack.functions})
ROLES = sorted({role for pack in PACKS for role in pack.roles if "_" in role})
_ONE_SEX = r"\b([h]e|s[h]e|[h]im|[h]er|[h]is|[h]ers|[h]imself|[h]erself)\b"
_INNER = r"\b(None|True|False|Reason|Violation|Proposal|self|tuple|frozenset|dict)\b|[<>]|\(\)"


def wrong(message: str) -> list[str]:
    """Return the words of a message that its reader cannot know."""
    found = [m[0] for m in re.finditer(rf"{_ONE_SEX}|{_INNER}", message)]
    found += [name for name in REACTIONS if re.search(rf"\b{name}\b", message)]
    found += [f for f in FUNCTIONS if "_" in f and re.search(rf"\b{f}\b", message)]
    found += [f for f in FUNCTIONS if re.search(rf"\b(is|are) for {f}\b(?! )", message)]
    return found + [role for role in ROLES if re.search(rf"\b{role}\b", message)]


def test_there_are_messages() -> None:
    assert len(MESSAGES) > 100


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_names_nothing_that_its_reader_cannot_know(message: str) -> None:
    assert not wrong(message)
    assert message == message.strip()
    assert not message.endswith(".") or ". " in message


@pytest.mark.parametrize(
    "message",
    [
        "DraftPost is for draft",
        "RecordReliance is not open in state expired",
        "only she may do this",
        "this is for social_lead",
        "approve_policy is filled by nobody",
        "step None is not open",
    ],
)
def test_the_words_are_found(message: str) -> None:
    assert wrong(message)
