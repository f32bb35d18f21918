"""Work on several things at once comes back in order, and ends as a whole."""

import operator
import os
import signal
import subprocess
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children

import pytest

from duecourse.cli.at_once import at_once


def test_each_comes_back_in_its_place_from_another_process() -> None:
    assert at_once(operator.sub, [(5, 3), (9, 1), (4, 4)], 2) == [2, 8, 0]
    assert os.getpid() not in at_once(os.getpid, [(), ()], 2)


def test_one_that_fails_ends_the_others() -> None:
    begun = time.monotonic()
    with pytest.raises(ValueError, match="invalid literal"):
        at_once(_either, [("x",), ("600",)], 2)
    assert time.monotonic() - begun < 300
    assert not active_children()


def test_one_that_dies_is_told_of_and_awaited_by_nobody() -> None:
    with pytest.raises(BrokenProcessPool):
        at_once(signal.raise_signal, [(signal.SIGKILL,)], 1)


def _either(seconds: str) -> None:
    time.sleep(int(seconds))


WORKING = """
from duecourse.cli.at_once import at_once
at_once(eval, [("__import__('os').write(1, b'x') and __import__('time').sleep(600)",)], 1)
"""


def test_whoever_is_killed_leaves_nobody_at_work() -> None:
    with subprocess.Popen([sys.executable, "-c", WORKING], stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.read(1) == b"x"
        process.kill()
        # Whoever is at work holds the other end: it is read to its end once they are gone.
        assert process.stdout.read() == b""
