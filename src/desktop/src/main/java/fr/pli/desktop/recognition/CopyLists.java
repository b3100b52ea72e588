package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.RecipientRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds "Copie à : …", "cc …", "Destinataires : …" and the names under them. */
final class CopyLists {
  /**
   * One name of a list.
   *
   * @param text name and what is printed with it
   * @param patient the patient, or the family, is called so
   * @param plain false when the words before it only sound like a list of recipients
   */
  record Item(
      String text, RecipientRole role, boolean patient, boolean plain, List<Place> places) {}

  static final String PERSON =
      "(?:" + Titles.DOCTOR + "|Drs|Docteurs|" + Titles.CIVIL + ")\\s+\\p{Lu}";

  /** What may stand before a name: a dash, a number, "Médecin traitant :". */
  private static final String LEAD =
      "[\\s\\-–—•*·▪◦>\\uf0b7°+«]*(?:e\\s+)?(?:\\d{1,2}\\s?[.)°-]\\s*)?(?:(?:au|à|[Ll]e|[Ll]a)\\s+)?(?:\\p{L}[\\p{L}'"
          + " -]{1,28}\\s*:\\s*)?(?:(?:au|à|le|la)\\s+)?";

  private static final Pattern ITEM =
      Pattern.compile(
          "^"
              + LEAD
              + "(?:"
              + PERSON
              + "|[Pp]atient(?:e|\\(e\\))?(?!\\p{L})|(?:[Ll]es? )?[Pp]arents?\\b|MT\\b"
              + "|[Mm]édecin traitant|[Dd]ossier\\b).*");
  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[\\-–—•*·▪◦>\\uf0b7°+«]\\s*|e\\s+)\\p{L}.{3,}");
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)^(?:\\W*(?:page|p\\.)?\\s*\\d{0,3}\\s*(?:/|sur)?\\s*\\d{0,3}\\W*"
              + "|.*\\bn[ée]e?\\s+le\\b.*|.*\\bpage\\s+\\d+.*|.*\\b(?:FINESS|SIRET|RCS)\\b.*)$");
  private static final Pattern SENTENCE = Pattern.compile(".*\\p{Ll}{3}\\.");

  private static final Pattern DECLINED =
      Pattern.compile("(?iU)\\W*(?:non|refus\\p{L}*|n[ée]ant|aucune?|sans objet|pas)\\b.*");

  /** A line wider than this, in points, may run on in the next one. */
  private static final double FULL_LINE = 300;

  private static final double SAME_COLUMN = 4;

  /** So near, in points, stands the next cell of a row. */
  private static final double NEXT_CELL = 120;

  /** Longer lines that begin like an organisation are sentences. */
  private static final int MOST_WORDS = 14;

  /** "Cardiologues : Dr X – Dr Y" at the foot: who works there, not who gets a copy. */
  private static final Pattern STAFF =
      Pattern.compile(
          "(?U)^\\W*(?!M[ée]decins? (?:traitant|correspondant|destinataire))(?:Équipe|Médecins"
              + "|Praticiens|Assistants|Chefs|Internes|Associés|\\p{Lu}\\p{L}+(?:logues|iatres|giens"
              + "|iciens|istes))\\b[^:]{0,30}:\\s*(?:"
              + Titles.DOCTOR
              + ")\\s.*");

  private static final Pattern BODY =
      Pattern.compile("^\\W*(?:Objet|Concern|P\\.?\\s?J\\.?\\b|Pièces? jointes?).*");

  private final Letter letter;
  private final ListedNames names;
  private final List<Item> items = new ArrayList<>();

  private CopyLists(Letter letter) {
    this.letter = letter;
    this.names = new ListedNames(RoleNames.of(letter));
  }

  static List<Item> read(Letter letter) {
    CopyLists lists = new CopyLists(letter);
    List<Line> lines = letter.lines();
    for (int i = 0; i < lines.size(); i++) {
      Optional<ListLabel> label = ListLabel.in(lines.get(i).text());
      if (label.isPresent()) {
        lists.read(lines, i, label.get());
      }
    }
    return List.copyOf(lists.items);
  }

  /** True for a line that opens a list: what follows is not the letter's body. */
  static boolean opens(Line line) {
    return ListLabel.in(line.text()).filter(ListLabel::plain).isPresent();
  }

  /** True for "Cc" or "Copie à", not for "Destinataire". */
  static boolean opensCopies(Line line) {
    return ListLabel.in(line.text())
        .filter(label -> label.plain() && label.role() == RecipientRole.CC)
        .isPresent();
  }

  private void read(List<Line> lines, int at, ListLabel label) {
    Line first = lines.get(at);
    String inline = first.text().substring(label.end());
    if (label.patient()) {
      toPatient(first, label, inline);
      return;
    }
    List<Line> cell = inline.isEmpty() ? letter.cellOf(first) : List.of();
    if (!cell.isEmpty() && item(cell.getFirst())) {
      inCell(rows(lines, cell), label);
    } else {
      below(column(lines, first, at), label, first, inline);
    }
  }

  /** "Copie patient : non" is none; a field that is left empty says little. */
  private void toPatient(Line first, ListLabel label, String inline) {
    boolean empty = inline.isBlank() && first.text().strip().endsWith(":");
    if (!DECLINED.matcher(inline).matches()) {
      items.add(
          new Item(
              first.text(), label.role(), true, label.plain() && !empty, List.of(first.place())));
    }
  }

  /** What follows a label; only its own column where another list stands beside it. */
  private static List<Line> column(List<Line> lines, Line label, int at) {
    OptionalDouble right =
        lines.stream()
            .filter(line -> line.page() == label.page() && line.row() == label.row())
            .filter(line -> line.x() > label.right() && ListLabel.in(line.text()).isPresent())
            .mapToDouble(Line::x)
            .min();
    List<Line> following = lines.subList(at + 1, lines.size());
    boolean left =
        lines.stream()
            .filter(line -> line.page() == label.page() && line.row() == label.row())
            .anyMatch(line -> line.x() < label.x() && ListLabel.in(line.text()).isPresent());
    if (right.isEmpty() && !left) {
      return following;
    }
    double from = left ? label.x() - SAME_COLUMN : 0;
    double to = right.orElse(Double.MAX_VALUE) - SAME_COLUMN;
    return following.stream()
        .filter(line -> line.page() == label.page() && line.x() >= from && line.x() < to)
        .toList();
  }

  /** The cell and what stands right of it. */
  private static List<Line> rows(List<Line> lines, List<Line> cell) {
    Line first = cell.getFirst();
    Set<Integer> rows = cell.stream().map(Line::row).collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> line.page() == first.page() && rows.contains(line.row()))
        .filter(line -> line.x() > first.x() - SAME_COLUMN)
        .filter(line -> !otherField(lines, line))
        .toList();
  }

  /** "Édité le" and the day right of it: another field of the form. */
  private static boolean otherField(List<Line> lines, Line line) {
    return line.text().matches("\\W*\\d{1,2}\\W.*")
        || lines.stream()
            .filter(other -> other.page() == line.page() && other.row() == line.row())
            .filter(other -> other.x() > line.right())
            .findFirst()
            .filter(other -> !person(line) && other.text().matches("\\W*\\d.*"))
            .isPresent();
  }

  /** The list is the cell right of its label. */
  private void inCell(List<Line> cell, ListLabel label) {
    Open open = new Open(label);
    Line last = cell.getFirst();
    for (Line line : cell) {
      boolean beside = line.row() == last.row() && line != last;
      if (beside && detail(last, line)) {
        open.addDetail(line);
      } else {
        if (beside || item(line)) {
          open.close();
        }
        open.add(line);
      }
      last = line;
    }
    open.close();
  }

  private void below(List<Line> lines, ListLabel label, Line first, String inline) {
    Open open = new Open(label);
    open.text.append(inline);
    open.places.add(first.place());
    Line last = first;
    // "Bilan transmis au médecin prescripteur et aux parents." is a sentence, and ends.
    boolean field = first.text().substring(0, label.end()).contains(":");
    boolean told = !field && SENTENCE.matcher(inline).matches();
    for (Line line : told ? List.<Line>of() : lines) {
      boolean cell = line.row() == first.row() && item(line);
      boolean beside = besideItem(last, line);
      if (FURNITURE.matcher(line.text()).matches()
          || (aside(first, line) && !cell && !beside)
          || outside(first, line)) {
        continue;
      }
      if (leadsItem(lines, line)) {
        continue;
      }
      if (line.row() == last.row() && line.page() == last.page() && detail(last, line)) {
        open.addDetail(line);
        continue;
      }
      boolean body =
          BODY.matcher(line.text()).matches()
              || STAFF.matcher(line.text()).matches()
              || Greeting.read(line).isPresent()
              || AddressPart.born(line.text())
              || PatientField.ends(lines, last, line)
              || !inColumn(last, line);
      boolean nextLabel = nextLabel(lines, first, last, line);
      if (opens(line) || body || nextLabel || !(item(line) || continues(last, line, open.text))) {
        break;
      }
      if (item(line)) {
        open.close();
      }
      open.add(line);
      last = line;
    }
    open.close();
  }

  /** Beside a name in its row stand what the person does, the town, how it is sent. */
  private static boolean detail(Line last, Line line) {
    return !item(line) || (item(last) && !person(line));
  }

  /** The item that is being read. */
  private final class Open {
    private final ListLabel label;
    private final StringBuilder text = new StringBuilder();
    private List<Place> places = new ArrayList<>();

    Open(ListLabel label) {
      this.label = label;
    }

    void add(Line line) {
      Line.append(text, line.text());
      places.add(line.place());
    }

    /** A cell of its own, set off from the name. */
    void addDetail(Line line) {
      text.append(text.isEmpty() ? "" : " , ").append(line.text());
      places.add(line.place());
    }

    void close() {
      CopyLists.this.add(text.toString(), label, places);
      text.setLength(0);
      places = new ArrayList<>();
    }
  }

  private void add(String text, ListLabel label, List<Place> places) {
    for (ListedNames.Name name : names.in(text)) {
      items.add(
          new Item(
              name.text(), label.role(), name.ofPatient(), label.plain() && name.told(), places));
    }
  }

  static boolean item(Line line) {
    String text = line.text();
    return person(line)
        || BULLET.matcher(text).matches()
        || (OrganisationWords.begins(text) && line.words().size() <= MOST_WORDS);
  }

  private static boolean person(Line line) {
    return ITEM.matcher(line.text()).matches();
  }

  /** "Pour action" or "Médecin traitant" in the cell before a name. */
  private static boolean leadsItem(List<Line> lines, Line line) {
    int next = lines.indexOf(line) + 1;
    return (!item(line) || RoleNames.partOnly(line.text()))
        && line.words().size() <= 3
        && next < lines.size()
        && lines.get(next).page() == line.page()
        && lines.get(next).row() == line.row()
        && item(lines.get(next))
        && !FURNITURE.matcher(lines.get(next).text()).matches();
  }

  /** A line of a list stands under the list, not in another part of the page. */
  private static boolean inColumn(Line last, Line line) {
    return line.page() != last.page() || line.y() - last.bottom() < 40;
  }

  private static boolean continues(Line last, Line line, StringBuilder running) {
    boolean open = running.toString().strip().matches(".*[,–—(:\\-]$");
    boolean close = line.page() == last.page() && line.y() - last.bottom() < line.size() * 0.85;
    return close
        && Math.abs(line.x() - last.x()) < line.size() * 2
        && (open || last.right() - last.x() > FULL_LINE || line.words().size() < 9);
  }

  /** The list stands in the cell right of its label; below the label stands the next label. */
  private static boolean nextLabel(List<Line> lines, Line label, Line last, Line line) {
    return last.x() > label.right()
        && !line.text().matches("^" + PERSON + ".*")
        && !OrganisationWords.begins(line.text())
        && Math.abs(line.x() - label.x()) < SAME_COLUMN
        && lines.stream()
            .filter(value -> value.page() == line.page() && value.row() == line.row())
            .anyMatch(value -> Math.abs(value.x() - last.x()) < SAME_COLUMN);
  }

  /** The address in the cell right of a name. */
  private static boolean besideItem(Line last, Line line) {
    return item(last)
        && line.page() == last.page()
        && line.row() == last.row()
        && line.x() > last.right()
        && line.x() - last.right() < NEXT_CELL;
  }

  /** A list in the margin stands beside the text of the letter. */
  private boolean outside(Line first, Line line) {
    return line.page() == first.page() && letter.inMargin(first) && !letter.inMargin(line);
  }

  /** A margin column beside the list does not belong to it. */
  private static boolean aside(Line first, Line line) {
    return line.page() == first.page()
        && (line.right() < first.x() - 4 || line.x() > first.x() + 260);
  }
}
