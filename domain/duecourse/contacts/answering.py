"""Replies to a contact: a public one is a post, a private one goes by a route."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse import facts
from duecourse.contacts import commands as c
from duecourse.contacts.checks import is_surrogate
from duecourse.contacts.clocks import clocks
from duecourse.contacts.state import Contact
from duecourse.facts import ConsentFact
from duecourse.facts.age import has_outgrown, known_under_age
from duecourse.facts.lasting import ran_out
from duecourse.facts.speaking import carried_as_member, given_for_child, is_group, is_no_person
from duecourse.facts.taken_back import COVERED_BY, Use, reaches_use
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.clocks.acts import against_met
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

_NO_ANSWER: Final = ("holding_response", "like")
"""Kinds of post that name a contact and answer nothing."""

Replying = Proposal[Contact, c.ReplyToContact]


def read_reply(state: Contact, command: c.ReplyToContact) -> Iterable[str]:
    """Read the post that answers it, the channel, and of whom a reply in private speaks.

    With their consents.
    """
    records = (facts.subject_record(command.name, one) for one in command.subjects if one)
    channel = (state.channel,) if command.route == "direct_message" else ()
    return (command.post, *channel, *command.consents, *records)


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID, Reason.TIME_ORDER)
def reply_told(proposal: Replying) -> Iterator[Violation]:
    """It is said how it was answered: by a post, or by a private route with what was said."""
    command, received = proposal.command, proposal.state.received_at
    if given(command.post) and given(command.route):
        message = "route: a reply in public is a post, one in private goes by a route: say one"
        yield Violation(Reason.FIELD_INVALID, message, field="route")
    elif not given(command.post) and not given(command.route):
        yield required("post", "name the post that answers it, or the route of a private reply")
    elif given(command.route) and not given(command.summary):
        yield required("summary", "say what was replied")
    at = command.replied_at
    if at is not None and received is not None and at < received:
        message = "replied_at: before it was received"
        yield Violation(Reason.TIME_ORDER, message, field="replied_at")


@check(Reason.EVIDENCE_REQUIRED, Reason.TIME_ORDER)
def in_time_shown(proposal: Replying) -> Iterator[Violation]:
    """Whoever enters a reply after it was due, and says that it was in time, shows it."""
    command = proposal.command
    for kept in clocks(proposal.state):
        if not kept.clock.over and command.replied_at is not None:
            evidence = given(command.evidence)
            yield from against_met(kept.clock, command.replied_at, proposal.at, evidence=evidence)


@check(Reason.NOT_FOUND, Reason.FIELD_INVALID)
def post_answers(proposal: Replying) -> Iterator[Violation]:
    """The post is published, and says that it answers this contact."""
    name = proposal.command.post
    if not name:
        return
    post = facts.post(proposal.facts, name)
    if post is None or post.state not in facts.SHOWN:
        message = "post: no such post was published"
        yield Violation(Reason.NOT_FOUND, message, subject=name, field="post")
    elif post.answers_to != proposal.command.name:
        message = "post: it does not answer this contact"
        yield Violation(Reason.FIELD_INVALID, message, subject=name, field="post")
    elif post.answers_as in _NO_ANSWER:
        kind = post.answers_as.replace("_", " ")
        message = f"post: it is a {kind}, and tells them nothing yet: name the post that answers"
        yield Violation(Reason.FIELD_INVALID, message, subject=name, field="post")


_OWN_WORD: Final = ("own_statement", "profile")
"""What whoever asks says or shows of themselves: listed to be refused."""


@check(Reason.FIELD_REQUIRED, Reason.IDENTITY_NOT_VERIFIED)
def method_counts(proposal: Proposal[Contact, c.VerifyIdentity]) -> Iterator[Violation]:
    """It is said how the person is known, and by more than what they say or show themselves."""
    method = proposal.command.method
    if not given(method):
        yield required("method")
    elif method in _OWN_WORD:
        message = "method: that is their own word: check it against the record, or in person"
        yield Violation(Reason.IDENTITY_NOT_VERIFIED, message, field="method")


@check(Reason.IDENTITY_NOT_VERIFIED, Reason.FIELD_REQUIRED)
def account_kept_in(proposal: Replying) -> Iterator[Violation]:
    """What concerns somebody's own account is never public, and goes to nobody unverified."""
    command = proposal.command
    if command.route and not given(command.account_information):
        says = "does it tell anything of their own account, therapy or booking? yes or no"
        yield required("account_information", says)
    if command.account_information != "yes":
        return
    if command.post or not proposal.state.identity_verified:
        message = "details of an account: in private, and to whom was verified (VerifyIdentity)"
        yield Violation(Reason.IDENTITY_NOT_VERIFIED, message, field="account_information")


@check(
    Reason.FIELD_REQUIRED,
    Reason.FIELD_INVALID,
    Reason.PERSONAL_DATA,
    Reason.CONSENT_MISSING,
    Reason.CONSENT_WITHDRAWN,
)
def others_agreed(proposal: Replying) -> Iterator[Violation]:
    """A reply in private speaks of nobody but whoever wrote, unless they agreed to be mentioned.

    It is a text that leaves the organisation, as a post is (decision 148); of a post, its own
    rules say whom it may show.
    """
    command, writer = proposal.command, proposal.state.writer
    others = tuple(one for one in command.subjects if one != writer)
    if command.route and not given(command.names_others):
        says = "does it name or describe anybody but whoever wrote? yes or no"
        yield required("names_others", says)
    elif command.names_others == "yes" and not others:
        yield required("subjects", "whom does it name or describe? say it by their surrogate ids")
    elif command.names_others != "yes" and command.subjects:
        message = "subjects: then say under names_others that it speaks of them"
        yield Violation(Reason.FIELD_INVALID, message, field="subjects")
    for number, one in enumerate(command.subjects):
        yield from _spoken_of(proposal, one, f"subjects[{number}]") if one in others else ()


def _spoken_of(proposal: Replying, subject: str, field: str) -> Iterator[Violation]:
    if not is_surrogate(subject):
        message = f"{field}: a surrogate id such as su-7, never what somebody is called"
        yield Violation(Reason.PERSONAL_DATA, message, field=field)
        return
    record = _record_of(proposal, subject)
    if record is not None and record.state == "standing":
        message = f"{field}: {subject} objects to being shown or spoken of"
        yield Violation(Reason.CONSENT_WITHDRAWN, message, field=field)
    elif not any(_agrees(proposal, name, subject) for name in proposal.command.consents):
        message = (
            f"{field}: {subject}: cite their consent to be mentioned, as it was verified and is in"
            " force (that of a group where subjects names each of it), or leave them out"
        )
        yield Violation(Reason.CONSENT_MISSING, message, field=field)


def _agrees(proposal: Replying, name: str, subject: str) -> bool:
    """Return whether a consent lets the organisation mention somebody now.

    That of a group does where each of it is spoken of with it, and each may be (decision 181).
    """
    consent = facts.consent(proposal.facts, name)
    if consent is None or consent.state != "verified" or not _is_of(proposal, consent, subject):
        return False
    if _under_age(proposal, subject):
        own = subject == consent.subject
        if not (own and consent.giver_role in ("parent", "guardian")):
            return False
    if given_for_child(consent) and has_outgrown(_record_of(proposal, subject)):
        return False
    given_by_now = consent.given_at is not None and consent.given_at <= proposal.at
    mentions = "mention" in COVERED_BY.get(consent.material, ())
    if not given_by_now or not mentions or _taken_back_since(proposal, consent, subject):
        return False
    return not ran_out(consent, proposal.pack, proposal.at)


def _is_of(proposal: Replying, consent: ConsentFact, subject: str) -> bool:
    """Return whether a consent is somebody's own, or that of a group all of which is spoken of."""
    if not {consent.subject, *consent.members}.issubset(proposal.command.subjects):
        return subject == consent.subject and not consent.members
    if is_group(proposal.pack, consent.subject_kind) and not consent.members:
        return False
    if not carried_as_member(consent, subject):
        return subject == consent.subject
    record = _record_of(proposal, subject)
    return not any(is_no_person(proposal.pack, kind) for kind in (record.kinds if record else ()))


def _taken_back_since(proposal: Replying, consent: ConsentFact, subject: str) -> bool:
    """Return whether they took a mention for the same purpose back since they gave it (074)."""
    record = _record_of(proposal, subject)
    use = Use(platform="", purposes=(consent.purpose,), ways=("mention",), media=())
    given_at = consent.given_at
    return any(
        given_at is not None and given_at <= back.at and reaches_use(back, use)
        for back in (record.withdrawals if record else ())
    )


def _under_age(proposal: Replying, subject: str) -> bool:
    """Return whether it is on record that somebody is under age, since they agreed or before."""
    record = _record_of(proposal, subject)
    return record is not None and known_under_age(record.age_bands)


def _record_of(proposal: Replying, subject: str) -> facts.ObjectionFact | None:
    return facts.record_of(proposal.facts, proposal.command.name, subject)
