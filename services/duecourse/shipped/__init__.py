"""The policy packs that come with the product, and the sourced defaults that packs may take.

The domain reads no files and names no organisation; the texts lie here.
"""

from functools import cache
from importlib.resources import files
from typing import Final

from duecourse.catalogue import ground_of
from duecourse.packs.binding import Defaults
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.compiling import Ground, laid_down, stored
from duecourse.packs.loader import read_defaults, read_questions
from duecourse.packs.model import Question
from duecourse.shipped.calendars import ShippedCalendars

SHIPPED: Final = ("acat", "cleanslate", "zrtherapy", "stass")
"""The ids of the shipped packs."""


def shipped_pack(pack_id: str) -> bytes:
    """Return the text of a shipped pack; see `SHIPPED` for the ids."""
    return (files(__package__) / f"{pack_id}.yaml").read_bytes()


@cache
def defaults() -> Defaults:
    """Return the shipped clauses from public sources, by id; read when they are first asked for."""
    found = read_defaults(shipped_pack("defaults"), "defaults.yaml")
    return {clause.id: clause for clause in found.clauses}


@cache
def questions() -> tuple[Question, ...]:
    """Return what is asked of every policy (`duecourse policy prove`)."""
    return read_questions(shipped_pack("questions"), "questions.yaml").questions


@cache
def ground() -> Ground:
    """Return what packs of this release stand on."""
    return ground_of(defaults(), ShippedCalendars())


def load(content: bytes, file: str) -> CompiledPack:
    """Return a policy pack that is laid down now, ready for decisions.

    Args:
        content: the pack's text, YAML in UTF-8.
        file: name for messages.

    Raises:
        PackInvalid: with every problem found, each with file, line and field.
    """
    return laid_down(content, file, ground())


def load_stored(content: bytes, file: str) -> CompiledPack:
    """Return a policy pack that was laid down before; what is not known here is in its `faults`.

    Raises:
        PackInvalid: the text is no pack at all.
    """
    return stored(content, file, ground())
