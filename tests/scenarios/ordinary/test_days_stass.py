"""Ten ordinary days at STaSS, each to its end."""

from datetime import timedelta
from typing import Any, Final

import pytest
from msgspec import structs

from duecourse.channels import commands as channels
from duecourse.objections import commands as objections
from duecourse.people import commands as people
from duecourse.policies import commands as policies
from duecourse.posts import commands as posts
from duecourse.testing import House, picture, shown
from duecourse.testing.furnishing import activation, channel_request
from tests.scenarios.ordinary.days import Day, Story, entered, lived
from tests.scenarios.stass import ORDINARY

STORIES: Final[list[Story]] = []


def a_day(story: Story) -> Story:
    STORIES.append(story)
    return story


async def set_up(stass: House) -> None:
    people_of_stass = (
        ("lin", "line_manager"),  # first: whoever is entered without a line manager is theirs
        ("bo", "board"),
        ("bill", "board"),
        ("dee", "director"),
        ("max", "line_manager"),
        ("vic", "volunteer_coordinator"),
        ("sam", "user"),
        ("kim", "user"),
    )
    await entered(stass, people_of_stass)
    for platform in ("facebook", "twitter"):
        await stass.channel(platform, stass.member("sam"))


@a_day
async def services_are_promoted_on_facebook_and_twitter(stass: Day) -> None:
    for platform in ("facebook", "twitter"):
        await stass.published("sam", platform, "lin", category="services")


@a_day
async def a_telephone_s_photo_goes_up_by_leave_and_is_deleted(stass: Day) -> None:
    photo = picture(origin="personal_device", at_workplace="yes")
    post = await stass.submitted("sam", "facebook", media=(photo,))
    await stass.does("lin", posts.PermitMedia(name=post, media=photo.digest))
    await stass.approved(post, "lin")
    await stass.checked(post, "lin")
    await stass.out(post, "sam")
    stass.later(minutes=20)
    duty = next(d for d in (await stass.state(post)).duties if d.kind == "deletion")
    await stass.does("sam", posts.AttestDeletion(name=post, duty=duty.id, attested=True))
    assert [d.outcome for d in (await stass.state(post)).duties] == ["met"]


@a_day
async def colleagues_are_asked_before_the_party_s_pictures_go_up(stass: Day) -> None:
    agreed: list[str] = []
    guests = []
    for ref, kind in (("co-1", "employee"), ("co-2", "volunteer"), ("co-3", "student")):
        agreed.append(await stass.consented("sam", "lin", ref, kind, "facebook"))
        guests.append(shown(ref, kind, representation="image"))
    content: dict[str, Any] = {"subjects": tuple(guests), "media": (picture(),)}
    await stass.published("sam", "facebook", "lin", *agreed, **content)


@a_day
async def a_colleague_asks_for_it_to_be_removed_and_it_is(stass: Day) -> None:
    agreed = await stass.consented("sam", "lin", "co-1", "colleague", "facebook")
    guest = shown("co-1", "colleague", representation="image")
    content: dict[str, Any] = {"subjects": (guest,), "media": (picture(),)}
    post = await stass.published("sam", "facebook", "lin", agreed, **content)
    stass.later(days=1)
    asked = objections.RecordObjection(
        name=stass.named("objections", "co-1"), evidence="Their message of today"
    )
    await stass.does("kim", asked)
    stass.later(minutes=30)
    await stass.came_down(post, "sam")


@a_day
async def figures_name_nobody_and_somebody_else_has_looked(stass: Day) -> None:
    counted = shown("su-all", "service_user", identifiable="no")
    said: dict[str, Any] = {
        "subjects": (counted,),
        "contains_facts": "yes",
        "sources": ("Our own count",),
    }
    await stass.published("sam", "facebook", "lin", category="services", **said)


@a_day
async def a_volunteer_learns_the_policy_signs_posts_and_moves_on(stass: Day) -> None:
    una, vic = stass.person("una"), stass.person("vic")
    entry = people.RegisterPerson(
        name=una, title="Una", kind="volunteer", roles=("user",), line_manager=vic
    )
    await stass.does("dee", entry)
    await stass.does("una", stass.house.acknowledgement(una))
    facebook = stass.named("channels", "facebook")
    proposed = await stass.does("vic", channels.ProposeGrant(name=facebook, person=una))
    grant = proposed.state.grants[-1]
    if not grant.live:
        await stass.does("vic", channels.ApproveGrant(name=facebook, grant=grant.id))
    await stass.published("una", "facebook", "lin", category="volunteering")
    await stass.does("dee", people.RecordLeaving(name=una), reason="She has found work.")


@a_day
async def a_like_is_thought_about_as_a_post_is(stass: Day) -> None:
    await stass.published("sam", "twitter", "max", kind="like", third_party="yes", text="")
    await stass.published(
        "sam", "twitter", "lin", kind="repost", category="event", third_party="yes", text=""
    )
    await stass.published("sam", "twitter", "lin", kind="reply", text="At nine on Monday.")


@a_day
async def a_concern_about_a_colleague_goes_to_the_line_manager(stass: Day) -> None:
    concern: dict[str, Any] = {"kind": "staff_conduct", "respondents": (stass.person("sam"),)}
    complaint = await stass.complained("kim", complainant="Kim", **concern)
    await stass.settled(complaint, "max", "dee")


@a_day
async def who_is_unsure_takes_the_careful_course(stass: Day) -> None:
    post = await stass.submitted("sam", "facebook", text="What a week that was!")
    raised = posts.RaiseDoubt(name=post, question="Could somebody take it amiss?")
    doubt = (await stass.does("sam", raised)).state.doubts[-1].id
    no = posts.AnswerDoubt(name=post, doubt=doubt, answer="It could.", finding="not_clear")
    await stass.does("lin", no)
    content = structs.replace((await stass.state(post)).content, text="We were busy this week.")
    await stass.does("sam", posts.RevisePost(name=post, content=content))
    await stass.handed_in(post, "sam")
    yes = posts.AnswerDoubt(name=post, doubt=doubt, answer="Better.", finding="clear")
    await stass.does("lin", yes)
    await stass.approved(post, "lin")
    await stass.checked(post, "lin")
    await stass.out(post, "sam")


@a_day
async def linkedin_is_taken_into_use_and_the_policy_has_its_yearly_review(stass: Day) -> None:
    linkedin, sam = stass.named("channels", "linkedin"), stass.person("sam")
    await stass.does("sam", channel_request(linkedin, "linkedin"))
    await stass.does("lin", channels.ApproveChannel(name=linkedin))
    await stass.does("lin", activation(linkedin))
    proposed = await stass.does("lin", channels.ProposeGrant(name=linkedin, person=sam))
    grant = proposed.state.grants[-1]
    if not grant.live:
        await stass.does("lin", channels.ApproveGrant(name=linkedin, grant=grant.id))
    await stass.published("sam", "linkedin", "lin", category="recruitment")
    policy = stass.named("policies", stass.house.pack.version)
    await stass.does("dee", policies.OpenReview(name=policy))
    due = stass.house.clock() + timedelta(days=360)
    for who in ("dee", "bo", "bill"):
        reaffirmed = policies.Reaffirm(name=policy, outcome="It stands.", next_due=due)
        await stass.does(who, reaffirmed)
    assert (await stass.state(policy)).state == "in_force"


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_a_day(story: Story) -> None:
    lived("stass", set_up, ORDINARY, story)
