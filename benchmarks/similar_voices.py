"""Mixtures of two similar voices: readers of one sex made to talk in turns, with the truth beside them.

Neither has met the other: sentences of clean reading alternate as turns, with pauses, overlaps and short
pieces of the listener's voice over the speaker's, in a room with a little noise. Each mixture comes with
the coach's voice saying something else, for enrolment.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

import numpy as np

from audio.tunables import RATE_HZ
from benchmarks import tunables
from benchmarks.readers import Embed, Reader, Sentence, faded, most_alike, read_readers
from benchmarks.sound_files import Mono, amplified, level_db, write_flac
from benchmarks.truth import Span, Speech, joined, spans_of_speech, write_rttm

COACH, CLIENT = "coach", "client"


@dataclass(frozen=True, slots=True)
class Mixture:
    """What two people said, who said it when, and the coach's voice saying something else."""

    name: str
    sound: Mono
    truth: list[Speech]
    enrolment: Mono


@dataclass(slots=True)
class _Said:
    """One piece of somebody's sound and when in the mixture it begins."""

    who: str
    start_s: float
    sentence: Sentence

    @property
    def end_s(self) -> float:
        return self.start_s + self.sentence.duration_s

    def speech(self) -> list[Span]:
        return [Span(self.start_s + a, self.start_s + b) for a, b in self.sentence.speech]


@dataclass(slots=True)
class _Talk:
    """Everything said so far."""

    said: list[_Said] = field(default_factory=list)
    end_s: float = 0.5

    def add(self, who: str, start_s: float, sentence: Sentence) -> None:
        self.said.append(_Said(who, start_s, sentence))
        self.end_s = max(self.end_s, self.said[-1].end_s)

    def speech_of(self, who: str) -> list[Span]:
        """When one person speaks, pauses over a quarter of a second left out."""
        spans = [span for one in self.said if one.who == who for span in one.speech()]
        return joined(spans, tunables.PAUSE_S)

    def overlapped_s(self) -> float:
        return overlap_s(self.speech_of(COACH), self.speech_of(CLIENT))


def overlap_s(one: list[Span], other: list[Span]) -> float:
    """How long two people speak at once."""
    return sum(max(0.0, min(a.end_s, b.end_s) - max(a.start_s, b.start_s)) for a in one for b in other)


def mixtures(folder: Path, embed: Embed) -> Iterator[Mixture]:
    """Twelve mixtures from a folder of LibriSpeech sentences, always the same."""
    pairs = most_alike(read_readers(folder, embed), tunables.PAIRS)
    for number, (one, other) in enumerate(pairs):
        yield mixture(one, other, seed=2 * number)
        yield mixture(other, one, seed=2 * number + 1)


def mixture(coach: Reader, client: Reader, seed: int) -> Mixture:
    """Two readers talk; the coach begins. No sentence is heard twice."""
    rng = np.random.default_rng(seed)
    enrolment, coach_says = _set_apart(coach.sentences, rng)
    says = {COACH: coach_says, CLIENT: [client.sentences[k] for k in rng.permutation(len(client.sentences))]}
    murmurs = {who: says[who].pop(_shortest(says[who])) for who in (COACH, CLIENT)}
    talk = _talk_in_turns(says, rng)
    _add_backchannels(talk, murmurs, rng)
    truth = [Speech(who, *span) for who in (COACH, CLIENT) for span in talk.speech_of(who)]
    name = f"{seed + 1:02d}-{coach.name}-{client.name}"
    return Mixture(name, _rendered(talk, rng), sorted(truth, key=lambda one: one.start_s), enrolment)


def _set_apart(sentences: list[Sentence], rng: np.random.Generator) -> tuple[Mono, list[Sentence]]:
    """Two sentences for enrolment, and the others in the order in which they are said."""
    order = [int(k) for k in rng.permutation(len(sentences))]
    least_s, most_s = tunables.ENROLMENT_S
    apart = next(
        pair
        for pair in combinations(order, 2)
        if least_s <= sum(sentences[k].duration_s for k in pair) <= most_s
    )
    enrolment = np.concatenate([sentences[k].sound for k in apart])
    return enrolment, [sentences[k] for k in order if k not in apart]


def _shortest(sentences: list[Sentence]) -> int:
    return min(range(len(sentences)), key=lambda k: sentences[k].duration_s)


def _talk_in_turns(says: dict[str, list[Sentence]], rng: np.random.Generator) -> _Talk:
    """Turns of one or two sentences; whenever too little was overlapped so far, the next begins early."""
    talk = _Talk()
    who = COACH
    last_turn_s = 0.0
    while any(says.values()):
        count = int(rng.integers(tunables.TURN_SENTENCES[0], tunables.TURN_SENTENCES[1] + 1))
        turn, says[who] = says[who][:count], says[who][count:]
        start_s = talk.end_s
        if talk.said and talk.said[-1].who != who and talk.overlapped_s() < tunables.OVERLAPPED * talk.end_s:
            most_s = tunables.OVERLAP_OF_TURN * min(turn[0].duration_s, last_turn_s)
            start_s -= min(float(rng.uniform(*tunables.OVERLAP_S)), most_s)
        elif talk.said:
            start_s += float(rng.uniform(*tunables.GAP_S))
        for sentence in turn:
            talk.add(who, start_s, sentence)
            start_s = talk.said[-1].end_s + float(rng.uniform(*tunables.PAUSE_IN_TURN_S))
        last_turn_s = turn[-1].duration_s
        who = _listener(who) if says[_listener(who)] else who
    return talk


def _add_backchannels(talk: _Talk, murmurs: dict[str, Sentence], rng: np.random.Generator) -> None:
    """Lay short pieces of the listener's voice over long speech that nobody talks into yet."""
    pieces = {who: _pieces(sentence, rng) for who, sentence in murmurs.items()}
    places = [
        (one.who, span)
        for one in talk.said
        for span in one.speech()
        if span.end_s - span.start_s >= tunables.BACKCHANNEL_TURN_S
        and overlap_s([span], talk.speech_of(_listener(one.who))) == 0
    ]
    for k in sorted(rng.permutation(len(places))[: tunables.BACKCHANNELS]):
        speaker, span = places[k]
        piece = next(pieces[_listener(speaker)], None)
        if piece is not None:
            room_s = span.end_s - span.start_s - piece.duration_s
            talk.add(_listener(speaker), span.start_s + room_s * float(rng.uniform(0.2, 0.8)), piece)


def _listener(speaker: str) -> str:
    return CLIENT if speaker == COACH else COACH


def _pieces(sentence: Sentence, rng: np.random.Generator) -> Iterator[Sentence]:
    """Short pieces, one after another, of a sentence that is said nowhere else in the mixture."""
    margin = round(tunables.PIECE_MARGIN_S * RATE_HZ)
    start = margin
    while True:
        end = start + round(float(rng.uniform(*tunables.BACKCHANNEL_S)) * RATE_HZ)
        if end > len(sentence.sound) - margin:
            return
        piece = faded(sentence.sound[start:end], margin // 4)
        if spans := spans_of_speech(piece):
            yield Sentence(piece, spans)
        start = end


def _rendered(talk: _Talk, rng: np.random.Generator) -> Mono:
    samples = round((talk.end_s + 1.0) * RATE_HZ)
    noise = _pink(samples, rng)
    sound = amplified(noise, tunables.ROOM_FLOOR_DB - level_db(noise))
    for one in talk.said:
        first = round(one.start_s * RATE_HZ)
        sound[first : first + len(one.sentence.sound)] += one.sentence.sound
    return np.clip(sound, -1, 1)


def _pink(samples: int, rng: np.random.Generator) -> Mono:
    """Noise as rooms have it: equal power in every octave above the lowest a voice has."""
    frequency_hz = np.fft.rfftfreq(samples, 1 / RATE_HZ)
    spectrum = np.fft.rfft(rng.normal(0, 1, samples)) / np.sqrt(
        np.maximum(frequency_hz, tunables.PITCH_HZ[0])
    )
    noise: Mono = np.fft.irfft(spectrum, samples).astype(np.float32)
    return noise


def write(made: Mixture, folder: Path) -> None:
    """Write NAME.flac, NAME.rttm and the coach's voice NAME.coach.flac."""
    write_flac(folder / f"{made.name}.flac", made.sound)
    write_rttm(folder / f"{made.name}.rttm", made.truth)
    write_flac(folder / f"{made.name}.coach.flac", made.enrolment)


def main() -> None:
    """Read the command line and write every mixture."""
    from models.embedding import SpeakerEmbedding
    from models.weights import open_weights

    command = argparse.ArgumentParser(prog="python -m benchmarks.similar_voices", description=__doc__)
    command.add_argument("--libri", type=Path, required=True, help="folder with refs.tsv and its sentences")
    command.add_argument("--out", type=Path, required=True, help="where the mixtures go")
    options = command.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for made in mixtures(options.libri, SpeakerEmbedding(open_weights("campplus"))):
        write(made, options.out)
        both_s = overlap_s(*([Span(a, b) for w, a, b in made.truth if w == who] for who in (COACH, CLIENT)))
        length_s = len(made.sound) / RATE_HZ
        print(f"{made.name}: {length_s:.0f} s, both speak {both_s / length_s:.0%} of it")


if __name__ == "__main__":
    main()
