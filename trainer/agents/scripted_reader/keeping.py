"""Keeps what was learned in a folder of the user's, and has it learned where it is not there.

Knows nothing of what it holds. Nothing is unpickled: the file is JSON and plain arrays, used only where its digest
is right.
"""

import hashlib
import io
import json
import os
import tempfile
import time
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock
from numpy.typing import NDArray

Parts = dict[str, tuple[dict[str, Any], dict[str, NDArray[Any]]]]
"""By part: names fit for JSON, and arrays."""

STALE_AFTER_DAYS = 60
_DIGEST = hashlib.sha256().digest_size


def learner_digest(*given: str) -> str:
    """What a file must have been learned from and with: content, this program, the library that learns."""
    total = hashlib.sha256()
    for part in (*given, version("scikit-learn"), version("numpy")):
        total.update(part.encode() + b"\0")
    for path in sorted(Path(__file__).parent.glob("*.py")):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def kept(folder: Path | None, digest: str, learn: Callable[[], Parts]) -> Parts:
    """What was learned under this digest; learned now, by one process at a time, where there is no sound file."""
    if folder is None:
        return learn()
    path = folder / f"reader-{digest[:24]}.bin"
    found = load(path)
    if found is not None:
        return found
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "reader.lock")
        lock.acquire()
    except OSError:
        # A cache that cannot be written is no reason not to work: it is learned anew each time.
        return learn()
    try:
        found = load(path)
        if found is None:
            found = learn()
            save(path, found)
        return found
    finally:
        lock.release()


def save(path: Path, parts: Parts) -> None:
    """Write the file whole or not at all."""
    names = {part: names for part, (names, _) in parts.items()}
    arrays = {f"{part}/{name}": array for part, (_, held) in parts.items() for name, array in held.items()}
    body = io.BytesIO()
    text = np.frombuffer(json.dumps(names, ensure_ascii=False).encode(), dtype=np.uint8)
    np.savez(body, allow_pickle=False, names=text, **arrays)
    content = body.getvalue()
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".reader-")
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(content).digest() + content)
        os.replace(temporary, path)
        _sweep(path)
    except OSError:
        return


def load(path: Path) -> Parts | None:
    """The file's content, or None where it is missing, cut short or altered."""
    try:
        written = path.read_bytes()
    except OSError:
        return None
    digest, content = written[:_DIGEST], written[_DIGEST:]
    if hashlib.sha256(content).digest() != digest:
        return None
    with np.load(io.BytesIO(content), allow_pickle=False) as held:
        names: Mapping[str, dict[str, Any]] = json.loads(held["names"].tobytes())
        parts: Parts = {part: (about, {}) for part, about in names.items()}
        for key in held.files:
            part, _, name = key.partition("/")
            if name:
                parts[part][1][name] = held[key]
    return parts


def _sweep(path: Path) -> None:
    """Remove what older versions left behind."""
    for other in path.parent.glob("reader-*.bin"):
        if other != path and time.time() - other.stat().st_mtime > STALE_AFTER_DAYS * 86400:
            other.unlink(missing_ok=True)
