"""What a pack says of law that it does not take (decision 107)."""

from duecourse.packs.clauses import Closed, Sentence, Shown


class NotApplied(Closed):
    """Why a law does not apply to the organisation, and where that can be read.

    Attributes:
        because: why, in a sentence.
        source: the public source that says to whom it applies.
    """

    because: Sentence
    source: Shown


class Unverified(Closed):
    """A law of which nobody has said yet whether it applies to the organisation.

    Attributes:
        asks: what has to be known for that, as a question.
    """

    asks: Sentence
