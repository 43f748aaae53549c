import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import (
    cohen_kappa_score,
    precision_recall_fscore_support,
    roc_auc_score,
)

from benchmarks.agreement import NAMES, agreement, figures_of, told_apart

SESSION = np.array([[8, 2], [1, 89]])


def test_a_label_is_judged_by_its_own_class() -> None:
    found = agreement(np.stack([SESSION, SESSION]), 1)
    assert (found.true, found.found) == (20, 18)
    assert found.figures["precision"].value == pytest.approx(8 / 9)
    assert found.figures["recall"].value == pytest.approx(8 / 10)


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1, max_size=60))
def test_the_figures_are_those_of_scikit_learn(pairs: list[tuple[int, int]]) -> None:
    true, told = zip(*pairs, strict=True)
    table = np.zeros((3, 3), np.int64)
    np.add.at(table, (true, told), 1)
    precision, recall, f1, kappa = figures_of(table, 2)
    theirs = precision_recall_fscore_support(true, told, labels=[0, 1], average="macro", zero_division=np.nan)
    for ours, other in zip((precision, recall), theirs, strict=False):
        if not np.isnan(ours):
            assert ours == pytest.approx(other)
    if not np.isnan(f1):
        assert f1 == pytest.approx(theirs[2])
    if len({*true, *told}) > 1:
        assert kappa == pytest.approx(cohen_kappa_score(true, told, labels=[0, 1, 2]))


def test_an_interval_holds_its_figure_and_is_the_same_every_time() -> None:
    generator = np.random.default_rng(1)
    tables = generator.integers(0, 20, size=(30, 2, 2))
    first, second = agreement(tables, 1), agreement(tables, 1)
    assert first == second
    for name in NAMES:
        figure = first.figures[name]
        assert figure.low < figure.value < figure.high


def test_the_more_sessions_the_narrower_the_interval() -> None:
    tables = np.random.default_rng(2).integers(0, 20, size=(80, 2, 2))
    few, many = (agreement(some, 1).figures["f1"] for some in (tables[:8], tables))
    assert many.high - many.low < few.high - few.low


def test_sessions_that_are_all_alike_leave_no_doubt() -> None:
    figure = agreement(np.stack([SESSION] * 5), 1).figures["kappa"]
    assert figure.low == pytest.approx(figure.value) == pytest.approx(figure.high)


def test_what_cannot_be_told_is_no_number() -> None:
    figures = agreement(np.array([[[0, 3], [0, 7]]]), 1).figures
    assert str(figures["precision"]) == "-"
    assert figures["precision"].rounded() == {"value": None, "low": None, "high": None}
    assert figures["recall"].value == figures["f1"].value == 0


def test_sessions_are_told_apart_as_by_the_curve_of_scikit_learn() -> None:
    generator = np.random.default_rng(3)
    high = np.arange(40) < 25
    scores = np.round(generator.normal(size=40) + high, 1)
    area = told_apart(scores, high)
    assert area.value == pytest.approx(roc_auc_score(high, scores))
    assert area.low < area.value < area.high <= 1
