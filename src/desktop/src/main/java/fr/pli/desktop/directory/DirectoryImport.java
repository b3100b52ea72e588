package fr.pli.desktop.directory;

import fr.pli.desktop.work.Job;
import fr.pli.desktop.work.Jobs;
import fr.pli.exchange.directory.ExtractionException;
import fr.pli.exchange.directory.ExtractionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Replaces the local directory by what extraction files hold: as a whole, and only when the new set
 * is good. Memory stays bounded whatever the files are; a kill at any moment leaves the former set.
 */
public final class DirectoryImport {
  /** The job's kind. */
  public static final String JOB = "job.directory";

  /** A set smaller than this share of the former one is taken for half a file. */
  private static final double SHRUNKEN = 0.8;

  /** Reading the files is about this share of the work, in hundredths. */
  private static final int READING = 25;

  private static final int BYTES_PER_LINE = 180;
  private static final int LINES_PER_STEP = 5_000;

  private final LocalDirectory directory;
  private final InstantSource clock;
  private final ExtractionReader reader = new ExtractionReader();

  public DirectoryImport(LocalDirectory directory) {
    this(directory, InstantSource.system());
  }

  public DirectoryImport(LocalDirectory directory, InstantSource clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** The same, watched by nobody. */
  public ImportOutcome read(List<Path> files) throws IOException {
    try (Job job = new Jobs().begin(JOB, 100)) {
      return read(files, job);
    }
  }

  /**
   * Reads all the files into one new set. Blocks for seconds on national files.
   *
   * @param job told how far the work is, in hundredths; may be cancelled until the end
   * @throws IOException if the own store cannot be written; the former set stays in use
   */
  public ImportOutcome read(List<Path> files, Job job) throws IOException {
    try (IndexRewrite rewrite = directory.rewrite();
        RowShares shares = new RowShares(directory.sharesFolder(), bytes(files))) {
      return replaceWhenGood(files, job, rewrite, shares);
    } catch (LockObtainFailedException _) {
      return new ImportOutcome.Refused("busy");
    } catch (CancellationException _) {
      return new ImportOutcome.Refused("cancelled");
    }
  }

  private ImportOutcome replaceWhenGood(
      List<Path> files, Job job, IndexRewrite rewrite, RowShares shares) throws IOException {
    Reading reading = read(files, job, shares);
    Optional<String> refusal = reading.refusal();
    if (refusal.isPresent()) {
      return new ImportOutcome.Refused(refusal.get());
    }
    Comparison comparison = directory.compare();
    long entries =
        new Indexing(rewrite, comparison)
            .index(
                shares,
                done -> {
                  watch(job);
                  job.progress(READING + (100L - READING) * done / (shares.count() + 1), 100);
                });
    if (entries == 0) {
      return new ImportOutcome.Refused("empty");
    }
    if (entries < comparison.before() * SHRUNKEN) {
      return new ImportOutcome.Refused("shrunken");
    }
    DirectoryChanges changes = directory.changes(comparison);
    rewrite.commit(Facts.of(entries, PublicationDate.of(files), clock.instant()));
    directory.reopen();
    job.progress(100, 100);
    return new ImportOutcome.Replaced(
        entries, changes, reading.count().skipped(), reading.count().broken());
  }

  /** What was read, or why it cannot be used. */
  private record Reading(ExtractionReader.Count count, String failure) {
    private static final int FEW = 20;

    Optional<String> refusal() {
      if (!failure.isEmpty()) {
        return Optional.of(failure);
      }
      if (count.cutOff()) {
        return Optional.of("cut-off");
      }
      boolean broken = count.broken() > FEW && count.broken() * 10 > count.rows();
      return broken ? Optional.of("broken") : Optional.empty();
    }
  }

  private Reading read(List<Path> files, Job job, RowShares shares) throws IOException {
    long expected = 1 + bytes(files) / BYTES_PER_LINE;
    long[] lines = {0};
    ExtractionReader.Count count = new ExtractionReader.Count(0, 0, 0, false);
    try {
      for (Path file : files) {
        count =
            count.plus(
                reader.read(
                    file,
                    row -> {
                      if (lines[0]++ % LINES_PER_STEP == 0) {
                        watch(job);
                        job.progress(Math.min(READING, READING * lines[0] / expected), 100);
                      }
                      shares.accept(row);
                    }));
      }
    } catch (ExtractionException e) {
      return new Reading(count, e.reason().code());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IOException _) {
      return new Reading(count, "unreadable");
    }
    shares.finish();
    return new Reading(count, "");
  }

  private static void watch(Job job) {
    if (job.cancelled()) {
      throw new CancellationException();
    }
  }

  private static long bytes(List<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      boolean packed = file.toString().endsWith(".zip");
      bytes += Files.exists(file) ? Files.size(file) * (packed ? 5 : 1) : 0;
    }
    return bytes;
  }
}
