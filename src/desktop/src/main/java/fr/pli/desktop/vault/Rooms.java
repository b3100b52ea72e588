package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an unlocked vault holds, opened in order and closed in reverse.
 *
 * @param notices what was found and mended on the way
 */
record Rooms(
    PagedFolder folder,
    H2Database database,
    DocumentFiles documents,
    JournalFile journal,
    SecretFiles secrets,
    Manifest manifest,
    Set<VaultNotice> notices) {
  static Rooms open(Disk disk, Path directory, VaultKeys keys, Migrations migrations, Instant now)
      throws IOException, VaultException {
    disk.probe(directory);
    Set<VaultNotice> notices = EnumSet.noneOf(VaultNotice.class);
    Manifest manifest = new Manifest(disk, directory, keys.config());
    if (!manifest.check()) {
      notices.add(VaultNotice.KEYS_PUT_BACK);
    }
    SecretFiles secrets = new SecretFiles(disk, directory, manifest, keys.names(), keys.identity());
    JournalFile journal = openJournal(disk, directory, keys, now, notices);
    PagedFolder folder = new PagedFolder(disk, directory, keys.database());
    boolean opened = false;
    try {
      DocumentFiles documents = openDocuments(disk, directory, keys, journal);
      DatabaseFile file = new DatabaseFile(disk, directory, folder, migrations);
      DatabaseOpening opening =
          new DatabaseOpening(
              disk, directory, keys.database(), file, folder, !journal.isEmpty(), now);
      DatabaseOpening.Opened database = opening.open();
      notices.addAll(database.notices());
      opened = true;
      return new Rooms(folder, database.database(), documents, journal, secrets, manifest, notices);
    } finally {
      if (!opened) {
        folder.close();
        journal.close();
      }
    }
  }

  private static DocumentFiles openDocuments(
      Disk disk, Path directory, VaultKeys keys, JournalFile journal) throws IOException {
    Path folder = directory.resolve("documents");
    return new DocumentFiles(disk, folder, keys.names(), keys.documents(), journal::contents);
  }

  private static JournalFile openJournal(
      Disk disk, Path directory, VaultKeys keys, Instant now, Set<VaultNotice> notices)
      throws IOException {
    JournalOpening.Opened opened = new JournalOpening(disk, directory, keys.journal(), now).open();
    switch (opened.ending()) {
      case WHOLE -> {}
      case TORN -> notices.add(VaultNotice.JOURNAL_CUT);
      case BROKEN -> notices.add(VaultNotice.JOURNAL_BROKEN);
    }
    if (!opened.marked()) {
      notices.add(VaultNotice.MARK_BROKEN);
    }
    return opened.journal();
  }

  void close() throws IOException {
    try (folder;
        database) {
      journal.close();
    }
  }
}
