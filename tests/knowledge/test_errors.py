"""The errors of the base."""

from __future__ import annotations

import pytest

from knowledge.errors import KnowledgeError, NotCompiled, SourceFault


def test_a_source_fault_is_one_sentence_with_file_line_and_field() -> None:
    assert str(SourceFault("roles.yml", 7, "soc", "is empty")) == "roles.yml, line 7, field 'soc': is empty"


@pytest.mark.parametrize("error", [SourceFault, NotCompiled])
def test_all_errors_can_be_caught_as_one(error: type[Exception]) -> None:
    assert issubclass(error, KnowledgeError)
