"""One secret in the system's keyring, by the name of whose it is; nothing is asked before it is needed."""

from sessions.errors import SessionError

_SERVICE = "holdspace"
_LOWEST_PRIORITY = (
    1  # keyring's own mark of a backend it recommends; below it are stand-ins that keep nothing
)


def has_keyring() -> bool:
    """Whether this system has a keyring that keeps anything; raises `SessionError` where it cannot tell."""
    import keyring

    try:
        return bool(keyring.get_keyring().priority >= _LOWEST_PRIORITY)
    except Exception as trouble:  # a configured backend may fail in any way of its own
        raise _trouble(trouble) from trouble


def put(name: str, secret: bytes) -> None:
    """Keep a secret; raises `SessionError`."""
    import keyring

    try:
        keyring.set_password(_SERVICE, name, secret.hex())
    except Exception as trouble:  # backends speak to whatever the system has, and let its errors through
        raise _trouble(trouble) from trouble


def get(name: str) -> bytes | None:
    """Give a secret back, None where there is none of that name; raises `SessionError`."""
    import keyring

    try:
        found = keyring.get_password(_SERVICE, name)
        return None if found is None else bytes.fromhex(found)
    except Exception as trouble:  # as above
        raise _trouble(trouble) from trouble


def remove(name: str) -> None:
    """Let go of a secret; harmless where there is none. Raises `SessionError`."""
    import keyring

    try:
        if keyring.get_password(_SERVICE, name) is not None:
            keyring.delete_password(_SERVICE, name)
    except Exception as trouble:  # as above
        raise _trouble(trouble) from trouble


def _trouble(trouble: Exception) -> SessionError:
    from keyring.errors import NoKeyringError

    none_here = isinstance(trouble, NoKeyringError)
    reason = "there is none here" if none_here else " ".join(str(trouble).split()) or type(trouble).__name__
    return SessionError(
        f"the system's keyring cannot be used ({reason}); unlock it, or run this in your desktop session"
    )
