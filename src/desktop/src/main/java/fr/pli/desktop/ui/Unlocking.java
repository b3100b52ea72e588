package fr.pli.desktop.ui;

import java.time.Duration;
import java.util.List;

/** What the lock screen asks of the vault. Given by the wiring; calls block. */
public interface Unlocking {
  /** Who may open this vault, most recent first. */
  List<Person> people();

  /** True when this person opens it with a code (PIN), false with a passphrase. */
  boolean byCode(Person person);

  /**
   * Tries to open the vault. The caller wipes the secret.
   *
   * @param secret code or passphrase
   */
  Outcome unlock(Person person, char[] secret);

  /**
   * Tries to open the vault with the words of the recovery sheet. The caller wipes them.
   *
   * @param words as typed
   */
  Outcome recover(char[] words);

  /** What became of a try. */
  sealed interface Outcome {
    /** The vault is open; the wiring shows the desk. */
    record Opened() implements Outcome {}

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
     * @param reason code: "in-use", "damaged", …
     */
    record Closed(String reason) implements Outcome {}
  }
}
