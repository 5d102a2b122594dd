"""This file copies the project: as it is, ready for plain mkdocs, and many times as large."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from macros.kinds import KINDS
from macros.raw import ROOT

from ..conftest import copy_of_real
from .figures import timed


def project_in(folder: Path) -> Path:
    """Copy the project, with its export, to a folder of its own."""
    copy_of_real(folder)
    timed([sys.executable, "-m", "macros", "export"], folder)
    return folder


def plain_in(folder: Path) -> Path:
    """Copy the project with its macros already rendered: the same pages for plain mkdocs."""
    project_in(folder)
    script = (
        "import json, mkdocs.config, mkdocs.commands.build as b\n"
        "from mkdocs.plugins import event_priority\n"
        "config = mkdocs.config.load_config('mkdocs.yml')\n"
        "@event_priority(-100)\n"
        "def keep(markdown, page, config, files):\n"
        "    text = page.file.content_string\n"
        "    front = text.split('---\\n')[1] if text.startswith('---') else ''\n"
        "    meta = {key: value for key, value in page.meta.items() if key + ':' not in front}\n"
        "    more = [key + ': ' + json.dumps(value) + '\\n' for key, value in meta.items()]\n"
        "    lines = front + ''.join(more)\n"
        "    rendered[page.file.abs_src_path] = f'---\\n{lines}---\\n{markdown}'\n"
        "rendered = {}\n"
        "config.plugins._register_event('page_markdown', keep, plugin_name='keep')\n"
        "b.build(config)\n"
        "[open(path, 'w').write(text) for path, text in rendered.items()]\n"
    )
    subprocess.run([sys.executable, "-c", script], cwd=folder, check=True, capture_output=True)
    config = folder / "mkdocs.yml"
    text = re.sub(r"  - macros:\n(      .*\n)+", "", config.read_text(encoding="utf-8"))
    config.write_text(text, encoding="utf-8")
    return folder


def double(project: Path, copy: int) -> None:
    """Add every entity once more, under another id, with its page and its place in the order."""
    order = project / "model" / "service.yaml"
    text, order_key, lists = order.read_text(encoding="utf-8").rpartition("\norder:\n")
    for kind in KINDS.values():
        for file in sorted((ROOT / "model" / kind.folder).glob("*.yaml")) if kind.folder else ():
            id = f"{file.stem}-{copy}"
            entity = file.read_text(encoding="utf-8")
            entity = re.sub(rf"(?m)^id: {file.stem}$", f"id: {id}", entity, count=1)
            if kind.checklist:
                _write(project / "docs" / kind.checklist.format(id=id), "")
            if kind.has_own_pages:
                _write(project / "docs" / kind.page_of(id), f'{{{{ x("{id}") }}}}\n')
            else:  # on a page that many share, each copy needs anchors of its own
                entity = re.sub(r"(?m)^(  - id: .*|    theme: .*)$", rf"\1-{copy}", entity)
            if kind.name == "term":  # no word may be the name of two terms
                entity = re.sub(r"(?m)^title: (.*)$", rf"title: \1 {copy}", entity, count=1)
                entity = re.sub(r"(?ms)^also_called:.*?(?=^[a-z_]+:|\Z)", "", entity)
            _write(project / "model" / str(kind.folder) / f"{id}.yaml", entity)
            inline, block = rf"(?m)^(  {kind.order}: \[)", rf"(?m)^(  {kind.order}:\n)"
            lists = re.sub(inline, rf"\1{id}, ", re.sub(block, rf"\1    - {id}\n", lists))
    _write(order, text + order_key + lists)


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
