"""Guards and facts about organisations that packs may name: none yet."""

from typing import Final

from duecourse.kernel.registry import Registry

REGISTRY: Final = Registry("organisations")
