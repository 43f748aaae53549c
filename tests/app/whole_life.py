"""What a coach does at the desk in a session's whole life, each as a program of its own.

`python -m tests.app.whole_life record RECORDING KEEP...` or `correct ID WORD`.
"""

import sys
from contextlib import closing
from datetime import UTC, datetime

from app.build import fixed_delays
from app.delays import SessionClock
from app.desk import Desk
from app.engine import Session
from app.passphrase import users_key
from app.planned import listening
from audio.clock import SystemClock
from audio.replay import Replay
from sessions.about import Keep
from sessions.account import account_of, heard_in
from sessions.connection import open_for_adding
from sessions.corrections import add_together
from sessions.edits import bookmark, name, note
from sessions.library import find
from sessions.reader import open_session
from sessions.word_corrections import correct_word
from ui.desk import Plan, Where

AGREED_AT = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def record(desk: Desk, recording: str, *levels: str) -> None:
    """Hear a recording into a session for each level of what is kept, saying how far it has come."""
    for keep in levels:
        plan = Plan("Ada", Where.ROOM, ("coach", "client"), Keep(keep), AGREED_AT, sentence="May I?")
        session = heard_into(desk, Replay(recording, None, SystemClock()), plan)
        session.on_progress = lambda heard_to_s: print(f"heard {heard_to_s}", flush=True)
        session.start(lambda event: None)
        session.wait()
        assert session.outcome.trouble is None
        print(f"kept {session.session_id}", flush=True)


def heard_into(desk: Desk, source: Replay, plan: Plan) -> Session:
    """A session at the desk, ready to hear a recording in the place of the microphone."""
    heard = listening(plan, desk.preferences, users_key)
    session = desk._session(source, heard, SessionClock(SystemClock()), fixed_delays(heard.recogniser))
    desk._keep(session, heard, plan, source.name)
    return session


def correct(desk: Desk, session_id: str, word: str) -> None:
    """Look at it, open it for playback, and say `word` of it in every way there is."""
    path, master = find(session_id), users_key()
    assert desk.sessions()
    desk.glance(session_id)
    desk.player(session_id).close()
    with open_session(path, master) as session:
        account_of(heard_in(session), session.all_corrections())
        session.waveform()
        session.sound(0.0, session.sound_s)
        first = session.words()[0]
    with closing(open_for_adding(path, master)) as connection:
        add_together(
            connection,
            correct_word(first.id, AGREED_AT, text=word),
            note("n1", "", 1.0, f"{word} in a note", AGREED_AT),
            bookmark("b1", 2.0, f"{word} in a bookmark", AGREED_AT),
            name("client", word, AGREED_AT),
        )


if __name__ == "__main__":
    at_the_desk = Desk(SystemClock())
    what = record if sys.argv[1] == "record" else correct
    what(at_the_desk, *sys.argv[2:])
    at_the_desk.close()
