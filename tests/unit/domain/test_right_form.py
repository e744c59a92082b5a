"""The cheap question before a pattern is compiled never turns a match away."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from triage.domain.right_form import Form
from triage.domain.right_number import FORMS


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.kind}-{form.pattern[:30]}")
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_matches_is_possible(form: Form, data: st.DataObject) -> None:
    printed = data.draw(st.from_regex(form.whole, fullmatch=True))
    assert form.possible(printed.casefold()), printed
