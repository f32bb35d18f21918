"""Five tales of what goes wrong and how it ends, each over days or months of a clock of its own."""

from types import ModuleType
from typing import Final

from examples.tales import anonymous, crisis, discipline, holiday, withdrawal

TALES: Final[tuple[ModuleType, ...]] = (holiday, discipline, crisis, withdrawal, anonymous)
"""In the order of their dates: a log does not go back."""
