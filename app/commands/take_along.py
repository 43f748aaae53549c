"""`holdspace sessions export ID --out DIR`: a recorded session as files for other programs and people."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from app.commands.cue_lines import tell
from app.commands.live import say
from app.errors import DONE, UsageError
from app.passphrase import users_key
from audio.source import Samples
from sessions.account import Account, account_of, heard_in
from sessions.library import find
from sessions.reader import SessionReader, open_session
from sessions.take_along.formats import FORMATS, Format, possible, take_along
from sessions.take_along.redaction import (
    LIMITS,
    Redaction,
    check,
    parse_cuts,
    parse_names,
    redacted,
    redacted_sound,
    sound_is_redacted,
    to_look_at,
)


def run(options: argparse.Namespace) -> int:
    """Write one session as every format asked for, or possible, and name each file as it is there."""
    wanted = None if options.formats is None else _known(options.formats)
    redaction = Redaction(parse_names(options.redact), parse_cuts(",".join(options.cut)))
    path = find(options.id)
    with open_session(path, users_key()) as session:
        _check_whole(session, path.stem)
        account = account_of(heard_in(session), session.all_corrections())
        check(account, redaction)
        has_sound = session.sound_s > 0.0 and sound_is_redacted(account, redaction)
        told = redacted(account, redaction)
        offered = possible(told, has_sound)
        formats = offered if wanted is None else _only_offered(wanted, offered, path.stem)
        if not formats:
            raise UsageError(f"session {path.stem}: nothing was said in it that could be taken along")

        def sound(start_s: float, end_s: float) -> Samples:
            return session.sound(start_s, end_s).samples

        left = redacted_sound(sound, account, redaction)
        for one in formats:
            [written] = take_along(told, left, [one], Path(options.out))
            tell(str(written))
    if redaction.names:
        _say_what_to_look_at(account, redaction)
    return DONE


def _check_whole(session: SessionReader, name: str) -> None:
    """Raise `UsageError` for a recording of which only a part is known."""
    if session.analysed is not None:
        raise UsageError(
            f"session {name}: its recording is not analysed to its end; go on with that first "
            f"(`holdspace sessions resume {name}`)"
        )


def _say_what_to_look_at(account: Account, redaction: Redaction) -> None:
    """Say which names were found nowhere, what is like one, and that some may have been misheard."""
    found = to_look_at(account, redaction)
    if found.missing:
        say(f"nowhere in it, as far as it was recognised: {', '.join(found.missing)}")
    if found.near:
        say(f"still in it, and like a listed name: {', '.join(found.near)}; list those that are names too")
    say(LIMITS[:1].lower() + LIMITS[1:].rstrip("."))


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
