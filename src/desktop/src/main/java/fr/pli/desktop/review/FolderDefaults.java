package fr.pli.desktop.review;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a watched folder says where a letter says nothing. A letter that says otherwise is not
 * overruled: nobody is taken for its author, and a person is asked.
 */
public final class FolderDefaults {
  /** Note on a reading: the folder is one doctor's, the letter seems to be another's. */
  public static final String CONTRADICTION = "author-contradicts-folder";

  private final Supplier<Settings> settings;
  private final Supplier<List<Party>> doctors;

  /**
   * Reads what is set at each letter.
   *
   * @param doctors who writes letters in this practice; no one else is an author by default
   */
  public FolderDefaults(Supplier<Settings> settings, Supplier<List<Party>> doctors) {
    this.settings = settings;
    this.doctors = doctors;
  }

  /** What is laid down for the folder of this path; empty for a letter that was dropped. */
  public static Optional<WatchedFolder> of(Settings settings, String folder) {
    return settings.watched().stream().filter(each -> each.path().equals(folder)).findFirst();
  }

  /** True when letter and folder name two authors, however certain the letter is. */
  public boolean contradicted(Reading reading, String folder) {
    Recognised<Party> read = reading.author();
    return read != null && author(folder).filter(own -> !same(own, read.value())).isPresent();
  }

  /** The sheet with what the folder adds to it. */
  public ReviewSheet complete(ReviewSheet sheet, Reading reading, String folder) {
    ReviewSheet typed = sheet.type() == null ? Sheets.type(sheet, kind(folder)) : sheet;
    if (contradicted(reading, folder)) {
      return Sheets.author(typed, null);
    }
    Party own = author(folder).orElse(null);
    boolean said = reading.author() != null && reading.author().certain();
    return own == null || said ? typed : Sheets.author(typed, own);
  }

  private Optional<Party> author(String folder) {
    Rpps number = of(settings.get(), folder).map(WatchedFolder::author).orElse(null);
    return number == null
        ? Optional.empty()
        : doctors.get().stream().filter(each -> number.equals(each.rpps())).findFirst();
  }

  private @Nullable DocumentType kind(String folder) {
    return of(settings.get(), folder).map(WatchedFolder::kind).orElse(null);
  }

  /** By number where both have one, otherwise by the words of the name. */
  private static boolean same(Party own, Party read) {
    return (own.rpps() != null && read.rpps() != null)
        ? own.rpps().equals(read.rpps())
        : words(own).equals(words(read));
  }

  private static Set<String> words(Party party) {
    String folded =
        Normalizer.normalize(party.name(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Set.copyOf(List.of(folded.split("[^\\p{L}\\p{N}]+", -1)));
  }
}
