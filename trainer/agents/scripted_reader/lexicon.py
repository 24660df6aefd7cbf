"""Finds classes of words in a sentence, by which the reader carries over to wording it never saw.

Knows nothing of moves: a class says what words have in common, learning decides what that is evidence for.
"""

from trainer.agents.scripted_reader.phrases_listening import LISTENING
from trainer.agents.scripted_reader.phrases_selling import SELLING


class Lexicon:
    """Finds the classes whose words or phrases occur among tokens."""

    def __init__(self, phrases: dict[str, str]) -> None:
        self._words: dict[str, list[str]] = {}
        self._stems: dict[str, list[str]] = {}
        self._phrases: dict[str, list[tuple[list[str], str]]] = {}
        for name, written in phrases.items():
            for phrase in dict.fromkeys(" ".join(item.split()) for item in written.split(";")):
                self._add(name, phrase)

    def _add(self, name: str, phrase: str) -> None:
        words = phrase.replace("ca n't", "can n't").split()
        if len(words) > 1:
            self._phrases.setdefault(words[0], []).append((words, name))
        elif phrase.endswith("*"):
            self._stems.setdefault(phrase[:-1], []).append(name)
        else:
            self._words.setdefault(phrase, []).append(name)

    def of_word(self, word: str) -> list[str]:
        """The classes of a single word."""
        found = list(self._words.get(word, ()))
        for end in range(3, len(word) + 1):
            found += self._stems.get(word[:end], ())
        return found

    def hits(self, words: list[str]) -> list[tuple[str, int, int]]:
        """Every class that occurs: its name, where its words start, how many they are."""
        found: list[tuple[str, int, int]] = []
        for at, word in enumerate(words):
            found += ((name, at, 1) for name in self.of_word(word))
            for phrase, name in self._phrases.get(word, ()):
                if words[at : at + len(phrase)] == phrase:
                    found.append((name, at, len(phrase)))
        return found


LEXICON = Lexicon(LISTENING | SELLING)
