import json
from math import log

import pytest

from cues.evidence import WEIGHTS, known_of
from cues.timeline import Timeline
from diarize.events import SpeechEnded, SpeechStarted, TurnEndHeard
from scripts.fit.ownership import as_json, balanced, fit, left_out, parts, people, vector
from scripts.fit.silences import Row
from transcribe.events import Word, WordsHeard


def row(
    clients: bool, known: dict[str, float], session: str = "ES1a A", age_s: float = 0.5, start_s: float = 1.0
) -> Row:
    return Row(session, start_s, age_s, known, log(age_s / 0.5), 0.0, clients)


def mostly(name: str, session: str) -> list[Row]:
    """Nine silences in ten with `name` are the client's, one in ten without it."""
    return [
        row(clients, {name: value}, session)
        for clients, value, count in ((True, 1.0, 9), (True, 0.0, 1), (False, 1.0, 1), (False, 0.0, 9))
        for _ in range(count)
    ]


def test_what_goes_with_the_clients_silences_speaks_for_them() -> None:
    fitted = fit(mostly("filler", "ES1a A"), mostly("filler", "01"))
    assert fitted.weights["log odds"]["filler"] > 3
    assert fitted.p_hold(row(True, {"filler": 1.0})) == pytest.approx(0.9, abs=0.01)
    assert fitted.p_hold(row(True, {})) == pytest.approx(0.1, abs=0.01)


def test_chances_are_at_even_odds_however_rare_an_owner_is() -> None:
    rare = [row(True, {}, f"ES{k}a A") for k in range(3)] + [row(False, {}) for _ in range(97)]
    assert fit(rare, [row(True, {}), row(False, {})]).p_hold(row(True, {})) == pytest.approx(0.5, abs=0.01)


def test_a_silence_that_is_looked_at_again_does_not_weigh_less_when_first_judged() -> None:
    found = [row(True, {}), row(True, {}, age_s=0.75), row(False, {}), row(False, {})]
    assert balanced(found, 100.0).tolist() == [50.0, 50.0, 25.0, 25.0]


def test_what_one_kind_never_knows_counts_nothing_in_it() -> None:
    assert vector(row(True, {"words": 1.0}), ["sounds unfinished", "words"]) == [0.0, 1.0, 0.0, 0.0, 0.0]
    heard = fit(mostly("words", "ES1a A"), mostly("sounds unfinished", "01"))
    assert heard.weights["log odds"]["sounds unfinished"] > 0.5
    unheard = fit(mostly("words", "ES1a A"), mostly("words", "01"))
    assert set(unheard.weights["log odds"]) == {"bias", "words"}


def test_no_chance_comes_from_weights_that_have_seen_its_silence() -> None:
    found = [*mostly("filler", "01"), row(True, {"asks": 1.0}, "02"), row(False, {"asks": 0.0}, "02")]
    seen: list[set[str]] = []

    def without(rest: list[Row]) -> object:
        seen.append({one.session for one in rest})
        return fit(mostly("words", "ES1a A"), rest)

    chances = left_out(found, lambda one: one.session, without)  # type: ignore[arg-type]
    assert seen == [{"02"}, {"01"}]
    assert chances[-2] == chances[-1]  # `asks` was never seen without session 02


def test_meetings_of_the_same_people_are_left_out_together() -> None:
    found = [row(True, {}, f"{name} A") for name in ("ES2002a", "ES2002d", "ES2003a", "IB4001", "IB4002")]
    assert [people(one) for one in found] == ["ES2002", "ES2002", "ES2003", "IB4001", "IB4002"]
    part = parts(found)
    assert part(found[0]) == part(found[1]) != part(found[2])


def test_what_ships_is_rounded_and_in_order() -> None:
    text = as_json(
        {"older": {"bias": -0.00004}, "log odds": {"words": 0.12345, "bias": 1.0}}, {"sessions": 3}
    )
    assert json.loads(text) == {
        "log odds": {"bias": 1.0, "words": 0.123},
        "made from": {"sessions": 3},
        "older": {"bias": 0.0},
    }
    assert text.index("bias") < text.index("words")
    assert "-0.0" not in text


def test_what_ships_has_a_weight_for_all_that_can_be_known_and_for_nothing_else() -> None:
    timeline = Timeline()
    timeline.append(SpeechStarted("s1", "client", 0.0, 0.1))
    word = Word("w1", 0.2, 0.9, "well...", "client", 1.1, 1.1)
    for event in (
        SpeechEnded("s1", 1.0, 1.1),
        WordsHeard((word,), 0.0, 1.1, 1.1),
        TurnEndHeard("client", 1.0, 0.3, 1.3),
    ):
        timeline.append(event)
    assert timeline.silence is not None
    known = set(known_of(timeline, timeline.silence))
    shipped = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert {"sounds unfinished", "no mark", "words"} <= known
    assert set(shipped["log odds"]) == {"bias", *known}
    assert set(shipped["older"]) == {"bias", "incomplete"}
    assert set(shipped["beyond usual"]) == {"bias"}
