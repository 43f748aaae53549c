"""A silence that was left to the client is worth hearing again."""

import pytest

from cues.events import CueKind, Owner, Why
from cues.ownership import Verdict
from cues.rules.held_silence import held_silence
from cues.timeline import Silence, Speech

SILENCE = Silence("p1", 10.0, Speech("s1", "coach", 7.0, 10.0))
CLIENT_GOES_ON = Speech("s2", "client", 16.0)
THEIRS = Verdict(Owner.CLIENT, Why.AFTER_QUESTION, 0.95)


def test_a_client_who_goes_on_after_a_long_silence_was_given_time() -> None:
    cue = held_silence(SILENCE, 16.0, CLIENT_GOES_ON, THEIRS)
    assert cue is not None
    assert (cue.kind, cue.start_s, cue.confidence) == (CueKind.HELD_SILENCE, 10.0, 0.95)
    assert cue.evidence == "You let the client have 6 s, and they went on."
    assert cue.about == ("p1", "s2")


@pytest.mark.parametrize(("end_s", "held"), [(12.9, False), (13.0, True)])
def test_three_seconds_make_a_silence(end_s: float, held: bool) -> None:
    assert (held_silence(SILENCE, end_s, CLIENT_GOES_ON, THEIRS) is not None) is held


@pytest.mark.parametrize("by", [Speech("s2", "coach", 16.0), Speech("s2", "observer", 16.0), None])
def test_a_silence_the_client_did_not_end_was_not_held_for_them(by: Speech | None) -> None:
    assert held_silence(SILENCE, 16.0, by, THEIRS) is None


@pytest.mark.parametrize("owner", [Owner.COACH, Owner.OTHER, Owner.UNKNOWN])
def test_nor_was_one_that_was_not_surely_the_clients(owner: Owner) -> None:
    assert held_silence(SILENCE, 16.0, CLIENT_GOES_ON, Verdict(owner, Why.UNKNOWN, 0.5)) is None
