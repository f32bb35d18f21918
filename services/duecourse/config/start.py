"""Reading the settings, and saying what is wrong with them."""

import os
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, Final

from pydantic import ValidationError

from duecourse.config.settings import Settings

_PREFIX: Final = "DUECOURSE_"


class SettingsInvalid(Exception):
    """The instance cannot start with these settings.

    Attributes:
        problems: one sentence each, naming the setting.
    """

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


def read_settings(environ: Mapping[str, str] | None = None, **given: Any) -> Settings:
    """Return the settings: what is given, else the environment, else the default.

    Args:
        environ: for its unknown `DUECOURSE_` names; `os.environ` by default.

    Raises:
        SettingsInvalid: a value is wrong, or a name is not that of a setting.
    """
    problems = list(_unknown(os.environ if environ is None else environ))
    try:
        settings = Settings(**given)
    except ValidationError as error:
        problems += [_said(one) for one in error.errors()]
        raise SettingsInvalid(problems) from None
    if problems:
        raise SettingsInvalid(problems)
    return settings


def _unknown(environ: Mapping[str, str]) -> Iterator[str]:
    known = {_PREFIX + name.upper() for name in Settings.model_fields}
    for name in sorted(environ):
        if name.upper().startswith(_PREFIX) and name.upper() not in known:
            near = get_close_matches(name.upper(), known, 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            yield f"{name}: there is no such setting{hint}"


def _said(error: Any) -> str:
    """Return what is wrong with a setting; its value may be secret and is not shown."""
    says = str(error["msg"]).removeprefix("Value error, ")
    if not error["loc"]:
        return says
    field = str(error["loc"][0])
    return f"{_PREFIX}{field.upper()} ({field}): {says[0].lower()}{says[1:]}"
