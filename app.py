"""Builds the trainer and serves it: `python app.py` is `trainer serve`."""

import sys

from trainer.cli import main

if __name__ == "__main__":
    sys.exit(main(["serve", *sys.argv[1:]]))
