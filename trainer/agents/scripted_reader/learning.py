"""Learns from the labelled example replies which words make which move. Knows nothing of files or caches."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.kernel_ridge import KernelRidge
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.model_selection import LeaveOneGroupOut

from trainer.agents.scripted_reader.features import Read, bags, own_views, split
from trainer.agents.scripted_reader.tokens import sentences
from trainer.agents.scripted_reader.vectors import Matrix, Views, Vocabulary
from trainer.agents.scripted_reader.weighing import Weigher, around, mixed
from trainer.content.examples import Example
from trainer.domain.moves import BuyerAct, Move

MOVES = tuple(move.value for move in Move)
ACTS = tuple(act.value for act in BuyerAct)
SENTENCE_RIDGE, WHOLE_RIDGE, CONTEXT_RIDGE = 2.0, 4.0, 1000.0
"""How strongly each model is held back from learning examples by heart; settled by cross-validation over hands."""
EVEN = 0.45
"""The probability that would divide best if it were known exactly; a little below one half, for F1 rewards finding."""

Kernel = NDArray[np.float32]


@dataclass(frozen=True)
class Lesson:
    """Texts cut into sentences, with what each sentence and each text should be recognised as."""

    reads: list[Read]
    views: list[Views]
    owner: NDArray[np.int64]
    """Which text each sentence belongs to."""
    sentence_labels: Matrix
    text_labels: Matrix
    hands: NDArray[np.str_]
    """Who wrote each text: what is learned from some is tried on the others."""


def move_lesson(examples: Sequence[Example]) -> Lesson:
    """Every sentence of a reply shows the moves whose words it mostly holds, or which mostly stand in it."""
    reads: list[Read] = []
    views: list[Views] = []
    owner: list[int] = []
    labels: list[Matrix] = []
    for at, example in enumerate(examples):
        spans = sentences(example.reply)
        own = [Read(example.reply[start:end]) for start, end in spans]
        reads += own
        views += bags(own, Read(example.buyer))
        owner += [at] * len(spans)
        labels += [_shown(example, start, end) for start, end in spans]
    made = [{seen.move.value for seen in item.moves} for item in examples]
    whole = np.array([[float(move in moves) for move in MOVES] for moves in made], np.float32)
    hands = np.array([item.hand for item in examples])
    return Lesson(reads, views, np.array(owner), np.array(labels, np.float32), whole, hands)


def _shown(example: Example, start: int, end: int) -> Matrix:
    found = np.zeros(len(MOVES))
    for seen in example.moves:
        common = min(seen.end, end) - max(seen.start, start)
        if common > 0 and (common >= 0.3 * (end - start) or common >= 0.6 * (seen.end - seen.start)):
            found[MOVES.index(seen.move)] = 1.0
    return found


def act_lesson(examples: Sequence[Example]) -> Lesson:
    """Buyers' lines are labelled as wholes: each sentence may show any of the line's acts."""
    reads: list[Read] = []
    views: list[Views] = []
    owner: list[int] = []
    for at, example in enumerate(examples):
        own = split(example.buyer)
        reads += own
        views += [own_views(read, place=place, count=len(own)) for place, read in enumerate(own)]
        owner += [at] * len(own)
    whole = np.array([[float(act in item.acts) for act in ACTS] for item in examples], np.float32)
    places = np.array(owner)
    return Lesson(reads, views, places, whole[places], whole, np.array([item.hand for item in examples]))


def learn(lesson: Lesson, labels: tuple[str, ...]) -> Weigher:
    """Fit on everything; calibrate and set thresholds on what was scored by models that had not seen the hand."""
    vocabulary = Vocabulary.of(lesson.views)
    rows = vocabulary.matrix(lesson.views)
    texts = _texts(rows, lesson.owner)
    near, far = (rows @ rows.T).toarray(), (texts @ texts.T).toarray()
    alone = _tried(near, lesson.sentence_labels, SENTENCE_RIDGE, lesson.hands[lesson.owner])
    unseen = highest(_held_out(lesson, alone, far), lesson.owner, len(lesson.hands))
    context = _context(alone, lesson)
    slope, intercept = _calibration(unseen, lesson.text_labels)
    sentence, sentence_bias = _weights(rows, near, lesson.sentence_labels, SENTENCE_RIDGE)
    whole, whole_bias = _weights(texts, far, lesson.text_labels, WHOLE_RIDGE)
    numbers = dict(
        sentence=sentence,
        sentence_bias=sentence_bias,
        whole=whole,
        whole_bias=whole_bias,
        context=context.coef_.T,
        context_bias=context.intercept_,
        slope=slope,
        intercept=intercept,
        threshold=_thresholds(
            unseen, lesson.text_labels, lesson.hands, (np.log(EVEN / (1 - EVEN)) - intercept) / slope
        ),
    )
    kept = {name: np.ascontiguousarray(value, dtype=np.float32) for name, value in numbers.items()}
    return Weigher(labels=labels, vocabulary=vocabulary, **kept)


def held_out_scores(lesson: Lesson) -> Matrix:
    """The score of every sentence for every label, by models which have seen nothing of its hand."""
    rows = Vocabulary.of(lesson.views).matrix(lesson.views)
    texts = _texts(rows, lesson.owner)
    near, far = (rows @ rows.T).toarray(), (texts @ texts.T).toarray()
    alone = _tried(near, lesson.sentence_labels, SENTENCE_RIDGE, lesson.hands[lesson.owner])
    return _held_out(lesson, alone, far)


def _held_out(lesson: Lesson, alone: Matrix, far: Kernel) -> Matrix:
    whole = _tried(far, lesson.text_labels, WHOLE_RIDGE, lesson.hands)
    beside = _around(alone, lesson.owner)
    placed = alone.copy()
    for seen, new in LeaveOneGroupOut().split(alone, groups=lesson.hands[lesson.owner]):
        model = Ridge(alpha=CONTEXT_RIDGE).fit(beside[seen], (lesson.sentence_labels - alone)[seen])
        placed[new] += model.predict(beside[new])
    return mixed(placed, whole[lesson.owner])


def highest(scores: Matrix, owner: NDArray[np.int64], texts: int) -> Matrix:
    """The highest score among each text's sentences."""
    found = np.full((texts, scores.shape[1]), -1.0)
    np.maximum.at(found, owner, scores)
    return found


def best_threshold(truth: Matrix, scores: Matrix) -> float:
    """The score that divides with the highest F1."""
    order = np.argsort(-scores)
    hits = np.cumsum(truth[order])
    at = int(np.argmax(2 * hits / (np.arange(1, len(truth) + 1) + truth.sum())))
    return float((scores[order][at] + scores[order][min(at + 1, len(truth) - 1)]) / 2)


def _texts(rows: sparse.csr_matrix, owner: NDArray[np.int64]) -> sparse.csr_matrix:
    """The sum of each text's sentences, long texts drawn in to the square root of their length."""
    count = int(owner.max()) + 1
    gather = sparse.csr_matrix((np.ones(len(owner), np.float32), (owner, np.arange(len(owner)))), (count, len(owner)))
    total = (gather @ rows).tocsr()
    lengths = np.sqrt(np.sqrt(np.asarray(total.multiply(total).sum(axis=1)).ravel()))
    return (sparse.diags_array(1 / np.maximum(lengths, 1e-9)) @ total).astype(np.float32).tocsr()


def _tried(kernel: Kernel, labels: Matrix, ridge: float, hands: NDArray[np.str_]) -> Matrix:
    found = np.zeros(labels.shape)
    for seen, new in LeaveOneGroupOut().split(labels, groups=hands):
        average = labels[seen].mean(axis=0)
        model = KernelRidge(alpha=ridge, kernel="precomputed")
        model.fit(kernel[np.ix_(seen, seen)], labels[seen] - average)
        found[new] = model.predict(kernel[np.ix_(new, seen)]) + average
    return found


def _weights(rows: sparse.csr_matrix, kernel: Kernel, labels: Matrix, ridge: float) -> tuple[Matrix, Matrix]:
    average = labels.mean(axis=0)
    model = KernelRidge(alpha=ridge, kernel="precomputed").fit(kernel, labels - average)
    return rows.T @ model.dual_coef_, average


def _around(scores: Matrix, owner: NDArray[np.int64]) -> Matrix:
    cuts = np.flatnonzero(np.diff(owner)) + 1
    return np.concatenate([around(part) for part in np.split(scores, cuts)])


def _context(alone: Matrix, lesson: Lesson) -> Ridge:
    return Ridge(alpha=CONTEXT_RIDGE).fit(_around(alone, lesson.owner), lesson.sentence_labels - alone)


def _calibration(scores: Matrix, truth: Matrix) -> tuple[Matrix, Matrix]:
    fits = [
        LogisticRegression(C=100.0).fit(scores[:, [at]], truth[:, at]) if 0 < truth[:, at].sum() < len(truth) else None
        for at in range(truth.shape[1])
    ]
    slope = np.array([float(fit.coef_[0, 0]) if fit else 1.0 for fit in fits])
    intercept = np.array([float(fit.intercept_[0]) if fit else -9.0 for fit in fits])
    return slope, intercept


def _thresholds(scores: Matrix, truth: Matrix, hands: NDArray[np.str_], even: Matrix) -> Matrix:
    """Halfway between the best dividing score, averaged over leaving each hand out, and the score that is EVEN.

    The best dividing score of a label rests on few replies; the calibrated one steadies it.
    """
    found = np.zeros((len(set(hands)), truth.shape[1]))
    for turn, (seen, _) in enumerate(LeaveOneGroupOut().split(scores, groups=hands)):
        found[turn] = [best_threshold(truth[seen, at], scores[seen, at]) for at in range(truth.shape[1])]
    middle: Matrix = (found.mean(axis=0) + even) / 2
    return middle
