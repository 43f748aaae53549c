"""Where the overlay stands on a screen, and where its parts stand in it. Plain numbers, logical pixels."""

from dataclasses import dataclass

from sessions.preferences import Corner, Place

LEFT = frozenset({Corner.TOP_LEFT, Corner.BOTTOM_LEFT})
TOP = frozenset({Corner.TOP_LEFT, Corner.TOP_RIGHT})


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its top left corner and its size."""

    x_px: int
    y_px: int
    width_px: int
    height_px: int

    @property
    def right_px(self) -> int:
        """The first column right of it."""
        return self.x_px + self.width_px

    @property
    def bottom_px(self) -> int:
        """The first row below it."""
        return self.y_px + self.height_px


@dataclass(frozen=True, slots=True)
class Layout:
    """The window's size, and in it the plate and, where one stands apart, the plate of the reason."""

    width_px: int
    height_px: int
    plate: Box
    reason: Box | None = None


def stand(place: Place, width_px: int, height_px: int, free: Box) -> tuple[int, int]:
    """Top left corner of a plate of that size at `place` on the free part of a screen, kept inside it."""
    x_px = free.x_px + place.x_px
    if place.corner not in LEFT:
        x_px = free.right_px - place.x_px - width_px
    y_px = free.y_px + place.y_px
    if place.corner not in TOP:
        y_px = free.bottom_px - place.y_px - height_px
    # The near edges win where the screen is smaller than the overlay.
    x_px = max(free.x_px, min(x_px, free.right_px - width_px))
    y_px = max(free.y_px, min(y_px, free.bottom_px - height_px))
    return x_px, y_px


def place_of(plate: Box, free: Box) -> Place:
    """Where a plate stands, counted from the corner of the screen it is nearest to, kept inside it."""
    from_left, from_right = plate.x_px - free.x_px, free.right_px - plate.right_px
    from_top, from_bottom = plate.y_px - free.y_px, free.bottom_px - plate.bottom_px
    corners = {
        (True, True): Corner.TOP_LEFT,
        (True, False): Corner.TOP_RIGHT,
        (False, True): Corner.BOTTOM_LEFT,
        (False, False): Corner.BOTTOM_RIGHT,
    }
    corner = corners[from_top <= from_bottom, from_left <= from_right]
    return Place(corner, max(0, min(from_left, from_right)), max(0, min(from_top, from_bottom)))


def layout(
    plate_px: tuple[int, int], reason_px: tuple[int, int] | None, gap_px: int, corner: Corner
) -> Layout:
    """Put a reason's plate beside the plate, on the inner side, so that the plate itself stays where it is.

    Both are given as width and height.
    """
    width_px, height_px = plate_px
    if reason_px is None:
        return Layout(width_px, height_px, Box(0, 0, width_px, height_px))
    whole_px = max(width_px, reason_px[0])
    tall_px = height_px + gap_px + reason_px[1]

    def from_left(part_px: int) -> int:
        return 0 if corner in LEFT else whole_px - part_px

    plate_y, reason_y = (0, height_px + gap_px) if corner in TOP else (reason_px[1] + gap_px, 0)
    return Layout(
        whole_px,
        tall_px,
        Box(from_left(width_px), plate_y, width_px, height_px),
        Box(from_left(reason_px[0]), reason_y, *reason_px),
    )
