"""What lies under what: the silences between the people, and no lane so low that a whisper is lost."""

from ui.parts.timeline.rows import RowKind, height_wished_px, row_at, rows_of
from ui.parts.timeline.tunables import VOICE_LEAST_PX, VOICE_MOST_PX, VOICE_PX


def test_the_silences_lie_between_the_two_who_talk() -> None:
    rows = rows_of(["coach", "client", "observer"], 400)
    kinds = [row.role or row.kind.value for row in rows]
    assert kinds == ["ruler", "cues", "marked", "coach", "silence", "client", "observer"]


def test_rows_lie_on_each_other_without_a_gap() -> None:
    rows = rows_of(["coach", "client"], 300)
    assert [row.top_px for row in rows[1:]] == [row.bottom_px for row in rows[:-1]]
    assert all(row_at(rows, row.top_px + 1) is row for row in rows)
    assert row_at(rows, rows[-1].bottom_px) is None


def test_lanes_share_the_height_within_bounds() -> None:
    def lane(height_px: int) -> int:
        return next(row.height_px for row in rows_of(["coach", "client"], height_px) if row.role == "client")

    assert lane(height_wished_px(2)) == VOICE_PX
    assert lane(10) == VOICE_LEAST_PX
    assert lane(4000) == VOICE_MOST_PX


def test_with_nobody_there_are_still_silences() -> None:
    assert [row.kind for row in rows_of([], 200)][-1] is RowKind.SILENCE
