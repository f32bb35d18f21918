"""The lifecycle of a request that something comes down as a table."""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

OPEN: Final = ("requested", "platform_reported", "platform_rejected")
"""Where it may still be seen: whoever put it up may take it down while a site is asked, too."""

_STANDS: Final = "|".join(OPEN)
_ANY: Final = f"{_STANDS}|removed|refused|lifted|closed"
_WORK: Final = "publish|manage"
_OR_SILENT: Final = f"{_WORK}|system"
"""Of a site that says nothing in the time that it may take, the service itself records that."""

DEFINITION: Final = Definition(
    name="takedowns",
    states=(
        State(name="requested", says="to come down"),
        State(name="removed", says="down; a second person is to see it"),
        State(name="platform_reported", says="the site was asked to take it down"),
        State(name="platform_rejected", says="the site leaves it up, or says nothing"),
        State(name="refused", says="declined; another person may take it up", final=True),
        State(name="lifted", says="may stay, at the word of whoever asked", final=True),
        State(name="closed", says="down, or left up by a site in spite of all", final=True),
    ),
    transitions=(
        *rows(ABSENT, "OpenTakedown", "requested", "anyone"),
        *rows(ABSENT, "OpenForDuty", "requested", "system"),
        *rows(ABSENT, "OpenForCase", "requested", "system"),
        *rows(ABSENT, "OpenElsewhere", "requested", "system"),
        *rows(_ANY, "OpenElsewhere", "same", "system"),
        *rows(_STANDS, "RecordRemoval", "removed", _WORK),
        *rows("removed", "ConfirmRemoval", "closed", _WORK),
        *rows("removed", "ReportStillVisible", "requested", "anyone"),
        *rows("closed", "ReportReappearance", "requested", "anyone"),
        *rows("requested|removed|closed", "DeclineTakedown", "same|refused", "manage"),
        *rows("refused", "ReviewDeclined", "requested", "manage"),
        *rows(f"{_STANDS}|removed|closed", "LiftTakedown", "same|lifted", "author|manage"),
        *rows("requested", "ReportToPlatform", "platform_reported", _WORK),
        *rows("platform_reported", "RecordPlatformAction", "removed", _WORK),
        *rows("platform_reported", "RecordPlatformRejection", "platform_rejected", _OR_SILENT),
        *rows("platform_rejected", "ComplainToPlatform", "platform_reported", _WORK),
        *rows("platform_rejected", "CloseUnremoved", "closed", "manage"),
        *rows("removed|closed", "CorrectTakedownMiss", "same", _WORK),
        *rows(_ANY, "NoteTakedownClock", "same", "system"),
        *rows(_STANDS, "ReflectPost", "removed|refused|lifted", "system"),
        *rows("removed|closed|lifted", "ReflectPost", "lifted", "system"),
    ),
)
