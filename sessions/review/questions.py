"""One open question to the coach for each sign: a question, not advice, from a small set they can change.

Which of a sign's questions is asked follows from what was found: only moments present, some missed, or none.
Where there were both, either may be asked, always the same of one session.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from zlib import crc32

from sessions.review.sign import SIGN_IDS, Sign


class When(StrEnum):
    """What was found of a sign."""

    PRESENT = "present"
    MISSED = "missed"
    NEITHER = "neither"


Key = tuple[int, When]
"""A question's place in the set: its sign's number, and when it is asked."""

USUAL: Mapping[Key, str] = {
    (1, When.PRESENT): "Which of their words stayed with you, and what did they open when you used them?",
    (1, When.MISSED): "Which of their words might have carried more than the one you chose?",
    (1, When.NEITHER): "If you listened again for their words alone, what would you hear?",
    (2, When.PRESENT): "What let you stay with that feeling rather than move on?",
    (2, When.MISSED): "What was happening in you when the feeling came up?",
    (2, When.NEITHER): "Where might there have been a feeling that nobody said aloud?",
    (3, When.PRESENT): "What did they do with what you noticed?",
    (3, When.MISSED): "What did you notice there and keep to yourself?",
    (3, When.NEITHER): "What did you see in them that they may not have seen?",
    (4, When.PRESENT): "How could you tell that what you named was theirs?",
    (4, When.MISSED): "What did this person show of themself in the story they told?",
    (4, When.NEITHER): "What do you value in this client, and how would they know?",
    (5, When.PRESENT): "What did they find in their own experience that you could not have given them?",
    (5, When.MISSED): "What might they have known already about getting through this?",
    (5, When.NEITHER): "What do you know of how this client has managed before?",
    (6, When.PRESENT): "What were you trusting when you left the question open?",
    (6, When.MISSED): "What idea of theirs might have been on its way just then?",
    (6, When.NEITHER): "Who chose the way in this session, and when did that change?",
    (7, When.PRESENT): "What did they come to that you would not have said for them?",
    (7, When.MISSED): "Where else might their sentence have gone?",
    (7, When.NEITHER): "What did they make of it all themself, and how did you come to hear it?",
    (8, When.PRESENT): "What was that silence like from where you sat?",
    (8, When.MISSED): "What moved you to speak just then?",
    (8, When.NEITHER): "How much room was there between your words and theirs, and who made it?",
    (9, When.PRESENT): "What did you learn from where they wanted to go?",
    (9, When.MISSED): "How did the two of you come to talk about this?",
    (9, When.NEITHER): "What would they say this session was for?",
    (10, When.PRESENT): "What changed once you had looked together at where you were?",
    (10, When.MISSED): "When in the session could they have chosen another way?",
    (10, When.NEITHER): "What did they take away, in their words?",
    (11, When.PRESENT): "What did they do with the room you left them?",
    (11, When.MISSED): "What were you hoping for while you were the one speaking?",
    (11, When.NEITHER): "Whose voice do you still hear when you think of this session?",
}
"""As many as are asked where the coach has none of their own."""

KEYS: tuple[Key, ...] = tuple((sign, when) for sign in SIGN_IDS for when in When)
"""Every place in the set, in order."""


def name_of(key: Key) -> str:
    """A place as preferences name it: "2.missed"."""
    sign, when = key
    return f"{sign}.{when}"


def question_at(key: Key, own: Mapping[str, str]) -> str:
    """The coach's `own` question at a place, else the usual one."""
    return own.get(name_of(key), "").strip() or USUAL[key]


def question_for(sign: Sign, session: str, own: Mapping[str, str]) -> str:
    """The question that a session's review asks of a sign; `session` is its id.

    Disputed moments are not counted as found.
    """
    might = tuple(_when(sign)) or (When.NEITHER,)
    chosen = might[crc32(f"{session} {sign.id}".encode()) % len(might)]
    return question_at((sign.id, chosen), own)


def own_of(written: Mapping[Key, str]) -> dict[str, str]:
    """What of all that is written is the coach's own: neither empty nor as usual."""
    told = {key: " ".join(text.split()) for key, text in written.items()}
    return {name_of(key): text for key, text in told.items() if text not in ("", USUAL[key])}


def _when(sign: Sign) -> Iterator[When]:
    if sign.present:
        yield When.PRESENT
    if sign.missed:
        yield When.MISSED
