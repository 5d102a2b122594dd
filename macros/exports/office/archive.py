"""This file packs Word and Excel files anew, so that two builds give the same bytes."""

from __future__ import annotations

import io
import zipfile


def repacked(packed: bytes, name: str = "", drop: bytes = b"") -> bytes:
    """Return a zip without the time of writing, and its part `name` without what `drop` says."""
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(whole, "w") as new:
        for part in old.namelist():
            entry = zipfile.ZipInfo(part)  # 1 January 1980, the first date that a zip can say
            entry.compress_type = zipfile.ZIP_DEFLATED
            data = old.read(part)
            new.writestr(entry, data.replace(drop, b"") if part == name else data)
    return whole.getvalue()
