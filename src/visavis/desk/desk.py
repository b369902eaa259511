"""The desk itself."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from visavis.desk.importing import ImportReport, Progress, Wish, import_archives, undo_import
from visavis.ledger import open_ledger
from visavis.ledger.history import Past, list_imports
from visavis.ledger.owners import Owner, chosen_owner


class Desk:
    """A ledger that is open, and the owner who is asked about.

    `address` is a file or a `postgresql://` address; `owner` a name or profile key,
    needed only where the ledger holds several. Raises BadSetting or CannotKeep.
    """

    def __init__(self, address: str | Path, owner: str | None = None) -> None:
        self.ledger = open_ledger(address)
        self._named = owner

    @property
    def owner(self) -> Owner:
        """Whose data is asked about; raises CannotAsk in an empty ledger, or where there are several."""
        return chosen_owner(self.ledger, self._named)

    def import_archives(
        self,
        paths: Sequence[Path],
        now: int,
        *,
        another: bool = False,
        renamed: bool = False,
        progress: Progress | None = None,
    ) -> Iterator[ImportReport]:
        """Import archives in turn; see `visavis.desk.importing.import_archives`."""
        wish = Wish(self._named, another, renamed)
        return import_archives(self.ledger, paths, wish, now, progress)

    def history(self) -> list[Past]:
        """Return the imports, the newest export first."""
        return list_imports(self.ledger, self.owner.id)

    def undo(self, import_id: int) -> Past:
        """Take an import out again; raises CannotAsk where there is none of this number."""
        return undo_import(self.ledger, self.owner, import_id)

    def close(self) -> None:
        """Let go of the ledger."""
        self.ledger.close()
