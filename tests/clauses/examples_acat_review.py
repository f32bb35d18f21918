"""What ACAT's clauses on review allow and refuse."""

from typing import Any

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import PostScene, Said, picture, unwritten, writing
from tests.clauses.framework import Example
from tests.scenarios.acat import acat


def _handed_in(**content: Any) -> PostScene:
    return writing(acat(), **content).submitted()


def _item(clause: str, item: str, refused: Said | None, **content: Any) -> Example:
    """Return the example of a clause that asks one item: left blank (None) or answered no."""
    if refused is None:
        reason = Reason.CHECKLIST_INCOMPLETE
        refuse = lambda: _handed_in(**content).approved(without=(item,))  # noqa: E731
    else:
        answers: dict[str, Any] = {item: refused}
        reason = Reason.CHECKLIST_FAILED
        refuse = lambda: _handed_in(**content).approved(**answers)  # noqa: E731
    return Example(clause, reason, allow=lambda: _handed_in(**content).approved(), refuse=refuse)


def _doubted(kind: str, by: str = "lena") -> PostScene:
    return _handed_in().does(c.RaiseDoubt, by, kind=kind, question="Is this ours to say?")


def _cleared(scene: PostScene, by: str) -> PostScene:
    return scene.does(
        c.AnswerDoubt, by, doubt=scene.state.doubts[0].id, answer="It is.", finding="clear"
    )


def _campaign(*, consulted: bool) -> PostScene:
    """Return a campaign of Ada's in an election period, for Lena to approve."""
    given = acat().with_organisation(regulated_period_open=True)
    scene = unwritten(given).drafted(by="ada", category="policy_view", campaigning="yes")
    scene = scene.submitted(by="ada")
    return (
        scene.does(c.RecordConsultation, "tess", note="Agreed.", finding="clear")
        if consulted
        else scene
    )


_ENGAGE: dict[str, Any] = {"platform": "engage", "category": "public_information"}
_STATISTIC: dict[str, Any] = {"contains_facts": "yes", "sources": ("https://example.org/study",)}
_MINORS: dict[str, Any] = {"audience": ("minors",), "audience_min_age": 16}

_SHARED: dict[str, Any] = {"kind": "repost", "category": "related_issue", "third_party": "yes"}
_FOOTAGE: dict[str, Any] = {"media": (picture(kind="video", provenance="supplied"),)}

EXAMPLES = (
    _item("ACAT-CH-engage", "plain_language", None, **_ENGAGE),
    _item("ACAT-2.3-values", "values", None),
    _item("ACAT-2.4-ethics", "ethics_code", None),
    _item("ACAT-M-a", "service_user_interest", None),
    _item("ACAT-M-e-power", "power_differential", None, kind="reply", audience=("service_user",)),
    _item("ACAT-2.17-holding", "holding_only", "no", kind="holding_response"),
    _item("ACAT-2.13-safety", "no_risk_taking", "no", **_FOOTAGE),
    _item("ACAT-2.14-law", "lawfully_obtained", "no", **_FOOTAGE),
    _item("ACAT-LIBEL", "not_defamatory", "no"),
    _item("ACAT-DISC", "not_discriminatory", "no"),
    Example(
        "ACAT-2.6-presentation",
        Reason.SELF_APPROVAL,
        allow=lambda: _handed_in().answered(by="ada", proofread="yes"),
        refuse=lambda: _handed_in().answered(by="lena", proofread="yes"),
    ),
    Example(
        "ACAT-2.9-label",
        Reason.LABEL_MISSING,
        allow=lambda: _handed_in(**_SHARED, label="By CAT North").approved(),
        refuse=lambda: writing(acat(), **_SHARED).submitted(),
    ),
    Example(
        "ACAT-2.10-facts",
        Reason.SOURCES_MISSING,
        allow=lambda: _handed_in(**_STATISTIC).approved(),
        refuse=lambda: writing(acat(), contains_facts="yes").submitted(),
    ),
    Example(
        "ACAT-2.10-photos",
        Reason.CHECKLIST_INCOMPLETE,
        allow=lambda: _handed_in(
            media=(picture(provenance="supplied", provenance_note="Sent by the organiser"),)
        ).approved(),
        refuse=lambda: writing(acat(), media=(picture(provenance=""),)).submitted(),
    ),
    Example(
        "ACAT-2.12-doubt",
        Reason.UNRESOLVED_DOUBT,
        allow=lambda: _cleared(_doubted("position"), "tom").approved(),
        refuse=lambda: _doubted("position").approved(),
    ),
    Example(
        "ACAT-2.16-party",
        Reason.PARTY_POLITICAL,
        allow=lambda: _handed_in().approved(),
        refuse=lambda: writing(acat(), party_political="yes", vote_guidance="yes").submitted(),
    ),
    Example(
        "ACAT-2.16-policy-views",
        Reason.PARTY_POLITICAL,
        allow=lambda: _handed_in(category="policy_view").approved(),
        refuse=lambda: writing(acat(), category="policy_view", vote_guidance="yes").submitted(),
    ),
    Example(
        "ACAT-COPY-credit",
        Reason.ATTRIBUTION_MISSING,
        allow=lambda: _handed_in(media=(_licensed(attribution="Ann Other"),)).approved(),
        refuse=lambda: writing(acat(), media=(_licensed(),)).submitted(),
    ),
    Example(
        "ACAT-CONF-doubt",
        Reason.NOT_AUTHORISED,
        allow=lambda: _cleared(_doubted("confidentiality"), "chris"),
        refuse=lambda: _cleared(_doubted("confidentiality", by="cleo"), "cleo"),
    ),
    Example(
        "ACAT-LOBBY-review",
        Reason.CONSULTATION_REQUIRED,
        allow=lambda: _campaign(consulted=True).approved(by="lena"),
        refuse=lambda: _campaign(consulted=False).approved(by="lena"),
    ),
    Example(
        "ACAT-LOBBY-vote",
        Reason.CHECKLIST_INCOMPLETE,
        allow=lambda: _campaign(consulted=True).approved(by="lena"),
        refuse=lambda: _campaign(consulted=True).approved(
            by="lena", without=("not_voting_influence",)
        ),
    ),
    Example(
        "ACAT-U18-suitable",
        Reason.AUDIENCE_UNSUITABLE,
        allow=lambda: _handed_in(**_MINORS).approved(),
        refuse=lambda: writing(acat(), **{**_MINORS, "audience_min_age": 11}).submitted(),
    ),
)


def _licensed(**changes: str) -> Any:
    return picture(
        maker="third_party",
        provenance="stock",
        rights_basis="licence",
        rights_ref="L-1",
        **changes,
    )
