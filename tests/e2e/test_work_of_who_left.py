"""What falls due stays somebody's: whoever it was given to may be gone, or do such work no more."""

from collections.abc import Iterator

import pytest

from duecourse.commands import CommandService
from duecourse.complaints.commands import OpenComplaint
from duecourse.contacts.commands import AssignContact, ClassifyContact, RecordContact
from duecourse.people.commands import (
    DeclareConflict,
    RecordLeaving,
    RemoveRole,
    SuspendAccess,
)
from duecourse.takedowns.commands import OpenTakedown
from duecourse.testing import House, Member, ServerThread, SettableClock

GONE = ("left", "stopped", "moved", "meant", "torn")


async def _given(house: House, id_: str, to: Member) -> str:
    name = house.named("contacts", id_)
    await to.does(RecordContact(name=name, kind="question", writer="w-1", summary="When?"))
    await to.does(AssignContact(name=name, assignee=to.name))
    return name


async def _without(house: House, worker: str, head: Member, other: Member) -> None:
    """Give each a question, and then let each but the last be out in a way of their own."""
    who = {one: await house.person(f"w-{one}", worker) for one in (*GONE, "here")}
    names = {one: await _given(house, f"c-{one}", member) for one, member in who.items()}
    reason = "They are away."
    await head.does(RecordLeaving(name=who["left"].name), reason=reason)
    await head.does(SuspendAccess(name=who["stopped"].name), reason=reason)
    await head.does(RemoveRole(name=who["moved"].name, role=worker), reason=reason)
    await other.does(ClassifyContact(name=names["meant"], concerns=(who["meant"].name,)))
    await who["torn"].does(
        DeclareConflict(name=who["torn"].name, about=names["torn"], nature="A friend.")
    )


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerThread]:
    async def set_up(service: CommandService, clock: SettableClock) -> None:
        acat = await House.opened(service, clock, "acat")
        lena, ada = (
            await acat.person("lena", "social_lead"),
            await acat.person("ada", "admin_manager"),
        )
        await acat.person("tom", "liaison_trustee")
        await acat.person("jo", "member", kind="member")
        await _without(acat, "administrator", ada, lena)
        # What stands on somebody's own account: nobody else takes it down while they are here.
        for id_ in ("sam", "kim"):
            owner = await acat.person(id_, "staff")
            where = f"https://site.example/{id_}"
            down = acat.named("takedowns", f"t-{id_}")
            await lena.does(
                OpenTakedown(
                    name=down, ground="error", where=where, held_by="personal", owner=owner.name
                )
            )
        await ada.does(RecordLeaving(name=acat.member("kim").name), reason="They left.")

        slate = await House.opened(service, clock, "cleanslate")
        lou, cleo = await slate.person("lou", "line_manager"), await slate.person("cleo", "ceo")
        rae = await slate.person("rae", "responsible_manager")
        await slate.person("pam", "project_manager")
        await _without(slate, "authorised_worker", cleo, rae)
        await rae.does(
            OpenComplaint(
                name=slate.named("complaints", "k1"), kind="grievance", complainant="R. Roe"
            )
        )
        await slate.itself.does(SuspendAccess(name=lou.name), reason="Looked into.")

        zrt = await House.opened(service, clock, "zrtherapy")
        zoe = await zrt.person("zoe", "owner")
        await _without(zrt, "authorised_user", zoe, zoe)

        stass = await House.opened(service, clock, "stass")
        dee, lin = await stass.person("dee", "director"), await stass.person("lin", "line_manager")
        await _without(stass, "user", dee, lin)

    with ServerThread(tmp_path_factory.mktemp("gone"), set_up) as server:
        yield server


def _own(server: ServerThread, organisation: str, id_: str, **wanted: str) -> set[str]:
    house = f"organisations/{organisation}"
    me = f"{house}/people/{id_}"
    found = server.client(me).items("ListClocks", parent=house, person=me, **wanted)
    return {one.resource.split("/", 2)[2] for one in found}


@pytest.mark.parametrize(
    "who",
    [("acat", "lena"), ("cleanslate", "rae"), ("zrtherapy", "zoe"), ("stass", "lin")],
    ids=lambda who: who[0],
)
def test_what_was_given_to_somebody_who_is_out_is_the_work_of_whoever_does_such_work(
    server: ServerThread, who: tuple[str, str]
) -> None:
    assert {f"contacts/c-{one}" for one in GONE} <= _own(server, *who)


@pytest.mark.parametrize(
    "who", [("acat", "lena"), ("cleanslate", "rae"), ("zrtherapy", "zoe"), ("stass", "lin")]
)
def test_what_is_somebodys_who_is_here_is_theirs_alone(
    server: ServerThread, who: tuple[str, str]
) -> None:
    assert "contacts/c-here" not in _own(server, *who)
    assert _own(server, who[0], "w-here") >= {"contacts/c-here"}


def test_what_stood_on_the_account_of_somebody_gone_is_for_whoever_manages(
    server: ServerThread,
) -> None:
    assert "takedowns/t-kim" in _own(server, "acat", "ada")
    assert "takedowns/t-sam" not in _own(server, "acat", "ada")
    assert _own(server, "acat", "jo") == set()


def test_what_nobody_does_is_the_work_of_who_stands_above(server: ServerThread) -> None:
    # The only line manager of Clean Slate is out: the Chief Executive stands in.
    assert "complaints/k1" in _own(server, "cleanslate", "cleo")
    assert "complaints/k1" not in _own(server, "cleanslate", "pam")


@pytest.mark.parametrize(
    "who", [("acat", "ada"), ("cleanslate", "cleo"), ("zrtherapy", "zoe"), ("stass", "dee")]
)
def test_a_suspension_is_looked_at_by_whoever_administers(
    server: ServerThread, who: tuple[str, str]
) -> None:
    assert "people/w-stopped" in _own(server, *who)
    assert "people/w-left" not in _own(server, *who)


@pytest.mark.parametrize(
    "who", [("cleanslate", "pam"), ("zrtherapy", "zoe"), ("stass", "dee")], ids=lambda one: one[0]
)
def test_a_review_that_the_policy_dates_and_nobody_made_is_missed_from_its_first_day(
    server: ServerThread, who: tuple[str, str]
) -> None:
    assert {one for one in _own(server, *who, state="missed") if one.startswith("policies/")}


def test_where_the_document_names_no_day_none_is_invented(server: ServerThread) -> None:
    assert not {one for one in _own(server, "acat", "tom") if one.startswith("policies/")}
