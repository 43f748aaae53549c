"""How every control of every window is drawn, made from one palette and one scale.

A widget says what it is by its `kind` property (see `ui.parts.text` and `ui.parts.buttons`), never by a
style of its own.
"""

from ui.look.palette import Palette
from ui.look.scale import (
    CONTROL_HEIGHT_PX,
    GAP,
    HAIR,
    HEADING_PX,
    LEAD_PX,
    RADIUS_PX,
    SMALL,
    SMALL_TEXT_PX,
    TEXT_PX,
    TITLE_PX,
)


def stylesheet(of: Palette) -> str:
    """Write the style sheet of the whole program."""
    inner = CONTROL_HEIGHT_PX - 2 * HAIR - 2
    return f"""
* {{ font-size: {TEXT_PX}px; color: {of.text}; }}
QMainWindow, QDialog, QStackedWidget, QScrollArea, QScrollArea > QWidget > QWidget[kind="page"] {{
    background: {of.ground}; border: none; }}
QLabel {{ background: transparent; }}
QLabel[kind="title"] {{ font-size: {TITLE_PX}px; font-weight: 600; }}
QLabel[kind="heading"] {{ font-size: {HEADING_PX}px; font-weight: 600; }}
QLabel[kind="lead"] {{ font-size: {LEAD_PX}px; }}
QLabel[kind="quiet"] {{ color: {of.quiet}; }}
QLabel[kind="small"] {{ color: {of.quiet}; font-size: {SMALL_TEXT_PX}px; }}
QLabel[kind="figure"] {{ font-size: {TITLE_PX}px; font-weight: 500; }}
QFrame[kind="card"] {{ background: {of.surface}; border: 1px solid {of.line}; }}
QFrame[kind="care"] {{ background: {of.care_soft}; border: 1px solid {of.care}; }}
QFrame[kind="card"], QFrame[kind="care"] {{ border-radius: {RADIUS_PX}px; }}
QLabel[kind="care"] {{ color: {of.care}; background: transparent; border: none; }}
QFrame[kind="line"] {{ background: {of.line}; border: none; max-height: 1px; min-height: 1px; }}
QPushButton, QToolButton {{
    background: {of.surface}; border: 1px solid {of.edge}; border-radius: {RADIUS_PX}px;
    padding: {HAIR}px {GAP}px; min-height: {inner}px; }}
QPushButton:hover, QToolButton:hover {{ background: {of.accent_soft}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {of.quiet}; border-color: {of.line}; }}
QPushButton[kind="main"] {{
    background: {of.accent}; color: {of.on_accent}; border-color: {of.accent}; font-weight: 600; }}
QPushButton[kind="main"]:disabled {{ background: {of.line}; color: {of.quiet}; border-color: {of.line}; }}
QPushButton[kind="danger"] {{ color: {of.danger}; border-color: {of.danger}; }}
QPushButton[kind="plain"] {{ background: transparent; border-color: transparent; color: {of.accent}; }}
QPushButton[kind="plain"]:hover {{ background: {of.accent_soft}; }}
QPushButton[kind="choice"] {{ text-align: left; padding: {SMALL}px {GAP}px; }}
QPushButton:checked, QToolButton:checked {{
    background: {of.accent_soft}; border: 2px solid {of.accent}; padding: {HAIR - 1}px {GAP - 1}px;
    font-weight: 600; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {of.accent}; padding: {HAIR - 1}px {GAP - 1}px; }}
QPushButton[kind="main"]:focus {{ border: 3px solid {of.text}; padding: {HAIR - 2}px {GAP - 2}px; }}
QPushButton[kind="danger"]:focus {{ border: 2px solid {of.danger}; }}
QPushButton[kind="choice"]:focus, QPushButton[kind="choice"]:checked {{ padding: {SMALL - 1}px {GAP - 1}px; }}
QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QKeySequenceEdit {{
    background: {of.surface}; border: 1px solid {of.edge}; border-radius: {RADIUS_PX}px;
    padding: {HAIR}px {SMALL}px; min-height: {inner}px;
    selection-background-color: {of.accent}; selection-color: {of.on_accent}; }}
QLineEdit {{ placeholder-text-color: {of.quiet}; }}
QLineEdit > QToolButton {{ background: transparent; border: none; padding: 0; min-height: 0; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit:focus, QKeySequenceEdit:focus {{
    border: 2px solid {of.accent}; }}
QComboBox::drop-down {{ border: none; width: {GAP + SMALL}px; }}
QComboBox::down-arrow {{
    width: 0; height: 0; border: {HAIR}px solid {of.surface}; border-top: {HAIR + 1}px solid {of.quiet};
    border-bottom: none; margin-right: {SMALL}px; }}
QComboBox QAbstractItemView {{
    background: {of.surface}; border: 1px solid {of.edge};
    selection-background-color: {of.accent_soft}; selection-color: {of.text}; }}
QCheckBox, QRadioButton {{ spacing: {SMALL}px; padding: {HAIR}px; border: 2px solid transparent; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {of.accent}; border-radius: {RADIUS_PX}px; }}
QListView, QTableView, QTreeView {{
    background: {of.surface}; border: 1px solid {of.line}; border-radius: {RADIUS_PX}px; outline: none; }}
QListView:focus, QTableView:focus, QTreeView:focus {{ border: 2px solid {of.accent}; }}
QListView::item, QTableView::item {{ padding: {SMALL}px; border: none; }}
QListView::item:selected, QTableView::item:selected {{ background: {of.accent_soft}; color: {of.text}; }}
QProgressBar {{
    background: {of.line}; border: none; border-radius: {HAIR}px; color: transparent;
    max-height: {SMALL}px; min-height: {SMALL}px; }}
QProgressBar::chunk {{ background: {of.accent}; border-radius: {HAIR}px; }}
QSlider::groove:horizontal {{ background: {of.edge}; height: 2px; }}
QSlider::handle:horizontal {{
    background: {of.accent}; border-radius: {SMALL}px;
    width: {GAP}px; height: {GAP}px; margin: -{SMALL}px 0; }}
QSlider:focus {{ border: 2px solid {of.accent}; border-radius: {RADIUS_PX}px; }}
QMenu {{ background: {of.surface}; border: 1px solid {of.edge}; padding: {HAIR}px; }}
QMenu::item {{ padding: {SMALL}px {GAP}px; border-radius: {HAIR}px; }}
QMenu::item:selected {{ background: {of.accent_soft}; }}
QMenu::item:disabled {{ color: {of.quiet}; }}
QMenu::separator {{ background: {of.line}; height: 1px; margin: {HAIR}px {SMALL}px; }}
QToolTip {{ background: {of.surface}; border: 1px solid {of.edge}; padding: {HAIR}px; }}
QScrollBar:vertical {{ background: transparent; width: {SMALL + HAIR}px; }}
QScrollBar::handle:vertical {{ background: {of.edge}; border-radius: {HAIR}px; min-height: {GAP * 2}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
"""
