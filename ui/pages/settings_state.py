"""What the settings say, without Qt: what would change, which keys clash, what a preview comes to.

Every sentence goes through a `Translate`, with `CONTEXT` before it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from cues.events import CueKind
from cues.settings import CueSetting
from sessions.preferences import Key, Preferences
from ui.desk import Preview
from ui.keys.bindings import NAMES, needed_for_typing

Translate = Callable[[str, str], str]
"""Takes the context and the English sentence, and gives the sentence to show."""

AUTO = "auto"
LANGUAGES = {
    "en": "English",
    "ar": "العربية",
    "bg": "Български",
    "ca": "Català",
    "cs": "Čeština",
    "da": "Dansk",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "es": "Español",
    "et": "Eesti",
    "fi": "Suomi",
    "fr": "Français",
    "he": "עברית",
    "hi": "हिन्दी",
    "hr": "Hrvatski",
    "hu": "Magyar",
    "id": "Bahasa Indonesia",
    "it": "Italiano",
    "ja": "日本語",
    "ko": "한국어",
    "lt": "Lietuvių",
    "lv": "Latviešu",
    "nl": "Nederlands",
    "no": "Norsk",
    "pl": "Polski",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "sk": "Slovenčina",
    "sl": "Slovenščina",
    "sr": "Српски",
    "sv": "Svenska",
    "ta": "தமிழ்",
    "th": "ไทย",
    "tr": "Türkçe",
    "uk": "Українська",
    "vi": "Tiếng Việt",
    "zh": "中文",
}
"""Each by its own name: of the hundred that the recognisers name, those that they know well enough."""

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


def kept_for(days: int | None, tr: Translate = as_written) -> str:
    """Say how long a session is kept."""
    if days is None:
        return tr("settings", "Until you delete it")
    return tr("settings", "For a year") if days == 365 else tr("settings", "For {0} days").format(days)


def knows_english_alone(model: str) -> bool:
    """Whether a recogniser, by its name, knows no other language."""
    return model.endswith(".en")


def language_name(code: str, tr: Translate = as_written) -> str:
    """Name a language."""
    return tr("settings", "Find out by itself") if code == AUTO else LANGUAGES.get(code, code)


def in_words(sensitivity: int, tr: Translate = as_written) -> str:
    """Say how readily a cue is shown, from -2 to 2."""
    return {
        -2: tr("settings", "rarely"),
        -1: tr("settings", "less"),
        0: tr("settings", "as usual"),
        1: tr("settings", "more"),
        2: tr("settings", "readily"),
    }[sensitivity]


def preview_line(kind: CueKind, preview: Preview, tr: Translate = as_written) -> str:
    """Say how often a cue was seen in the last session, and how often it would be now."""
    seen, would_be = preview.seen.get(kind, 0), preview.would_be.get(kind, 0)
    if seen == would_be:
        return tr("settings", "{0} then and now").format(seen) if seen else tr("settings", "none then or now")
    return tr("settings", "{0} then, now {1}").format(seen, would_be)


def key_trouble(
    keys: Mapping[Key, str], key: Key, wanted: str, tr: Translate = as_written
) -> tuple[str, Key | None]:
    """Say why `key` cannot be `wanted`, in one line, and the key it clashes with; empty where it can be.

    No keys at all can always be: then it is pressed on the overlay alone.
    """
    if not wanted:
        return "", None
    for other, pressed in keys.items():
        if other is not key and pressed.casefold() == wanted.casefold():
            line = tr("settings", "{0} is taken already: {1}. Nothing has changed.")
            return line.format(wanted, key_in_words(other, tr)), other
    if needed_for_typing(wanted):
        line = tr("settings", "{0} by itself is needed for typing: hold Ctrl or Alt too.")
        return line.format(wanted), None
    return "", None


def key_in_words(key: Key, tr: Translate = as_written) -> str:
    """Say what a key does."""
    return tr("settings", NAMES[key])


def differences(
    before: Preferences,
    after: Preferences,
    words_of: Callable[[CueKind], str],
    tr: Translate = as_written,
) -> tuple[str, ...]:
    """Say in one line each what changes from `before` to `after`."""
    return tuple(
        (
            *_cue_lines(before, after, words_of, tr),
            *_pacing_lines(before, after, tr),
            *_overlay_lines(before, after, tr),
            *_key_lines(before, after, tr),
            *_other_lines(before, after, tr),
        )
    )


def _cue_lines(
    before: Preferences, after: Preferences, words_of: Callable[[CueKind], str], tr: Translate
) -> Iterator[str]:
    for kind in CueKind:
        was, becomes = before.cues.of(kind), after.cues.of(kind)
        if was != becomes:
            yield _change(words_of(kind), cue_in_words(was, tr), cue_in_words(becomes, tr), tr)


def cue_in_words(setting: CueSetting, tr: Translate = as_written) -> str:
    """Say what is set of one kind of cue."""
    if not setting.on:
        return tr("settings", "off")
    when = tr("settings", "live") if setting.live else tr("settings", "for playback")
    return tr("settings", "{0}, {1}").format(when, in_words(setting.sensitivity, tr))


def _pacing_lines(before: Preferences, after: Preferences, tr: Translate) -> Iterator[str]:
    was, becomes = before.cues, after.cues
    if was.most_a_minute != becomes.most_a_minute:
        yield _change(tr("settings", "Cues a minute, at most"), was.most_a_minute, becomes.most_a_minute, tr)
    seconds = tr("settings", "{0:g} s")
    if was.spacing_s != becomes.spacing_s:
        apart = tr("settings", "Between two cues, at least")
        yield _change(apart, seconds.format(was.spacing_s), seconds.format(becomes.spacing_s), tr)
    if was.quiet_opening_s != becomes.quiet_opening_s:
        opening = tr("settings", "Quiet opening")
        yield _change(
            opening, seconds.format(was.quiet_opening_s), seconds.format(becomes.quiet_opening_s), tr
        )
    if was.quotes_words != becomes.quotes_words:
        yield _switch(tr("settings", "Quoting words"), becomes.quotes_words, tr)


def _overlay_lines(before: Preferences, after: Preferences, tr: Translate) -> Iterator[str]:
    was, becomes = before.overlay, after.overlay
    if was.size is not becomes.size:
        size = tr("settings", "Size of the overlay")
        yield _change(size, tr("settings", str(was.size)), tr("settings", str(becomes.size)), tr)
    if was.opacity != becomes.opacity:
        opacity = tr("settings", "Opacity of the overlay")
        yield _change(opacity, f"{was.opacity:.0%}", f"{becomes.opacity:.0%}", tr)
    if was.click_through != becomes.click_through:
        yield _switch(tr("settings", "Clicks pass through the overlay"), becomes.click_through, tr)
    if was.places != becomes.places:
        yield tr("settings", "Where the overlay stands on each screen")


def _key_lines(before: Preferences, after: Preferences, tr: Translate) -> Iterator[str]:
    none = tr("settings", "no key")
    for key in Key:
        was, becomes = before.keys.get(key, ""), after.keys.get(key, "")
        if was != becomes:
            yield _change(key_in_words(key, tr), was or none, becomes or none, tr)
    if before.keys_everywhere != after.keys_everywhere:
        yield _switch(tr("settings", "Keys work everywhere"), after.keys_everywhere, tr)


def _other_lines(before: Preferences, after: Preferences, tr: Translate) -> Iterator[str]:
    names = {
        "theme": tr("settings", "Light or dark"),
        "reduced_motion": tr("settings", "Less motion"),
        "microphone": tr("settings", "Microphone"),
        "loopback": tr("settings", "The computer's sound"),
        "voice": tr("settings", "Your voice"),
        "model": tr("settings", "Recogniser"),
        "language": tr("settings", "Language"),
        "on_a_call": tr("settings", "On a call"),
        "people": tr("settings", "People"),
        "keep": tr("settings", "What a session keeps"),
        "retention_days": tr("settings", "How long a session is kept"),
        "consent_sentence": tr("settings", "The sentence to say to the client"),
    }
    for name in (one.name for one in fields(Preferences)):
        was, becomes = getattr(before, name), getattr(after, name)
        if name not in names or was == becomes:
            continue
        if isinstance(becomes, bool):
            yield _switch(names[name], becomes, tr)
        else:
            yield _change(names[name], _value(name, was, tr), _value(name, becomes, tr), tr)


def _value(name: str, value: object, tr: Translate) -> str:
    if name == "retention_days" and (value is None or isinstance(value, int)):
        return kept_for(value, tr)
    if name == "consent_sentence" and not value:
        return tr("settings", "the usual one")
    if name == "language":
        return language_name(str(value), tr)
    if value is None:
        return tr("settings", "none") if name == "voice" else tr("settings", "the computer's default")
    return tr("settings", str(value))


def _change(what: str, was: object, becomes: object, tr: Translate) -> str:
    return tr("settings", "{0}: {1}, instead of {2}").format(what, becomes, was)


def _switch(what: str, on: bool, tr: Translate) -> str:
    return tr("settings", "{0}: {1}").format(what, tr("settings", "on") if on else tr("settings", "off"))
