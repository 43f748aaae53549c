"""How every control of every window is drawn, made from one palette and one scale.

A widget says what it is by its `kind` property (see `ui.parts.text` and `ui.parts.buttons`), never by a
style of its own.
"""

from pathlib import Path

from ui.look.palette import DARK, Palette
from ui.look.scale import (
    BAR_WIDTH_PX,
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
    WIDE,
)

MARKS = Path(__file__).parent / "marks"
BOX_PX = 18
"""A box to tick, and a round one: with its line of text, as high as it."""


def stylesheet(of: Palette) -> str:
    """Write the style sheet of the whole program."""
    round_inside = BOX_PX - 2 * (HAIR + 1)
    tick = "dark" if of is DARK else "light"
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
QLabel[kind="setting"] {{ font-weight: 600; }}
QLabel[kind="changed"] {{ color: {of.accent}; font-size: {SMALL_TEXT_PX}px; font-weight: 600; }}
QFrame[kind="card"] {{ background: {of.surface}; border: 1px solid {of.line}; }}
QFrame[kind="care"] {{ background: {of.care_soft}; border: 1px solid {of.care}; }}
QFrame[kind="card"], QFrame[kind="care"] {{ border-radius: {RADIUS_PX}px; }}
QLabel[kind="care"] {{ color: {of.care}; background: transparent; border: none; }}
QFrame[kind="reading"] {{
    background: {of.surface}; border: 1px solid {of.line}; border-radius: {RADIUS_PX}px; padding: {HAIR}px; }}
QFrame[kind="reading"]:focus {{ border: 2px solid {of.accent}; padding: {HAIR - 1}px; }}
QFrame[kind="line"] {{ background: {of.line}; border: none; max-height: 1px; min-height: 1px; }}
QPushButton, QToolButton {{
    background: {of.surface}; border: 1px solid {of.edge}; border-radius: {RADIUS_PX}px;
    padding: {HAIR}px {GAP}px; min-height: {inner}px; }}
QPushButton:hover, QToolButton:hover {{ background: {of.accent_soft}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {of.quiet}; border-color: {of.line}; }}
QToolButton[kind="mark"], QToolButton[kind="mark"]:focus, QToolButton[kind="mark"]:checked {{
    padding: 0; min-height: {CONTROL_HEIGHT_PX - 2 * HAIR}px; }}
QToolButton[kind="mark"]:disabled {{ background: transparent; }}
QToolButton[kind="menu"]::menu-indicator {{
    image: {_mark("down")}; width: {SMALL + HAIR}px; height: {SMALL + HAIR}px;
    subcontrol-position: right center; subcontrol-origin: padding; right: {SMALL}px; }}
QToolButton[kind="menu"] {{ padding-right: {WIDE + HAIR}px; max-height: {inner}px; }}
QToolButton[kind="menu"]:focus {{ padding-right: {WIDE + HAIR - 1}px; max-height: {inner}px; }}
QPushButton[kind="main"] {{
    background: {of.accent}; color: {of.on_accent}; border-color: {of.accent}; font-weight: 600; }}
QPushButton[kind="main"]:disabled {{ background: {of.line}; color: {of.quiet}; border-color: {of.line}; }}
QPushButton[kind="pad"] {{ text-align: left; }}
QPushButton[kind="danger"] {{ color: {of.danger}; border-color: {of.danger}; }}
QPushButton[kind="plain"] {{ background: transparent; border-color: transparent; color: {of.accent}; }}
QPushButton[kind="plain"]:hover {{ background: {of.accent_soft}; }}
QPushButton[kind="aside"] {{
    background: transparent; border-color: transparent; color: {of.quiet}; font-size: {SMALL_TEXT_PX}px;
    text-align: left; padding: 1px {SMALL - 1}px; min-height: {WIDE - 2 * HAIR}px; }}
QPushButton[kind="aside"]:hover {{ background: {of.accent_soft}; color: {of.text}; }}
QPushButton:checked, QToolButton:checked {{
    background: {of.accent_soft}; border: 2px solid {of.accent}; padding: {HAIR - 1}px {GAP - 1}px;
    font-weight: 600; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {of.accent}; padding: {HAIR - 1}px {GAP - 1}px; }}
QPushButton[kind="aside"]:checked, QPushButton[kind="aside"]:focus {{ padding: 0 {SMALL - 2}px; }}
QPushButton[kind="aside"]:checked {{ color: {of.text}; }}
QPushButton[kind="main"]:focus {{ border: 3px solid {of.text}; padding: {HAIR - 2}px {GAP - 2}px; }}
QPushButton[kind="danger"]:focus {{ border: 2px solid {of.danger}; }}
QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QKeySequenceEdit {{
    background: {of.surface}; border: 1px solid {of.edge}; border-radius: {RADIUS_PX}px;
    padding: {HAIR}px {SMALL}px; min-height: {inner}px;
    selection-background-color: {of.accent}; selection-color: {of.on_accent}; }}
QLineEdit {{ placeholder-text-color: {of.quiet}; }}
QLineEdit > QToolButton {{ background: transparent; border: none; padding: 0; min-height: 0; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit:focus, QKeySequenceEdit:focus {{
    border: 2px solid {of.accent}; }}
QComboBox:disabled, QSpinBox:disabled, QPlainTextEdit:disabled, QKeySequenceEdit:disabled {{
    color: {of.quiet}; border-color: {of.line}; }}
QKeySequenceEdit > QLineEdit {{ background: transparent; border: none; padding: {HAIR}px {SMALL}px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: {GAP + SMALL}px; }}
QComboBox::down-arrow {{ image: {_mark("down")}; width: {SMALL + HAIR}px; height: {SMALL + HAIR}px; }}
QSpinBox > QLineEdit {{ background: transparent; border: none; min-height: 0; }}
QSpinBox::up-button, QSpinBox::down-button {{
    subcontrol-origin: border; width: {GAP + SMALL}px; border: none; background: transparent; }}
QSpinBox::up-button {{ subcontrol-position: top right; margin-top: {HAIR}px; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; margin-bottom: {HAIR}px; }}
QSpinBox::up-arrow {{ image: {_mark("up")}; width: {SMALL + HAIR}px; height: {SMALL + HAIR}px; }}
QSpinBox::down-arrow {{ image: {_mark("down")}; width: {SMALL + HAIR}px; height: {SMALL + HAIR}px; }}
QComboBox QAbstractItemView {{
    background: {of.surface}; border: 1px solid {of.edge}; border-radius: 0; outline: none;
    selection-background-color: {of.accent_soft}; selection-color: {of.text}; }}
QCheckBox, QRadioButton {{ spacing: {SMALL}px; padding: {HAIR}px; border: 2px solid transparent; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {of.accent}; border-radius: {RADIUS_PX}px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {of.quiet}; }}
QCheckBox[kind="bare"] {{ spacing: 0; padding: {HAIR // 2}px; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: {BOX_PX}px; height: {BOX_PX}px; background: {of.surface}; border: 1px solid {of.edge}; }}
QCheckBox::indicator {{ border-radius: {HAIR}px; }}
QRadioButton::indicator {{ border-radius: {BOX_PX // 2 + 1}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ background: {of.accent_soft}; }}
QCheckBox::indicator:checked {{
    background: {of.accent}; border-color: {of.accent}; image: {_mark(f"tick-{tick}")}; }}
QRadioButton::indicator:checked {{
    border: {HAIR + 2}px solid {of.accent}; width: {round_inside}px; height: {round_inside}px; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{
    background: transparent; border-color: {of.line}; }}
QCheckBox::indicator:checked:disabled {{ background: {of.quiet}; }}
QRadioButton::indicator:checked:disabled {{ border-color: {of.quiet}; }}
QListView, QTableView, QTreeView {{
    background: {of.surface}; border: 1px solid {of.line}; border-radius: {RADIUS_PX}px; outline: none; }}
QListView:focus, QTableView:focus, QTreeView:focus {{ border: 2px solid {of.accent}; }}
QListView::item, QTableView::item {{ padding: {SMALL}px; border: none; }}
QListView::item:selected, QTableView::item:selected {{ background: {of.accent_soft}; color: {of.text}; }}
QHeaderView {{ background: {of.surface}; border: none; }}
QHeaderView::section {{
    background: {of.surface}; color: {of.quiet}; border: none; border-bottom: 1px solid {of.line};
    padding: {SMALL}px; }}
QListView[kind="rows"] {{ border: none; }}
QListView[kind="rows"]::item {{ padding: {HAIR}px; border-radius: {HAIR}px; }}
QSplitter::handle {{ background: transparent; }}
QListView[kind="sections"] {{ background: transparent; border: none; padding: {HAIR}px 0; }}
QListView[kind="sections"]:focus {{ border: none; }}
QListView[kind="sections"]::item {{
    padding: {SMALL}px {SMALL + HAIR}px; border: 2px solid transparent; border-radius: {RADIUS_PX}px; }}
QListView[kind="sections"]::item:selected {{ background: {of.accent_soft}; color: {of.text}; }}
QListView[kind="sections"]::item:selected:active:focus {{ border-color: {of.accent}; }}
QProgressBar {{
    background: {of.line}; border: none; border-radius: {HAIR}px; color: transparent;
    max-height: {SMALL}px; min-height: {SMALL}px; }}
QProgressBar::chunk {{ background: {of.accent}; border-radius: {HAIR}px; }}
QSlider::groove:horizontal {{ background: {of.edge}; height: 2px; }}
QSlider::handle:horizontal {{
    background: {of.accent}; border-radius: {SMALL}px;
    width: {GAP}px; height: {GAP}px; margin: -{SMALL - 1}px 0; }}
QSlider:focus {{ border: 2px solid {of.accent}; border-radius: {RADIUS_PX}px; }}
QMenu {{ background: {of.surface}; border: 1px solid {of.edge}; padding: {HAIR}px; }}
QMenu::item {{ padding: {SMALL}px {GAP}px; border-radius: {HAIR}px; }}
QMenu::item:selected {{ background: {of.accent_soft}; }}
QMenu::item:disabled {{ color: {of.quiet}; }}
QMenu::separator {{ background: {of.line}; height: 1px; margin: {HAIR}px {SMALL}px; }}
QToolTip {{ background: {of.surface}; border: 1px solid {of.edge}; padding: {HAIR}px; }}
QScrollBar:vertical {{ background: transparent; width: {BAR_WIDTH_PX}px; }}
QScrollBar::handle:vertical {{ background: {of.edge}; border-radius: {HAIR}px; min-height: {GAP * 2}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
"""


def _mark(name: str) -> str:
    """Name a drawing that style sheets cannot do by themselves, as they want it named."""
    return f'url("{(MARKS / name).as_posix()}.svg")'
