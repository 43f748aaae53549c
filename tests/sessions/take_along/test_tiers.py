"""What annotating programs are given: nothing overlaps, nothing is empty, nothing lies outside."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cues.events import CueKind
from sessions.account import Bookmark, Cue
from sessions.take_along.tiers import length_ms, one_line, tiers_of
from tests.sessions.made_account import made_account
from tests.sessions.made_round import made_round

_TIMES_S = st.floats(-1.0, 12.0)
_CUES = st.lists(
    st.builds(
        Cue,
        id=st.text(),
        kind=st.sampled_from([CueKind.ADVICE, CueKind.MONOLOGUE]),
        start_s=_TIMES_S,
        end_s=st.none() | _TIMES_S,
        evidence=st.text(),
        confidence=st.just(1.0),
        live=st.booleans(),
        about=st.just(()),
    )
)
_BOOKMARKS = st.lists(st.builds(Bookmark, id=st.text(), at_s=_TIMES_S, label=st.text(), live=st.booleans()))


@given(_CUES, _BOOKMARKS)
def test_whatever_there_is_fits_on_its_tier(cues: list[Cue], bookmarks: list[Bookmark]) -> None:
    told = replace(made_account(0.0), cues=tuple(cues), bookmarks=tuple(bookmarks), duration_s=10.0)
    for tier in tiers_of(told):
        reached_ms = 0
        for span in tier.spans:
            assert 0 <= span.start_ms <= span.end_ms <= length_ms(told)
            assert (span.start_ms == span.end_ms) is tier.moments
            assert span.start_ms >= reached_ms
            reached_ms = span.end_ms + tier.moments
            assert span.text or tier.name == "notes"


@given(st.text())
def test_a_line_is_one_line_that_any_file_can_hold(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1 and "\t" not in line
    line.encode("utf-8")


def test_two_cues_of_a_kind_at_once_are_one() -> None:
    [first, *_] = made_account(40.0).cues
    twice = replace(made_account(40.0), cues=(first, replace(first, evidence="and another", helpful=None)))
    [tier] = [tier for tier in tiers_of(twice) if tier.name == "cue hold_space"]
    assert [span.text for span in tier.spans] == ["a question of yours is still open (helpful) / and another"]


def test_where_no_words_were_kept_it_is_said_that_there_was_speech() -> None:
    account = made_account(40.0)
    wordless = replace(account, turns=tuple(replace(turn, words=()) for turn in account.turns))
    named = {tier.name: tier for tier in tiers_of(wordless)}
    assert {span.text for span in named["coach"].spans} == {"(speech)"}
    assert "coach words" not in named


def test_an_observers_marks_have_a_tier_of_their_own() -> None:
    [tier] = [tier for tier in tiers_of(made_round()) if tier.name == "observer's marks"]
    assert [(span.start_ms, span.text) for span in tier.spans][1::4] == [
        (15_000, "interruption"),
        (60_000, "note: her breath changed"),
    ]
