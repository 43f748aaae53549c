"""Whatever can be reviewed, as an account: a stored session, what was heard of a recording, a transcript.

Nothing is put on the shelf: an account of what is not stored is made in memory.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from app.course import Judged
from app.errors import UsageError
from app.report import version_of_program
from audio.clock import Clock
from audio.excerpts import Excerpts
from audio.replay import Replay
from audio.source import Samples
from cues.again import judge_again
from diarize.events import Role
from sessions.about import About, HeardFrom, Keep
from sessions.account import Account, account_of, heard_in, heard_of
from sessions.event_codec import Event, known_at_s
from sessions.library import find
from sessions.master_key import MasterKey
from sessions.reader import open_session
from sessions.take_along.format import ReadSound
from sessions.transcripts.made_session import events_of
from sessions.transcripts.people import people_of
from sessions.transcripts.reading import read_transcript
from sessions.transcripts.times import timing_of
from sessions.trends import Progress, TrendPoint, trends


@dataclass(frozen=True, slots=True)
class ToReview:
    """What is reviewed: its `account`, its `sound` where there is any, and what it is called.

    `title` is empty for a stored session, which has a client and a day; `points` are then all sessions of its
    coach. `remarks` say how it had to be read.
    """

    account: Account
    sound: ReadSound | None = None
    title: str = ""
    remarks: tuple[str, ...] = ()
    points: Sequence[TrendPoint] = ()


@contextmanager
def stored(id_: str, master: MasterKey, progress: Progress) -> Iterator[ToReview]:
    """Open a session of the shelf by the beginning of its id; raises `SessionError`, `UsageError`.

    `progress` is told how many of the shelf's sessions are read, all of which its rates are laid beside.
    """
    path = find(id_)
    with open_session(path, master) as session:
        if session.state.is_at_work:
            raise UsageError(f"session {path.stem}: it is {session.state}; review it once that has ended")
        if session.analysed is not None:
            raise UsageError(
                f"session {path.stem}: its recording is not analysed to its end; go on with that first "
                f"(`holdspace sessions resume {path.stem}`)"
            )

        def sound(start_s: float, end_s: float) -> Samples:
            return session.sound(start_s, end_s).samples

        account = account_of(heard_in(session), session.all_corrections())
        points = trends(master, progress)
        yield ToReview(account, sound if session.sound_s > 0.0 else None, points=points)


def transcribed(file: Path, coach: str, client: str, clock: Clock) -> ToReview:
    """Read a transcript; `coach` and `client` are names in it, if need be. Raises `SessionError`."""
    transcript = read_transcript(file)
    people = people_of(transcript, coach, client)
    events = events_of(transcript, people)
    about = replace(
        _about(file.name, tuple(people.roles.values()), clock),
        client=people.names.get("client", client),
        heard_from=HeardFrom.TRANSCRIPT,
        timing=timing_of(transcript.utterances),
        keep=Keep.WORDS,
    )
    account = _account(events, about, max(map(known_at_s, events), default=0.0))
    return ToReview(replace(account, names=dict(people.names)), None, file.stem, transcript.remarks)


def judged(past: Judged, source_name: str, people: Sequence[Role], clock: Clock) -> ToReview:
    """Take what the engine was given of a session, judged anew; without its sound."""
    return told(judge_again(past.course(), past.settings), past.end_s, source_name, people, clock)


def told(
    events: Sequence[Event], end_s: float, source_name: str, people: Sequence[Role], clock: Clock
) -> ToReview:
    """Take all events of a session up to its end, as they are; without its sound."""
    about = _about(source_name, tuple(people), clock)
    return ToReview(_account(events, about, end_s), None, Path(source_name).stem)


def with_sound_of(recording: Path, one: ToReview, clock: Clock) -> ToReview:
    """The same with its sound, read from the recording once more; raises `UnreadableRecording`."""
    return replace(one, sound=Excerpts(Replay(recording, None, clock)).read)


def _account(events: Sequence[Event], about: About, duration_s: float) -> Account:
    return account_of(heard_of(events, about, duration_s), ())


def _about(source_name: str, people: tuple[Role, ...], clock: Clock) -> About:
    """What is known of a session that was never stored, nor agreed to be."""
    now = clock.wall()
    return About(
        id="",
        started_at=now,
        consent_at=now,
        keep=Keep.SOUND,
        people=people,
        source_name=source_name,
        version=version_of_program(),
        models={},
        heard_from=HeardFrom.RECORDING,
    )
