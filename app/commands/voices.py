"""`holdspace voices`: voices known beforehand, kept sealed as embeddings, listed and deleted by name."""

import argparse
from pathlib import Path

from app.build import ears_from_weights
from app.commands.cue_lines import tell
from app.enrolling import check_hearing_weights, heard_voice, voice_to_keep
from app.errors import UsageError
from app.passphrase import users_key
from app.people_options import DEFAULT_ORDER, enrolled_from
from audio.clock import SystemClock
from audio.microphone import Microphone
from audio.replay import Replay
from diarize.enrolment import Enrolment
from diarize.hearing import Ears
from diarize.tunables import ENROLMENT_S
from sessions.voices import check_name, delete, keep, kept_names

COACH = DEFAULT_ORDER[0]

WHAT_TO_SAY = f"""\
Speak for {ENROLMENT_S:.0f} s in your usual voice, alone: tell how your morning was, or read this aloud.
  When somebody falls silent, I count to three before I say a word. Often the best sentence of the
  whole hour comes just then, slowly, and nobody had to ask for it. Silence is a kind of question,
  and the person across from me usually knows the answer better than I ever could."""


def enrol(options: argparse.Namespace) -> int:
    """Keep one voice, from a recording or from the microphone."""
    check_name(options.name)
    if options.role != COACH and not options.consent:
        raise UsageError(
            f"--role {options.role}: another person's voice is kept only with that person's agreement; "
            "where it is given, add --consent"
        )
    if options.recording and options.device:
        raise UsageError("--device: a recording is given already; give one of the two")
    clock = SystemClock()
    source = None if options.recording else Microphone(options.device, clock)
    if options.recording:
        Replay(options.recording, None, clock)  # says at once, before any key is asked for, what is wrong
    check_hearing_weights()
    master_key = users_key()
    ears = ears_from_weights()()
    if source is not None:
        enrolment = _from_microphone(source, ears)
    else:
        enrolment = enrolled_from(Path(options.recording), ears, ENROLMENT_S)
    keep(voice_to_keep(options.name, options.role, enrolment, clock), master_key)
    print(
        f"the voice {options.name} is kept, from {enrolment.speech_s:.0f} s of speech: use it with "
        + (f"--coach {options.name}" if options.role == COACH else f"--voices {options.role}={options.name}")
    )
    return 0


def show(options: argparse.Namespace) -> int:
    """List the names of all kept voices."""
    print("\n".join(kept_names()) or "no voice is enrolled yet")
    return 0


def forget(options: argparse.Namespace) -> int:
    """Destroy one voice."""
    delete(options.name)
    print(f"the voice {options.name} is deleted")
    return 0


def _from_microphone(microphone: Microphone, ears: Ears) -> Enrolment:
    """Say what to do, and count the seconds."""
    counted_s = 0

    def count(speech_s: float) -> None:
        nonlocal counted_s
        if int(speech_s) > counted_s:
            counted_s = int(speech_s)
            tell(f"{counted_s} of {ENROLMENT_S:.0f} s")

    tell(WHAT_TO_SAY)
    return heard_voice(microphone, ears, count)
