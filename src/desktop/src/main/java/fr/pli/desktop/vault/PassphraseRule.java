package fr.pli.desktop.vault;

import java.nio.CharBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * What a passphrase must be when nothing but it protects the vault: 80 bits as the CNIL counts them
 * (recommendation 2022-100): 12 characters of four kinds, 14 of three kinds, or seven words.
 */
public final class PassphraseRule {
  private static final int WORDS = 7;
  private static final int DISTINCT = 6;
  private static final int FOUR_KINDS = 12;
  private static final int THREE_KINDS = 14;
  private static final double WANTED = 80;
  private static final double BITS_A_WORD = Math.log(7776) / Math.log(2);
  private static final double ALMOST = 0.95;

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

  /**
   * How much of what is wanted is there, 0 to 1; 1 for {@link Verdict#STRONG} only. Counted in bits
   * of random characters of the kinds used, or of words of a list of 7776, against 80.
   */
  public static double share(char[] passphrase) {
    if (judge(passphrase) == Verdict.STRONG) {
      return 1;
    }
    CharSequence text = CharBuffer.wrap(passphrase);
    double different = Math.min(passphrase.length, 2.0 * text.chars().distinct().count());
    double characters = different * bitsEach(text);
    return Math.min(ALMOST, Math.max(characters, words(passphrase) * BITS_A_WORD) / WANTED);
  }

  private static double bitsEach(CharSequence text) {
    boolean lower = text.chars().anyMatch(Character::isLowerCase);
    boolean upper = text.chars().anyMatch(Character::isUpperCase);
    boolean digit = text.chars().anyMatch(Character::isDigit);
    boolean other = text.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
    int alphabet = (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (other ? 32 : 0);
    return Math.log(Math.max(1, alphabet)) / Math.log(2);
  }

  private static int kinds(CharSequence text) {
    boolean lower = text.chars().anyMatch(Character::isLowerCase);
    boolean upper = text.chars().anyMatch(Character::isUpperCase);
    boolean digit = text.chars().anyMatch(Character::isDigit);
    boolean other = text.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
    return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
  }

  /**
   * Different words of two letters or more, between spaces, hyphens or other signs. Counted by
   * their hashes: the words themselves would be copies that nobody can wipe.
   */
  private static long words(char[] passphrase) {
    Set<Long> different = new HashSet<>();
    long hash = 0;
    int length = 0;
    for (int i = 0; i <= passphrase.length; i++) {
      if (i < passphrase.length && Character.isLetter(passphrase[i])) {
        hash = hash * 1_000_003 + Character.toLowerCase(passphrase[i]);
        length++;
      } else {
        if (length > 1) {
          different.add(hash);
        }
        hash = 0;
        length = 0;
      }
    }
    return different.size();
  }
}
