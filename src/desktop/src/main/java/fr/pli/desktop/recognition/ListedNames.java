package fr.pli.desktop.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names in the text of a list of recipients: "Dr X, médecin traitant ; la patiente". */
final class ListedNames {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*;\\s*|\\s*/\\s*(?="
              + CopyLists.PERSON
              + ")|(?<=\\p{Ll}{3})\\.\\s+(?=\\p{Lu})|\\s*,\\s*(?=(?:HAD|SSIAD|EHPAD|Pharmacie|Laboratoire)\\b|(?:le\\s+|la\\s+)?[Pp]atiente?\\b|MT\\b|[Mm]édecin"
              + " traitant)|\\s*,\\s+(?=(?:(?:au|à)\\s+)?"
              + CopyLists.PERSON
              + ")|\\s*,?\\s+et\\s+(?=(?:(?:au|à\\s+la|à|le|la|du|de)\\s+)?(?:"
              + CopyLists.PERSON
              + "|[Pp]atiente?\\b|MT\\b|[Mm]édecin\\b|prescripteur|Service\\b|EHPAD\\b|HAD\\b|Centre\\b|Clinique\\b|Hôpital\\b|CHU?\\b))|\\s*,?\\s*avec\\s+(?:une\\s+)?copie\\s+(?:à|aux?)\\s+|\\s+et\\s+(?:(?:transmi|envoy|adress|remi|communiqu)\\p{L}+\\s+(?:par\\s+[\\p{L}"
              + " ]{2,30}?\\s+)?)(?=(?:à|au|aux)\\s)|\\s+[-–—]\\s+(?=(?:"
              + CopyLists.PERSON
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

  private static final Pattern TREATING = Pattern.compile("(?:MT\\b|[Mm]édecin traitant)");

  /** Behind a doctor's name it may be where the doctor works. */
  private static final Pattern HOUSE =
      Pattern.compile("(?:HAD|SSIAD|EHPAD|Pharmacie|Laboratoire)\\b");

  /** "EHPAD Les Lilas, Vitré" behind a doctor's name says where the doctor works. */
  private static final Pattern HOUSE_AND_TOWN =
      Pattern.compile(HOUSE.pattern() + "[^,;]*,\\s*\\p{Lu}[\\p{L}' -]+\\W*");

  private static final Pattern MARK =
      Pattern.compile("^(?:[\\s\\-–—•*·▪◦>,:\\uf0b7°+«]|e\\s)+(?:\\d{1,2}\\s?[.)°-]\\s*)?");

  private static final Pattern ARTICLE =
      Pattern.compile("^(?:(?:et\\s+)?(?:au|aux|à|le|la|du))\\s+(?=\\p{L})");

  private static final Pattern LABEL =
      Pattern.compile("^(?i:\\p{L}[\\p{L}' -]{1,28})\\s*:\\s*(?=" + CopyLists.PERSON + ")");

  private final RoleNames roles;

  ListedNames(RoleNames roles) {
    this.roles = roles;
  }

  /**
   * One name with what is printed behind it.
   *
   * @param told false when it may belong to the name before
   */
  record Name(String text, boolean told) {
    /** The patient is named as such, or only by the means to reach one: a mail address. */
    boolean ofPatient() {
      boolean reach = text.contains("@") && !text.matches("^(?:" + CopyLists.PERSON + ").*");
      return PATIENT_ITEM.matcher(text).matches()
          || (reach
              && !OrganisationWords.begins(text)
              && !text.toLowerCase(Locale.ROOT).contains("mssante"));
    }

    private boolean doctor() {
      return text.matches("^\\W*(?:au\\s+)?" + Titles.DOCTOR + "\\s.*");
    }

    private Name with(String more) {
      return new Name(text + ", " + more, told);
    }
  }

  /** Everybody whom the text names. */
  List<Name> in(String text) {
    List<Name> names = new ArrayList<>();
    for (Name part : parts(text)) {
      for (String each : Plural.split(meant(bare(part.text())))) {
        if (each.length() > 1
            && !REFUSED.matcher(each).matches()
            && !RoleNames.partOnly(each)
            && !OrganisationWords.generic(each)) {
          names.add(new Name(each, part.told()));
        }
      }
    }
    return names;
  }

  private String meant(String named) {
    return roles.meant(named).orElse(named);
  }

  /** Without the dash, the number and the label before a name. */
  private static String bare(String part) {
    String clean = MARK.matcher(part).replaceFirst("").strip();
    String said = ARTICLE.matcher(clean).replaceFirst("");
    return LABEL.matcher(said).replaceFirst("");
  }

  /** "Dr X, médecin traitant, 3 rue Haute": what the letter calls nobody else by is X's part. */
  private List<Name> parts(String text) {
    List<Name> parts = new ArrayList<>();
    for (String part : BETWEEN.split(text, -1)) {
      boolean behindDoctor = !parts.isEmpty() && parts.getLast().doctor();
      boolean role = TREATING.matcher(part).lookingAt() && roles.meant(part).isEmpty();
      if (behindDoctor && (role || HOUSE_AND_TOWN.matcher(part).matches())) {
        parts.add(parts.removeLast().with(part));
      } else {
        parts.add(new Name(part, !(behindDoctor && HOUSE.matcher(part).lookingAt())));
      }
    }
    return parts;
  }
}
