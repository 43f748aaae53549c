"""What the settings say, without Qt: what would change, which keys clash, what a preview comes to.

Every sentence goes through a `Translate`, always by the name `translate`: by it Qt's own tool finds them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from cues.events import CueKind
from cues.settings import CueSetting
from sessions.about import Keep
from sessions.preferences import Key, OverlaySize, Preferences, Theme
from ui.desk import Preview
from ui.keys.bindings import needed_for_typing
from ui.pages.languages import LANGUAGES

Translate = Callable[[str, str], str]
"""Takes the context and the English sentence, and gives the sentence to show."""

AUTO = "auto"

RETENTIONS_DAYS = (None, 30, 90, 365)


def as_written(context: str, sentence: str) -> str:
    """Leave English as it is."""
    return sentence


@dataclass(frozen=True, slots=True)
class Offered:
    """A device, or a voice, to be chosen: `name` is None for the usual one."""

    name: str | None
    is_here: bool = True


def offered(here: Sequence[str], remembered: str | None) -> tuple[Offered, ...]:
    """List the usual one, what is here, and what is remembered though it is not here now."""
    names = tuple(dict.fromkeys(here))
    gone = () if remembered is None or remembered in names else (Offered(remembered, is_here=False),)
    return (Offered(None), *(Offered(name) for name in names), *gone)


def retentions(days: int | None) -> tuple[int | None, ...]:
    """List the lengths of time to choose from, in days, with the one that is set."""
    return RETENTIONS_DAYS if days in RETENTIONS_DAYS else (*RETENTIONS_DAYS, days)


def kept_for(days: int | None, translate: Translate = as_written) -> str:
    """Say how long a session is kept."""
    if days is None:
        return translate("settings", "Until you delete it")
    return (
        translate("settings", "For a year")
        if days == 365
        else translate("settings", "For {0} days").format(days)
    )


def knows_english_alone(model: str) -> bool:
    """Whether a recogniser, by its name, knows no other language."""
    return model.endswith(".en")


def language_name(code: str, translate: Translate = as_written) -> str:
    """Name a language."""
    return translate("settings", "Find out by itself") if code == AUTO else LANGUAGES.get(code, code)


def in_words(sensitivity: int, translate: Translate = as_written) -> str:
    """Say how readily a cue is shown, from -2 to 2."""
    return {
        -2: translate("settings", "rarely"),
        -1: translate("settings", "less"),
        0: translate("settings", "as usual"),
        1: translate("settings", "more"),
        2: translate("settings", "readily"),
    }[sensitivity]


def preview_line(kind: CueKind, preview: Preview, translate: Translate = as_written) -> str:
    """Say how often a cue was seen in the last session, and how often it would be now."""
    seen, would_be = preview.seen.get(kind, 0), preview.would_be.get(kind, 0)
    if seen == would_be:
        return (
            translate("settings", "{0} then and now").format(seen)
            if seen
            else translate("settings", "none then or now")
        )
    return translate("settings", "{0} then, now {1}").format(seen, would_be)


def key_trouble(
    keys: Mapping[Key, str], key: Key, wanted: str, translate: Translate = as_written
) -> tuple[str, Key | None]:
    """Say why `key` cannot be `wanted`, in one line, and the key it clashes with; empty where it can be.

    No keys at all can always be: then it is pressed on the overlay alone.
    """
    if not wanted:
        return "", None
    for other, pressed in keys.items():
        if other is not key and pressed.casefold() == wanted.casefold():
            line = translate("settings", "{0} is taken already: {1}. Nothing has changed.")
            return line.format(wanted, key_in_words(other, translate)), other
    if needed_for_typing(wanted):
        line = translate("settings", "{0} by itself is needed for typing: hold Ctrl or Alt too.")
        return line.format(wanted), None
    return "", None


def key_in_words(key: Key, translate: Translate = as_written) -> str:
    """Say what a key does."""
    return {
        Key.MOMENT: translate("settings", "Mark a moment"),
        Key.INTENTIONAL: translate("settings", "I meant to"),
        Key.MUTE: translate("settings", "Mute cues"),
        Key.PAUSE: translate("settings", "Pause or resume"),
        Key.STOP: translate("settings", "Stop"),
    }[key]


def differences(
    before: Preferences,
    after: Preferences,
    words_of: Callable[[CueKind], str],
    translate: Translate = as_written,
) -> tuple[str, ...]:
    """Say in one line each what changes from `before` to `after`."""
    return tuple(
        (
            *_cue_lines(before, after, words_of, translate),
            *_pacing_lines(before, after, translate),
            *_overlay_lines(before, after, translate),
            *_key_lines(before, after, translate),
            *_other_lines(before, after, translate),
        )
    )


def _cue_lines(
    before: Preferences, after: Preferences, words_of: Callable[[CueKind], str], translate: Translate
) -> Iterator[str]:
    for kind in CueKind:
        was, becomes = before.cues.of(kind), after.cues.of(kind)
        if was != becomes:
            yield _change(
                words_of(kind), cue_in_words(was, translate), cue_in_words(becomes, translate), translate
            )


def cue_in_words(setting: CueSetting, translate: Translate = as_written) -> str:
    """Say what is set of one kind of cue."""
    if not setting.on:
        return translate("settings", "off")
    when = translate("settings", "live") if setting.live else translate("settings", "for playback")
    return translate("settings", "{0}, {1}").format(when, in_words(setting.sensitivity, translate))


def _pacing_lines(before: Preferences, after: Preferences, translate: Translate) -> Iterator[str]:
    was, becomes = before.cues, after.cues
    if was.most_a_minute != becomes.most_a_minute:
        yield _change(
            translate("settings", "Cues a minute, at most"),
            was.most_a_minute,
            becomes.most_a_minute,
            translate,
        )
    seconds = translate("settings", "{0:g} s")
    if was.spacing_s != becomes.spacing_s:
        apart = translate("settings", "Between two cues, at least")
        yield _change(apart, seconds.format(was.spacing_s), seconds.format(becomes.spacing_s), translate)
    if was.quiet_opening_s != becomes.quiet_opening_s:
        opening = translate("settings", "Quiet opening")
        yield _change(
            opening, seconds.format(was.quiet_opening_s), seconds.format(becomes.quiet_opening_s), translate
        )
    if was.quotes_words != becomes.quotes_words:
        yield _switch(translate("settings", "Quoting words"), becomes.quotes_words, translate)


def _overlay_lines(before: Preferences, after: Preferences, translate: Translate) -> Iterator[str]:
    was, becomes = before.overlay, after.overlay
    if was.size is not becomes.size:
        size = translate("settings", "Size of the overlay")
        yield _change(size, _word(was.size, translate), _word(becomes.size, translate), translate)
    if was.opacity != becomes.opacity:
        opacity = translate("settings", "Opacity of the overlay")
        yield _change(opacity, f"{was.opacity:.0%}", f"{becomes.opacity:.0%}", translate)
    if was.click_through != becomes.click_through:
        yield _switch(
            translate("settings", "Clicks pass through the overlay"), becomes.click_through, translate
        )
    if was.places != becomes.places:
        yield translate("settings", "Where the overlay stands on each screen")


def _key_lines(before: Preferences, after: Preferences, translate: Translate) -> Iterator[str]:
    none = translate("settings", "no key")
    for key in Key:
        was, becomes = before.keys.get(key, ""), after.keys.get(key, "")
        if was != becomes:
            yield _change(key_in_words(key, translate), was or none, becomes or none, translate)
    if before.keys_everywhere != after.keys_everywhere:
        yield _switch(translate("settings", "Keys work everywhere"), after.keys_everywhere, translate)


def _other_lines(before: Preferences, after: Preferences, translate: Translate) -> Iterator[str]:
    names = {
        "theme": translate("settings", "Light or dark"),
        "reduced_motion": translate("settings", "Less motion"),
        "microphone": translate("settings", "Microphone"),
        "loopback": translate("settings", "The computer's sound"),
        "voice": translate("settings", "Your voice"),
        "model": translate("settings", "Recogniser"),
        "language": translate("settings", "Language"),
        "on_a_call": translate("settings", "On a call"),
        "people": translate("settings", "People"),
        "keep": translate("settings", "What a session keeps"),
        "retention_days": translate("settings", "How long a session is kept"),
        "consent_sentence": translate("settings", "The sentence to say to the client"),
    }
    for name in (one.name for one in fields(Preferences)):
        was, becomes = getattr(before, name), getattr(after, name)
        if name not in names or was == becomes:
            continue
        if isinstance(becomes, bool):
            yield _switch(names[name], becomes, translate)
        else:
            yield _change(
                names[name], _value(name, was, translate), _value(name, becomes, translate), translate
            )


def _value(name: str, value: object, translate: Translate) -> str:
    if name == "retention_days" and (value is None or isinstance(value, int)):
        return kept_for(value, translate)
    if name == "consent_sentence" and not value:
        return translate("settings", "the usual one")
    if name == "language":
        return language_name(str(value), translate)
    if value is None:
        return (
            translate("settings", "none")
            if name == "voice"
            else translate("settings", "the computer's default")
        )
    return _word(value, translate)


def _word(value: object, translate: Translate) -> str:
    """Say a value that is one of a few; a name is what it is."""
    words = {
        OverlaySize.DOT: translate("settings", "dot"),
        OverlaySize.RING: translate("settings", "ring"),
        OverlaySize.CARD: translate("settings", "card"),
        Theme.SYSTEM: translate("settings", "system"),
        Theme.LIGHT: translate("settings", "light"),
        Theme.DARK: translate("settings", "dark"),
        Keep.SOUND: translate("settings", "sound and words"),
        Keep.WORDS: translate("settings", "words only"),
        Keep.CUES: translate("settings", "cues only"),
    }
    return next((word for one, word in words.items() if one is value), str(value))


def _change(what: str, was: object, becomes: object, translate: Translate) -> str:
    return translate("settings", "{0}: {1}, instead of {2}").format(what, becomes, was)


def _switch(what: str, on: bool, translate: Translate) -> str:
    return translate("settings", "{0}: {1}").format(
        what, translate("settings", "on") if on else translate("settings", "off")
    )
