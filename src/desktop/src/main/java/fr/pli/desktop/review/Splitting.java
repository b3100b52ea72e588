package fr.pli.desktop.review;

import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.pages.PageCutter;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.pages.UnreadableException.Reason;
import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.work.Job;
import fr.pli.exchange.wire.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Makes several letters of one file. The documents of the parts are stored first, then parts and
 * letter change in one step: dying before it leaves the letter as it was, and documents to sweep.
 */
public final class Splitting {
  /** The parts of one letter may not have more bytes together: pages may share large pictures. */
  static final long MOST_BYTES = 4L * Limits.MAX_FILE_BYTES;

  private final Letters letters;
  private final Documents documents;
  private final PageCutter cutter;
  private final Guard guard;

  public Splitting(Letters letters, Documents documents, PageCutter cutter, Guard guard) {
    this.letters = letters;
    this.documents = documents;
    this.cutter = cutter;
    this.guard = guard;
  }

  /**
   * Splits a letter that is to review. Blocks.
   *
   * @param cuts first pages of the parts after the first, from 2
   * @param job told of each part; cancelling it leaves the letter as it was
   * @return the parts in order; empty when it was cancelled or the letter had moved on
   * @throws UnreadableException if a part cannot be made; the letter stays as it was
   * @throws IllegalArgumentException if there is no cut or a cut lies outside the letter
   * @throws fr.pli.desktop.people.NotAllowedException without the right to prepare
   */
  public List<UUID> split(UUID id, SortedSet<Integer> cuts, String who, Job job)
      throws UnreadableException {
    guard.require(new Act.Prepare());
    OutgoingLetter letter = letters.find(id).orElse(null);
    DocumentId document = letter == null ? null : letter.document();
    if (letter == null || document == null) {
      return List.of();
    }
    List<PageRange> ranges = PageRange.cut(pages(letter), cuts);
    byte[] pdf = documents.read(document);
    List<LetterPart> parts = new ArrayList<>();
    long bytes = 0;
    for (PageRange range : ranges) {
      if (job.cancelled()) {
        return List.of();
      }
      byte[] part = cutter.cut(pdf, range.first(), range.last());
      bytes += part.length;
      if (bytes > MOST_BYTES) {
        throw new UnreadableException(Reason.TOO_LARGE);
      }
      parts.add(stored(range.named(letter.fileName()), part));
      job.progress(parts.size(), ranges.size());
    }
    return letters.split(id, parts, who);
  }

  private static int pages(OutgoingLetter letter) {
    Reading reading = letter.reading();
    return reading == null ? 0 : reading.pages();
  }

  private LetterPart stored(String name, byte[] part) {
    return new LetterPart(name, documents.put(part), part.length, Sha256.hex(part));
  }
}
