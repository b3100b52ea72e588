package fr.pli.desktop.vault;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a passphrase must be when nothing but it protects the vault: 80 bits as the CNIL counts them
 * (recommendation 2022-100): 12 characters of four kinds, 14 of three kinds, or seven words.
 */
public final class PassphraseRule {
  private static final int WORDS = 7;
  private static final int DISTINCT = 6;
  private static final int FOUR_KINDS = 12;
  private static final int THREE_KINDS = 14;

  /** The judgement, for the screen to put into words. */
  public enum Verdict {
    STRONG,
    /** Digits only: a PIN needs a key store. */
    PIN,
    /** Fewer than 12 characters, and fewer than seven words. */
    TOO_SHORT,
    /** Long enough for more kinds of characters, or two characters short of 14. */
    TOO_FEW_KINDS,
    /** The same few characters or words again and again. */
    REPEATED
  }

  private PassphraseRule() {}

  public static Verdict judge(char[] passphrase) {
    CharSequence text = CharBuffer.wrap(passphrase);
    if (text.chars().allMatch(Character::isDigit)) {
      return passphrase.length == 0 ? Verdict.TOO_SHORT : Verdict.PIN;
    }
    long words = words(passphrase);
    if (words >= WORDS) {
      return Verdict.STRONG;
    }
    if (passphrase.length < FOUR_KINDS) {
      return Verdict.TOO_SHORT;
    }
    int kinds = kinds(text);
    boolean enough = kinds == 4 || (kinds == 3 && passphrase.length >= THREE_KINDS);
    if (!enough) {
      return Verdict.TOO_FEW_KINDS;
    }
    return text.chars().distinct().count() < DISTINCT ? Verdict.REPEATED : Verdict.STRONG;
  }

  private static int kinds(CharSequence text) {
    boolean lower = text.chars().anyMatch(Character::isLowerCase);
    boolean upper = text.chars().anyMatch(Character::isUpperCase);
    boolean digit = text.chars().anyMatch(Character::isDigit);
    boolean other = text.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
    return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
  }

  /** Different words of two letters or more, between spaces, hyphens or other signs. */
  private static long words(char[] passphrase) {
    // The copies that splitting makes cannot be wiped; they live as briefly as the text field's.
    String[] words = new String(passphrase).toLowerCase(Locale.FRENCH).split("[^\\p{L}]+");
    return Arrays.stream(words).filter(word -> word.length() > 1).distinct().count();
  }
}
