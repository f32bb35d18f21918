"""Examples of every command on an organisation."""

from duecourse.kernel.reasons import Reason
from duecourse.organisations import commands as c
from duecourse.testing import Scene
from tests.examples.framework import Example, act
from tests.scenarios.organisations.test_organisations import acat_itself, nothing


def _regulated() -> Scene:
    scene = acat_itself()
    return scene.when(c.OpenRegulatedPeriod(name=scene.name), "tess", reason="Election.")


def _to_be_closed() -> Scene:
    scene = acat_itself()
    asked = c.RequestClosing(name=scene.name)
    return scene.when(asked, "mona", reason="Merged with another.")


def _campaigning() -> Scene:
    scene = acat_itself()
    approved = c.ApproveCampaign(name=scene.name, campaign="fair-pay", minute="4.1")
    return scene.when(approved, "tess")


def _to_be_shut() -> Scene:
    scene = acat_itself()
    asked = c.RequestCalendarChange(name=scene.name, kind="closed", first_day="2026-12-24")
    return scene.when(asked, "mona", reason="Christmas.")


_SHUT = _to_be_shut().state.calendar_asked[0].change

EXAMPLES = (
    Example(
        c.RegisterOrganisation,
        given=nothing,
        accepted=act("service", system=True, title="ACAT"),
        refused=act("service", system=True, title="ACAT"),
        why=Reason.ALREADY_EXISTS,
        instead=acat_itself,
    ),
    Example(
        c.OpenRegulatedPeriod,
        given=acat_itself,
        accepted=act("tess", because="Election."),
        refused=act("tess"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.CloseRegulatedPeriod,
        given=_regulated,
        accepted=act("tess"),
        refused=act("tess"),
        why=Reason.ILLEGAL_TRANSITION,
        instead=acat_itself,
    ),
    Example(
        c.ApproveCampaign,
        given=acat_itself,
        accepted=act("tess", campaign="fair-pay", minute="Board 2026-02, 4.1"),
        refused=act("tess", campaign="fair-pay"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.CloseOrganisation,
        given=_to_be_closed,
        accepted=act("tess", because="Merged with another."),
        refused=act("tess", because="Merged with another."),
        why=Reason.APPROVAL_REQUIRED,
        instead=acat_itself,
    ),
    Example(
        c.RequestClosing,
        given=acat_itself,
        accepted=act("mona", because="Merged with another."),
        refused=act("mona"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.RequestCalendarChange,
        given=acat_itself,
        accepted=act("mona", because="Christmas.", kind="closed", first_day="2026-12-24"),
        refused=act("mona", because="Christmas.", kind="closed", first_day="2026-02-30"),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        c.ConfirmCalendarChange,
        given=_to_be_shut,
        accepted=act("tess", change=_SHUT),
        refused=act("mona", change=_SHUT),
        why=Reason.SELF_APPROVAL,
    ),
    Example(
        c.WithdrawCampaign,
        given=_campaigning,
        accepted=act("tess", campaign="fair-pay", because="It names a party."),
        refused=act("tess", campaign="winter", because="It names a party."),
        why=Reason.NOT_FOUND,
    ),
)
