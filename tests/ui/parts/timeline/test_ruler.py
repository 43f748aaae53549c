"""Times on the ruler: round ones, with room between them."""

from itertools import pairwise

import pytest

from ui.parts.timeline.ruler import ticks
from ui.parts.timeline.tunables import LABEL_PX


@pytest.mark.parametrize("px_per_s", [0.1, 0.7, 3.0, 12.0, 50.0, 240.0])
def test_written_times_have_room_at_every_scale(px_per_s: float) -> None:
    written = [tick for tick in ticks(px_per_s, 0.0, 2000.0 / px_per_s) if tick.label]
    assert len({tick.label for tick in written}) == len(written) >= 2
    assert all((after.at_s - before.at_s) * px_per_s >= LABEL_PX for before, after in pairwise(written))


def test_times_read_as_on_a_player() -> None:
    assert [tick.label for tick in ticks(8.0, 3595.0, 3611.0) if tick.label] == ["1:00:00", "1:00:10"]
    closer = [tick.label for tick in ticks(200.0, 59.4, 60.6) if tick.label]
    assert closer == ["0:59.5", "1:00.0", "1:00.5"]
