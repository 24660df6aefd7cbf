"""Opens the database: its folder, its settings, its migrations. Knows nothing of what is stored."""

import os
import sqlite3
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from trainer.errors import SettingInvalid, StoreError

MIGRATION_WAIT = 60
"""Seconds to wait for another process that migrates the same database."""
BUSY = 10_000
"""Milliseconds SQLite waits for another writer."""


def sqlite_url(folder: Path) -> str:
    """The database of a data folder."""
    return f"sqlite:///{folder / 'trainer.db'}"


def open_database(url: str, *, folder: Path) -> Engine:
    """Connect and bring the schema up to date; raises StoreError in words when that cannot be."""
    _must_be_sqlite(url)
    private_folder(folder)
    engine = create_engine(url, future=True)
    event.listen(engine, "connect", _sqlite_settings)
    event.listen(engine, "begin", _sqlite_begin)
    try:
        with FileLock(folder / "migration.lock", timeout=MIGRATION_WAIT):
            migrate(engine)
    except Timeout as error:
        raise StoreError(
            f"Another process has been preparing the database in {folder} for more than a minute. "
            "Wait for it, or end it, and start again."
        ) from error
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise StoreError(
            f"The database in {folder} cannot be opened: {cause(error)}. "
            "Check that the folder can be written and is on a local disk."
        ) from error
    return engine


def _must_be_sqlite(url: str) -> None:
    """Refuse what cannot be opened, without repeating the address: it may hold a password."""
    try:
        backend = make_url(url).get_backend_name()
    except ArgumentError as error:
        raise SettingInvalid(
            "TRAINER_DATABASE_URL is not a database address. Write it like sqlite:////path/to/trainer.db, or unset it."
        ) from error
    if backend != "sqlite":
        raise SettingInvalid(
            f"TRAINER_DATABASE_URL names a {backend} database; this version keeps its records in SQLite only. Unset it."
        )


def private_folder(folder: Path) -> None:
    """Make a folder only its owner can read: it holds what people practised."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise StoreError(
            f"The folder {folder} cannot be made: {error.strerror}. Set TRAINER_DATA_DIR to another one."
        ) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise StoreError(f"The folder {folder} cannot be written. Set TRAINER_DATA_DIR to another one.")


def cause(error: Exception) -> str:
    """What the database itself said, in one line."""
    origin = getattr(error, "orig", None) or error
    return str(origin).splitlines()[0]


def _sqlite_settings(connection: Any, _: Any) -> None:
    """Write-ahead log, patience with other writers, references checked, every commit on the disk."""
    connection.isolation_level = None  # Python's own BEGIN leaves reads and table changes outside the transaction
    cursor = connection.cursor()
    for pragma in (f"busy_timeout={BUSY}", "journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def writing(engine: Engine) -> Engine:
    """The same database, for transactions that will write: they wait for their turn before they read.

    A transaction that reads first and writes later fails at once in SQLite when another one wrote in between.
    """
    return engine.execution_options(trainer_writes=True)


def _sqlite_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("trainer_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def migrate(engine: Engine) -> None:
    """Run every migration the database has not seen yet, all of them or none."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    with writing(engine).begin() as connection:
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise StoreError(
                f"The database is of a newer version of the trainer than this one ({error}). "
                "Install the newer version, or set TRAINER_DATA_DIR to another folder."
            ) from error
