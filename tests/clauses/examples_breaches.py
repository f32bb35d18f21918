"""What clauses allow and refuse of breaches, in each of the four organisations."""

from collections.abc import Callable
from typing import Any

from duecourse.breaches import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, Scene
from tests.clauses.framework import Example
from tests.scenarios.acat import acat
from tests.scenarios.breaches import scenes as s
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.zrtherapy import zrtherapy

PACK_CLAUSE = {
    "acat": "ACAT-CH-engage",
    "cleanslate": "CS-4.1-share",
    "zrtherapy": "ZRT-SA-views",
    "stass": "STASS-4.2-conduct",
}


def _house(of: Callable[[], Given], kind: str = "staff") -> Given:
    return of().with_person("nat", kind=kind)


def _clause(given: Given) -> str:
    return PACK_CLAUSE[given.pack.written.organisation.id]


def _standing(given: Given, state: str, **fields: Any) -> Scene:
    return s.standing(given, state, clause=_clause(given), **fields)


def _reported(given: Given, **fields: Any) -> Scene:
    said = {"respondent": given.person("nat"), **s.act(clause=_clause(given)), **fields}
    return s.nothing(given).when(c.ReportBreach(name=s.nothing(given).name, **said), "nat")


def _no_case(given: Given, by: str, why: str) -> Scene:
    scene = _standing(given, "reported")
    return scene.when(c.TriageNoCase(name=scene.name, why=why), by, reason="So it is.")


def _evidence(given: Given, by: str, origin: str) -> Scene:
    scene, who = _standing(given, "reported"), given.person(by)
    handed_in = c.AddBreachEvidence(
        name=scene.name, says="A picture", origin=origin, captured_by=who
    )
    return scene.when(handed_in, by)


def _outcome(given: Given, by: str, sanction: str, **found: tuple[int, ...]) -> Scene:
    return s.decides(_standing(given, "heard", **s.upheld(**found)), by, sanction)


def _closed(given: Given, by: str, *bodies: str, **told: Any) -> Scene:
    fields = {"decided_on": frozenset(bodies), **told}
    scene = _standing(given, "final", **fields)
    return scene.when(c.CloseBreach(name=scene.name, assessed="yes"), by)


def _stass_no_case(why: str) -> Scene:
    scene = s.reported()
    return scene.when(c.TriageNoCase(name=scene.name, why=why), "dee", reason="So it is.")


def _stass_formal(**answers: str) -> Scene:
    return s.formal(s.reported(), **answers)


def _relationships(by: str, because: str) -> Scene:
    scene = s.reported(clause="STASS-5.3-relationships")
    return scene.when(
        c.TriageInformal(
            name=scene.name, plan="They talk.", criticism="no", disclosure="not_protected"
        ),
        by,
        reason=because,
    )


def _report_at_zrt(*factors: str) -> Scene:
    scene = _standing(_house(zrtherapy), "investigation")
    said: dict[str, Any] = {"report": "They did.", "for_respondent": "Sorry.", "answer_to": (1,)}
    return scene.when(c.SubmitReport(name=scene.name, factors=factors, **said), "zoe")


def _barred(clause: str, why: str) -> Example:
    return Example(
        clause,
        Reason.REASON_NOT_ALLOWED,
        allow=lambda: _stass_no_case("no_breach"),
        refuse=lambda: _stass_no_case(why),
    )


EXAMPLES = (
    _barred("STASS-1-privacy", "private_settings"),
    _barred("STASS-2-association", "outside_hours"),
    _barred("STASS-5.3-offence", "unwitting"),
    _barred("STASS-5.5-parity", "online_only"),
    Example(
        "STASS-2-criticism",
        Reason.CHECKLIST_INCOMPLETE,
        allow=_stass_formal,
        refuse=lambda: _stass_formal(criticism=""),
    ),
    Example(
        "STASS-5.3-work-issues",
        Reason.CHECKLIST_INCOMPLETE,
        allow=_stass_formal,
        refuse=lambda: _stass_formal(disclosure=""),
    ),
    Example(
        "STASS-5.3-relationships",
        Reason.TRIAGE_NOT_ALLOWED,
        allow=lambda: _relationships("dee", "They were married before."),
        refuse=lambda: _relationships("lin", "They were married before."),
    ),
    Example(
        "STASS-5.3-registration",
        Reason.REFERRAL_DECISION_REQUIRED,
        allow=lambda: _closed(s.house().with_person("nat"), "dee", "professional_body", "dbs"),
        refuse=lambda: _closed(s.house().with_person("nat"), "dee", "dbs"),
    ),
    Example(
        "STASS-5.5-factors",
        Reason.FACTORS_INCOMPLETE,
        allow=s.found,
        refuse=lambda: s.submitted(s.investigated(), factors=s.FACTORS[1:]),
    ),
    Example(
        "STASS-5.5-discipline",
        Reason.SANCTION_NOT_AVAILABLE,
        allow=s.outcome,
        refuse=lambda: s.outcome(sanction="final_warning"),
    ),
    Example(
        "EXT-DBS-refer",
        Reason.REFERRAL_DECISION_REQUIRED,
        allow=lambda: _closed(_house(cleanslate), "lou", "dbs"),
        refuse=lambda: _closed(_house(cleanslate), "lou"),
    ),
    Example(
        "CS-7.5-engage",
        Reason.NO_ALLEGATION,
        allow=lambda: _reported(_house(cleanslate), sharing_own="no"),
        refuse=lambda: _reported(_house(cleanslate), sharing_own="yes"),
    ),
    Example(
        "CS-7.6-anytime",
        Reason.REASON_NOT_ALLOWED,
        allow=lambda: _no_case(_house(cleanslate), "lou", "no_breach"),
        refuse=lambda: _no_case(_house(cleanslate), "lou", "outside_hours"),
    ),
    Example(
        "CS-7.7-no-monitoring",
        Reason.MONITORING_NOT_PERMITTED,
        allow=lambda: _evidence(_house(cleanslate), "lou", "recipient"),
        refuse=lambda: _evidence(_house(cleanslate), "lou", "asked_to_look"),
    ),
    Example(
        "CS-6-discipline",
        Reason.SANCTION_NOT_AVAILABLE,
        allow=lambda: _outcome(_house(cleanslate), "lou", "dismissal", gross=(1,)),
        refuse=lambda: _outcome(_house(cleanslate), "lou", "dismissal"),
    ),
    Example(
        "ZRT-SC-people",
        Reason.NO_ALLEGATION,
        allow=lambda: _reported(_house(zrtherapy), while_at="working"),
        refuse=lambda: _reported(_house(zrtherapy), while_at="own_time"),
    ),
    Example(
        "ZRT-SC-place",
        Reason.REASON_NOT_ALLOWED,
        allow=lambda: _no_case(_house(zrtherapy), "zoe", "no_breach"),
        refuse=lambda: _no_case(_house(zrtherapy), "zoe", "place"),
    ),
    Example(
        "ZRT-EN-monitor",
        Reason.NOT_AUTHORISED,
        allow=lambda: _evidence(_house(zrtherapy), "zoe", "own_systems"),
        refuse=lambda: _evidence(_house(zrtherapy), "nat", "own_systems"),
    ),
    Example(
        "ZRT-SN-knowing",
        Reason.FACTORS_INCOMPLETE,
        allow=lambda: _report_at_zrt("knowing"),
        refuse=_report_at_zrt,
    ),
    Example(
        "ZRT-SN-police",
        Reason.REFERRAL_OPEN,
        allow=lambda: _closed(_house(zrtherapy), "zoe", "police"),
        refuse=lambda: _closed(
            _house(zrtherapy), "zoe", "police", bodies_told=frozenset({"police"})
        ),
    ),
    Example(
        "ACAT-2.18-share",
        Reason.NO_ALLEGATION,
        allow=lambda: _reported(_house(acat), sharing_own="no"),
        refuse=lambda: _reported(_house(acat), sharing_own="yes"),
    ),
    Example(
        "ACATG-status",
        Reason.CODE_REFERENCE_REQUIRED,
        allow=lambda: _reported(_house(acat, "member"), clause="ACAT-M-codes", sharing_own="no"),
        refuse=lambda: _reported(_house(acat, "member"), clause="ACATG-a-j", sharing_own="no"),
    ),
    Example(
        "ACAT-RECRUIT-nocheck",
        Reason.EVIDENCE_NOT_PERMITTED,
        allow=lambda: _evidence(_house(acat), "ann", "logged_in_as"),
        refuse=lambda: _evidence(_house(acat), "ann", "candidate_check"),
    ),
    Example(
        "ACAT-M-investigate",
        Reason.SANCTION_NOT_AVAILABLE,
        allow=lambda: _outcome(_house(acat, "member"), "tom", "apology"),
        refuse=lambda: _outcome(_house(acat, "member"), "tom", "first_warning"),
    ),
    Example(
        "ACAT-M-codes",
        Reason.REFERRAL_DECISION_REQUIRED,
        allow=lambda: _closed(_house(acat), "tom", "professional_body"),
        refuse=lambda: _closed(_house(acat), "tom"),
    ),
)
