package fr.pli.desktop.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Opens the journal, mending what a crash left and saving what can be believed of a broken one. No
 * byte is thrown away: what is cut or replaced is kept beside it.
 *
 * @param now names the files that are kept beside
 */
record JournalOpening(Path directory, VaultKey key, Instant now) {
  /**
   * @param ending how the file was found
   */
  record Opened(JournalFile journal, JournalScan.Ending ending) {}

  Opened open() throws IOException {
    JournalMark mark = new JournalMark(directory.resolve("journal.mark"), key);
    boolean marked = Files.exists(mark.file());
    if (!Files.exists(file()) && !marked) {
      Disk.write(file(), JournalScan.newHead());
    }
    JournalScan scan = check(scan(), mark);
    JournalScan.Ending found = scan.ending();
    switch (found) {
      case WHOLE -> {}
      case TORN -> cut(scan);
      case BROKEN -> scan = startAgain(scan);
    }
    return new Opened(new JournalFile(file(), key, scan, mark), found);
  }

  private JournalScan scan() throws IOException {
    byte[] bytes = Files.exists(file()) ? Files.readAllBytes(file()) : new byte[0];
    return JournalScan.of(bytes, key);
  }

  /** Broken if it does not reach the mark, or is another journal. */
  private JournalScan check(JournalScan scan, JournalMark mark) throws IOException {
    boolean reached;
    try {
      Optional<JournalChain> marked = mark.read();
      reached = marked.isEmpty() || scan.chain().reaches(marked.get());
    } catch (DamagedFileException _) {
      reached = false;
    }
    return reached
        ? scan
        : new JournalScan(JournalScan.Ending.BROKEN, scan.chain(), scan.length(), scan.records());
  }

  private void cut(JournalScan scan) throws IOException {
    byte[] bytes = Files.readAllBytes(file());
    Disk.write(
        directory.resolve("journal-cut-" + DatabaseFile.STAMP.format(now)),
        Arrays.copyOfRange(bytes, scan.length(), bytes.length));
    Disk.write(file(), Arrays.copyOf(bytes, scan.length()));
  }

  /** A new journal with the records of the old one that can be believed. */
  private JournalScan startAgain(JournalScan old) throws IOException {
    byte[] head = JournalScan.newHead();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(head);
    JournalChain chain = JournalScan.of(head, key).chain();
    for (byte[] record : old.records()) {
      byte[] box = SealedBox.seal(key, record, chain.bound());
      file.writeBytes(chain.length(box.length));
      file.writeBytes(box);
      chain = chain.then(box);
    }
    if (Files.exists(file())) {
      Disk.replace(file(), directory.resolve("journal-broken-" + DatabaseFile.STAMP.format(now)));
    }
    Disk.write(file(), file.toByteArray());
    return JournalScan.of(file.toByteArray(), key);
  }

  private Path file() {
    return directory.resolve("journal");
  }
}
