"""The five-second test, without a microphone."""

from ui.pages.first_start_state import Phase, Trial


def test_it_counts_down_plays_and_asks() -> None:
    trial = Trial().begun()
    assert (trial.phase, trial.left_s) == (Phase.RECORDING, 5)
    trial = trial.after(0.1, playing=False)
    assert (trial.phase, trial.left_s) == (Phase.RECORDING, 5)
    trial = trial.after(3.2, playing=False)
    assert (trial.phase, trial.left_s) == (Phase.RECORDING, 2)
    trial = trial.after(5.0, playing=False)
    assert trial.phase is Phase.PLAYING
    assert trial.after(5.0, playing=True).phase is Phase.PLAYING
    assert trial.after(5.0, playing=False).phase is Phase.HEARD


def test_it_is_heard_again_as_often_as_one_likes() -> None:
    trial = Trial(Phase.HEARD).again()
    assert trial.phase is Phase.PLAYING
    assert trial.after(5.0, playing=False).phase is Phase.HEARD


def test_trouble_ends_it_but_takes_nothing_back() -> None:
    assert Trial().begun().broken_off().phase is Phase.RESTING
    assert Trial(Phase.HEARD).broken_off().phase is Phase.HEARD


def test_at_rest_nothing_moves() -> None:
    assert Trial().after(0.0, playing=False) == Trial()
