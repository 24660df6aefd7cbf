"""The ledger: every method is done wholly or not at all, and doing it again changes nothing."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text

from tests.fakes import made, plain_assess, session_record, small_library
from trainer.domain.ledger import Conversation
from trainer.domain.moves import BuyerAct, Move
from trainer.domain.scorecard import Debrief, Scorecard
from trainer.domain.stance import Ending, Part, Ruling
from trainer.errors import SessionBusy, SessionClosed, SessionUnknown, StoreError
from trainer.llm.requests import Answer, Request, Usage
from trainer.rehearsal.policy import opening_memory
from trainer.store.calls import SessionCalls
from trainer.store.database import open_database, sqlite_url
from trainer.store.ledger import SqlLedger

READ = made(Move.ACKNOWLEDGEMENT)
LEFT = Ending(id="cold", kind="walked", by="buyer", right=False)
ENDED = Ending(id="just-left", kind="walked", by="rep", right=False)


@pytest.fixture
def database(tmp_path: Path) -> Any:
    engine = open_database(sqlite_url(tmp_path), folder=tmp_path)
    yield engine
    engine.dispose()


@pytest.fixture
def ledger(database: Engine) -> SqlLedger:
    return SqlLedger(database)


def ruling(ending: Ending | None = None) -> Ruling:
    memory = opening_memory(small_library().scenario("cold-oven"), 2)
    return Ruling(after=memory, response=Part(act=BuyerAct.ANSWERS, key="unknown"), initiative=None, ending=ending)


def begun(ledger: SqlLedger, **given: Any) -> Conversation:
    session = session_record(**given)
    branch = ledger.create(session)
    ledger.open(branch, "Hello.")
    return found(ledger, session.id)


def found(ledger: SqlLedger, session: str) -> Conversation:
    conversation = ledger.conversation(session)
    assert conversation
    return conversation


def test_a_session_comes_back_as_it_was(ledger: SqlLedger) -> None:
    east = timezone(timedelta(hours=9))
    session = session_record(started_at=datetime(2026, 3, 1, 8, 30, tzinfo=east))
    branch = ledger.create(session)
    conversation = found(ledger, session.id)
    assert conversation == Conversation(session=session, branch=branch)
    assert conversation.session.started_at == session.started_at
    assert ledger.conversation(session.id, branch) == conversation


def test_what_is_not_there_is_none(ledger: SqlLedger) -> None:
    mine, other = begun(ledger), begun(ledger)
    assert ledger.conversation("nobody") is None
    assert ledger.conversation(mine.session.id, "no branch") is None
    assert ledger.conversation(mine.session.id, other.branch) is None


def test_a_session_keeps_the_texts_it_was_started_on(ledger: SqlLedger) -> None:
    old = small_library().scenario("cold-oven")
    new = old.model_copy(update={"title": "Another title"})
    first, second = begun(ledger, scenario=old), begun(ledger, scenario=new)
    assert found(ledger, first.session.id).session.scenario == old
    assert found(ledger, second.session.id).session.scenario == new


def test_the_same_text_is_stored_once(ledger: SqlLedger, database: Engine) -> None:
    begun(ledger), begun(ledger)
    with database.connect() as connection:
        assert connection.execute(text("select count(*) from contents")).scalar() == 3


def test_sessions_may_be_started_at_the_same_moment_on_a_new_database(ledger: SqlLedger) -> None:
    gate = threading.Barrier(6)

    def start(_: int) -> str:
        session = session_record()
        gate.wait()
        return ledger.create(session)

    with ThreadPoolExecutor(6) as pool:
        assert len(set(pool.map(start, range(6)))) == 6


def test_a_session_is_created_once(ledger: SqlLedger) -> None:
    session = session_record()
    ledger.create(session)
    with pytest.raises(StoreError, match="Nothing was saved"):
        ledger.create(session)


def test_the_opening_is_stored_once(ledger: SqlLedger) -> None:
    conversation = begun(ledger)
    ledger.open(conversation.branch, "Another hello.")
    assert [(turn.text, turn.acts) for turn in found(ledger, conversation.session.id).turns] == [
        ("Hello.", (BuyerAct.OPENS,))
    ]


def test_a_submission_is_accepted_once(ledger: SqlLedger) -> None:
    conversation = begun(ledger)
    assert ledger.accept(conversation.branch, 1, "Mine", key="a") is True
    assert ledger.accept(conversation.branch, 1, "Mine", key="a") is False
    assert ledger.accept(conversation.branch, 3, "Mine", key="a") is False
    with pytest.raises(SessionBusy, match="Reload"):
        ledger.accept(conversation.branch, 1, "Other", key="b")
    after = found(ledger, conversation.session.id)
    assert after.pending and after.pending.text == "Mine" and len(after.turns) == 2


def test_the_same_key_serves_another_session(ledger: SqlLedger) -> None:
    one, two = begun(ledger), begun(ledger)
    assert ledger.accept(one.branch, 1, "Mine", key="a")
    assert ledger.accept(two.branch, 1, "Mine", key="a")


def test_nothing_is_accepted_after_the_end(ledger: SqlLedger) -> None:
    conversation = begun(ledger)
    ledger.accept(conversation.branch, 1, "Mine", key="a")
    ledger.answer(conversation.branch, 1, READ, ruling(LEFT), "Goodbye.")
    with pytest.raises(SessionClosed):
        ledger.accept(conversation.branch, 3, "Wait!", key="b")
    assert ledger.accept(conversation.branch, 1, "Mine", key="a") is False
    assert len(found(ledger, conversation.session.id).turns) == 3


def test_an_answer_is_stored_once_and_whole(ledger: SqlLedger) -> None:
    conversation = begun(ledger)
    ledger.accept(conversation.branch, 1, "Mine", key="a")
    ledger.answer(conversation.branch, 1, READ, ruling(), "Yes.")
    once = found(ledger, conversation.session.id)
    ledger.answer(conversation.branch, 1, made(Move.REFERRAL), ruling(LEFT), "No.")
    assert found(ledger, conversation.session.id) == once
    assert once.turns[1].reading == READ and once.turns[2].ruling == ruling()
    assert once.turns[2].acts == (BuyerAct.ANSWERS,) and once.ending is None and once.pending is None


def test_an_answer_that_fails_half_way_leaves_nothing(
    ledger: SqlLedger, database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversation = begun(ledger)
    ledger.accept(conversation.branch, 1, "Mine", key="a")

    def fails(*_: object) -> None:
        raise OSError("the power went")

    with monkeypatch.context() as patch, pytest.raises(OSError, match="power"):
        patch.setattr(SqlLedger, "_end", fails)
        ledger.answer(conversation.branch, 1, READ, ruling(LEFT), "Goodbye.")
    after = found(ledger, conversation.session.id)
    assert after.pending and after.pending.reading is None and len(after.turns) == 2


def test_the_first_ending_stands(ledger: SqlLedger) -> None:
    conversation = begun(ledger)
    ledger.close(conversation.branch, ENDED, "Oh.")
    ledger.close(conversation.branch, LEFT, "Again, goodbye.")
    after = found(ledger, conversation.session.id)
    assert after.ending == ENDED
    assert [turn.text for turn in after.turns] == ["Hello.", "Oh."]
    assert after.turns[1].acts == (BuyerAct.ANSWERS,)


def test_an_ending_without_a_word_adds_no_turn(ledger: SqlLedger) -> None:
    conversation = begun(ledger)
    ledger.close(conversation.branch, ENDED, None)
    assert len(found(ledger, conversation.session.id).turns) == 1


def test_the_first_card_and_debrief_stand_in_the_rubrics_order(ledger: SqlLedger) -> None:
    conversation = begun(ledger)
    ledger.close(conversation.branch, ENDED, None)
    for rubric in reversed(conversation.session.rubrics):
        card = card_of(conversation, rubric.id)
        ledger.file_card(conversation.branch, card)
        ledger.file_card(conversation.branch, card.model_copy(update={"score": 1.0}))
    ledger.file_debrief(conversation.branch, Debrief(headline="First.", points=()))
    ledger.file_debrief(conversation.branch, Debrief(headline="Second.", points=()))
    after = found(ledger, conversation.session.id)
    assert [(card.rubric, card.score) for card in after.cards] == [("listening", 75.0), ("closing", 75.0)]
    assert after.debrief == Debrief(headline="First.", points=())


def card_of(conversation: Conversation, rubric: str) -> Scorecard:
    named = next(item for item in conversation.session.rubrics if item.id == rubric)
    return plain_assess(conversation, named, lambda *_: None)


def test_writing_to_a_branch_that_is_gone_is_no_silent_loss(ledger: SqlLedger) -> None:
    card = card_of(begun(ledger), "closing")
    for write in (
        lambda: ledger.open("gone", "Hello."),
        lambda: ledger.accept("gone", 1, "Mine", key="a"),
        lambda: ledger.answer("gone", 1, READ, ruling(), "Yes."),
        lambda: ledger.close("gone", ENDED, "Oh."),
        lambda: ledger.file_card("gone", card),
        lambda: ledger.file_debrief("gone", Debrief(headline="h", points=())),
    ):
        with pytest.raises(SessionUnknown):
            write()


def test_deleting_a_session_deletes_every_word_of_it(ledger: SqlLedger, database: Engine) -> None:
    conversation = begun(ledger)
    ledger.accept(conversation.branch, 1, "Mine", key="a")
    ledger.close(conversation.branch, ENDED, "Oh.")
    ledger.file_card(conversation.branch, card_of(conversation, "closing"))
    with database.begin() as connection:
        connection.execute(text("delete from sessions"))
        for table in ("branches", "turns", "scorecards"):
            assert connection.execute(text(f"select count(*) from {table}")).scalar() == 0


def test_a_history_is_ones_own_newest_first(ledger: SqlLedger) -> None:
    day = datetime(2026, 5, 1, tzinfo=UTC)
    old = begun(ledger, person="rita", started_at=day)
    new = begun(ledger, person="rita", started_at=day + timedelta(days=1))
    begun(ledger, person="omar")
    ledger.close(old.branch, ENDED, None)
    for rubric, score in (("listening", 60.0), ("closing", 90.0)):
        ledger.file_card(old.branch, card_of(old, rubric).model_copy(update={"score": score}))
    ledger.file_card(new.branch, card_of(new, "closing"))
    history = ledger.sessions_of("rita")
    assert [(item.id, item.ended, item.score) for item in history] == [
        (new.session.id, False, None),
        (old.session.id, True, 70.0),
    ]
    assert history[0].started_at == day + timedelta(days=1)
    assert ledger.sessions_of("nobody") == ()


def test_what_a_rep_types_comes_back_character_by_character(ledger: SqlLedger) -> None:
    conversation = begun(ledger)
    said = "'); drop table turns; -- \N{PILE OF POO} \u202e \x00 \r\n <b>% :name {figure}"
    ledger.accept(conversation.branch, 1, said, key="'")
    assert found(ledger, conversation.session.id).turns[1].text == said


def test_a_full_disk_is_told_in_a_sentence_and_keeps_what_was_there(ledger: SqlLedger, database: Engine) -> None:
    conversation = begun(ledger)
    with database.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(StoreError, match="Nothing was saved just now: database or disk is full. Check that"):
        ledger.accept(conversation.branch, 1, "x" * 100_000, key="a")
    assert found(ledger, conversation.session.id) == conversation
    with database.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
    assert ledger.accept(conversation.branch, 1, "x" * 100_000, key="a")


def test_a_read_only_database_is_told_in_a_sentence(ledger: SqlLedger, database: Engine) -> None:
    conversation = begun(ledger)
    with database.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
    with pytest.raises(StoreError, match="Nothing was saved just now: attempt to write a readonly database"):
        ledger.accept(conversation.branch, 1, "Mine", key="a")
    assert found(ledger, conversation.session.id) == conversation


def test_a_database_that_lost_a_table_is_told_in_a_sentence(ledger: SqlLedger, database: Engine) -> None:
    conversation = begun(ledger)
    with database.begin() as connection:
        connection.execute(text("drop table turns"))
    with pytest.raises(StoreError, match="cannot be read: no such table: turns"):
        ledger.conversation(conversation.session.id)
    with database.begin() as connection:
        connection.execute(text("alter table sessions rename to gone"))
    with pytest.raises(StoreError, match="cannot be read"):
        ledger.sessions_of("rita")


def test_a_writer_waits_for_another_process(ledger: SqlLedger, tmp_path: Path) -> None:
    conversation = begun(ledger)
    other = sqlite3.connect(tmp_path / "trainer.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(0.5, other.execute, ("COMMIT",)).start()
    assert ledger.accept(conversation.branch, 1, "Mine", key="a")


def test_a_reader_does_not_wait_for_a_writer(ledger: SqlLedger, tmp_path: Path) -> None:
    conversation = begun(ledger)
    other = sqlite3.connect(tmp_path / "trainer.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert found(ledger, conversation.session.id) == conversation


def test_a_time_without_a_zone_is_refused(database: Engine) -> None:
    careless = SqlLedger(database, now=lambda: datetime(2026, 1, 1))
    session = session_record()
    branch = careless.create(session)
    with pytest.raises(StoreError, match="without a time zone"):
        careless.open(branch, "Hello.")


def test_a_models_answers_are_kept_once_within_their_session(ledger: SqlLedger, database: Engine) -> None:
    one, two = begun(ledger).session.id, begun(ledger).session.id
    request = Request(role="judge", endpoint="http://x", model="m", messages=(), temperature=0.0, max_tokens=5)
    usage = Usage(prompt_tokens=1, completion_tokens=1, estimated=False)
    first = Answer(text="first", model="m", usage=usage, milliseconds=3)
    book = SessionCalls(database, one)
    assert book.find(request.digest) is None
    book.keep(request, first)
    book.keep(request, first.model_copy(update={"text": "second"}))
    assert book.find(request.digest) == first
    assert SessionCalls(database, two).find(request.digest) is None


def test_a_models_answer_that_cannot_be_stored_is_told_in_a_sentence(ledger: SqlLedger, database: Engine) -> None:
    book = SessionCalls(database, begun(ledger).session.id)
    request = Request(role="judge", endpoint="http://x", model="m", messages=(), temperature=0.0, max_tokens=5)
    usage = Usage(prompt_tokens=1, completion_tokens=1, estimated=False)
    with database.begin() as connection:
        connection.execute(text("drop table calls"))
    with pytest.raises(StoreError, match="could not be stored: no such table"):
        book.keep(request, Answer(text="a", model="m", usage=usage, milliseconds=3))
    with pytest.raises(StoreError, match="cannot be read: no such table"):
        book.find(request.digest)
