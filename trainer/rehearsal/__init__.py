"""The live conversation: what the buyer decides, reveals and says, turn by turn.

Knows nothing of pages, people or databases.
"""
