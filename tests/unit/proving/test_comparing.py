"""What a new version of a policy allows or refuses is found, and lived through under both."""

import pytest

from duecourse.people.commands import AcknowledgePolicy
from duecourse.posts.commands import PublishPost
from duecourse.proving.comparing import compare
from duecourse.proving.differing import Differing, of_posts
from duecourse.proving.side_by_side import of_people, translated
from duecourse.proving.stages import Life
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack
from tests.unit.proving.test_proving import changed, without_rules


def told(found: Differing) -> str:
    return "\n".join(" ".join((s.command, *s.clauses, *s.story, s.why)) for s in found.steps)


@pytest.mark.parametrize("pack", SHIPPED)
def test_a_pack_does_not_differ_from_itself(pack: str) -> None:
    # One way: the other way is the same search of the same two.
    one, other = Life(load_pack(pack)), Life(load_pack(pack))
    posts, people = of_posts(one, other), of_people(load_pack(pack), load_pack(pack))
    assert (posts.steps, people.steps) == ((), ())
    assert posts.cases + people.cases > 500


def test_a_dropped_guardian_rule_is_what_a_child_was_asked_alone() -> None:
    found = compare(load_pack("cleanslate"), without_rules("cleanslate", "guardian_consent"))
    step, unanswered = found.allowed.steps
    assert unanswered.command == "SubmitForReview"
    assert step.command == "VerifyConsent"
    assert step.clauses == ("EXT-CHILD-18",)
    assert "guardian" in step.why
    assert step.story[-1].endswith("publishes it.")
    assert found.refused.steps == ()


def test_a_looser_category_is_told_with_the_post() -> None:
    listed = "categories: [services, news, event,"
    found = compare(load_pack("stass"), changed("stass", (listed, f"{listed} poetry,")))
    assert "category: poetry" in told(found.allowed)
    assert "DraftPost" in {step.command for step in found.allowed.steps}
    assert found.refused.steps == ()


def test_a_stricter_category_is_told_with_the_post() -> None:
    listed = "fundraising, volunteering, recruitment]"
    found = compare(load_pack("stass"), changed("stass", (listed, "fundraising, volunteering]")))
    assert "category: recruitment" in told(found.refused)
    assert found.allowed.steps == ()


def test_a_new_step_of_the_review_stands_before_publication() -> None:
    step = "    - {id: content, by: review}\n"
    more = f"{step}    - {{id: second, by: review}}\n  different_people: true\n"
    found = compare(load_pack("stass"), changed("stass", (step, more)))
    (refused,), (allowed,) = found.refused.steps, found.allowed.steps
    assert refused.command == "VerifyConsent"
    assert "step second" in refused.why
    assert allowed.command == "ApproveStep"


def test_a_new_role_is_told_once() -> None:
    roles = "\nroles:\n"
    found = compare(
        load_pack("stass"), changed("stass", (roles, f"{roles}  poet: {{title: Poet}}\n"))
    )
    assert [s.command for s in found.allowed.steps] == ["RegisterPerson", "AssignRole"]
    assert "as poet" in found.allowed.steps[0].story[-1]
    assert found.refused.steps == ()


def test_a_command_is_about_the_other_side_there() -> None:
    stass, acat = load_pack("stass"), load_pack("acat")
    there = translated(PublishPost(name="organisations/stass/posts/p1", revision=1), stass, acat)
    assert there.name == "organisations/acat/posts/p1"
    read = AcknowledgePolicy(name="organisations/stass/people/a", policy_version=stass.version)
    moved = translated(read, stass, acat)
    assert isinstance(moved, AcknowledgePolicy)
    assert moved.policy_version == acat.version
