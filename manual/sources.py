"""Shows pages as the repository keeps them.

Pages of rules have no heading of their own: their front matter says what it would say. Names of example files stand in the
info strings of fences. Links to files that are in the repository but not in the manual lead to the forge.
"""

import posixpath
import re
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
FORGE = "https://github.com/gloss-lint/gloss-lint"
FENCE = re.compile(r"^(?P<fence>`{3,})(?P<language>[a-z]*) (?:file=(?P<file>\S+)|(?P<role>[a-z]+))$", re.MULTILINE)
LINK = re.compile(r"(?<=\]\()(?!\w+:|#|/)(?P<path>[^)#\s]+)(?P<fragment>#[^)\s]*)?(?=\))")
ROLES = {"config": "gloss-lint.yml", "verdicts": "what the web says"}


def on_config(config):
    """Completes the navigation: a section for each area of rules, and the decisions in their order."""
    pages = Path(config.docs_dir)
    for section in config.nav:
        if "Rules" in section:
            for area in sorted(path for path in (pages / "rules").iterdir() if path.is_dir()):
                section["Rules"].append({area.name: [{page.stem: page.relative_to(pages).as_posix()} for page in sorted(area.glob("*.md"))]})
    return config


def on_page_markdown(markdown, page, config, files):
    if page.file.src_uri.startswith("rules/"):
        markdown = rule(page.meta) + FENCE.sub(titled, markdown)
    return LINK.sub(lambda link: published(link, page, files), markdown)


def rule(meta):
    facts = [f"severity **{meta['severity']}**", f"since {meta['since']}"]
    if meta.get("fix", "none") != "none":
        facts.append(f"fix {meta['fix']}")
    if meta.get("aliases"):
        facts.append("also " + ", ".join(f"`{alias}`" for alias in meta["aliases"]))
    return f"# {meta['id']}\n\n{meta['summary']}\n\n{' · '.join(facts)}\n\n"


def titled(fence):
    name = fence["file"] or ROLES.get(fence["role"], fence["role"])
    return f'{fence["fence"]}{fence["language"] or "text"} title="{name}"'


def published(link, page, files):
    """A link as it is, or to the forge if its file is there and not here. What is nowhere stays, and fails the build."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), link["path"]))
    source = REPOSITORY / path
    if files.get_file_from_path(path) or not source.exists():
        return link[0]
    kind = "tree" if source.is_dir() else "blob"
    return f"{FORGE}/{kind}/main/{path}{link['fragment'] or ''}"
