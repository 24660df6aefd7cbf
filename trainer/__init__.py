"""A practice room for people who sell: simulated buyers, scored conversations, quoted evidence."""

__version__ = "0.1.0"
