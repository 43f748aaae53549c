"""Which edits stand after any undoing and redoing: as in every editor, and nothing is ever forgotten."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sessions import edits
from sessions.corrections import TOGETHER, Correction
from sessions.standing_edits import Undoable, standing, undoable
from tests.sessions.made_sessions import STARTED_AT as AT


class Editor:
    """Edits as a file numbers them."""

    def __init__(self) -> None:
        self.all: list[Correction] = []

    def add(self, *said: Correction | None) -> None:
        for place, one in enumerate(said):
            assert one is not None
            body = {**one.body, TOGETHER: True} if place else one.body
            self.all.append(replace(one, body=body, seq=len(self.all) + 1))

    def say(self, *names: str) -> None:
        self.add(*(edits.name("client", name, AT) for name in names))

    def undo(self) -> None:
        self._undo(undoable(self.all).undo)

    def redo(self) -> None:
        self._undo(undoable(self.all).undone_by)

    def _undo(self, one: Correction | None) -> None:
        assert one is not None
        self.add(edits.undo(one.seq, AT))

    @property
    def names(self) -> list[object]:
        return names_of(standing(self.all))


def names_of(corrections: Sequence[Correction | None]) -> list[object]:
    return [None if one is None else one.body["name"] for one in corrections]


def test_undoing_goes_back_edit_by_edit_and_redoing_forth() -> None:
    editor = Editor()
    for name in "abc":
        editor.say(name)
    editor.undo()
    editor.undo()
    assert editor.names == ["a"]
    editor.redo()
    assert editor.names == ["a", "b"]
    editor.undo()
    editor.redo()
    editor.redo()
    assert editor.names == ["a", "b", "c"]
    assert undoable(editor.all).undone_by is None


def test_a_new_edit_ends_redoing_even_once_it_is_undone() -> None:
    editor = Editor()
    editor.say("a")
    editor.undo()
    editor.say("b")
    assert undoable(editor.all).undone_by is None
    editor.undo()
    editor.redo()
    assert editor.names == ["b"]
    assert undoable(editor.all).undone_by is None


def test_what_was_one_act_is_undone_and_redone_as_one() -> None:
    editor = Editor()
    editor.say("a")
    editor.say("b", "c", "d")
    editor.undo()
    assert editor.names == ["a"]
    editor.redo()
    assert editor.names == ["a", "b", "c", "d"]
    editor.add(edits.undo(3, AT))
    assert editor.names == ["a"]


def test_any_edit_can_be_undone_by_its_number() -> None:
    editor = Editor()
    for name in "abc":
        editor.say(name)
    editor.add(edits.undo(2, AT))
    assert editor.names == ["a", "c"]
    assert names_of([undoable(editor.all).undo, undoable(editor.all).redo]) == ["c", "b"]


def test_an_undo_of_what_is_not_there_says_nothing() -> None:
    editor = Editor()
    editor.say("a")
    editor.add(edits.undo(2, AT))
    editor.add(edits.undo(9, AT))
    assert editor.names == ["a"]
    assert undoable(editor.all).redo is None


def test_nothing_is_to_be_undone_where_nothing_was_said() -> None:
    assert standing([]) == []
    assert undoable([]) == Undoable(None, None, None)


@given(st.lists(st.sampled_from(["say", "say two", "undo", "redo"]), max_size=40))
def test_it_is_as_with_two_piles(steps: list[str]) -> None:
    editor = Editor()
    done: list[list[str]] = []
    undone: list[list[str]] = []
    for number, step in enumerate(steps):
        if step.startswith("say"):
            done.append([f"{number}", f"{number}+"][: 1 + step.endswith("two")])
            undone.clear()
            editor.say(*done[-1])
        elif step == "undo" and done:
            undone.append(done.pop())
            editor.undo()
        elif step == "redo" and undone:
            done.append(undone.pop())
            editor.redo()
        assert editor.names == [name for act in done for name in act]
        next_ = undoable(editor.all)
        assert names_of([next_.undo]) == [done[-1][0] if done else None]
        assert names_of([next_.redo]) == [undone[-1][0] if undone else None]
