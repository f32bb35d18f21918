"""kill -9 of a process that is appending: what it acknowledged is there."""

import os
import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from duecourse.log.port import Repeated
from duecourse.log.sqlite import SQLiteLog
from tests.integration.log.making import ACAT, change, event, request

_KILLS = 15
_WRITERS = 4

WRITER = """
import os, sys
from threading import Thread
from duecourse.log.appending import BlockingAppender
from duecourse.log.port import Committed
from duecourse.log.sqlite import SQLiteLog
from tests.integration.log.making import ACAT, change, event, request

log = SQLiteLog(sys.argv[1])
appender = BlockingAppender(log)

def write(number):
    stream = f"{ACAT}/posts/p{number}"
    version = log.head(stream)
    while True:
        version += 1
        one = event(stream, version, disclosed=(f"{number}-{version}",))
        outcome = appender.append(change(one, request=request(f"{number}-{version}")))
        assert isinstance(outcome, Committed), outcome
        os.write(1, f"{number} {version} {outcome.positions[0]}\\n".encode())

for number in range(int(sys.argv[2])):
    Thread(target=write, args=(number,)).start()
"""


def acknowledged_until_killed(path: Path, after: int) -> list[tuple[int, int, int]]:
    """Return `(writer, version, position)` of every acknowledgement of a killed process."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, path, str(_WRITERS)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(after)]
        process.kill()
        lines += process.stdout.readlines()
    assert process.returncode == -9
    # The last line may be cut by the kill: it was not acknowledged.
    return [
        (int(writer), int(version), int(position))
        for writer, version, position in (line.split() for line in lines if line.endswith("\n"))
    ]


def test_no_acknowledged_event_is_lost_in_fifteen_kills(path: Path) -> None:
    chance = random.Random(20211008)
    acknowledged: set[tuple[str, int, int]] = set()
    for _ in range(_KILLS):
        for writer, version, position in acknowledged_until_killed(path, chance.randint(1, 60)):
            acknowledged.add((f"{ACAT}/posts/p{writer}", version, position))
        with closing(SQLiteLog(path)) as log:
            count = log.verify()
            stored = log.all_events(ACAT, limit=count)
        assert acknowledged <= {(e.stream, e.version, e.position) for e in stored}
        # Of each writer, one change at most was stored and not yet acknowledged when it died.
        assert len(stored) - len(acknowledged) <= _KILLS * _WRITERS
        assert all(len(e.disclosures) == 1 for e in stored)
    assert len(acknowledged) >= _KILLS


def test_a_killed_callers_repeat_finds_the_first_answer(path: Path) -> None:
    (writer, version, position), *_ = acknowledged_until_killed(path, 5)
    with closing(SQLiteLog(path)) as log:
        again = change(
            event(f"{ACAT}/posts/p{writer}", version), request=request(f"{writer}-{version}")
        )
        (outcome,) = log.commit([again])
        assert isinstance(outcome, Repeated)
        assert outcome.request.first_position == position
