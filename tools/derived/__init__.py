"""What the contract's files repeat of the domain, written into them by the machine.

By hand: field numbers, field comments, first sentences, everything else. By the machine:
what follows the first paragraph of a method's comment, and the fields that every request
and reply of its kind begins with (docs/decisions/023-what-the-contract-repeats-is-derived.md).
"""
