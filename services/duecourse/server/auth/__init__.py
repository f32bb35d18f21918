"""Who calls, from a verified credential only, and what that credential may be used for."""

from duecourse.server.auth.access import ACCESS, Permission
from duecourse.server.auth.authenticator import Authenticator
from duecourse.server.auth.caller import Caller
from duecourse.server.auth.keys import InstanceKey
from duecourse.server.auth.tokens import issue_token

__all__ = ["ACCESS", "Authenticator", "Caller", "InstanceKey", "Permission", "issue_token"]
