"""`holdspace bench overlay`: what the overlay costs on this screen while a hold breathes, in each size."""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from app.errors import UsageError
from app.report import output_folder, writable


def run(options: argparse.Namespace) -> int:
    """Show a hold of `--seconds` in each size; print its cost and what was drawn at rest after it."""
    if options.seconds < 1:
        raise UsageError(f"--seconds {options.seconds}: give 1 or more")
    folder = output_folder(Path(options.out)) if options.out else None
    # In a program of its own: nothing this one has loaded counts.
    program = [sys.executable, "-m", "ui.overlay_cost", str(options.seconds)]
    measured = []
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as shown:
        assert shown.stdout is not None
        assert shown.stderr is not None
        for line in shown.stdout:
            measured.append(json.loads(line))
            print(_told(measured[-1]), flush=True)
        trouble = shown.stderr.read().strip()
    if shown.returncode != 0:
        raise UsageError(trouble.splitlines()[-1] if trouble else "the overlay could not be shown")
    if folder is not None:
        with writable(folder):
            (folder / "overlay.json").write_text(json.dumps(measured) + "\n", encoding="utf-8")
    return 0


def _told(cost: dict[str, Any]) -> str:
    share, frames, looks = 100 * cost["core_share"], cost["frames_a_second"], cost["looks_a_second"]
    return (
        f"{cost['size']:>4}: {share:.2f} % of a core over a hold of {cost['seconds']:.0f} s, "
        f"{frames:.1f} frames drawn a second of {looks:.1f} in which it could have been; "
        f"drawn {cost['drawn_at_rest']} times at rest"
    )
