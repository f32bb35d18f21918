"""What is asked of policies as a whole: of several at once, on the cores that there are."""

import os
from collections.abc import Mapping

from duecourse.cli.at_once import at_once
from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.progress import Progress
from duecourse.proving import proving
from duecourse.proving.pack_asked import Answer
from duecourse.shipped import load, questions

Text = tuple[bytes, str]
"""The text of a pack that loads, and its name for messages."""


def answers(packs: Mapping[str, Text], progress: Progress) -> dict[str, list[Answer]]:
    """Return the answers about each pack, by what it is called.

    Raises:
        Ended: something cannot be asked of one of them.
    """
    processes = min(os.cpu_count() or 1, len(packs))
    try:
        if processes == 1:
            return {name: _about(name, *text, progress) for name, text in packs.items()}
        progress.begins(f"Everything about {', '.join(packs)}, {processes} at a time")
        found = at_once(_about, [(name, *text) for name, text in packs.items()], processes)
    except ValueError as error:
        raise Ended(ExitCode.REFUSED, str(error)) from error
    return dict(zip(packs, found, strict=True))


def _about(name: str, content: bytes, file: str, progress: Progress | None = None) -> list[Answer]:
    begins = (progress or Progress(quiet=True)).begins
    try:
        # Read here: a pack that is ready for use is not passed from one process to another.
        return [*proving.prove(load(content, file), questions(), begins)]
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from error
