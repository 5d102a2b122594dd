"""This file changes several files, or none of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


class NotDoneError(Exception):
    """It cannot be done as asked; the message says why and what to do."""


@contextmanager
def undone_on_error(paths: Iterable[Path]) -> Iterator[None]:
    """Put every file back as it was when what happens inside fails.

    Raises NotDoneError for a file that cannot be written.
    """
    before = {path: path.read_bytes() if path.is_file() else None for path in paths}
    try:
        yield
    except Exception as error:
        for path, data in before.items():
            if data is not None:
                path.write_bytes(data)
            elif path.is_file():
                path.unlink()
        if isinstance(error, OSError):
            message = f"cannot write {error.filename} ({error.strerror}). Check what stands there."
            raise NotDoneError(message) from None
        raise
