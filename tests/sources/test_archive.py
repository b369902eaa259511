"""Claims about what is read from archives written by hand, quirk by quirk."""

import io
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from visavis.errors import CannotRead
from visavis.sources.archive import Archive, open_archives, read
from visavis.traces import Aside, Connection, Invitation, Message, Unreadable, message_instant

CONNECTIONS = (
    'Notes:\n"When exporting, some addresses are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    'Zoë,"Martin, PhD",https://www.linkedin.com/in/zo%C3%AB-martin,,Acme,CEO,03 Jan 2026\n'
    ",,,,,,07 Jan 2026\n"
    "Bad,Date,https://www.linkedin.com/in/bad,,,,yesterday"
)
ME, ZOE, ANN, BOB = (f"https://www.linkedin.com/in/{slug}" for slug in ("me", "zoë-martin", "ann", "bob"))
INVITATIONS = (
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    f'Me,Zoë,"1/2/26, 9:05 AM",Bonjour Zoë,OUTGOING,{ME},{ZOE}\n'
    f'Bob,Me,"1/2/26, 9:05 AM",,INCOMING,{BOB},{ME}\n'
    f'Bob,Me,"1/2/26, 9:05 AM",,SIDEWAYS,{BOB},{ME}\n'
)
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
    "CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\n"
    f'2-a==,,Zoë,{ZOE},Me,{ME},2026-01-03 10:00:00 UTC,,"Merci\nbeaucoup",INBOX,,No\n'
    f",,Me,{ME},Ann,{ANN},2026-01-03 10:00:00 UTC,,soon,,,Yes\n"
    f"2-b==,Sponsored Conversation,LinkedIn Member,,Me,{ME},2026-01-03 10:00:00 UTC,,Buy,ARCHIVE,,\n"
    f'2-c==,,Me,{ME},"Ann,Bob, PhD",,2026-01-03 10:00:00 UTC,,hello,INBOX,,\n'
    f"2-c==,,Me,{ME},Ann,,03/01/2026,,hello,INBOX,,\n"
)
FILES = {"Connections.csv": CONNECTIONS, "Invitations.csv": INVITATIONS, "messages.csv": MESSAGES}


def zipped(path: Path, files: dict[str, str], stamp: tuple[int, ...] = (2026, 1, 10, 8, 0, 0)) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, stamp)  # type: ignore[arg-type]
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, text)
    return path


def rows(archive: Archive, kind: str) -> list[Any]:
    keys = frozenset({archive.owner_key}) if archive.owner_key else frozenset()
    return [row for table in archive.tables if table.kind == kind for row in read(table, keys)]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return open_archives([zipped(tmp_path / "Basic_LinkedInDataExport_01-10-2026.zip.zip", FILES)])[0]


def test_the_owner_is_the_constant_side_of_invitations(archive):
    assert (archive.owner_key, archive.owner_name) == ("me", "Me")


def test_the_newest_stamp_is_the_export_instant(archive):
    assert archive.exported_at == message_instant("2026-01-10 08:00:00 UTC")


def test_connections_are_read_past_the_preamble_with_hidden_and_bad_rows_as_values(archive):
    person, hidden, bad = rows(archive, "connections")
    assert isinstance(person, Connection)
    assert (person.person_key, person.person_name, person.row) == ("zoë-martin", "Zoë Martin, PhD", 5)
    assert isinstance(hidden, Connection)
    assert (hidden.person_key, hidden.person_name) == (None, "")
    assert bad == Unreadable(7, "date")


def test_invitations_have_the_other_side_and_a_pacific_instant(archive):
    sent, received, wrong = rows(archive, "invitations")
    assert isinstance(sent, Invitation)
    assert sent[1:] == (True, "zoë-martin", "Zoë", message_instant("2026-01-02 17:05:00 UTC"), "Bonjour Zoë")
    assert isinstance(received, Invitation)
    assert (received.outgoing, received.person_key) == (False, "bob")
    assert wrong == Unreadable(4, "direction")


def test_messages_drafts_adverts_and_groups_are_told_apart(archive):
    first, draft, advert, group, bad = rows(archive, "messages")
    assert isinstance(first, Message)
    assert (first.row, first.by_owner, first.many, first.text) == (3, False, False, "Merci\nbeaucoup")
    assert isinstance(draft, Message)
    assert (draft.draft, draft.recipients) == (True, (("ann", "Ann"),))
    assert advert == Aside(5, "advert")
    assert isinstance(group, Message)
    assert (group.many, group.by_owner) == (True, True)
    assert bad == Unreadable(7, "date")


def test_old_messages_know_who_spoke_by_their_direction(tmp_path):
    old = 'From,To,Date,Subject,Content,Direction,Folder\nAnn,Me,"10/2/18, 3:04 PM",,Hi,INCOMING,INBOX\n'
    (message,) = rows(open_archives([zipped(tmp_path / "old.zip", {"Messages.csv": old})])[0], "messages")
    assert isinstance(message, Message)
    assert (message.at, message.by_owner) == (message_instant("2018-10-02 15:04:00"), False)


def test_comments_are_read_with_escaped_quotes_and_with_no_quotes_at_all(tmp_path):
    text = (
        "Date,Link,Message\n"
        '2025-07-13 10:22:33,https://www.linkedin.com/feed/update/x,"A \\"quoted\\" word\nand, a line"\n'
        "2024-07-13 10:22:33,https://www.linkedin.com/feed/update/y,first line\nsecond line\n"
        "never,https://www.linkedin.com/feed/update/z,text\n"
    )
    first, second, bad = rows(
        open_archives([zipped(tmp_path / "a.zip", {"Comments_1234.csv": text})])[0], "comments"
    )
    assert (first.text, second.text) == ('A "quoted" word\nand, a line', "first line\nsecond line")
    assert bad == Unreadable(6, "date")


def test_shares_of_2018_are_tabbed_utf16_and_line_breaks_lose_their_quotes(tmp_path):
    path = tmp_path / "s.zip"
    with zipfile.ZipFile(path, "w") as out:
        header = "Date\tShare Link\tShare Commentary\n"
        out.writestr(
            "Shares.csv", (header + "2018-05-01 10:00:00\thttps://x\tBonjour à tous\n").encode("utf-16")
        )
        modern = 'Date,ShareLink,ShareCommentary\n2026-05-01 10:00:00,https://x,"""one""\n""two"""\n'
        out.writestr("Shares_99.csv", modern)
    assert [row.text for row in rows(open_archives([path])[0], "shares")] == ["Bonjour à tous", "one\ntwo"]


def test_an_archive_zipped_again_by_hand_is_the_same_archive(tmp_path):
    files = {f"My export/{name}": text for name, text in FILES.items()} | {
        "__MACOSX/My export/._messages.csv": "x"
    }
    archive = open_archives([zipped(tmp_path / "again.zip", files)])[0]
    assert [table.kind for table in archive.tables] == ["connections", "invitations", "messages"]
    assert archive.unread == ()


def test_a_folder_ends_with_the_day_in_its_name(tmp_path):
    folder = tmp_path / "Complete_LinkedInDataExport_01-10-2026"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert open_archives([folder])[0].exported_at == int(
        datetime(2026, 1, 10, 23, 59, 59, tzinfo=UTC).timestamp()
    )


def test_stamps_far_from_the_name_give_way_to_the_day_in_the_name(tmp_path):
    path = zipped(tmp_path / "Basic_LinkedInDataExport_01-10-2026.zip", FILES, (2026, 3, 1, 0, 0, 0))
    assert open_archives([path])[0].exported_at == int(
        datetime(2026, 1, 10, 23, 59, 59, tzinfo=UTC).timestamp()
    )


def test_assistants_are_nobody_and_unknown_files_are_named(tmp_path):
    files = FILES | {"coach_messages.csv": MESSAGES, "Skills.csv": "Name\nPython\n"}
    archive = open_archives([zipped(tmp_path / "a.zip", files)])[0]
    assert (archive.assistants, archive.unread) == (("coach_messages.csv",), ("Skills.csv",))


def test_parts_of_one_archive_are_one(tmp_path):
    one = zipped(tmp_path / "Complete_LinkedInDataExport_01-10-2026_1.zip", {"Connections.csv": CONNECTIONS})
    two = zipped(tmp_path / "Complete_LinkedInDataExport_01-10-2026_2.zip", {"messages.csv": MESSAGES})
    assert len(open_archives([one, two])) == 1


@pytest.mark.parametrize("names", [("export_1.zip", "export_2.zip"), ("LinkedIn.zip", "LinkedIn (1).zip")])
def test_two_exports_are_no_parts_of_one_however_they_are_named(names, tmp_path):
    sooner, later = (tmp_path / name for name in names)
    zipped(later, FILES, (2026, 3, 1, 8, 0, 0))
    zipped(sooner, {"Invitations.csv": INVITATIONS}, (2025, 9, 1, 8, 0, 0))
    found = open_archives([later, sooner])
    assert [archive.name for archive in found] == list(names)


def unpacked(folder: Path, files: dict[str, str]) -> None:
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")


def test_a_folder_of_archives_holds_each_be_it_packed_or_not(tmp_path):
    given = tmp_path / "given"
    unpacked(given / "Basic_LinkedInDataExport_01-10-2026", FILES)
    unpacked(given / "Basic_LinkedInDataExport_09-01-2025", FILES)
    zipped(given / "Basic_LinkedInDataExport_11-01-2025.zip", FILES, (2025, 11, 1, 8, 0, 0))
    zipped(given / "pictures.zip", {"Rich_Media.txt": "none"})
    days = [datetime.fromtimestamp(one.exported_at or 0, UTC).date() for one in open_archives([given])]
    assert [f"{day:%m-%Y}" for day in days] == ["09-2025", "11-2025", "01-2026"]


def test_an_unpacked_archive_with_a_zip_of_something_else_is_one(tmp_path):
    unpacked(tmp_path / "given" / "inside", FILES)
    zipped(tmp_path / "given" / "pictures.zip", {"Rich_Media.txt": "none"})
    assert len(open_archives([tmp_path / "given"])) == 1


def test_who_is_only_named_in_a_conversation_is_in_it_too(tmp_path):
    head = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
    said = [
        f"2-a==,,Ann,{ANN},Me,2022-01-01 10:00:00 UTC,,one,INBOX",
        f"2-a==,,Me,{ME},Ann,2022-01-01 11:00:00 UTC,,two,INBOX",
        f'2-b==,,Ann,{ANN},"Me,Bob",2022-01-02 10:00:00 UTC,,three,INBOX',
        f'2-c==,,Ann,{ANN},"Me,Bob",2022-01-03 10:00:00 UTC,,four,INBOX',
        f"2-d==,,Bob,{BOB},Me,2022-01-04 10:00:00 UTC,,five,INBOX",
    ]
    archive = open_archives([zipped(tmp_path / "a.zip", {"messages.csv": head + "\n".join(said) + "\n"})])[0]
    assert archive.owner_key == "me"


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ("José Kowalski, MBA,LinkedIn Member", "José Kowalski, MBA"),
        ("LinkedIn Member,Zoë", "Zoë"),
        ("A,B,LinkedIn Member", ""),
    ],
)
def test_one_address_is_of_the_one_who_is_named(names, shown, tmp_path):
    head = MESSAGES.partition("\n")[0]
    row = f'2-g==,,Me,{ME},"{names}",{ZOE},2026-01-03 10:00:00 UTC,,hello,INBOX,,\n'
    archive = open_archives([zipped(tmp_path / "a.zip", FILES | {"messages.csv": f"{head}\n{row}"})])[0]
    (message,) = rows(archive, "messages")
    assert message.recipients == (("zoë-martin", shown),)


def hostile(tmp_path: Path, code: str) -> Path:
    path = tmp_path / f"{code}.zip"
    if code == "not_zip":
        path.write_text("hello")
    elif code == "truncated":
        whole = zipped(path, FILES).read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
    elif code == "climbing":
        zipped(path, {"../../Connections.csv": CONNECTIONS})
    elif code == "bomb":
        zipped(path, {"messages.csv": "0" * 40_000_000})
    elif code == "no_table":
        zipped(path, {"Skills.csv": "Name\nPython\n"})
    elif code == "encrypted":
        marked = bytearray(zipped(path, {"Connections.csv": CONNECTIONS}).read_bytes())
        marked[marked.index(b"PK\x01\x02") + 8] |= 1
        path.write_bytes(marked)
    return path


@pytest.mark.parametrize(
    "code", ["not_found", "not_zip", "truncated", "climbing", "bomb", "no_table", "encrypted"]
)
def test_bad_input_is_refused_with_its_own_code(tmp_path, code):
    with pytest.raises(CannotRead) as refused:
        open_archives([hostile(tmp_path, code)])
    assert refused.value.code == code


@pytest.mark.parametrize("kind", ["zip", "folder"])
def test_a_file_that_may_not_be_opened_is_named(tmp_path, monkeypatch, kind):
    path = zipped(tmp_path / "a.zip", FILES)
    if kind == "folder":
        with zipfile.ZipFile(path) as whole:
            whole.extractall(tmp_path / "whole")
    forbidden = path if kind == "zip" else tmp_path / "whole" / "messages.csv"
    freely = io.open

    def opened(file, *rest, **more):
        if str(file) == str(forbidden):
            raise PermissionError(13, "Permission denied", str(file))
        return freely(file, *rest, **more)

    monkeypatch.setattr(io, "open", opened)
    with pytest.raises(CannotRead) as refused:
        open_archives([path if kind == "zip" else tmp_path / "whole"])
    assert (refused.value.code, refused.value.fields["path"]) == ("forbidden", str(forbidden))


def test_damage_inside_a_table_is_our_own_error(tmp_path):
    assert_damage_is_told(tmp_path)


def assert_damage_is_told(folder: Path) -> None:
    path = zipped(folder / "a.zip", {"Connections.csv": CONNECTIONS * 500})
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2 : len(whole) // 2 + 40] = bytes(40)
    path.write_bytes(whole)
    with pytest.raises(CannotRead) as refused:
        rows(open_archives([path])[0], "connections")
    assert refused.value.code == "truncated"


def test_a_zip_alone_in_a_zip_is_opened(tmp_path):
    inner = zipped(tmp_path / "inner.zip", FILES).read_bytes()
    path = tmp_path / "outer.zip"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("inner.zip", io.BytesIO(inner).read())
    assert len(open_archives([path])[0].tables) == len(FILES)


def test_a_zip_alone_in_a_zip_is_unpacked_in_a_folder_that_goes_with_the_archive(tmp_path, monkeypatch):
    path, folder = tmp_path / "outer.zip", tmp_path / "unpacked"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    with zipfile.ZipFile(path, "w") as out:
        out.write(zipped(tmp_path / "inner.zip", FILES), "inner.zip")
    archive = open_archives([path])[0]
    assert len(rows(archive, "messages")) == 5
    assert len(list(folder.iterdir())) == 1
    del archive
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("names", "urls", "recipients"),
    [
        ("Ann,Bob", f"{ANN},{BOB}", (("ann", "Ann"), ("bob", "Bob"))),
        ("Ann,LinkedIn Member,Bob", f"{ANN},{BOB}", (("ann", "Ann"), ("bob", "Bob"))),
        ("LinkedIn Member,Bob", f"{ANN},{BOB}", (("ann", "LinkedIn Member"), ("bob", "Bob"))),
        ("Ann,Bob,Zoë", f"{ANN},{BOB}", (("ann", ""), ("bob", ""))),
    ],
)
def test_names_answer_to_addresses_where_they_are_as_many_hidden_ones_left_out(
    tmp_path, names, urls, recipients
):
    head = MESSAGES.splitlines()[0]
    line = f'2-a==,,Me,{ME},"{names}","{urls}",2026-01-03 10:00:00 UTC,,Hi,INBOX,,\n'
    archive = open_archives([zipped(tmp_path / "a.zip", {"messages.csv": f"{head}\n{line}"})])[0]
    (message,) = rows(archive, "messages")
    assert (message.recipients, message.many) == (recipients, True)


_PLAIN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def _line(first: str, company: str = "Acme", day: str = "03 Jan 2026") -> str:
    return f"{first},Day,https://www.linkedin.com/in/{first.casefold()},,{company},CEO,{day}\n"


def test_what_follows_a_quote_that_never_closes_is_read(tmp_path):
    broken = _line("Bob").replace("Bob,", 'Bob,"')
    text = _PLAIN + _line("Ann") + broken + _line("Cy") + _line("Di") + broken + _line("Ed")
    text += _line("Flo", day='"03 Jan 2026') + _line("Gil")
    (archive,) = open_archives([zipped(tmp_path / "a.zip", FILES | {"Connections.csv": text})])
    found = rows(archive, "connections")
    met = [row.person_key for row in found if isinstance(row, Connection)]
    assert met == ["ann", "cy", "di", "ed", "gil"]
    assert len([row for row in found if isinstance(row, Unreadable)]) == 3


def test_a_message_of_many_lines_is_one_record_whatever_stands_in_it(tmp_path):
    long = '"a, b\nc, ""d""\n' + ",\n" * 20 + '"'
    text = MESSAGES.replace('"Merci\nbeaucoup"', long)
    (archive,) = open_archives([zipped(tmp_path / "a.zip", FILES | {"messages.csv": text})])
    first = rows(archive, "messages")[0]
    assert isinstance(first, Message)
    assert first.text.startswith('a, b\nc, "d"\n,\n')
    assert len(rows(archive, "messages")) == len(rows(open_archives([_usual(tmp_path)])[0], "messages"))


def _usual(folder: Path) -> Path:
    return zipped(folder / "usual.zip", FILES)


def test_a_damaged_byte_makes_no_other_code_page_of_the_rest(tmp_path):
    text = (_PLAIN + _line("Zoé", "Éclair") + _line("Ann", "Caf?")).encode().replace(b"Caf?", b"Caf\xe9")
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("Connections.csv", text)
    first, second = rows(open_archives([path])[0], "connections")
    assert (first.person_key, first.company) == ("zoé", "Éclair")
    assert second.company == "Caf\N{REPLACEMENT CHARACTER}"


def test_several_archives_in_one_zip_are_as_good_as_one_after_the_other(tmp_path):
    parts = [zipped(tmp_path / f"{day}.zip", FILES, (2026, 1, day, 8, 0, 0)) for day in (10, 20)]
    outer = tmp_path / "both.zip"
    with zipfile.ZipFile(outer, "w") as out:
        for part in parts:
            out.write(part, part.name)
    found, apart = open_archives([outer]), open_archives(parts)
    assert [one.fingerprint for one in found] == [one.fingerprint for one in apart]
    assert [rows(one, "connections") for one in found] == [rows(one, "connections") for one in apart]


def test_a_zip_in_a_zip_in_a_zip_has_an_end(tmp_path):
    path = _usual(tmp_path)
    for depth in range(5):
        outer = tmp_path / f"outer{depth}.zip"
        with zipfile.ZipFile(outer, "w") as out:
            out.write(path, "inner.zip")
        path = outer
        if depth < 3:
            assert open_archives([path])[0].owner_key == "me"
    with pytest.raises(CannotRead, match="bomb"):
        open_archives([path])


def _talk(*others: str) -> str:
    head = MESSAGES.partition("\n")[0]
    lines = [
        f"2-{n}==,,Me,{ME},{who},https://www.linkedin.com/in/{who},2026-01-0{n} 10:00:00 UTC,,hi,INBOX,,No"
        for n, who in enumerate(others, 1)
    ]
    return "\n".join([head, *lines]) + "\n"


def test_whoever_is_in_all_conversations_is_the_owner_and_of_two_neither(tmp_path):
    (two,) = open_archives([zipped(tmp_path / "a.zip", {"messages.csv": _talk("ann", "bob")})])
    assert (two.owner_key, two.may_be) == ("me", ())
    (one,) = open_archives([zipped(tmp_path / "b.zip", {"messages.csv": _talk("ann")})])
    assert (one.owner_key, one.may_be) == (None, (("ann", "ann"), ("me", "Me")))
    known = {"messages.csv": _talk("ann"), "Connections.csv": _PLAIN + _line("Ann")}
    (met,) = open_archives([zipped(tmp_path / "c.zip", known)])
    assert (met.owner_key, met.may_be) == ("me", ())
