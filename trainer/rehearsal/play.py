"""Plays a conversation in memory: the same steps as the graph takes, without checkpoints or a database.

Knows nothing of terminals or files.
"""

from collections.abc import Callable, Iterable

from trainer.agents.ports import Buyer, Reader
from trainer.domain.ledger import Conversation, SessionRecord
from trainer.rehearsal import steps


class Play:
    """A conversation that lives only as long as this object."""

    def __init__(self, session: SessionRecord, *, reader: Reader, buyer: Buyer) -> None:
        """The buyer speaks first."""
        self._reader = reader
        self._buyer = buyer
        found = Conversation(session=session, branch=session.id)
        self.conversation = steps.opened(found, steps.opening(found, buyer))

    def reply(self, text: str, *, show: Callable[[str], None] = lambda sentence: None) -> str:
        """Say something; the buyer's line in answer."""
        found = self.conversation
        number = len(found.turns)
        reading = steps.read(found, text, self._reader)
        ruling = steps.decide(found, reading, number)
        line, ruling = steps.word(found, ruling, number, self._buyer, show=show)
        self.conversation = steps.exchanged(found, text, reading, ruling, line)
        return line

    def replies(self, texts: Iterable[str]) -> Conversation:
        """Say these things one after the other, until the buyer ends it or they run out."""
        for text in texts:
            if self.conversation.ending:
                break
            self.reply(text)
        return self.conversation

    def end(self) -> Conversation:
        """The rep ends the call."""
        if not self.conversation.ending:
            self.conversation = steps.closed(self.conversation, *steps.rep_ending(self.conversation))
        return self.conversation
