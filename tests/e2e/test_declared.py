"""What people declared is not for every colleague, and nothing is for who was never entered."""

from collections.abc import Iterator
from typing import Any

import pytest

from duecourse.commands import CommandService
from duecourse.people import commands as people
from duecourse.testing import House, SettableClock
from tests.e2e.serving import Served, context

ACAT = "organisations/acat"
MIA, LENA = f"{ACAT}/people/mia", f"{ACAT}/people/lena"
POST = f"{ACAT}/posts/p1"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    async def set_up(service: CommandService, clock: SettableClock) -> None:
        acat = await House.opened(service, clock, "acat")
        await acat.person("omar", "admin_manager")
        await acat.person("lena", "social_lead")
        await acat.person("bob", "member", kind="member")
        await acat.person("tess", "committee_lead")
        mia = await acat.person("mia", "staff", line_manager=LENA)
        await mia.does(people.DeclareConflict(name=MIA, about=POST, nature="My sister."))
        await mia.does(people.DeclareConnection(name=MIA, subject="su-7", nature="friend"))

    with Served(tmp_path_factory.mktemp("declared"), set_up, log_level="warning") as running:
        yield running


def declared(person: Any) -> tuple[list[str], list[str]]:
    return [*person.conflicts], [*person.connections]


ALL = ([POST], ["su-7"])
NOTHING: tuple[list[str], list[str]] = ([], [])


@pytest.mark.parametrize(
    ("who", "access", "sees"),
    [
        ("mia", "member", ALL),
        ("lena", "member", ALL),
        ("omar", "admin", ALL),
        ("omar", "member", ALL),
        ("bob", "member", NOTHING),
        # What a credential is for is not whom somebody is to the person.
        ("bob", "admin", NOTHING),
        ("bob", "auditor", ALL),
    ],
)
def test_what_somebody_declared_is_for_who_has_to_know(
    who: str, access: str, sees: tuple[list[str], list[str]], served: Served
) -> None:
    token = served.token(f"{ACAT}/people/{who}", access)
    assert declared(served.call("GetPerson", token, name=MIA).person) == sees
    early = served.call("GetPerson", token, name=MIA, consistency={"at_version": 4}).person
    assert set(early.conflicts) <= set(sees[0])
    found = served.call("ListPeople", token, parent=ACAT).people
    assert [declared(one) for one in found if one.name == MIA] == [sees]


def test_the_reply_to_who_advises_does_not_tell_either(served: Served) -> None:
    mia = served.token(MIA)
    asked = served.call("AskAdvice", mia, context=context(), name=MIA, kind="content", question="?")
    assert declared(asked.person) == ALL
    officer = f"{ACAT}/people/tess"
    answer = {"name": MIA, "advice": asked.person.advice[0].id, "answer": "Yes."}
    replied = served.call("AnswerAdvice", served.token(officer), context=context(), **answer)
    assert replied.person.advice[0].answered_by == officer
    assert declared(replied.person) == NOTHING


def test_who_was_the_line_manager_sees_it_no_more(served: Served) -> None:
    omar, lena = served.token(f"{ACAT}/people/omar", "admin"), served.token(LENA)
    assert declared(served.call("GetPerson", lena, name=MIA).person) == ALL
    to = {"name": MIA, "line_manager": f"{ACAT}/people/bob"}
    served.call("ChangeLineManager", omar, context=context(), **to)
    try:
        assert declared(served.call("GetPerson", lena, name=MIA).person) == NOTHING
    finally:
        back = {"name": MIA, "line_manager": LENA}
        served.call("ChangeLineManager", omar, context=context(), **back)


READS: dict[str, dict[str, Any]] = {
    "ListPosts": {"parent": ACAT},
    "ListPeople": {"parent": ACAT},
    "ListConsents": {"parent": ACAT},
    "ListComplaints": {"parent": ACAT},
    "ListPolicies": {"parent": ACAT},
    "GetOrganisation": {"name": ACAT},
    "GetPerson": {"name": MIA},
    "GetLifecycle": {"parent": ACAT, "kind": "posts"},
    "ListAllowedTransitions": {"name": MIA},
    "ValidatePolicy": {"pack": "x"},
}


@pytest.mark.parametrize("access", ["member", "admin", "service"])
@pytest.mark.parametrize("method", READS)
def test_who_was_never_entered_reads_nothing(method: str, access: str, served: Served) -> None:
    for sub in (f"{ACAT}/people/nobody", f"{ACAT}/people/mia2"):
        refusal = served.refused(method, served.token(sub, access), **READS[method])
        assert (refusal.code, refusal.reason) == ("PERMISSION_DENIED", "PERMISSION_DENIED")
        assert "not entered" in refusal.message


def test_a_correction_that_needs_a_second_person_says_so_in_its_reply(served: Served) -> None:
    lena, omar = served.token(LENA), served.token(f"{ACAT}/people/omar")
    asked = {
        "parent": ACAT,
        "subject": "su-9",
        "subject_kind": "supporter",
        "age_band": "under_18",
        "purpose": "event",
        "material": "image",
        "platforms": ["twitter"],
        "wording_version": "1",
    }
    tess = f"{ACAT}/people/tess"
    served.call("RequestConsent", served.token(tess), context=context(), **asked)
    right = {"name": f"{ACAT}/objections/su-9", "age_band": "adult", "evidence": "Passport seen"}
    first = served.call("CorrectSubject", lena, context=context(), **right).objection
    waiting = [(one.by, one.age_band) for one in first.corrections]
    assert (waiting, list(first.age_bands)) == ([(LENA, "adult")], ["under_18"])
    second = served.call("CorrectSubject", omar, context=context(), **right).objection
    assert (list(second.corrections), list(second.age_bands)) == ([], ["adult"])
