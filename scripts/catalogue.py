"""Gathers every string that a person sees into the one catalogue that translators work from.

Run from the repository's root: `.venv/bin/python -m scripts.catalogue`. A translation is a copy of it named
`holdspace_LANGUAGE.ts` beside it, made into `holdspace_LANGUAGE.qm` by `pyside6-lrelease`.
"""

import subprocess
import sys
from pathlib import Path

CATALOGUE = Path("ui/catalogue/holdspace.ts")


def gather(into: Path) -> None:
    """Write the catalogue of the strings in `ui` as they are now."""
    sources = sorted(str(path) for path in Path("ui").rglob("*.py"))
    into.parent.mkdir(exist_ok=True)
    command = [str(Path(sys.executable).with_name("pyside6-lupdate")), "-locations", "none", "-no-obsolete"]
    subprocess.run([*command, *sources, "-ts", str(into)], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    gather(CATALOGUE)
