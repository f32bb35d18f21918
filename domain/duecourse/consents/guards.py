"""The guards and facts about consents that packs may name."""

from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

from duecourse.consents.commands import RecordConsent
from duecourse.consents.state import Consent
from duecourse.decisions.reasons import Reason
from duecourse.policy.registry import Finding, Registry
from duecourse.policy.step import Step

REGISTRY: Final = Registry("consents")

Found = Iterator[Finding]


def _said(step: Step[Consent, Any], field: str) -> Any:
    """Return a field of the command, or of the state where the command has none."""
    return getattr(step.command, field, getattr(step.state, field))


@REGISTRY.guard(
    Reason.FIELD_REQUIRED,
    reads="input",
    needs=("giver", "giver_role", "given_at", "method", "wording_version"),
)
def consent_recorded_fully(step: Step[Consent, RecordConsent], _: object) -> Found:
    """Who consented, when, how, and in which wording is recorded."""
    for name in ("giver", "giver_role", "given_at", "method", "wording_version"):
        if not getattr(step.command, name):
            yield Finding(Reason.FIELD_REQUIRED, f"{name}: say it", facts=(("field", name),))


@REGISTRY.guard(Reason.EVIDENCE_REQUIRED, reads="input", needs=("basis", "reference"))
def past_publication_cited(step: Step[Consent, RecordConsent], _: object) -> Found:
    """A consent from an earlier publication cites that publication."""
    if step.command.basis == "past_publication" and not step.command.reference:
        yield Finding(Reason.EVIDENCE_REQUIRED, "reference: cite the earlier publication")


@REGISTRY.guard(
    Reason.EVIDENCE_REQUIRED, reads="input", needs=("giver_role", "group_members", "authority")
)
def group_authority_stated(step: Step[Consent, RecordConsent], _: object) -> Found:
    """A consent given for a group lists the members or says on what authority."""
    command = step.command
    for_group = step.state.subject_kind == "group" or command.giver_role == "representative"
    if for_group and not (command.group_members or command.authority):
        yield Finding(Reason.EVIDENCE_REQUIRED, "group_members or authority: say who is spoken for")


class ForMaterial(Struct, frozen=True, forbid_unknown_fields=True):
    """Kinds of material that need it."""

    for_material: tuple[str, ...] = ("first_hand",)


@REGISTRY.guard(Reason.CONSENT_NOT_INFORMED, params=ForMaterial)
def informed(step: Step[Consent, Any], params: ForMaterial) -> Found:
    """The giver of first-hand material was told everything that he has to know."""
    if step.state.material not in params.for_material:
        return
    told = step.state.informed
    for name in told.__struct_fields__:
        if not getattr(told, name):
            yield Finding(
                Reason.CONSENT_NOT_INFORMED,
                f"informed.{name}: not recorded; reject the evidence and record it again",
                facts=(("field", f"informed.{name}"),),
            )


@REGISTRY.guard(Reason.TIME_ORDER, reads="input", needs=("given_at", "basis"))
def sought_before_given(step: Step[Consent, RecordConsent], _: object) -> Found:
    """Consent is asked for before it is given; one from an earlier publication is older."""
    given, asked = step.command.given_at, step.state.requested_at
    if step.command.basis != "past_publication" and given and asked and given < asked:
        yield Finding(Reason.TIME_ORDER, "given_at: lies before the consent was asked for")


@REGISTRY.guard(Reason.SELF_APPROVAL)
def not_the_obtainer(step: Step[Consent, Any], _: object) -> Found:
    """Whoever obtained the consent does not verify its evidence."""
    if step.person == step.state.obtained_by:
        yield Finding(Reason.SELF_APPROVAL, "a person other than who obtained it verifies it")


class Age(Struct, frozen=True, forbid_unknown_fields=True):
    """Below which age, in years, a parent or guardian decides; age bands know 18 only."""

    under: int = 18

    def __post_init__(self) -> None:
        """Refuse an age that no age band stands for.

        Raises:
            ValueError: not 18.
        """
        if self.under != 18:
            raise ValueError("age bands know under_18 only")


@REGISTRY.guard(Reason.GUARDIAN_CONSENT_REQUIRED, params=Age)
def guardian_gives(step: Step[Consent, Any], _: Age) -> Found:
    """For a child or young person a parent or guardian gives the consent, saying by what right."""
    if step.state.age_band != "under_18":
        return
    if _said(step, "giver_role") not in ("parent", "guardian"):
        yield Finding(Reason.GUARDIAN_CONSENT_REQUIRED, "giver_role: a parent or guardian gives it")
    elif isinstance(step.command, RecordConsent) and not step.command.authority:
        yield Finding(Reason.GUARDIAN_CONSENT_REQUIRED, "authority: say by what right he gives it")


@REGISTRY.fact
def consent_basis(step: Step[Consent, Any]) -> object:
    """Current, or past_publication."""
    return _said(step, "basis")


@REGISTRY.fact
def consent_material(step: Step[Consent, Any]) -> object:
    """Mention, quote, voice, image or first_hand."""
    return _said(step, "material")


@REGISTRY.fact
def consent_kind(step: Step[Consent, Any]) -> object:
    """Kind of the subject."""
    return _said(step, "subject_kind")
