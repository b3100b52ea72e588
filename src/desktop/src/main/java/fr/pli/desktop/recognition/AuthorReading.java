package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who signs: the name under the closing words; failing that, the only name of the letterhead. */
final class AuthorReading {
  private static final Pattern SIGNED =
      Pattern.compile(
          "^(?:P/o\\s+|Signé\\s*:?\\s*)?(?:"
              + Titles.DOCTOR
              + "|"
              + Titles.CIVIL
              + ")\\s+\\p{Lu}[\\p{L}'.\\- ]*(?:[,–(-].{0,50})?$");
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i).*(?:confraternel|salutations|sentiments|cordialement|considération|bien à vous"
              + "|amicalement|remerciant|agréer|assurance).*");
  private static final Pattern TRAINEE =
      Pattern.compile("(?i).*\\b(?:interne|externe|étudiante?)\\b.*");
  private static final Pattern NUMBER =
      Pattern.compile("(?i)\\bRPPS\\s*(?:n°)?\\s*:?\\s*(\\d{11}|\\d(?:[ .]?\\d){10})(?!\\d)");
  private static final double LOWER_PART = 0.4;
  private static final double HEAD = 0.35;

  private final DirectoryMatch people;
  private final Surroundings surroundings;

  AuthorReading(DirectoryMatch people, Surroundings surroundings) {
    this.people = people;
    this.surroundings = surroundings;
  }

  @Nullable Recognised<Party> read(Letter letter) {
    Set<Line> addressed = new HashSet<>();
    AddressBlocks.find(letter).forEach(block -> addressed.addAll(block.lines()));
    List<Line> head = letterhead(letter, addressed);
    Optional<Line> signature = signature(letter, addressed);
    if (signature.isPresent()) {
      return author(letter, signature.get(), head, "signature", 1);
    }
    List<Line> doctors = head.stream().filter(AuthorReading::doctor).toList();
    return doctors.size() == 1
        ? author(letter, doctors.getFirst(), head, "letterhead", 0.85)
        : null;
  }

  private static List<Line> letterhead(Letter letter, Set<Line> addressed) {
    return letter.lines().stream()
        .filter(line -> line.page() == letter.firstPage() && !addressed.contains(line))
        .filter(line -> SIGNED.matcher(line.text()).matches())
        .toList();
  }

  private static boolean doctor(Line line) {
    return line.text().matches("^(?:" + Titles.DOCTOR + ")\\s.*");
  }

  private static Optional<Line> signature(Letter letter, Set<Line> addressed) {
    List<Line> signed = new ArrayList<>();
    boolean closed = false;
    double left = 0;
    for (Line line : letter.lines()) {
      if (CLOSING.matcher(line.text()).matches() && letter.depth(line) > 0.2) {
        closed = true;
        left = line.x();
        signed.clear();
      } else if (CopyLists.opens(line) && (closed || letter.depth(line) > LOWER_PART)) {
        if (!signed.isEmpty()) {
          break;
        }
      } else if (SIGNED.matcher(line.text()).matches() && !addressed.contains(line)) {
        boolean below = closed ? line.x() > left - 40 : below(letter, line);
        boolean listed = letter.depth(line) < HEAD && line.page() == letter.firstPage();
        if (below && !listed) {
          signed.add(line);
        }
      }
    }
    List<Line> seniors =
        signed.stream().filter(line -> !TRAINEE.matcher(line.text()).matches()).toList();
    List<Line> chosen = seniors.isEmpty() ? signed : seniors;
    return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.getLast());
  }

  private static boolean below(Letter letter, Line line) {
    return letter.depth(line) > LOWER_PART || line.page() > letter.firstPage();
  }

  private @Nullable Recognised<Party> author(
      Letter letter, Line line, List<Line> head, String reason, double most) {
    PrintedName printed = PrintedName.read(line.text()).orElse(null);
    if (printed == null) {
      return null;
    }
    PrintedName name = spelledOut(printed, head);
    @Nullable String rpps = ownNumber(letter, name, head);
    Hints hints = new Hints(senderPostcodes(letter), rpps, Hints.departmentsIn(letter.text()));
    Match match = own(people.professional(name, hints));
    @Nullable DirectoryEntry entry = match.single().orElse(null);
    @Nullable Rpps number = entry != null ? entry.rpps() : rpps == null ? null : new Rpps(rpps);
    Party party =
        new Party(
            RecipientKind.PROFESSIONAL,
            Titles.professional(name.title()),
            entry == null ? name.plain() : ShownName.of(entry, name),
            entry == null ? "" : entry.specialty(),
            number,
            null);
    double confidence = entry == null ? 0.8 : match.confidence();
    return new Recognised<>(
        party, Math.min(most, Math.max(0.4, confidence)), List.of(line.place()), reason);
  }

  /** Among homonyms, the one who works here. */
  private Match own(Match match) {
    List<DirectoryEntry> here = match.candidates().stream().filter(this::ours).toList();
    return here.size() == 1 ? new Match(here, 0.97) : match;
  }

  private boolean ours(DirectoryEntry entry) {
    @Nullable Rpps rpps = entry.rpps();
    return rpps != null && surroundings.ownPeople().contains(rpps.value());
  }

  /** "Dr S. LAURENT" is spelled out when the letterhead has one "Dr Sylvie LAURENT". */
  private static PrintedName spelledOut(PrintedName signed, List<Line> head) {
    String given = signed.first().given();
    if (!given.isEmpty() && !PrintedName.initials(given.replace(" ", ""))) {
      return signed;
    }
    List<PrintedName> longer =
        head.stream()
            .flatMap(line -> PrintedName.read(line.text()).stream())
            .filter(other -> spells(other.first(), signed.first()))
            .toList();
    return longer.stream().map(other -> Folding.glue(other.plain())).distinct().count() == 1
        ? longer.getFirst()
        : signed;
  }

  private static boolean spells(PrintedName.Cut full, PrintedName.Cut initials) {
    String given = Folding.glue(full.given());
    String first = Folding.glue(initials.given());
    return given.length() > 2
        && Folding.glue(full.family()).equals(Folding.glue(initials.family()))
        && (first.isEmpty() || given.charAt(0) == first.charAt(0));
  }

  /** The number printed in a letterhead that names nobody but the signatory. */
  private static @Nullable String ownNumber(Letter letter, PrintedName name, List<Line> head) {
    Set<String> numbers = new HashSet<>();
    for (Line line : letter.lines()) {
      Matcher matcher = NUMBER.matcher(line.text());
      while (matcher.find()) {
        Rpps.parse(matcher.group(1))
            .filter(Rpps::checked)
            .ifPresent(rpps -> numbers.add(rpps.value()));
      }
    }
    boolean alone =
        head.stream()
            .flatMap(line -> PrintedName.read(line.text()).stream())
            .allMatch(
                other ->
                    Folding.glue(other.first().family())
                        .equals(Folding.glue(name.first().family())));
    return numbers.size() == 1 && alone ? numbers.iterator().next() : null;
  }

  /** Postcodes of the letterhead: lines outside the address block, high up or in the margin. */
  private static String senderPostcodes(Letter letter) {
    Set<Line> addressed = new HashSet<>();
    AddressBlocks.find(letter).forEach(block -> addressed.addAll(block.lines()));
    StringBuilder codes = new StringBuilder();
    Pattern town = Pattern.compile("(?<!\\d)(\\d{5})\\s+\\p{Lu}");
    for (Line line : letter.lines()) {
      Matcher matcher = town.matcher(line.text());
      if (line.page() == letter.firstPage() && !addressed.contains(line) && matcher.find()) {
        codes.append(matcher.group(1)).append(" ; ");
      }
    }
    return codes.toString();
  }
}
