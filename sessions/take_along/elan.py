"""Turns, words, silences, cues and marks as ELAN's annotation file, EAF 3.0, beside the sound as WAV.

Source: "ELAN Annotation Format", version 3.0, and its schema. ELAN knows no moments: theirs are short
stretches here.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from sessions.about import Keep
from sessions.account import Account
from sessions.take_along.format import Format, Needs, ReadSound
from sessions.take_along.lines import file_name
from sessions.take_along.tiers import Span, Tier, length_ms, one_line, tiers_of
from sessions.take_along.tunables import SHOWN_MS

_SCHEMA = "http://www.mpi.nl/tools/elan/EAFv3.0.xsd"
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_KIND = "stretch"


def write_eaf(account: Account, sound: ReadSound, path: Path) -> None:
    """Write what ELAN opens; raises `OSError`."""
    began = account.about.started_at.isoformat(timespec="seconds")
    document = Element(
        "ANNOTATION_DOCUMENT",
        {
            "AUTHOR": "Holdspace",
            "DATE": began,
            "FORMAT": "3.0",
            "VERSION": "3.0",
            "xmlns:xsi": _INSTANCE,
            "xsi:noNamespaceSchemaLocation": _SCHEMA,
        },
    )
    tiers = [_seen(tier, length_ms(account)) for tier in tiers_of(account)]
    _add_header(document, account)
    _add_times(document, [span for tier in tiers for span in tier.spans])
    numbers = count()
    for tier in tiers:
        _add_tier(document, tier, account.names.get(tier.role, ""), numbers)
    SubElement(
        document,
        "LINGUISTIC_TYPE",
        {"LINGUISTIC_TYPE_ID": _KIND, "TIME_ALIGNABLE": "true", "GRAPHIC_REFERENCES": "false"},
    )
    indent(document)
    ElementTree(document).write(path, encoding="UTF-8", xml_declaration=True)


def _add_header(document: Element, account: Account) -> None:
    """Name the sound by where it lies from here, so that both can be taken anywhere together."""
    header = SubElement(document, "HEADER", {"MEDIA_FILE": "", "TIME_UNITS": "milliseconds"})
    if account.about.keep is Keep.SOUND:
        there = f"./{file_name(account)}.wav"
        media = {"MEDIA_URL": there, "RELATIVE_MEDIA_URL": there, "MIME_TYPE": "audio/x-wav"}
        SubElement(header, "MEDIA_DESCRIPTOR", media)


def _add_times(document: Element, spans: list[Span]) -> None:
    """Two slots a span, numbered as the spans come; in order of time, as ELAN writes them."""
    order = SubElement(document, "TIME_ORDER")
    slots = [(time_ms, slot) for number, span in enumerate(spans) for time_ms, slot in _slots(span, number)]
    for time_ms, slot in sorted(slots):
        SubElement(order, "TIME_SLOT", {"TIME_SLOT_ID": f"ts{slot}", "TIME_VALUE": str(time_ms)})


def _slots(span: Span, number: int) -> tuple[tuple[int, int], tuple[int, int]]:
    return (span.start_ms, 2 * number + 1), (span.end_ms, 2 * number + 2)


def _add_tier(document: Element, tier: Tier, called: str, numbers: Iterator[int]) -> None:
    described = {"TIER_ID": tier.name, "LINGUISTIC_TYPE_REF": _KIND}
    if called:
        described["PARTICIPANT"] = one_line(called)
    element = SubElement(document, "TIER", described)
    for span, number in zip(tier.spans, numbers, strict=False):
        (_, start), (_, end) = _slots(span, number)
        stretch = SubElement(
            SubElement(element, "ANNOTATION"),
            "ALIGNABLE_ANNOTATION",
            {
                "ANNOTATION_ID": f"a{number + 1}",
                "TIME_SLOT_REF1": f"ts{start}",
                "TIME_SLOT_REF2": f"ts{end}",
            },
        )
        SubElement(stretch, "ANNOTATION_VALUE").text = span.text


def _seen(tier: Tier, end_ms: int) -> Tier:
    """The same tier, each moment as a short stretch that ends where the next begins."""
    if not tier.moments:
        return tier
    starts_ms = [min(span.start_ms, end_ms - 1) for span in tier.spans]
    spans = (
        Span(start_ms, max(start_ms + 1, min(start_ms + SHOWN_MS, next_ms)), span.text)
        for start_ms, next_ms, span in zip(starts_ms, [*starts_ms[1:], end_ms], tier.spans, strict=True)
    )
    return replace(tier, spans=tuple(spans), moments=False)


EAF = Format("eaf", ".eaf", "turns, words, silences and cues for ELAN", Needs.TURNS, write_eaf)
FORMATS = (EAF,)
