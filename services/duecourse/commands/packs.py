"""Compiled packs by digest: a pack never changes, so it is compiled once."""

import asyncio
from collections import OrderedDict
from threading import Lock
from typing import Final

import structlog

from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import refuse
from duecourse.log.port import Document, EventLog, LogCorrupt
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.loader import PackInvalid
from duecourse.shipped import load_stored

KEPT_MAX: Final = 256
_MEDIA_TYPE: Final = "application/yaml"


class Packs:
    """The packs that the log holds; the least recently used is forgotten first.

    Args:
        log: where the text of each pack is kept by its digest.
    """

    def __init__(self, log: EventLog) -> None:
        self._log = log
        self._kept: OrderedDict[str, CompiledPack] = OrderedDict()
        self._touching = Lock()
        self._compiling = Lock()

    def keep(self, pack: CompiledPack) -> None:
        """Keep a pack that was just compiled."""
        with self._touching:
            self._kept[pack.digest] = pack
            self._kept.move_to_end(pack.digest)
            if len(self._kept) > KEPT_MAX:
                self._kept.popitem(last=False)

    def kept(self, digest: str) -> CompiledPack | None:
        """Return a pack if it is kept; never waits for the log."""
        with self._touching:
            pack = self._kept.get(digest)
            if pack is not None:
                self._kept.move_to_end(digest)
            return pack

    async def found(self, digest: str) -> CompiledPack:
        """Return a pack; as `get`, in another thread where it has to be compiled."""
        pack = self.kept(digest)
        return pack if pack is not None else await asyncio.to_thread(self.get, digest)

    def get(self, digest: str) -> CompiledPack:
        """Return a pack by the digest of its text; compiling takes up to 0.3 s.

        Raises:
            LogCorrupt: the log does not hold the text.
            Refused: POLICY_UNREADABLE, the text is no pack at all for this release.
        """
        # One at a time: whoever waits here mostly waits for the same pack.
        with self._compiling:
            pack = self.kept(digest)
            if pack is None:
                document = self._log.document(digest)
                if document is None:
                    raise LogCorrupt(f"the pack {digest} is not in the log")
                pack = _read(document)
                self.keep(pack)
            return pack


def _read(document: Document) -> CompiledPack:
    """Return the pack of a document; whoever runs the instance is told what cannot be read."""
    log = structlog.get_logger("duecourse.commands").bind(digest=document.digest)
    try:
        pack = load_stored(document.content, f"{document.digest[:12]}.yaml")
    except PackInvalid as invalid:
        log.warning("policy not readable", problems=[str(one) for one in invalid.problems])
        message = "this release cannot read the policy in force; have the operator upgrade it"
        raise refuse(Reason.POLICY_UNREADABLE, message) from invalid
    if pack.faults:
        refused = sorted(pack.unreadable)
        log.warning(
            "policy not readable in part", problems=list(map(str, pack.faults)), refused=refused
        )
    return pack


def document_of(pack: CompiledPack, content: bytes) -> Document:
    """Return the document under which the log keeps the text of a pack."""
    return Document(digest=pack.digest, media_type=_MEDIA_TYPE, content=content)
