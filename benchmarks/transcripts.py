"""One recording made into words: through the whole live path, or by a peer; when, and at what cost.

The live path's words are known and committed a fixed while after their sound, as in `holdspace replay`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.build import Words, ears_from_weights, fixed_delays, pipeline_of
from app.cost import cpu_s
from app.people_options import Room
from app.pipeline import Pipeline
from app.recognisers import Recogniser, load, pace
from app.record import Record, role_after_revision
from audio.clock import SystemClock
from audio.tunables import RATE_HZ
from benchmarks.listening import blocks
from benchmarks.sound_files import Mono
from benchmarks.spoken import Spoken


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A word, who is said to have said it, and when it was first known and when it stood for good.

    None is what a system does not tell.
    """

    start_s: float
    end_s: float
    text: str
    role: str | None = None
    known_at_s: float | None = None
    committed_at_s: float | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """Words in order of time, and their cost in seconds of processor and of wall."""

    words: Sequence[HeardWord]
    duration_s: float
    cpu_s: float
    wall_s: float

    def text(self, role: str | None = None) -> str:
        """Everything, or what one person is said to have said."""
        return " ".join(word.text for word in self.words if role is None or word.role == role)


@dataclass(frozen=True, slots=True)
class Heard:
    """The words of a recording in order of time, and for how long it was taken for speech."""

    words: list[HeardWord]
    speech_s: float


MakePipeline = Callable[[Room], Pipeline]
Transcribe = Callable[[Spoken], Transcript]


@dataclass(frozen=True, slots=True)
class System:
    """Something that makes words of a recording, by the name it has in the table."""

    name: str
    transcribe: Transcribe
    names_people: bool = False


def live_path(model: str) -> MakePipeline:
    """Load every network once; each call gives a pipeline that has heard nothing yet."""
    make_ears, recognise, wanted = ears_from_weights(), load(Recogniser(model)), Recogniser(model)
    words = Words(lambda: recognise, pace(model))
    return lambda room: pipeline_of(room, make_ears, words, fixed_delays(wanted))


def live(make_pipeline: MakePipeline, model: str) -> System:
    """The program itself."""

    def transcribe(spoken: Spoken) -> Transcript:
        sound = spoken.sound()
        pipeline = make_pipeline(spoken.room)
        return timed(sound, lambda: heard(pipeline, sound).words)

    return System(f"holdspace, {model}", transcribe, names_people=True)


def heard(pipeline: Pipeline, sound: Mono) -> Heard:
    """Send `sound` through `pipeline` from its first block to its end; roles are those that stood then."""
    record = Record()
    for block in blocks(sound):
        record.add(pipeline.feed(block))
    record.add(pipeline.finish())
    turns = record.turns(len(sound) / RATE_HZ)
    words = [
        HeardWord(
            word.start_s,
            word.end_s,
            word.text,
            role_after_revision(word, turns),
            word.known_at_s,
            word.committed_at_s,
        )
        for word in record.words
    ]
    return Heard(words, sum((turn.end_s or turn.start_s) - turn.start_s for turn in turns))


def timed(sound: Mono, recognise: Callable[[], Sequence[HeardWord]]) -> Transcript:
    """What `recognise` makes of `sound`, with what it cost."""
    clock = SystemClock()
    began_s, cpu_began_s = clock.now_s(), cpu_s()
    words = recognise()
    return Transcript(words, len(sound) / RATE_HZ, cpu_s() - cpu_began_s, clock.now_s() - began_s)
