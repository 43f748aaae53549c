"""The styles of a transcript in a word processor: A4, numbered pages, every look by a named style."""

from typing import cast

from docx import Document as new_document
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.text.paragraph import Paragraph

TURN = "Turn"
_FONT = "Calibri"
_NONE = Pt(0)
_INK, _QUIET, _COACH, _CLIENT = (
    RGBColor.from_string(colour) for colour in ("1D272D", "55626A", "55626A", "1B6A5D")
)
_MARGIN, _TEXT_AT, _FACT_AT = Cm(2.5), Cm(2.4), Cm(2.0)


def blank_document(language: str | None) -> Document:
    """An empty document of the house's look, its words spelt in `language` where that is known."""
    document = new_document()
    _set_paper(document)
    _add_styles(document, language)
    _number_pages(document)
    return document


def _set_paper(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN


def _add_styles(document: Document, language: str | None) -> None:
    normal = cast(ParagraphStyle, document.styles["Normal"])
    _set_font(normal, 11, _INK)
    _set_language(normal, language)
    normal.paragraph_format.line_spacing = 1.25
    normal.paragraph_format.space_after = Pt(0)
    _set_title(document)
    _paragraph_style(document, "Fact", _FACT_AT)
    _set_font(_paragraph_style(document, "Remark", None, after=Pt(20), before=Pt(8)), 9.5, _QUIET)
    _paragraph_style(document, TURN, _TEXT_AT, after=Pt(8))
    _character_style(document, "Label", bold=True)
    _character_style(document, "Coach", _COACH, bold=True)
    _character_style(document, "Client", _CLIENT, bold=True)
    _character_style(document, "Timestamp", _QUIET, size=9)
    _character_style(document, "Aside", _QUIET, italic=True)


def _set_title(document: Document) -> None:
    title = cast(ParagraphStyle, document.styles["Title"])
    _set_font(title, 22, _INK)
    title.font.bold = False
    title.paragraph_format.space_after = Pt(14)
    for rule in title.element.pPr.findall(qn("w:pBdr")):
        title.element.pPr.remove(rule)


def _paragraph_style(
    document: Document, name: str, hanging: Length | None, after: Length = _NONE, before: Length = _NONE
) -> ParagraphStyle:
    style = cast(ParagraphStyle, document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
    style.base_style = document.styles["Normal"]
    layout = style.paragraph_format
    layout.space_after, layout.space_before, layout.widow_control = after, before, True
    if hanging is not None:
        layout.left_indent, layout.first_line_indent = hanging, Length(-hanging)
        layout.tab_stops.add_tab_stop(hanging)
    return style


def _character_style(
    document: Document,
    name: str,
    colour: RGBColor | None = None,
    *,
    size: float | None = None,
    bold: bool | None = None,
    italic: bool | None = None,
) -> None:
    style = cast(CharacterStyle, document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER))
    style.font.bold, style.font.italic = bold, italic
    style.font.size = None if size is None else Pt(size)
    if colour is not None:
        style.font.color.rgb = colour


def _set_font(style: ParagraphStyle, size: float, colour: RGBColor) -> None:
    """Give a style the font, for every script; names of theme fonts, which would win, go."""
    style.font.name, style.font.size = _FONT, Pt(size)
    style.font.color.rgb = colour
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), _FONT)


def _set_language(style: ParagraphStyle, language: str | None) -> None:
    if language:
        element = OxmlElement("w:lang")
        element.set(qn("w:val"), language)
        style.element.rPr.append(element)


def _number_pages(document: Document) -> None:
    footer = cast(ParagraphStyle, document.styles["Footer"])
    _set_font(footer, 9, _QUIET)
    footer.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph = document.sections[0].footer.paragraphs[0]
    _add_field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    _add_field(paragraph, "NUMPAGES")


def _add_field(paragraph: Paragraph, name: str) -> None:
    """Add a number that the word processor counts itself."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
