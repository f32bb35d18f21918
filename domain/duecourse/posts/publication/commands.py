"""What can be asked of a post that is to go out, or to be given up before."""

from datetime import datetime
from typing import ClassVar

from duecourse.evidence.fields import Code, Digest, Line, Url
from duecourse.kernel.command import Command


class SchedulePublication(Command, frozen=True, kw_only=True):
    """Note when a verified post is to be published."""

    publish_at: datetime


class PublishPost(Command, frozen=True, kw_only=True):
    """Issue the single-use permit to publish one revision on its channel.

    Attributes:
        tool: id of the program that will publish; empty for the platform's own page.
        attestations: what the caller states of the post; no service account does for them.
    """

    revision: int = 0
    tool: Code = ""
    attestations: tuple[Code, ...] = ()

    def is_in_person(self) -> bool:
        """Return whether it says something that only the person themselves can."""
        return bool(self.attestations)


class ConfirmPublication(Command, frozen=True, kw_only=True):
    """Report that the permit was used: the address and the hash of what was captured.

    Taken however late, and after a failure was reported: then the post stands there after all.
    Given again whenever something else is captured there than before.

    Attributes:
        happened_at: when it went up, UTC; unset where only the time of the report is known.
            Before the permit, or after its end, it is recorded as irregular.
        discrepancy: what stands there instead of what was approved; then it has to come down,
            or be put right and captured anew.
    """

    OWED: ClassVar[bool] = True

    permit: Code
    url: Url = ""
    captured_digest: Digest = ""
    happened_at: datetime | None = None
    discrepancy: Line = ""


class ReportPublicationFailure(Command, frozen=True, kw_only=True):
    """Report that the permit was not used; the post may be published again.

    After a confirmation it is recorded as a dispute, and the post counts as live all the same.

    Attributes:
        happened_at: when it failed, UTC; unset where only the time of the report is known.
            Before the permit it is recorded as irregular, and nothing more is said of the permit.
    """

    OWED: ClassVar[bool] = True

    permit: Code
    happened_at: datetime | None = None


class AttestDeletion(Command, frozen=True, kw_only=True):
    """Close the duty to delete a photo from a personal device, once the photo is up.

    It is the word of whoever put the photo in, or published it, and of nobody else; they may
    give it when suspended or gone, since the device is still theirs.

    Attributes:
        attested: the person states that it was deleted.
    """

    OWED: ClassVar[bool] = True
    OWN_WORD: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    duty: Code
    attested: bool = False


class WithdrawPost(Command, frozen=True, kw_only=True):
    """Give up a post that was never published."""
