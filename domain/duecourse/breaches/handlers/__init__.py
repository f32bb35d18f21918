"""What each command does to a case, once nothing stands against it."""

from duecourse.breaches.handlers.around import AROUND
from duecourse.breaches.handlers.disclosing import DISCLOSING
from duecourse.breaches.handlers.ending import ENDING
from duecourse.breaches.handlers.hearing import HEARING
from duecourse.breaches.handlers.opening import OPENING
from duecourse.breaches.handlers.pausing import PAUSING
from duecourse.kernel.aggregate import Handler
from duecourse.kernel.command import Command

__all__ = ["BY_COMMAND"]

BY_COMMAND: dict[type[Command], Handler] = {
    **OPENING.by_command,
    **HEARING.by_command,
    **ENDING.by_command,
    **AROUND.by_command,
    **DISCLOSING.by_command,
    **PAUSING.by_command,
}
