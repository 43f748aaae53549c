"""The command line: words into a command, and whatever went wrong into one line and an exit code."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from app.errors import DONE, EXPECTED, INTERRUPTED, WRONG_USAGE, exit_code

Run = Callable[[argparse.Namespace], int]


class OneLineParser(argparse.ArgumentParser):
    """Wrong usage is one line on standard error; `tell_more` is asked for what its help ends with."""

    tell_more: Callable[[], str] | None = None

    def format_help(self) -> str:
        """Say how it is used, and what more there is to say."""
        told = super().format_help()
        return f"{told}\n{self.tell_more()}\n" if self.tell_more else told

    def error(self, message: str) -> None:  # type: ignore[override]  # never returns either
        """Say what is wrong and where help is."""
        print(f"{self.prog}: {message}; see {self.prog} --help", file=sys.stderr)
        raise SystemExit(WRONG_USAGE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    options = parser().parse_args(arguments)
    module, function = options.runs
    try:
        run: Run = getattr(import_module(module), function)
        code = run(options)
        sys.stdout.flush()
        return code
    except EXPECTED as trouble:
        print(f"holdspace: {trouble}", file=sys.stderr)
        return exit_code(trouble)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our lines has had enough of them; what is still to be written goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def parser() -> argparse.ArgumentParser:
    """Every command and option there is."""
    top = OneLineParser(prog="holdspace", description="Helps a coach hold space in a live session.")
    top.set_defaults(runs=("app.commands.start", "run"))
    commands = top.add_subparsers(title="commands", metavar="COMMAND", parser_class=OneLineParser)
    _add_replay(commands)
    _add_live(commands)
    _add_review(commands)
    _add_what_if(commands)
    _add_code(commands)
    _add_shelves(commands)
    _add_voices(commands)
    _add_key(commands)
    _add_bench(commands)
    return top


Commands = argparse._SubParsersAction  # the only name argparse has for it


def _add_replay(commands: "Commands[OneLineParser]") -> None:
    replay = commands.add_parser("replay", help="send a recording through the live path")
    replay.set_defaults(runs=("app.commands.replay", "run"))
    replay.add_argument("recording", help="a sound or video file, or timed words (.json)")
    replay.add_argument("--out", required=True, metavar="DIR", help="where the files go")
    replay.add_argument(
        "--speed", choices=("max", "1"), default="max", help="1 is real time, with the overlay"
    )
    _add_overlay(replay)
    _add_common(replay)


def _add_live(commands: "Commands[OneLineParser]") -> None:
    live = commands.add_parser("live", help="listen to the microphone")
    live.set_defaults(runs=("app.commands.live", "run"))
    live.add_argument("--device", help="number or part of the name; see holdspace devices")
    live.add_argument(
        "--loopback",
        metavar="DEVICE",
        help="the computer's own sound beside it: part of its name, or default",
    )
    live.add_argument("--seconds", type=float, metavar="N", help="stop after so many seconds")
    live.add_argument("--out", metavar="DIR", help="also write the session's files here")
    live.add_argument("--keep", choices=("sound", "words", "cues"), default="sound", help="what is recorded")
    live.add_argument(
        "--consent",
        action="store_true",
        help="everybody in the room has agreed; without it nothing is recorded",
    )
    _add_overlay(live)
    _add_common(live)


def _add_review(commands: "Commands[OneLineParser]") -> None:
    review = commands.add_parser("review", help="a whole session's moments of partnering, as a page and data")
    review.set_defaults(runs=("app.commands.review", "run"))
    review.add_argument(
        "session",
        metavar="SESSION|RECORDING|TRANSCRIPT|FOLDER",
        help="a session's id, a sound or video file, timed words (.json), a transcript (WebVTT, SRT, CSV, "
        "plain text), a folder that replay or live wrote, or a folder of any of these",
    )
    review.add_argument("--out", required=True, metavar="DIR", help="where review.json and review.html go")
    review.add_argument("--client", default="", metavar="NAME", help="who the client is in a transcript")
    review.add_argument(
        "--sound",
        metavar="RECORDING",
        help="what a folder or a transcript is of, so that its moments can be heard",
    )
    _add_common(review)


def _add_what_if(commands: "Commands[OneLineParser]") -> None:
    what_if = commands.add_parser("what-if", help="past sessions judged again, by other settings")
    what_if.set_defaults(runs=("app.commands.what_if", "run"))
    what_if.add_argument(
        "session",
        metavar="SESSION|DIR|FOLDER|library",
        help="a session's id, a folder that replay or live wrote, a folder of such, or all recorded sessions",
    )
    what_if.add_argument("--cues", metavar="SETTINGS.json", help="judged by these, not as it was set then")
    what_if.add_argument(
        "--against", metavar="SETTINGS.json", help="compared with these, not with what was recorded"
    )
    what_if.add_argument("--out", metavar="DIR", help="write the files as judged now, by --cues, here")
    what_if.add_argument("--json", action="store_true", help="the result as JSON lines")


def _add_code(commands: "Commands[OneLineParser]") -> None:
    code = commands.add_parser("code", help="what each utterance of a transcript does, as a table")
    code.set_defaults(runs=("app.commands.code", "run"))
    code.add_argument(
        "transcript", help="CSV with the columns role and text, or WebVTT, SRT or text with names"
    )
    code.add_argument("--out", required=True, metavar="CODED.csv", help="where the table goes")
    code.add_argument("--coach", default="", metavar="NAME", help="who the coach is, where names are given")
    code.add_argument("--weights", metavar="PATH", help="other fitted weights than the program's own")


def _add_overlay(command: argparse.ArgumentParser) -> None:
    command.add_argument("--overlay", action=argparse.BooleanOptionalAction, default=True)
    command.add_argument("--cues-as-lines", action="store_true", help="say each cue on standard output too")


def _add_common(command: argparse.ArgumentParser) -> None:
    _add_listening(command)
    command.add_argument("--json", action="store_true", help="progress and result as JSON lines")


def _add_listening(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--coach", default="first", metavar="first|second|left|right|VOICE.wav|NAME", help="who the coach is"
    )
    command.add_argument("--people", type=int, default=2, metavar="N", help="2, or 3 in a triad")
    command.add_argument(
        "--voices",
        metavar="coach=A.wav,client=NAME",
        help="voices known beforehand: recordings, or names of enrolled ones",
    )
    command.add_argument(
        "--roles", metavar="observer,coach,client", help="roles in the order of first speech"
    )
    command.add_argument(
        "--channels",
        metavar="coach,client",
        help="sound of two or three channels: one person a channel, or two who share one: "
        "coach,client+observer, told apart by --voices or by who speaks first",
    )
    command.add_argument(
        "--model", default="tiny.en", metavar="tiny.en|base|PATH|auto", help="recogniser; auto for live only"
    )
    command.add_argument(
        "--language", default="en", metavar="en|de|…|auto", help="other than English needs a model of many"
    )
    command.add_argument("--terms", metavar="NAME,TERM", help="names and terms this session favours")
    command.add_argument(
        "--cues", metavar="SETTINGS.json", help="which cues, live or for playback, how readily and how often"
    )
    command.add_argument("--no-words", action="store_true", help="leave recognition out")


def _add_shelves(commands: "Commands[OneLineParser]") -> None:
    devices = commands.add_parser("devices", help="list the microphones, and what the computer plays")
    devices.set_defaults(runs=("app.commands.shelves", "devices"))
    models = commands.add_parser("models", help="list, fetch or verify the networks' weights")
    models.set_defaults(runs=("app.commands.shelves", "models"))
    models.add_argument("action", nargs="?", choices=("list", "fetch", "verify"), default="list")
    models.add_argument("names", nargs="*", help="all that are needed, unless named")
    models.add_argument("--from", dest="source", metavar="FOLDER", help="take them from a folder")
    sessions = commands.add_parser(
        "sessions", help="the sessions: list, show, import, trends, recognise again, take along, delete"
    )
    sessions.set_defaults(runs=("app.commands.shelves", "sessions"), action="list")
    actions = sessions.add_subparsers(
        metavar="list|show|trends|import|resume|recognise|marks|export|bundle|delete",
        parser_class=OneLineParser,
    )
    actions.add_parser("list", help="every session, newest first").set_defaults(action="list")
    show = actions.add_parser("show", help="one session")
    show.set_defaults(action="show")
    show.add_argument("id", help="the session's id, or its beginning")
    _add_import(actions)
    over_time = actions.add_parser("trends", help="their figures beside each other: talk, waits, silences…")
    over_time.set_defaults(runs=("app.commands.trends", "run"))
    over_time.add_argument("--client", metavar="NAME", help="the sessions with this client alone")
    over_time.add_argument("--json", action="store_true", help="a JSON line a session")
    again = actions.add_parser("recognise", help="its words again, from its kept sound; ^C stops")
    again.set_defaults(runs=("app.commands.recognise", "run"))
    again.add_argument("id", help="the session's id, or its beginning")
    again.add_argument("--model", metavar="tiny.en|base|PATH", help="instead of the best one there is here")
    again.add_argument("--json", action="store_true", help="progress and result as JSON lines")
    _add_marks(actions)
    export = actions.add_parser("export", help="take one along: transcript, captions, report, sound…")
    export.set_defaults(runs=("app.commands.take_along", "run"))
    export.add_argument("id", help="the session's id, or its beginning")
    export.add_argument("--out", required=True, metavar="DIR", help="where the files go, in clear")
    export.add_argument(
        "--as", dest="formats", metavar="docx,vtt,…", help="these formats alone, else all that are possible"
    )
    export.add_argument(
        "--redact",
        default="",
        metavar="NAME,NAME",
        help="replaced in text and beeped in sound; what was misheard is not found, so read and listen after",
    )
    export.add_argument(
        "--cut",
        action="append",
        default=[],
        metavar="12:30-14:05",
        help="a stretch of time that is gone from everything; may be given again",
    )
    export.tell_more = _formats
    _add_bundle(actions)
    delete = actions.add_parser("delete", help="destroy one for good")
    delete.set_defaults(runs=("app.commands.shelves", "delete_session"))
    delete.add_argument("id", help="the session's id, or its beginning")
    delete.add_argument("--yes", action="store_true", help="without asking for the id once more")


def _add_marks(actions: "Commands[OneLineParser]") -> None:
    marks = actions.add_parser(
        "marks", help="two people's marks on one session: the signs they saw, how far they agree"
    )
    marks.set_defaults(runs=("app.commands.marks", "run"))
    marks.add_argument("id", help="the session's id, or its beginning")
    which = marks.add_mutually_exclusive_group()
    which.add_argument(
        "--out",
        metavar="FILE.json",
        help="write your own for another, without a word of the session",
    )
    which.add_argument("--in", dest="brought", metavar="FILE.json", help="take in another's, to compare")
    marks.add_argument("--by", metavar="NAME", help="with --out, the name they stand under")


def _add_bundle(actions: "Commands[OneLineParser]") -> None:
    bundle = actions.add_parser("bundle", help="sessions in one sealed file that another Holdspace imports")
    bundle.set_defaults(runs=("app.commands.bundle", "save"))
    bundle.add_argument("ids", nargs="+", metavar="ID", help="the sessions' ids, or their beginnings")
    bundle.add_argument("--out", required=True, metavar="FILE", help="the bundle, NAME.holdspace-bundle")
    bundle.add_argument(
        "--without",
        default="",
        metavar="sound,words,cues,notes,names",
        help="what stays here; names that are spoken or written stay in sound, words and notes",
    )


def _formats() -> str:
    told: Callable[[], str] = import_module("app.commands.take_along").formats_told
    return told()


def _add_import(actions: "Commands[OneLineParser]") -> None:
    brought = actions.add_parser(
        "import",
        help="a recording, a transcript alone (WebVTT, SRT, CSV, plain text), or a bundle of another"
        " Holdspace; ^C keeps what is done of a recording",
    )
    brought.set_defaults(runs=("app.commands.import_", "run"), json=False)
    brought.add_argument(
        "file", metavar="FILE", help="a sound or video file, or a text in which each line says who speaks"
    )
    brought.add_argument(
        "--again", action="store_true", help="a bundle, though what is in it is here already"
    )
    brought.add_argument(
        "--client", default="", metavar="NAME", help="what the client is called, or is to be called"
    )
    brought.add_argument("--consent", action="store_true", help="all have agreed; without it nothing is kept")
    _add_listening(brought)
    resumed = actions.add_parser("resume", help="a recording that is not analysed to its end; ^C keeps it")
    resumed.set_defaults(runs=("app.commands.import_", "resume"))
    resumed.add_argument("id", help="the session's id, or its beginning")


def _add_voices(commands: "Commands[OneLineParser]") -> None:
    voices = commands.add_parser("voices", help="enrol a voice, list or delete the enrolled ones")
    voices.set_defaults(runs=("app.commands.voices", "show"))
    actions = voices.add_subparsers(metavar="enrol|list|delete", parser_class=OneLineParser)
    enrol = actions.add_parser("enrol", help="keep a voice, sealed, without its sound")
    enrol.set_defaults(runs=("app.commands.voices", "enrol"))
    enrol.add_argument("name", metavar="NAME", help="a pseudonym")
    enrol.add_argument(
        "recording", nargs="?", metavar="RECORDING", help="of that person alone; else the microphone"
    )
    enrol.add_argument("--device", help="which microphone: number or part of the name")
    enrol.add_argument(
        "--role", choices=("coach", "client", "observer"), default="coach", help="whose voice it is"
    )
    enrol.add_argument(
        "--consent", action="store_true", help="that person agrees; needed for anybody but the coach"
    )
    actions.add_parser("list", help="the names of the enrolled voices").set_defaults(
        runs=("app.commands.voices", "show")
    )
    delete = actions.add_parser("delete", help="destroy an enrolled voice")
    delete.set_defaults(runs=("app.commands.voices", "forget"))
    delete.add_argument("name", metavar="NAME")


def _add_key(commands: "Commands[OneLineParser]") -> None:
    key = commands.add_parser("key", help="a copy of the key to what is kept: save it, or use it")
    actions = key.add_subparsers(metavar="copy|restore", required=True, parser_class=OneLineParser)
    for name, says in (
        ("copy", "save one, sealed by a passphrase of its own"),
        ("restore", "use one, where the key was lost or on another computer"),
    ):
        action = actions.add_parser(name, help=says)
        action.set_defaults(runs=("app.commands.key", name))
        action.add_argument("file", metavar="FILE")
        action.add_argument(
            "--passphrase-file", metavar="TEXT", help="the copy's passphrase, else it is asked for"
        )


def _add_bench(commands: "Commands[OneLineParser]") -> None:
    bench = commands.add_parser("bench", help="measure how well and how soon it hears")
    kinds = bench.add_subparsers(
        metavar="hearing|words|silences|…", required=True, parser_class=OneLineParser
    )
    hearing = kinds.add_parser("hearing", help="who speaks when: errors, lateness and cost, beside the peers")
    hearing.set_defaults(runs=("benchmarks.hearing", "run"))
    hearing.add_argument("--coach-enrolled", action="store_true", help="only where there is a voice to enrol")
    hearing.add_argument(
        "--peers", action=argparse.BooleanOptionalAction, default=True, help="run diart and pyannote too"
    )
    hearing.add_argument("--rooms", action="store_true", help="two sessions in eight worse rooms instead")
    words = kinds.add_parser("words", help="what is said: word errors, lateness and cost, beside the peers")
    words.set_defaults(runs=("benchmarks.words", "run"))
    words.add_argument("--model", default="tiny.en", metavar="tiny.en|base|PATH", help="recognition model")
    words.add_argument(
        "--peers",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="run the same model offline and in LocalAgreement too",
    )
    words.add_argument("--non-speech", action="store_true", help="twenty minutes without a word instead")
    words.add_argument(
        "--saturated", action="store_true", help="the hold-space cue with recognition drowned in work instead"
    )
    words.add_argument(
        "--recordings",
        metavar="DIR",
        help="sound files, each with NAME.truth.json or NAME.txt beside it, or all in refs.tsv",
    )
    words.add_argument("--out", metavar="DIR", help="also write the figures as JSON here")
    _add_bench_of_silences(kinds)
    _add_bench_of_coding(kinds)
    kills = kinds.add_parser("kills", help="sessions whose writer is killed, or whose disk loses its power")
    kills.set_defaults(runs=("benchmarks.kills", "run"))
    kills.add_argument("--kills", type=int, default=200, metavar="N")
    kills.add_argument("--power-cuts", type=int, default=0, metavar="N", help="on Linux, as root")
    kills.add_argument("--out", metavar="DIR", help="also write the figures as JSON here")
    memory = kinds.add_parser("memory", help="what half an hour of sound leaves in memory")
    memory.set_defaults(runs=("benchmarks.memory", "run"))
    memory.add_argument("--minutes", type=int, default=30, metavar="N")
    desktop = kinds.add_parser("desktop", help="the window's start, the way to listening, and stalls")
    desktop.set_defaults(runs=("benchmarks.desktop", "run"))
    desktop.add_argument("--minutes", type=float, default=60.0, metavar="N", help="of sound that are heard")
    desktop.add_argument("--out", metavar="DIR", help="also write the figures as JSON here")
    judgement = kinds.add_parser("judgement", help="how long the judgement alone takes over two hours")
    judgement.set_defaults(runs=("benchmarks.judgement", "run"))
    judgement.add_argument("--minutes", type=int, default=120, metavar="N")
    judgement.add_argument("--out", metavar="DIR", help="also write the figures as JSON here")
    overlay = kinds.add_parser("overlay", help="what the overlay costs while a hold breathes, on this screen")
    overlay.set_defaults(runs=("benchmarks.overlay", "run"))
    overlay.add_argument("--seconds", type=int, default=60, metavar="N", help="how long each hold lasts")
    overlay.add_argument("--out", metavar="DIR", help="also write the figures as JSON here")
    playback = kinds.add_parser("playback", help="how soon a session is open, and how its timeline scrolls")
    playback.set_defaults(runs=("benchmarks.playback", "run"))
    playback.add_argument("--minutes", type=int, default=120, metavar="N", help="length of the session")
    playback.add_argument("--out", metavar="DIR", help="also write the figures as JSON here")
    phone = kinds.add_parser("phone", help="how far marks from the observer's phone are off")
    phone.set_defaults(runs=("benchmarks.observer_page", "run"))
    phone.add_argument("--marks", type=int, default=20, metavar="N", help="over each kind of line")
    phone.add_argument("--out", metavar="DIR", help="also write the figures as JSON here")
    for kind in (hearing, memory):
        kind.add_argument("--recordings", metavar="DIR", help="sound files, each with NAME.rttm beside it")
        kind.add_argument("--out", metavar="DIR", help="also write the figures as JSON here")


def _add_bench_of_silences(kinds: "Commands[OneLineParser]") -> None:
    silences = kinds.add_parser(
        "silences", help="whose each silence is, beside Smart Turn and the best silence timer"
    )
    silences.set_defaults(runs=("benchmarks.silences", "run"))
    silences.add_argument("--model", default="tiny.en", metavar="tiny.en|base|PATH", help="recognition model")
    silences.add_argument(
        "--recordings",
        metavar="DIR",
        help="NAME.flac of two channels, one person a channel, each with NAME.timed.json beside it",
    )
    silences.add_argument(
        "--channels", default="coach,client", metavar="coach,client", help="who is on which channel"
    )
    silences.add_argument("--out", metavar="DIR", help="also write the figures as JSON here")


def _add_bench_of_coding(kinds: "Commands[OneLineParser]") -> None:
    coding = kinds.add_parser(
        "coding", help="how well what utterances do is told, against experts and after recognition"
    )
    coding.set_defaults(runs=("benchmarks.coding", "run"))
    coding.add_argument(
        "--utterances",
        metavar="FILE.csv",
        help="with the columns session, role, text, gold_question, gold_reflection, gold_input, "
        "and quality (high or low) if known",
    )
    coding.add_argument(
        "--sessions", metavar="DIR", help="NAME.truth.json, turns with role, tags, text, start_s and end_s"
    )
    coding.add_argument(
        "--recognised",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="also code what is recognised of NAME.stereo.flac (coach left) or NAME.flac beside it",
    )
    coding.add_argument("--model", default="tiny.en", metavar="tiny.en|base|PATH", help="recognition model")
    coding.add_argument("--weights", metavar="PATH", help="other fitted weights than the program's own")
    coding.add_argument(
        "--per-second",
        type=int,
        default=3,
        metavar="N",
        help="code all N times over to tell how many are coded in a second",
    )
    coding.add_argument("--out", metavar="DIR", help="also write the figures as JSON here")


if __name__ == "__main__":
    raise SystemExit(main())
