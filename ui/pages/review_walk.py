"""The way through a review: which moment keys are about, and from one to the next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.look.scale import GAP
from ui.pages.review_view import ReviewView
from ui.parts.review.moment_view import MomentView


class Walk:
    """Over the moments that a page shows; `chosen` is the one that keys are about, None before any."""

    def __init__(self, page: QScrollArea, view: ReviewView) -> None:
        """Choose none yet."""
        self._page, self._view = page, view
        self.chosen: MomentView | None = None

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is in the moment that is chosen."""
        focus = QApplication.focusWidget()
        return self.chosen is not None and focus is not None and self.chosen.isAncestorOf(focus)

    def choose(self, view: MomentView | None) -> None:
        """Let keys be about a moment."""
        if self.chosen is not None:
            self.chosen.set_chosen(False)
        self.chosen = view
        if view is not None:
            view.set_chosen(True)

    def find_again(self, keyboard: bool) -> None:
        """Be about the same moment in a page that was built anew, if it is there still."""
        place = self.chosen.place if self.chosen is not None else None
        self.chosen = None
        self.choose(next((view for view in self._view.moments if view.place == place), None))
        if keyboard and self.chosen is not None:
            self.chosen.take_keyboard()
        elif keyboard:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Go to the next moment, or the one before."""
        views = self._view.moments
        end = 0 if by > 0 else len(views) - 1
        at = views.index(self.chosen) + by if self.chosen in views else end
        if 0 <= at < len(views):
            self._go_to(views[at])

    def step_sign(self, by: int) -> None:
        """Go to the first moment of the next sign that has any, or of the one before."""
        signs = [sign for sign in self._view.signs if sign.moments]
        here = next((at for at, sign in enumerate(signs) if self.chosen in sign.moments), -1)
        at = here + by
        if 0 <= at < len(signs):
            self._go_to(signs[at].moments[0])
            self.see(signs[at].name)

    def follow(self, focus: QWidget | None) -> None:
        """Let keys be about the moment that the keyboard is in."""
        view = focus
        while view is not None and not isinstance(view, MomentView):
            view = view.parentWidget()
        if isinstance(view, MomentView) and view is not self.chosen and self._page.isAncestorOf(view):
            self.choose(view)

    def see(self, widget: QWidget) -> None:
        """Have it in sight."""
        self._page.ensureWidgetVisible(widget, 0, GAP)

    def _go_to(self, view: MomentView) -> None:
        """Choose a moment, with it in sight and the keyboard on it."""
        self.choose(view)
        view.take_keyboard()
        self.see(view)
