package fr.pli.desktop.recognition;

import fr.pli.desktop.recognition.Evidence.Doubt;
import fr.pli.desktop.recognition.Evidence.Fact;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.DocumentType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The type of document: by its title; failing that by the turns of phrase of the trade; failing
 * that by the words that only one kind of document uses. Null when nothing tells.
 */
final class TypeReading {
  private static final int LONGEST_TITLE = 12;
  private static final double TITLE_DEPTH = 0.6;

  /** Above this stands what the sender is, not what the letter is. */
  private static final double LETTERHEAD = 0.12;

  /** A title's letters are larger than the text's by this much. */
  private static final double LARGER = 1.1;

  /** Fewer words of one kind of document say nothing. */
  private static final int LEAST_WORDS = 3;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]");
  private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}\\.$");
  private static final Pattern LABELLED =
      Pattern.compile("(?i)^\\W*(?:objet|sujet|type|document|titre)\\s*:\\s*");

  private static final Pattern GENERAL = Pattern.compile("\\b(?:generaliste|medecine generale)\\b");

  private static final Pattern DOCTOR = Pattern.compile("^" + Titles.DOCTOR + "\\s+\\p{Lu}.*");

  private TypeReading() {}

  /**
   * Reads the type.
   *
   * @param aboutSomebody a patient was read
   */
  static @Nullable Recognised<DocumentType> read(Letter letter, boolean aboutSomebody) {
    if (untyped(letter)) {
      return null;
    }
    String body = Folding.fold(letter.text());
    boolean affairs = !aboutSomebody && TypeSigns.AFFAIRS.matcher(body).find();
    // The turns of phrase are those of colleagues about a patient.
    Optional<TypeSigns.Sign> phrase =
        phrase(body)
            .filter(sign -> !toLayPerson(letter) || sign.type() == DocumentType.CERTIFICATE)
            .filter(sign -> !affairs);
    Map<DocumentType, Long> words = affairs ? Map.of() : TypeSigns.vocabulary(body);
    return title(letter, phrase, words)
        .or(() -> phrase.map(sign -> found(sign.type(), Fact.PHRASE, words, List.of())))
        .or(() -> byWords(letter, words))
        .or(() -> aboutSomebody ? amongColleagues(letter) : Optional.empty())
        .orElse(null);
  }

  /** True for the report of a pathologist, a tumour board, an invitation. */
  private static boolean untyped(Letter letter) {
    return letter.lines().stream()
        .filter(line -> line.page() == letter.firstPage() && letter.depth(line) < TITLE_DEPTH)
        .filter(line -> letter.depth(line) > LETTERHEAD && looksLikeTitle(line))
        .filter(line -> TypeSigns.UNTYPED.matcher(Folding.glue(unlabelled(line))).matches())
        .anyMatch(line -> title(letter, line) == Fact.TITLE && !addressed(letter, line));
  }

  /** What calls itself a report is one; the name of an examination is a title for want of it. */
  private static Optional<Recognised<DocumentType>> title(
      Letter letter, Optional<TypeSigns.Sign> phrase, Map<DocumentType, Long> words) {
    return title(letter, TypeSigns.PLAIN_TITLES, line -> true, phrase, words)
        .or(
            () ->
                title(
                    letter,
                    TypeSigns.EXAMINATIONS,
                    line -> heads(letter, line) && !trade(letter, line),
                    phrase,
                    words));
  }

  private static Optional<Recognised<DocumentType>> title(
      Letter letter,
      List<TypeSigns.Sign> signs,
      Predicate<Line> where,
      Optional<TypeSigns.Sign> phrase,
      Map<DocumentType, Long> words) {
    for (Line line : letter.lines()) {
      boolean high = line.page() == letter.firstPage() && letter.depth(line) < TITLE_DEPTH;
      if (high && looksLikeTitle(line) && where.test(line) && !addressed(letter, line)) {
        for (TypeSigns.Sign sign : signs) {
          if (sign.pattern().matcher(Folding.glue(unlabelled(line))).matches()) {
            Recognised<DocumentType> read =
                found(sign.type(), title(letter, line), words, List.of(line.place()));
            Recognised<DocumentType> titled = TypeSigns.debatable(sign) ? doubted(read) : read;
            boolean contradicted = phrase.filter(other -> other.type() != sign.type()).isPresent();
            return Optional.of(contradicted && !loud(line) ? doubted(titled) : titled);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Loud letters, a label or the middle of the page set a title off from a sentence. */
  private static Fact title(Letter letter, Line line) {
    boolean labelled = !unlabelled(line).equals(line.text());
    boolean set = loud(line) || labelled || centred(letter, line) || larger(letter, line);
    return set ? Fact.TITLE : Fact.QUIET_TITLE;
  }

  private static boolean larger(Letter letter, Line line) {
    double text =
        letter.lines().stream()
            .filter(other -> other.words().size() >= LONGEST_TITLE)
            .mapToDouble(Line::size)
            .max()
            .orElse(Double.MAX_VALUE);
    return line.size() > text * LARGER;
  }

  private static boolean heads(Letter letter, Line line) {
    return letter.inHead(line)
        || letter.greeting().isEmpty()
        || (loud(line) && centred(letter, line));
  }

  /** Under a doctor's name in a letterhead stands what the doctor does. */
  private static boolean trade(Letter letter, Line line) {
    return letter.blocks().stream()
        .map(Block::lines)
        .filter(lines -> lines.indexOf(line) > 0)
        .anyMatch(lines -> DOCTOR.matcher(lines.get(lines.indexOf(line) - 1).text()).matches());
  }

  /** True when a title stands in the upper part. */
  static boolean titled(Letter letter) {
    return !titles(letter).isEmpty();
  }

  /** True when both bear one title: the header of a report is repeated on its pages. */
  static boolean sameTitle(Letter letter, Letter other) {
    return titles(letter).equals(titles(other));
  }

  private static List<String> titles(Letter letter) {
    return letter.lines().stream()
        .filter(line -> letter.depth(line) < TITLE_DEPTH && looksLikeTitle(line))
        .map(line -> Folding.glue(unlabelled(line)))
        .filter(
            glued ->
                TypeSigns.PLAIN_TITLES.stream()
                    .anyMatch(sign -> sign.pattern().matcher(glued).matches()))
        .toList();
  }

  /** "Objet : compte rendu opératoire" is a title. */
  private static String unlabelled(Line line) {
    return LABELLED.matcher(line.text()).replaceFirst("");
  }

  private static boolean looksLikeTitle(Line line) {
    boolean spaced = line.words().stream().allMatch(word -> word.text().length() < 3);
    boolean sentence = line.text().endsWith(",") || SENTENCE.matcher(line.text()).find();
    return spaced || (length(line) <= LONGEST_TITLE && !sentence);
  }

  /** How many words: a dash between the parts of a loud title is none. */
  private static long length(Line line) {
    return loud(line)
        ? line.words().stream().filter(word -> WORD.matcher(word.text()).find()).count()
        : line.words().size();
  }

  /** Headings inside a letter stand at the left. */
  private static boolean centred(Letter letter, Line line) {
    double width = letter.width(line.page());
    double left = line.x();
    double right = width - line.right();
    return left > width * 0.25 && Math.abs(left - right) < width * 0.2;
  }

  private static boolean loud(Line line) {
    return line.bold() || line.text().equals(line.text().toUpperCase(Locale.ROOT));
  }

  private static Optional<TypeSigns.Sign> phrase(String body) {
    return TypeSigns.PHRASES.stream()
        .filter(sign -> sign.pattern().matcher(body).find())
        .findFirst();
  }

  private static Optional<Recognised<DocumentType>> byWords(
      Letter letter, Map<DocumentType, Long> words) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue() >= least(letter, entry.getKey()))
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(
            entry ->
                new Recognised<>(
                    entry.getKey(),
                    Evidence.of(Fact.VOCABULARY).confidence(),
                    List.<Place>of(),
                    "vocabulary"));
  }

  /**
   * What colleagues write about a patient for want of any other sign: a general practitioner sends
   * somebody, all others report.
   */
  private static Optional<Recognised<DocumentType>> amongColleagues(Letter letter) {
    boolean colleague = letter.greeting().filter(Greeting::toColleague).isPresent();
    if (!colleague) {
      return Optional.empty();
    }
    String head =
        letter.lines().stream()
            .filter(line -> letter.inHead(line) && !addressed(letter, line))
            .map(Line::text)
            .collect(Collectors.joining(" "));
    boolean general = GENERAL.matcher(Folding.fold(head)).find();
    return Optional.of(
        new Recognised<>(
            general ? DocumentType.REFERRAL : DocumentType.CONSULTATION_REPORT,
            Evidence.of(Fact.VOCABULARY).confidence(),
            List.<Place>of(),
            "colleagues"));
  }

  private static boolean addressed(Letter letter, Line line) {
    return letter.addressees().stream().anyMatch(addressee -> addressee.lines().contains(line));
  }

  /** What a colleague tells of a patient is a consultation only when much of it is there. */
  private static int least(Letter letter, DocumentType type) {
    // Letters list treatments too.
    if (type == DocumentType.PRESCRIPTION && letter.greeting().isPresent()) {
      return Integer.MAX_VALUE;
    }
    if (type != DocumentType.CONSULTATION_REPORT) {
      return LEAST_WORDS;
    }
    boolean colleague = letter.greeting().filter(Greeting::toColleague).isPresent();
    return colleague ? LEAST_WORDS + 1 : Integer.MAX_VALUE;
  }

  private static boolean toLayPerson(Letter letter) {
    boolean colleague = letter.greeting().filter(Greeting::toColleague).isPresent();
    return !colleague
        && letter.addressees().stream()
            .anyMatch(to -> to.name().matches("^" + Titles.CIVIL + "\\s(?!(?:le|la)\\s).*"));
  }

  private static Recognised<DocumentType> found(
      DocumentType type, Fact fact, Map<DocumentType, Long> words, List<Place> places) {
    Evidence evidence = Evidence.of(fact).with(Fact.VOCABULARY, words.getOrDefault(type, 0L) > 0);
    String reason = fact == Fact.PHRASE ? "phrase" : "title";
    return new Recognised<>(type, evidence.confidence(), places, reason);
  }

  private static Recognised<DocumentType> doubted(Recognised<DocumentType> type) {
    return new Recognised<>(
        type.value(),
        Math.min(Doubt.CONTRADICTED.most(), type.confidence()),
        type.places(),
        type.reason());
  }
}
