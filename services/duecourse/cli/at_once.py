"""Long work on several things at once, each in a process of its own."""

import os
import signal
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")


def at_once(work: Callable[..., T], given: Iterable[tuple[Any, ...]], processes: int) -> list[T]:
    """Return what came of each piece of work, in order.

    Whoever is interrupted, or fails, ends the others with it.

    Args:
        work: a function of a module, that a new process can find by its name.
        given: the arguments of each.
        processes: how many are at work.

    Raises:
        ValueError: as `work` does; its other errors likewise.
        BrokenProcessPool: a process died.
    """
    started = get_context("spawn")
    with ProcessPoolExecutor(processes, started, initializer=_tied_to_parent) as pool:
        try:
            return [each.result() for each in [pool.submit(work, *one) for one in given]]
        except BaseException:
            for child in active_children():
                child.terminate()
            raise


def _tied_to_parent() -> None:
    """End with the parent, however it ends; at Ctrl-C, which all get, leave it to say so."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_end_after_parent, daemon=True).start()


def _end_after_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
