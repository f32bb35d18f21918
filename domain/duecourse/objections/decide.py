"""What each command does to a standing objection, once nothing stands against it."""

from collections.abc import Iterator
from typing import Any, Final

from duecourse import facts
from duecourse.evidence.record import Event
from duecourse.facts.subjects import uses_services
from duecourse.facts.works import digest_of_post
from duecourse.kernel import names
from duecourse.kernel.aggregate import Aggregate, Handlers
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.command import fields_of
from duecourse.kernel.eligibility import acts, time_passes, unless_alone, works_alone
from duecourse.kernel.interests import Matter, conflict, conflict_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.objections import commands as c
from duecourse.objections import events as e
from duecourse.objections.guards import REGISTRY
from duecourse.objections.lifecycle import DEFINITION
from duecourse.objections.reactions import REACTIONS
from duecourse.objections.said import Correction
from duecourse.objections.state import Objection, evolve

HANDLERS: Final = Handlers()


def _posts_named(_: Objection, command: c.RecordObjection) -> tuple[str, ...]:
    return command.in_posts


@HANDLERS.on(c.RecordObjection, reads=_posts_named)
def record(proposal: Proposal[Objection, c.RecordObjection]) -> Iterator[Event]:
    """Yield the objection."""
    named = _own_posts(proposal)
    subject = names.id_of(proposal.command.name)
    posts = [(name, facts.post(proposal.facts, name)) for name in named]
    # What has no picture shows somebody by its words.
    pictures = [p.pictures_of(subject) or p.words_about(subject) for _, p in posts if p]
    only = dict.fromkeys(found[0] for found in pictures if len(found) == 1)
    # Whatever else it says then: its author disputes what they say (decision 273).
    only |= {digest_of_post(n): None for n, p in posts if p and not p.pictures_of(subject)}
    several = dict.fromkeys(digest for found in pictures if len(found) > 1 for digest in found)
    yield e.ObjectionRecorded(
        platforms=proposal.command.platforms,
        evidence=proposal.command.evidence,
        raised_by=proposal.command.raised_by,
        in_posts=named,
        in_media=tuple(only),
        in_one_of=tuple(digest for digest in several if digest not in only),
    )


def _own_posts(proposal: Proposal[Objection, c.RecordObjection]) -> tuple[str, ...]:
    """Return which of the posts named are of the organisation: it is a right, never refused."""
    own = names.organisation_of(proposal.command.name)
    found = dict.fromkeys(proposal.command.in_posts)
    return tuple(
        p for p in found if names.organisation_of(p) == own and names.kind_of(p) == "posts"
    )


@check(Reason.ILLEGAL_TRANSITION)
def not_lifted_by_them(proposal: Proposal[Objection, c.LiftObjection]) -> Iterator[Violation]:
    """The caller did not say so before: a second person bears it out."""
    if proposal.person in proposal.state.lifted_by:
        yield Violation(Reason.ILLEGAL_TRANSITION, "the caller lifted it already")
    elif proposal.person in _said_so(proposal):
        message = "the caller said it already, and somebody else has to bear it out"
        found = Violation(Reason.ILLEGAL_TRANSITION, message)
        yield from unless_alone(proposal, _tied_to_lifting(proposal), found)


def _said_so(proposal: Proposal[Objection, c.LiftObjection]) -> frozenset[str]:
    return frozenset(said.by for said in proposal.state.lifting)


def _interested(proposal: Proposal[Objection, Any]) -> frozenset[str]:
    """Return who gains by what is said of the subject: who shows them, or asked them."""
    return _writers(proposal).union(proposal.state.noted_by)


def _tied_to_lifting(proposal: Proposal[Objection, c.LiftObjection]) -> frozenset[str]:
    return _interested(proposal) | _said_so(proposal)


def _sees(proposal: Proposal[Objection, c.LiftObjection]) -> bool:
    """Return whether the caller may see evidence, and has no interest in what it allows."""
    tied = _interested(proposal) | _themselves(proposal)
    roles = proposal.pack.filling("verify_evidence")
    return proposal.person not in tied and acts(proposal, tied, *roles)


def _themselves(proposal: Proposal[Objection, Any]) -> frozenset[str]:
    """Return the caller's name, if it is they whom the record is of."""
    own = names.id_of(proposal.command.name) == names.id_of(proposal.person)
    return frozenset({proposal.person}) if own else frozenset()


def _is_borne_out(proposal: Proposal[Objection, c.LiftObjection], *, saw: bool) -> bool:
    """Return whether two people say so, one of whom saw where; or one who is alone, twice."""
    if works_alone(proposal, {proposal.person}):
        return True
    interested, said = _interested(proposal), proposal.state.lifting
    seen = saw or any(one.saw and one.by not in interested for one in said)
    # Whom nobody without an interest could see it for is not barred for good: two say so.
    roles = proposal.pack.filling("verify_evidence")
    seen = seen or time_passes(proposal, interested | _themselves(proposal), roles)
    alone = proposal.person in _said_so(proposal)
    return alone or (bool(said) and seen)


@check(Reason.CONFLICT_OF_INTEREST)
def no_interest_in_it(
    proposal: Proposal[Objection, c.LiftObjection | c.CorrectSubject],
) -> Iterator[Violation]:
    """Whoever declared a conflict about the subject, or knows them, leaves it to others."""
    name = proposal.command.name
    matter = Matter(name=name, subjects=frozenset({names.id_of(name)}))
    tie = conflict_of(proposal.person, proposal.actor_fact, matter)
    if tie is None:
        return
    if isinstance(proposal.command, c.LiftObjection):
        if tie.how == "subject":
            # That they took it back is theirs to say; that it was seen is another's.
            return
        # Anybody else records it.
        if not works_alone(proposal, {proposal.person}):
            yield conflict(proposal, tie, "record that they took it back")
    else:
        found = conflict(proposal, tie, "correct who they are")
        tied = {proposal.person, *proposal.state.noted_by}
        if not time_passes(proposal, tied):
            yield from unless_alone(proposal, tied, found)


def _posts_shown(objection: Objection, _: c.CorrectSubject | c.LiftObjection) -> tuple[str, ...]:
    return tuple(showing.post for showing in objection.shown_in)


def _where_it_stands(_: Proposal[Objection, c.LiftObjection], event: Event) -> str:
    return "standing" if isinstance(event, e.ObjectionLifted) and event.waits else "lifted"


@HANDLERS.on(
    c.LiftObjection,
    late=(not_lifted_by_them, no_interest_in_it),
    reads=_posts_shown,
    leads=_where_it_stands,
)
def lift(proposal: Proposal[Objection, c.LiftObjection]) -> Iterator[Event]:
    """Yield that the subject took it back, or that somebody says so and another bears it out."""
    command, stands = proposal.command, proposal.state.state == "standing"
    saw = _sees(proposal)
    yield e.ObjectionLifted(
        evidence=command.evidence,
        taken_back_by=command.taken_back_by,
        saw=saw,
        waits=stands and not _is_borne_out(proposal, saw=saw),
    )


@HANDLERS.on(c.ContinueObjection)
def continue_objection(_: Proposal[Objection, c.ContinueObjection]) -> Iterator[Event]:
    """Yield that more posts are told."""
    yield e.ObjectionContinued()


def continuing(name: str, objection: Objection) -> c.ContinueObjection | None:
    """Return what the service does next about what is on record; None for nothing."""
    return c.ContinueObjection(name=name) if objection.waiting else None


@check(Reason.FIELD_REQUIRED)
def correction_shown(proposal: Proposal[Objection, c.CorrectSubject]) -> Iterator[Violation]:
    """It is said what is corrected, and where that is seen."""
    command = proposal.command
    if not given((command.subject_kind, command.age_band, command.not_in)):
        message = "say what is corrected: how old they are, what kind, or what does not show them"
        yield required("age_band", message)
    if not given(command.evidence):
        yield required("evidence", "say where that is seen")


@check(Reason.SELF_APPROVAL)
def not_who_asked(proposal: Proposal[Objection, c.CorrectSubject]) -> Iterator[Violation]:
    """Whoever asked the subject for consent does not correct it, where anybody else could."""
    own = proposal.person in proposal.state.noted_by
    if own and not time_passes(proposal, _tied(proposal)):
        message = "whoever asked the subject for a consent does not correct what it says of them"
        yield Violation(Reason.SELF_APPROVAL, message)


@check(Reason.SELF_APPROVAL)
def not_a_writer(proposal: Proposal[Objection, c.CorrectSubject]) -> Iterator[Violation]:
    """Whoever wrote any of a post that shows the subject does not say what the subject is."""
    tied = _tied(proposal)
    if proposal.person in _writers(proposal) and not time_passes(proposal, tied):
        message = "whoever wrote a post that shows the subject does not correct who they are"
        yield from unless_alone(proposal, tied, Violation(Reason.SELF_APPROVAL, message))


def _tied(proposal: Proposal[Objection, c.CorrectSubject]) -> frozenset[str]:
    said_by = (said.by for said in _same(proposal))
    return _interested(proposal).union(said_by)


def _borne_out_by(proposal: Proposal[Objection, c.CorrectSubject]) -> frozenset[str]:
    """Return who does not bear out what the caller says now: they, and whoever has an interest."""
    return _interested(proposal) | {proposal.person}


def _writers(proposal: Proposal[Objection, Any]) -> frozenset[str]:
    found = (facts.post(proposal.facts, s.post) for s in proposal.state.shown_in)
    return frozenset(who for post in found if post for who in (post.author, *post.writers))


@check(Reason.ILLEGAL_TRANSITION)
def not_said_by_them(proposal: Proposal[Objection, c.CorrectSubject]) -> Iterator[Violation]:
    """The caller did not say the same before: a second person bears it out."""
    if any(said.by == proposal.person for said in _same(proposal)):
        message = "the caller said it already, and somebody else has to bear it out"
        yield from unless_alone(
            proposal, _tied(proposal), Violation(Reason.ILLEGAL_TRANSITION, message)
        )


def _same(proposal: Proposal[Objection, c.CorrectSubject]) -> list[Correction]:
    command, waiting = proposal.command, proposal.state.corrections
    if not waiting:
        return []
    said = (command.subject_kind, command.age_band, command.not_in)
    return [one for one in waiting if (one.subject_kind, one.age_band, one.not_in) == said]


def _was_said_before(proposal: Proposal[Objection, c.CorrectSubject]) -> bool:
    """Return whether somebody said the same who has no interest in it by now either."""
    interested = _interested(proposal)
    return any(said.by not in interested for said in _same(proposal))


@HANDLERS.on(
    c.CorrectSubject,
    late=(correction_shown, not_who_asked, not_a_writer, not_said_by_them, no_interest_in_it),
    reads=_posts_shown,
    tied=_tied,
)
def correct(proposal: Proposal[Objection, c.CorrectSubject]) -> Iterator[Event]:
    """Yield the correction."""
    command = proposal.command
    yield e.SubjectCorrected(
        subject_kind=command.subject_kind,
        age_band=command.age_band,
        evidence=command.evidence,
        borne_out=_was_said_before(proposal) or time_passes(proposal, _borne_out_by(proposal)),
        not_in=command.not_in,
    )


@HANDLERS.on(c.NoteSubject)
def note(proposal: Proposal[Objection, c.NoteSubject]) -> Iterator[Event]:
    """Yield what the consent says of the subject."""
    yield e.SubjectNoted(**fields_of(proposal.command))


@HANDLERS.on(c.NoteContact)
def note_contact(proposal: Proposal[Objection, c.NoteContact]) -> Iterator[Event]:
    """Yield that the subject wrote, and who they are by what the contact says of them."""
    command = proposal.command
    # Of a client it says nothing new that they use the services.
    known = uses_services(proposal.pack, proposal.state.kinds)
    kind = "" if known else command.subject_kind
    yield e.ContactNoted(contact=command.contact, subject_kind=kind, age_band=command.age_band)


@HANDLERS.on(c.RecordShowing)
def show(proposal: Proposal[Objection, c.RecordShowing]) -> Iterator[Event]:
    """Yield that a post shows the subject."""
    yield e.SubjectShown(**fields_of(proposal.command))


@HANDLERS.on(c.NoteMedium)
def note_medium(proposal: Proposal[Objection, c.NoteMedium]) -> Iterator[Event]:
    """Yield what was said of the medium."""
    yield e.MediumNoted(**fields_of(proposal.command))


@HANDLERS.on(c.NoteWords)
def note_words(proposal: Proposal[Objection, c.NoteWords]) -> Iterator[Event]:
    """Yield what became of the words."""
    yield e.WordsNoted(**fields_of(proposal.command))


@HANDLERS.on(c.NoteNo)
def note_no(proposal: Proposal[Objection, c.NoteNo]) -> Iterator[Event]:
    """Yield that somebody said no to words or pictures, or yes after all."""
    yield e.NoNoted(**fields_of(proposal.command))


OBJECTIONS: Final = Aggregate(
    kind="objections",
    singular="objection",
    shares="consents",
    definition=DEFINITION,
    initial=Objection(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
    reactions=REACTIONS,
    continuing=continuing,
)
