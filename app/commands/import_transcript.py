"""`holdspace sessions import`: a transcript alone becomes a session."""

import argparse
from pathlib import Path

from app.commands.live import say
from app.errors import DONE, UsageError
from app.new_session import Agreed
from app.passphrase import users_key
from app.transcripts import UNJUDGED, open_transcript
from audio.clock import SystemClock
from sessions.about import Keep


def run(options: argparse.Namespace) -> int:
    """Import `options.transcript`; nothing is kept without consent."""
    if not options.consent:
        raise UsageError(
            "nothing was imported: a transcript holds a client's words; add --consent once they have agreed"
        )
    clock = SystemClock()
    agreed = Agreed(clock.wall(), Keep.WORDS, options.client)
    opened = open_transcript(Path(options.transcript), users_key(), agreed, clock, options.coach)
    for remark in opened.transcript.remarks:
        say(remark)
    say(UNJUDGED)
    who = ", ".join(f"{role} is {name!r}" for name, role in opened.people.roles.items())
    print(f"session {opened.id}: {len(opened.transcript.utterances)} utterances; {who}")
    return DONE
