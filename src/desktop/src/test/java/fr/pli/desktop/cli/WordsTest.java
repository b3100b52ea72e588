package fr.pli.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.enrolment.EnrolmentException;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.vault.PassphraseRule;
import fr.pli.desktop.vault.StorageException;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultNotice;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.wire.MistypedCode;
import fr.pli.exchange.wire.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final List<String> FOLDER =
      List.of("missing", "not-readable", "read-only", "not-stored");

  private static final List<String> MISSING =
      List.of(
          "already-sent",
          "several-letters",
          "patient-unknown",
          "ins-key-wrong",
          "patient-unconfirmed",
          "author-unknown",
          "no-recipient",
          "recipient-ambiguous",
          "recipient-unconfirmed",
          "recipient-without-channel",
          "patient-address-wrong",
          "record-needs-ins");

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyReasonHasWords(String language) {
    Words words = new Words(language);
    List<String> wanted = new ArrayList<>();
    add(wanted, "link", LinkException.Reason.values(), LinkException.Reason::code);
    add(wanted, "link", ProblemType.values(), ProblemType::code);
    add(wanted, "enrolment", EnrolmentException.Reason.values(), EnrolmentException.Reason::code);
    add(wanted, "vault", VaultException.Reason.values(), Enum::name);
    add(wanted, "storage", StorageException.Reason.values(), Enum::name);
    add(wanted, "notice", VaultNotice.values(), Enum::name);
    add(wanted, "code", MistypedCode.Reason.values(), Enum::name);
    add(wanted, "channel", Channel.values(), Channel::code);
    add(wanted, "state", DispatchState.values(), DispatchState::code);
    add(wanted, "received", ReceivedState.values(), ReceivedState::code);
    Arrays.stream(PassphraseRule.Verdict.values())
        .filter(verdict -> verdict != PassphraseRule.Verdict.STRONG)
        .forEach(verdict -> wanted.add("passphrase." + verdict.name()));
    Arrays.stream(SealException.Reason.values())
        .filter(reason -> reason != SealException.Reason.BAD_RECIPIENT)
        .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .forEach(code -> wanted.add("unreadable." + code));
    MISSING.forEach(code -> wanted.add("missing." + code));
    FOLDER.forEach(code -> wanted.add("folder." + code));

    List<String> without = wanted.stream().filter(key -> !words.has(key)).toList();

    assertEquals(List.of(), without);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyMessageCanBeFormatted(String language) {
    Words words = new Words(language);
    for (String key : keys(language)) {
      String text = words.text(key, 1, 2, 3, 4, 5, 6, 7);
      assertFalse(text.isBlank(), key);
      assertFalse(text.contains("{"), key);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void aCodeOfALaterVersionIsSaidWithItsCode(String language) {
    assertTrue(new Words(language).word("link", "brand-new").contains("brand-new"));
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertEquals(keys("fr"), keys("en"));
  }

  private static Set<String> keys(String language) {
    Locale locale = language.equals("en") ? Locale.UK : Locale.FRANCE;
    return new TreeSet<>(ResourceBundle.getBundle("fr.pli.desktop.cli.messages", locale).keySet());
  }

  private static <T> void add(
      List<String> keys, String prefix, T[] values, Function<T, String> code) {
    Arrays.stream(values).forEach(value -> keys.add(prefix + "." + code.apply(value)));
  }
}
