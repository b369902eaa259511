from pathlib import Path

import pytest

from visavis import traces

SOURCES = Path(traces.__file__).parent


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://www.linkedin.com/in/Zo%C3%AB-Martin/?x=1#y", "zoë-martin"),
        ("www.linkedin.com/in/zoe\u0308-martin", "zoë-martin"),
        ("https://fr.linkedin.com/in/ana/", "ana"),
        ("https://www.linkedin.com/in", None),
        ("https://www.linkedin.com/in/", None),
        ("https://www.linkedin.com/company/acme", None),
        ("", None),
    ],
)
def test_profile_key(address, key):
    assert traces.profile_key(address) == key


def test_sent_at_is_pacific_in_winter_and_summer():
    assert traces.pacific_instant("1/5/26, 9:05 AM") == traces.message_instant("2026-01-05 17:05:00 UTC")
    assert traces.pacific_instant("7/5/26, 9:05 AM") == traces.message_instant("2026-07-05 16:05:00 UTC")


def test_connection_day_and_window_edges():
    assert traces.connection_day("02 Jan 1970") == 1
    assert traces.connection_day("3-Jan-24") == traces.connection_day("03 Jan 2024")
    assert traces.connection_day("1/3/18, 11:05 PM") == traces.connection_day("03 Jan 2018")
    end = traces.WINDOW_SECONDS + 10
    assert [traces.in_window(s, end) for s in (9, 10, end, end + 1)] == [False, True, True, False]


def test_any_date_is_told_on_any_system():
    assert f"{traces.utc(traces.utc_instant('1899-12-31', '%Y-%m-%d')):%Y-%m-%d}" == "1899-12-31"
    assert f"{traces.utc(traces.utc_instant('9999-12-31', '%Y-%m-%d')):%Y-%m-%d}" == "9999-12-31"
    # what the system tells of an instant, Windows refuses before 1970
    asked = [file for file in SOURCES.rglob("*.py") if "fromtimestamp(" in file.read_text("utf-8")]
    assert asked == []


def test_a_wrong_date_is_refused():
    with pytest.raises(ValueError, match="2026-01-05"):
        traces.pacific_instant("2026-01-05")
