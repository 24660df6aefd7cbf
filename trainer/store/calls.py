"""Keeps every answer of a model under its request's digest, within one session. Knows no model."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import Engine, insert, select
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from trainer.errors import StoreError
from trainer.llm.requests import Answer, Request
from trainer.store.database import cause, writing
from trainer.store.tables import calls


class SessionCalls:
    """Implements `trainer.llm.requests.CallBook` for one session.

    The session is part of the digest: the same words in another conversation are another question, so that nobody's
    answer depends on somebody else's session.
    """

    def __init__(
        self, engine: Engine, session: str, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        """`session` is whom the calls are recorded against."""
        self._engine = engine
        self._session = session
        self._now = now

    def find(self, digest: str) -> Answer | None:
        """The answer this very request had in this session."""
        wanted = select(calls.c.answer).where(calls.c.digest == self._own(digest))
        try:
            with self._engine.connect() as connection:
                found = connection.execute(wanted).scalar()
        except SQLAlchemyError as error:
            raise StoreError(f"What is stored cannot be read: {cause(error)}. Check the disk.") from error
        return Answer.model_validate(found) if found else None

    def keep(self, request: Request, answer: Answer) -> None:
        """Store an answer before anything depends on it; the first one stands."""
        row = {
            "digest": self._own(request.digest),
            "session": self._session,
            "role": request.role,
            "endpoint": request.endpoint,
            "model": request.model,
            "answer": answer.model_dump(mode="json"),
            "at": self._now(),
        }
        try:
            with writing(self._engine).begin() as connection:
                connection.execute(insert(calls).values(**row))
        except IntegrityError:
            return  # another thread asked the same; the first answer stands
        except SQLAlchemyError as error:
            raise StoreError(f"A model's answer could not be stored: {cause(error)}. Check the disk.") from error

    def _own(self, digest: str) -> str:
        return hashlib.sha256(f"{self._session}:{digest}".encode()).hexdigest()
