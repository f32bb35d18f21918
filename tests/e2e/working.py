"""One organisation with work of every kind, on a real server, and secrets that may be added."""

from typing import Any, Final

from duecourse.breaches.commands import ReportBreach
from duecourse.commands import CommandService
from duecourse.complaints.commands import OpenComplaint
from duecourse.contacts.commands import AssignContact, RecordContact
from duecourse.incidents.commands import FlagIncident
from duecourse.people.commands import DeclareConflict
from duecourse.posts import commands as posts
from duecourse.takedowns.commands import OpenTakedown
from duecourse.testing import MONDAY, House, ServerThread, SettableClock
from tests.integration.commands.newsroom import Newsroom

ACAT: Final = "organisations/acat"
EXCLUDED: Final = (("sam",), ("kim",), ("audrey", "auditor"), ("sam", "auditor"))
"""Who may not know of the secrets: who is complained of, and who has no part in such matters; with
what their credential is for."""


def person(id_: str) -> str:
    return f"{ACAT}/people/{id_}"


def short(rows: Any) -> list[str]:
    return [one.name.split("/", 2)[2] for one in rows]


class Work:
    """What everybody may know of: posts, contacts, and a complaint about a post."""

    house: House
    room: Newsroom

    async def set_up(self, service: CommandService, clock: SettableClock) -> None:
        house = self.house = await House.opened(service, clock, "acat")
        room = self.room = await Newsroom._of(house)
        await house.person("ada", "admin_manager")
        await house.person("chris", "chair")
        await house.person("sam", "staff")
        await house.person("kim", "member", kind="member")
        jo = await house.person("jo", "member", kind="member")
        for id_ in ("c1", "c2", "c3"):
            contact = RecordContact(
                name=house.named("contacts", id_),
                channel=room.channel,
                kind="question",
                summary="When do you open?",
                minor="no",
                says_wrong="no",
            )
            await jo.does(contact)
        for id_ in ("c1", "c3"):
            assigned = AssignContact(name=house.named("contacts", id_), assignee=room.lena.name)
            await room.lena.does(assigned)
        c3 = house.named("contacts", "c3")
        await room.lena.does(DeclareConflict(name=room.lena.name, about=c3, nature="A friend."))
        draft = posts.DraftPost(
            name=house.named("posts", "d1"), channel=room.channel, content=room.content()
        )
        await room.lena.does(draft)
        doubted = await room.drafted()
        hand_in = posts.SubmitForReview(name=doubted, revision=1, attestations=room.on_submitting)
        await room.lena.does(hand_in)
        await jo.does(posts.RaiseDoubt(name=doubted, kind="position", question="Is it so?"))
        self.doubted = doubted.split("/", 2)[2]

    async def secrets(self, tag: str = "x") -> None:
        """Add what only few may know of, due before, among and after the rest."""
        house, jo = self.house, self.house.member("jo")
        sam = house.member("sam").name
        for kind in ("grievance", "data_protection"):
            complaint = OpenComplaint(
                name=house.named("complaints", f"{tag}-{kind}"),
                kind=kind,
                complainant="Jo",
                respondents=(sam,),
                in_confidence=True,
            )
            await jo.does(complaint)
        report = ReportBreach(
            name=house.named("breaches", f"{tag}-b"),
            respondent=sam,
            clause="ACAT-2.4-purpose",
            act="Told of a client.",
            act_at=MONDAY,
            capacity="professional",
            sharing_own="no",
        )
        await jo.does(report)
        flag = FlagIncident(
            name=house.named("incidents", f"{tag}-i"),
            kinds=("safeguarding", "data"),
            accused=(sam,),
        )
        await jo.does(flag)
        where = f"https://site.example/{tag}"
        down = OpenTakedown(
            name=house.named("takedowns", f"{tag}-t"), ground="intimate_image", where=where
        )
        await jo.does(down)


def answered(server: ServerThread, method: str, *who: str, **asked: Any) -> bytes:
    """Return the bytes of a reply to somebody, with what their credential is for."""
    id_, *access = who
    reply = server.client(person(id_), *access).call(method, parent=ACAT, **asked)
    found: bytes = reply.SerializeToString(deterministic=True)
    return found


def walked(server: ServerThread, who: str, access: str = "member", **asked: Any) -> list[bytes]:
    """Return the bytes of every page of a list of work."""
    found, token = [], ""
    while True:
        page = server.client(person(who), access).call(
            "ListWork", parent=ACAT, page_token=token, **asked
        )
        found.append(page.SerializeToString(deterministic=True))
        token = page.next_page_token
        if not token:
            return found
