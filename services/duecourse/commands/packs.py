"""Compiled packs by digest: a pack never changes, so it is compiled once."""

from collections import OrderedDict
from typing import Final

from duecourse.catalogue import load
from duecourse.log.port import EventLog, LogCorrupt
from duecourse.policy.compiled import CompiledPack

KEPT_MAX: Final = 64


class Packs:
    """The packs that the log holds.

    Args:
        log: where the text of each pack is kept by its digest.
    """

    def __init__(self, log: EventLog) -> None:
        self._log = log
        self._kept: OrderedDict[str, CompiledPack] = OrderedDict()

    def keep(self, pack: CompiledPack) -> None:
        """Keep a pack that was just compiled."""
        self._kept[pack.digest] = pack
        self._kept.move_to_end(pack.digest)
        if len(self._kept) > KEPT_MAX:
            self._kept.popitem(last=False)

    def get(self, digest: str) -> CompiledPack:
        """Return a pack by the digest of its text.

        Raises:
            LogCorrupt: the log does not hold the text.
            PackInvalid: the text is no valid pack for this release.
        """
        pack = self._kept.get(digest)
        if pack is None:
            document = self._log.document(digest)
            if document is None:
                raise LogCorrupt(f"the pack {digest} is not in the log")
            pack = load(document.content, f"{digest[:12]}.yaml")
            self.keep(pack)
        return pack
