"""Hours and weekdays are those that a clock of the zone shows, on every engine."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import ColumnElement, create_engine, literal_column, select, text

from visavis.questions.calendar import hour, local, local_week, monday, week, weekday

ZONES = ("UTC", "Europe/Paris", "America/Sao_Paulo", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia")
FIRST, LAST = 1_262_304_000, 1_798_761_600  # 2010 to 2026, in which Apia crossed the date line


def instants() -> list[int]:
    return [*range(FIRST, LAST, 3_456_789), 1_774_745_999, 1_774_746_000, 1_792_889_999, 1_792_890_000]


@pytest.mark.parametrize("zone", ZONES)
def test_every_engine_reads_the_clock_as_a_person_would(zone, database_url):
    engine = create_engine(database_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE moments (at BIGINT)"))
        connection.execute(text("INSERT INTO moments VALUES (:at)"), [{"at": at} for at in instants()])
        at: ColumnElement[int] = literal_column("at")
        clock = local(at, zone, FIRST, LAST)
        columns = (hour(clock).label("h"), weekday(clock).label("d"), week(clock).label("w"))
        rows = connection.execute(select(at.label("at"), *columns).select_from(text("moments"))).all()
    engine.dispose()
    assert len(rows) > 100
    for row in rows:
        told = datetime.fromtimestamp(row.at, ZoneInfo(zone))
        assert (row.h, row.d) == (told.hour, told.weekday()), told
        assert row.w == local_week(row.at, zone)


@pytest.mark.parametrize("zone", ZONES)
def test_a_week_begins_on_its_monday(zone):
    for at in instants():
        told = datetime.fromtimestamp(at, ZoneInfo(zone))
        first = datetime.fromtimestamp(monday(local_week(at, zone)) * 86_400, UTC)
        assert first.weekday() == 0
        assert 0 <= (told.date() - first.date()).days < 7
