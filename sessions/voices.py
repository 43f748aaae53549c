"""Enrolled voices: one small sealed file each, an embedding and what it was made from, never any sound.

A voice's file has a random key of its own, wrapped by the master key. Its name is a pseudonym and stands in
clear, as the file's; all else is sealed.
"""

import binascii
import json
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audio.data_folder import data_folder
from sessions.boxes import Box
from sessions.errors import SessionError
from sessions.master_key import MasterKey, OtherKey
from sessions.private_files import destroy
from sessions.seal import Broken
from sessions.tunables import LONGEST_NAME

_SUFFIX = ".voice"
_NAME = re.compile(rf"\w[\w-]{{0,{LONGEST_NAME - 1}}}")
_RESERVED = ("first", "second", "left", "right")


@dataclass(frozen=True, slots=True, eq=False)
class KeptVoice:
    """A voice as it is kept: unit `embedding` float32 (192,) by the network of sha256 `network`.

    `role` is whose it was enrolled as; `enrolled_at` is also when any other than the coach consented.
    """

    name: str
    role: str
    embedding: NDArray[np.float32]
    speech_s: float
    enrolled_at: datetime
    network: str


def check_name(name: str) -> None:
    """Raise `SessionError` where `name` cannot be a voice's."""
    if name.lower() in _RESERVED:
        raise SessionError(
            f"{name} cannot be a voice's name: --coach {name} means something else; choose another"
        )
    if not _NAME.fullmatch(name):
        raise SessionError(
            f"{name!r} cannot be a voice's name: use up to {LONGEST_NAME} letters, digits, - and _"
        )


def is_kept(name: str) -> bool:
    """Whether a voice is enrolled by this name; capitals make no difference."""
    return bool(_NAME.fullmatch(name)) and _path(name).is_file()


def kept_names() -> list[str]:
    """Name every enrolled voice; no key is needed."""
    return sorted(path.stem for path in _folder().glob("*" + _SUFFIX))


def traces() -> list[str]:
    """Name every voice, those too of which a killed program left nothing but an unfinished file."""
    return sorted({path.name.split(".")[0] for path in _folder().glob(f"*{_SUFFIX}*")})


def keep(voice: KeptVoice, master_key: MasterKey) -> None:
    """Keep a voice in place of any of the same name; raises `SessionError`."""
    check_name(voice.name)
    told = {
        "role": voice.role,
        "speech_s": round(voice.speech_s, 1),
        "enrolled_at": voice.enrolled_at.isoformat(),
        "network": voice.network,
        "embedding": binascii.b2a_base64(voice.embedding.astype("<f4").tobytes(), newline=False).decode(),
    }
    _box(_path(voice.name)).put(json.dumps(told).encode(), master_key)


def open_voice(name: str, master_key: MasterKey) -> KeptVoice:
    """Open an enrolled voice; raises `SessionError` where there is none or it cannot be opened."""
    path = _kept(name)
    try:
        told = json.loads(_box(path).content(master_key))
        return KeptVoice(
            name=path.stem,
            role=told["role"],
            embedding=np.frombuffer(binascii.a2b_base64(told["embedding"]), "<f4").astype(np.float32),
            speech_s=told["speech_s"],
            enrolled_at=datetime.fromisoformat(told["enrolled_at"]),
            network=told["network"],
        )
    except OtherKey as other:
        raise SessionError(
            f"the voice {name} was kept under another key, or is damaged; enrol it again"
        ) from other
    except (Broken, ValueError, KeyError, TypeError) as damaged:
        raise SessionError(f"the voice {name} is damaged; enrol it again") from damaged


def is_kept_under(name: str, master_key: MasterKey) -> bool:
    """Whether it is `master_key` that a voice's key is wrapped by; raises `SessionError`."""
    return _box(_kept(name)).is_under(master_key)


def move_key(name: str, former: MasterKey, master_key: MasterKey) -> None:
    """Wrap a voice's key by another master key, where the `former` wrapped it; raises `SessionError`."""
    _box(_kept(name)).move(former, master_key)


def delete(name: str) -> None:
    """Destroy an enrolled voice: its key and itself are overwritten, then removed; raises `SessionError`."""
    destroy(_kept(name))


def destroy_traces(name: str) -> None:
    """Destroy a voice, or what a killed program left of it; harmless where there is none."""
    destroy(_path(name))


def _box(path: Path) -> Box:
    return Box(path, "voice", f"voice {path.stem}")


def _folder() -> Path:
    return data_folder() / "voices"


def _path(name: str) -> Path:
    return _folder() / (name.lower() + _SUFFIX)


def _kept(name: str) -> Path:
    if not is_kept(name):
        raise SessionError(f"no voice is enrolled as {name}; see `holdspace voices list`")
    return _path(name)
