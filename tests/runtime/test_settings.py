from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

import bot.settings
from bot.settings import ROOT, Settings, SettingsError, near, read_env_file


def test_without_any_setting_all_listens_on_this_machine_alone() -> None:
    settings = Settings.read({})
    assert (settings.host, settings.port) == ("127.0.0.1", 5005)
    assert settings.actions_url == "http://127.0.0.1:5055/webhook"
    assert settings.own_model
    assert not settings.actions_elsewhere


def test_an_empty_value_means_the_default() -> None:
    assert Settings.read({"BILLIE_PORT": "", "BILLIE_MODEL": " "}) == Settings.read({})


def test_the_actions_address_follows_host_and_port() -> None:
    settings = Settings.read({"BILLIE_ACTIONS_HOST": "::", "BILLIE_ACTIONS_PORT": "6000"})
    assert settings.actions_url == "http://[::1]:6000/webhook"


def test_an_address_of_another_action_server_is_taken_as_it_is() -> None:
    settings = Settings.read({"BILLIE_ACTIONS_URL": "https://actions.internal/webhook", "BILLIE_ACTIONS_PORT": "5005"})
    assert settings.actions_url == "https://actions.internal/webhook"
    assert settings.actions_elsewhere


def test_a_model_of_ones_own_is_not_trained_over() -> None:
    settings = Settings.read({"BILLIE_MODEL": "models/mine.tar.gz"})
    assert settings.model == ROOT / "models" / "mine.tar.gz"
    assert not settings.own_model


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BILLIE_PORT", "http"),
        ("BILLIE_PORT", "0"),
        ("BILLIE_PORT", "65536"),
        ("BILLIE_PORT", "\u0665\u0660\u0660\u0665"),
        ("BILLIE_ACTIONS_PORT", "-1"),
        ("BILLIE_ACTIONS_URL", "localhost:5055"),
        ("BILLIE_ACTIONS_URL", "http://:5055/webhook"),
        ("BILLIE_ACTIONS_URL", "http://host:port/webhook"),
        ("BILLIE_ACTIONS_TIMEOUT", "soon"),
        ("BILLIE_ACTIONS_TIMEOUT", "nan"),
        ("BILLIE_ACTIONS_TIMEOUT", "301"),
        ("BILLIE_LOG_LEVEL", "LOUD"),
        ("BILLIE_LOG_MISSED", "maybe"),
        ("BILLIE_HANDOFF_EMAIL", "the office"),
        ("BILLIE_HANDOFF_EMAIL", "a@b.org?cc=c@d.org"),
        ("BILLIE_HANDOFF_URL", "javascript:alert(1)"),
        ("BILLIE_HANDOFF_URL", "http://forms.example/"),
        ("BILLIE_HANDOFF_WEBHOOK", "http://hooks.example/"),
        ("BILLIE_HANDOFF_WEBHOOK", "https://"),
    ],
)
def test_a_wrong_value_is_refused_with_one_sentence_that_names_it(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as error:
        Settings.read({name: value})
    sentence = str(error.value)
    assert sentence.startswith(name)
    assert sentence.endswith(f"not {value!r}.")


def test_without_a_setting_there_is_no_person() -> None:
    assert Settings.read({}).handoff is None


@pytest.mark.parametrize(
    ("name", "value", "way"),
    [
        ("BILLIE_HANDOFF_EMAIL", "office@school.edu", "email"),
        ("BILLIE_HANDOFF_URL", "https://forms.example/a?text={summary}", "form"),
        ("BILLIE_HANDOFF_WEBHOOK", "http://127.0.0.1:8000/hook", "webhook"),
    ],
)
def test_a_person_is_reached_by_the_way_that_is_set(name: str, value: str, way: str) -> None:
    contact = Settings.read({name: value, "BILLIE_HANDOFF_SECRET": "s" * 32}).handoff
    assert contact and (contact.way, contact.address) == (way, value)


def test_two_ways_to_a_person_are_refused() -> None:
    both = {"BILLIE_HANDOFF_EMAIL": "a@b.org", "BILLIE_HANDOFF_URL": "https://forms.example/"}
    with pytest.raises(SettingsError, match="BILLIE_HANDOFF_EMAIL and BILLIE_HANDOFF_URL are both set"):
        Settings.read(both)


def test_a_webhook_without_a_good_secret_is_refused_and_the_secret_not_shown() -> None:
    with pytest.raises(SettingsError, match="at least 32 characters") as error:
        Settings.read({"BILLIE_HANDOFF_WEBHOOK": "https://hooks.example/", "BILLIE_HANDOFF_SECRET": "hunter2"})
    assert "hunter2" not in str(error.value)


def test_a_secret_is_not_in_what_is_printed_of_the_settings() -> None:
    settings = Settings.read({"BILLIE_HANDOFF_WEBHOOK": "https://h.example/", "BILLIE_HANDOFF_SECRET": "hunter2" * 5})
    assert "hunter2" not in repr(settings)


def test_the_two_ports_must_differ() -> None:
    with pytest.raises(SettingsError, match="both 5055"):
        Settings.read({"BILLIE_PORT": "5055"})


def test_every_field_is_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings.read({}).port = 1  # type: ignore[misc]


def test_the_example_names_every_setting_with_its_default() -> None:
    example = read_env_file(ROOT / ".env.example")
    documented = {
        name.strip("`"): default
        for line in (bot.settings.__doc__ or "").splitlines()
        if line.startswith("| `")
        for name, default in [[cell.strip() for cell in line.split("|")][1:3]]
    }
    assert {name: example[name] for name in documented} == documented
    assert Settings.read(example) == Settings.read({})


def test_every_setting_that_is_read_is_documented() -> None:
    source = Path(bot.settings.__file__).read_text(encoding="utf-8")
    head, code = source.split('"""', 2)[1:]
    names = {word for word in code.replace('"', " ").split() if word.startswith("BILLIE_")}
    assert {name.strip(",();") for name in names} <= {name for name in names if f"`{name}`" in head}


def test_an_env_file_is_read_without_quotes_and_comments(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("# mine\nexport A=1\n\nB='two words'\nC=a=b\n")
    assert read_env_file(file) == {"A": "1", "B": "two words", "C": "a=b"}


def test_no_env_file_is_no_settings(tmp_path: Path) -> None:
    assert read_env_file(tmp_path / ".env") == {}


def test_a_broken_env_file_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("A=1\nBILLIE_PORT 5006\n")
    with pytest.raises(SettingsError, match=r"\.env, line 2"):
        read_env_file(tmp_path / ".env")


@pytest.mark.parametrize(("host", "reached"), [("0.0.0.0", "127.0.0.1"), ("::", "[::1]"), ("10.1.2.3", "10.1.2.3")])
def test_a_server_on_all_addresses_is_reached_by_loopback(host: str, reached: str) -> None:
    assert near(host) == reached
