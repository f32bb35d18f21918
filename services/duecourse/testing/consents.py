"""A consent's life, one verb each; a verb does what a dutiful person does."""

from dataclasses import dataclass
from typing import Any, Self

from duecourse.consents import commands as c
from duecourse.consents.decide import CONSENTS
from duecourse.consents.state import Consent
from duecourse.testing.given import Given
from duecourse.testing.scene import Scene


@dataclass(frozen=True)
class ConsentScene(Scene):
    """A consent and the people who deal with it: who obtains it, and who sees the evidence."""

    state: Consent

    def requested(self, by: str = "", **changes: Any) -> Self:
        """Ask a colleague for a photo."""
        fields = {
            "subject": "su-1",
            "subject_kind": "colleague",
            "age_band": "adult",
            "purpose": self.given.content.category,
            "material": "image",
            "platforms": (self.given.platform,),
            "public": True,
            "wording_version": "2026-01",
            **changes,
        }
        command = c.RequestConsent(name=self.name, **fields)
        return self.when(command, by or self.given.author)

    def recorded(self, by: str = "", **changes: Any) -> Self:
        """Record that it was given just now, in full."""
        fields = {
            "giver": "Somebody's full name",
            "giver_role": "self",
            "given_at": self.at,
            "method": "form",
            "wording_version": "2026-01",
            "informed": c.Informed(purpose=True, channels=True, withdrawal_explained=True),
            "platforms": (self.given.platform,),
            "public": True,
            **changes,
        }
        return self.when(c.RecordConsent(name=self.name, **fields), by or self.given.author)

    def verified(self, by: str = "") -> Self:
        """See the evidence and find that it holds."""
        return self.when(c.VerifyEvidence(name=self.name), by or self.given.reviewer)

    def withdrawn(self, by: str) -> Self:
        """Withdraw it."""
        return self.when(c.WithdrawConsent(name=self.name, method="email"), by)

    def renewed(self, **changes: Any) -> Self:
        """Record that it was given anew just now."""
        fields = {
            "given_at": self.at,
            "evidence": "Form of today",
            "giver": "Somebody's full name",
            "giver_role": "self",
            **changes,
        }
        return self.when(c.RenewConsent(name=self.name, **fields), self.given.author)

    def known(self) -> Given:
        """Return what is given, with this consent as it now is."""
        ref = self.name.rsplit("/", 1)[-1]
        return self.given.knowing("consents", ref, self.state)


def unasked(given: Given, ref: str = "c1") -> ConsentScene:
    """Return a scene before anybody was asked."""
    return ConsentScene(given, CONSENTS, given.name("consents", ref), Consent())


def asked(given: Given, ref: str = "c1", **changes: Any) -> ConsentScene:
    """Return a scene in which a colleague was asked."""
    return unasked(given, ref).requested(**changes)
