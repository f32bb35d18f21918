"""Where a consent to an earlier publication stands in for one to this (decision 073).

Nobody can ask again, nor tell afterwards what somebody was told then. So a pack that lets such a
consent do names the people and the ways of appearing for which it does; for all else it is
held against everything that any consent is.
"""

from typing import Final

from msgspec import Struct

from duecourse.evidence.words import Material, SubjectKind
from duecourse.facts import ConsentFact
from duecourse.kernel.pack import Pack

PAST: Final = "past_publication"


class PastPublication(Struct, frozen=True, forbid_unknown_fields=True):
    """Whose consent to an earlier publication is enough.

    Attributes:
        subjects: kinds of subjects; none named means nobody's. `materials` likewise.
    """

    subjects: tuple[SubjectKind, ...] = ()
    materials: tuple[Material, ...] = ()

    def admits(self, kind: str, material: str) -> bool:
        """Return whether it is enough for somebody of a kind, who appears in a way."""
        return kind in self.subjects and material in self.materials


def admits_past(pack: Pack, kind: str, material: str) -> bool:
    """Return whether the pack lets a consent to an earlier publication do for somebody."""
    params = (rule.params for rule in pack.rules_on("RecordConsent"))
    return any(isinstance(one, PastPublication) and one.admits(kind, material) for one in params)


def stands_on_past(consent: ConsentFact, pack: Pack) -> bool:
    """Return whether a consent was given to an earlier publication, and the pack lets that do."""
    return consent.basis == PAST and admits_past(pack, consent.subject_kind, consent.material)
