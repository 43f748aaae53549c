"""`holdspace review`: the partnership review of a whole session, as `review.json` and `review.html`."""

import argparse
import json
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from os.path import exists, isdir, isfile
from pathlib import Path
from typing import Any

from app.commands.cue_lines import tell
from app.commands.live import say
from app.commands.replay import about_to_hear, say_remarks
from app.commands.screen import raise_bug, run_session
from app.commands.trends import SessionsRead
from app.course import EVENTS_FILE
from app.cue_settings import read_settings
from app.errors import DONE, INTERRUPTED, UsageError
from app.heard_files import events_in, is_heard
from app.passphrase import users_key
from app.report import judged_in, output_folder, writable
from app.timed_words import judge_words, read_timed_words
from app.to_review import ToReview, judged, stored, told, transcribed, with_sound_of
from app.what_if import past_in
from audio.clock import Clock, SystemClock
from audio.errors import UnreadableRecording
from sessions.about import Timing
from sessions.errors import SessionError
from sessions.library import find
from sessions.preferences_file import read_preferences
from sessions.review.as_json import as_json
from sessions.review.beside import beside
from sessions.review.page import html_of
from sessions.review.review import Review, review_of
from sessions.transcripts.reading import is_transcript
from ui.pages.home_state import RECORDINGS

FIRST = "first"
"""`--coach` where it was left out."""

DATA, PAGE = "review.json", "review.html"


def run(options: argparse.Namespace) -> int:
    """Review one session, or each in a folder."""
    given = Path(options.session)
    options.preferences = read_preferences()
    if isdir(given) and not _is_one(given):
        return _review_each(given, options)
    return _review_one(options.session, options, Path(options.out))


def _review_one(given: str, options: argparse.Namespace, out: Path) -> int:
    """Review what `given` names into `out`; returns the exit code."""
    code, opened = _opened(given, options, out)
    with opened as told_of:
        one = _with_sound(told_of, options.sound)
        for remark in one.remarks:
            say(remark)
        review = review_of(one.account)
        session = one.account.about.id or one.title
        around = beside(review.signs, session, options.preferences, one.points)
        data, page = as_json(review, around), html_of(review, around, one.sound, one.title)
    with writable(output_folder(out)):
        text = json.dumps(data, indent=1, ensure_ascii=False) + "\n"
        (out / DATA).write_text(text, encoding="utf-8", errors="replace", newline="\n")
        (out / PAGE).write_text(page, encoding="utf-8", newline="\n")
    if options.json:
        tell(json.dumps({"done": {"review": given, "out": str(out), **_counts(review)}}, ensure_ascii=False))
    else:
        tell(f"{one.title or one.account.about.id}: {found(review)}; {DATA} and {PAGE} are in {out}")
    return code


def _with_sound(one: ToReview, recording: str | None) -> ToReview:
    """The same with the sound of the recording named beside it, if there is one; raises `UsageError`."""
    if recording is None:
        return one
    if one.account.about.timing is Timing.GUESSED:
        raise UsageError(
            f"--sound: {one.title} has no times by which its moments could be heard; leave it out"
        )
    return with_sound_of(Path(recording), one, SystemClock())


def _review_each(folder: Path, options: argparse.Namespace) -> int:
    """Review everything in a folder that can be, each into a folder of its own; say what cannot be."""
    if options.sound:
        raise UsageError("--sound: is for one session; name one of those in the folder")
    candidates = list(_candidates(folder))
    if candidates:
        output_folder(Path(options.out))
    names = _names(candidates)
    reviewed = 0
    for path, name in zip(candidates, names, strict=True):
        try:
            code = _review_one(str(path), options, Path(options.out) / name)
        except (UsageError, SessionError, UnreadableRecording) as trouble:
            say(f"left out: {trouble}")
            continue
        reviewed += 1
        if code == INTERRUPTED:
            return code
    if not reviewed:
        raise UsageError(
            f"{folder}: nothing in it can be reviewed; give a folder of recordings, transcripts, "
            "or folders that `holdspace replay RECORDING --out DIR` wrote"
        )
    return DONE


def _candidates(folder: Path) -> Iterator[Path]:
    """What may be a session, by its name or what lies in it."""
    for path in _within(folder):
        if path.name.startswith("."):
            continue
        if isdir(path):
            if _is_one(path):
                yield path
        elif is_transcript(path) or path.suffix.lower() in RECORDINGS or _is_timed_words(path):
            yield path


def _within(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as trouble:
        raise UsageError(f"{folder}: cannot be read ({trouble.strerror}); choose another folder") from trouble


def _is_one(folder: Path) -> bool:
    """Whether it is what `replay` or `live` wrote of one session."""
    return exists(folder / EVENTS_FILE) or is_heard(folder)


def _is_timed_words(path: Path) -> bool:
    if path.suffix.lower() != ".json":
        return False
    try:
        read_timed_words(path)
    except UsageError:
        return False
    return True


def _names(paths: list[Path]) -> list[str]:
    """What each is called, without its ending where no other is called so."""
    stems = [path.stem if isfile(path) else path.name for path in paths]
    return [stem if stems.count(stem) == 1 else path.name for path, stem in zip(paths, stems, strict=True)]


def _opened(
    given: str, options: argparse.Namespace, out: Path
) -> tuple[int, AbstractContextManager[ToReview]]:
    """Make or open an account of what `given` names, and the exit code there is to be."""
    path, clock = Path(given), SystemClock()
    if not exists(path):
        return DONE, _of_the_shelf(given)
    if isdir(path):
        return DONE, nullcontext(_of_files(path, clock))
    if is_transcript(path):
        coach = "" if options.coach == FIRST else options.coach
        return DONE, nullcontext(transcribed(path, coach, options.client, clock))
    if path.suffix.lower() == ".json":
        words = read_timed_words(path)
        _, given_ = judge_words(words, read_settings(options.cues))
        people = sorted({word.role for word in words})
        return DONE, nullcontext(judged(given_, path.name, people, clock))
    return _heard(path, options, out)


def _of_files(folder: Path, clock: Clock) -> ToReview:
    """Read what `replay` or `live` wrote, judged anew where that can be."""
    name = folder.resolve().name
    if (folder / EVENTS_FILE).exists():
        past = past_in(folder)
        return judged(past.judged, name, past.summary.get("people", ()), clock)
    events, end_s = events_in(folder)
    return told(events, end_s, name, (), clock)


def _of_the_shelf(id_: str) -> AbstractContextManager[ToReview]:
    try:
        find(id_)
    except SessionError as trouble:
        raise UsageError(f"{id_}: there is no such file or folder, and {trouble}") from trouble
    return stored(id_, users_key(), SessionsRead(SystemClock()))


def _heard(
    recording: Path, options: argparse.Namespace, out: Path
) -> tuple[int, AbstractContextManager[ToReview]]:
    """Hear a recording as `holdspace replay` does, for files in `out`; nothing else of it is kept."""
    hearing = about_to_hear(recording, options, None)
    output_folder(out)  # hearing is slow: what it is for has to be possible
    code = run_session(hearing.session, hearing.clock, overlay=False)
    say_remarks(hearing.source)
    raise_bug(hearing.session)
    past = judged_in(hearing.session, hearing.heard.settings)
    heard = judged(past, recording.name, hearing.heard.room.roles, hearing.clock)
    return code, nullcontext(with_sound_of(recording, heard, hearing.clock))


def found(review: Review) -> str:
    """What was found, in words; never a score."""
    counted = _counts(review)
    moments = f"{counted['present']} moments in which the coach partnered, {counted['missed']} missed"
    asked = f"{review.questions.open} open and {review.questions.closed} closed questions"
    held = f", silences held: {review.silences.held}" if review.conversation.has_sound else ""
    return f"{moments}; {asked}, reflections: {review.reflections}{held}"


def _counts(review: Review) -> dict[str, Any]:
    return {
        "present": sum(len(sign.present) for sign in review.signs),
        "missed": sum(len(sign.missed) for sign in review.signs),
        "limits": list(review.limits),
    }
