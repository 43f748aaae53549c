"""Three short coaching sessions, written for these tests: each line says what it is there for."""

from dataclasses import dataclass

from cues.timeline import Heard
from diarize.events import SoundLost, SpeechRevised, VoiceChanged
from tests.cues.talk import Line, heard, says


@dataclass(frozen=True, slots=True)
class Session:
    """A session by name: its lines, what else was heard, and when it ended."""

    name: str
    until_s: float
    lines: tuple[Line, ...]
    besides: tuple[Heard, ...] = ()

    def heard(self) -> list[Heard]:
        """All that becomes known, in the order in which it does."""
        return sorted([*heard(self.lines), *self.besides], key=lambda event: event.known_at_s)


SILENCES = Session(
    "whose-the-silences-are",
    59.0,
    (
        says("coach", 1.0, "Good to see you again, Mara."),
        says("coach", 3.6, "Where would you like to begin?"),
        # after_question: two seconds to find it
        says("client", 7.4, "There is this letter to my brother, and"),
        # midthought: the last word leads on
        says("client", 11.5, "it has been lying in a drawer since spring."),
        # turn_end: handed over, the coach answers in time
        says("coach", 15.2, "What does it say?"),
        # the question stands while the coach goes on about it
        says("coach", 17.2, "Or what would it say, if you wrote it again."),
        # and "um" does not take it away
        says("client", 21.3, "Um."),
        says("client", 23.0, "That I am sorry. I never said it to him once."),
        # after_insight: the sentence is whole, the thought is not
        says("client", 29.0, "Most of that year I was..."),
        says("coach", 31.5, "Mm."),
        # after_coach: an mm leaves the silence with the client
        says("client", 34.4, "I was waiting for him to write first."),
        says("coach", 37.5, "You both were holding the pen."),
        # after_coach: a reflection; cannot tell for a second, then the client's
        says("client", 42.0, "Yes, both of us."),
        says("coach", 43.9, "I have been thinking about the"),
        # own_pause: the coach is still speaking
        says("coach", 47.4, "drawer with the letter."),
        says("client", 50.3, "It is the one with the spare keys."),
        # turn_end again, long enough to wonder whether there is more to come
    ),
)

OVERLAPS = Session(
    "who-speaks-over-whom",
    47.0,
    (
        says("coach", 0.5, "How was the week with the new team?"),
        says("client", 4.4, "Well, on Monday I went round and asked each of them what they were proud of,"),
        says("coach", 7.1, "Mm-hm."),  # backchannel
        says("client", 9.6, "and the first two had an answer at once, and the third one just looked at"),
        says(
            "coach", 11.5, "Have you thought about asking them to write it down beforehand?"
        ),  # interruption
        says("client", 16.0, "No. He looked at the floor, and I wanted to say something kind to him."),
        says("coach", 20.3, "What did you see in him?"),  # turn_end: over the last syllable
        says("client", 23.4, "Somebody who had not been asked in years, and it made me go quite quiet."),
        says("coach", 25.0, "So you", word_s=0.2),  # attempt: the coach gives way
        says("coach", 28.6, "You noticed him, and you waited, which is rather what you said in"),
        says("client", 31.2, "I did not wait, I ran out of things to say."),  # the client's to take: no cue
        says("client", 35.8, "That is the thing I keep doing with people who are quiet, I fill it all up."),
        says("coach", 37.2, "You could always count to ten."),  # interruption
        says("coach", 39.15, "Or bring a list of questions along."),  # one with it, after a breath
    ),
)

TROUBLE = Session(
    "a-cough-a-gap-and-a-wrong-guess",
    52.0,
    (
        says("observer", 0.5, "Round two, ten minutes from now."),
        # other: the observer's silences are nobody's to hold
        says("coach", 4.0, "What would you like from these ten minutes?"),
        # a cough takes the signal away for this silence
        says("client", 11.0, "To stop rehearsing, because"),
        # the sound is lost in the middle of this silence: it ends there, and none is made up
        says("client", 24.0, "Where was I? Rehearsing what I say to my father."),
        says("client", 29.0, "What would he say if he heard it?"),  # heard as the client, was the coach
        says("client", 34.0, "He would laugh, and then he would get up and put the kettle on."),
        says("coach", 41.0, "What is in the laugh?"),
    ),
    (
        VoiceChanged(True, 7.5, 7.6),
        VoiceChanged(False, 7.7, 7.8),
        SoundLost(15.0, 21.0, 21.1),
        SpeechRevised("s5", "coach", 31.95),
    ),
)

SESSIONS = (SILENCES, OVERLAPS, TROUBLE)
