package fr.pli.desktop.recognition;

import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.recognition.Cues.Cue;
import fr.pli.desktop.recognition.Cues.Mention;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the {@link Cues} of a letter that has been recognised, and what contradicts an entry. */
public final class CueReading {
  /** The letterhead ends here, above the window of any envelope (45 mm of 297). */
  private static final double HEAD = 0.14;

  private static final double TITLE_FROM = 0.08;
  private static final double TITLE_TO = 0.6;
  private static final int LONGEST_TITLE = 9;
  private static final int SIGNATURE_LINES = 3;
  private static final int MOST_WORDS = 200;
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i).*(?:confraternel|salutations|sentiments|cordialement|considération|bien à vous"
              + "|amicalement|agréer).*");
  private static final Pattern TITLE =
      Pattern.compile("(?i)(?:compte|c\\.?r\\.?|lettre|courrier|certificat|ordonnance|bilan).*");
  private static final Pattern LAY_PERSON =
      Pattern.compile(
          "(?i).*\\b(?:monsieur|madame|mademoiselle|mme|mlle|m\\.|enfant|patiente?|n[ée]e?)(?:\\W.*|$)");

  /** Words that change from one letter to the next. */
  private static final Set<String> OF_A_DAY =
      Set.of(
          "le",
          "lundi",
          "mardi",
          "mercredi",
          "jeudi",
          "vendredi",
          "samedi",
          "dimanche",
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");

  private final Letter letter;
  private final Reading reading;
  private final Set<String> patient;
  private final List<String> letterhead;
  private final List<List<String>> contexts;

  private CueReading(Letter letter, Reading reading) {
    this.letter = letter;
    this.reading = reading;
    this.patient = namesOf(reading.patient());
    this.letterhead = letterhead().stream().flatMap(line -> lasting(line.text())).toList();
    this.contexts = reading.recipients().stream().map(this::context).toList();
  }

  /** Looks at the page again, knowing what was recognised on it. */
  public static CueReading of(LetterText text, Reading reading) {
    return new CueReading(Letter.of(1, text.pages()), reading);
  }

  public Cues cues() {
    List<Mention> recipients = new ArrayList<>();
    for (int i = 0; i < contexts.size(); i++) {
      recipients.add(mention(reading.recipients().get(i), contexts.get(i)));
    }
    return new Cues(author(), title(), recipients);
  }

  /**
   * True when what is printed beside a recipient's name speaks against an entry: another RPPS
   * number, a postcode where the entry does not work, the town of another candidate.
   *
   * @param others the candidates among whom the entry was, or may be, chosen
   */
  public boolean contradicts(int recipient, DirectoryEntry entry, List<DirectoryEntry> others) {
    List<String> words = contexts.get(recipient);
    List<String> numbers = words.stream().filter(CueReading::isRpps).toList();
    if (!numbers.isEmpty()) {
      Rpps own = entry.rpps();
      return own == null || !numbers.contains(own.value());
    }
    if (near(words, entry)) {
      return false;
    }
    return words.stream().anyMatch(CueReading::isPostcode)
        || others.stream().anyMatch(other -> near(words, other));
  }

  /** True when the words name a postcode or town of the entry. */
  private static boolean near(List<String> words, DirectoryEntry entry) {
    return entry.places().stream()
        .anyMatch(
            place ->
                words.contains(place.postcode())
                    || (!place.town().isBlank()
                        && Collections.indexOfSubList(words, Folding.words(place.town())) >= 0));
  }

  private Mention mention(RecognisedRecipient recipient, List<String> context) {
    List<String> name = nameWords(recipient.printed());
    boolean lasting = recipient.party().kind() != RecipientKind.PATIENT;
    if (!lasting || name.isEmpty() || recipient.places().isEmpty() || !speaksOfNobody(recipient)) {
      return Mention.NONE;
    }
    String exact = Fingerprint.of("recipient", name, context);
    String here =
        letterhead.isEmpty()
            ? ""
            : Fingerprint.of("here", letterhead, name, context, spot(recipient));
    return new Mention(Fingerprint.of("wording", name), exact, here);
  }

  /** Which part of the page, roughly: a margin is not the foot, though both name one doctor. */
  private List<String> spot(RecognisedRecipient recipient) {
    Place place = recipient.places().getFirst();
    double width = Math.max(1, letter.width(place.page()));
    double height = Math.max(1, letter.height(place.page()));
    return List.of(
        recipient.reason(),
        "" + Math.round(place.x() / width * 4),
        "" + Math.round(place.y() / height * 8));
  }

  /** The wording of an organisation may hold a patient's name; a doctor's is the doctor's. */
  private boolean speaksOfNobody(RecognisedRecipient recipient) {
    return recipient.party().kind() == RecipientKind.PROFESSIONAL
        || Folding.words(recipient.printed()).stream().noneMatch(patient::contains);
  }

  /** What is printed after a recipient's name, up to the next recipient. */
  private List<String> context(RecognisedRecipient recipient) {
    List<String> name = Folding.words(recipient.printed());
    String printed =
        letter.lines().stream()
            .filter(line -> stands(line, recipient.places()))
            .map(Line::text)
            .collect(Collectors.joining(" "));
    for (String part : printed.split(";", -1)) {
      List<String> words = Folding.words(part);
      int at = Collections.indexOfSubList(words, name);
      if (at >= 0 && !name.isEmpty()) {
        List<String> after = words.subList(at + name.size(), words.size());
        return lasting(upToTheNext(after, recipient));
      }
    }
    return lasting(Folding.words(printed));
  }

  private List<String> upToTheNext(List<String> words, RecognisedRecipient recipient) {
    int end = words.size();
    for (RecognisedRecipient other : reading.recipients()) {
      int at = Collections.indexOfSubList(words, Folding.words(other.printed()));
      if (at >= 0 && !other.equals(recipient) && !other.printed().isBlank()) {
        end = Math.min(end, at);
      }
    }
    return words.subList(0, end);
  }

  private Cue author() {
    List<Line> lines = authorLines();
    List<String> signed = signature().stream().flatMap(line -> lasting(line.text())).toList();
    return lines.isEmpty()
        ? Cue.NONE
        : new Cue(Fingerprint.of("author", letterhead, signed), words(lines));
  }

  /** Where the page tells who wrote: the signature, else the letterhead of a single doctor. */
  public List<Place> authorPlaces() {
    return authorLines().stream().map(Line::place).toList();
  }

  private List<Line> authorLines() {
    List<Line> signature = signature();
    List<Line> head = letterhead();
    // A letterhead of several doctors does not say which of them wrote.
    boolean single = !head.isEmpty() && doctors(head) <= 1;
    return signature.isEmpty() && single ? head.subList(0, 1) : signature;
  }

  private static long doctors(List<Line> lines) {
    return lines.stream().filter(CueReading::doctor).count();
  }

  private static boolean doctor(Line line) {
    return Titles.doctorFirst(line.text());
  }

  private List<Line> signature() {
    List<Line> signed = new ArrayList<>();
    boolean closed = false;
    for (Line line : letter.lines()) {
      if (CLOSING.matcher(line.text()).matches()) {
        closed = true;
        signed.clear();
      } else if (CopyLists.opens(line)) {
        closed = false;
      } else if (closed && signed.size() < SIGNATURE_LINES && lasts(line)) {
        signed.add(line);
      }
    }
    return signed;
  }

  private boolean lasts(Line line) {
    boolean lay = LAY_PERSON.matcher(line.text()).matches() && !doctor(line);
    return !namesPatient(line) && !lay && lasting(line.text()).findAny().isPresent();
  }

  private List<Line> letterhead() {
    List<Place> values = new ArrayList<>();
    reading.recipients().forEach(recipient -> values.addAll(recipient.places()));
    Stream.of(reading.patient(), reading.date())
        .forEach(value -> values.addAll(value == null ? List.of() : value.places()));
    return letter.lines().stream()
        .filter(line -> line.page() == letter.firstPage() && letter.depth(line) < HEAD)
        .filter(line -> !stands(line, values) && lasts(line))
        .toList();
  }

  private Cue title() {
    return titleLine()
        .map(line -> new Cue(Fingerprint.of("title", lasting(line.text()).toList()), line.text()))
        .orElse(Cue.NONE);
  }

  /** Where the title stands; empty for a letter without. */
  public List<Place> titlePlaces() {
    return titleLine().map(line -> List.of(line.place())).orElse(List.of());
  }

  private Optional<Line> titleLine() {
    List<Place> read = reading.type() == null ? List.of() : reading.type().places();
    return letter.lines().stream()
        .filter(line -> read.isEmpty() ? looksLikeTitle(line) : stands(line, read))
        .filter(this::lasts)
        .findFirst();
  }

  private boolean looksLikeTitle(Line line) {
    double depth = letter.depth(line);
    boolean upper = line.page() == letter.firstPage() && depth > TITLE_FROM && depth < TITLE_TO;
    String text = line.text();
    boolean loud = PrintedName.capitals(text.replaceAll("[^\\p{L}]", ""));
    boolean bold = line.words().stream().allMatch(LetterText.Word::bold);
    return upper
        && line.words().size() <= LONGEST_TITLE
        && (bold || loud || TITLE.matcher(text).matches())
        && valuesElsewhere(line);
  }

  private boolean valuesElsewhere(Line line) {
    Recognised<?> author = reading.author();
    return (author == null || !stands(line, author.places()))
        && reading.recipients().stream().noneMatch(each -> stands(line, each.places()));
  }

  private boolean namesPatient(Line line) {
    return Folding.words(line.text()).stream().anyMatch(patient::contains);
  }

  private static Set<String> namesOf(@Nullable Recognised<Patient> read) {
    Set<String> names = new HashSet<>();
    if (read != null) {
      Patient patient = read.value();
      names.addAll(Folding.words(patient.familyName()));
      names.addAll(Folding.words(patient.birthName() == null ? "" : patient.birthName()));
    }
    return names;
  }

  /** True when the line and one of the places stand on each other. */
  private static boolean stands(Line line, Collection<Place> places) {
    Place own = line.place();
    return places.stream()
        .anyMatch(place -> place.page() == own.page() && (holds(place, own) || holds(own, place)));
  }

  private static boolean holds(Place whole, Place part) {
    double x = part.x() + part.width() / 2;
    double y = part.y() + part.height() / 2;
    return x >= whole.x() - 1
        && x <= whole.x() + whole.width() + 1
        && y >= whole.y() - 1
        && y <= whole.y() + whole.height() + 1;
  }

  /** "Docteur Paul MARTIN" and "Dr Paul Martin" are one wording. */
  private static List<String> nameWords(String printed) {
    return Folding.words(printed).stream()
        .map(word -> word.startsWith("docteur") ? "dr" : word.startsWith("prof") ? "pr" : word)
        .toList();
  }

  private static Stream<String> lasting(String text) {
    return lasting(Folding.words(text)).stream();
  }

  private static List<String> lasting(List<String> words) {
    return words.stream()
        .filter(word -> !OF_A_DAY.contains(word))
        .filter(word -> !isNumber(word) || isPostcode(word) || word.length() == 11)
        .limit(MOST_WORDS)
        .toList();
  }

  private static String words(List<Line> lines) {
    String words = lines.stream().map(Line::text).collect(Collectors.joining(", "));
    return words.length() <= 120 ? words : words.substring(0, 120);
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isPostcode(String word) {
    return word.length() == 5 && isNumber(word);
  }

  private static boolean isRpps(String word) {
    return word.length() == 11 && Rpps.parse(word).filter(Rpps::checked).isPresent();
  }
}
