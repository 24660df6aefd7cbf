"""Learns once what asking looks like and when a question and a topic belong together. Knows nothing of any scenario."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from trainer.agents.scripted_reader.asking import ASKS_FROM, Asking, asking_views
from trainer.agents.scripted_reader.features import Read, own_views
from trainer.agents.scripted_reader.learning import MOVES, Lesson
from trainer.agents.scripted_reader.topics import RIDGE, Numbers, Pairing, Topics, ordinary_subjects
from trainer.agents.scripted_reader.vectors import Vocabulary
from trainer.domain.moves import QUESTIONS
from trainer.domain.scenario import OrdinaryTopic

OTHERS = 250
"""How many questions from other conversations stand beside the ways of asking."""


def learn_asking(lesson: Lesson, ordinary: Mapping[str, OrdinaryTopic]) -> Asking:
    """Sentences labelled as questions, and the ordinary ways of asking, against all other sentences."""
    asks = np.asarray(lesson.sentence_labels[:, [MOVES.index(move) for move in QUESTIONS]].max(axis=1) > 0)
    more = [Read(text) for topic in ordinary.values() for text in topic.ask]
    more += [Read(read.text.rstrip("?").lower()) for read in [*_where(lesson.reads, asks), *more][::3]]
    views = [asking_views(read, own_views(read, place=0, count=1)) for read in more]
    views += [asking_views(read, found) for read, found in zip(lesson.reads, lesson.views, strict=True)]
    vocabulary = Vocabulary.of(views)
    truth = np.concatenate([np.ones(len(more)), asks])
    model = LogisticRegression(C=3.0, solver="liblinear", random_state=0).fit(vocabulary.matrix(views), truth)
    return Asking(vocabulary, model.coef_[0].astype(np.float32), float(model.intercept_[0]))


def _where(reads: list[Read], chosen: NDArray[np.bool_]) -> list[Read]:
    return [read for read, yes in zip(reads, chosen, strict=True) if yes]


def learn_pairing(lesson: Lesson, ordinary: Mapping[str, OrdinaryTopic], asking: Asking) -> Pairing:
    """From each ordinary way of asking, recognised without itself, and from questions that ask for something else."""
    chances = [asking.chance(read, views) for read, views in zip(lesson.reads, lesson.views, strict=True)]
    asked = _where(lesson.reads, np.array(chances) > ASKS_FROM)
    every = max(2, len(asked) // OTHERS)
    others = tuple(read.text for read in asked[::every])
    rest = [read for at, read in enumerate(asked) if at % every]
    topics = Topics(ordinary_subjects(ordinary, None), others)
    own, truth = _without_itself(topics)
    strange = topics.pairs(rest)
    width = own.shape[2]
    pairs = np.concatenate([own.reshape(-1, width), strange.reshape(-1, width)])
    labels = np.concatenate([truth.ravel(), np.zeros(len(rest) * len(topics.ids))])
    spread = pairs.std(axis=0) + 1e-6
    model = LogisticRegression(C=1.0, max_iter=3000).fit(pairs / spread, labels)
    return Pairing(weights=model.coef_[0] / spread, bias=float(model.intercept_[0]), others=others)


def _without_itself(topics: Topics) -> tuple[Numbers, Numbers]:
    """The pairs of the ways of asking, each scored as if it had not been learned from."""
    inverse = np.linalg.inv(topics.kernel + RIDGE * np.eye(len(topics.owner)))
    scores = (topics.truth - (inverse @ topics.truth) / np.diag(inverse)[:, None])[: topics.asks]
    like = topics.kernel[: topics.asks, : topics.asks] - 2 * np.eye(topics.asks) * topics.kernel.max()
    owner = topics.owner[: topics.asks]
    nearest = np.stack([like[:, owner == at].max(axis=1) for at in range(len(topics.ids))], axis=1)
    return topics.known(topics.reads[: topics.asks], scores, nearest), topics.truth[: topics.asks]
