"""Whoever reports to who is complained of leaves it to whoever stands in for them."""

from collections.abc import Mapping
from datetime import timedelta

from msgspec import structs

from duecourse.complaints import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.people import commands as people
from duecourse.proving.casts import Cast, casts, founded
from duecourse.proving.world import World
from duecourse.testing import load_pack

ROLES: Mapping[str, tuple[str, ...]] = {
    "bea": ("board",),
    "cy": ("ceo",),
    "rita": ("responsible_manager",),
    "lee": ("line_manager",),
    "ann": ("line_manager",),
}


def world(managers: Mapping[str, str], roles: Mapping[str, tuple[str, ...]] = ROLES) -> World:
    pack = load_pack("cleanslate")
    cast: Cast = structs.replace(next(casts(pack)), people=roles, managers=managers)
    return founded(pack, cast)


def complained(of: World) -> World:
    opening = c.OpenComplaint(
        name=of.name("complaints", "k1"),
        kind="staff_conduct",
        respondents=(of.name("people", "rita"),),
        complainant="A. Reader",
        summary="I was shouted at",
        by_media="no",
    )
    return of.done(opening, of.name("people", "reader"))


def refused(of: World, who: str) -> set[str]:
    act = c.AcknowledgeComplaint(name=of.name("complaints", "k1"))
    return {v.reason for v in of.attempt(act, of.name("people", who)).violations}


def only(*ids: str) -> dict[str, tuple[str, ...]]:
    return {id_: ROLES[id_] for id_ in ids}


def test_where_the_only_handler_reports_to_them_the_deputy_stands_in() -> None:
    before = complained(world({"lee": "rita"}, only("bea", "cy", "rita", "lee")))
    assert refused(before, "lee") == {Reason.CONFLICT_OF_INTEREST}
    assert refused(before, "cy") == set()
    assert refused(before, "bea") == {Reason.NOT_AUTHORISED}


def test_while_another_handler_does_not_report_to_them_nobody_stands_in() -> None:
    before = complained(world({"lee": "rita", "ann": "cy"}))
    assert refused(before, "lee") == {Reason.CONFLICT_OF_INTEREST}
    assert refused(before, "ann") == set()
    assert refused(before, "cy") == {Reason.NOT_AUTHORISED}


def test_a_new_line_manager_counts_from_then_on() -> None:
    before = complained(world({"lee": "rita"}, only("bea", "cy", "rita", "lee")))
    lee = before.name("people", "lee")
    moved = people.ChangeLineManager(name=lee, line_manager=before.name("people", "bea"))
    after = before.done(moved, before.name("people", "cy"))
    assert refused(after, "lee") == set()
    assert refused(after, "cy") == {Reason.NOT_AUTHORISED}


def test_where_the_deputy_reports_to_them_too_who_is_next_stands_in() -> None:
    before = complained(world({"lee": "rita", "cy": "rita"}, only("bea", "cy", "rita", "lee")))
    assert refused(before, "cy")
    assert refused(before, "bea") == set()


def test_where_everybody_reports_to_them_a_handler_does_what_they_can() -> None:
    managers = {"lee": "rita", "cy": "rita", "bea": "rita"}
    before = complained(world(managers, only("bea", "cy", "rita", "lee")))
    assert refused(before, "lee") == set()
    assert refused(before, "rita") == {Reason.NOT_AUTHORISED}


def test_a_change_of_line_manager_leaves_the_order_and_the_giver_of_a_role() -> None:
    before = world({"lee": "rita"})
    lee, own = before.name("people", "lee"), before.organisation
    moved = people.ChangeLineManager(name=lee, line_manager=before.name("people", "bea"))
    after = before.done(moved, before.name("people", "cy"))
    assert after.state(own).officers == before.state(own).officers
    assert after.state(own).appointed_by == before.state(own).appointed_by
    assert after.state(own).managers == {lee: before.name("people", "bea")}


def test_a_line_manager_whom_they_changed_themselves_counts_all_the_same() -> None:
    before = complained(world({"lee": "rita"}, {**ROLES, "rita": ("project_manager",)}))
    lee = before.name("people", "lee")
    moved = people.ChangeLineManager(name=lee, line_manager=before.name("people", "bea"))
    after = before.done(moved, before.name("people", "rita"))
    assert refused(after, "lee") == {Reason.CONFLICT_OF_INTEREST}
    assert refused(after, "ann") == set()


def test_a_change_before_the_complaint_counts() -> None:
    start = world({"lee": "rita"}, {**ROLES, "rita": ("project_manager",)})
    moved = people.ChangeLineManager(
        name=start.name("people", "lee"), line_manager=start.name("people", "bea")
    )
    after = complained(start.done(moved, start.name("people", "rita")).later(timedelta(minutes=1)))
    assert refused(after, "lee") == set()


def test_friends_do_not_judge_in_place_of_whom_they_removed() -> None:
    cast = {**only("bea", "lee"), "rita": ("ceo",)}
    before = complained(world({}, {**cast, "fay": ("authorised_worker",)}))
    rita, lee, fay = (before.name("people", one) for one in ("rita", "lee", "fay"))
    gone = before.done(people.RecordLeaving(name=lee), rita)
    filled = gone.done(people.AssignRole(name=fay, role="line_manager"), rita)
    assert refused(filled, "fay") == {Reason.CONFLICT_OF_INTEREST}
    assert refused(filled, "bea") == set()
