"""Which words of a whole recording are believed: those of a segment that is speech and was understood."""

from models.recognised import RecognisedWord
from models.whole_recording import RecognisedSegment
from transcribe import tunables


def understood(segment: RecognisedSegment, length_s: float) -> list[RecognisedWord]:
    """The words of a segment of sound that is `length_s` long, without bare punctuation.

    None where they are too unlikely on average, or where short sound is likelier no speech. Of long sound the
    network says that by how a window begins and by the text before it, which tells nothing of a segment.
    """
    words = [word for word in segment.words if any(letter.isalnum() for letter in word.text)]
    likely = sum(word.probability for word in words) >= tunables.LEAST_PROBABILITY_AGAIN * len(words)
    speech = length_s > tunables.SHORT_SOUND_S or segment.no_speech <= tunables.MOST_NO_SPEECH
    return words if likely and speech else []
