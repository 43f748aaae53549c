"""What of a session is taken along, and where to: asked over the page, written in the background."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sessions.errors import SessionError
from sessions.take_along.formats import Format
from sessions.take_along.redaction import Redaction, ToLookAt, parse_cuts, parse_names
from ui.errands import Errands
from ui.look.scale import BAR_WIDTH_PX, GAP, SMALL, WIDE
from ui.parts.bundle_dialog import BundleDialog
from ui.parts.buttons import button, main_button, plain_button
from ui.parts.page import row
from ui.parts.strips import BusyStrip
from ui.parts.take_along_state import Group, grouped, ticked_first
from ui.parts.text import body, care, hairline, heading, setting, small
from ui.parts.undertaking import Undertaking
from ui.playback_desk import OpenSession
from ui.words import as_heading

WIDTH_PX = 640
"""What a format is for, on one line beside its group."""

ROW_PX = 30
"""A format and its box: thirteen of them stand on a small screen."""

CHOICES_MOST_PX = 280
"""Height of most formats there are, and with the rest not more than a laptop of 768 lines has."""

FOLDER_LETTERS = 48
"""As much of a folder's path as stands on a line; its end is what is known of it."""


class TakeAlong(QDialog):
    """Asks what and where to; `taken` is called with the ids that were written, and the folder."""

    def __init__(
        self,
        over: QWidget,
        session: OpenSession,
        errands: Errands,
        folder: Path,
        last: Iterable[str] = (),
        taken: Callable[[list[str], Path], object] = lambda ids, folder: None,
    ) -> None:
        """Make it; the formats are read at once, `open()` asks."""
        super().__init__(over)
        self._session, self._errands, self._folder = session, errands, folder
        self._last, self._taken = tuple(last), taken
        self._formats: Sequence[Format] = ()
        self.boxes: dict[str, QCheckBox] = {}
        self._writing = Undertaking(errands, self)
        self._writing.told.connect(self._tell)
        self.setWindowTitle(self.tr("Take along"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(WIDTH_PX)
        self.choices = QGridLayout()
        self.names = _field(self.tr("Anna, Acme Ltd"), self.tr("Names to leave out"))
        self.cuts = _field(self.tr("12:30-14:05, 51:00-52:10"), self.tr("Stretches of time to cut out"))
        self.where = body("")
        self.choose = button(self.tr("Choose…"), self._choose_folder)
        self.choose.setAccessibleName(self.tr("Choose the folder"))
        self.trouble, self.written = care(""), body("")
        self.busy = BusyStrip(self._give_up)
        self.take = main_button(self.tr("Take along"), self._take)
        self.show_folder = button(self.tr("Open the folder"), self._open_folder)
        self.close_button = button(self.tr("Cancel"), self.reject)
        self.bundle = plain_button(self.tr("As a bundle for another Holdspace…"), self._ask_for_bundle)
        self._lay_out()
        self._show_folder()
        self._see()
        errands.run(session.formats, self._offer, self._fail)

    @property
    def ticked(self) -> list[Format]:
        """What is to be taken along."""
        return [one for one in self._formats if self.boxes[one.id].isChecked()]

    def done(self, result: int) -> None:
        """Go; what is still being written ends soon, and what is whole by then stays."""
        self._writing.give_up()
        super().done(result)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(heading(self.tr("Take along")))
        column.addWidget(
            body(self.tr("These files are no longer encrypted: whoever gets them can read and hear them."))
        )
        self.choices.setHorizontalSpacing(SMALL)
        self.choices.setVerticalSpacing(SMALL)
        self.choices.setColumnStretch(1, 1)
        self._scrolled = self._make_scrolled()
        column.addWidget(self._scrolled, 1)
        column.addWidget(hairline())
        column.addLayout(self._left_out())
        column.addWidget(hairline())
        to = QHBoxLayout()
        to.addWidget(setting(self.tr("Folder")))
        to.addWidget(self.where, 1)
        to.addWidget(self.choose)
        column.addLayout(to)
        for line in (self.trouble, self.written, self.busy):
            column.addWidget(line)
        column.addLayout(row(self.take, self.show_folder, self.close_button, self.bundle))

    def _left_out(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SMALL)
        grid.setVerticalSpacing(SMALL)
        for place, (name, box) in enumerate(
            ((self.tr("Hide names"), self.names), (self.tr("Cut out"), self.cuts)),
        ):
            said = setting(name)
            said.setBuddy(box)
            grid.addWidget(said, place, 0)
            grid.addWidget(box, place, 1)
        told = self.tr(
            "Names are replaced in text and beeped in the sound. Those that were misheard are not found: "
            "read and listen before you give anything away."
        )
        grid.addWidget(small(told), 2, 1)
        return grid

    def _offer(self, formats: Sequence[Format]) -> None:
        self._formats = formats
        first = ticked_first(formats, self._last)
        for place, (group, members) in enumerate(grouped(formats).items()):
            name = setting(self._called(group))
            name.setMinimumHeight(ROW_PX)
            self.choices.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            self.choices.addLayout(self._group(members, first), place, 1)
        QTimer.singleShot(0, self, self._make_room)  # by then they are laid out
        if not formats:
            self._fail(self.tr("Nothing of this session can be taken along."))
        self._see()
        if self.take.isEnabled():
            self.take.setFocus()

    def _make_scrolled(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("kind", "page")
        inside.setLayout(self.choices)
        self.choices.setContentsMargins(0, 0, SMALL, 0)
        scrolled = QScrollArea()
        scrolled.setWidget(inside)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scrolled

    def _make_room(self) -> None:
        """Let all formats be seen without scrolling, where they are not too many."""
        wished = self.choices.sizeHint()
        self._scrolled.setMinimumSize(wished.width() + BAR_WIDTH_PX, min(wished.height(), CHOICES_MOST_PX))
        self._fit()

    def _group(self, members: Sequence[Format], ticked: frozenset[str]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        for one in members:
            box = QCheckBox(as_heading(one.what))
            box.setToolTip(one.suffix)
            box.setFixedHeight(ROW_PX)
            box.setChecked(one.id in ticked)
            box.toggled.connect(lambda on: self._see())
            self.boxes[one.id] = box
            column.addWidget(box)
        return column

    def _called(self, group: Group) -> str:
        return {
            Group.TRANSCRIPT: self.tr("Transcript"),
            Group.REPORT: self.tr("Report"),
            Group.SOUND: self.tr("Sound"),
            Group.PROGRAMS: self.tr("Other programs"),
        }[group]

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to"), str(self._folder))
        if chosen:
            self._folder = Path(chosen)
            self._show_folder()

    def _show_folder(self) -> None:
        path = str(self._folder)
        self.where.setText(path if len(path) <= FOLDER_LETTERS else "…" + path[1 - FOLDER_LETTERS :])
        self.where.setToolTip(path)

    def _take(self) -> None:
        formats, folder, session = self.ticked, self._folder, self._session
        if not formats:
            return
        try:
            redaction = Redaction(parse_names(self.names.text()), parse_cuts(self.cuts.text()))
        except SessionError as trouble:
            self._fail(str(trouble))
            return
        self.trouble.setText("")
        self.busy.say(self.tr("Writing"), 0.0)
        self._see()
        self._writing.begin(
            lambda tell: (
                session.take_along(formats, folder, tell, redaction),
                session.to_look_at(redaction) if redaction.names else ToLookAt(),
            ),
            lambda taken: self._is_written([one.id for one in formats], *taken),
            self._fail,
        )

    def _tell(self, told: tuple[str, float]) -> None:
        line, share = told
        self.busy.say(line or self.tr("Writing"), share)

    def _is_written(self, ids: list[str], paths: Sequence[Path], found: ToLookAt) -> None:
        self.busy.say("", None)
        self._taken(ids, self._folder)
        self.written.setText(self._told(paths))
        self.trouble.setText(self._doubts(found))
        self.close_button.setText(self.tr("Done"))
        self._see()
        self.close_button.setFocus()

    def _told(self, paths: Sequence[Path]) -> str:
        if len(paths) == 1:
            return self.tr("Written to {0}").replace("{0}", str(paths[0]))
        said = self.tr("{number} files written to {folder}")
        return said.replace("{number}", str(len(paths))).replace("{folder}", str(self._folder))

    def _doubts(self, found: ToLookAt) -> str:
        lines: list[str] = []
        if found.missing:
            told = self.tr("Nowhere in it, as far as it was recognised: {0}.")
            lines.append(told.replace("{0}", ", ".join(found.missing)))
        if found.near:
            told = self.tr("Still in it, and like one of the names: {0}.")
            lines.append(told.replace("{0}", ", ".join(found.near)))
        return "\n".join(lines)

    def _ask_for_bundle(self) -> None:
        over = self.parentWidget()
        BundleDialog(self if over is None else over, self._session, self._errands, self._folder).open()
        self.reject()

    def _give_up(self) -> None:
        self._writing.give_up()
        self._fail(self.tr("Not everything was written."))

    def _fail(self, line: str) -> None:
        self.busy.say("", None)
        self.trouble.setText(line)
        self._see()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _see(self) -> None:
        """Show what there is to say and to press now."""
        busy, written = not self.busy.isHidden(), bool(self.written.text())
        self.trouble.setVisible(bool(self.trouble.text()))
        self.written.setVisible(written)
        self.take.setVisible(not written)
        self.take.setEnabled(not busy and bool(self.ticked))
        self.show_folder.setVisible(written)
        self.bundle.setVisible(not busy and not written)
        for box in (self.choose, self.names, self.cuts, *self.boxes.values()):
            box.setEnabled(not busy and not written)
        self.close_button.setVisible(not busy)
        self._fit()

    def _fit(self) -> None:
        """Be as large as all there is to say, and on the screen from top to bottom."""
        self.adjustSize()
        frame, room = self.frameGeometry(), self.screen().availableGeometry()
        if frame.bottom() > room.bottom():
            self.move(frame.left(), max(room.top(), room.bottom() - frame.height()))


def _field(example: str, name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(example)
    field.setAccessibleName(name)
    return field
