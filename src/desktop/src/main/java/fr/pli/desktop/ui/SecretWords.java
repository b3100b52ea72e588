package fr.pli.desktop.ui;

import fr.pli.desktop.vault.PassphraseRule;
import fr.pli.desktop.vault.PinRule;
import java.util.Arrays;

/** What the rules say of a passphrase or a code, in words. */
public record SecretWords(Messages messages) {
  /** Of a passphrase; wipes it. */
  public String passphrase(char[] passphrase) {
    PassphraseRule.Verdict verdict = PassphraseRule.judge(passphrase);
    Arrays.fill(passphrase, '\0');
    return messages.text("enrol.verdict." + Messages.code(verdict));
  }

  /** Of a code; wipes it. */
  public String pin(char[] pin) {
    PinRule.Verdict verdict = PinRule.judge(pin);
    Arrays.fill(pin, '\0');
    return messages.text("people.pin." + Messages.code(verdict));
  }
}
