"""What one person said of a subject, and nobody else has borne out yet."""

from msgspec import Struct

from duecourse.facts.age import says_under_age


class Correction(Struct, frozen=True):
    """What one person said is right of the subject, and nobody has borne out yet."""

    by: str
    subject_kind: str
    age_band: str
    not_in: str = ""


class Lifting(Struct, frozen=True):
    """One person's word that an objection was taken back; `saw` as of the evidence of it."""

    by: str
    saw: bool


def protecting(age_band: str) -> frozenset[str]:
    """Return the word on how old somebody is, if it protects them."""
    return spoken(age_band) if says_under_age(age_band) else frozenset()


def spoken(word: str) -> frozenset[str]:
    """Return a word that was said; nothing where none was."""
    return frozenset({word} if word else ())
