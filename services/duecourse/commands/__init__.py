"""Carrying out commands: load facts, decide, append, answer with a receipt."""

from duecourse.commands.call import Call, Outcome, Receipt, ReceiptEvent
from duecourse.commands.discovery import AllowedTransition
from duecourse.commands.service import CommandService

__all__ = [
    "AllowedTransition",
    "Call",
    "CommandService",
    "Outcome",
    "Receipt",
    "ReceiptEvent",
]
