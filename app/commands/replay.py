"""`holdspace replay`: a recording through the live path, and the files of what was heard and shown."""

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

from app.build import check_weights, fixed_delays, pipeline
from app.commands.cue_lines import print_cue, tell
from app.commands.screen import raise_bug, run_session
from app.cue_settings import read_settings
from app.delays import FixedDelays, SessionClock
from app.engine import Session
from app.errors import UsageError
from app.people_options import Room, call, channels_named, room, with_voices
from app.recognisers import AUTO, wanted
from app.report import Listening, judged_in, output_folder, result_line, session_summary, write_files
from app.timed_words import replay_timed_words
from audio.clock import SystemClock
from audio.replay import Replay
from audio.source import Source

PROGRESS_S = 5.0
CHANNELS = {2: "two", 3: "three"}


def listening(options: argparse.Namespace, source: Source) -> Listening:
    """Read the common options for `source`; raises `UsageError`."""
    on_a_call = call(options.coach, options.channels)
    if on_a_call:
        _check_call(on_a_call, options, source)
        who = with_voices(on_a_call, options.voices)
    else:
        who = room(options.coach, options.people, options.voices, options.roles)
    recogniser = wanted(options.model, options.language, options.terms)
    return Listening(who, None if options.no_words else recogniser, read_settings(options.cues))


def _check_call(on_a_call: Room, options: argparse.Namespace, source: Source) -> None:
    """Raise `UsageError` where the sound has other channels than are named, or more is said than is asked."""
    named = len(on_a_call.channels)
    if source.channels != named:
        raise UsageError(
            f"--channels: {source.name} is not {CHANNELS[named]}-channel sound; leave it (or --coach "
            "left|right) out to hear it as one room"
        )
    if options.roles or options.people not in (2, len(on_a_call.roles)):
        raise UsageError("--channels: it says who there is; leave --people and --roles out")
    if options.voices and on_a_call.one_a_channel:
        raise UsageError("--channels: one person a channel needs no --voices")


@dataclass(frozen=True, slots=True)
class Hearing:
    """A recording about to be heard; everything that may be wrong with the options has been found."""

    source: Replay
    heard: Listening
    delays: FixedDelays
    session: Session
    clock: SystemClock


def about_to_hear(recording: Path, options: argparse.Namespace, speed: float | None) -> Hearing:
    """Get ready, with nothing slow done yet; raises `UsageError`, `UnreadableRecording`, `ModelError`."""
    clock = SystemClock()
    source = Replay(recording, speed, clock, channels_named(options.channels))
    heard = listening(options, source)
    if heard.recogniser is not None and heard.recogniser.model == AUTO:
        raise UsageError("--model auto: goes by this machine's speed and is for live only; choose another")
    check_weights(heard.recogniser)
    session_clock = SessionClock(clock)
    delays = fixed_delays(heard.recogniser, session_clock if speed else None)
    session = Session(
        source,
        lambda: pipeline(heard.room, heard.recogniser, delays, heard.settings),
        clock,
        session_clock,
    )
    if options.json:
        session.on_progress = Progress(source.duration_s)
    return Hearing(source, heard, delays, session, clock)


def run(options: argparse.Namespace) -> int:
    """Replay `options.recording` into `options.out`."""
    recording = Path(options.recording)
    if recording.suffix == ".json":
        settings = read_settings(options.cues)
        return replay_timed_words(recording, output_folder(Path(options.out)), settings, as_json=options.json)
    speed = None if options.speed == "max" else 1.0
    hearing = about_to_hear(recording, options, speed)
    folder, session, heard = output_folder(Path(options.out)), hearing.session, hearing.heard
    if options.cues_as_lines:
        session.on_cue = print_cue
    code = run_session(session, hearing.clock, overlay=speed is not None and options.overlay)
    summary = session_summary(session, hearing.source, heard, hearing.delays)
    write_files(folder, session.record, summary, judged_in(session, heard.settings))
    say_remarks(hearing.source)
    tell(result_line(summary, folder, as_json=options.json))
    raise_bug(session)
    return code


def say_remarks(source: Replay) -> None:
    """Say what a person should know about a recording that was heard."""
    for remark in source.remarks:
        print(f"holdspace: {remark}", file=sys.stderr)


class Progress:
    """Progress as JSON lines on standard output."""

    def __init__(self, duration_s: float | None) -> None:
        """`duration_s` is the recording's length where it is known."""
        self._duration_s = duration_s
        self._next_s = PROGRESS_S

    def __call__(self, heard_to_s: float) -> None:
        """Say how far the session has come, every few seconds of it."""
        if heard_to_s >= self._next_s:
            self._next_s += PROGRESS_S
            tell(json.dumps({"heard_to_s": round(heard_to_s, 1), "of_s": self._duration_s}))
