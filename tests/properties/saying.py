"""Scenes that demand a text which no example of a clause or of a command happens to bring."""

from duecourse.posts.commands import AnswerChecklist, ChecklistAnswer
from duecourse.testing import Scene, asked, writing
from tests.scenarios.acat import acat
from tests.scenarios.breaches import scenes as breaches
from tests.scenarios.channels.test_channels import activation, approved
from tests.scenarios.complaints.test_meant import hurt, settled
from tests.scenarios.complaints.ways import too_late
from tests.scenarios.contacts.test_contacts import entered_late
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy


def _of_a_child() -> Scene:
    return asked(stass(), age_band="under_18").recorded(giver_role="parent", authority="Mother")


def _of_somebody_under_guardianship() -> Scene:
    law = {"authority": "Order of the court", "legal_authority": "court_order"}
    return asked(stass()).recorded(giver_role="guardian", **law)


def _of_a_group() -> Scene:
    return asked(acat(), subject_kind="group").recorded(members=("su-1", "su-2"))


def _of_somebody_represented() -> Scene:
    return asked(acat()).recorded(giver_role="representative", authority="Their lawyer")


def _without_second_factor() -> Scene:
    channel, why = approved(), "The platform has none."
    return channel.when(activation(channel, two_factor=False, two_factor_reason=why), "mona")


def _beside_the_point() -> Scene:
    said = ChecklistAnswer(item="proofread", answer="not_applicable", note="A word of thanks.")
    return writing(acat(), kind="reply").submitted().does(AnswerChecklist, "ada", answers=(said,))


def _acted_on_by_who_is_complained_of() -> Scene:
    return settled(hurt("sam", "lin"), "max", detriment="Their access was restored.")


SAYING = (
    *breaches.SAYING,
    _of_a_child,
    _of_somebody_under_guardianship,
    _of_a_group,
    _of_somebody_represented,
    _without_second_factor,
    _beside_the_point,
    lambda: writing(zrtherapy(), kind="like").submitted(),
    _acted_on_by_who_is_complained_of,
    entered_late,
    too_late,
)
