"""The whole program, run as a user runs it: a process of its own with a data folder of the test's."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOLDSPACE = (sys.executable, "-m", "app.command_line")
PATIENCE_S = 150.0  # only a failing test waits this long

Program = subprocess.Popen[str]
Ended = subprocess.CompletedProcess[str]


@contextmanager
def programs(data: Path) -> Iterator[Callable[..., Program]]:
    """Give a way to begin `holdspace ARGUMENTS` over `data`; what still runs at the block's end is ended."""
    begun: list[Program] = []

    def start(
        *arguments: object, env: Mapping[str, str] = os.environ, by: Sequence[str] = HOLDSPACE
    ) -> Program:
        program = subprocess.Popen(
            [*by, *map(str, arguments)],
            cwd=ROOT,
            env={**env, "HOLDSPACE_DATA": str(data)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        begun.append(program)
        return program

    try:
        yield start
    finally:
        for program in begun:
            program.kill()
            with program:
                pass


def end(program: Program) -> Ended:
    """Wait for its end; what it said and its exit code."""
    said, complained = program.communicate(timeout=PATIENCE_S)
    return Ended(program.args, program.returncode, said, complained)


def done(program: Program) -> str:
    """Wait for its end, which must be a good one without complaint; what it said."""
    result = end(program)
    assert (result.returncode, result.stderr) == (0, "")
    return result.stdout


def holdspace(*arguments: object, data: Path, env: Mapping[str, str] = os.environ) -> Ended:
    """Run `holdspace ARGUMENTS` to its end."""
    with programs(data) as start:
        return end(start(*arguments, env=env))
