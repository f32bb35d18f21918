"""The server's settings as the command line gives them: options over environment over defaults."""

import os
from typing import Any

from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.options import CLIENT_VARIABLES
from duecourse.config import Settings, SettingsInvalid, read_settings


def settings_from(**given: Any) -> Settings:
    """Return the settings; what is None was not given.

    Raises:
        Ended: a value is wrong, or a variable is not that of a setting.
    """
    # The client's variables begin with the same word and are none of the server's.
    environ = {k: v for k, v in os.environ.items() if k.upper() not in CLIENT_VARIABLES}
    try:
        return read_settings(environ, **{k: v for k, v in given.items() if v is not None})
    except SettingsInvalid as invalid:
        first, *others = invalid.problems
        raise Ended(ExitCode.USAGE, first, *others) from invalid
