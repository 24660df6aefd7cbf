"""A judge that computes every check from readings, buyer acts, order and words. Knows nothing of levels or scores."""

from trainer.agents.scripted_judge.judge import ScriptedJudge

__all__ = ["ScriptedJudge"]
