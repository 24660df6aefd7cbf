"""LangGraph's own SQLite checkpointer in a file of its own; the file may be deleted at any time.

Knows nothing of graphs.
"""

import sqlite3
from pathlib import Path

from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from langgraph.checkpoint.sqlite import SqliteSaver

from trainer.store.database import BUSY


def open_checkpoints(path: Path) -> SqliteSaver:
    """A saver that stores plain data only: nothing it reads back can name a class to build."""
    connection = sqlite3.connect(path, check_same_thread=False, timeout=BUSY / 1000)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    saver = SqliteSaver(connection, serde=JsonPlusSerializer(pickle_fallback=False, allowed_msgpack_modules=None))
    saver.setup()
    return saver
