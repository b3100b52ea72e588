package fr.pli.desktop.ui;

import java.time.Duration;
import java.util.List;

/** What the lock screen asks of the vault. Given by the wiring; calls block. */
public interface Unlocking {
  /** Who may open this vault, most recent first. */
  List<Person> people();

  /** True when this person may open it with a code (PIN) now. */
  boolean byCode(Person person);

  /**
   * Tries to open the vault with the code. The caller wipes it.
   *
   * @param code digits
   */
  Outcome unlockByCode(Person person, char[] code);

  /** Tries to open the vault with the passphrase. The caller wipes it. */
  Outcome unlock(Person person, char[] passphrase);

  /**
   * Tries the words of the recovery sheet. The caller wipes them.
   *
   * @param words as typed
   * @return {@code Recovered} when they are right: a new passphrase is next
   */
  Outcome recover(char[] words);

  /**
   * After a recovery: gives a person a new passphrase and opens the vault as this person. The
   * caller wipes the passphrase.
   */
  Outcome renew(Person person, char[] passphrase);

  /** A recovery is not gone on with: nothing stays open. */
  void forgetRecovery();

  /** What became of a try. */
  sealed interface Outcome {
    /** The vault is open; the wiring shows the desk. */
    record Opened() implements Outcome {}

    /** The recovery sheet is the right one; somebody has to choose a new passphrase. */
    record Recovered() implements Outcome {}

    /**
     * The secret is wrong.
     *
     * @param pause until the next try is allowed; zero when at once
     * @param passphraseNeeded true when the code is refused from now on
     */
    record Wrong(Duration pause, boolean passphraseNeeded) implements Outcome {}

    /**
     * The vault cannot be opened at all.
     *
     * @param reason code: "in-use", "damaged", "access-ended", …
     */
    record Closed(String reason) implements Outcome {}
  }
}
