package fr.pli.desktop.companion;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.pages.PageCode;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.exchange.letter.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Joins what comes with a letter with what was read on its pages. Structured values win. Where they
 * contradict the page or each other, the value is doubted and a note says so; where they are about
 * another patient, everything is.
 */
public final class Joining {
  /** Begins the notes on what contradicts: {@code contradiction:patient}, {@code :date}, … */
  public static final String CONTRADICTION = "contradiction:";

  /** Note: the letter has text, and the patient of the companion is not in it. */
  public static final String PATIENT_NOT_PRINTED = "patient-not-printed";

  private static final double SURE = 1;
  private static final double DOUBT = 0.5;

  private final Directory directory;

  public Joining(Directory directory) {
    this.directory = directory;
  }

  /**
   * The reading that results from a letter and all that came with it.
   *
   * @param codes what is on the pages
   * @param files what lay beside them
   */
  public Reading join(Reading printed, List<PageCode> codes, List<CompanionBytes> files) {
    List<Companion> companions = new ArrayList<>();
    List<String> notes = new ArrayList<>(printed.notes());
    InsCode.among(codes).ifPresent(companions::add);
    for (CompanionBytes file : files) {
      try {
        CompanionFile.read(file.name(), file.bytes())
            .map(companion -> file.apart() ? companion.doubted(Companion.APART) : companion)
            .ifPresent(companions::add);
      } catch (CompanionException unusable) {
        notes.add(unusable.reason().code());
      }
    }
    return join(printed.withNotes(notes.stream().distinct().toList()), companions);
  }

  /** The reading that results; the one of the pages when nothing came with the letter. */
  public Reading join(Reading printed, List<Companion> companions) {
    if (companions.isEmpty()) {
      return printed;
    }
    List<Companion> trusted =
        companions.stream().sorted(Comparator.comparing(Companion::source)).toList();
    PatientJoining patient = PatientJoining.of(printed, trusted);
    RecipientJoining recipients = new RecipientJoining(directory, printed);
    trusted.forEach(recipients::add);
    List<String> notes = new ArrayList<>(printed.notes());
    patient.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
    if (recipients.contradicted()) {
      notes.add(CONTRADICTION + "recipients");
    }
    Reading joined =
        printed.with(
            patient.patient(),
            author(trusted, printed.author(), notes),
            recipients.recipients(),
            value(trusted, Companion::type, printed.type(), Object::equals, "type", notes),
            value(trusted, Companion::date, printed.date(), Object::equals, "date", notes),
            notes);
    return patient.doubtful() ? doubted(joined) : joined;
  }

  /** A name alone wins nothing over the same name with the number that the page gives. */
  private static @Nullable Recognised<Party> author(
      List<Companion> companions, @Nullable Recognised<Party> printed, List<String> notes) {
    Recognised<Party> author =
        value(companions, Companion::author, printed, Joining::samePerson, "author", notes);
    return author != null
            && printed != null
            && author.certain()
            && author.value().rpps() == null
            && printed.value().rpps() != null
            && samePerson(author.value(), printed.value())
        ? printed
        : author;
  }

  /** The first value that a companion gives, doubted when another or the page certainly differs. */
  private static <T> @Nullable Recognised<T> value(
      List<Companion> companions,
      Function<Companion, @Nullable T> of,
      @Nullable Recognised<T> printed,
      BiPredicate<T, T> same,
      String what,
      List<String> notes) {
    Companion first =
        companions.stream().filter(each -> of.apply(each) != null).findFirst().orElse(null);
    if (first == null) {
      return printed;
    }
    T value = Objects.requireNonNull(of.apply(first));
    boolean contradicted =
        companions.stream()
                .map(of)
                .filter(Objects::nonNull)
                .anyMatch(other -> !same.test(value, Objects.requireNonNull(other)))
            || (printed != null && printed.certain() && !same.test(value, printed.value()));
    if (contradicted) {
      notes.add(CONTRADICTION + what);
    }
    return new Recognised<>(
        value,
        contradicted ? DOUBT : SURE,
        printed != null && same.test(value, printed.value()) ? printed.places() : List.of(),
        first.source().code());
  }

  private static boolean samePerson(Party one, Party other) {
    return (one.rpps() != null && other.rpps() != null)
        ? one.rpps().equals(other.rpps())
        : Names.overlap(one.name(), other.name());
  }

  private static Reading doubted(Reading r) {
    Recognised<Party> author = doubted(r.author());
    List<RecognisedRecipient> recipients =
        r.recipients().stream()
            .map(each -> RecipientJoining.with(each, Math.min(DOUBT, each.confidence())))
            .toList();
    return r.with(
        doubted(r.patient()), author, recipients, doubted(r.type()), doubted(r.date()), r.notes());
  }

  private static <T> @Nullable Recognised<T> doubted(@Nullable Recognised<T> value) {
    return value == null
        ? null
        : new Recognised<>(
            value.value(), Math.min(DOUBT, value.confidence()), value.places(), value.reason());
  }
}
