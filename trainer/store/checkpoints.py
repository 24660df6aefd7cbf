"""LangGraph's own SQLite checkpointer in a file of its own; the file may be deleted at any time.

Knows nothing of graphs.
"""

import sqlite3
from pathlib import Path

from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from langgraph.checkpoint.sqlite import SqliteSaver

from trainer.errors import StoreError
from trainer.store.database import BUSY


def open_checkpoints(path: Path) -> SqliteSaver:
    """A saver that stores plain data only: nothing it reads back can name a class to build.

    A damaged file is replaced: the ledger has everything that matters.
    """
    try:
        return _saver(path)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise StoreError(f"The file {path} cannot be used: {error}. Can its folder be written?") from error
    for damaged in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        damaged.unlink(missing_ok=True)
    return _saver(path)


def _saver(path: Path) -> SqliteSaver:
    connection = sqlite3.connect(path, check_same_thread=False, timeout=BUSY / 1000)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        saver = SqliteSaver(connection, serde=JsonPlusSerializer(pickle_fallback=False, allowed_msgpack_modules=None))
        saver.setup()
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return saver
