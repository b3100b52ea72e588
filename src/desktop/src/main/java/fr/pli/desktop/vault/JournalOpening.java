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
record JournalOpening(Disk disk, Path directory, VaultKey key, Instant now) {
  /**
   * @param ending how the file was found
   * @param marked false when its mark was missing, broken or too old
   */
  record Opened(JournalFile journal, JournalScan.Ending ending, boolean marked) {}

  Opened open() throws IOException {
    Path place = directory.resolve("journal.mark");
    Mark mark = new Mark(disk, place, key, "journal", JournalChain.BOUND);
    boolean opened = false;
    try {
      Opened found = open(mark);
      opened = true;
      return found;
    } finally {
      if (!opened) {
        mark.close();
      }
    }
  }

  private Opened open(Mark mark) throws IOException {
    if (!Files.exists(file()) && mark.last().isEmpty()) {
      disk.write(file(), JournalScan.newHead());
    }
    JournalScan scan = scan();
    Mark.Verdict verdict = judge(scan, mark);
    JournalScan.Ending found = ending(scan.ending(), verdict);
    switch (found) {
      case WHOLE -> {}
      case TORN -> cut(scan);
      case BROKEN -> scan = startAgain(scan);
    }
    JournalFile journal = new JournalFile(disk, file(), key, scan, mark);
    return new Opened(journal, found, verdict != Mark.Verdict.UNMARKED);
  }

  /**
   * What lies behind the last record that was marked was confirmed to nobody: a power cut may leave
   * any of its bytes out, the first ones too.
   */
  private static JournalScan.Ending ending(JournalScan.Ending seen, Mark.Verdict verdict) {
    return switch (verdict) {
      case BEHIND -> JournalScan.Ending.BROKEN;
      case SOUND -> seen == JournalScan.Ending.BROKEN ? JournalScan.Ending.TORN : seen;
      case UNMARKED -> seen;
    };
  }

  private JournalScan scan() throws IOException {
    byte[] bytes = Files.exists(file()) ? Files.readAllBytes(file()) : new byte[0];
    return JournalScan.of(bytes, key);
  }

  /** Behind as well if it is another journal. */
  private static Mark.Verdict judge(JournalScan scan, Mark mark) throws IOException {
    Optional<Mark.Step> last = mark.last();
    if (last.isEmpty() && scan.ending() == JournalScan.Ending.BROKEN) {
      return Mark.Verdict.UNMARKED;
    }
    return last.isPresent() && !scan.chain().continues(last.get().state())
        ? Mark.Verdict.BEHIND
        : mark.judge(scan.chain().count());
  }

  private void cut(JournalScan scan) throws IOException {
    byte[] bytes = Files.readAllBytes(file());
    disk.write(
        directory.resolve("journal-cut-" + DatabaseFile.STAMP.format(now)),
        Arrays.copyOfRange(bytes, scan.length(), bytes.length));
    disk.write(file(), Arrays.copyOf(bytes, scan.length()));
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
      disk.replace(file(), directory.resolve("journal-broken-" + DatabaseFile.STAMP.format(now)));
    }
    disk.write(file(), file.toByteArray());
    return JournalScan.of(file.toByteArray(), key);
  }

  private Path file() {
    return directory.resolve("journal");
  }
}
