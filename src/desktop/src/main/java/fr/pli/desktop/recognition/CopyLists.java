package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.RecipientRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds "Copie à : …", "cc …", "Destinataires : …" and the names under them. */
final class CopyLists {
  /**
   * One name of a list.
   *
   * @param text name and what is printed with it
   * @param patient the label itself says that the patient gets the copy
   */
  record Item(String text, RecipientRole role, boolean patient, List<Place> places) {}

  private static final String SENT =
      "(?:\\s+(?:adress[ée]|transmis|envoy[ée]|destin[ée]|remis|communiqu[ée])(?:e|es|s|\\(e\\)|\\(s\\))*)";

  private static final String PAPER =
      "(?:courrier|lettre|compte[ -]rendu|document|rapport|CR|r[ée]sultats?|exemplaires?)";

  private static final String ALSO =
      "(?:\\s+(?:[ée]galement|aussi|en copie|ce jour|pour info(?:rmation)?))*";
  private static final String TO = "(?:\\s+(?:[àa]|au|aux)(?!\\p{L}))";

  /** What must follow a label: a colon, the end, or somebody. */
  private static final String FOLLOWED =
      "\\s*(?:(?<colon>:)|(?=\\s+(?:(?:le|la|l'|au|aux|à)\\s*)?(?:Drs?|Docteurs?|Pr|Professeur|Mme|M\\."
          + "|Mr|Madame|Monsieur|m[ée]decin|MT|patient)(?!\\p{L}))|\\.?$)\\s*";

  private static final Pattern LABEL =
      Pattern.compile(
          "^\\W{0,3}(?:(?<copy>(?:(?:en|avec|une?|pour|p)[\\s.]+)?(?:copies?|doubles?|duplicata)(?:\\s*\\(s\\))?(?:\\s+conformes?)?(?<patient>\\s+(?:aux?\\s+|[àa]"
              + " la\\s+)?(?:patiente?"
              + "|parents?|famille)(?!\\p{L}))?(?:\\s+(?:de|du)(?:\\s+(?:ce|cet|cette|la|le|pr[ée]sente?))*\\s+"
              + PAPER
              + ")?(?:\\s+(?:est|sont|sera|seront))?"
              + SENT
              + "?"
              + ALSO
              + TO
              + "?|(?:p\\.?\\s?)?c\\.?\\s?c\\.?(?:\\s?i\\.?)?|ampliations?|(?:liste\\s+de\\s+)?diffusion"
              + "|autres?\\s+(?:destinataires?|correspondants?)|pour\\s+information|exemplaires?(?:\\s+suppl[ée]mentaires?)?"
              + "|m[ée]decin\\s+traitant\\s+en\\s+copie|destinataires?\\s+en\\s+copies?"
              + "|(?:(?:exemplaire\\s+)?(?:[ée]galement|aussi)\\s+)(?:transmis|adress[ée]|envoy[ée])e?s?"
              + TO
              + "?|(?:exemplaire\\s+)?(?:transmis|adress[ée]|envoy[ée]|communiqu[ée])e?s?\\s+(?:[ée]galement|aussi)"
              + TO
              + "?)|(?<to>(?:[ée]tablissement\\s+)?destinataires?(?:\\(s\\))?(?:\\s+(?:du|de la|de"
              + " ce|de cette)\\s+"
              + PAPER
              + ")?|(?:(?:ce|cette)\\s+)?"
              + PAPER
              + "(?:\\s+\\p{L}+){0,2}?"
              + SENT
              + TO
              + "|(?:m[ée]decins?\\s+)?correspondants?|envoi\\s+[àa](?=\\W)"
              + "|destination(?=\\s*:)|envoi\\s+d(?:e\\s+la|u|e)\\s+\\p{L}+(?=\\s*:|\\s*$)))"
              + FOLLOWED,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final String PERSON =
      "(?:" + Titles.DOCTOR + "|Drs|Docteurs|" + Titles.CIVIL + ")\\s+\\p{Lu}";

  /** What may stand before a name: a dash, a number, "Médecin traitant :". */
  private static final String LEAD =
      "[\\s\\-–—•*·▪◦>\\uf0b7°+«]*(?:e\\s+)?(?:\\d{1,2}\\s?[.)°-]\\s*)?(?:(?:au|à|le|la)\\s+)?"
          + "(?:\\p{L}[\\p{L}' -]{1,28}\\s*:\\s*)?(?:(?:au|à|le|la)\\s+)?";

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
              + "|.*\\bn[ée]e?\\s+le\\b.*|.*\\bpage\\s+\\d+.*)$");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*;\\s*|\\s*/\\s*(?="
              + PERSON
              + ")|\\s*,\\s*(?=(?:HAD|SSIAD|EHPAD|Pharmacie|Laboratoire)\\b|(?:le\\s+|la\\s+)?[Pp]atiente?\\b|MT\\b|[Mm]édecin"
              + " traitant)|\\s*,\\s+(?=(?:au\\s+)?"
              + PERSON
              + ")|\\s+et\\s+(?=(?:(?:au|à\\s+la|à|le|la)\\s+)?(?:"
              + PERSON
              + "|[Pp]atiente?\\b))|\\s+[–—]\\s+(?=(?:"
              + PERSON
              + "|(?:l'|le\\s+|la\\s+)?(?:[Ii]ntéressée?|[Pp]atiente?)\\b))");
  private static final Pattern PATIENT_ITEM =
      Pattern.compile(
          "(?i)^(?:(?:le|la|les|l'|au|aux|à la|à l')\\s*)?(?:patient(?:e|\\(e\\))?(?!\\p{L})"
              + "|intéressée?|parents?|ses parents|famille|lui-même|elle-même).*");

  /** "La patiente n'a pas souhaité de copie". */
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i).*(?:\\bn'(?:a|ont)\\s+pas\\b|\\bne\\s+(?:souhait|d[ée]sir|veu)|\\brefus).*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** A line wider than this, in points, may run on in the next one. */
  private static final double FULL_LINE = 300;

  private static final double SAME_COLUMN = 4;

  /** Longer lines that begin like an organisation are sentences. */
  private static final int MOST_WORDS = 14;

  private static final Pattern BODY =
      Pattern.compile("^\\W*(?:Objet|Concern|P\\.?\\s?J\\.?\\b|Pièces? jointes?).*");

  /** "Médecin traitant : Dr X" in a heading: whom "MT" in a list means. */
  private static final Pattern TREATING =
      Pattern.compile(
          "(?i)^\\W*m[ée]decin\\s+traitant(?:\\s+d[ée]clar[ée])?\\s*(?::|-)?\\s*(?<name>(?-i:"
              + PERSON
              + ").*|)$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern TREATING_ITEM =
      Pattern.compile(
          "(?i)^(?:le |au )?(?:MT|m[ée]decin traitant)\\W*$", Pattern.UNICODE_CHARACTER_CLASS);

  private final List<Item> items = new ArrayList<>();

  private final String treating;

  private CopyLists(Letter letter) {
    this.treating =
        letter.lines().stream()
            .flatMap(line -> treating(letter, line).stream())
            .findFirst()
            .orElse("");
  }

  private static Optional<String> treating(Letter letter, Line line) {
    Matcher label = TREATING.matcher(line.text());
    if (!label.matches()) {
      return Optional.empty();
    }
    return label.group("name").isEmpty()
        ? letter.valuesOf(line).stream()
            .map(Line::text)
            .filter(text -> ITEM.matcher(text).matches())
            .findFirst()
        : Optional.of(label.group("name"));
  }

  static List<Item> read(Letter letter) {
    CopyLists lists = new CopyLists(letter);
    List<Line> lines = letter.lines();
    for (int i = 0; i < lines.size(); i++) {
      Matcher label = LABEL.matcher(lines.get(i).text());
      if (label.find()) {
        lists.read(lines, i, label);
      }
    }
    return List.copyOf(lists.items);
  }

  /** True for a line that opens a list: what follows is not the letter's body. */
  static boolean opens(Line line) {
    return LABEL.matcher(line.text()).find();
  }

  /** True for "Cc" or "Copie à", not for "Destinataire". */
  static boolean opensCopies(Line line) {
    Matcher label = LABEL.matcher(line.text());
    return label.find() && label.group("copy") != null;
  }

  private void read(List<Line> lines, int at, Matcher label) {
    RecipientRole role = label.group("to") == null ? RecipientRole.CC : RecipientRole.TO;
    Line first = lines.get(at);
    String inline = first.text().substring(label.end());
    if (label.group("patient") != null) {
      items.add(new Item(first.text(), role, true, List.of(first.place())));
      return;
    }
    StringBuilder running = new StringBuilder(inline);
    List<Place> places = new ArrayList<>(List.of(first.place()));
    Line last = first;
    for (Line line : lines.subList(at + 1, lines.size())) {
      boolean cell = line.row() == first.row() && item(line);
      if (FURNITURE.matcher(line.text()).matches() || (aside(first, line) && !cell)) {
        continue;
      }
      if (leadsItem(lines, line)) {
        continue;
      }
      if (line.row() == last.row() && line.page() == last.page() && !item(line)) {
        running.append(running.isEmpty() ? "" : " , ").append(line.text());
        places.add(line.place());
        continue;
      }
      boolean body =
          BODY.matcher(line.text()).matches()
              || Greeting.read(line).isPresent()
              || !inColumn(last, line);
      boolean nextLabel = nextLabel(lines, first, last, line);
      if (opens(line) || body || nextLabel || !(item(line) || continues(last, line, running))) {
        break;
      }
      if (item(line)) {
        add(running.toString(), role, places);
        running.setLength(0);
        places = new ArrayList<>();
      }
      running.append(running.isEmpty() ? "" : " ").append(line.text());
      places.add(line.place());
      last = line;
    }
    add(running.toString(), role, places);
  }

  private void add(String text, RecipientRole role, List<Place> places) {
    for (String part : BETWEEN.split(text, -1)) {
      String clean =
          part.replaceFirst(
                  "^(?:[\\s\\-–—•*·▪◦>,:\\uf0b7°+«]|e\\s)+(?:\\d{1,2}\\s?[.)°-]\\s*)?", "")
              .strip();
      String said = clean.replaceFirst("^(?:au|à|le|la)\\s+(?=\\p{L})", "");
      String named =
          said.replaceFirst("^(?i:\\p{L}[\\p{L}' -]{1,28})\\s*:\\s*(?=" + PERSON + ")", "");
      if (TREATING_ITEM.matcher(named).matches()) {
        named = treating;
      }
      for (String each : Plural.split(named)) {
        if (each.length() > 1 && !REFUSED.matcher(each).matches()) {
          items.add(new Item(each, role, toPatient(each), places));
        }
      }
    }
  }

  /** The patient is named as such, or only by the means to reach one: a mail address. */
  private static boolean toPatient(String item) {
    boolean reach = item.contains("@") && !item.matches("^(?:" + PERSON + ").*");
    return PATIENT_ITEM.matcher(item).matches()
        || (reach
            && !OrganisationWords.begins(item)
            && !item.toLowerCase(Locale.ROOT).contains("mssante"));
  }

  private static boolean item(Line line) {
    String text = line.text();
    return ITEM.matcher(text).matches()
        || BULLET.matcher(text).matches()
        || (OrganisationWords.begins(text) && line.words().size() <= MOST_WORDS);
  }

  /** "Pour action" in the cell before a name. */
  private static boolean leadsItem(List<Line> lines, Line line) {
    int next = lines.indexOf(line) + 1;
    return !item(line)
        && line.words().size() <= 3
        && next < lines.size()
        && lines.get(next).page() == line.page()
        && lines.get(next).row() == line.row()
        && item(lines.get(next));
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

  /** A margin column beside the list does not belong to it. */
  private static boolean aside(Line first, Line line) {
    return line.page() == first.page()
        && (line.right() < first.x() - 4 || line.x() > first.x() + 260);
  }
}
