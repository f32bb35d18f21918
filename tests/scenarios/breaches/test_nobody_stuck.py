"""Where all who could take a report up are a part of it, a body outside decides, or is told."""

from duecourse.breaches import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.testing import Scene
from tests.scenarios.breaches import scenes as s
from tests.scenarios.zrtherapy import zrtherapy


def _about_the_owner() -> Scene:
    given = zrtherapy()
    owner = given.person("zoe")
    said = {"respondent": owner, **s.act(clause="ZRT-SA-views", while_at="working")}
    scene = s.nothing(given)
    return scene.when(c.ReportBreach(name=scene.name, **said), "con")


def test_the_only_handler_deals_with_nothing_about_themselves() -> None:
    scene = _about_the_owner()
    alone = scene.when(
        c.TriageInformal(
            name=scene.name, plan="I talk to myself.", criticism="no", disclosure="not_protected"
        ),
        "zoe",
    )
    alone.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    assert "context.outside" in alone.violations[0].message


def test_who_reported_it_has_a_body_outside_told() -> None:
    scene = _about_the_owner()
    told = c.DecideReferral(name=scene.name, body="ukcp", referral="refer", sent="The report")
    referred = scene.when(told, "con", reason="Nobody here may.").then_in("reported")
    assert "ukcp" in referred.state.bodies_told
    answered = c.SettleReferral(name=scene.name, body="ukcp", answer="They look into it.")
    referred.when(answered, "con").then_in("reported")
    by_owner = scene.when(told, "zoe", reason="Nothing in it.")
    by_owner.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")


def test_who_stands_above_by_rank_is_called_nobody_s_line_manager() -> None:
    """Kit is of the Board; Lin's line manager on record is Dee. Dee may not look into it."""
    given = s.house()
    lines = {given.person("sam"): given.person("lin"), given.person("lin"): given.person("dee")}
    scene = s.reported(given.with_organisation(managers=lines), respondent=given.person("kit"))
    by_mo = s.formal(scene, by="bo", investigator="lin")
    said = " ".join(v.message for v in by_mo.violations)
    assert "line manager" not in said
    assert "people/kit stands above people/lin" in said
