"""The state of a consent and of an objection is what other decisions may know of them."""

from duecourse.consents.state import Consent
from duecourse.facts import ConsentFact, ObjectionFact
from duecourse.objections.state import Objection

# mypy proves these two; at run time they only have to be there.
CONSENT: ConsentFact = Consent()
OBJECTION: ObjectionFact = Objection()


def test_a_fact_of_a_consent_that_was_never_asked_for_is_absent() -> None:
    assert (CONSENT.state, OBJECTION.state) == ("absent", "absent")


def test_no_fact_of_a_consent_names_a_person_who_gave_it() -> None:
    assert not {"giver", "authority", "group_members", "reference"} & set(Consent.__struct_fields__)
