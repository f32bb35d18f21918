"""Two packs that differ in the order of their steps differ, and it is said."""

import pytest

from duecourse.packs.model import WrittenPack
from duecourse.server.pack_diff import Difference, differences
from duecourse.shipped import load, shipped_pack

STEP = "    - {id: content, by: review}\n"
OTHER = "    - {id: second, by: confirm}\n"
THIRD = "    - {id: last, by: manage}\n"


def stepped(*steps: str) -> WrittenPack:
    text = shipped_pack("cleanslate").decode()
    assert STEP in text
    return load(text.replace(STEP, "".join(steps)).encode(), "ours.yaml").written


@pytest.mark.parametrize(
    ("before", "after", "was", "now"),
    [
        ((STEP, OTHER), (OTHER, STEP), '["content","second"]', '["second","content"]'),
        (
            (STEP, OTHER, THIRD),
            (THIRD, STEP, OTHER),
            '["content","second","last"]',
            '["last","content","second"]',
        ),
    ],
)
def test_steps_that_are_swapped_are_a_difference(
    before: tuple[str, ...], after: tuple[str, ...], was: str, now: str
) -> None:
    found = differences(stepped(*before), stepped(*after))
    assert found == [Difference("review.steps (order)", was, now)]


def test_swapped_steps_are_told_beside_what_else_changed() -> None:
    changed = OTHER.replace("confirm", "manage")
    found = differences(stepped(STEP, OTHER), stepped(changed, STEP))
    assert [one.path for one in found] == ["review.steps.second.by", "review.steps (order)"]


def test_a_step_that_is_added_between_others_changes_no_order() -> None:
    found = differences(stepped(STEP, THIRD), stepped(STEP, OTHER, THIRD))
    assert all("order" not in one.path for one in found)
    assert found


def test_the_same_steps_are_no_difference() -> None:
    assert differences(stepped(STEP, OTHER), stepped(STEP, OTHER)) == []
