package fr.pli.exchange.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.wire.Json;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Envelopes that were sealed once ({@link VectorGenerator}) open with every later program. */
class VectorTest {
  @ParameterizedTest
  @ValueSource(strings = {"p256", "hybrid"})
  void anEnvelopeOfVersion1StillOpens(String suite) throws Exception {
    OpenedEnvelope opened =
        Envelopes.open(
            Vectors.bytes(suite + ".pli"),
            List.of(Vectors.key(suite)),
            Set.of(Vectors.certificate("authority.der")));

    assertEquals(VectorGenerator.MESSAGE, opened.messageId());
    assertEquals(TestAuthority.NOW, opened.sealedAt());
    assertEquals(suite, opened.suite());
    assertEquals(Vectors.certificate("signer.der"), opened.signer());
    assertEquals(
        Json.read(Vectors.bytes("sheet.json"), LetterSheet.class), opened.content().sheet());
    assertArrayEquals(Vectors.bytes("letter.pdf"), opened.content().pdf());
  }
}
