"""What is asked where content stands with a site that others run, or on an account of somebody."""

from collections.abc import Iterator

from duecourse.kernel.checks import check, given, required
from duecourse.kernel.interests import cited
from duecourse.kernel.names import id_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.takedowns import commands as c
from duecourse.takedowns.checks import INTIMATE, PROOF
from duecourse.takedowns.state import Takedown


@check(Reason.FIELD_REQUIRED)
def report_complete(proposal: Proposal[Takedown, c.ReportToPlatform]) -> Iterator[Violation]:
    """The site's reference is kept; of an intimate image, the law says what the report holds."""
    command = proposal.command
    wanted = ["reference"]
    if proposal.state.ground == "intimate_image":
        wanted += ["shows", "made_by", "contact"]
        if command.good_faith != "yes":
            found = required("good_faith", "it is reported in good faith, and is true")
            yield from cited(proposal, INTIMATE, (found,))
    for field in wanted:
        if not given(getattr(command, field)):
            clause = PROOF if field == "reference" else INTIMATE
            yield from cited(proposal, clause, (required(field),))


@check(Reason.FIELD_REQUIRED)
def reference_given(proposal: Proposal[Takedown, c.ComplainToPlatform]) -> Iterator[Violation]:
    """The site's reference is kept."""
    if not given(proposal.command.reference):
        yield from cited(proposal, PROOF, (required("reference"),))


@check(Reason.TIME_ORDER)
def waited(proposal: Proposal[Takedown, c.RecordPlatformRejection]) -> Iterator[Violation]:
    """A site is silent once it could have answered."""
    due = proposal.state.expected_by
    if proposal.command.silent and due is not None and proposal.at <= due:
        message = "silent: the time that the site may take is not over yet"
        yield Violation(Reason.TIME_ORDER, message, field="silent")


@check(Reason.TAKEDOWN_OPEN)
def not_ours(proposal: Proposal[Takedown, c.CloseUnremoved]) -> Iterator[Violation]:
    """What the organisation, or somebody who is there, has up comes down; no site is to blame."""
    if proposal.state.held_by == "channel":
        message = "it is on a channel of the organisation: take it down (RecordRemoval)"
        yield Violation(Reason.TAKEDOWN_OPEN, message)
    owner = proposal.state.owner if proposal.state.held_by == "personal" else ""
    known = proposal.facts.person(owner) if owner else None
    if known is not None and known.state == "active":
        message = f"it is on the account of {id_of(owner)}, who takes it down (RecordRemoval)"
        yield Violation(Reason.TAKEDOWN_OPEN, message, subject=owner)


@check(Reason.OUTCOME_REQUIRED)
def person_told(proposal: Proposal[Takedown, c.CloseUnremoved]) -> Iterator[Violation]:
    """Whoever it concerns was told what they can still do."""
    if not given(proposal.command.told):
        message = "told: say what they were told that they can still do"
        yield Violation(Reason.OUTCOME_REQUIRED, message, field="told")
