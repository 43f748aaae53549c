"""What the coach said of a moment is found again by the next review, and counts there."""

from dataclasses import replace
from pathlib import Path

import pytest

from cues.language.utterance import Act
from sessions import edits
from sessions.opinions import Opinion
from sessions.quotations import words_said
from sessions.review import review
from sessions.review.conversation import Conversation
from sessions.review.sign import Kind, Moment, Sign, Verdict, counted_again
from sessions.review.verdicts import with_verdicts
from tests.sessions.made_account import made_account
from tests.sessions.review.made_conversation import made_conversation
from tests.sessions.said_sessions import LATER, SaidSession

MINUTES = 10.0
PASSED = "“I'm afraid of what is behind it” → “What have you tried?”"
AGAIN = "“It hurts, a bit” → “And next?”"


def moment(start_s: float, words: str = PASSED, kind: Kind = Kind.MISSED) -> Moment:
    return Moment(start_s, start_s + 8.0, kind, words, "You went on.", "t3")


def sign(*moments: Moment, id_: int = 2) -> Sign:
    made = Sign(id_, "Staying with feeling", (), Kind.MISSED, "feelings passed over", 0.0, "")
    return counted_again(made, moments, MINUTES)


def said(
    start_s: float = 100.0,
    words: str = PASSED,
    agrees: bool | None = False,
    text: str = "",
    by: str = "coach",
) -> Opinion:
    return Opinion(2, Kind.MISSED, words, start_s, agrees, text, by)


def disputed(found: Sign, *opinions: Opinion) -> list[float]:
    [judged] = with_verdicts([found], opinions, MINUTES).signs
    return [one.start_s for one in judged.moments if one.disputed]


def test_a_disputed_moment_is_shown_and_does_not_count() -> None:
    found = sign(moment(100.0), moment(200.0, AGAIN))
    assert found.rate_per_10min == 2.0
    judged = with_verdicts([found], [said(text="I did stay")], MINUTES)
    [after] = judged.signs
    assert [one.verdicts for one in after.moments] == [(Verdict(False, "I did stay"),), ()]
    assert (after.rate_per_10min, len(after.missed)) == (1.0, 1)
    assert judged.earlier == ()


def test_signs_of_which_nothing_was_said_are_as_they_were() -> None:
    signs = (sign(moment(100.0)), sign(moment(100.0), id_=8))
    judged = with_verdicts(signs, [said()], MINUTES)
    assert judged.signs[1] is signs[1]
    assert with_verdicts(signs, (), MINUTES).signs == signs


@pytest.mark.parametrize(
    ("told_s", "words"),
    [
        (300.0, PASSED),
        (300.0, "“i'm AFRAID of what is behind it.” - “what have you tried”"),
        (300.0, "“I'm afraid of what's behind it” → “What have you tried?”"),
        (103.0, "“…afraid of what is behind it”"),
    ],
    ids=["later", "written otherwise", "a word recognised otherwise", "quoted shorter"],
)
def test_it_belongs_to_the_moment_with_the_same_words(told_s: float, words: str) -> None:
    assert disputed(sign(moment(100.0), moment(150.0, AGAIN)), said(told_s, words)) == [100.0]


def test_of_several_with_the_same_words_it_is_the_nearest() -> None:
    found = sign(moment(50.0), moment(100.0), moment(150.0))
    assert disputed(found, said(108.0)) == [100.0]
    assert disputed(found, said(55.0), said(149.0)) == [50.0, 150.0]


def test_the_same_words_come_before_a_moment_nearer_in_time() -> None:
    nearer = moment(100.0, "“I'm afraid of what is behind it” → “Right.”")
    assert disputed(sign(nearer, moment(140.0)), said(100.0)) == [140.0]


@pytest.mark.parametrize(
    "other",
    [
        sign(moment(100.0, AGAIN)),
        sign(moment(100.0, kind=Kind.PRESENT)),
        sign(moment(100.0), id_=8),
        sign(moment(200.0, "“I'm afraid of it”")),
    ],
    ids=["other words", "the other kind", "another sign", "other words at another time"],
)
def test_what_is_found_no_more_is_kept_as_of_an_earlier_review(other: Sign) -> None:
    judged = with_verdicts([other], [said()], MINUTES)
    assert judged.signs == (other,)
    assert judged.earlier == (said(),)


def test_the_last_word_counts_though_times_have_shifted_since_the_first() -> None:
    found = sign(moment(100.0))
    assert disputed(found, said(90.0), said(100.0, agrees=True)) == []
    taken_back = with_verdicts([found], [said(90.0), said(100.0, agrees=None)], MINUTES)
    assert taken_back.signs == (found,)
    assert taken_back.earlier == ()


def test_another_persons_word_stands_beside_and_disputes_nothing() -> None:
    [after] = with_verdicts([sign(moment(100.0))], [said(agrees=True), said(by="Ada")], MINUTES).signs
    assert after.moments[0].verdicts == (Verdict(True), Verdict(False, by="Ada"))
    assert after.rate_per_10min == 1.0


def test_words_are_the_same_without_case_marks_and_apostrophes() -> None:
    typeset = words_said("“Don\N{RIGHT SINGLE QUOTATION MARK}t… you—we?”")
    assert typeset == words_said("don't You, we") == ("dont", "you", "we")
    assert words_said("“Don't…” → 5 s of silence → “you, we?”") == typeset


def test_a_session_keeps_it_and_undoes_it(tmp_path: Path) -> None:
    session = SaidSession(tmp_path / "0badcafe.holdspace")
    first = edits.verdict(2, "missed", PASSED, 100.0, False, " I did stay ", "coach", LATER)
    account = session.say(first)
    assert account.verdicts == (said(text="I did stay"),)
    changed = session.say(edits.verdict(2, "missed", PASSED, 100.0, True, "", "coach", LATER))
    assert changed.verdicts == (said(agrees=True),)
    assert session.undo().verdicts == (said(text="I did stay"),)
    assert session.undo().verdicts == ()
    assert session.redo().verdicts == (said(text="I did stay"),)


@pytest.mark.parametrize("wrong", [(12, "missed", 1.0), (2, "perfect", 1.0), (2, "missed", -1.0)])
def test_what_is_no_moment_cannot_be_judged(wrong: tuple[int, str, float]) -> None:
    sign_id, kind, start_s = wrong
    with pytest.raises(ValueError, match=r"12|perfect|-1"):
        edits.verdict(sign_id, kind, PASSED, start_s, True, "", "coach", LATER)


def test_the_next_review_respects_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def leading(conversation: Conversation) -> Sign:
        moments = [
            Moment(one.turn.start_s, one.turn.end_s, Kind.MISSED, one.turn.text, "", one.turn.id)
            for one in conversation.coach
        ]
        made = Sign(6, "Leaving the lead", (), Kind.MISSED, "", 0.0, "")
        return counted_again(made, moments, conversation.minutes)

    monkeypatch.setattr(review, "SIGNS", (leading,))
    account = made_conversation(
        [
            ("coach", "Why don't you call him?", [Act.LEADING], 0.0, 3.0),
            ("client", "I could.", [], 4.0, 6.0),
            ("coach", "Tell me more.", [], 7.0, 60.0),
        ]
    ).account
    opinion = Opinion(6, Kind.MISSED, "Tell me more", 9.0, False, "that is open", "coach")
    gone = replace(opinion, words="And your sister, what of her?")
    told = review.review_of(replace(account, verdicts=(opinion, gone)))
    assert [one.disputed for one in told.signs[0].moments] == [False, True]
    assert told.signs[0].rate_per_10min == 10.0
    assert told.earlier == (gone,)


def test_an_account_without_a_session_has_none() -> None:
    assert made_account(40.0).verdicts == ()


def test_what_is_disputed_is_neither_quoted_nor_counted_in_the_evidence() -> None:
    account = made_conversation(
        [
            ("coach", "Why don't you just call him?", [], 0.0, 3.0),
            ("client", "I could.", [], 4.0, 6.0),
            ("coach", "You should write to her as well.", [], 7.0, 60.0),
        ]
    ).account
    before = next(sign for sign in review.review_of(account).signs if sign.id == 6)
    assert len(before.missed) == 2
    quoted = before.missed[0].words
    opinion = Opinion(6, Kind.MISSED, quoted, before.missed[0].start_s, False, "", "coach")
    after = next(
        sign for sign in review.review_of(replace(account, verdicts=(opinion,))).signs if sign.id == 6
    )
    assert quoted in before.evidence and "twice" in before.evidence
    assert quoted not in after.evidence and "once" in after.evidence
