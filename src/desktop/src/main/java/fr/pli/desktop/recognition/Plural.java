package fr.pli.desktop.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Drs MARTIN et DUPONT" are two doctors. */
final class Plural {
  private static final Pattern DOCTORS =
      Pattern.compile("^(?:Drs|DRS|Docteurs|DOCTEURS|Dr\\.?s)\\s+(?<names>.+)$");
  private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*|\\s+et\\s+|\\s*/\\s*");

  private Plural() {}

  /** One text per person; the text itself when it names one. */
  static List<String> split(String text) {
    Matcher doctors = DOCTORS.matcher(text);
    if (!doctors.matches()) {
      return List.of(text);
    }
    List<String> each = new ArrayList<>();
    for (String name : BETWEEN.split(doctors.group("names"), -1)) {
      boolean begins = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
      if (begins && !Trades.named(name.split("\\s", 2)[0])) {
        each.add("Dr " + name);
      }
    }
    return each;
  }
}
