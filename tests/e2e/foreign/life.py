"""The life of a post as plain JSON calls, for clients that know nothing of us."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from duecourse.commands import CommandService
from duecourse.posts.content import QUESTIONS
from duecourse.testing import House, ServerProcess, SettableClock, attestations_for, full_checklist

ACAT: Final = "organisations/acat"
POST: Final = f"{ACAT}/posts/p1"
FAILED_PRECONDITION: Final = 9
PERMISSION_DENIED: Final = 7


@dataclass(frozen=True)
class Step:
    """One call, and what has to come of it: a state, or a status and a reason."""

    service: str
    method: str
    person: str
    request: dict[str, Any]
    state: str = ""
    code: int = 0
    reason: str = ""


class Life:
    """Lena writes, Tom reviews."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    async def set_up(self, service: CommandService, clock: SettableClock) -> None:
        """Set up the people, and write down the life of a post under the policy."""
        acat = await House.opened(service, clock, "acat")
        lena = await acat.person("lena", "social_lead")
        tom = await acat.person("tom", "liaison_trustee")
        await acat.channel("twitter", lena, tom)
        items = [a.item for a in full_checklist(acat.pack)]
        answers = [{"item": item, "answer": "CHECKLIST_ITEM_ANSWER_YES"} for item in items]
        self.steps = list(_life(acat, answers))


def _life(acat: House, answers: list[dict[str, str]]) -> Iterator[Step]:
    submission = {"attestations": list(attestations_for(acat.pack, "SubmitForReview"))}
    publication = {"attestations": list(attestations_for(acat.pack, "PublishPost"))}
    answers_no = {"audience": ["public"], "kind": "POST_KIND_ORIGINAL"}
    answers_no |= dict.fromkeys(QUESTIONS, "ANSWER_NO")
    content = {
        **answers_no,
        "category": "cat_news",
        "purpose": "inform",
        "beneficiary": "public",
        "aim": "awareness",
        "interest": "DECLARED_INTEREST_NONE",
        "classification": "POST_CLASSIFICATION_PUBLIC",
        "text": "Grüße aus dem Seminar: three talks, one walk 🚶",
    }
    new = {"parent": ACAT, "post_id": "p1", "channel": f"{ACAT}/channels/twitter"}
    yield _step("DraftPost", "lena", {**new, "content": content}, "DRAFT")
    yield _step("PublishPost", "lena", {"revision": 1, **publication}, code=FAILED_PRECONDITION)
    yield _step("SubmitForReview", "lena", {"revision": 1, **submission}, "REVIEW")
    approval = {"revision": 1, "answers": answers}
    yield _step("ApproveStep", "lena", approval, code=PERMISSION_DENIED, reason="SELF_APPROVAL")
    yield _step("ApproveStep", "tom", approval, "REVIEW")
    nobody = {"revision": 1, "nobody_identifiable": True}
    yield _step("VerifyConsent", "tom", nobody, "CONSENT_VERIFIED")
    yield _step("PublishPost", "lena", {"revision": 1, **publication}, "PUBLISHED")
    yield _step("DeletePost", "lena", {}, code=FAILED_PRECONDITION, reason="IMMUTABLE_RECORD")


def _step(
    method: str,
    person: str,
    request: dict[str, Any],
    state: str = "",
    *,
    code: int = 0,
    reason: str = "",
) -> Step:
    context = {"request_id": str(uuid4())}
    named = request if "parent" in request else {"name": POST, **request}
    full = {"context": context, **named}
    return Step("PostService", method, f"{ACAT}/people/{person}", full, state, code, reason)


Give = Callable[[Step], tuple[int, dict[str, Any], str]]
"""Gives a call; returns its code, its reply and what it says of a refusal."""


def play(life: list[Step], give: Give) -> dict[str, Any]:
    """Give every call of a life, check what comes of each, and return the last post seen."""
    post: dict[str, Any] = {}
    for step in life:
        code, reply, says = give(step)
        assert code == step.code, f"{step.method}: {code} {says}"
        assert step.reason in says, f"{step.method}: {says}"
        if step.state:
            post = reply["post"]
            assert post["state"] == f"POST_STATE_{step.state}"
    return post


@contextmanager
def served_life(folder: Path) -> Iterator[tuple[ServerProcess, Life]]:
    """Yield a running server and the life of a post to be played on it."""
    life, server = Life(), ServerProcess(folder)
    server.set_up(life.set_up)
    with server:
        yield server, life
