"""Runs the program with a watchman who ends it, code 99, at the first try to reach or to let in anybody."""

import os
import sys

FORBIDDEN = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname")


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Leave at once, past every `except` that might hide it."""
    if event in FORBIDDEN:
        os.write(2, f"{event} {arguments}\n".encode())
        os._exit(99)


if __name__ == "__main__":
    from app.command_line import main

    sys.addaudithook(watch)
    sys.exit(main())
