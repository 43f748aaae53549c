"""How much memory this process holds now."""

import os
import sys
from pathlib import Path

from app.errors import UsageError


def resident_mb() -> float:
    """Resident memory in MB of 1,000,000 bytes; raises `UsageError` where the system does not tell."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        raise UsageError(f"memory cannot be measured on {sys.platform}: run this benchmark on Linux")
    pages = int(statm.read_text().split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)
