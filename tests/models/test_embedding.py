"""Speaker embedding: one person's voice is more like itself than like another's."""

from itertools import combinations, product

import numpy as np
import pytest

from models.embedding import SHORTEST_SAMPLES, Embedding, SpeakerEmbedding
from models.weights import open_weights
from tests.recordings.readers import ANOTHER_READER, ONE_READER, spoken

RATE_HZ = 16_000


@pytest.fixture(scope="module")
def embed() -> SpeakerEmbedding:
    return SpeakerEmbedding(open_weights("campplus"))


def likeness(one: Embedding, other: Embedding) -> float:
    return float(one @ other)


def test_a_voice_is_a_unit_vector_always_the_same(embed: SpeakerEmbedding) -> None:
    voice = embed(spoken(ONE_READER[0]))
    assert voice.shape == (192,)
    assert voice.dtype == np.float32
    assert np.linalg.norm(voice) == pytest.approx(1.0, abs=1e-5)
    assert (embed(spoken(ONE_READER[0])) == voice).all()


@pytest.mark.parametrize(("seconds", "alike", "unlike"), [(3.0, 0.5, 0.2), (2.0, 0.4, 0.3), (1.0, 0.3, 0.3)])
def test_one_person_is_more_alike_than_two(
    embed: SpeakerEmbedding, seconds: float, alike: float, unlike: float
) -> None:
    def voices(names: tuple[str, ...]) -> list[Embedding]:
        return [embed(spoken(name)[RATE_HZ // 2 :][: round(seconds * RATE_HZ)]) for name in names]

    one, another = voices(ONE_READER), voices(ANOTHER_READER)
    assert min(likeness(*pair) for own in (one, another) for pair in combinations(own, 2)) > alike
    assert max(likeness(*pair) for pair in product(one, another)) < unlike


def test_a_voice_is_itself_when_it_is_softer(embed: SpeakerEmbedding) -> None:
    sound = spoken(ONE_READER[0])
    assert likeness(embed(sound), embed(sound * np.float32(0.1))) > 0.95


def test_too_little_sound_holds_no_voice(embed: SpeakerEmbedding) -> None:
    sound = spoken(ONE_READER[0])[RATE_HZ:]
    assert np.isfinite(embed(sound[:SHORTEST_SAMPLES])).all()
    with pytest.raises(ValueError, match="a voice needs 4000 samples or more, not 3999"):
        embed(sound[: SHORTEST_SAMPLES - 1])
