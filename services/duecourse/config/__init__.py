"""The settings of an instance: one frozen value, read once at the start."""

from duecourse.config.settings import Settings
from duecourse.config.start import SettingsInvalid, read_settings

__all__ = ["Settings", "SettingsInvalid", "read_settings"]
