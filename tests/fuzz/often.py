"""This file says how often strange things are tried: a few times by day, many at night."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def often(by_day: int) -> settings:
    """Return how often to try: by day a few, always the same; at night many, and others each time.

    `make fuzz` chooses the profile of the night (tests/conftest.py).
    """
    quiet = settings(deadline=None, suppress_health_check=QUIET, print_blob=True)
    if settings.get_current_profile_name() == "night":
        return quiet
    return settings(quiet, max_examples=by_day, derandomize=True)
