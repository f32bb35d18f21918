"""What the endpoints stand on."""

from msgspec import Struct

from duecourse.commands import CommandService
from duecourse.server.paging import PageTokens


class Backend(Struct, frozen=True):
    """The command service, and the page tokens of this instance."""

    commands: CommandService
    tokens: PageTokens
