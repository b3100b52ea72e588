package fr.pli.desktop.correspondents;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a contact must be, so that nothing leaves for nowhere. */
public enum ContactRule {
  /** A family name or an organisation. */
  NAME("name"),
  /** Ten digits beginning with 0, or an international number. */
  PHONE("phone"),
  FAX("fax"),
  /** Somebody at some domain. */
  MAILBOX("mailbox"),
  /** Five digits. */
  POSTCODE("postcode"),
  /** A street has a postcode and a town. */
  ADDRESS("address"),
  /** A mailbox, a fax number or an address: one at least. */
  REACHABLE("reachable"),
  /** No line of a letter or of an envelope is longer. */
  LENGTH("length");

  private static final int LONGEST = 200;
  private static final Pattern NUMBER = Pattern.compile("0[1-9]\\d{8}|\\+\\d{8,15}");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");

  private final String code;

  ContactRule(String code) {
    this.code = code;
  }

  /** Stable code, for messages. */
  public String code() {
    return code;
  }

  /** The rules that a contact breaks. */
  public static Set<ContactRule> brokenBy(OwnContact contact) {
    Set<ContactRule> broken = EnumSet.noneOf(ContactRule.class);
    note(broken, NAME, contact.familyName().isEmpty() && contact.organisation().isEmpty());
    note(broken, PHONE, !emptyOr(NUMBER, contact.phone()));
    note(broken, FAX, !emptyOr(NUMBER, contact.fax()));
    note(broken, MAILBOX, !emptyOr(MAIL, contact.mailbox()));
    note(broken, POSTCODE, !emptyOr(FIVE_DIGITS, contact.postcode()));
    boolean placed = !contact.postcode().isEmpty() && !contact.town().isEmpty();
    note(broken, ADDRESS, !contact.street().isEmpty() && !placed);
    boolean posted = !contact.street().isEmpty() && placed;
    note(broken, REACHABLE, contact.mailbox().isEmpty() && contact.fax().isEmpty() && !posted);
    note(broken, LENGTH, tooLong(contact));
    return broken;
  }

  private static void note(Set<ContactRule> broken, ContactRule rule, boolean isBroken) {
    if (isBroken) {
      broken.add(rule);
    }
  }

  private static boolean emptyOr(Pattern pattern, String text) {
    return text.isEmpty() || pattern.matcher(text).matches();
  }

  private static boolean tooLong(OwnContact contact) {
    return Stream.of(
            contact.title(),
            contact.familyName(),
            contact.givenName(),
            contact.organisation(),
            contact.specialty(),
            contact.street(),
            contact.town(),
            contact.mailbox())
        .anyMatch(text -> text.length() > LONGEST);
  }
}
