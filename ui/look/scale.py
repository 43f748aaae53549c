"""Spacing, type and motion of every window, logical pixels and seconds; the overlay's: `ui.tunables`."""

# Spacing: each step half as much again as the last, near enough; nothing stands at any other distance.
HAIR, SMALL, GAP, WIDE, AIR = 4, 8, 16, 24, 40

PAGE_WIDTH_PX = 680
"""A page's column: a line of text of some eighty characters, which is as long as reads easily."""

WINDOW_WIDTH_PX, WINDOW_HEIGHT_PX = 880, 680
"""The window at its first start: fits a laptop of 1366 x 768 with its panels."""

WINDOW_LEAST_PX = (640, 560)
"""The smallest window in which no page is cut off at 100 %; below it the page scrolls."""

SIDE_WIDTH_PX = 144
"""A list of a page's parts at its left: room for the longest name."""

SIDE_FROM_PX = 760
"""A page this wide has room for that list at its left; on a narrower one it stands on top."""

CHOICE_WIDTH_PX, NUMBER_WIDTH_PX, SHORT_CHOICE_PX = 208, 120, 136
"""Widths of a list to choose from, of a number and of a list of single words: alike wherever they stand."""

BAR_WIDTH_PX = SMALL + HAIR
"""A scroll bar: found by the pointer, and no more than that."""

# Type: five sizes, and nothing between them.
SMALL_TEXT_PX, TEXT_PX, LEAD_PX, HEADING_PX, TITLE_PX = 12, 14, 16, 20, 28

RADIUS_PX = 8
"""Roundness of cards, fields and buttons alike."""

CONTROL_HEIGHT_PX = 36
"""Least height of anything to press: found by a hurried hand."""

TURN_S = 0.18
"""A page comes in over this long, and at once where motion is reduced."""
