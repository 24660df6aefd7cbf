"""The facade over the graph: one test for each way LangGraph lets a turn vanish, double or restart."""

import logging
import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.fakes import Machine, PlainCoach, Stumbling, Waiting, plain_assess, session_record
from trainer.domain.ledger import Conversation, SessionRecord
from trainer.errors import ModelUnavailable, SessionBusy, SessionClosed, SessionStuck, SessionUnknown
from trainer.rehearsal import events

ASKS = "[discovery_question|What broke?] {ask:cause}"
HEARS = "[acknowledgement|That sounds cold.]"
SENDS_ON = "[referral|Call the mill's own fitter.]"
Build = Callable[..., Machine]


def started(machine: Machine, **given: object) -> SessionRecord:
    session = session_record(**given)  # type: ignore[arg-type]
    machine.engine.start(session)
    return session


def texts(machine: Machine, session: SessionRecord) -> list[str]:
    return [turn.text for turn in machine.engine.conversation(session.id).turns]


def test_the_buyer_speaks_first(machine: Machine) -> None:
    session = session_record()
    found = machine.engine.start(session)
    assert [turn.speaker for turn in found.turns] == ["buyer"]
    assert found.turns[0].text in [line.text for line in session.scenario.opening]


def test_the_reader_meets_the_scenario_before_the_first_reply_and_once(machine: Machine) -> None:
    session = started(machine)
    assert machine.reader.met == [session.scenario.id]
    machine.say(session.id, ASKS)
    assert machine.reader.met == [session.scenario.id]


def test_an_exchange_is_accepted_said_and_answered_in_that_order(machine: Machine) -> None:
    session = started(machine)
    heard = machine.say(session.id, ASKS)
    assert [type(step).__name__ for step in heard] == ["Accepted", "Said", "Answered"]
    assert (heard[0].number, heard[-1].number) == (1, 2)
    assert heard[1].sentence == texts(machine, session)[2]


def test_an_unknown_session_starts_nothing(machine: Machine) -> None:
    for call in (
        lambda: list(machine.engine.reply("nobody", ASKS, key="k")),
        lambda: list(machine.engine.retry("nobody")),
        lambda: list(machine.engine.end("nobody")),
        lambda: machine.engine.conversation("nobody"),
    ):
        with pytest.raises(SessionUnknown, match="no such conversation"):
            call()
    assert machine.checkpoints.conn.execute("select count(*) from checkpoints").fetchone() == (0,)


def test_a_session_cannot_be_continued_on_another_ones_branch(machine: Machine) -> None:
    mine, other = started(machine), started(machine)
    branch = machine.engine.conversation(other.id).branch
    with pytest.raises(SessionUnknown):
        list(machine.engine.reply(mine.id, ASKS, key="k", branch=branch))
    assert len(texts(machine, other)) == 1


def test_a_finished_session_takes_no_more_replies(machine: Machine) -> None:
    session = started(machine)
    heard = machine.say(session.id, SENDS_ON)
    assert events.Ended in map(type, heard) and isinstance(heard[-1], events.Debriefed)
    before = machine.engine.conversation(session.id)
    with pytest.raises(SessionClosed, match="has ended"):
        machine.say(session.id, "One more thing")
    assert list(machine.engine.end(session.id)) == []
    assert list(machine.engine.retry(session.id)) == []
    assert machine.engine.conversation(session.id) == before


def test_a_busy_session_refuses_at_once_and_loses_nothing(new_machine: Build) -> None:
    machine = new_machine()
    machine.reader.read = slow = Waiting(machine.reader.read)  # type: ignore[method-assign]
    session = started(machine)
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(machine.say, session.id, ASKS)
        assert slow.reached.wait(10)
        for step in (
            lambda: machine.say(session.id, HEARS),
            lambda: list(machine.engine.end(session.id)),
            lambda: list(machine.engine.retry(session.id)),
        ):
            with pytest.raises(SessionBusy):
                step()
        slow.go.set()
        first.result(20)
    assert texts(machine, session)[1:2] == [ASKS] and len(texts(machine, session)) == 3
    machine.say(session.id, HEARS)
    assert len(texts(machine, session)) == 5


def test_another_session_is_not_kept_waiting(new_machine: Build) -> None:
    machine = new_machine()
    slow_one, quick_one = started(machine), started(machine)
    machine.reader.read = slow = Waiting(machine.reader.read)  # type: ignore[method-assign]
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(machine.say, slow_one.id, ASKS)
        assert slow.reached.wait(10)
        second = pool.submit(machine.say, quick_one.id, ASKS)
        slow.go.set()
        first.result(20), second.result(20)
    assert texts(machine, slow_one) == texts(machine, quick_one)


def test_the_same_submission_twice_is_one_reply(machine: Machine) -> None:
    session = started(machine)
    machine.say(session.id, ASKS, key="click")
    assert machine.say(session.id, ASKS, key="click") == []
    assert len(texts(machine, session)) == 3
    assert machine.buyer.spoken == 1


def test_the_same_submission_twice_is_one_reply_even_when_it_ended_the_call(machine: Machine) -> None:
    session = started(machine)
    machine.say(session.id, SENDS_ON, key="click")
    assert machine.say(session.id, SENDS_ON, key="click") == []


def test_two_threads_with_different_keys_leave_whole_exchanges_only(machine: Machine) -> None:
    session = started(machine)
    gate = threading.Barrier(8)

    def submit(number: int) -> str:
        gate.wait()
        try:
            machine.say(session.id, f"{HEARS} {number}", key=uuid.uuid4().hex)
        except SessionBusy:
            return "busy"
        return f"{HEARS} {number}"

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(submit, range(8)))
    found = machine.engine.conversation(session.id)
    kept = [answer for answer in answers if answer != "busy"]
    assert kept and sorted(kept) == sorted(turn.text for turn in found.turns if turn.speaker == "rep")
    assert [turn.speaker for turn in found.turns] == ["buyer", *["rep", "buyer"] * len(kept)]
    assert machine.buyer.spoken == len(kept)


def test_two_processes_with_different_replies_keep_the_one_that_came_first(new_machine: Build) -> None:
    here, there = new_machine(), new_machine()
    session = started(here)
    accepted = here.ledger.accept
    branch = here.engine.conversation(session.id).branch

    def overtaken(*given: object, **named: object) -> bool:
        assert there.ledger.accept(branch, 1, "from the other tab", key="other")
        return accepted(*given, **named)  # type: ignore[arg-type]

    here.ledger.accept = overtaken  # type: ignore[method-assign]
    with pytest.raises(SessionBusy, match="Reload"):
        here.say(session.id, ASKS)
    list(there.engine.retry(session.id))
    assert [turn.text for turn in here.engine.conversation(session.id).turns if turn.speaker == "rep"] == [
        "from the other tab"
    ]


@pytest.mark.parametrize("who", ["reader", "buyer"])
def test_a_failed_turn_keeps_the_reply_and_try_again_goes_on_where_it_stopped(who: str, new_machine: Build) -> None:
    machine = new_machine()
    session = started(machine)
    agent, name = (machine.reader, "read") if who == "reader" else (machine.buyer, "speak")
    setattr(agent, name, Stumbling(getattr(agent, name)))
    heard: list[events.Event] = []
    with pytest.raises(ModelUnavailable, match="Try again"):
        heard.extend(iter_into(heard, machine, session))
    assert [type(step) for step in heard] == [events.Accepted]
    stuck = machine.engine.conversation(session.id)
    assert [turn.text for turn in stuck.turns[1:]] == [ASKS] and stuck.pending
    with pytest.raises(SessionStuck, match="Try again"):
        machine.say(session.id, HEARS)

    list(machine.engine.retry(session.id))
    found = machine.engine.conversation(session.id)
    assert len(found.turns) == 3 and not found.pending
    assert machine.reader.replies == [ASKS], "the reading that succeeded is not asked for again"
    ruling = found.turns[2].ruling
    assert ruling and ruling.after.exchanges == 1 and ruling.after.stance.patience == 15
    assert list(machine.engine.retry(session.id)) == [], "there is nothing left to try again"


def iter_into(heard: list[events.Event], machine: Machine, session: SessionRecord) -> list[events.Event]:
    for step in machine.engine.reply(session.id, ASKS, key="k"):
        heard.append(step)
    return []


def test_a_failed_turn_ends_as_it_would_have_without_the_failure(new_machine: Build, tmp_path: Path) -> None:
    steady, shaky = new_machine(), new_machine(tmp_path / "shaky")
    one, two = started(steady), started(shaky)
    shaky.reader.read = Stumbling(shaky.reader.read, times=2)  # type: ignore[method-assign]
    shaky.buyer.speak = Stumbling(shaky.buyer.speak, times=2)  # type: ignore[method-assign]
    steady.say(one.id, ASKS)
    with pytest.raises(ModelUnavailable):
        shaky.say(two.id, ASKS)
    for _ in range(3):
        with pytest.raises(ModelUnavailable):
            list(shaky.engine.retry(two.id))
    list(shaky.engine.retry(two.id))
    assert texts(steady, one) == texts(shaky, two)
    assert memory(steady, one) == memory(shaky, two)


def memory(machine: Machine, session: SessionRecord) -> object:
    ruling = machine.engine.conversation(session.id).turns[-1].ruling
    return ruling and ruling.after


def test_a_failed_opening_can_be_tried_again(new_machine: Build) -> None:
    machine = new_machine()
    machine.buyer.open = Stumbling(machine.buyer.open)  # type: ignore[method-assign]
    session = session_record()
    with pytest.raises(ModelUnavailable):
        machine.engine.start(session)
    with pytest.raises(SessionStuck):
        machine.say(session.id, ASKS)
    list(machine.engine.retry(session.id))
    assert [turn.speaker for turn in machine.engine.conversation(session.id).turns] == ["buyer"]


def test_a_failed_judge_keeps_what_is_judged_and_goes_on(new_machine: Build) -> None:
    judged: list[str] = []

    def assess(found: Conversation, rubric: object, on_judged: object) -> object:
        judged.append(rubric.id)  # type: ignore[attr-defined]
        if judged == ["listening", "closing"]:
            raise ModelUnavailable("The judge gave no answer. Try again.")
        return plain_assess(found, rubric, on_judged)  # type: ignore[arg-type]

    machine = new_machine(assess=assess)
    session = started(machine)
    with pytest.raises(ModelUnavailable):
        machine.say(session.id, SENDS_ON)
    stuck = machine.engine.conversation(session.id)
    assert stuck.ending and [card.rubric for card in stuck.cards] == ["listening"] and not stuck.debrief
    heard = list(machine.engine.retry(session.id))
    assert isinstance(heard[-1], events.Debriefed)
    found = machine.engine.conversation(session.id)
    assert judged == ["listening", "closing", "closing"]
    assert [card.rubric for card in found.cards] == ["listening", "closing"]
    assert found.turns == stuck.turns


def test_a_failed_coach_can_be_tried_again_by_ending_the_call_again(new_machine: Build) -> None:
    coach = PlainCoach()
    coach.debrief = Stumbling(coach.debrief)  # type: ignore[method-assign]
    machine = new_machine(coach=coach)
    session = started(machine)
    with pytest.raises(ModelUnavailable):
        list(machine.engine.end(session.id))
    assert [type(step) for step in machine.engine.end(session.id)] == [events.Debriefed]


def test_the_rep_ends_the_call_once(machine: Machine) -> None:
    session = started(machine)
    machine.say(session.id, ASKS)
    heard = list(machine.engine.end(session.id))
    kinds = [type(step).__name__ for step in heard]
    assert kinds[:2] == ["Said", "Ended"] and kinds[-1] == "Debriefed"
    found = machine.engine.conversation(session.id)
    assert found.ending and (found.ending.by, found.ending.id) == ("rep", "just-left")
    assert found.turns[-1].text in [line.text for line in session.scenario.endings["just-left"].lines]
    assert list(machine.engine.end(session.id)) == []
    assert machine.engine.conversation(session.id) == found


def test_no_class_is_ever_restored_from_a_checkpoint(new_machine: Build, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    machine = new_machine()
    session = started(machine)
    machine.buyer.speak = Stumbling(machine.buyer.speak)  # type: ignore[method-assign]
    with pytest.raises(ModelUnavailable):
        machine.say(session.id, ASKS)
    rows = machine.checkpoints.conn.execute("select checkpoint from checkpoints union all select value from writes")
    stored = b"".join(row[0] for row in rows)
    assert ASKS.encode() in stored, "the turn in flight is what a checkpoint holds"
    assert b"trainer." not in stored and b"pydantic" not in stored
    again = new_machine()
    list(again.engine.retry(session.id))
    again.say(session.id, HEARS)
    assert again.reader.replies == [HEARS], "the reading came back from the checkpoint, as plain data"
    noise = [line for line in caplog.messages if "serializ" in line.lower() or "msgpack" in line.lower()]
    assert noise == []


def test_a_checkpoint_that_names_a_class_builds_nothing(machine: Machine, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    session = session_record()
    serde = machine.checkpoints.serde
    assert not isinstance(serde.loads_typed(serde.dumps_typed(session)), SessionRecord)


@pytest.mark.parametrize("moment", ["between turns", "in mid-turn", "in mid-judging"])
def test_all_checkpoints_may_be_deleted_at_any_time(moment: str, new_machine: Build, tmp_path: Path) -> None:
    machine = new_machine(assess=Stumbling(plain_assess, times=moment == "in mid-judging"))
    session = started(machine)
    machine.say(session.id, HEARS)
    last = SENDS_ON if moment == "in mid-judging" else ASKS
    if moment == "in mid-turn":
        machine.buyer.speak = Stumbling(machine.buyer.speak)  # type: ignore[method-assign]
    if moment != "between turns":
        with pytest.raises(ModelUnavailable):
            machine.say(session.id, last)
    for table in ("checkpoints", "writes"):
        machine.checkpoints.conn.execute(f"delete from {table}")
    machine.checkpoints.conn.commit()
    list(machine.engine.retry(session.id)) if moment != "between turns" else machine.say(session.id, last)
    undisturbed = new_machine(tmp_path / "undisturbed")
    other = started(undisturbed)
    for text in (HEARS, last):
        undisturbed.say(other.id, text)
    assert texts(machine, session) == texts(undisturbed, other)
    assert machine.engine.conversation(session.id).ending == undisturbed.engine.conversation(other.id).ending


def test_the_checkpoint_file_may_be_gone_or_damaged_between_processes(new_machine: Build, tmp_path: Path) -> None:
    session = session_record()
    first = new_machine()
    first.engine.start(session)
    first.say(session.id, HEARS)
    first.close()
    for path in (tmp_path / "data").glob("checkpoints.db*"):
        path.unlink()
    second = new_machine()
    second.say(session.id, ASKS)
    second.close()
    (tmp_path / "data" / "checkpoints.db").write_bytes(b"this is no database, and never was" * 200)
    third = new_machine()
    third.say(session.id, HEARS)
    assert len(texts(third, session)) == 7


def test_the_rep_may_end_the_call_after_the_checkpoints_are_gone(machine: Machine) -> None:
    session = started(machine)
    machine.say(session.id, ASKS)
    machine.checkpoints.delete_thread(machine.engine.conversation(session.id).branch)
    assert isinstance(list(machine.engine.end(session.id))[-1], events.Debriefed)


def test_checkpoints_of_a_finished_session_are_gone(machine: Machine) -> None:
    session = started(machine)
    machine.say(session.id, SENDS_ON)
    assert machine.checkpoints.conn.execute("select count(*) from checkpoints").fetchone() == (0,)


def test_a_listener_who_leaves_releases_the_session(machine: Machine) -> None:
    session = started(machine)
    listening = machine.engine.reply(session.id, ASKS, key="k")
    assert isinstance(next(listening), events.Accepted)
    listening.close()  # type: ignore[attr-defined]
    list(machine.engine.retry(session.id))
    assert len(texts(machine, session)) == 3


def test_the_same_seed_and_the_same_words_are_the_same_session(new_machine: Build, tmp_path: Path) -> None:
    said = (HEARS, ASKS, "(mumble)", "{ask:loss}", "[outcome_statement|You will bake.]", "{ask:nobody}", "{ask:rival}")
    played = []
    for number in (1, 2):
        machine = new_machine(tmp_path / str(number))
        session = started(machine, seed=11)
        for text in said:
            machine.say(session.id, text)
        played.append([turn.model_dump() for turn in machine.engine.conversation(session.id).turns])
    assert played[0] == played[1]
    other = new_machine(tmp_path / "3")
    session = started(other, seed=12)
    for text in said:
        other.say(session.id, text)
    assert [turn["text"] for turn in played[0]] != texts(other, session)
