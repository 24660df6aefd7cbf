"""The scripted reader: learned from labelled examples, small enough to run anywhere. Knows no language model."""

from trainer.agents.scripted_reader.reader import ScriptedReader

__all__ = ["ScriptedReader"]
