"""How authored files become things: loaded, cross-checked, errors naming file and line.

Knows nothing of who uses them.
"""
