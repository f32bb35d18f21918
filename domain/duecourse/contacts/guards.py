"""Guards and facts about contacts that packs may name: none yet."""

from typing import Final

from duecourse.kernel.registry import Registry

REGISTRY: Final = Registry("contacts")
