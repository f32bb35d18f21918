"""The register of examples: of every command, one that is accepted and one that is refused.

Each aggregate has a module here, named after its kind. An example is

    Example(
        c.CloseContact,
        given=received,
        accepted=act("lena"),
        refused=act("mel"),
        why=Reason.NOT_AUTHORISED,
    )

`given` leads to the scene in which the command is given, `act` says by whom and with which
fields: a field may be a function of the scene, for an id that only the scene knows.
`test_examples.py` runs them, and fails for a command that has none.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.testing import Scene

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Act:
    """Who gives the command, with what.

    Attributes:
        reason: that of the context.
        expected: version that the context expects.
        system: given by the service itself, for whoever runs it.
    """

    by: str
    reason: str
    system: bool
    fields: Mapping[str, Any]
    expected: int | None = None

    def on(self, scene: Scene, command: type[Command], through: str = "") -> Scene:
        """Return the scene after the act, by a service account for the person if one is named."""
        fields = {f: v(scene) if callable(v) else v for f, v in self.fields.items()}
        given = command(name=scene.name, **fields)
        return scene.when(
            given,
            self.by,
            reason=self.reason,
            system=self.system,
            expected_version=self.expected,
            through=through,
        )


def act(
    by: str,
    /,
    *,
    because: str = "",
    system: bool = False,
    version_seen: int | None = None,
    **fields: Any,
) -> Act:
    """Return an act; `because` is the context's reason, `version_seen` what it expects."""
    return Act(by, because, system, fields, version_seen)


@dataclass(frozen=True)
class Example:
    """What a command does and when it does not.

    Attributes:
        accepted: leads to at least one event; None for a command that is always refused.
        refused: leads to a refusal, for `why` among what stands against it.
        instead: the scene of the refusal, where it is another.
    """

    command: type[Command]
    given: Callable[[], Scene]
    accepted: Act | None
    refused: Act
    why: Reason
    instead: Callable[[], Scene] | None = None


@cache
def examples() -> tuple[Example, ...]:
    """Return every example of every module."""
    names = sorted(path.stem for path in HERE.glob("of_*.py"))
    return tuple(one for n in names for one in import_module(f"tests.examples.{n}").EXAMPLES)
