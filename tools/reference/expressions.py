"""What the page of packs says of expressions: what they may read, and how they hold."""

from collections.abc import Iterator

from duecourse.kernel.expressions import NOW, REASONS, TEXT_MAX_CHARS, kind_of
from duecourse.kernel.registry import FactKind
from duecourse.shipped.expressions import CALLS_MAX, FUNCTIONS


def of_fact(fact: FactKind) -> str:
    """Return the type of a fact, and the words that it may say, or whose list they are of."""
    kind = kind_of(fact)
    known = fact.tells.known if kind in ("word", "words") else ()
    lists = [f"the pack's {fact.tells.name}"] if fact.tells.name else []
    words = [*lists, *(f"`{word}`" for word in known)]
    return f"{kind}: {', '.join(words)}" if words else kind


def expressions() -> Iterator[str]:
    """Yield the section on expressions, line by line."""
    reasons = ", ".join(f"`{reason.lower()}`" for reason in REASONS)
    calls = ", ".join(f"`{name}`" for name in FUNCTIONS)
    yield "## Expressions"
    yield ""
    yield "A pack writes a rule of its own with the guard `expression`, in the Common Expression"
    yield "Language (CEL):"
    yield ""
    yield "    - on: [SubmitForReview]"
    yield "      guard: expression"
    yield "      with:"
    yield "        holds: category != 'appeal' || actor_roles.exists(r, r == 'treasurer')"
    yield "        reason: review_required"
    yield "        says: An appeal is for the treasurer to hand in."
    yield ""
    yield "It reads the facts above that are of `any` kind, and those of the kind of its"
    yield f"commands where these are of one; and `{NOW}`, the time of the decision."
    yield "It is read when the pack is laid down; whatever is wrong is refused with line and column"
    yield "of its text: a fact that there is not, a type that does not fit, a word that nothing it"
    yield "reads can say."
    yield ""
    yield f"- It calls {calls}, {CALLS_MAX} times at most,"
    yield f"  and has {TEXT_MAX_CHARS} characters at most."
    yield "- It changes nothing, and reads nothing else: no clock but `at`, no pattern, no type"
    yield "  that is open."
    yield "- **It holds only if it is true.** An error is not, nor what nobody answered: that is"
    yield "  named in the refusal. What decides without the unanswered fact decides: `a || b` is"
    yield "  true where `a` is."
    yield f"- Its reason is one of {reasons}."
    yield "- `duecourse policy prove` does not search it: an answer that it could change"
    yield "  cannot be answered, and says which rule that is."
    yield ""
