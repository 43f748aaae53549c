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

NAME_WIDTH_PX = 104
"""The names beside what is set on a page: as wide as the longest, `What is kept`."""

ACTION_WIDTH_PX = 220
"""What can be done during a session, one under the other and all of one width."""

LIST_LEAST_PX = 190
"""The list of sessions: three of them are seen in the smallest window."""

CHOSEN_BAR_PX = 3
"""The bar beside the row that is chosen: seen without its colour."""

QUESTION_WIDTH_PX = 420
"""A question that cannot be taken back: two or three lines of text, and both answers side by side."""

CLIENT_LETTERS = 18
"""As much of a client's name as a button holds in the smallest window, letters."""

RIBBON_HEIGHT_PX = 20
"""The ribbon of who spoke: a pattern is told from another at a glance."""

RIBBON_GAP_PX = 2
"""Between two people on the ribbon."""

PATTERN_STEP_PX = 7
"""From one line or dot of a pattern on the ribbon to the next."""

SIGN_PX = 16
"""The sign beside a moment."""

ROOMY_HEIGHT_PX = 640
"""From this height on a page that is to be seen whole stands as far from the edges as all others do."""

CHART_HEIGHT_PX, CHART_SIDE_PX = 132, 48
"""A chart of one figure over many sessions, two of which stand beside each other; its scale at the left."""

MARK_PX, MARK_LEAST_PX, MARK_POINTED_PX = 3.5, 1.5, 5.5
"""Radius of a session's mark: as usual, among hundreds, and the one that is pointed at."""
