"""Whether people spoke English, for which the signs are written."""

from cues.language.act import spoken
from cues.language.lexicon import COMMON
from sessions.review.conversation import Conversation
from sessions.review.tunables import ENOUGH_WORDS
from sessions.tunables import ENGLISH_SHARE

ENGLISH = "en"


def is_english(conversation: Conversation) -> bool:
    """Whether a session was in English: said to be, or not said, and by its words, where they are enough."""
    if conversation.account.about.language not in (None, ENGLISH):
        return False
    words = [word for one in conversation.turns for word in spoken(one.turn.text)]
    return len(words) < ENOUGH_WORDS or sum(word in COMMON for word in words) >= ENGLISH_SHARE * len(words)
