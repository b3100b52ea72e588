package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassphraseRuleTest {
  @ParameterizedTest
  @CsvSource({
    "Abcdefgh12!?, STRONG",
    "Abcdefghij1234, STRONG",
    "cheval lampe orage cuivre jardin vitre sel, STRONG",
    "cheval-lampe-orage-cuivre-jardin-vitre-sel, STRONG",
    "'', TOO_SHORT",
    "483920, PIN",
    "48392048392048392048, PIN",
    "Abcdefg12!?, TOO_SHORT",
    "cheval lampe, TOO_FEW_KINDS",
    "abcdefghijklmnopqrstuvwxyz, TOO_FEW_KINDS",
    "Abcdefghijk12, TOO_FEW_KINDS",
    "Aa1!Aa1!Aa1!Aa1!, REPEATED",
    "mot mot mot mot mot mot mot mot, TOO_FEW_KINDS"
  })
  void eachPassphraseIsJudged(String passphrase, PassphraseRule.Verdict verdict) {
    assertEquals(verdict, PassphraseRule.judge(passphrase.toCharArray()));
  }
}
