"""What a test of the desk runs in a process of its own: PortAudio looks for devices once a process.

Tries the microphone, then has a session for some seconds; every step is a line.
"""

import sys
from datetime import UTC, datetime

from app.desk import Desk
from audio.clock import SystemClock
from sessions.about import Keep
from ui.desk import Plan, Where
from ui.overlay_state import Listening
from ui.session_state import SessionEvent, Vitals


def say(line: str) -> None:
    print(line, flush=True)


def try_microphone(desk: Desk, clock: SystemClock) -> None:
    """Remember a second, and play it."""
    check = desk.sound_check(None, None)
    check.record(1.0)
    say("trying")
    while check.recorded() < 1.0 and not check.trouble():
        clock.wait(0.05)
    say(f"level {round(max(check.levels_db()))}")
    check.play()
    while check.playing():
        clock.wait(0.05)
    say(f"played {check.trouble()}")
    check.close()


def main(seconds: float) -> int:
    clock = SystemClock()
    desk = Desk(clock)
    try_microphone(desk, clock)
    desk.warm()
    people = ("coach", "client")
    session = desk.begin(
        Plan("Ada", Where.ROOM, people, Keep.SOUND, datetime.now(UTC), sentence="May I record this?")
    )

    def post(event: SessionEvent) -> None:
        if isinstance(event, Listening):
            say("listening")
        if isinstance(event, Vitals) and event.elapsed_s >= seconds:
            session.stop()

    session.start(post)
    session.wait()
    assert session.session_id is not None
    say(f"session {session.session_id} {session.outcome.trouble}")
    player = desk.player(session.session_id)
    player.play(0.0, 1.0)
    while player.playing():
        clock.wait(0.05)
    say(f"played {player.trouble()}")
    player.close()
    desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
