"""Opening the database: migrations, settings, and what is said when it cannot be used."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from trainer.errors import SettingInvalid, StoreError
from trainer.store import database
from trainer.store.database import open_database, sqlite_url
from trainer.store.tables import metadata

ROOT = Path(__file__).parents[2]
OPEN = """
import sys
from pathlib import Path
from trainer.store.database import open_database, sqlite_url
folder = Path(sys.argv[1])
open_database(sqlite_url(folder), folder=folder)
"""


def opened(folder: Path) -> Engine:
    return open_database(sqlite_url(folder), folder=folder)


def test_an_empty_folder_becomes_a_database_and_stays_one(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there yet"
    first = opened(folder)
    with first.begin() as connection:
        connection.execute(text("insert into contents values ('d', 'scenario', 'body')"))
    first.dispose()
    second = opened(folder)
    with second.connect() as connection:
        assert connection.execute(text("select body from contents")).scalar() == "body"
    assert set(metadata.tables) <= set(inspect(second).get_table_names())


def test_the_migrations_make_exactly_the_tables_the_code_knows(tmp_path: Path) -> None:
    with opened(tmp_path).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "render_as_batch": True})
        assert compare_metadata(context, metadata) == []


def test_foreign_keys_delete_rules_are_those_of_the_tables(tmp_path: Path) -> None:
    seen = inspect(opened(tmp_path))
    for name, table in metadata.tables.items():
        wanted = {(key.parent.name, key.column.table.name, key.ondelete) for key in table.foreign_keys}
        found = {
            (key["constrained_columns"][0], key["referred_table"], key["options"].get("ondelete"))
            for key in seen.get_foreign_keys(name)
        }
        assert found == wanted


def test_many_processes_may_open_a_new_database_at_once(tmp_path: Path) -> None:
    starting = [
        subprocess.Popen(
            [sys.executable, "-c", OPEN, str(tmp_path / "data")], cwd=ROOT, stderr=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    outcomes = [(process.communicate(timeout=120)[1], process.returncode) for process in starting]
    assert outcomes == [("", 0)] * 3
    with opened(tmp_path / "data").connect() as connection:
        assert connection.execute(text("select count(*) from alembic_version")).scalar() == 1


def test_a_migration_that_is_cut_off_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from alembic import op

    with monkeypatch.context() as patch:
        patch.setattr(op, "create_index", lambda *_, **__: (_ for _ in ()).throw(OSError("the power went")))
        with pytest.raises(StoreError, match="the power went"):
            opened(tmp_path)
    with sqlite3.connect(tmp_path / "trainer.db") as raw:
        assert raw.execute("select name from sqlite_master where type = 'table' and name = 'sessions'").fetchall() == []
    opened(tmp_path)


def test_every_connection_has_the_settings_that_keep_words_safe(tmp_path: Path) -> None:
    with opened(tmp_path).connect() as connection:
        read = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS}
    assert read == PRAGMAS


PRAGMAS = {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "busy_timeout": database.BUSY}


def test_the_folder_is_the_owners_alone(tmp_path: Path) -> None:
    opened(tmp_path / "data")
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0


def test_a_file_that_is_no_database_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "trainer.db").write_bytes(b"a letter to my aunt, not a database" * 100)
    with pytest.raises(StoreError, match="cannot be opened: file is not a database. Check"):
        opened(tmp_path)


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="cannot be made: Not a directory. Set TRAINER_DATA_DIR"):
        opened(tmp_path / "file" / "data")


def test_a_database_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "trainer.db").close()
    (tmp_path / "trainer.db").chmod(0o444)
    with pytest.raises(StoreError, match="cannot be opened: attempt to write a readonly database. Check"):
        open_database(f"sqlite:///file:{tmp_path / 'trainer.db'}?mode=ro&uri=true", folder=tmp_path)


def test_waiting_for_another_migration_ends_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from filelock import FileLock

    monkeypatch.setattr(database, "MIGRATION_WAIT", 0.1)
    with FileLock(tmp_path / "migration.lock"), pytest.raises(StoreError, match="Another process has been preparing"):
        opened(tmp_path)


def test_a_newer_database_is_told_in_a_sentence(tmp_path: Path) -> None:
    with opened(tmp_path).begin() as connection:
        connection.execute(text("update alembic_version set version_num = '9999'"))
    with pytest.raises(StoreError, match="newer version of the trainer"):
        opened(tmp_path)


@pytest.mark.parametrize("url", ["nonsense", "postgresql://me:secret@here/db", "mysql://a"])
def test_an_address_that_cannot_be_used_is_refused_in_words(url: str, tmp_path: Path) -> None:
    with pytest.raises(SettingInvalid, match="TRAINER_DATABASE_URL") as refused:
        open_database(url, folder=tmp_path / "data")
    assert "secret" not in str(refused.value)
    assert not (tmp_path / "data").exists()
