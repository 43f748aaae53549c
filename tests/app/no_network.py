"""A room without any network (an empty network namespace), and how often somebody tried the door."""

import os
import sys
from itertools import pairwise

UNSHARE = ("unshare", "--net") if os.geteuid() == 0 else ("unshare", "--map-root-user", "--net")
COUNTERS = "/proc/net/snmp /proc/net/snmp6"

WITHOUT_NETWORK = (*UNSHARE, "sh", "-c", f'"$@"; code=$?; cat {COUNTERS}; exit $code', "sh")
"""Put before a program; the kernel's counters of that room follow what the program says."""

TRIES = {
    "Ip.OutNoRoutes": "an address was asked for that no road leads to",
    "Ip.OutRequests": "a packet was sent",
    "Tcp.ActiveOpens": "a connection was begun",
    "Udp.OutDatagrams": "a datagram was sent",
    "Ip6OutNoRoutes": "the same, for the longer addresses",
    "Udp6OutDatagrams": "the same, for the longer addresses",
}


def tries(said: str) -> set[str]:
    """Which of `TRIES` the kernel counted, by what a program `WITHOUT_NETWORK` said."""
    counted: dict[str, int] = {}
    for line, next_line in pairwise(said.splitlines()):
        kind, *names = line.split()
        if kind in ("Ip:", "Tcp:", "Udp:") and next_line.startswith(kind):
            values = map(int, next_line.split()[1:])
            counted |= {f"{kind[:-1]}.{name}": value for name, value in zip(names, values, strict=True)}
        elif kind.startswith(("Ip6", "Udp6")):
            counted[kind] = int(names[0])
    assert TRIES.keys() <= counted.keys(), said
    return {name for name in TRIES if counted[name] > 0}


def knocking(address: str, kind: str) -> tuple[str, ...]:
    """Give a program that tries to reach `address`, and is refused."""
    ask = (
        f"import socket; s = socket.socket(socket.AF_INET, socket.{kind})\n"
        f"try: s.connect(('{address}', 9))\nexcept OSError: pass"
    )
    return (sys.executable, "-c", ask)
