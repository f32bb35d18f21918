"""Compiling the packs that requests bring: beside the loop, one at a time."""

import asyncio
import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from duecourse.commands import CommandService
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.log.port import EventLog
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.loader import PackInvalid
from duecourse.proving.in_vain import lay_down
from duecourse.server.rejection import Rejected, reject

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


async def laid_down(
    commands: CommandService, text: str, organisation: str, request_id: str
) -> CompiledPack:
    """Return the pack that a command brings, compiled.

    This release may ask more of a pack than the one that took it. Of a request that
    was answered, the pack is read as it was stored: its first receipt stands.

    Raises:
        Rejected: as `compiled`.
    """
    try:
        return await compiled(text)
    except Rejected:
        stored = await asyncio.to_thread(_stored_by, commands.log, text, organisation, request_id)
        if stored is None:
            raise
        return await commands.packs.found(stored)


def _stored_by(log: EventLog, text: str, organisation: str, request_id: str) -> str | None:
    """Return the digest of a pack that the log holds, if the request is a known one."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    known = log.request(organisation, request_id) is not None
    return digest if known and log.document(digest) is not None else None


def _loaded(text: str) -> CompiledPack:
    try:
        return lay_down(text.encode(), "pack")
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
