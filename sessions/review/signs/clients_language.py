"""The client's own words: whether the coach takes up their distinctive words and images, or replaces them."""

from collections.abc import Iterator, Sequence
from functools import partial

from cues.language.own_words import OwnWord, Reason, Said
from cues.language.replaced import How, Replaced
from cues.language.utterance import CLIENT, QUESTIONS, REFLECTIONS, Act
from sessions.review.conversation import CodedTurn, Conversation
from sessions.review.own_language import (
    OwnLanguage,
    client_before,
    heard_from_s,
    own_language,
    quoted_of,
    sentence_of,
    span_s,
    within,
)
from sessions.review.sign import Kind, Moment, Sign
from sessions.review.telling import first_of, heard, in_turn, of_kind, one_a_turn, quoted, times, told
from sessions.review.tunables import LATER_ON_TURNS

_SIGN = Sign(1, "The client's own words", (), Kind.PRESENT, "times you took up the client's words", 0.0, "")

_NO_WORDS = "Hardly any distinctive words or images of the client's were found."
_FOR_THE_COACH = (Act.ADVICE, Act.LEADING, Act.INTERPRETATION, Act.INFORMATION)
"""Acts in which a word of the client's serves what the coach has in mind."""

_WEIGHTS = {Reason.IMAGE: 0.7, Reason.REPEATED: 0.55, Reason.UNUSUAL: 0.4}
_REPLACED_WEIGHTS = {How.PUT_RIGHT: 0.85, How.SAME: 0.8, How.TERM: 0.65, How.NEAR: 0.4}


def clients_language(conversation: Conversation) -> Sign:
    """Tell of the client's own words that you took up, and of those you replaced by a word of yours."""
    language = own_language(conversation)
    replaced = [_replaced(conversation, language, one) for one in language.replaced]
    elsewhere = {one.turn_id for one in replaced}
    taken_up = one_a_turn(
        moment
        for word in language.words
        if word.first_by == CLIENT
        for moment in _taken_up(conversation, word)
        if moment.turn_id not in elsewhere
    )
    moments = [*taken_up, *replaced]
    limits = [] if language.words else [_NO_WORDS]
    return told(_SIGN, conversation, moments, partial(_evidence, conversation, language), limits)


def _taken_up(conversation: Conversation, word: OwnWord) -> Iterator[Moment]:
    """Every time for an image; for a word once for each time they said it, where you asked or gave back."""
    answered: set[int] = set()
    for place in word.taken_up:
        turn = conversation.turns[place.at]
        said = max(one.at for one in word.said if one.at < place.at)
        image = word.reason is Reason.IMAGE
        meant = image or within(place, turn.coded.of(Act.OPEN, Act.EMOTION, Act.OBSERVATION, *REFLECTIONS))
        again = said in answered and not image
        if meant and not again and not within(place, turn.coded.of(*_FOR_THE_COACH)):
            answered.add(said)
            yield _take_up(conversation, word, place)


def _take_up(conversation: Conversation, word: OwnWord, place: Said) -> Moment:
    turn = conversation.turns[place.at]
    earlier = [one for one in word.said if one.at < place.at]
    last = earlier[-1]
    late = _client_turns(conversation, last.at, place.at) > LATER_ON_TURNS
    said, theirs = sentence_of(turn, place), sentence_of(conversation.turns[last.at], last)
    start_s, end_s = span_s(conversation, said)
    asked_or_gave_back = turn.coded.has(*QUESTIONS, *REFLECTIONS)
    return Moment(
        *heard(conversation, heard_from_s(span_s(conversation, theirs)[0], start_s, end_s), end_s),
        Kind.PRESENT,
        in_turn(quoted_of(conversation.turns[last.at], last), quoted_of(turn, place)),
        _why_taken_up(word, times=len({one.at for one in earlier}), late=late),
        turn.turn.id,
        round(_WEIGHTS[word.reason] + 0.1 * asked_or_gave_back + 0.1 * late, 3),
    )


def _client_turns(conversation: Conversation, start: int, end: int) -> int:
    return sum(one.role == CLIENT for one in conversation.turns[start + 1 : end])


def _why_taken_up(word: OwnWord, *, times: int, late: bool) -> str:
    what = "an image" if word.reason is Reason.IMAGE else "a word"
    if late:
        return f"You came back to {what} of theirs after a while."
    if what == "a word" and times > 1:
        return "You took up a word that they kept coming back to."
    return f"You took up {what} of theirs."


def _replaced(conversation: Conversation, language: OwnLanguage, one: Replaced) -> Moment:
    theirs, yours = conversation.turns[one.client.at], conversation.turns[one.coach.at]
    image = _image_of(language, one)
    start_s, end_s = span_s(conversation, sentence_of(yours, one.coach))
    words = in_turn(quoted_of(theirs, one.client), quoted_of(yours, one.coach))
    from_s = span_s(conversation, sentence_of(theirs, one.client))[0]
    if one.how is How.PUT_RIGHT:
        begun = client_before(conversation, yours)
        words = in_turn(begun[0], quoted_of(yours, one.coach), quoted_of(theirs, one.client))
        from_s, end_s = begun[1], span_s(conversation, sentence_of(theirs, one.client))[1]
    return Moment(
        *heard(conversation, heard_from_s(from_s, start_s, end_s), end_s),
        Kind.MISSED,
        words,
        _why_replaced(one.how, _word(theirs, one.client), _word(yours, one.coach), image=image),
        yours.turn.id,
        _REPLACED_WEIGHTS[one.how] + 0.1 * image,
    )


def _image_of(language: OwnLanguage, one: Replaced) -> bool:
    """Whether the words replaced are an image."""
    return any(word.reason is Reason.IMAGE and one.client in word.said for word in language.words)


def _word(turn: CodedTurn, said: Said) -> str:
    return " ".join(turn.coded.utterance.words[said.start : said.end]).lower().strip(".,?!")


def _why_replaced(how: How, theirs: str, yours: str, *, image: bool) -> str:
    if how is How.PUT_RIGHT:
        return "The word was yours, and they put it right with their own."
    if how is How.SAME:
        return f"You called it the same, where they had chosen {quoted(theirs)}."
    if how is How.NEAR:
        return f"They said {quoted(theirs)}, and you said {quoted(yours)}."
    told_it = "They told it in an image" if image else "They had a word of their own"
    return f"{told_it}, and you gave it a term: {quoted(yours)}."


def _evidence(conversation: Conversation, language: OwnLanguage, moments: Sequence[Moment]) -> str:
    taken, replaced = of_kind(moments, Kind.PRESENT), of_kind(moments, Kind.MISSED)
    left = _left_alone(conversation, language)
    parts = []
    if taken:
        number = times(len(taken))
        parts.append(f"You took up their words {number}, as in {first_of(taken, Kind.PRESENT)}.")
    if replaced:
        number = times(len(replaced))
        parts.append(
            f"A word of yours stood in place of theirs {number}, as in {first_of(replaced, Kind.MISSED)}."
        )
    if left:
        parts.append(f"An image of theirs was left alone: {left}.")
    return " ".join(parts) or "No distinctive word of the client's was plainly taken up or replaced."


def _left_alone(conversation: Conversation, language: OwnLanguage) -> str:
    """The first image that the coach neither took up nor replaced, quoted; empty without one."""
    replaced = {one.client for one in language.replaced}
    return next(
        (
            quoted_of(conversation.turns[word.said[0].at], word.said[0])
            for word in language.words
            if word.reason is Reason.IMAGE
            and word.stems
            and not word.taken_up
            and not replaced & set(word.said)
        ),
        "",
    )
