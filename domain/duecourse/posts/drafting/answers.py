"""What a post leaves unanswered: asked for when it is handed in, for the sake of some rule."""

from collections.abc import Iterator
from typing import Final, cast

from msgspec import Struct
from msgspec.inspect import StructType, Type, type_info

from duecourse.evidence.words import vocabulary_in
from duecourse.kernel.checks import check, given
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.content import Content, Media, Subject
from duecourse.posts.drafting.commands import SubmitForReview
from duecourse.posts.drafting.media import FOUND
from duecourse.posts.state import Post


def _asking(struct: type[Struct], prefix: str) -> dict[str, str]:
    info = cast("StructType", type_info(struct))
    return {f"{prefix}{f.name}": _ask(f.type) for f in info.fields}


def _ask(info: Type) -> str:
    words = vocabulary_in(info).known
    if set(words) == {"yes", "no"}:
        return "answer yes or no"
    return f"say which: {', '.join(map(str, words))}" if words else "say which it is"


_SAYS: Final = {
    **_asking(Content, ""),
    **_asking(Media, "media."),
    **_asking(Subject, "subjects."),
}
"""By field: what its author is asked to do."""


@check(Reason.FIELD_REQUIRED)
def facts_answered(proposal: Proposal[Post, SubmitForReview]) -> Iterator[Violation]:
    """Everything is answered that some rule of the policy in force turns on."""
    for field, rule in proposal.pack.asked.items():
        for place in _unanswered(proposal, field):
            path = f"content.{place}"
            message = f"{path}: unanswered: {_SAYS[field]}"
            yield Violation(
                Reason.FIELD_REQUIRED,
                message,
                field=path,
                clause=rule.clause_id,
                policy=proposal.pack.version,
            )


def _unanswered(proposal: Proposal[Post, SubmitForReview], field: str) -> Iterator[str]:
    """Yield each place of the content where a field is left empty."""
    content = proposal.state.content
    whole, _, inner = field.rpartition(".")
    if not whole:
        if not given(getattr(content, field)):
            yield field
        return
    for number, entry in enumerate(getattr(content, whole)):
        if not given(getattr(entry, inner)) and not _beside_the_point(proposal, inner, entry):
            yield f"{whole}[{number}].{inner}"


def _beside_the_point(
    proposal: Proposal[Post, SubmitForReview], inner: str, entry: Media | Subject
) -> bool:
    """Return whether nothing turns on a field of one entry, for what else is said of it."""
    if isinstance(entry, Subject):
        return inner == "age_band" and proposal.pack.of_age(entry.kind)
    if inner == "at_workplace":
        # What was made with is said otherwise, or a manager is asked for leave.
        return entry.origin not in FOUND
    # Only what is used by the site's own function may not have been copied.
    return inner == "copied" and entry.rights_basis not in ("", "share_function")
