"""Casts the agents the settings ask for: scripted ones, or models at an OpenAI-compatible server. Knows no session."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trainer.agents.ports import Buyer, Coach, Judge, Reader
from trainer.content.library import Library, home
from trainer.content.prompts import Prompts
from trainer.errors import SettingInvalid
from trainer.settings import PORTS, Settings

if TYPE_CHECKING:
    from trainer.llm.requests import CallBook
    from trainer.llm.roles import RoleModel


@dataclass(frozen=True)
class Agents:
    """Who reads, speaks, judges and coaches."""

    reader: Reader
    buyer: Buyer
    judge: Judge
    coach: Coach

    @property
    def names(self) -> dict[str, str]:
        """By port, as shown in the room and on the scorecard."""
        return {port: getattr(self, port).name for port in PORTS}


def cast(
    settings: Settings,
    library: Library,
    *,
    book: "CallBook | None" = None,
    progress: Callable[[str], None] | None = None,
    like: Agents | None = None,
) -> Agents:
    """The agents the settings ask for, each port on its own.

    `book` keeps what models answer; `like` lends its scripted agents, which have learned already and know no session.
    """
    models = _models(settings, [port for port in PORTS if getattr(settings, port) == "llm"], book)
    if like and not models:
        return like
    prompts = Prompts(home() / "prompts")
    scripted = like or _scripted(settings, library, models, progress)
    return Agents(
        reader=_llm_reader(models["reader"], library, prompts) if "reader" in models else scripted.reader,
        buyer=_llm_buyer(models["buyer"], library, prompts) if "buyer" in models else scripted.buyer,
        judge=_llm_judge(models["judge"], settings, prompts) if "judge" in models else scripted.judge,
        coach=_llm_coach(models["coach"], prompts) if "coach" in models else scripted.coach,
    )


@dataclass(frozen=True)
class _Scripted:
    reader: Any
    buyer: Buyer
    judge: Judge
    coach: Coach


def _scripted(
    settings: Settings, library: Library, models: Mapping[str, Any], progress: Callable[[str], None] | None
) -> _Scripted:
    """The embedded family; the reader learns only where it is going to read."""
    from trainer.agents.scripted_buyer import ScriptedBuyer
    from trainer.agents.scripted_coach import ScriptedCoach
    from trainer.agents.scripted_judge import ScriptedJudge

    reader = None if "reader" in models else _scripted_reader(settings, library, progress)
    return _Scripted(reader=reader, buyer=ScriptedBuyer(), judge=ScriptedJudge(), coach=ScriptedCoach())


def _scripted_reader(settings: Settings, library: Library, progress: Callable[[str], None] | None) -> Reader:
    from trainer.agents.scripted_reader import ScriptedReader

    return ScriptedReader(
        library.examples,
        library.ordinary,
        vocabulary_digest=library.vocabulary_digest,
        cache=settings.cache_dir,
        progress=progress,
    )


def _models(settings: Settings, ports: list[str], book: "CallBook | None") -> "dict[str, RoleModel]":
    """A model for each of these ports, on one connection; raises SettingInvalid naming what is missing."""
    if not ports:
        return {}
    from trainer.llm.endpoint import Endpoint
    from trainer.llm.requests import NoBook
    from trainer.llm.roles import Part, RoleModel
    from trainer.llm.structured import FORMS_FOUND, Structured

    if not settings.base_url:
        raise SettingInvalid(
            f"The {', '.join(ports)} should be played by a model, but no server is named. "
            "Set TRAINER_BASE_URL to an OpenAI-compatible address such as http://127.0.0.1:11434/v1."
        )
    names = {port: getattr(settings, f"{port}_model") or settings.model for port in ports}
    missing = [port for port, name in names.items() if not name]
    if missing:
        raise SettingInvalid(f"No model is named for the {', '.join(missing)}. Set TRAINER_MODEL, or one of its own.")
    if names.get("judge") and names["judge"] == names.get("buyer") and not settings.judge_may_be_buyer:
        raise SettingInvalid(
            f"The model {names['judge']} would judge a conversation it played in itself. "
            "Set TRAINER_JUDGE_MODEL to another one, or TRAINER_JUDGE_MAY_BE_BUYER=true if you accept that."
        )
    key = settings.api_key.get_secret_value() if settings.api_key else None
    endpoint = Endpoint(settings.base_url, api_key=key, book=book or NoBook())
    structured = Structured(endpoint, FORMS_FOUND)
    parts = {
        port: Part(
            role=port,
            model=names[port],
            temperature=getattr(settings, f"{port}_temperature"),
            max_tokens=getattr(settings, f"{port}_max_tokens"),
        )
        for port in ports
    }
    return {port: RoleModel(part, endpoint, structured) for port, part in parts.items()}


def _llm_reader(model: "RoleModel", library: Library, prompts: Prompts) -> Reader:
    from trainer.agents.llm_reader import LlmReader

    return LlmReader(
        model,
        prompt=prompts["reader"],
        acts_prompt=prompts["acts"],
        vocabulary=library.vocabulary,
        ordinary=library.ordinary,
    )


def _llm_buyer(model: "RoleModel", library: Library, prompts: Prompts) -> Buyer:
    from trainer.agents.llm_buyer import LlmBuyer

    return LlmBuyer(model, prompt=prompts["buyer"], vocabulary=library.vocabulary, ordinary=library.ordinary)


def _llm_judge(model: "RoleModel", settings: Settings, prompts: Prompts) -> Judge:
    from trainer.agents.llm_judge import LlmJudge, Votes

    votes = Votes(first=settings.votes, when_split=max(settings.votes, settings.votes_when_split))
    return LlmJudge(model, prompt=prompts["judge"], votes=votes)


def _llm_coach(model: "RoleModel", prompts: Prompts) -> Coach:
    from trainer.agents.llm_coach import LlmCoach

    return LlmCoach(model, prompt=prompts["coach"])
