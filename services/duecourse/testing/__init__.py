"""What users test with: an organisation in the test's own process, or behind a real server.

Both have a clock that the test sets. Nothing here is for production.
"""

from duecourse.testing.clock import ClockFile, SettableClock
from duecourse.testing.house import House, Member, in_memory
from duecourse.testing.reviewing import attestations_for, full_checklist
from duecourse.testing.server import ServerDied, ServerProcess

__all__ = [
    "ClockFile",
    "House",
    "Member",
    "ServerDied",
    "ServerProcess",
    "SettableClock",
    "attestations_for",
    "full_checklist",
    "in_memory",
]
