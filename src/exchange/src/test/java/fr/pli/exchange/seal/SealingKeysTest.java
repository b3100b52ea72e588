package fr.pli.exchange.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealingKeysTest {
  @Test
  void keysComeBackFromTheirBytes() throws Exception {
    for (KeyPair pair : List.of(SealingKeys.generateBaseline(), SealingKeys.generateHybrid())) {
      assertEquals(pair.getPublic(), SealingKeys.publicKey(pair.getPublic().getEncoded()));
      assertEquals(pair.getPrivate(), SealingKeys.privateKey(pair.getPrivate().getEncoded()));
    }
  }

  @Test
  void keysOfOtherKindsAreRefused() throws Exception {
    KeyPairGenerator other = KeyPairGenerator.getInstance("EC");
    other.initialize(new ECGenParameterSpec("secp384r1"));
    for (KeyPair pair :
        List.of(
            other.generateKeyPair(),
            KeyPairGenerator.getInstance("X25519").generateKeyPair(),
            KeyPairGenerator.getInstance("ML-KEM-768").generateKeyPair())) {
      refused(pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
    }
  }

  @Test
  void cutKeysAreRefused() {
    KeyPair pair = SealingKeys.generateHybrid();
    byte[] spki = pair.getPublic().getEncoded();
    byte[] pkcs8 = pair.getPrivate().getEncoded();
    refused(Arrays.copyOf(spki, spki.length - 1), Arrays.copyOf(pkcs8, pkcs8.length - 1));
    refused(/* spki= */ pkcs8, /* pkcs8= */ spki);
  }

  @Property(tries = 500)
  void randomBytesAreNoKeys(@ForAll byte[] bytes) {
    refused(bytes, bytes);
  }

  private static void refused(byte[] spki, byte[] pkcs8) {
    assertThrows(InvalidKeySpecException.class, () -> SealingKeys.publicKey(spki));
    assertThrows(InvalidKeySpecException.class, () -> SealingKeys.privateKey(pkcs8));
  }
}
