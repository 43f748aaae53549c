"""Which cue is seen, which is kept for playback, and which is left out."""

from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cues.engine import Engine
from cues.events import CueHidden, CueIntentional, CueKind, CueShown, Judgement
from cues.hand import ByHand, CueMarked, CuesMuted, MarkedIntentional, MomentMarked
from cues.pacing import UNPACED, Pacing, Showing, rank
from cues.rules.proposal import Proposal
from cues.settings import USUAL, CueSetting, Settings
from cues.timeline import Heard
from diarize.events import Doubt, DoubtBegan, DoubtEnded
from tests.cues.talk import Line, heard, judged, says
from tests.cues.test_settings import any_settings

OVER, CUT, HOLD, LONG = CueKind.INTERRUPTION, CueKind.CUT_IN, CueKind.HOLD_SPACE, CueKind.MONOLOGUE


def about(kind: CueKind, confidence: float = 0.8) -> Proposal:
    return Proposal(kind, 0.0, confidence, "You spoke.", ("s1",))


@dataclass
class Screen:
    """A screen that shows what pacing lets through, each cue for two seconds."""

    pacing: Pacing
    up: CueShown | None = None
    cues: int = 0

    def ask(self, proposal: Proposal, now_s: float) -> Showing:
        """What became of a proposal; what is shown takes the place of what is up."""
        if self.up is not None and now_s - self.up.shown_at_s >= 2.0:
            self.up = None
        showing = self.pacing.decide(proposal, now_s, {self.up.kind} if self.up else set())
        if showing is not Showing.LEFT_OUT:
            self.cues += 1
            live = showing is Showing.LIVE
            cue = CueShown(f"c{self.cues}", proposal.kind, 0.0, now_s, 0.8, "", ("s1",), live)
            self.pacing.shown(cue)
            self.up = cue if live else self.up
        return showing


def asked(settings: Settings, *asks: tuple[float, CueKind]) -> list[Showing]:
    screen = Screen(Pacing(settings))
    return [screen.ask(about(kind), at_s) for at_s, kind in asks]


def test_three_a_minute_are_seen_and_the_others_are_kept_until_a_minute_is_over() -> None:
    shown = asked(USUAL, (0.0, OVER), (15.0, OVER), (30.0, LONG), (45.0, OVER), (59.9, CUT), (60.0, CUT))
    assert shown == [Showing.LIVE] * 3 + [Showing.PLAYBACK] * 2 + [Showing.LIVE]


def test_the_minute_slides() -> None:
    shown = asked(USUAL, (0.0, OVER), (15.0, OVER), (52.0, OVER), (62.0, OVER), (74.9, OVER), (75.0, OVER))
    assert shown == [Showing.LIVE] * 4 + [Showing.PLAYBACK, Showing.LIVE]
    assert asked(Settings(spacing_s=0.0), (0.0, OVER), (1.0, OVER), (52.0, OVER), (59.0, OVER))[-1] is (
        Showing.PLAYBACK
    )


def test_one_follows_another_after_ten_seconds() -> None:
    assert asked(USUAL, (0.0, OVER), (9.9, OVER), (10.0, OVER)) == [
        Showing.LIVE,
        Showing.PLAYBACK,
        Showing.LIVE,
    ]


def test_hold_space_is_outside_the_pace_and_takes_nothing_from_it() -> None:
    shown = asked(USUAL, *((float(at_s), HOLD) for at_s in range(10)), (10.0, OVER), (13.0, HOLD))
    assert shown == [Showing.LIVE] * 12


def test_in_a_quiet_opening_all_is_kept_but_that_it_cannot_tell() -> None:
    quiet = Settings(quiet_opening_s=60.0)
    assert asked(quiet, (59.0, OVER), (59.0, HOLD)) == [Showing.PLAYBACK] * 2
    assert asked(quiet, (59.0, CueKind.CANNOT_TELL), (62.0, OVER)) == [Showing.LIVE] * 2


@pytest.mark.parametrize("higher", [OVER, CUT, HOLD])
def test_the_higher_takes_the_place_of_the_lower_and_never_the_other_way(higher: CueKind) -> None:
    at_once = Settings(spacing_s=0.0)
    assert asked(at_once, (0.0, LONG), (1.0, higher)) == [Showing.LIVE, Showing.LIVE]
    assert asked(at_once, (0.0, higher), (1.0, LONG)) == [Showing.LIVE, Showing.PLAYBACK]


def test_a_kind_for_playback_is_kept_and_one_that_is_off_left_out() -> None:
    settings = USUAL.with_cue(OVER, CueSetting(live=False)).with_cue(CUT, CueSetting(on=False, live=True))
    assert asked(settings, (0.0, OVER), (20.0, CUT)) == [Showing.PLAYBACK, Showing.LEFT_OUT]


def test_one_that_is_not_sure_enough_is_left_out() -> None:
    pacing = Pacing()
    assert pacing.decide(about(OVER, 0.5), 0.0, ()) is Showing.LIVE
    assert pacing.decide(about(OVER, 0.49), 0.0, ()) is Showing.LEFT_OUT
    careful = Pacing(USUAL.with_cue(OVER, CueSetting(live=True, sensitivity=-2)))
    assert careful.decide(about(OVER, 0.79), 0.0, ()) is Showing.LEFT_OUT


def test_marks_count_at_once_and_each_cue_once() -> None:
    pacing = Pacing()
    pacing.shown(CueShown("c1", OVER, 0.0, 1.0, 0.8, "", ("s1",)))
    for _ in range(3):
        pacing.mark(CueMarked("c1", False, 2.0))
    assert pacing.threshold(OVER) == pytest.approx(0.556, abs=0.001)
    assert pacing.log_odds_shift(OVER) == pytest.approx(0.223, abs=0.001)
    pacing.mark(CueMarked("c1", True, 3.0))
    assert pacing.threshold(OVER) == pytest.approx(0.444, abs=0.001)


@pytest.mark.parametrize(
    ("kind", "later_s", "known"), [(OVER, 20.0, True), (CUT, 20.1, False), (LONG, 1.0, False)]
)
def test_only_taking_the_floor_and_only_of_late_can_be_called_intentional(
    kind: CueKind, later_s: float, known: bool
) -> None:
    pacing = Pacing()
    pacing.shown(CueShown("c1", kind, 0.0, 5.0, 0.8, "", ("s1",)))
    assert (pacing.meant(5.0 + later_s) is not None) is known
    assert pacing.meant(5.0 + later_s) is None  # a second press is not about the one before


@st.composite
def asks(draw: st.DrawFn) -> list[tuple[float, CueKind, float]]:
    """Proposals of any kind at any pace: time, kind, confidence."""
    at_s, found = 0.0, []
    for _ in range(draw(st.integers(1, 40))):
        at_s += draw(st.sampled_from([0.0, 0.5, 1.0, 3.0, 10.0, 25.0]))
        found.append((at_s, draw(st.sampled_from(CueKind)), draw(st.floats(0.0, 1.0))))
    return found


@given(any_settings(), asks())
def test_whatever_is_set_and_asked_for_the_pace_is_kept(
    settings: Settings, asks: list[tuple[float, CueKind, float]]
) -> None:
    screen = Screen(Pacing(settings))
    paced = []
    for at_s, kind, confidence in asks:
        before = screen.up
        if screen.ask(about(kind, confidence), at_s) is not Showing.LIVE:
            continue
        assert settings.of(kind).live
        if kind is not CueKind.CANNOT_TELL:
            assert at_s >= settings.quiet_opening_s
        if before is not None and at_s - before.shown_at_s < 2.0:
            assert rank(before.kind) <= rank(kind)
        paced += [at_s] if kind not in UNPACED else []
    for place, at_s in enumerate(paced):
        assert sum(at_s <= other_s < at_s + 60.0 for other_s in paced[place:]) <= settings.most_a_minute
    assert all(after_s - before_s >= settings.spacing_s for before_s, after_s in pairwise(paced))


@given(any_settings(), asks())
def test_what_is_on_and_sure_enough_is_seen_or_kept_and_only_the_rest_left_out(
    settings: Settings, asks: list[tuple[float, CueKind, float]]
) -> None:
    screen = Screen(Pacing(settings))
    for at_s, kind, confidence in asks:
        wanted = settings.of(kind).on and confidence >= screen.pacing.threshold(kind)
        assert (screen.ask(about(kind, confidence), at_s) is not Showing.LEFT_OUT) is wanted


@given(any_settings(), asks())
def test_muted_nothing_is_seen(settings: Settings, asks: list[tuple[float, CueKind, float]]) -> None:
    screen = Screen(Pacing(settings))
    screen.pacing.muted = True
    assert Showing.LIVE not in [screen.ask(about(kind, sure), at_s) for at_s, kind, sure in asks]


TALK = (
    says("coach", 1.0, "What would you like?"),
    says("client", 6.0, "We drove up there in the rain and the whole way nobody said a word."),
    says("coach", 8.0, "Did you think of the train?"),
)
"""A question, a silence held from 2.2 to 6 s, and an interruption from 8 to 9.8 s, marked at about 9.1 s."""


def with_hand(*by_hand: ByHand, besides: tuple[Heard, ...] = (), until_s: float = 11.0) -> list[Judgement]:
    events = sorted([*heard(TALK), *besides, *by_hand], key=lambda event: event.known_at_s)
    return judged(events, until_s)


def shown(said: list[Judgement]) -> list[CueShown]:
    return [judgement for judgement in said if isinstance(judgement, CueShown)]


def of_a_moment(said: list[Judgement]) -> list[CueShown]:
    """Cues but for those that are only ever kept for playback."""
    return [cue for cue in shown(said) if cue.kind is not CueKind.HELD_SILENCE]


def gone_s(said: list[Judgement]) -> dict[str, float]:
    return {judgement.id: judgement.hidden_at_s for judgement in said if isinstance(judgement, CueHidden)}


def test_mute_takes_away_what_is_up_and_what_follows_is_kept_as_it_would_have_shown() -> None:
    plain, muted = with_hand(), with_hand(CuesMuted(True, 4.0))
    hold, over = of_a_moment(muted)
    assert [cue.kind for cue in (hold, over)] == [HOLD, OVER]
    assert gone_s(muted) == {hold.id: 4.0}
    assert over == replace(of_a_moment(plain)[1], live=False)


def test_once_unmuted_cues_are_seen_again() -> None:
    said = with_hand(CuesMuted(True, 1.5), CuesMuted(False, 7.0))
    assert [(cue.kind, cue.live) for cue in of_a_moment(said)] == [(HOLD, False), (OVER, True)]


def test_a_doubt_that_arose_unseen_is_told_once_cues_are_seen_again() -> None:
    doubt = DoubtBegan(Doubt.NOISE, 3.0), DoubtEnded(Doubt.NOISE, 5.5)
    said = with_hand(CuesMuted(True, 2.5), CuesMuted(False, 5.0), besides=doubt, until_s=6.0)
    told = [cue for cue in shown(said) if cue.kind is CueKind.CANNOT_TELL]
    assert [(cue.live, cue.shown_at_s) for cue in told] == [
        (False, 3.0),
        (True, pytest.approx(5.0, abs=0.04)),
    ]
    assert gone_s(said)[told[1].id] == pytest.approx(5.5, abs=0.04)


def test_an_interruption_that_was_meant_leaves_the_screen_and_is_said_to_be_meant() -> None:
    said = with_hand(MarkedIntentional(9.5), MarkedIntentional(9.6))
    over = of_a_moment(said)[1]
    assert [judgement for judgement in said if isinstance(judgement, CueIntentional)] == [
        CueIntentional(over.id, 9.5)
    ]
    assert gone_s(said)[over.id] == 9.5


def test_a_marked_moment_calls_nothing_intentional() -> None:
    said = with_hand(MomentMarked(9.5))
    assert not [judgement for judgement in said if isinstance(judgement, CueIntentional)]
    assert said == with_hand()


def test_with_no_interruption_of_late_there_is_nothing_to_call_intentional() -> None:
    early, late = with_hand(MarkedIntentional(7.0)), with_hand(MarkedIntentional(40.0), until_s=41.0)
    assert not [judgement for judgement in early + late if isinstance(judgement, CueIntentional)]


def test_marked_wrong_often_enough_a_cue_is_no_longer_seen() -> None:
    lines = [
        Line(role, start_s + 20.0 * n, end_s + 20.0 * n, text)
        for n in range(10)
        for role, start_s, end_s, text in (("client", 1.0, 20.8, ""), ("coach", 4.0, 7.0, "Did you think?"))
    ]
    marks = [CueMarked(f"c{n}", False, 20.0 * n) for n in range(1, 10)]
    events = sorted([*heard(lines), *marks], key=lambda event: event.known_at_s)
    careful = Settings().with_cue(OVER, CueSetting(live=True, sensitivity=-1))
    unmarked = shown(judged(heard(lines), 205.0, Engine(settings=careful)))
    assert [cue.kind for cue in unmarked if cue.live][:9] == [OVER] * 9
    seen = shown(judged(events, 205.0, Engine(settings=careful)))
    assert [cue.start_s for cue in seen if cue.kind is OVER] == [4.0 + 20.0 * n for n in range(8)]


@st.composite
def hands(draw: st.DrawFn) -> list[ByHand]:
    """Keys pressed at any time."""
    found: list[ByHand] = []
    for _ in range(draw(st.integers(0, 8))):
        at_s = draw(st.integers(0, 120)) / 10
        cue_id, yes = draw(st.sampled_from(["c1", "c2", "c9"])), draw(st.booleans())
        keys: list[ByHand] = [CuesMuted(yes, at_s), MarkedIntentional(at_s), CueMarked(cue_id, yes, at_s)]
        found.append(draw(st.sampled_from(keys)))
    return found


@settings(max_examples=60)
@given(hands())
def test_whatever_keys_are_pressed_no_two_signals_are_up_and_none_while_muted(by_hand: list[ByHand]) -> None:
    engine, muted, up = Engine(), False, None
    events: list[Heard | ByHand] = [*heard(TALK), *by_hand]
    for event in sorted(events, key=lambda event: event.known_at_s):
        for said in [*engine.tick(event.known_at_s), *engine.feed(event)]:
            if isinstance(said, CueShown):
                assert not (said.live and (muted or up is not None))
                up = said.id if said.live else up
            elif isinstance(said, CueHidden):
                assert said.id == up
                up = None
        muted = event.muted if isinstance(event, CuesMuted) else muted
        assert not (muted and up)
