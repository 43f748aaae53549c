"""Reviews of two practice rounds that never were: one in which the coach partnered, and one in which not.

`python -m scripts.window_pictures` shows them, and tests of the review's page go by them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cues.events import Owner, Why
from sessions.about import HeardFrom
from sessions.account import Account, Silence, Turn
from sessions.opinions import SignMark
from sessions.reader import State
from sessions.review.conversation import Conversation, conversation_of
from sessions.review.review import Chosen, Questions, Review, Silences
from sessions.review.sign import Kind, Moment, Sign, counted_again
from tests.sessions.made_sessions import about
from transcribe.attribution import SpokenStretch
from transcribe.events import Word

COACH, CLIENT = "coach", "client"
WORD_S = 0.36
Said = tuple[str, float, str]
"""Who says it, after how many seconds of silence, and what."""

GOOD: tuple[Said, ...] = (
    (COACH, 0.0, "What would you like to have by the end of our time today?"),
    (CLIENT, 4.2, "I want to stop going round in circles about the new team. It's like driving in fog."),
    (COACH, 1.0, "Driving in fog."),
    (
        CLIENT,
        5.8,
        "I can see the next metre and nothing behind it. So I keep my foot on the brake.",
    ),
    (COACH, 1.2, "And what is it like, with your foot on the brake?"),
    (CLIENT, 7.4, "Exhausting. And honestly I feel ashamed, because everybody thinks I'm driving."),
    (COACH, 1.4, "Ashamed, while everybody thinks you are driving."),
    (
        CLIENT,
        6.3,
        "I haven't said that to anybody. I kept all four of them on after the merger.",
    ),
    (CLIENT, 2.6, "I went to the board three times for them. Nobody asked me to."),
    (COACH, 1.1, "You went three times, unasked. I hear how much they matter to you."),
    (CLIENT, 4.9, "They do. I suppose that's why I brake. If I choose a road, one of them loses."),
    (COACH, 0.9, "Is this still the road you want to be on with me today?"),
    (CLIENT, 1.2, "Yes. More than I thought."),
    (COACH, 0.8, "When you were in a fog before, what helped you?"),
    (CLIENT, 8.8, "When my father was ill. I asked my sister to sit beside me and read the map aloud."),
    (COACH, 1.3, "She read the map aloud."),
    (CLIENT, 9.6, "Oh. I've been trying to drive and read the map at once. I never asked them."),
    (COACH, 11.2, "What is there, now that you see that?"),
    (CLIENT, 3.9, "Relief, I think. They know the roads. I could put the fog on the table on Thursday."),
    (COACH, 0.9, "You could, and you could also send round an agenda beforehand so that it isn't a shock?"),
    (CLIENT, 0.7, "Maybe. I think I'd rather just say it, the way I said it here."),
    (COACH, 1.2, "The way you said it here. What are you taking with you?"),
    (CLIENT, 5.1, "That I don't have to see the road. I have to say that it is foggy."),
)

POOR: tuple[Said, ...] = (
    (COACH, 0.0, "Right, so last time we said we'd look at your time management, shall we start there?"),
    (CLIENT, 0.9, "It's less the time. I feel like a sponge, I soak up everybody's worry and"),
    (COACH, 0.1, "and then nothing is left for your own work. Have you tried blocking your mornings?"),
    (CLIENT, 0.8, "I did, in spring. It actually went well for a month, and then my manager left."),
    (COACH, 0.5, "You should block them again and protect them. Don't you think that would help?"),
    (CLIENT, 1.6, "I suppose. I'm just scared I'd let people down."),
    (COACH, 0.4, "So which mornings work best for you? Would Tuesday be realistic? Or is it Fridays?"),
    (CLIENT, 1.1, "Tuesday, maybe. I stayed till nine last night with the new girl, so she wasn't alone."),
    (COACH, 0.6, "Okay, Tuesday. And when people come to you anyway, what you have to do is set a boundary."),
    (COACH, 1.5, "I had a client once with the same thing, she put a sign on her door, and in two weeks"
     " everybody had got used to it, so it's really about stakeholder expectations and being consistent."),
    (CLIENT, 1.0, "It's funny, when I say no I hear my mother. She never said no to anybody."),
    (COACH, 1.3, "That's probably guilt. How will you measure whether the boundary works?"),
    (CLIENT, 4.8, "I don't know. I…"),
    (COACH, 3.2, "You could count the interruptions in a week."),
    (CLIENT, 0.9, "A sponge can't count, can it?"),
    (COACH, 0.7, "Well, let's make it concrete. What would be a good action for this week?"),
    (CLIENT, 2.2, "Block Tuesday, I suppose."),
    (COACH, 0.5, "Great, and let me send you the template I use for that. Same time in two weeks?"),
)  # fmt: skip


def good_review() -> Review:
    """Anna and the fog: much of what partnering is, and a little that is not."""
    account = made_account_of(GOOD, held={6, 8, 14, 15, 16, 17}, broken=set())
    conversation = conversation_of(account)
    by = _Moments(account)
    good, missed = Kind.PRESENT, Kind.MISSED
    signs = (
        _sign(1, conversation, [
            by(good, 1, 2, "You gave her image back as it was, and added nothing.", 0.9),
            by(good, 3, 4, "You asked from inside her picture.", 0.8),
            by(good, 14, 15, "You took up her sister reading the map.", 0.6),
            by(good, 20, 21, "You ended in her words.", 0.5),
            by(good, 5, 6, "You kept her word, ashamed.", 0.7),
        ], "Her “fog” and “foot on the brake” came back in your words: “Driving in fog.”"),
        _sign(2, conversation, [by(good, 5, 6, "You stayed with the feeling she named.", 0.9)],
              "She said “I feel ashamed”, and you stayed: “Ashamed, while everybody thinks…”"),
        _sign(3, conversation, [
            by(good, 8, 9, "You told her what you heard in her story.", 0.8),
            by(good, 5, 6, "You gave two halves of her sentence back side by side.", 0.6),
        ], "You shared what you saw: “You went three times, unasked.”"),
        _sign(4, conversation, [by(good, 8, 9, "You named what she had done, and what it says of her.", 0.9)],
              "“You went three times, unasked. I hear how much they matter to you.”"),
        _sign(5, conversation, [by(good, 13, 14, "You asked what had helped in a fog before.", 0.9)],
              "You asked “When you were in a fog before, what helped you?”, and her sister came up."),
        _sign(6, conversation, [
            by(good, 4, 5, "An open question, and she thought aloud.", 0.7),
            by(missed, 18, 19, "Advice in the shape of a question, where she had found her own way.", 0.8),
        ], "Once you had an idea of your own: “you could also send round an agenda beforehand”."),
        _sign(7, conversation, [], "You finished no sentence of hers, and gave no meaning to what she told."),
        _sign(8, conversation, [
            by(good, 16, 17, "You left eleven seconds to what she had just seen.", 1.0),
            by(good, 13, 14, "You waited while she looked for an answer.", 0.6),
        ], "After “I never asked them” you said nothing for 11 seconds."),
        _sign(9, conversation, [by(good, 0, 1, "You asked first where she wanted to go.", 0.9)],
              "You began with “What would you like to have by the end of our time today?”"),
        _sign(10, conversation, [
            by(good, 11, 12, "You checked the direction half way through.", 0.8),
            by(good, 21, 22, "You let her say what she takes with her.", 0.7),
        ], "You checked “Is this still the road you want to be on with me today?”"),
        _sign(11, conversation, [by(good, 7, 8, "She told a story, and you let her.", 0.5)],
              "She had three quarters of the talk."),
    )  # fmt: skip
    return _review(
        account,
        conversation,
        signs,
        [(8, 0), (2, 0), (6, 1)],
        Silences(held=6, broken_by_coach=0, median_wait_s=1.2, longest_held_s=11.2),
        {},
        questions=Questions(open=5, closed=1, leading=1, stacked=0),
        reflections=6,
    )


def poor_review() -> Review:
    """Anna and the sponge: the coach knows better, and works hard."""
    account = made_account_of(POOR, held={12}, broken={13})
    conversation = conversation_of(account)
    by = _Moments(account)
    good, missed = Kind.PRESENT, Kind.MISSED
    signs = (
        _sign(1, conversation, [
            by(missed, 1, 2, "She is a sponge; you spoke of her own work.", 0.8),
            by(missed, 14, 15, "She came back to the sponge, and you went on.", 0.9),
        ], "She said “sponge” twice; you said “time management” and “stakeholder expectations”."),
        _sign(2, conversation, [by(missed, 5, 6, "She was scared, and you asked about mornings.", 1.0)],
              "After “I'm just scared I'd let people down” came “So which mornings work best for you?”"),
        _sign(3, conversation, [by(missed, 10, 11, "Two things stood side by side, unseen.", 0.7)],
              "No reflection was heard in these minutes."),
        _sign(4, conversation, [by(missed, 7, 8, "She stayed for somebody, and that went unnamed.", 0.8)],
              "“I stayed till nine last night with the new girl” went by unnamed."),
        _sign(5, conversation, [by(missed, 3, 4, "She told of a good month, and you moved on.", 0.9)],
              "It “actually went well for a month”, and nobody asked how she had done that."),
        _sign(6, conversation, [
            by(missed, 2, 3, "The question had your own answer in it.", 0.6),
            by(missed, 4, 5, "You told her what to do, and asked her to agree.", 0.9),
            by(missed, 6, 7, "Three questions before one answer.", 0.8),
            by(missed, 8, 8, "You told her what she has to do.", 0.7),
            by(missed, 13, 14, "A suggestion where she was still looking.", 0.5),
            by(missed, 17, 17, "Your template in place of her way.", 0.4),
        ], "You led, as in “what you have to do is set a boundary.”"),
        _sign(7, conversation, [
            by(missed, 1, 2, "You finished the sentence she had begun.", 0.9),
            by(missed, 10, 11, "You said what it means for her.", 0.8),
        ], "You completed “I soak up everybody's worry and”, and later said “That's probably guilt.”"),
        _sign(8, conversation, [
            by(good, 11, 12, "You waited while she had no answer yet.", 0.5),
            by(missed, 12, 13, "She had begun to look for words, and you gave her yours.", 0.9),
        ], "“I don't know. I…” was not out yet when you said “You could count the interruptions in a week.”"),
        _sign(9, conversation, [by(missed, 0, 0, "The direction was yours from the start.", 0.8)],
              "You began with “last time we said we'd look at your time management”."),
        _sign(10, conversation, [by(missed, 15, 16, "What she takes along was not asked.", 0.6)],
              "Nobody asked whether this was still what she came for.",
              ("The session was short, so that one check would have been enough.",)),
        _sign(11, conversation, [by(missed, 8, 9, "A story of yours, in her time.", 0.7)],
              "You had three fifths of the talk."),
    )  # fmt: skip
    return _review(
        account,
        conversation,
        signs,
        [(8, 0), (2, 0), (6, 1)],
        Silences(held=1, broken_by_coach=1, median_wait_s=0.8, longest_held_s=4.8),
        {"interruption": 1, "finishing": 1, "cut_in": 1},
        questions=Questions(open=3, closed=6, leading=3, stacked=2),
        reflections=0,
        limits=("Few coach turns: one moment more or less changes a rate a great deal.",),
    )


def marked_review(by: str = "Bo") -> Review:
    """The poor one, in which the coach and another marked what they saw, not wholly alike."""
    review = poor_review()
    present, missed = Kind.PRESENT, Kind.MISSED
    seen = {
        "coach": [(2, 6, missed), (6, 2, missed), (6, 4, missed), (6, 6, missed), (8, 2, missed),
                  (8, 11, present)],
        by: [(2, 6, missed), (2, 2, missed), (6, 4, missed), (6, 6, missed), (6, 8, missed), (6, 13, missed),
             (7, 2, missed), (7, 11, missed), (8, 2, missed), (8, 13, missed)],
    }  # fmt: skip
    turns = review.account.turns
    marks = (
        SignMark(sign_id, turns[place].id, turns[place].start_s, kind, who)
        for who, all_of_it in seen.items()
        for sign_id, place, kind in all_of_it
    )
    return replace(review, account=replace(review.account, sign_marks=tuple(marks)))


def paper_review() -> Review:
    """The poor one, from a transcript alone."""
    review = poor_review()
    account = replace(
        review.account, about=replace(review.account.about, heard_from=HeardFrom.TRANSCRIPT), silences=()
    )
    conversation = replace(review.conversation, account=account)
    signs = tuple(
        replace(sign, moments=(), limits=("Silences are not heard in a transcript.",))
        if sign.id == 8
        else sign
        for sign in review.signs
    )
    limits = ("There is no sound: silences and interruptions could not be judged.",)
    return replace(
        review,
        account=account,
        conversation=conversation,
        signs=signs,
        silences=Silences(),
        interruptions={},
        limits=limits,
        first=review.first[1:],
    )


NAMES = {
    1: ("The client's own words", Kind.PRESENT, "times you took up the client's words"),
    2: ("Staying with feeling", Kind.MISSED, "feelings passed over"),
    3: ("Reflecting and observing", Kind.PRESENT, "reflections and observations"),
    4: ("Strengths and values", Kind.PRESENT, "strengths named"),
    5: ("What has worked before", Kind.PRESENT, "times you asked what worked"),
    6: ("Leaving the lead to the client", Kind.MISSED, "leading questions and advice"),
    7: (
        "Letting the client finish and make the meaning",
        Kind.MISSED,
        "sentences finished and meanings given",
    ),
    8: ("Room for silence and insight", Kind.MISSED, "interruptions and silences filled"),
    9: ("Asking where the client wants to go", Kind.PRESENT, "times you asked where to go"),
    10: ("Checking the session is on track", Kind.PRESENT, "checks"),
    11: ("The client does most of the talking", Kind.MISSED, "long stretches of yours"),
}


def said_in(review: Review) -> Iterator[str]:
    """Every line of a review that the sessions beneath say, the longest first."""
    lines = {
        *review.limits,
        *(line for sign in review.signs for line in (sign.name, sign.evidence, sign.rate_of, *sign.limits)),
        *(
            line
            for sign in review.signs
            for one in (*sign.moments, *(chosen.moment for chosen in review.first))
            for line in (one.words, one.why)
        ),
    }
    return iter(sorted(lines, key=len, reverse=True))


def made_account_of(said: Sequence[Said], held: set[int], broken: set[int]) -> Account:
    """An account of what was said; the silences before those turns were held, or broken by the coach."""
    turns = tuple(_turns(said))
    return Account(
        about=replace(about(), client="Anna"),
        state=State.ENDED,
        duration_s=turns[-1].end_s + 2.0,
        names={CLIENT: "Anna"},
        turns=turns,
        silences=tuple(_silences(turns, held, broken)),
        overlaps=(),
        cues=(),
        bookmarks=(),
        notes=(),
        holes=(),
    )


def _turns(said: Sequence[Said]) -> Iterator[Turn]:
    at_s = 1.0
    for place, (role, after_s, text) in enumerate(said):
        at_s += after_s
        words = tuple(
            Word(f"w{place}-{n}", start_s, start_s + WORD_S, word, role, start_s + 0.7, start_s + 1.7)
            for n, word in enumerate(text.split())
            for start_s in (round(at_s + n * WORD_S, 3),)
        )
        end_s = words[-1].end_s
        yield Turn(f"s{place}", role, at_s, end_s, words, (SpokenStretch(f"s{place}", role, at_s, end_s),))
        at_s = end_s


def _silences(turns: Sequence[Turn], held: set[int], broken: set[int]) -> Iterator[Silence]:
    for place in sorted(held | broken):
        before, after = turns[place - 1], turns[place]
        why = Why.AFTER_QUESTION if before.role == COACH else Why.MIDTHOUGHT
        is_held = place in held
        yield Silence(f"q{place}", before.end_s, after.start_s, Owner.CLIENT, why, after.role, is_held)


class _Moments:
    """Makes a moment of the turns from one place to another."""

    def __init__(self, account: Account) -> None:
        self._turns = account.turns

    def __call__(self, kind: Kind, first: int, last: int, why: str, weight: float) -> Moment:
        heard = self._turns[first : last + 1]
        words = " \N{RIGHTWARDS ARROW} ".join(f"“{_shortened(turn.text)}”" for turn in heard)
        coach = next((turn for turn in reversed(heard) if turn.role == COACH), heard[-1])
        return Moment(heard[0].start_s, heard[-1].end_s, kind, words, why, coach.id, weight)


def _shortened(text: str, letters: int = 96) -> str:
    if len(text) <= letters:
        return text
    return text[:letters].rsplit(" ", 1)[0].rstrip(",.") + "…"


def _sign(
    id_: int,
    conversation: Conversation,
    moments: Sequence[Moment],
    evidence: str,
    limits: tuple[str, ...] = (),
) -> Sign:
    name, counts, rate_of = NAMES[id_]
    made = Sign(id_, name, (), counts, rate_of, 0.0, evidence, limits)
    return counted_again(made, moments, conversation.minutes)


def _review(
    account: Account,
    conversation: Conversation,
    signs: tuple[Sign, ...],
    first: Sequence[tuple[int, int]],
    silences: Silences,
    interruptions: Mapping[str, int],
    *,
    questions: Questions,
    reflections: int,
    limits: tuple[str, ...] = (),
) -> Review:
    by_id = {sign.id: sign for sign in signs}
    talk_s = {
        role: sum(turn.end_s - turn.start_s for turn in account.turns if turn.role == role)
        for role in (COACH, CLIENT)
    }
    all_s = sum(talk_s.values())
    return Review(
        account,
        conversation,
        signs,
        {role: round(seconds / all_s, 3) for role, seconds in talk_s.items()},
        silences,
        interruptions,
        questions,
        reflections,
        limits,
        tuple(Chosen(by_id[id_], by_id[id_].moments[at]) for id_, at in first),
    )
