"""The tables: instants are epoch seconds, days are days since 1970, flags are 0 or 1."""

from sqlalchemy import (
    BigInteger,
    Column,
    Double,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

# SQLite numbers rows by itself only in a column called INTEGER
Id = BigInteger().with_variant(Integer, "sqlite")

CONNECTION, INVITATION, MESSAGE, DEED = 1, 2, 3, 4

owners = Table(
    "owners",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("edition", Integer, nullable=False, server_default="0", comment="how often what is read changed"),
    Column("derivation", Integer, nullable=False, comment="the DERIVATION that made this generation"),
    Column("marks", Integer, nullable=False, server_default="0", comment="how many marks were made"),
)

owner_keys = Table(
    "owner_keys",
    metadata,
    Column("owner_id", Id, primary_key=True),
    Column("person_key", Text, primary_key=True),
)

imports = Table(
    "imports",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("owner_id", Id, nullable=False),
    Column("published", SmallInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("exported_at", BigInteger),
    Column("imported_at", BigInteger, nullable=False),
    Column("covers", Text, nullable=False, comment="kinds of tables it holds, joined by a space"),
    Column("owner_key", Text),
    Column("report", Text, nullable=False, comment="JSON: what was read of each file"),
)

people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("owner_id", Id, nullable=False),
    Column("person_key", Text, nullable=False),
    UniqueConstraint("owner_id", "person_key"),
)

cards = Table(
    "cards",
    metadata,
    Column("import_id", Id, primary_key=True, autoincrement=False),
    Column("person_id", Id, primary_key=True, autoincrement=False),
    Column(
        "rank", SmallInteger, nullable=False, comment="0 connections, 1 invitations, 2 messages, 3 others"
    ),
    Column("name", Text, nullable=False),
    Column("company", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("email", Text, nullable=False),
)

connections = Table(
    "connections",
    metadata,
    Column("id", Id, primary_key=True),
    Column("owner_id", Id, nullable=False),
    Column("person_id", Id),
    Column("name", Text, nullable=False),
    Column("day", Integer, nullable=False),
    Column("trace_key", LargeBinary, nullable=False),
    UniqueConstraint("owner_id", "trace_key"),
    Index("connections_by_person", "person_id"),
)

hidden_connections = Table(
    "hidden_connections",
    metadata,
    Column("import_id", Id, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("people", Integer, nullable=False),
)

invitations = Table(
    "invitations",
    metadata,
    Column("id", Id, primary_key=True),
    Column("owner_id", Id, nullable=False),
    Column("person_id", Id),
    Column("name", Text, nullable=False),
    Column("outgoing", SmallInteger, nullable=False),
    Column("sent_at", BigInteger, nullable=False),
    Column("note", Text, nullable=False),
    Column("trace_key", LargeBinary, nullable=False),
    UniqueConstraint("owner_id", "trace_key"),
)

conversations = Table(
    "conversations",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("owner_id", Id, nullable=False),
    Column("source_key", Text, nullable=False),
    UniqueConstraint("owner_id", "source_key"),
)

views = Table(
    "views",
    metadata,
    Column("import_id", Id, primary_key=True, autoincrement=False),
    Column("conversation_id", Id, primary_key=True, autoincrement=False),
    Column("person_id", Id, comment="the only other key this import shows"),
    Column("name", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("keys", SmallInteger, nullable=False, comment="other keys shown: 0, 1, or 2 for several"),
    Column("many", SmallInteger, nullable=False, comment="a row names two recipients or more"),
    Column("owner_spoke", SmallInteger, nullable=False),
    Column("first_row", BigInteger, nullable=False),
)

messages = Table(
    "messages",
    metadata,
    Column("id", Id, primary_key=True),
    Column("owner_id", Id, nullable=False),
    Column("import_id", Id, nullable=False, comment="the first import that holds it"),
    Column("conversation_id", Id, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("by_owner", SmallInteger, nullable=False),
    Column("text_key", BigInteger, nullable=False, comment="digest of the text without white space"),
    Column("sender_id", Id),
    Column("tie", Integer, nullable=False, comment="rows of the same instant above it in its file"),
    Column("row", BigInteger, nullable=False),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    # conversations come one after the other, so the one index grows at its end
    UniqueConstraint("conversation_id", "at", "by_owner", "text_key"),
)

mends = Table(
    "mends",
    metadata,
    Column("import_id", Id, primary_key=True, autoincrement=False),
    Column("message_id", Id, primary_key=True, autoincrement=False),
    Column("tie", Integer, nullable=False),
    Column("sender_id", Id),
    Column("text", Text),
    Column("done", SmallInteger, nullable=False, server_default="0", comment="whether it is counted"),
)

deeds = Table(
    "deeds",
    metadata,
    Column("id", Id, primary_key=True),
    Column("owner_id", Id, nullable=False),
    Column("kind", Text, nullable=False),
    Column("person_id", Id),
    Column("name", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("link", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("trace_key", LargeBinary, nullable=False),
    UniqueConstraint("owner_id", "trace_key"),
)

presence = Table(
    "presence",
    metadata,
    Column("import_id", Id, primary_key=True, autoincrement=False),
    Column("kind", SmallInteger, primary_key=True, autoincrement=False),
    Column("trace_id", Id, primary_key=True, autoincrement=False),
    Index("presence_by_trace", "kind", "trace_id"),
    sqlite_with_rowid=False,
)

tombstones = Table(
    "tombstones",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("digest", LargeBinary, primary_key=True),
    Column("person", LargeBinary, nullable=False, comment="the digest of the person it belongs to"),
    Column("at", BigInteger, nullable=False),
)

# one row an entry of the journal: what it says is never altered, only whether it still stands
marks = Table(
    "marks",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("entry", Integer, primary_key=True, autoincrement=False),
    Column("act", Text, nullable=False, comment="made, changed or revoked"),
    Column("kind", Text, nullable=False),
    Column("person_key", Text, comment="by key: a mark outlives the imports that show the person"),
    Column("other_key", Text),
    Column("about", Text, nullable=False, comment="what it is about besides the person"),
    Column("marked_on", Integer, nullable=False, comment="the day the owner dates the thing"),
    Column("marked_at", BigInteger, nullable=False),
    Column("payload", Text, nullable=False, comment="JSON: the rest of the mark"),
    Column("stands", SmallInteger, nullable=False, comment="1 in the latest entry, unless it revokes"),
    Index("marks_by_kind", "owner_id", "kind", "stands"),
    Index("marks_by_person", "owner_id", "person_key"),
)

# experiments are marks with tables of their own: a plan that is sealed, and a draw that is made, stay

experiments = Table(
    "experiments",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("entry", Integer, primary_key=True, autoincrement=False),
    Column("act", Text, nullable=False, comment="planned, changed, sealed or ended"),
    Column("plan", Text, nullable=False, comment="JSON: what is compared, and how it is judged"),
    Column("seed", Text, nullable=False, comment="what the draw follows from, once it is sealed"),
    Column("words", Text, nullable=False),
    Column("marked_at", BigInteger, nullable=False),
    Column("stands", SmallInteger, nullable=False, comment="1 in the latest entry"),
)

assignments = Table(
    "assignments",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("experiment", Integer, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("stratum", Text, nullable=False),
    Column("number", Integer, nullable=False, comment="place in its stratum, from 0"),
    Column("block", Integer, nullable=False),
    Column("arm", Integer, nullable=False),
    Column("person_key", Text, comment="empty once the person is forgotten: the place stays taken"),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False, comment="the fixed text as it was filled"),
    Column("assigned_at", BigInteger, nullable=False),
    Column("company", Text, nullable=False, server_default="", comment="as given or known at the draw"),
    Column("title", Text, nullable=False, server_default="", comment="as given or known at the draw"),
    Index("assignments_by_person", "owner_id", "person_key"),
)

attention = Table(
    "attention",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("experiment", Integer, primary_key=True, autoincrement=False),
    Column("entry", Integer, primary_key=True, autoincrement=False),
    Column("place", Integer, nullable=False, comment="the assignment it was spent on"),
    Column("minutes", Integer, nullable=False),
    Column("marked_at", BigInteger, nullable=False),
)

agendas = Table(
    "agendas",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("edition", Integer, nullable=False),
    Column("entries", Integer, nullable=False, comment="entries of the journal it was made from"),
    Column("agenda", Text, nullable=False, comment="JSON"),
)

proposals = Table(
    "proposals",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("person_key", Text, primary_key=True),
    Column("place", Integer, nullable=False),
)

tokens = Table(
    "tokens",
    metadata,
    Column("digest", Text, primary_key=True, comment="SHA-256 of the token, in hexadecimal"),
    Column("name", Text, nullable=False, comment="the program it was made for"),
    Column("may_write", SmallInteger, nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("revoked_at", BigInteger),
)

# derived: each row belongs to a generation, and the owner's generation is the one read

DERIVATION = 20
"""Changes whenever what is derived would come out otherwise: older generations are then made anew."""

standings = Table(
    "standings",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("generation", Integer, primary_key=True, autoincrement=False),
    Column("person_id", Id, primary_key=True, autoincrement=False),
    Column("person_key", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("company", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("connected_on", Integer),
    Column("rung", Text, nullable=False),
    Column("turns", Integer, nullable=False),
    Column("messages", Integer, nullable=False),
    Column("began_at", BigInteger),
    Column("first_at", BigInteger),
    Column("last_at", BigInteger),
    Column("last_by_owner", SmallInteger),
    Column("traced_rung", Text, nullable=False, server_default="stranger", comment="the rung without marks"),
    Column("first_by_owner", SmallInteger),
    # of the gaps between turns that each of the two ended: how many, the sum of their natural logarithms
    # (of seconds), and of the squares of these
    Column("owner_answers", Integer, nullable=False, server_default="0"),
    Column("owner_logs", Double, nullable=False, server_default="0"),
    Column("owner_squares", Double, nullable=False, server_default="0"),
    Column("person_answers", Integer, nullable=False, server_default="0"),
    Column("person_logs", Double, nullable=False, server_default="0"),
    Column("person_squares", Double, nullable=False, server_default="0"),
    Index("standings_by_key", "owner_id", "generation", "person_key"),
    Index("standings_by_last", "owner_id", "generation", "last_at", "person_id"),
    Index("standings_by_rung", "owner_id", "generation", "rung", "last_by_owner", "person_id"),
)

threads = Table(
    "threads",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("generation", Integer, primary_key=True, autoincrement=False),
    Column("conversation_id", Id, primary_key=True, autoincrement=False),
    Column("person_id", Id, comment="empty where the other one shows no address"),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False, comment="one_to_one, group or advert"),
    Column("position", BigInteger, nullable=False, comment="its first row in the newest export"),
    Index("threads_by_person", "owner_id", "generation", "person_id"),
)

set_aside = Table(
    "set_aside",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("generation", Integer, primary_key=True, autoincrement=False),
    Column("message_id", Id, primary_key=True, autoincrement=False),
    Column("reason", Text, nullable=False, comment="note or twin"),
)

outcomes = Table(
    "outcomes",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("generation", Integer, primary_key=True, autoincrement=False),
    Column("invitation_id", Id, primary_key=True, autoincrement=False),
    Column("person_id", Id),
    Column("outgoing", SmallInteger, nullable=False),
    Column("sent_at", BigInteger, nullable=False),
    Column("note_kind", Text, comment="empty for a note received: its kind is not judged"),
    Column("singularity", Double, comment="share of 0 to 1; empty where the owner wrote no text"),
    Column("state", Text, nullable=False),
    Column("in_window", SmallInteger, nullable=False),
    Column("accepted_on", Integer),
    Column("accepted_at", BigInteger),
    Column("replied_at", BigInteger),
    Column("exchanged_at", BigInteger),
    Column("followed_days", Integer, comment="days from sending to acceptance, loss or the last export"),
    Index("outcomes_by_person", "owner_id", "generation", "person_id"),
)

readings = Table(
    "readings",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("generation", Integer, primary_key=True, autoincrement=False),
    Column("trace_kind", SmallInteger, primary_key=True, autoincrement=False),
    Column("trace_id", Id, primary_key=True, autoincrement=False),
    Column("person_id", Id, comment="empty where the other one shows no address"),
    Column("at", BigInteger, nullable=False),
    Column("kind", Text, nullable=False, comment="none, cosmetic or contextual, as read"),
    Column("confidence", Double, nullable=False),
    Column("singularity", Double),
    Column("bits", Double, nullable=False),
    Column("family", Text),
    Column("uses", Integer, nullable=False, comment="people who were sent the text it is an edit of"),
    Index("readings_by_family", "owner_id", "generation", "family"),
)

families = Table(
    "families",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("generation", Integer, primary_key=True, autoincrement=False),
    Column("family", Text, primary_key=True),
    Column("example", Text, nullable=False, comment="its sentence, as one person was sent it"),
    Column("varied", Text, nullable=False, comment="JSON: people by what filled its slots and by edits"),
)

histograms = Table(
    "histograms",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("generation", Integer, primary_key=True, autoincrement=False),
    Column("zone", Text, primary_key=True, comment="whose hours and weekdays are counted (IANA)"),
    Column("name", Text, primary_key=True),
    Column("rows", Text, nullable=False, comment="JSON: the rows, as they were counted"),
)

indexed = Table(
    "indexed",
    metadata,
    Column(
        "last_message", Id, primary_key=True, autoincrement=False,
        comment="the newest message that the index of words knows; no row where it knows none",
    ),
)  # fmt: skip

DERIVED = (standings, threads, set_aside, outcomes, readings, families)
BY_GENERATION = (*DERIVED, histograms)
"""What goes with its generation: what is derived, and what was counted of it."""
