"""What Clean Slate's clauses allow and refuse."""

from typing import Any

from duecourse.kernel.reasons import Reason
from duecourse.organisations.commands import ApproveCampaign
from duecourse.organisations.decide import ORGANISATIONS
from duecourse.posts import commands as c
from duecourse.testing import Given, PostScene, Scene, picture, shown, unwritten, writing
from tests.clauses.framework import Example
from tests.scenarios.cleanslate import cleanslate

DONOR = shown("su-d", "donor")


def _submitted(**changes: Any) -> PostScene:
    return writing(cleanslate(), **changes).submitted()


def _in_doubt() -> PostScene:
    scene = writing(cleanslate()).reviewed().verified()
    return scene.does(c.RaiseDoubt, "wes", kind="other", question="May we say so?")


def _cleared() -> PostScene:
    scene = _in_doubt()
    return scene.does(
        c.AnswerDoubt, "lou", doubt=scene.state.doubts[0].id, answer="We may.", finding="clear"
    )


def _campaigning(given: Given) -> PostScene:
    return writing(given, category="campaigning", campaigning="yes", campaign="c1").submitted()


def _approved_by_board() -> Given:
    given = cleanslate()
    scene = Scene(given, ORGANISATIONS, given.organisation, given.facts[given.organisation])
    command = ApproveCampaign(name=scene.name, campaign="c1", minute="Minutes of May, item 4")
    state = scene.when(command, "bea").state
    return given.with_organisation(campaign_ends=state.campaign_ends)


EXAMPLES = (
    Example(
        "CS-4.1-share",
        None,
        allow=lambda: writing(cleanslate(), category="good_work"),
    ),
    Example(
        "CS-4.1-brand",
        Reason.CHECKLIST_INCOMPLETE,
        allow=lambda: _submitted().approved(),
        refuse=lambda: _submitted().approved(without=("branding",)),
    ),
    Example(
        "CS-4.1-permission",
        Reason.CONSENT_MISSING,
        allow=lambda: (
            writing(cleanslate().with_consent("c1", "su-d"), subjects=(DONOR,))
            .reviewed()
            .verified("c1")
        ),
        refuse=lambda: writing(cleanslate(), subjects=(DONOR,)).reviewed().verified(),
    ),
    Example(
        "CS-4.1-code",
        Reason.ATTESTATION_REQUIRED,
        allow=_submitted,
        refuse=lambda: writing(cleanslate()).submitted(without=("code_of_conduct",)),
    ),
    Example(
        "CS-4.2-legal",
        Reason.CHECKLIST_FAILED,
        allow=lambda: _submitted().approved(),
        refuse=lambda: _submitted().approved(data_protected="no"),
    ),
    Example(
        "CS-4.2-disrepute",
        Reason.CHECKLIST_FAILED,
        allow=lambda: _submitted().approved(),
        refuse=lambda: _submitted().approved(no_disrepute="no"),
    ),
    Example(
        "CS-4.2-abuse",
        Reason.CHECKLIST_FAILED,
        allow=lambda: _submitted().approved(),
        refuse=lambda: _submitted().approved(no_abuse="no"),
    ),
    Example(
        "CS-4.2-party",
        Reason.PARTY_POLITICAL,
        allow=lambda: _submitted().approved(),
        refuse=lambda: _submitted(party_political="yes").approved(by="cleo"),
    ),
    Example(
        "CS-4.2-campaign",
        Reason.CONSULTATION_REQUIRED,
        allow=lambda: _campaigning(_approved_by_board()).approved(),
        refuse=lambda: _campaigning(cleanslate()).approved(by="cleo"),
    ),
    Example(
        "CS-4.2-interest",
        Reason.CONFLICT_OF_INTEREST,
        allow=lambda: _submitted(interest="none"),
        refuse=lambda: _submitted(interest="declared", promotes_interest="yes"),
    ),
    Example(
        "CS-7.2-authorised",
        Reason.NOT_AUTHORISED,
        allow=lambda: writing(cleanslate()).reviewed().verified().published(),
        refuse=lambda: (
            writing(cleanslate().with_person("wim", "authorised_worker"))
            .reviewed()
            .verified()
            .published(by="wim")
        ),
    ),
    Example(
        "CS-7.3-public",
        None,
        allow=lambda: _submitted(links=("https://example.org/annual-report",)),
    ),
    Example(
        "CS-7.3-confidential",
        Reason.CONFIDENTIAL_CONTENT,
        allow=lambda: _submitted().approved(),
        refuse=lambda: _submitted(media=(picture(kind="document"),), classification="internal"),
    ),
    Example(
        "CS-7.3-doubt",
        Reason.UNRESOLVED_DOUBT,
        allow=lambda: _cleared().published(),
        refuse=lambda: _in_doubt().published(),
    ),
    Example(
        "CS-7.5-speak",
        Reason.CHANNEL_UNKNOWN,
        allow=lambda: writing(cleanslate()).reviewed().verified().published(),
        refuse=lambda: unwritten(cleanslate()).drafted(platform="wes-own-page"),
    ),
)
