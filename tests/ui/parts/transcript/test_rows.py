"""A session as lines: what stands where between a person's words."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cues.events import CueKind
from sessions.account import Account, Note, Silence
from tests.sessions.made_account import ROUND_S, made_account
from transcribe.events import Word
from ui.parts.timeline.shown import Shown
from ui.parts.transcript.rows import Aside, Passage, Row, rows_of
from ui.parts.transcript.tunables import PASSAGE_MOST_WORDS, PASSAGE_WORDS, SILENCE_TOLD_S

ACCOUNT = made_account(ROUND_S)


def told(rows: tuple[Row, ...]) -> list[str]:
    """Each row in a word or a few."""
    return [
        " ".join(word.text for word in row.words) if isinstance(row, Passage) else type(row.of).__name__
        for row in rows
    ]


def speaking(account: Account, *texts: str, pause_s: float = 0.0) -> Account:
    """One long turn of the client, each text `pause_s` after the one before."""
    words: list[Word] = []
    at_s = 0.0
    for number, text in enumerate(texts):
        for place, said in enumerate(text.split()):
            words.append(Word(f"w{number}-{place}", at_s, at_s + 0.3, said, "client", at_s, at_s))
            at_s += 0.3
        at_s += pause_s
    turn = replace(account.turns[1], id="t", start_s=0.0, end_s=words[-1].end_s, words=tuple(words))
    empty: tuple[Silence, ...] = ()
    return replace(account, turns=(turn,), silences=empty, cues=(), bookmarks=(), notes=(), holes=())


def test_what_happened_stands_after_the_turn_it_happened_in() -> None:
    assert told(rows_of(ACCOUNT))[:9] == [
        "So what would you like to have, by the end of our time today?",
        "Silence",
        "Cue",
        "Well… I keep coming back to the same door, and I never quite open it.",
        "And if you",
        "Cue",
        "Note",
        "No, wait, it's not that I can't. I'm afraid of what is behind it.",
        "Silence",
    ]


def test_a_note_on_a_cue_stands_under_it() -> None:
    rows = rows_of(ACCOUNT)
    at = next(
        place for place, row in enumerate(rows) if isinstance(row, Aside) and row.of == ACCOUNT.notes[0]
    )
    above = rows[at - 1]
    assert isinstance(above, Aside) and above.of == ACCOUNT.cues[1]


def test_a_silence_parts_the_turn_it_falls_into() -> None:
    account = speaking(ACCOUNT, "I think it is", "my father.", pause_s=4.0)
    silence = replace(ACCOUNT.silences[0], start_s=1.2, end_s=5.2)
    first, between, last = rows_of(replace(account, silences=(silence,)))
    assert told((first, between, last)) == ["I think it is", "Silence", "my father."]
    assert isinstance(first, Passage) and isinstance(last, Passage)
    assert first.opens and not last.opens


def test_a_short_silence_is_not_told() -> None:
    silence = replace(ACCOUNT.silences[0], start_s=1.2, end_s=1.2 + SILENCE_TOLD_S - 0.1)
    assert told(rows_of(replace(speaking(ACCOUNT, "Yes."), silences=(silence,)))) == ["Yes."]


def test_a_cue_stands_under_the_sentence_it_fell_into() -> None:
    account = speaking(ACCOUNT, "It is late. I have to go now. Or have I?")
    cue = replace(ACCOUNT.cues[1], start_s=1.3, end_s=None)
    assert told(rows_of(replace(account, cues=(cue,)))) == [
        "It is late. I have to go now.",
        "Cue",
        "Or have I?",
    ]


def test_a_cue_never_stands_after_a_silence_that_followed_it() -> None:
    account = speaking(ACCOUNT, "I think it is", "my father.", pause_s=4.0)
    cue = replace(ACCOUNT.cues[1], start_s=0.5, end_s=None)
    silence = replace(ACCOUNT.silences[0], start_s=1.2, end_s=5.2)
    rows = rows_of(replace(account, cues=(cue,), silences=(silence,)))
    assert told(rows) == ["I think it is", "Cue", "Silence", "my father."]


def backchannel(account: Account, at_s: float) -> Account:
    """The same, with a word of the coach's while the client goes on."""
    word = replace(
        account.turns[0].words[0], id="mm", text="Mm-hm.", role="coach", start_s=at_s, end_s=at_s + 0.3
    )
    turn = replace(account.turns[0], id="b", role="coach", start_s=at_s, end_s=at_s + 0.3, words=(word,))
    return replace(account, turns=(*account.turns, turn))


def test_what_another_says_meanwhile_stands_where_it_was_said() -> None:
    rows = rows_of(backchannel(speaking(ACCOUNT, "It is late. I have to go. Or have I?"), 1.0))
    assert told(rows) == ["It is late. I have to go.", "Mm-hm.", "Or have I?"]
    assert [row.opens for row in rows if isinstance(row, Passage)] == [True, True, True]


def test_a_silence_parts_a_turn_after_what_another_said_meanwhile_too() -> None:
    account = backchannel(speaking(ACCOUNT, "I think. It is", "my father.", pause_s=4.0), 0.2)
    silence = replace(ACCOUNT.silences[0], start_s=1.2, end_s=5.2)
    rows = rows_of(replace(account, silences=(silence,)))
    assert told(rows) == ["I think.", "Mm-hm.", "It is", "Silence", "my father."]
    assert [row.opens for row in rows if isinstance(row, Passage)] == [True, True, True, False]


def test_of_a_turn_without_words_nothing_is_told_twice() -> None:
    turns = tuple(replace(turn, words=()) for turn in speaking(ACCOUNT, "Yes I do.").turns)
    cues = tuple(replace(ACCOUNT.cues[0], id=f"c{n}", start_s=0.1 * n) for n in range(3))
    rows = rows_of(replace(ACCOUNT, turns=turns, cues=cues, silences=(), bookmarks=(), notes=(), holes=()))
    assert told(rows) == ["", "Cue", "Cue", "Cue"]


def test_a_long_turn_is_parted_where_a_sentence_ends() -> None:
    rows = rows_of(speaking(ACCOUNT, *["one two three four five."] * 60))
    passages = [row for row in rows if isinstance(row, Passage)]
    assert all(row.words[-1].text == "five." for row in passages)
    assert all(PASSAGE_WORDS <= len(row.words) <= PASSAGE_MOST_WORDS for row in passages[:-1])


def test_somebody_left_out_takes_their_words_along_but_not_what_happened() -> None:
    rows = rows_of(ACCOUNT, Shown(frozenset(CueKind), frozenset({"client"})))
    assert {row.turn.role for row in rows if isinstance(row, Passage)} == {"client"}
    assert sum(isinstance(row, Aside) and row.of in ACCOUNT.cues for row in rows) == len(ACCOUNT.cues)


def test_a_kind_left_out_takes_the_notes_on_it_along() -> None:
    kinds = frozenset(CueKind) - {CueKind.INTERRUPTION}
    there = [
        row.of for row in rows_of(ACCOUNT, Shown(kinds, frozenset(ACCOUNT.roles))) if isinstance(row, Aside)
    ]
    assert ACCOUNT.cues[1] not in there and ACCOUNT.notes[0] not in there
    assert ACCOUNT.cues[0] in there and ACCOUNT.notes[1] in there


def test_a_turn_without_words_is_a_row_all_the_same() -> None:
    account = replace(ACCOUNT, turns=tuple(replace(turn, words=()) for turn in ACCOUNT.turns))
    passages = [row for row in rows_of(account) if isinstance(row, Passage)]
    assert [row.turn.id for row in passages] == [turn.id for turn in account.turns]


@given(
    st.lists(st.floats(0, ROUND_S, allow_nan=False), max_size=6),
    st.lists(st.floats(0, ROUND_S, allow_nan=False), max_size=3),
)
def test_every_word_and_everything_that_happened_is_told_once(
    cues_s: list[float], notes_s: list[float]
) -> None:
    cues = tuple(replace(ACCOUNT.cues[0], id=f"c{n}", start_s=at_s) for n, at_s in enumerate(cues_s))
    notes = tuple(Note(f"n{n}", "", at_s, "so") for n, at_s in enumerate(notes_s))
    account = replace(ACCOUNT, cues=cues, notes=notes)
    rows = rows_of(account)
    words = [word.id for row in rows if isinstance(row, Passage) for word in row.words]
    assert words == [word.id for turn in account.turns for word in turn.words]
    there = sorted(row.key[1] for row in rows if isinstance(row, Aside) and row.of in (*cues, *notes))
    assert there == sorted([*(cue.id for cue in cues), *(note.id for note in notes)])
