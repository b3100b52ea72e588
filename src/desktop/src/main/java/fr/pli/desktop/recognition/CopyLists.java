package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.RecipientRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private static final Pattern LABEL =
      Pattern.compile(
          "^\\W{0,3}(?:(?<copy>(?:en\\s+)?copies?(?:\\s+conformes?)?(?<patient>\\s+(?:au\\s+|à"
              + " la\\s+)?patiente?)?"
              + "(?:\\s*\\(s\\))?(?:\\s+(?:adress[ée]e?s?|transmise?s?|envoy[ée]e?s?))?(?:\\s+pour(?:\\s+information)?)?(?:\\s+(?:à|a|au|aux)(?=\\W))?"
              + "|c\\.?\\s?c\\.?|doubles?(?:\\s+à)?|ampliations?|diffusion)"
              + "|(?<to>destinataires?))\\s*(?:(?<colon>:)|(?=\\s+(?:Dr|Docteur|Pr|Mme|M\\.|Madame|Monsieur)\\b)|$)\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final String PERSON = "(?:" + Titles.DOCTOR + "|" + Titles.CIVIL + ")\\s+\\p{Lu}";
  private static final Pattern ITEM =
      Pattern.compile("^[\\s\\-–—•*·▪◦>]*(?:" + PERSON + "|[Pp]atiente?\\b|[Ll]es? parents?\\b).*");
  private static final Pattern BULLET = Pattern.compile("^\\s*[\\-–—•*·▪◦>]\\s+\\p{L}.{3,}");
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)^(?:\\W*(?:page|p\\.)?\\s*\\d{0,3}\\s*(?:/|sur)?\\s*\\d{0,3}\\W*"
              + "|.*\\bn[ée]e?\\s+le\\b.*|.*\\bpage\\s+\\d+.*)$");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*;\\s*|\\s*,\\s+(?=(?:HAD|SSIAD|Pharmacie|Laboratoire)\\b)|\\s*,\\s+(?="
              + PERSON
              + ")|\\s+et\\s+(?=(?:au\\s+)?"
              + PERSON
              + ")");
  private static final Pattern PATIENT_ITEM =
      Pattern.compile(
          "(?i)^(?:(?:le|la|au|à la)\\s+)?(?:patiente?|intéressée?|parents?|ses"
              + " parents|famille)\\b.*");

  /** A line wider than this, in points, may run on in the next one. */
  private static final double FULL_LINE = 300;

  /** Longer lines that begin like an organisation are sentences. */
  private static final int MOST_WORDS = 14;

  private static final Pattern BODY =
      Pattern.compile(
          "^(?:Ch[eè]re?s?\\s|Mon cher|Ma"
              + " chère|Mesdames|Messieurs|Objet\\b|Concern|Madame,|Monsieur,).*");

  private final List<Item> items = new ArrayList<>();

  private CopyLists() {}

  static List<Item> read(Letter letter) {
    CopyLists lists = new CopyLists();
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
      if (FURNITURE.matcher(line.text()).matches() || aside(first, line)) {
        continue;
      }
      boolean body = BODY.matcher(line.text()).matches();
      if (opens(line) || body || !(item(line) || continues(last, line, running))) {
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
      String clean = part.replaceFirst("^[\\s\\-–—•*·▪◦>,:]+", "").strip();
      if (clean.length() > 1) {
        items.add(new Item(clean, role, toPatient(clean), places));
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

  private static boolean continues(Line last, Line line, StringBuilder running) {
    boolean open = running.toString().strip().matches(".*[,–—(:\\-]$");
    boolean close = line.page() == last.page() && line.y() - last.bottom() < line.size() * 0.85;
    return close
        && Math.abs(line.x() - last.x()) < line.size() * 2
        && (open || last.right() - last.x() > FULL_LINE || line.words().size() < 9);
  }

  /** A margin column beside the list does not belong to it. */
  private static boolean aside(Line first, Line line) {
    return line.page() == first.page()
        && (line.right() < first.x() - 4 || line.x() > first.x() + 260);
  }
}
