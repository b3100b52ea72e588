package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryAssembly;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.ExtractionException;
import fr.pli.exchange.directory.ExtractionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Replaces the local directory by what extraction files hold: as a whole, and only when the new set
 * is good. A file is read several times, one share of the keys each time, so that half a million
 * lines never lie in memory together.
 */
public final class DirectoryImport {
  private static final long BYTES_PER_PASS = 12L << 20;

  /** A set smaller than this share of the former one is taken for a broken file. */
  private static final double SHRUNKEN = 0.5;

  private final LocalDirectory directory;
  private final ExtractionReader reader = new ExtractionReader();

  public DirectoryImport(LocalDirectory directory) {
    this.directory = directory;
  }

  /**
   * Reads all the files into one new set. Blocks for seconds on national files.
   *
   * @throws IOException if the own store cannot be written; the former set stays in use
   */
  public ImportOutcome read(List<Path> files) throws IOException {
    Path prepared = directory.file().resolveSibling(directory.file().getFileName() + ".new");
    Files.createDirectories(prepared.toAbsolutePath().getParent());
    try {
      return replaceWhenGood(files, prepared);
    } finally {
      Files.deleteIfExists(prepared);
    }
  }

  private ImportOutcome replaceWhenGood(List<Path> files, Path prepared) throws IOException {
    Tally tally = new Tally();
    try (SnapshotWriter writer = new SnapshotWriter(prepared)) {
      Optional<String> refusal = write(files, writer, tally);
      if (refusal.isPresent()) {
        return new ImportOutcome.Refused(refusal.get());
      }
      writer.finish();
    }
    long before = directory.size();
    if (tally.entries == 0) {
      return new ImportOutcome.Refused("empty");
    }
    if (tally.entries < before * SHRUNKEN) {
      return new ImportOutcome.Refused("shrunken");
    }
    directory.replace(prepared);
    return new ImportOutcome.Replaced(
        tally.entries, tally.added, before - tally.known, tally.changed, tally.skipped);
  }

  /** The reason why the files cannot be used; empty when all went well. */
  private Optional<String> write(List<Path> files, SnapshotWriter writer, Tally tally)
      throws IOException {
    int passes = passes(files);
    for (int pass = 0; pass < passes; pass++) {
      DirectoryAssembly share = new DirectoryAssembly();
      Optional<String> refusal = assemble(files, pass, passes, share, tally);
      if (refusal.isPresent()) {
        return refusal;
      }
      for (DirectoryEntry entry : share.entries()) {
        tally.count(entry, directory.find(entry.key()));
        writer.add(entry);
      }
    }
    return Optional.empty();
  }

  private Optional<String> assemble(
      List<Path> files, int pass, int passes, DirectoryAssembly share, Tally tally) {
    try {
      for (Path file : files) {
        ExtractionReader.Count count =
            reader.read(
                file,
                row -> {
                  if (Math.floorMod(row.key().hashCode(), passes) == pass) {
                    share.accept(row);
                  }
                });
        tally.skipped += pass == 0 ? count.skipped() : 0;
      }
      return Optional.empty();
    } catch (ExtractionException e) {
      return Optional.of(e.reason().code());
    } catch (IOException e) {
      return Optional.of("unreadable");
    }
  }

  private static int passes(List<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      boolean packed = file.toString().endsWith(".zip");
      bytes += Files.exists(file) ? Files.size(file) * (packed ? 5 : 1) : 0;
    }
    return (int) Math.min(64, 1 + bytes / BYTES_PER_PASS);
  }

  private static final class Tally {
    private long entries;
    private long added;
    private long changed;
    private long known;
    private long skipped;

    void count(DirectoryEntry entry, Optional<DirectoryEntry> before) {
      entries++;
      known += before.isPresent() ? 1 : 0;
      added += before.isPresent() ? 0 : 1;
      changed += before.isPresent() && !before.get().equals(entry) ? 1 : 0;
    }
  }
}
