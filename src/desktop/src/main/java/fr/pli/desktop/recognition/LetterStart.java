package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.Patient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one of several letters begins in a file. What was read of it tells a person which letter it
 * is, and is never taken over.
 *
 * @param page its first page, from 1
 */
public record LetterStart(int page, @Nullable Patient patient, @Nullable LocalDate date) {
  /** The beginnings of letters that follow each other in one file. */
  static List<LetterStart> of(List<Reading> letters) {
    List<LetterStart> starts = new ArrayList<>();
    int page = 1;
    for (Reading letter : letters) {
      starts.add(new LetterStart(page, value(letter.patient()), value(letter.date())));
      page += letter.pages();
    }
    return starts;
  }

  private static <T> @Nullable T value(@Nullable Recognised<T> read) {
    return read == null ? null : read.value();
  }

  /** Never prints its content. */
  @Override
  public String toString() {
    return "LetterStart[" + page + "]";
  }
}
