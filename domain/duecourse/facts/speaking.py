"""Who may speak for somebody of age: they themselves, unless the law says otherwise.

A line manager, a therapist or a relative decides for no grown-up. In England and Wales an
attorney or a deputy does, for somebody who cannot (Mental Capacity Act 2005, sections 9 and 16);
for a group or a body somebody of it speaks (decision 097); a group agrees when each of its members
does (decision 154).
"""

from duecourse.evidence.words import LegalAuthority, told
from duecourse.facts import ConsentFact
from duecourse.facts.age import ADULT
from duecourse.kernel.pack import Pack


def may_speak_for(pack: Pack, kind: str, giver_role: str, legal_authority: str) -> bool:
    """Return whether somebody may give a consent of a person of age, a group or a body.

    Args:
        kind: of the subject.
        giver_role: who speaks; empty where nobody says it.
        legal_authority: by what the law lets them; empty for nothing.
    """
    if giver_role in ("", "self"):
        return True
    if is_group(pack, kind):
        # A power of attorney and a parent's right are each of one person, and not of several.
        return giver_role == "representative"
    if giver_role == "representative" and pack.is_body(kind):
        return True
    return bool(told(legal_authority, LegalAuthority))


def given_for_child(consent: ConsentFact) -> bool:
    """Return whether somebody gave a consent for a child: until they come of age (decision 097)."""
    return consent.giver_role in ("parent", "guardian") and consent.age_band != ADULT


def carried_as_member(consent: ConsentFact, subject: str) -> bool:
    """Return whether a consent carries somebody as one of a group, and not as its subject."""
    return subject != consent.subject and subject in consent.members


def is_no_person(pack: Pack, kind: str) -> bool:
    """Return whether a kind of subject is a group or a body: it makes up no group (181)."""
    return is_group(pack, kind) or pack.is_body(kind)


def is_group(pack: Pack, kind: str) -> bool:
    """Return whether a kind of subject is several people together (decision 154)."""
    return kind in pack.counted_as(("group",))
