"""Which account a channel stands for: one account is one channel, however it is written.

All that is said of a channel, such as a hold, a loss or who may publish, is said of its account.
A second channel of the same account would go past it (decision 139).
"""

from collections.abc import Iterator

from duecourse.channels import commands as c
from duecourse.channels.state import Channel
from duecourse.evidence.record import Event
from duecourse.facts.accounts import account_of, fault_in, keys_of, stands_nowhere
from duecourse.kernel import names
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.command import Named
from duecourse.kernel.facts import AccountFact
from duecourse.kernel.interests import cited, short
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation


def _entries(proposal: Proposal[Channel, Named]) -> list[AccountFact]:
    """Return the other channels that stand for the account, or did, the first noted first."""
    address = getattr(proposal.command, "address", proposal.state.address)
    platform = getattr(proposal.command, "platform", proposal.state.platform)
    organisation = proposal.facts.organisation(names.organisation_of(proposal.command.name))
    noted = organisation.accounts if organisation else {}
    found = {one.channel: one for key in keys_of(address, platform) for one in noted.get(key, ())}
    return [one for name, one in found.items() if name != proposal.command.name]


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID)
def address_of_account(proposal: Proposal[Channel, c.RequestChannel]) -> Iterator[Violation]:
    """The address is that of an account on the platform."""
    address, platform = proposal.command.address, proposal.command.platform
    entry = proposal.pack.channel(platform)
    if entry is None:
        return  # Which another check says.
    if not given(address):
        yield required("address", "say at which address the account is, or will be")
    elif fault := fault_in(address, platform):
        yield Violation(Reason.FIELD_INVALID, f"address: {fault}", field="address")
    elif entry.address and not _is_that(address, entry.address):
        message = f"address: the policy names {entry.address}; a new version of it may name another"
        found = Violation(Reason.FIELD_INVALID, message, field="address")
        alone = proposal.pack.setting("channel_one_per_platform")
        clause = alone.clause if alone and alone.value else entry.clause
        yield from cited(proposal, clause or "", (found,))


def _is_that(address: str, named: str) -> bool:
    """Return whether an address is of the account that is named, or of nobody's at all."""
    return account_of(address) == account_of(named) or stands_nowhere(address)


@check(Reason.CHANNEL_EXISTS)
def account_free(
    proposal: Proposal[Channel, c.RequestChannel | c.ApproveChannel | c.ActivateChannel],
) -> Iterator[Violation]:
    """No other channel stands for the same account."""
    for one in _entries(proposal):
        if not one.gone:
            message = (
                f"address: {short(one.channel)} is the same account; one account is one channel"
            )
            yield Violation(Reason.CHANNEL_EXISTS, message, subject=one.channel, field="address")
            return


def stopped_before(proposal: Proposal[Channel, Named]) -> AccountFact | None:
    """Return the channel that stood for the account last, if nothing went out on it then."""
    gone = [one for one in _entries(proposal) if one.gone]
    return gone[-1] if gone and gone[-1].stopped else None


def opens_as(proposal: Proposal[Channel, Named], _: Event) -> str:
    """Return the state that a channel begins in: stopped where its account was stopped."""
    return "held" if stopped_before(proposal) else "active"
