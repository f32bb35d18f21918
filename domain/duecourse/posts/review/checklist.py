"""The reviewers' checklist: whose answer counts, and whose no holds the post back.

Everybody's answers are kept. A yes counts if nobody who wrote the post gave it, a no
whoever gave it; nobody's answer takes the place of another's (decision 049), but of a no
whose giver reviews no more: after publication no revision could leave it behind.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from duecourse.kernel.checks import check, given, required
from duecourse.kernel.eligibility import functions_of, routed_to, time_passes, unless_alone
from duecourse.kernel.names import id_of
from duecourse.kernel.pack import Pack
from duecourse.kernel.params import Declared, Prose
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Registry
from duecourse.kernel.rules import Rule
from duecourse.posts.review.answers import with_answers
from duecourse.posts.review.commands import AnswerChecklist, ApproveStep, ChecklistAnswer
from duecourse.posts.review.writers import writers
from duecourse.posts.shapes import HasAnswers, PostProposal
from duecourse.posts.state import Answer, Post

CHECKLIST: Final = Registry("posts")

_COMMANDS: Final = (AnswerChecklist.__name__, ApproveStep.__name__)


class ChecklistItem(Struct, frozen=True, forbid_unknown_fields=True):
    """An item of the reviewers' checklist.

    Attributes:
        question: as the reviewer reads it.
        not_author: the answer of whoever wrote the post is not even taken.
        not_applicable: a reviewer may answer that it does not apply, with a note why.
    """

    item: Declared
    question: Prose
    not_author: bool = False
    not_applicable: bool = False


def _in_question(proposal: PostProposal) -> bool:
    """Return whether there is an item whose answer may not be taken, or does not settle it.

    Of most approvals every answer counts: then none of two dozen items is looked at by itself.
    """
    if proposal.state.is_writer(proposal.person):
        return True
    approves = isinstance(proposal.command, ApproveStep)
    return approves and not proposal.found(asked_of) <= proposal.found(_settled)


@CHECKLIST.guard(
    Reason.CHECKLIST_INCOMPLETE,
    Reason.CHECKLIST_FAILED,
    Reason.SELF_APPROVAL,
    params=ChecklistItem,
    needs=("answers",),
    of=_in_question,
)
def checklist(proposal: Proposal[Post, HasAnswers], params: ChecklistItem) -> Iterator[Violation]:
    """A reviewer who wrote none of the post answered this item, and nobody with no."""
    to_be_others = params.not_author and proposal.state.is_writer(proposal.person)
    if to_be_others and any(a.item == params.item for a in proposal.command.answers):
        message = f"{params.item}: somebody other than the author has to answer"
        found = Violation(Reason.SELF_APPROVAL, message, facts=(("item", params.item),))
        yield from unless_alone(proposal, writers(proposal), found)
    if isinstance(proposal.command, ApproveStep) and (wanting := _wanting(proposal, params)):
        yield wanting


def _wanting(proposal: PostProposal, params: ChecklistItem) -> Violation | None:
    """Return what is wrong with the answers to an item: a no that stands, or none that counts."""
    if params.item in proposal.found(_settled):
        return None
    facts = (("item", params.item),)
    said = proposal.found(_by_item).get(params.item, ())
    if noes := [a for a in said if a.answer == "no"]:
        return Violation(Reason.CHECKLIST_FAILED, _stands(noes, params.question), facts=facts)
    counted = proposal.found(_whose_count)
    if any(a.by in counted and _answers_item(a, params) for a in said):
        return None
    return Violation(Reason.CHECKLIST_INCOMPLETE, _unanswered(said, params), facts=facts)


def _answers(proposal: PostProposal) -> tuple[Answer, ...]:
    """Return the answers on record, with those that the command brings."""
    brought: tuple[ChecklistAnswer, ...] = getattr(proposal.command, "answers", ())
    if not brought:
        return proposal.state.answers
    new = [Answer(a.item, a.answer, proposal.person) for a in brought]
    replaced = [(item, by) for (item, _), people in proposal.found(lifted).items() for by in people]
    return with_answers(proposal.state.answers, new, replaced)


def lifted(proposal: PostProposal) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return whose noes the answers that the command brings take the place of.

    By item and answer; where nobody answered with no, nobody's.
    """
    if "no" not in [a.answer for a in proposal.state.answers]:
        return {}
    brought: tuple[ChecklistAnswer, ...] = getattr(proposal.command, "answers", ())
    return {(a.item, a.answer): _lifts(proposal, a.item, a.answer) for a in brought}


def _lifts(proposal: PostProposal, item: str, answer: str) -> tuple[str, ...]:
    """Return whose no to an item an answer takes the place of: who gave it reviews no more.

    They left, were suspended, or lost the role. Another reviewer answers anew, who wrote none of
    it; with the approval whoever may give that.
    """
    own = writers(proposal)
    alone = isinstance(proposal.command, ApproveStep) or time_passes(proposal, own)
    if answer == "no" or not (alone or proposal.person not in own):
        return ()
    said = (a.by for a in proposal.state.answers if a.item == item and a.answer == "no")
    return tuple(by for by in said if by != proposal.person and not _reviews(proposal, by))


def _reviews(proposal: PostProposal, person: str) -> bool:
    """Return whether somebody can still answer the checklist, or does so by the route."""
    functions, pack = functions_of(proposal), proposal.pack
    roles = [role for function in functions for role in pack.filling(function)]
    if any(person in pack.acting(role, proposal.officers) for role in roles):
        return True
    tied = writers(proposal)
    return any(routed_to(proposal, tied, function, (person,)) for function in functions)


def _by_item(proposal: PostProposal) -> Mapping[str, Sequence[Answer]]:
    found: dict[str, list[Answer]] = {}
    for answer in proposal.found(_answers):
        found.setdefault(answer.item, []).append(answer)
    return found


def _settled(proposal: PostProposal) -> frozenset[str]:
    """Return the items to which somebody's yes counts, and nobody's no stands."""
    answers, counted = proposal.found(_answers), proposal.found(_whose_count)
    yes = [a.item for a in answers if a.answer == "yes" and a.by in counted]
    return frozenset(yes).difference([a.item for a in answers if a.answer == "no"])


def _whose_count(proposal: PostProposal) -> frozenset[str]:
    """Return who of those who answered is a second person; while there is none, time is for one."""
    people, pack = frozenset([answer.by for answer in proposal.found(_answers)]), proposal.pack
    cools_off = pack.review_mode == "cooling_off"
    if cools_off and time_passes(proposal, writers(proposal), pack.filling("review")):
        return people
    # Whether a writer approves at all, another guard says (`not_the_author`): for want of
    # anybody else they may. Where they did, their answers went with the approval.
    approved = {approval.by for approval in proposal.state.approvals}
    if isinstance(proposal.command, ApproveStep):
        approved.add(proposal.person)
    if people <= approved:
        return people
    return frozenset([p for p in people if p in approved or not proposal.state.is_writer(p)])


def _answers_item(answer: Answer, params: ChecklistItem) -> bool:
    return answer.answer == "yes" or (answer.answer == "not_applicable" and params.not_applicable)


def _stands(noes: list[Answer], question: str) -> str:
    by = ", ".join(dict.fromkeys(id_of(a.by) for a in noes))
    return (
        f"{noes[0].item}: answered no by {by}: {question} "
        "It stands until they answer anew, another reviewer does once they review no more,"
        " or the post is revised"
    )


def _unanswered(said: Sequence[Answer], params: ChecklistItem) -> str:
    if any(a.answer == "yes" for a in said):
        return f"{params.item}: answered by nobody but who wrote the post: {params.question}"
    return f"{params.item}: unanswered: {params.question}"


def items_of(pack: Pack) -> dict[str, Rule]:
    """Return the rule of each item that reviewers may have to answer under a pack."""
    found = [r for c in _COMMANDS for r in pack.rules_of(checklist, c)]
    return {rule.params.item: rule for rule in found}


@check(Reason.FIELD_INVALID, Reason.FIELD_REQUIRED, Reason.CHECKLIST_INCOMPLETE)
def answers_fit(proposal: Proposal[Post, HasAnswers]) -> Iterator[Violation]:
    """Each answer is to an item of the policy, once; what does not apply may not, with a note."""
    items, seen = proposal.pack.found(items_of), set[str]()
    asked = proposal.found(asked_of)
    denied = {a.item for a in proposal.state.answers if a.answer == "no"}
    for number, answer in enumerate(proposal.command.answers):
        field = f"answers[{number}]"
        rule = items.get(answer.item)
        if rule is None and answer.answer == "yes" and answer.item in denied:
            pass  # The policy asks it no more; a no from before could be lifted by nobody.
        elif rule is None:
            message = f"{field}.item: the checklist of the policy has no item {answer.item!r}"
            yield Violation(Reason.FIELD_INVALID, message, field=f"{field}.item")
        elif answer.item in seen:
            message = f"{field}.item: {answer.item} is answered twice"
            yield Violation(Reason.FIELD_INVALID, message, field=f"{field}.item")
        elif answer.answer == "not_applicable" and answer.item in asked:
            yield from _not_applicable(answer, rule, field)
        seen.add(answer.item)


def _not_applicable(answer: ChecklistAnswer, rule: Rule, field: str) -> Iterator[Violation]:
    if not rule.params.not_applicable:
        message = f"{field}.answer: {answer.item} applies to this post: answer yes or no"
        facts = (("item", answer.item),)
        yield rule.cited(
            Violation(Reason.CHECKLIST_INCOMPLETE, message, field=f"{field}.answer", facts=facts)
        )
    elif not given(answer.note):
        yield required(f"{field}.note", "say why it does not apply")


def _asking(proposal: PostProposal) -> Iterable[Rule]:
    """Return the rules whose items are asked of this very post."""
    return proposal.pack.binding_of(checklist, ApproveStep.__name__, proposal)


def asked_of(proposal: PostProposal) -> frozenset[str]:
    """Return the items that are asked of this very post; the others cannot hold it back."""
    return frozenset([rule.params.item for rule in proposal.found(_asking)])


@check(Reason.CHECKLIST_INCOMPLETE, Reason.CHECKLIST_FAILED)
def checklist_stands(proposal: PostProposal) -> Iterator[Violation]:
    """Nobody's no stands, no item that is asked is unanswered, and not everything is beside it."""
    asked = proposal.found(_asking)
    # What is asked for the approval, its own rules say.
    if not isinstance(proposal.command, ApproveStep):
        yield from _since_approval(proposal, asked)
    yield from _nothing_applies(proposal)


def _since_approval(proposal: PostProposal, asked: Iterable[Rule]) -> Iterator[Violation]:
    """Yield what is wrong with items after the approval; before it, a no alone says more."""
    approved, settled = bool(proposal.state.approvals), proposal.found(_settled)
    for rule in asked:
        if rule.params.item in settled:
            continue
        found = _wanting(proposal, rule.params)
        if found and (approved or found.reason == Reason.CHECKLIST_FAILED):
            yield rule.cited(found)


def _nothing_applies(proposal: PostProposal) -> Iterator[Violation]:
    answers = proposal.found(_answers)
    if not [a for a in answers if a.answer == "not_applicable"]:
        return
    items, counted = proposal.found(asked_of), proposal.found(_whose_count)
    said = {a.answer for a in answers if a.item in items and a.by in counted}
    if said == {"not_applicable"}:
        message = "every item is said not to apply: at least one has to be answered"
        yield Violation(Reason.CHECKLIST_INCOMPLETE, message)
