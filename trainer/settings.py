"""The environment, read once. Knows nothing of what the settings do."""

from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from trainer.errors import SettingInvalid

Family = Literal["scripted", "llm"]
PORTS = ("reader", "buyer", "judge", "coach")


class Settings(BaseSettings):
    """Every setting, as `TRAINER_<NAME>` in the environment."""

    model_config = SettingsConfigDict(env_prefix="TRAINER_", frozen=True, extra="ignore")

    data_dir: Path = Field(
        default_factory=lambda: Path(platformdirs.user_data_dir("same-side-trainer", appauthor=False))
    )
    """Where the database lives."""
    cache_dir: Path = Field(
        default_factory=lambda: Path(platformdirs.user_cache_dir("same-side-trainer", appauthor=False))
    )
    """Where what was learned is kept; may be deleted at any time."""
    database_url: str | None = None
    """SQLAlchemy address of the database; by default SQLite in the data directory."""
    host: str = "127.0.0.1"
    port: int = Field(default=7860, ge=0, le=65535)
    scenarios: Path | None = None
    """A folder with an organisation's own scenarios and rubrics."""
    reader: Family = "scripted"
    buyer: Family = "scripted"
    judge: Family = "scripted"
    coach: Family = "scripted"
    base_url: str | None = None
    """Address of an OpenAI-compatible server, up to and including `/v1`."""
    api_key: SecretStr | None = None
    model: str | None = None
    """The model of every role that names none of its own."""
    reader_model: str | None = None
    buyer_model: str | None = None
    judge_model: str | None = None
    coach_model: str | None = None
    reader_temperature: float = Field(default=0.0, ge=0, le=2)
    buyer_temperature: float = Field(default=0.8, ge=0, le=2)
    judge_temperature: float = Field(default=0.2, ge=0, le=2)
    coach_temperature: float = Field(default=0.4, ge=0, le=2)
    reader_max_tokens: int = Field(default=700, ge=16)
    buyer_max_tokens: int = Field(default=160, ge=16)
    judge_max_tokens: int = Field(default=1200, ge=16)
    coach_max_tokens: int = Field(default=700, ge=16)
    judge_may_be_buyer: bool = False
    """Whether one model may both play the buyer and judge the rep."""
    votes: int = Field(default=3, ge=1, le=9)
    votes_when_split: int = Field(default=5, ge=1, le=15)


def read_settings(**given: object) -> Settings:
    """The settings, flags of the command line first; raises SettingInvalid naming each wrong one."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        wrong = [
            f"TRAINER_{'_'.join(str(part) for part in item['loc']).upper()}: {item['msg']}; it is {item['input']!r}"
            for item in error.errors(include_url=False)
        ]
        raise SettingInvalid("A setting cannot be used. " + " ".join(wrong)) from error
