"""Addresses of the pages, ids included; relative, so that the house may stand anywhere. Knows nothing of routes."""

from urllib.parse import quote


def brief_link(scenario: str, variant: str | None = None) -> str:
    """The brief of a scenario, for a variant of it where one is named."""
    more = f"&variant={quote(variant, safe='')}" if variant and variant != "base" else ""
    return f"brief?scenario={quote(scenario, safe='')}{more}"


def room_link(session: str) -> str:
    """A conversation."""
    return f"room?session={quote(session, safe='')}"


def debrief_link(session: str, turn: int | None = None) -> str:
    """A debrief, at one of its turns where one is named."""
    return f"debrief?session={quote(session, safe='')}" + ("" if turn is None else f"#turn-{turn}")
