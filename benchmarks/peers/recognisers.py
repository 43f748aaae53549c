"""The peers of recognition: the same model over the whole file, and as whisper_streaming has it."""

from pathlib import Path

from audio.clock import SystemClock
from benchmarks.peers.local_agreement import as_it_comes
from benchmarks.peers.tunables import BEAM_SIZE, RECOGNISER_THREADS
from benchmarks.sound_files import Mono
from benchmarks.spoken import Spoken
from benchmarks.transcripts import HeardWord, System, Transcript, timed
from models.whole_recording import RecognisedSegment, WholeRecording


def peers(folder: Path, model: str) -> list[System]:
    """Both, with the model of `folder` loaded once, called `model`."""
    whole = WholeRecording(folder, RECOGNISER_THREADS)
    return [offline(whole, model), local_agreement(whole, model)]


def offline(whole: WholeRecording, model: str) -> System:
    """faster-whisper over the whole file, all of it known beforehand."""

    def transcribe(spoken: Spoken) -> Transcript:
        sound = spoken.sound()
        return timed(
            sound,
            lambda: [
                HeardWord(segment.start_s, segment.end_s, segment.text)
                for segment in whole(sound, beam_size=BEAM_SIZE, word_times=False)
            ],
        )

    return System(f"offline, {model}, beam {BEAM_SIZE}", transcribe)


def local_agreement(whole: WholeRecording, model: str) -> System:
    """LocalAgreement over the sound as if it came now, each step as slow as it is on this machine."""

    def recognise(sound: Mono, prompt: str) -> list[RecognisedSegment]:
        return list(whole(sound, prompt=prompt, beam_size=BEAM_SIZE))

    def transcribe(spoken: Spoken) -> Transcript:
        sound = spoken.sound()
        return timed(sound, lambda: as_it_comes(sound, recognise, SystemClock()))

    return System(f"LocalAgreement, {model}, beam {BEAM_SIZE}", transcribe)
