"""Journeys of a consent and of an objection: seen by a second person, withdrawn, taken back."""

from collections.abc import Iterator
from typing import Final

from duecourse.consents import commands as c
from duecourse.kernel.command import Command
from duecourse.objections import commands as objections
from duecourse.packs.compiled import CompiledPack
from duecourse.proving.dutiful import informed, ordinary
from duecourse.proving.journeys.posts import platform_of
from duecourse.proving.journeys.walking import Journey, after, begun, once, state_of
from duecourse.proving.world import World

_CONSENT: Final = "c1"
_SUBJECT: Final = "su-1"

consent_of: Final = state_of("consents", _CONSENT)
objection_of: Final = state_of("objections", _SUBJECT)


def consent_name(world: World) -> str:
    """Return the name of the consent that journeys are made with."""
    return world.name("consents", _CONSENT)


def _objection_name(world: World) -> str:
    return world.name("objections", _SUBJECT)


def requested(world: World) -> Command:
    """Return the command that asks for it."""
    platform = platform_of(world.pack)
    return c.RequestConsent(
        name=consent_name(world),
        subject=_SUBJECT,
        subject_kind=subject_kind(world.pack),
        age_band="adult",
        material="image",
        platforms=(platform,),
        purpose=ordinary(world.pack, platform).category,
        public=True,
        wording_version="1",
    )


def subject_kind(pack: CompiledPack) -> str:
    """Return a kind of people whom a pack speaks of, and whose consent counts; or a colleague."""
    rules = (rule for rule in pack.rules if rule.kind.name == "consent_never")
    never = {kind for rule in rules for kind in rule.params.subjects}
    return next((kind for kind in pack.written.subjects if kind not in never), "colleague")


def recorded(world: World) -> Command:
    """Return the command that records it in full."""
    return c.RecordConsent(
        name=consent_name(world),
        giver="A. Person",
        giver_role="self",
        given_at=world.at,
        method="form",
        wording_version="1",
        informed=informed(),
        platforms=(platform_of(world.pack),),
        public=True,
    )


def _renewed(world: World) -> Command:
    return c.RenewConsent(
        name=consent_name(world),
        given_at=world.at,
        evidence="Form of today",
        giver="R. Roe",
        giver_role="self",
    )


def _objecting(world: World) -> Command:
    return objections.RecordObjection(name=_objection_name(world), evidence="A letter")


_GIVEN: Final = begun(requested, recorded)


def _verified(world: World, person: str) -> World | None:
    """A consent that somebody obtained and somebody else has seen."""
    given = _GIVEN(world, person)
    if given is None:
        return None
    see = c.VerifyEvidence(name=consent_name(world))
    attempts = (given.attempt(see, one) for one in given.people)
    return next((a.world for a in attempts if a.accepted), None)


def journeys(_: CompiledPack) -> Iterator[Journey]:
    """Yield the journeys of consents."""
    yield Journey(
        says="somebody can see the evidence of a consent that {who} obtained",
        function="verify_evidence",
        begin=_GIVEN,
        next=once(lambda world: c.VerifyEvidence(name=consent_name(world))),
        arrived=lambda world, _: consent_of(world).state == "verified",
    )
    yield Journey(
        says="somebody can turn down the evidence of a consent that {who} obtained",
        function="verify_evidence",
        begin=_GIVEN,
        next=once(lambda world: c.RejectEvidence(name=consent_name(world))),
        arrived=lambda world, _: consent_of(world).state == "requested",
    )
    yield Journey(
        says="a consent that {who} obtained can be renewed",
        function="obtain_consent",
        begin=_verified,
        next=once(_renewed, lambda world: c.VerifyEvidence(name=consent_name(world))),
        arrived=_renewed_and_seen,
    )
    yield Journey(
        says="somebody who objects, by word of {who}, can take it back",
        function="obtain_consent",
        begin=begun(_objecting),
        next=once(
            lambda world: objections.LiftObjection(
                name=_objection_name(world), lifted_by_subject=True, evidence="A second letter"
            )
        ),
        arrived=lambda world, _: objection_of(world).state == "lifted",
    )
    for state, begin in (
        ("was asked for", begun(requested)),
        ("was given", _GIVEN),
        ("was seen", _verified),
    ):
        yield Journey(
            says=f"a consent that {state} can be withdrawn, whoever relays it",
            function="obtain_consent",
            begin=after(begin, lambda world, _: world),
            next=once(
                lambda world: c.WithdrawConsent(name=consent_name(world), method="telephone")
            ),
            arrived=lambda world, _: consent_of(world).state == "withdrawn",
            right=True,
        )
    yield Journey(
        says="anybody can object",
        function="obtain_consent",
        begin=lambda world, _: world,
        next=once(_objecting),
        arrived=lambda world, _: objection_of(world).state == "standing",
        right=True,
    )


def _renewed_and_seen(world: World, _: str) -> bool:
    renewed = any(isinstance(act.command, c.RenewConsent) for act in world.acts)
    return renewed and consent_of(world).state == "verified"
