"""What an auditor reads: the history of a resource, its states of the past, refused attempts."""

from duecourse.audit.attempts import RefusedAttempt, attempts
from duecourse.audit.history import PastEvent, history

__all__ = ["PastEvent", "RefusedAttempt", "attempts", "history"]
