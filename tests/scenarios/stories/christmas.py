"""S3: a complaint about a post of ACAT that comes the day before Christmas Eve."""

from typing import Any

from duecourse.testing import PLAINLY
from tests.e2e.scenarios.stage import Stage, london
from tests.scenarios.stories.acat_house import post_state, published
from tests.scenarios.stories.told import Told

AT = london(2026, 12, 1, "10:00")
ADVICE = "ACAT-2.17-advice"
_APOLOGY: dict[str, Any] = {
    "settlement": "apology",
    "terms": "We are sorry, and the figure is put right.",
    "silences": "no",
    "complainant_accepts": "yes",
    "respondent_accepts": "yes",
    "stays": "yes",
}


def tell(acat: Stage) -> None:
    """Tell it.

    What the scenario calls Respond is each command here that answers: ResolveComplaint, and a
    reply on the channel. Lena wrote the post, so that Ada answers; she is refused as well.
    """
    post = published(acat, "p0")
    acat.at(london(2026, 12, 23, "16:30"))
    about: dict[str, Any] = {"kind": "channel_post", "about": [post]}
    k1 = Told(acat, "k1").opened("mia", complainant="Mia Roe", summary="It is wrong.", **about)
    assert post_state(acat, post) == "complaint"
    assert k1.clock("acknowledge") == ("Wed 30 December 2026, 17:00:00 (Europe/London)", "running")
    _nobody_can_be_asked(k1)
    acat.at(london(2026, 12, 29, "12:00"))
    k1.does("ada", "AcknowledgeComplaint")
    assert k1.clock("acknowledge")[1] == "met"
    k3 = _others_complain(acat, k1, about)
    acat.at(london(2027, 1, 4, "10:00"))
    k1.is_refused("ada", "ResolveComplaint", "ADVICE_REQUIRED", ADVICE, outcome="Put right.")
    k1.does("eve", "AdviseOnComplaint", advice="Say that we are sorry, and put it right.")
    why = {"context": {"reason": "Both would rather talk."}}
    k1.does("ada", "ScreenInformal", wish="informal", **why)
    k1.is_refused(
        "ada",
        "SettleInformally",
        "CONSENT_OF_PARTIES",
        **{**_APOLOGY, "complainant_accepts": "no"},
    )
    k1.does("ada", "SettleInformally", **_APOLOGY)
    assert k1.is_in("resolved")
    # Somebody else's is still open.
    assert post_state(acat, post) == "complaint"
    k3.does("eve", "AdviseOnComplaint", advice="The same.")
    k3.does("ada", "ResolveComplaint", outcome="The figure was put right.", **PLAINLY)
    assert post_state(acat, post) == "resolved"


def _nobody_can_be_asked(k1: Told) -> None:
    """Those whom ACAT asks first are away: word is sent from the template, and no answer."""
    acat = k1.stage
    k1.is_refused(
        "ada", "SendHoldingResponse", "ADVICE_REQUIRED", "ACAT-2.17-holding", template="x"
    )
    for who in ("tom", "eve", "cara"):
        asked = {"adviser": acat.named("people", who), "tried": "They are away until January."}
        k1.is_refused(
            "lena", "RecordAdviserUnavailable", "CONFLICT_OF_INTEREST", "EXT-COI-handler", **asked
        )
        k1.does("ada", "RecordAdviserUnavailable", **asked)
    acat.at(london(2026, 12, 23, "16:50"))
    k1.does("ada", "SendHoldingResponse", template="holding")
    # It is no acknowledgement, and it stands for no advice.
    assert k1.is_in("received")


def _others_complain(acat: Stage, k1: Told, about: dict[str, Any]) -> Told:
    """K2 is of the same person, K3 of another; the first goes on in K1. Return K3."""
    k2 = Told(acat, "k2").opened("mia", complainant="Mia Roe", summary="Still wrong.", **about)
    k3 = Told(acat, "k3").opened("max", complainant="Max Poe", summary="Wrong.", **about)
    k3.does("ada", "AcknowledgeComplaint")
    into = {"into": k1.name, "new": "no"}
    k3.is_refused("ada", "MarkDuplicate", "DUPLICATE_NOT_SAME_PARTY", "EXT-DUPLICATE", **into)
    k2.does("ada", "MarkDuplicate", **into)
    assert k2.is_in("merged")
    return k3
