"""Compiling the packs that requests bring: beside the loop, one at a time."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.loader import PackInvalid
from duecourse.server.rejection import Rejected, reject
from duecourse.shipped import load

_PROBLEMS_MAX: Final = 20

T = TypeVar("T")

# A thread of its own: what fills the pool of threads would hold up whoever reads the log.
_compiling: Final = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pack")


async def beside(job: Callable[[], T]) -> T:
    """Return what a job on a pack returns; jobs wait for each other, never the loop for them."""
    return await asyncio.get_running_loop().run_in_executor(_compiling, job)


async def compiled(text: str) -> CompiledPack:
    """Return the compiled pack of a text.

    Raises:
        Rejected: FIELD_REQUIRED; PACK_INVALID, with the first problems and their lines.
    """
    if not text:
        raise reject("FIELD_REQUIRED", "pack: must be given", field="pack")
    return await beside(lambda: _loaded(text))


def _loaded(text: str) -> CompiledPack:
    try:
        return load(text.encode(), "pack")
    except PackInvalid as invalid:
        problems = [
            Violation(
                reason=Reason.PACK_INVALID,
                message=f"line {p.line}: {p.path}: {p.says}",
                field="pack",
                facts=(("line", str(p.line)), ("path", p.path)),
            )
            for p in invalid.problems[:_PROBLEMS_MAX]
        ]
        raise Rejected(problems) from None
