"""`holdspace sessions export ID --out DIR`: a recorded session as files for other programs and people."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from app.commands.cue_lines import tell
from app.errors import DONE, UsageError
from app.passphrase import users_key
from audio.source import Samples
from sessions.account import account_of, heard_in
from sessions.library import find
from sessions.reader import open_session
from sessions.take_along.formats import FORMATS, Format, possible, take_along


def run(options: argparse.Namespace) -> int:
    """Write one session as every format asked for, or possible, and name each file as it is there."""
    wanted = None if options.formats is None else _known(options.formats)
    path = find(options.id)
    with open_session(path, users_key()) as session:
        account = account_of(heard_in(session), session.all_corrections())
        offered = possible(account, has_sound=session.sound_s > 0.0)
        formats = offered if wanted is None else _only_offered(wanted, offered, path.stem)
        if not formats:
            raise UsageError(f"session {path.stem}: nothing was said in it that could be taken along")

        def sound(start_s: float, end_s: float) -> Samples:
            return session.sound(start_s, end_s).samples

        for one in formats:
            [written] = take_along(account, sound, [one], Path(options.out))
            tell(str(written))
    return DONE


def formats_told() -> str:
    """Every format there is, a line each, for the command's help."""
    width = max(len(one.id) for one in FORMATS)
    return "\n".join(["formats:", *(f"  {one.id:<{width}}  {one.what}" for one in FORMATS)])


def _known(names: str) -> list[Format]:
    """The formats named, each once, in the order in which they are offered; raises `UsageError`."""
    asked = {name.strip().lower() for name in names.split(",")} - {""}
    unknown = sorted(asked - {one.id for one in FORMATS})
    if unknown or not asked:
        what = f"there is no {', '.join(unknown)}" if unknown else "no format is named"
        raise UsageError(f"--as: {what}; there are {', '.join(one.id for one in FORMATS)}")
    return [one for one in FORMATS if one.id in asked]


def _only_offered(wanted: Sequence[Format], offered: Sequence[Format], session: str) -> Sequence[Format]:
    missing = [one.id for one in wanted if one not in offered]
    if missing:
        possible_are = ", ".join(one.id for one in offered) or "none"
        raise UsageError(
            f"session {session} has not what {', '.join(missing)} would need; possible are {possible_are}"
        )
    return wanted
