package fr.pli.desktop.cli;

import fr.pli.desktop.companion.Beside;
import fr.pli.desktop.companion.CompanionBytes;
import fr.pli.desktop.companion.Joining;
import fr.pli.desktop.intake.Reasons;
import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.pages.PageCode;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.pages.UnreadableException.Reason;
import fr.pli.desktop.recognition.LetterRecogniser;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.work.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of any file at all what would be recognised in it and beside it, or why nothing is. */
final class Inspection {
  private static final String UNREADABLE = "unreadable:";

  private final PageReader pages;
  private final LetterRecogniser recogniser;
  private final Joining joining;

  Inspection(PageReader pages, LetterRecogniser recogniser, Joining joining) {
    this.pages = pages;
    this.recogniser = recogniser;
    this.joining = joining;
  }

  /**
   * The answer for one file.
   *
   * @param name what the file is called in the answer
   */
  Map<String, @Nullable Object> of(String name, Path file) {
    return Deadline.within(Limits.FILE, () -> answer(name, file));
  }

  private Map<String, @Nullable Object> answer(String name, Path file) {
    try {
      byte[] pdf = bytes(file);
      return joined(name, pdf, Beside.read(file, pdf, Beside.of(file)));
    } catch (UnreadableException e) {
      return nothing(name, UNREADABLE + e.reason().code());
    } catch (IOException | SecurityException e) {
      return nothing(name, UNREADABLE + "no-file");
    } catch (RuntimeException | StackOverflowError e) {
      return nothing(name, "unrecognised"); // one odd letter does not end the run for the others
    }
  }

  private Map<String, @Nullable Object> joined(
      String name, byte[] pdf, List<CompanionBytes> beside) {
    LetterText text;
    try {
      text = pages.read(pdf);
    } catch (UnreadableException e) {
      Reading none = Reading.nothing(0, List.of(UNREADABLE + e.reason().code()));
      Reading said = joining.join(none, List.of(), beside);
      return InspectedLetter.file(name, said, List.of(said));
    }
    List<Reading> letters = recogniser.recogniseEach(text);
    Reading whole = letters.size() == 1 ? letters.getFirst() : recogniser.recognise(text);
    Reading all = joining.join(whole, codes(pdf), beside);
    return InspectedLetter.file(name, Deadline.over() ? late(all) : all, letters);
  }

  /** What was read until the time was over. */
  private static Reading late(Reading reading) {
    List<String> notes = new ArrayList<>(reading.notes());
    notes.add(Reasons.TIME_OVER);
    return reading.withNotes(notes);
  }

  private List<PageCode> codes(byte[] pdf) {
    try {
      return pages.codes(pdf);
    } catch (UnreadableException noCodes) {
      return List.of();
    }
  }

  private static Map<String, @Nullable Object> nothing(String name, String note) {
    Reading none = Reading.nothing(0, List.of(note));
    return InspectedLetter.file(name, none, List.of(none));
  }

  /** All bytes; never waits for what is not a file, never holds more than can be read. */
  private static byte[] bytes(Path file) throws IOException, UnreadableException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("Not a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Limits.MAX_FILE_BYTES + 1);
      if (bytes.length > Limits.MAX_FILE_BYTES) {
        throw new UnreadableException(Reason.TOO_LARGE);
      }
      return bytes;
    }
  }
}
