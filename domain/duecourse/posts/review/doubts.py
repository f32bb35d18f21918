"""Doubts: what holds a post back, who may say that it is clear, and who may take one back."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from duecourse.evidence.words import Role
from duecourse.facts import SHOWN
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.eligibility import acts, another, left_to
from duecourse.kernel.names import id_of
from duecourse.kernel.officers import torn
from duecourse.kernel.pack import titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.ranks import is_there
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import ON, Floor, NoParams, Registry
from duecourse.kernel.rules import Rule
from duecourse.posts.review import commands as c
from duecourse.posts.review.counting import cleared_in_vain
from duecourse.posts.review.writers import concerned
from duecourse.posts.shapes import HasDoubt, PostProposal
from duecourse.posts.state import Doubt, Post
from duecourse.posts.words import DoubtKind

DOUBTS: Final = Registry("posts")


@DOUBTS.guard(Reason.UNRESOLVED_DOUBT)
def no_open_doubt(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """Every doubt about the post was answered with clear, or taken back."""
    for doubt in proposal.state.doubts:
        if doubt.holds:
            message = f"{doubt.id} ({doubt.kind}) {_standing(doubt, proposal.state)}"
            yield Violation(Reason.UNRESOLVED_DOUBT, message, facts=(("doubt", doubt.id),))
        elif cleared_in_vain(proposal, doubt.id):
            message = (
                f"{doubt.id} ({doubt.kind}) was cleared by {id_of(doubt.answered_by)}, whose word"
                " counts no more: ask it again (RaiseDoubt), and somebody else answers"
            )
            yield Violation(Reason.UNRESOLVED_DOUBT, message, facts=(("doubt", doubt.id),))


def _standing(doubt: Doubt, post: Post) -> str:
    if doubt.outcome == "not_clear":
        again = "" if post.state in SHOWN else ", or the post is rewritten and handed in anew"
        return (
            f"was answered with not clear by {', '.join(map(id_of, doubt.not_clear_by))}: "
            f"another entitled person has to clear it{again}"
        )
    return "waits for an answer that says whether it is clear"


class AnsweredBy(Struct, frozen=True, forbid_unknown_fields=True):
    """Roles that answer doubts of some kinds.

    Attributes:
        kinds: none named means all.
        own: whoever raised the doubt, or wrote the post, may answer it in such a role, since
            nobody else is asked.
        line_manager: whoever raised it is answered by their own line manager, in whatever role;
            where that one is gone or has a part in the post, by the roles.
    """

    roles: tuple[Role, ...]
    kinds: tuple[DoubtKind, ...] = ()
    own: bool = False
    line_manager: bool = False


@DOUBTS.guard(Reason.NOT_AUTHORISED, params=AnsweredBy, needs=("doubt",), acts_in=ON)
def doubt_answered_by(
    proposal: Proposal[Post, HasDoubt], params: AnsweredBy
) -> Iterator[Violation]:
    """The doubt is answered in one of these roles; `own: true` lets in whose doubt or post it is.

    Otherwise it is answered by nobody whose doubt or post it is: where all who hold the roles
    are such, who stands in for the roles answers. Of a doubt that is not named yet, it says so
    if it holds of each that is open.
    """
    doubts = _meant(proposal)
    if not doubts or not all(_speaks_of(params, doubt) for doubt in doubts):
        return
    if _found_it_not_clear(proposal):
        return  # `doubt_open` says whether they may.
    own = tied(proposal)
    manager = _manager_of(proposal, doubts[0]) if params.line_manager else ""
    if manager:
        if proposal.person != manager:
            message = "a doubt is answered by the line manager of whoever raised it"
            yield left_to(proposal, Violation(Reason.NOT_AUTHORISED, message), (manager,))
    elif proposal.person in own and not params.own:
        yield from another(proposal, own, Reason.NOT_AUTHORISED, _own(proposal), params.roles)
    elif not acts(proposal, () if params.own else own, *params.roles):
        who = titled(proposal.pack, params.roles)
        message = f"a doubt of kind {doubts[0].kind} is answered by {who}"
        yield Violation(Reason.NOT_AUTHORISED, message)


def _manager_of(proposal: Proposal[Post, HasDoubt], doubt: Doubt) -> str:
    """Return the line manager of whoever raised a doubt, if they are there and have no part."""
    asking = proposal.known_person(doubt.raised_by)
    manager = asking.line_manager if asking else ""
    return manager if is_there(proposal, manager) and manager not in tied(proposal) else ""


def read_asking(state: Post, command: c.AnswerDoubt) -> Iterable[str]:
    """Read whoever raised the doubt."""
    return (d.raised_by for d in state.doubts if d.id == command.doubt)


def is_asked(proposal: Proposal[Post, HasDoubt]) -> bool:
    """Return whether a rule leaves the doubt to the caller as the asking person's line manager."""
    doubt = _doubt(proposal)
    if doubt is None or _manager_of(proposal, doubt) != proposal.person:
        return False
    asked = (rule for rule in _rules(proposal) if _says_who_answers(proposal, rule))
    return any(rule.params.line_manager for rule in asked)


def _rules(proposal: Proposal[Post, HasDoubt]) -> Iterable[Rule]:
    return proposal.pack.rules_of(doubt_answered_by, proposal.trigger)


def _doubt(proposal: Proposal[Post, HasDoubt]) -> Doubt | None:
    return next((d for d in proposal.state.doubts if d.id == proposal.command.doubt), None)


def _meant(proposal: Proposal[Post, HasDoubt]) -> list[Doubt]:
    """Return the doubt that is named, or each that is open where none is."""
    named = proposal.command.doubt
    return [d for d in proposal.state.doubts if (d.id == named if named else d.holds)]


def _speaks_of(params: AnsweredBy, doubt: Doubt) -> bool:
    return not params.kinds or doubt.kind in params.kinds


def tied(proposal: Proposal[Post, HasDoubt]) -> tuple[str, ...]:
    """Return whose doubt or whose post it is, and who declared a conflict about it, or them."""
    own = _whose(proposal)
    return (*own, *torn(proposal, *own))


def _whose(proposal: Proposal[Post, HasDoubt]) -> tuple[str, ...]:
    """Return whose doubt or post it is, and who found it not clear: another clears it."""
    doubt = _doubt(proposal)
    asked = (doubt.raised_by, *doubt.not_clear_by) if doubt else ()
    return (*asked, *concerned(proposal))


def _found_it_not_clear(proposal: Proposal[Post, HasDoubt]) -> bool:
    doubt = _doubt(proposal)
    return doubt is not None and proposal.person in doubt.not_clear_by


def _own(proposal: Proposal[Post, HasDoubt]) -> str:
    doubt = _doubt(proposal)
    if proposal.person not in _whose(proposal):
        return (
            "whoever declared a conflict about it, or about who asks or wrote, leaves it to others"
        )
    raised = doubt is not None and proposal.person == doubt.raised_by
    return "nobody answers their own doubt" if raised else "nobody clears what they wrote"


def _says_who_answers(proposal: Proposal[Post, HasDoubt], rule: Rule) -> bool:
    """Return whether a rule of the pack says who answers this very doubt."""
    doubt = _doubt(proposal)
    return rule.guard is doubt_answered_by and doubt is not None and _speaks_of(rule.params, doubt)


@DOUBTS.guard(
    Reason.SELF_APPROVAL,
    needs=("doubt",),
    floor=Floor(
        on=("AnswerDoubt",),
        rests_on="docs/decisions/031-floors.md",
        yields=_says_who_answers,
    ),
)
def doubt_answered_by_another(
    proposal: Proposal[Post, HasDoubt], _: NoParams
) -> Iterator[Violation]:
    """Nobody answers their own doubt, or one about their own post, while another could."""
    if _found_it_not_clear(proposal):
        return  # `doubt_open` says whether they may.
    yield from another(proposal, tied(proposal), Reason.SELF_APPROVAL, _own(proposal))


@check(Reason.NOT_FOUND, Reason.SELF_APPROVAL)
def doubt_open(proposal: Proposal[Post, c.AnswerDoubt]) -> Iterator[Violation]:
    """The doubt stands, and whoever found it not clear leaves it to another to clear it.

    Where nobody else may, the policy says who does: what was published is revised no more.
    """
    doubt = _doubt(proposal)
    if doubt is None or not doubt.holds:
        yield Violation(Reason.NOT_FOUND, "doubt: no open doubt of that id", field="doubt")
    elif _found_it_not_clear(proposal):
        message = "they found it not clear: another entitled person clears it"
        asked = [rule.params for rule in _rules(proposal) if _says_who_answers(proposal, rule)]
        own = (proposal.person,) if any(one.own for one in asked) else tied(proposal)
        roles = [role for one in asked for role in one.roles]
        yield from another(proposal, own, Reason.SELF_APPROVAL, message, roles)


@check(Reason.FIELD_REQUIRED)
def doubt_asks(proposal: Proposal[Post, c.RaiseDoubt]) -> Iterator[Violation]:
    """The doubt is a question: what asks nothing can be answered by nobody."""
    if not given(proposal.command.question):
        yield required("question", "say what is in doubt")


@check(Reason.FIELD_REQUIRED)
def doubt_answered(proposal: Proposal[Post, c.AnswerDoubt]) -> Iterator[Violation]:
    """The answer says whether the matter is clear, and why."""
    if not given(proposal.command.finding):
        yield required("finding", "say clear or not_clear")
    if not given(proposal.command.answer):
        yield required("answer", "say why")


@check(Reason.NOT_FOUND, Reason.NOT_AUTHORISED, Reason.UNRESOLVED_DOUBT)
def own_doubt_unanswered(proposal: Proposal[Post, c.RetractDoubt]) -> Iterator[Violation]:
    """The doubt is the caller's own, and nobody found it not clear."""
    doubt = _doubt(proposal)
    if doubt is None or not doubt.holds:
        yield Violation(Reason.NOT_FOUND, "doubt: no open doubt of that id", field="doubt")
    elif doubt.raised_by != proposal.person:
        message = f"{doubt.id} was raised by {id_of(doubt.raised_by)}: only they can take it back"
        yield Violation(Reason.NOT_AUTHORISED, message)
    elif doubt.outcome == "not_clear":
        message = f"{doubt.id} {_standing(doubt, proposal.state)}"
        yield Violation(Reason.UNRESOLVED_DOUBT, message, facts=(("doubt", doubt.id),))
