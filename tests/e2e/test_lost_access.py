"""A credential outlives the access of its bearer; it opens nothing any more."""

import pytest

from duecourse.people import commands as people
from duecourse.server.auth import ACCESS
from tests.e2e.conftest import ACAT, TWITTER, Newsroom, drafting
from tests.e2e.serving import context

READS = {
    "GetChannel": {"name": TWITTER},
    "ListPosts": {"parent": ACAT},
    "ListAllowedTransitions": {"name": TWITTER},
    "GetLifecycle": {"parent": ACAT, "kind": "posts"},
    "ListEvents": {"name": TWITTER},
    "GetState": {"name": TWITTER},
    "ListAttempts": {"parent": ACAT},
    "ValidatePolicy": {"pack": "x"},
}


@pytest.mark.parametrize("end", [people.SuspendAccess, people.RecordLeaving])
def test_whoever_lost_access_reads_nothing_and_writes_nothing(
    newsroom: Newsroom, end: type[people.SuspendAccess | people.RecordLeaving]
) -> None:
    served = newsroom.served
    name = f"{ACAT}/people/{end.__name__.lower()}"
    token = served.token(name, *(set(ACCESS) - {"service", "intake", "operator"}))
    entry = {"parent": ACAT, "person_id": name.rsplit("/", 1)[1], "title": "Noa", "kind": "staff"}
    served.call("RegisterPerson", newsroom.omar, context=context(), roles=["social_lead"], **entry)
    served.call("GetChannel", token, name=TWITTER)
    served.call(end.__name__, newsroom.omar, context=context(reason="it was time"), name=name)
    for method, asked in READS.items():
        refusal = served.refused(method, token, **asked)
        assert refusal.reason == "PERMISSION_DENIED", method
    assert served.refused("DraftPost", token, **drafting()).reason == "NOT_AUTHORISED"


def test_an_auditor_from_outside_reads_by_their_credential_alone(newsroom: Newsroom) -> None:
    auditor = newsroom.served.token(f"{ACAT}/people/outside-auditor", "auditor")
    assert newsroom.served.call("ListEvents", auditor, name=TWITTER).events


@pytest.mark.parametrize("end", [people.SuspendAccess, people.RecordLeaving])
def test_whoever_lost_access_reads_their_own_complaint_and_no_other(
    newsroom: Newsroom, end: type[people.SuspendAccess | people.RecordLeaving]
) -> None:
    served, id_ = newsroom.served, f"mia-{end.__name__.lower()}"
    name = f"{ACAT}/people/{id_}"
    entry = {"parent": ACAT, "person_id": id_, "title": "Mia", "kind": "staff"}
    served.call("RegisterPerson", newsroom.omar, context=context(), roles=["social_lead"], **entry)
    token, other = served.token(name, "member"), served.token(f"{ACAT}/people/omar", "member")
    for who, own in ((token, f"own-{id_}"), (other, f"other-{id_}")):
        made = {"parent": ACAT, "complaint_id": own, "kind": "grievance", "complainant": "Me"}
        served.call("OpenComplaint", who, context=context(), **made)
    served.call(end.__name__, newsroom.omar, context=context(reason="it was time"), name=name)
    mine = {"name": f"{ACAT}/complaints/own-{id_}"}
    assert served.call("GetComplaint", token, **mine).complaint.name == mine["name"]
    allowed = served.call("ListAllowedTransitions", token, **mine).transitions
    assert "WithdrawComplaint" in {one.trigger for one in allowed if one.allowed}
    others = served.refused("GetComplaint", token, name=f"{ACAT}/complaints/other-{id_}")
    assert others.reason == "NOT_FOUND"
    listed = served.call("ListComplaints", token, parent=ACAT).complaints
    assert [one.name for one in listed] == [mine["name"]]
    assert not served.call("ListBreaches", token, parent=ACAT).breaches
    said = {"item": "e1", "what": "A letter.", "shown": "no"}
    served.call("AddComplaintEvidence", token, context=context(), **mine, **said)
