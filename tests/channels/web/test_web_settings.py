"""Settings from the environment, and the secret that is kept in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.channels.web.settings import WebSettings, WrongSetting
from tests.channels.web.small_agent import SECRET


def test_nothing_needs_to_be_set(tmp_path: Path) -> None:
    settings = WebSettings.from_env({}, tmp_path / "kept" / "secret")
    assert (settings.session_hours, settings.allowed_origins, settings.rate_per_minute) == (24, (), 30)


def test_a_made_secret_is_kept_and_closed_to_others(tmp_path: Path) -> None:
    file = tmp_path / "kept" / "secret"
    first = WebSettings.from_env({}, file).secret
    assert len(first) >= 32
    assert WebSettings.from_env({}, file).secret == first
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_a_secret_that_others_could_read_is_closed(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text(SECRET)
    file.chmod(0o644)
    assert WebSettings.from_env({}, file).secret == SECRET
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_given_secret_needs_no_file(tmp_path: Path) -> None:
    assert WebSettings.from_env({"BILLIE_SECRET": SECRET}, tmp_path / "secret").secret == SECRET
    assert not (tmp_path / "secret").exists()


def test_the_secret_is_not_shown() -> None:
    assert SECRET not in repr(WebSettings(SECRET))


def test_sites_are_listed_with_commas_or_spaces() -> None:
    env = {"BILLIE_SECRET": SECRET, "BILLIE_ALLOWED_ORIGINS": "https://A.example/, http://localhost:8000"}
    assert WebSettings.from_env(env).allowed_origins == ("https://a.example", "http://localhost:8000")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BILLIE_SECRET", "short"),
        ("BILLIE_SESSION_HOURS", "0"),
        ("BILLIE_SESSION_HOURS", "a day"),
        ("BILLIE_RATE_PER_MINUTE", "-1"),
        ("BILLIE_RATE_PER_MINUTE", "1.5"),
        ("BILLIE_ALLOWED_ORIGINS", "*"),
        ("BILLIE_ALLOWED_ORIGINS", "https://a.example/path"),
        ("BILLIE_ALLOWED_ORIGINS", "https://a.example; script-src *"),
    ],
)
def test_a_wrong_value_is_told_in_one_sentence(name: str, value: str) -> None:
    with pytest.raises(WrongSetting, match=rf"^{name}[^\n]*\.$"):
        WebSettings.from_env({"BILLIE_SECRET": SECRET, name: value})


def test_a_secret_that_cannot_be_kept_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WrongSetting, match="set BILLIE_SECRET instead"):
        WebSettings.from_env({}, tmp_path / "file" / "secret")


def test_a_damaged_secret_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("")
    with pytest.raises(WrongSetting, match="is too short; delete the file"):
        WebSettings.from_env({}, tmp_path / "secret")
