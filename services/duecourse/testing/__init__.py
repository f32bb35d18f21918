"""What users test with: scenes without I/O, an organisation in memory, a real server.

- `Given` and `Scene`, with `writing` for posts and `asked` for consents: one resource
  under any pack, by given, when and then. Nothing is stored and no time passes.
- `House`: an organisation with people and channels on the real command service, in the
  test's own process; `in_memory` opens some. A `Desk` makes posts in it.
- `ServerThread` and `ServerProcess`: a real server beside the test, or in a process that
  can be killed.

Each has a clock that the test sets. Nothing needs pytest, and nothing here is for
production. `docs/how-to/test-your-own-pack.md` shows how to begin.
"""

from duecourse.kernel.reasons import Reason
from duecourse.testing.callers import Caller, SetUp
from duecourse.testing.clock import MONDAY, ClockFile, SettableClock
from duecourse.testing.consents import ConsentScene, asked, unasked
from duecourse.testing.content import PLAIN, PLAINLY, answered, picture, shown
from duecourse.testing.desk import Desk
from duecourse.testing.given import INFORMED, JANUARY, Given
from duecourse.testing.house import House, Member, in_memory
from duecourse.testing.outside import decided_by
from duecourse.testing.packs import attestations_for, full_checklist, load_pack
from duecourse.testing.posts import PostScene, Said, unwritten, writing
from duecourse.testing.scene import Scene
from duecourse.testing.server_process import ServerDied, ServerProcess
from duecourse.testing.server_thread import ServerThread

__all__ = [
    "INFORMED",
    "JANUARY",
    "MONDAY",
    "PLAIN",
    "PLAINLY",
    "Caller",
    "ClockFile",
    "ConsentScene",
    "Desk",
    "Given",
    "House",
    "Member",
    "PostScene",
    "Reason",
    "Said",
    "Scene",
    "ServerDied",
    "ServerProcess",
    "ServerThread",
    "SetUp",
    "SettableClock",
    "answered",
    "asked",
    "attestations_for",
    "decided_by",
    "full_checklist",
    "in_memory",
    "load_pack",
    "picture",
    "shown",
    "unasked",
    "unwritten",
    "writing",
]
