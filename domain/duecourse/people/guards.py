"""Guards about people that packs may name."""

from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

from duecourse.decisions.reasons import Reason
from duecourse.policy.registry import Finding, Registry

REGISTRY: Final = Registry("people")


class AnsweredBy(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who may answer; `kinds` empty means every kind of question."""

    roles: tuple[str, ...]
    kinds: tuple[str, ...] = ()


@REGISTRY.guard(Reason.NOT_AUTHORISED, params=AnsweredBy, needs=("advice",))
def advice_answered_by(step: Any, params: AnsweredBy) -> Iterator[Finding]:
    """Advice of these kinds is answered by the named roles."""
    asked = next((a for a in step.state.advice if a.id == step.command.advice), None)
    if asked is None or (params.kinds and asked.kind not in params.kinds):
        return
    if not step.holds(*params.roles):
        yield Finding(Reason.NOT_AUTHORISED, f"this advice is for {' or '.join(params.roles)}")
