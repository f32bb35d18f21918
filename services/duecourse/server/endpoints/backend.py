"""What the endpoints stand on."""

from msgspec import Struct

from duecourse.commands import CommandService
from duecourse.keeper import Keeper
from duecourse.server.paging import PageTokens


class Backend(Struct, frozen=True):
    """The command service, the page tokens of this instance, and who keeps the clocks."""

    commands: CommandService
    tokens: PageTokens
    keeper: Keeper
