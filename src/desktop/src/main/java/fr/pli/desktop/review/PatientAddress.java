package fr.pli.desktop.review;

import java.util.regex.Pattern;

/** Where a patient's copy may go: an e-mail address or a French mobile number. */
final class PatientAddress {
  /** Narrower than RFC 5321 on purpose: what it refuses is more often a typing error. */
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,24}");

  private static final Pattern MOBILE = Pattern.compile("(0|\\+33|0033)[67]\\d{8}");

  private PatientAddress() {}

  static boolean valid(String address) {
    return isMail(address) || MOBILE.matcher(address.replaceAll("[\\s.]", "")).matches();
  }

  static boolean isMail(String address) {
    return MAIL.matcher(address).matches() && !address.contains("..");
  }
}
