"""What a run costs: processor time of all threads and children, and the most memory it held."""

import os
import sys
from pathlib import Path


def cpu_s() -> float:
    """Processor seconds of this process, its threads and its finished children."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def peak_rss_mb() -> float:
    """The most memory this process held at once, in MB of 1,000,000 bytes; 0 where it cannot be told."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return round(int(line.split()[1]) * 1024 / 1e6, 1)
    if sys.platform == "win32":
        return 0.0
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(used / 1e6 if sys.platform == "darwin" else used * 1024 / 1e6, 1)
