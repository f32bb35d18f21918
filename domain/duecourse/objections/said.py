"""What one person said of a subject, and nobody else has borne out yet."""

from msgspec import Struct


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
