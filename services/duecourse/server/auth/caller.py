"""The verified caller of a method."""

from msgspec import Struct

from duecourse.kernel.actor import Actor
from duecourse.kernel.names import kind_of, organisation_of
from duecourse.server.auth.access import ACCESS, AUDIT, INTAKE, OPERATE, SERVICE
from duecourse.server.rejection import reject


class Caller(Struct, frozen=True, kw_only=True):
    """Who calls, as a credential says that was verified.

    Attributes:
        name: resource name of the person or service account.
        organisation: resource name of the one organisation they may act in.
        access: what the credential may be used for; keys of `ACCESS`.
        own_alone: their access to the organisation ended: they read nothing but their own matters.
    """

    name: str
    organisation: str
    access: frozenset[str]
    own_alone: bool = False

    def may(self, permission: str) -> bool:
        """Return whether the caller's credential carries a permission."""
        for one in self.access:  # noqa: SIM110 - each call asks, and a generator costs two more
            if permission in ACCESS[one]:
                return True
        return False

    def permit(self, permission: str) -> None:
        """Let the caller through.

        Raises:
            Rejected: PERMISSION_DENIED.
        """
        if self.may(permission):
            return
        raise reject(
            "PERMISSION_DENIED",
            f"this method needs {permission}; the credential carries "
            f"{', '.join(sorted(self.access)) or 'no access'}",
            facts=(("permission", permission),),
        )

    @property
    def audits(self) -> bool:
        """Return whether the caller may read histories, which tell everything."""
        return any(AUDIT in ACCESS[one] for one in self.access)

    def owns(self, name: str) -> None:
        """Let the caller see a resource of their own organisation.

        Raises:
            Rejected: NOT_FOUND, the same as for a resource that does not exist.
        """
        if organisation_of(name) != self.organisation:
            raise reject("NOT_FOUND", "no such resource", subject=name)

    def actor(self, on_behalf_of: str) -> Actor:
        """Return who acts in a command.

        Raises:
            Rejected: ACTOR_MISMATCH, ACTOR_REQUIRED.
        """
        field = "context.on_behalf_of"
        if SERVICE in self.access:
            if not on_behalf_of:
                says = "a service account names the person it acts for"
                raise reject("ACTOR_REQUIRED", says, field=field)
            if organisation_of(on_behalf_of) != self.organisation or (
                kind_of(on_behalf_of) != "people"
            ):
                raise reject("ACTOR_MISMATCH", "not a person of this organisation", field=field)
        elif on_behalf_of and INTAKE in self.access:
            says = "an intake account acts for nobody by name: leave it empty"
            raise reject("ACTOR_MISMATCH", says, field=field)
        elif on_behalf_of:
            raise reject("ACTOR_MISMATCH", "only a service account acts for others", field=field)
        return Actor(name=self.name, organisation=self.organisation, on_behalf_of=on_behalf_of)

    def operator(self, organisation: str) -> Actor:
        """Return who acts when the operator sets an organisation up.

        Raises:
            Rejected: PERMISSION_DENIED.
        """
        self.permit(OPERATE)
        return Actor(name=self.name, organisation=organisation)
