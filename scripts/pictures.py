"""Takes docs/pictures/ anew, each subject on a private screen of its own, at 100 and at 200 %.

Run from the repository's root: `.venv/bin/python -m scripts.pictures [SUBJECT...]` (wants Xvfb; picom if
present blends what is half transparent with what lies behind it). A subject is a module with
`take(folder, scale)`, which is called as a program on that screen.
"""

import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from shutil import which

from tests.virtual_screen import virtual_screen

PICTURES = Path("docs/pictures")
SCALES = (1, 2)

SUBJECTS = {"overlay": "scripts.overlay_pictures"}
"""What there are pictures of, and the module that takes them."""


def main(subjects: list[str]) -> None:
    """Take the pictures of these subjects, of all if none is named."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for subject in subjects or list(SUBJECTS):
        for scale in SCALES:
            _on_a_screen(subject, scale)


def _on_a_screen(subject: str, scale: int) -> None:
    """Start a screen, with a compositor where there is one, and take the pictures on it."""
    with tempfile.TemporaryDirectory() as folder, virtual_screen(Path(folder)) as screen:
        screen |= {"QT_SCALE_FACTOR": str(scale)}
        picom = ["picom", "--backend", "xrender", "--config", "/dev/null"]
        compositor = subprocess.Popen(picom, env=screen) if which("picom") else None
        here = [sys.executable, "-m", "scripts.pictures", "--take", subject, str(scale)]
        subprocess.run(here, env=screen, check=True)
        if compositor is not None:
            compositor.terminate()
            compositor.wait()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--take"]:
        import_module(SUBJECTS[sys.argv[2]]).take(PICTURES, int(sys.argv[3]))
    else:
        main(sys.argv[1:])
