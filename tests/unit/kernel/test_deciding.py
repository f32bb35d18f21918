"""How a decision is made: what is asked, in which order, and what is recorded."""

import msgspec
import pytest

from duecourse.catalogue import AGGREGATES, COMMANDS, REGISTRY
from duecourse.consents.commands import Informed
from duecourse.consents.events import RecordedInformation
from duecourse.consents.state import Consent
from duecourse.kernel.actor import Actor
from duecourse.kernel.deciding import decide, reads
from duecourse.kernel.facts import Facts
from duecourse.kernel.proposal import Context, Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.registry import Registry, bound_params
from duecourse.organisations.commands import CloseOrganisation
from duecourse.organisations.decide import ORGANISATIONS
from duecourse.posts import commands as c
from duecourse.posts.content import Content
from duecourse.posts.decide import POSTS
from duecourse.posts.state import Post
from duecourse.testing import MONDAY, load_pack, writing
from tests.scenarios.acat import acat


def test_failures_come_in_order_who_which_what_where() -> None:
    post = writing(acat(), aim="").does(c.WithdrawPost, "lena")
    command = c.SubmitForReview(name=post.name, revision=7, attestations=("true_to_knowledge",))
    refused = post.when(command, "mel", expected_version=9)
    assert [v.reason for v in refused.violations] == [
        Reason.NOT_AUTHORISED,
        Reason.VERSION_CONFLICT,
        Reason.STALE_REVISION,
        Reason.PURPOSE_MISSING,
        Reason.ILLEGAL_TRANSITION,
    ]


def test_closed_books_are_the_organisations_and_not_the_posts() -> None:
    post = writing(acat())
    post = post.meanwhile(post.given.with_organisation(state="closed"))
    refused = post.does(c.WithdrawPost, "lena")
    refused.then_refused_alone(Reason.ILLEGAL_TRANSITION)
    assert refused.violations[0].subject == post.given.organisation


def test_two_events_of_one_act_are_numbered_and_move_once() -> None:
    post = writing(acat()).submitted().approved()
    first, second = (recorded.envelope for recorded in post.verdict.events)
    assert (first.version, second.version) == (3, 4)
    assert (first.from_state, first.to_state) == ("review", "review")
    assert (second.from_state, second.to_state) == ("review", "review")


def test_the_record_says_in_what_role_somebody_acted() -> None:
    post = writing(acat()).submitted()
    assert post.verdict.events[0].envelope.role == "author"
    assert post.answered(by="ada", values="yes").verdict.events[0].envelope.role == "administrator"
    doubted = post.does(c.RaiseDoubt, "mel", question="Why now?")
    assert doubted.verdict.events[0].envelope.role == "anyone"
    voided = post.approved().verified().reacting(c.VoidConsent(name=post.name, consent=""))
    assert voided.verdict.events[0].envelope.role == "system"


def test_the_reason_stands_in_the_first_event() -> None:
    post = writing(acat()).submitted()
    back = post.does(c.RequestChanges, "ada", reason="Which year?")
    assert back.verdict.events[0].event.reason == "Which year?"


def test_a_service_account_acts_for_a_person_and_both_are_recorded() -> None:
    given = acat()
    actor = Actor(
        name=given.person("scheduler"),
        organisation=given.organisation,
        on_behalf_of=given.person("lena"),
    )
    command = c.DraftPost(
        name=given.name("posts", "p1"),
        channel=given.name("channels", "twitter"),
        content=given.content,
    )
    context = Context(at=MONDAY, actor=actor, pack=given.pack, facts=Facts(given.facts))
    verdict = decide(POSTS, Post(), command, context)
    envelope, event = verdict.events[0].envelope, verdict.events[0].event
    assert (envelope.actor, envelope.on_behalf_of) == (actor.name, actor.on_behalf_of)
    assert msgspec.structs.asdict(event)["author"] == actor.on_behalf_of


def test_a_command_on_a_thing_of_another_kind_is_refused() -> None:
    post = writing(acat())
    wrong = c.WithdrawPost(name=post.given.name("consents", "c1"))
    post.when(wrong, "lena").then_refused_alone(Reason.FIELD_INVALID)


def test_a_decision_reads_the_organisation_the_caller_and_what_its_handler_names() -> None:
    given = acat()
    command = c.DraftPost(
        name=given.name("posts", "p1"),
        channel=given.name("channels", "twitter"),
        content=given.content,
    )
    found = reads(POSTS, Post(), command, given.person("lena"))
    assert found == [given.organisation, given.person("lena"), given.name("channels", "twitter")]


def test_a_decision_on_an_organisation_does_not_read_it_a_second_time() -> None:
    given = acat()
    command = CloseOrganisation(name=given.organisation)
    found = reads(ORGANISATIONS, given.facts[given.organisation], command, given.person("mona"))
    assert found == [given.person("mona")]


def test_a_command_that_leaves_a_yes_or_a_number_out_says_no_and_none() -> None:
    structs: list[type[msgspec.Struct]] = [entry.type for entry in COMMANDS.values()]
    structs += [Content, Informed, RecordedInformation, Consent, Post]
    for struct in structs:
        for field in msgspec.structs.fields(struct):
            if field.type in (bool, int) and field.default is not msgspec.NODEFAULT:
                assert not field.default, f"{struct.__name__}.{field.name}"


def test_every_command_has_a_handler_and_a_row_in_its_table() -> None:
    for name, entry in COMMANDS.items():
        aggregate = AGGREGATES[entry.kind]
        assert entry.type in aggregate.handlers
        assert name in {row.trigger for row in aggregate.definition.transitions}


def test_a_reaction_is_for_the_service_alone() -> None:
    for name, entry in COMMANDS.items():
        rows = AGGREGATES[entry.kind].definition.transitions
        who = {w for row in rows if row.trigger == name for w in row.who}
        assert (who == {"system"}) == entry.type.REACTION, name


# --- who stands in for whom ---


def test_an_unfilled_role_falls_to_the_one_that_the_pack_names() -> None:
    pack = load_pack("acat")
    chair = frozenset({"chair"})
    assert pack.acts_as(chair, "liaison_trustee", {})
    assert not pack.acts_as(chair, "liaison_trustee", {"liaison_trustee": ("tom",)})
    assert not pack.acts_as(frozenset({"staff"}), "admin_manager", {})
    assert pack.acting("liaison_trustee", {"chair": ("chris",)}) == ("chris",)
    assert pack.acting("liaison_trustee", {"trustee": ("tess",)}) == ("tess",)
    assert pack.acting("liaison_trustee", {}) == ()
    assert pack.acts_as(frozenset({"liaison_trustee"}), "liaison_trustee", {})


# --- the registry ---


def test_categories_that_a_rule_names_stand_in_the_place_of_the_channels() -> None:
    post = writing(acat())
    actor = Actor(name=post.given.person("lena"), organisation=post.given.organisation)
    context = Context(at=post.at, actor=actor, pack=post.given.pack, facts=Facts(post.given.facts))
    proposal = Proposal(post.state, c.SubmitForReview(name=post.name), context)
    guard = REGISTRY.guards["category_in_scope"]

    def against(*categories: str) -> list[str]:
        params = bound_params(guard, {"categories": categories})
        return [violation.reason for violation in guard.find(proposal, params)]

    assert against() == against(post.state.content.category) == []
    assert against("another") == [Reason.CHANNEL_SCOPE]


def test_every_guard_says_what_it_asks_and_can_say_no() -> None:
    for guard in REGISTRY.guards.values():
        assert guard.says.endswith("."), guard.name
        assert guard.reasons, guard.name


def test_a_name_is_registered_once() -> None:
    one, two = Registry(), Registry()
    for registry in (one, two):

        @registry.fact(str)
        def colour(_: object) -> str:
            """Red."""
            return "red"

    with pytest.raises(ValueError, match="registered twice: colour"):
        one.joined(two)


def test_a_parameter_that_a_guard_does_not_know_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="colour"):
        bound_params(REGISTRY.guards["checklist"], {"item": "a", "question": "b?", "colour": 1})


@pytest.mark.parametrize(
    ("guard", "params", "says"),
    [
        ("stated", {"fields": ["colour"]}, "no field colour"),
        ("one_of", {"field": "colour", "values": ["red"]}, "no field colour"),
        ("cooling_off", {"minimum": "30 minutes"}, "not a duration"),
        ("cooling_off", {"minimum": "PT30M", "contentious": "long"}, "not a duration"),
        ("deletion_attested", {"within": "soon"}, "not a duration"),
    ],
)
def test_a_parameter_without_sense_is_refused_when_the_pack_is_read(
    guard: str, params: dict[str, object], says: str
) -> None:
    with pytest.raises(msgspec.ValidationError, match=says):
        bound_params(REGISTRY.guards[guard], params)
