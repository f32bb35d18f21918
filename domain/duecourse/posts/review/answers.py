"""Answers to the checklist: the last one of each person to each item."""

from collections.abc import Collection, Iterable

from duecourse.posts.state import Answer


def with_answers(
    before: Iterable[Answer],
    new: Iterable[Answer],
    lifted: Collection[tuple[str, str]] = (),
) -> tuple[Answer, ...]:
    """Return answers with new ones: each in place of the same person's to the same item.

    Args:
        lifted: by item and person, further answers that the new ones take the place of.
    """
    said = list(new)
    replaced = {(a.item, a.by) for a in said} | {*lifted}
    return (*[a for a in before if (a.item, a.by) not in replaced], *said)
