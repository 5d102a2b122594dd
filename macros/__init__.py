"""This file gives mkdocs-macros (and Zensical) the macros that pages call, and a last step.

The only module that knows mkdocs. Its imports stand inside the functions, so that
``python -m macros check`` loads neither Jinja nor the components.
"""

from __future__ import annotations

import functools
import posixpath
from collections.abc import Callable
from pathlib import Path
from typing import Any


def define_env(env: Any) -> None:
    """Register each component as a macro, called with the page's Site and the page's arguments."""
    from .components import MACROS
    from .components.statement.macro import with_key

    root = Path(env.project_dir)
    _bundle(root)
    model = _model(root)  # one with problems stops the build before its first page
    site_of_page = _sites(env, root, model)
    for macro in MACROS:
        env.macro(_on_page(site_of_page, macro, with_key), macro.__name__)


def on_pre_page_macros(env: Any) -> None:
    """Keep a page out of the index of mkdocs' own search, which nobody asks."""
    env.page.meta["search"] = {"exclude": True}


def on_post_build(env: Any) -> None:
    """Complete the built site. After Zensical, ``python -m macros finish`` does it."""
    from .finish.whole_site import finish

    finish(Path(env.conf["site_dir"]), _model(Path(env.project_dir)))


def _on_page(
    site_of_page: Callable[[], Any], macro: Callable[..., str], complete: Callable[[Any, str], str]
) -> Callable[..., str]:
    @functools.wraps(macro)
    def call(*arguments: Any) -> str:
        site = site_of_page()
        return complete(site, macro(site, *arguments))

    return call


def _sites(env: Any, root: Path, model: Any) -> Callable[[], Any]:
    """Return a function that gives the Site of the page being built, the same for its macros."""
    from .site import Site

    last: list[Any] = [None, None]  # the page, and its Site

    def site_of_page() -> Any:
        if env.page is not last[0]:
            url = env.page.url.strip("/")
            last[:] = (
                env.page,
                Site(
                    model=model,
                    docs=root / "docs",
                    url=f"{url}/" if url else "",
                    base=_base(env.page),
                    meta=env.page.meta,
                    repository=env.variables["extra"]["file_address"],
                ),
            )
        return last[1]

    return site_of_page


def _base(page: Any) -> str:
    """Return where relative addresses in a page's HTML count from, under the site.

    mkdocs leaves them as they are: from the page's address. Zensical takes them as written from the
    source file's folder, and rewrites them.
    """
    return str(page.url).strip("/") if hasattr(page, "file") else posixpath.dirname(page.path)


def _bundle(root: Path) -> None:
    """Bundle scripts and styles that were changed since, as happens while a site is served."""
    from .exports.assets import renew
    from .problems import ModelError

    try:
        renew(root)
    except ModelError as error:
        raise _build_error(f"Scripts or styles have problems:\n{error}") from None


def _model(root: Path) -> Any:
    from .load import load
    from .problems import ModelError

    try:
        return load(root)
    except ModelError as error:
        raise _build_error(f"The model has problems:\n{error}") from None


def _build_error(message: str) -> Exception:
    """Return the error that mkdocs prints without a traceback; without mkdocs, a plain one."""
    try:
        from mkdocs.exceptions import PluginError
    except ImportError:
        return RuntimeError(message)
    return PluginError(message)
