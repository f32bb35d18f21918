"""ACAT as tests meet it: the social media team, a trustee, staff, and Twitter."""

from datetime import UTC, datetime
from functools import cache

from duecourse.testing import Given, answered

ORDINARY = answered(
    category="cpd_event",
    purpose="advertise",
    beneficiary="members",
    aim="education",
    text="A workshop on reformulation letters.",
    classification="public",
    event_ref="CPD-2026-04",
    event_at=datetime(2026, 4, 18, 9, 0, tzinfo=UTC),
)


@cache
def acat() -> Given:
    """Return ACAT.

    Lena leads, Ada administers, Mona manages, Tom is the Liaison Trustee, Tess another
    trustee, Sam a member of staff in finance, Cleo leads a committee, Chris is the Chair;
    the form is where people complain who do not sign in.
    """
    built = Given.under(
        "acat",
        {
            "lena": ("social_lead",),
            "ada": ("administrator",),
            "mona": ("admin_manager",),
            "tom": ("liaison_trustee", "trustee"),
            "tess": ("trustee",),
            "sam": ("staff",),
            "cleo": ("committee_lead",),
            "chris": ("chair", "trustee"),
            "mel": ("member",),
        },
        content=ORDINARY,
        author="lena",
        reviewer="ada",
        publisher="lena",
        platform="twitter",
    )
    return (
        built.with_person("form", acknowledged=False, kind="intake_account")
        .with_channel("facebook", "ada")
        .with_channel("youtube", "lena")
        .with_channel("engage", "lena")
    )
