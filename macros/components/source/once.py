"""This file says once, for a group, the source that most of its items have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

_NEEDED = 2  # so many items must share their sources, or it is shorter to say them at each


def told_once(views: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return a group of views with the sources that are the same for most of them taken out.

    `members` are the views; those with just the shared sources have none of their own. `common` are
    the shared ones, empty where no two views have the same; `everywhere` says that all views have
    them.
    """
    items = [dict(view) for view in views]
    counted = Counter(frozenset(it["sources"]) for it in items if it["sources"])
    shared, times = counted.most_common(1)[0] if counted else (frozenset(), 0)
    if times < _NEEDED:
        return {"members": items, "common": [], "everywhere": False}
    # In the order in which the first of them says it.
    common = next(it["sources"] for it in items if set(it["sources"]) == shared)
    for it in items:
        if set(it["sources"]) == shared:
            it["sources"] = []
    return {"members": items, "common": common, "everywhere": times == len(items)}
