package fr.pli.desktop.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines that may be one address.
 *
 * @param label what stands before them, or empty
 * @param name the words that name somebody
 * @param tail what follows the town in the same block: a sender's telephone
 */
record AddressPart(List<Line> lines, String label, String name, List<Line> tail) {
  private static final double OTHER_COLUMN = 60;

  /** So many lines below the town still belong to a letterhead. */
  private static final int TAIL = 4;

  /** No address has as many lines; a page of names would be looked through for each of them. */
  private static final int LONGEST_BLOCK = 24;

  static final Pattern TOWN =
      Pattern.compile(
          "^(?:.*[,–—-]\\s*)?(?:F\\s?-\\s?)?\\d{2}\\s?\\d{3}\\s+\\p{L}[\\p{L}' .\\-]*(?:\\d{1,2})?"
              + "(?:\\s*\\(?(?:France|FRANCE)\\)?)?$");
  static final Pattern NAME =
      Pattern.compile(
          "^(?:"
              + Titles.CIVIL
              + "\\s+(?:et|ou)\\s+)?(?:"
              + Titles.DOCTOR
              + "|"
              + Titles.CIVIL
              + ")\\s+\\p{Lu}.*");
  private static final Pattern TITLE_ONLY =
      Pattern.compile("^(?:" + Titles.DOCTOR + "|" + Titles.CIVIL + ")$");
  static final Pattern SENDER =
      Pattern.compile(
          "(?i).*(?:\\bt[ée]l\\b|t[ée]l[ée]phone|\\bfax\\b|t[ée]l[ée]copie|\\bRPPS\\b|\\bFINESS\\b|\\bSIRET\\b|\\bAM\\s?:|\\bADELI\\b|@|secr[ée]tariat|chefs?"
              + " de service|associ[ée]s|horaires|astreinte|(?<!\\d)0\\d(?:[\\s.]\\d\\d){4}(?!\\d)|www\\.|conventionn|sur"
              + " rendez-vous|doctolib|ancien(?:ne)? (?:interne|chef)|dipl[ôo]m).*",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern PATIENT =
      Pattern.compile(
          "(?i).*(?:\\bn[ée]+(?:\\(e\\))?\\b.*\\d{4}|\\bDDN\\b|\\bIPP\\b|\\bNIP\\b|naissance"
              + "|\\bINS\\b|\\bpatient|\\bobjet\\b|\\bconcerne\\b|\\bsexe\\b).*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "M. CURTIL Gaspard, 17/06/1947". */
  private static final Pattern BORN =
      Pattern.compile(
          "^(?:"
              + Titles.CIVIL
              + "|"
              + Titles.CHILD
              + ")\\s+\\p{Lu}.*(?<!\\d)(?iu:"
              + FrenchDates.DATE
              + "|"
              + FrenchDates.SHORT_DATE
              + ").*");

  /** A name that goes on in the next line. */
  private static final Pattern BROKEN =
      Pattern.compile(
          "(?iu).*(?:\\p{L}-|\\s(?:de|du|des|de la|d'|le|la|van|von|den|der|ben|el|dos|da|di))$");

  private static final Pattern GIVEN_ONLY =
      Pattern.compile(
          "^(?:"
              + Titles.DOCTOR
              + "|"
              + Titles.CIVIL
              + ")\\s+\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?$");

  private static final Pattern STREET =
      Pattern.compile("^\\d{1,4}\\s?(?:bis|ter|[A-D](?=[\\s,]))?,?\\s+\\p{L}{3,}.*");

  private static final Pattern FAMILY_ONLY = Pattern.compile("^\\p{Lu}[\\p{Lu}' -]+$");

  /** Opens another part of the letter than an address. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?iu)^\\W*(?:objet|concerne?(?:nt)?|patiente?|r[ée]f|n/?r[ée]f|v/?r[ée]f|re)\\s*:.*");

  AddressPart {
    lines = List.copyOf(lines);
    tail = List.copyOf(tail);
  }

  Line first() {
    return lines.getFirst();
  }

  boolean named() {
    return NAME.matcher(name).matches();
  }

  boolean ofPatient() {
    return lines.stream().anyMatch(line -> patient(line.text()));
  }

  /** True for "M. CURTIL Gaspard, 17/06/1947". */
  static boolean born(String text) {
    return BORN.matcher(text).matches();
  }

  private static boolean patient(String text) {
    return PATIENT.matcher(text).matches() || born(text);
  }

  /** The lines under the town that say how to reach whoever is named. */
  String reach() {
    return tail.stream()
        .map(Line::text)
        .filter(text -> SENDER.matcher(text).matches())
        .collect(Collectors.joining(" ; "));
  }

  boolean trails(Pattern pattern) {
    return tail.stream().anyMatch(line -> pattern.matcher(line.text()).matches());
  }

  boolean matches(Pattern pattern) {
    return lines.stream().anyMatch(line -> pattern.matcher(line.text()).matches());
  }

  /** A block cut where a further person or a label begins, and where an address ends. */
  static List<AddressPart> in(Letter letter, Block block) {
    List<AddressPart> parts = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    List<Line> lines = new ArrayList<>(block.lines());
    if (lines.stream().noneMatch(line -> TOWN.matcher(line.text()).matches())) {
      continuation(letter, block).ifPresent(below -> lines.addAll(below.lines()));
    }
    for (Line line : lines) {
      if (CopyLists.opensCopies(line) || Greeting.read(line).isPresent()) {
        break;
      }
      if (!open.isEmpty() && cut(open, line)) {
        parts.add(part(open));
        open = new ArrayList<>();
      }
      if (open.size() < LONGEST_BLOCK && !DateReading.placeAndDate(line)) {
        open.add(line);
      }
    }
    if (!open.isEmpty()) {
      parts.add(part(open));
    }
    return sharingTown(parts);
  }

  /** People of one town may stand under each other, the town below the last of them. */
  private static List<AddressPart> sharingTown(List<AddressPart> parts) {
    List<AddressPart> shared = new ArrayList<>(parts);
    for (int i = shared.size() - 2; i >= 0; i--) {
      AddressPart part = shared.get(i);
      Optional<Line> town = shared.get(i + 1).town();
      if (part.matches(STREET) && !part.matches(TOWN) && town.isPresent()) {
        shared.set(i, part.in(town.get()));
      }
    }
    return shared;
  }

  private Optional<Line> town() {
    return lines.stream().filter(line -> TOWN.matcher(line.text()).matches()).findFirst();
  }

  private AddressPart in(Line town) {
    List<Line> all = new ArrayList<>(lines);
    all.add(town);
    return new AddressPart(all, label, name, tail);
  }

  private static boolean cut(List<Line> open, Line line) {
    boolean begins = NAME.matcher(line.text()).matches() || AddressLabel.begins(line.text());
    boolean ended = open.stream().anyMatch(above -> TOWN.matcher(above.text()).matches());
    boolean patient = patient(line.text());
    boolean housed = open.stream().anyMatch(above -> STREET.matcher(above.text()).matches());
    return (NAME.matcher(line.text()).matches() && patient)
        || (ended && (begins || patient))
        || (housed && NAME.matcher(line.text()).matches())
        || SUBJECT.matcher(line.text()).matches()
        || DateReading.placeAndDate(line)
        || labelOnly(line)
        || (begins && apart(open, line));
  }

  /** Another column, or below the patient's identity. */
  private static boolean apart(List<Line> open, Line line) {
    return Math.abs(open.getFirst().x() - line.x()) > OTHER_COLUMN
        || open.stream().anyMatch(above -> patient(above.text()));
  }

  /** The street and town that stand a blank line below a name. */
  private static Optional<Block> continuation(Letter letter, Block block) {
    double size = block.lines().getFirst().size();
    return letter.blocks().stream()
        .filter(other -> other.page() == block.page() && !other.equals(block))
        .filter(other -> Math.abs(other.x() - block.lines().getFirst().x()) < size)
        .filter(other -> other.y() > block.bottom() && other.y() - block.bottom() < size * 2.5)
        .filter(
            other ->
                other.lines().stream().anyMatch(line -> TOWN.matcher(line.text()).matches())
                    && !NAME.matcher(other.lines().getFirst().text()).matches())
        .findFirst();
  }

  private static boolean labelOnly(Line line) {
    return AddressLabel.end(line.text()) == line.text().length();
  }

  private static AddressPart part(List<Line> all) {
    int end = 0;
    while (end < all.size() && !TOWN.matcher(all.get(end).text()).matches()) {
      end++;
    }
    List<Line> lines = all.subList(0, Math.min(all.size(), end + 1));
    List<Line> after = all.subList(lines.size(), all.size());
    List<Line> tail = List.copyOf(after.subList(0, Math.min(TAIL, after.size())));
    String first = lines.getFirst().text();
    int labelled = AddressLabel.end(first);
    if (labelled == 0) {
      return new AddressPart(List.copyOf(lines), "", named(lines, first), tail);
    }
    String rest = first.substring(labelled).strip();
    boolean below = lines.size() > 1 && NAME.matcher(lines.get(1).text()).matches();
    if (lines.size() > 1 && (rest.isEmpty() || (below && !NAME.matcher(rest).matches()))) {
      List<Line> own = List.copyOf(lines.subList(1, lines.size()));
      return new AddressPart(
          own, first.substring(0, labelled), named(own, own.getFirst().text()), tail);
    }
    return new AddressPart(
        List.copyOf(lines), first.substring(0, labelled), office(lines, rest), tail);
  }

  /** "À l'attention du médecin", and "coordonnateur" in the next line. */
  private static String office(List<Line> lines, String rest) {
    String both = lines.size() > 1 ? rest + " " + lines.get(1).text() : rest;
    return OrganisationWords.office(both) ? both : rest;
  }

  /** A title, or the beginning of a name, stands on a line of its own above the rest. */
  private static String named(List<Line> lines, String first) {
    if (lines.size() < 2 || !goesOn(first, lines.get(1).text())) {
      return first;
    }
    StringBuilder name = new StringBuilder(first);
    Line.append(name, lines.get(1).text());
    return name.toString();
  }

  private static boolean goesOn(String first, String second) {
    boolean person = NAME.matcher(first).matches();
    return TITLE_ONLY.matcher(first).matches()
        || (person && BROKEN.matcher(first).matches())
        || (GIVEN_ONLY.matcher(first).matches()
            && FAMILY_ONLY.matcher(second).matches()
            && Letterhead.plain(second));
  }
}
