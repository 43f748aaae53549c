import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import bootstrap

ROOT = Path(__file__).parent.parent


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A `.venv` of this test's own that `install` has just finished."""
    venv = tmp_path / ".venv"
    venv.mkdir()
    monkeypatch.setattr(bootstrap, "VENV", venv)
    monkeypatch.setattr(bootstrap, "STAMP", venv / "holdspace-installed")
    return venv


def test_an_old_python_can_read_it_far_enough_to_say_which_is_needed() -> None:
    ast.parse((ROOT / "bootstrap.py").read_text(), feature_version=(3, 8))


def test_an_old_python_alone_is_told_which_is_needed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 18))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(bootstrap.Trouble, match=r"Python 3\.11 or newer"):
        bootstrap.find_python()


def test_a_name_on_the_path_that_leads_nowhere_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    signpost, python = tmp_path / "python3.11", tmp_path / "python3.12"
    signpost.write_text("#!/bin/sh\nexit 127\n")
    signpost.chmod(0o755)
    python.symlink_to(sys.executable)
    monkeypatch.setattr(sys, "version_info", (3, 8, 18))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert bootstrap.find_python() == str(python)


def test_an_environment_made_for_the_tests_does_for_running_but_not_the_reverse(elsewhere: Path) -> None:
    bootstrap.STAMP.write_text(bootstrap.stamp_for("test"))
    assert bootstrap.is_installed("test")
    assert bootstrap.is_installed("run")
    bootstrap.STAMP.write_text(bootstrap.stamp_for("run"))
    assert not bootstrap.is_installed("test")


def test_a_new_lock_or_a_moved_checkout_is_installed_again(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bootstrap.STAMP.write_text(bootstrap.stamp_for("test"))
    with monkeypatch.context() as patch:
        patch.setattr(bootstrap, "VENV", tmp_path / "moved" / ".venv")
        assert not bootstrap.is_installed("test")
    lock = tmp_path / "constraints.txt"
    lock.write_text("torch==9.9.9\n")
    monkeypatch.setattr(bootstrap, "LOCK", lock)
    assert not bootstrap.is_installed("test")


def test_an_unfinished_environment_is_not_taken_for_a_finished_one(elsewhere: Path) -> None:
    assert not bootstrap.is_installed("run")


def test_without_the_right_to_install_the_exact_command_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "apt-get").write_text("#!/bin/sh\nexit 100\n")
    (tmp_path / "apt-get").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(bootstrap.Trouble, match="sudo apt-get install libportaudio2 libegl1"):
        bootstrap.install_packages(["libportaudio2", "libegl1"])


def test_a_system_without_apt_is_told_what_to_look_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(bootstrap.Trouble, match="libportaudio2"):
        bootstrap.install_packages(["libportaudio2"])


def test_wrong_usage_is_one_line_and_exit_code_2() -> None:
    answer = subprocess.run(
        [sys.executable, str(ROOT / "bootstrap.py"), "dance"], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 2
    assert "run" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_ci_runs_the_readmes_test_command() -> None:
    command = "python3 bootstrap.py test"
    for page in ("README.md", ".ci/run", "justfile"):
        assert command in (ROOT / page).read_text()


def test_every_library_the_project_names_is_pinned_at_the_same_version() -> None:
    def alike(pin: str) -> str:
        return pin.lower().replace("-", "_").replace(".", "_")

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lock = {alike(line) for line in (ROOT / "constraints.txt").read_text().splitlines()}
    assert {alike(pin) for pin in project["dependencies"] + project["optional-dependencies"]["dev"]} <= lock


def test_every_package_of_the_house_is_in_what_gets_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    folders = project["tool"]["importlinter"]["root_packages"]
    found = {
        ".".join(init.parent.relative_to(ROOT).parts)
        for folder in folders
        for init in (ROOT / folder).rglob("__init__.py")
    }
    assert found == set(project["tool"]["setuptools"]["packages"])
