"""What a checkpoint holds: the turn in flight and nothing else. The ledger has all the rest.

Plain data only: under the strict serializer an object in state would come back as a dictionary.
"""

from typing import Any, Literal

from pydantic import BaseModel

Stage = Literal["listen", "read", "close", "assess", "done"]


class InFlight(BaseModel):
    """The graph's state."""

    session: str
    branch: str
    stage: Stage = "listen"
    number: int = 0
    """Turn number of the reply in flight."""
    reply: str = ""
    reading: dict[str, Any] | None = None
    ruling: dict[str, Any] | None = None
