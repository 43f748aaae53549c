"""What somebody said, quoted in a line that is not theirs: between “ and ”, as cues give their evidence."""

import re

_ONE = re.compile("“([^”]*)")
_FIRST_TO_LAST = re.compile("“(?:.*”|[^”]*$)", re.DOTALL)


def quotations(line: str) -> list[str]:
    """What stands in quotation marks, in order."""
    return _ONE.findall(line)


def unquoted(line: str) -> str:
    """The same line with nothing inside its quotation marks, from the first to the last."""
    return _FIRST_TO_LAST.sub("“…”", line)
