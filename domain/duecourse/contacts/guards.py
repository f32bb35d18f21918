"""Guards and facts about contacts that packs may name: none yet."""

from typing import Final

from duecourse.policy.registry import Registry

REGISTRY: Final = Registry("contacts")
