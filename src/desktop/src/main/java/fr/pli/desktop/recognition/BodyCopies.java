package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.RecipientRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences by which the writer says that somebody else gets the letter too: "le Dr X, à qui je
 * fais parvenir ce courrier", "j'adresse copie de cette lettre au Dr X".
 */
final class BodyCopies {
  private static final int LOOK_BACK = 120;

  private static final String SENDS =
      "(?:j'|je\\s+|nous\\s+)(?:l'|lui\\s+|leur\\s+)?(?:fais|faisons|adresse|adressons|transmets|transmettons|envoie"
          + "|envoyons|communique|remets)(?:\\s+parvenir)?(?:\\s+[ée]galement|\\s+aussi|\\s+ce\\s+jour)*";

  private static final String LETTER =
      "(?:(?:(?:une?|la|le)\\s+)?(?:copie|double)(?:\\s+d[ue]\\s+(?:ce|cette|la|pr[ée]sente?)?\\s*\\p{L}+(?:\\s+rendu)?)?|(?:ce|cette|le\\s+pr[ée]sent|la\\s+pr[ée]sente)\\s+(?:courrier|lettre|compte["
          + " -]rendu|document))";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final String SENT =
      "(?:est|sont|sera|seront|a\\s+[ée]t[ée]|ont\\s+[ée]t[ée])(?:\\s+[ée]galement|\\s+aussi)?"
          + "\\s+(?:envoy|adress|transmis|communiqu|exp[ée]di|fait\\s+parvenir)";

  /** Behind the name of a doctor: the letter goes to the doctor named last. */
  private static final Pattern TO_WHOM =
      Pattern.compile(
          "(?:à\\s+qui|auquel|à\\s+laquelle)\\s+(?:"
              + SENDS
              + "\\s+"
              + LETTER
              + "|"
              + LETTER
              + "\\s+"
              + SENT
              + ")|\\b(?:un\\s+exemplaire|"
              + LETTER
              + ")\\s+lui\\s+"
              + SENT
              + "|\\b(?:qui\\s+re[çc]oit\\s+(?:une?\\s+)?(?:copie|double)|que\\s+(?:je\\s+mets|nous\\s+mettons)\\s+en\\s+copie"
              + "|(?:qui\\s+(?:nous|me)\\s+lit|mise?)\\s+en\\s+copie)\\b",
          FLAGS);

  private static final Pattern TO =
      Pattern.compile(
          "\\b"
              + SENDS
              + "\\s+"
              + LETTER
              + "\\s+(?:au|à|aux)\\s+(?<name>(?-i:"
              + Titles.DOCTOR
              + ").{3,60})",
          FLAGS);

  /** "Je mets en copie le Docteur X". */
  private static final Pattern COPIED =
      Pattern.compile(
          "\\b(?:je\\s+mets|nous\\s+mettons)\\s+(?:[ée]galement\\s+|aussi\\s+)?en\\s+copie\\s+(?:de\\s+(?:ce|cette)\\s+\\p{L}+\\s+)?(?:le\\s+|la\\s+)?(?<name>(?-i:"
              + Titles.DOCTOR
              + ").{3,60})",
          FLAGS);

  private static final Pattern DOCTOR = Pattern.compile(Titles.DOCTOR + "\\s+\\p{Lu}");

  private BodyCopies() {}

  static List<CopyLists.Item> read(Letter letter) {
    List<CopyLists.Item> items = new ArrayList<>();
    for (Block block : letter.blocks()) {
      Flow flow = block.flow();
      Matcher whom = TO_WHOM.matcher(flow.text());
      while (whom.find()) {
        int end = whom.start();
        lastDoctor(flow.text(), end).ifPresent(at -> items.add(item(flow, at, end)));
      }
      for (Pattern pattern : List.of(TO, COPIED)) {
        Matcher to = pattern.matcher(flow.text());
        while (to.find()) {
          items.add(item(flow, to.start("name"), to.end("name")));
        }
      }
    }
    return items;
  }

  private static Optional<Integer> lastDoctor(String text, int end) {
    Matcher doctors = DOCTOR.matcher(text);
    doctors.region(Math.max(0, end - LOOK_BACK), end);
    Optional<Integer> last = Optional.empty();
    while (doctors.find()) {
      last = Optional.of(doctors.start());
    }
    return last;
  }

  private static CopyLists.Item item(Flow flow, int start, int end) {
    String name = flow.text().substring(start, end).split("[.;](?:\\s|$)", 2)[0];
    return new CopyLists.Item(name, RecipientRole.CC, false, false, flow.places(start, end));
  }
}
