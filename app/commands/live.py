"""`holdspace live`: the live path from the microphone, without the main window."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from app.build import check_weights, pipeline
from app.commands.cue_lines import print_cue, tell
from app.commands.replay import Progress, listening
from app.commands.screen import raise_bug, run_session
from app.cue_settings import quoting_only_what_is_kept
from app.delays import SessionClock, TrueDelays
from app.engine import Session
from app.errors import NO_DEVICE, UsageError, exit_code
from app.keeper import Keeper
from app.new_session import Agreed, opener
from app.passphrase import users_key
from app.people_options import channels_named
from app.recognisers import AUTO, choose
from app.report import (
    Listening,
    judged_in,
    output_folder,
    result_line,
    session_summary,
    write_files,
)
from audio.call import Call
from audio.clock import Clock, SystemClock
from audio.loopback import find_loopback
from audio.microphone import Microphone
from audio.source import Source
from sessions.about import Keep
from sessions.errors import SessionError
from sessions.library import new_session_path
from sessions.master_key import MasterKey

AGAIN = "`holdspace sessions recognise {}` recognises its words again, with the best model there is"


def run(options: argparse.Namespace) -> int:
    """Listen until stopped; nothing is recorded without consent."""
    if options.seconds is not None and not options.seconds > 0:
        raise UsageError(f"--seconds {options.seconds:g}: give more than 0")
    clock = SystemClock()
    source = _source(options, clock)
    if options.loopback is not None:
        _as_a_call(options)
    heard = _by_speed(listening(options, source), clock)
    check_weights(heard.recogniser)
    keep = Keep(options.keep)
    folder = output_folder(Path(options.out)) if options.out and options.consent else None
    if not options.consent:
        say("nothing is recorded: --consent was not given; cues are shown all the same")
    settings = quoting_only_what_is_kept(heard.settings, keep, consent=options.consent)
    master = _key(options) if options.consent else None
    session_clock = SessionClock(clock)
    delays = TrueDelays(session_clock)
    session = Session(
        source,
        lambda: pipeline(heard.room, heard.recogniser, delays, settings),
        clock,
        session_clock,
        seconds=options.seconds,
    )
    session.on_trouble = say
    if options.cues_as_lines:
        session.on_cue = print_cue
    if options.json:
        session.on_progress = Progress(None)
    if master is not None:
        path = new_session_path()
        opened = opener(path, master, heard, Agreed(clock.wall(), keep), source.name, clock)
        session.make_keeper = lambda: Keeper(opened)
        say(f"recording as session {path.stem} ({keep}); stop with Ctrl-C")
    code = run_session(session, clock, overlay=options.overlay)
    summary = session_summary(session, source, heard, delays)
    if folder is not None:
        judged = judged_in(session, settings)
        write_files(folder, session.record, summary, judged, words=keep is not Keep.CUES)
    tell(result_line(summary, folder, as_json=options.json))
    if master is not None and keep is Keep.SOUND and not options.json and session.outcome.duration_s > 0:
        say(AGAIN.format(path.stem))
    raise_bug(session)
    if session.outcome.trouble is not None:
        return exit_code(session.outcome.trouble)
    return NO_DEVICE if session.outcome.only_zeros else code


def _key(options: argparse.Namespace) -> MasterKey | None:
    """The key to what is kept; None where it cannot be had, and what is heard goes to `--out` alone."""
    try:
        return users_key()
    except (UsageError, SessionError) as trouble:
        if not options.out:
            raise
        say(f"{trouble}; until then nothing is recorded, and only the files in {options.out} are written")
        return None


def _source(options: argparse.Namespace, clock: Clock) -> Source:
    """The microphone alone, or with the computer's own sound beside it."""
    if options.loopback is None:
        apart = channels_named(options.channels) if options.channels else 1
        return Microphone(options.device, clock, apart)
    microphone = Microphone(options.device, clock)
    call = Call(microphone, find_loopback(options.loopback, clock), clock)
    call.on_remark = say
    return call


def _by_speed(heard: Listening, clock: Clock) -> Listening:
    """With `--model auto`, the largest recogniser that keeps up here; says which and why."""
    if heard.recogniser is None or heard.recogniser.model != AUTO:
        return heard
    choice = choose(heard.recogniser, clock)
    say(f"words are recognised with {choice.why}")
    return replace(heard, recogniser=choice.recogniser)


def _as_a_call(options: argparse.Namespace) -> None:
    """Take the microphone for the first channel, the coach's unless told, the loopback for the second.

    Raises `UsageError`.
    """
    if options.coach not in ("first", "left"):
        raise UsageError(
            f"--coach {options.coach}: with --loopback the coach is on the microphone; leave --coach out"
        )
    if not options.channels and (options.people != 2 or options.voices or options.roles):
        raise UsageError(
            "--loopback: one person a channel needs no --people, --voices or --roles; where two others are "
            "on the call, name all: --channels coach,client+observer"
        )
    options.channels = options.channels or "coach,client"


def say(line: str) -> None:
    """Tell the coach something that is no result."""
    print(f"holdspace: {line}", file=sys.stderr, flush=True)
