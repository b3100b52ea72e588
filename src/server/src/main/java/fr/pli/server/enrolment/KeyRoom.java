package fr.pli.server.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.seal.SealingKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's private keys, apart from the store: PKCS#8 under AES-256-GCM, the file's name bound
 * in, next to their certificates. The key that encrypts them is a random file of the same folder.
 *
 * <p>What that protects, honestly: a copy or backup of the store and the documents opens nothing,
 * and a key file that strays alone is useless. Whoever can read the whole {@code keys} folder, as
 * the server's account or as root, has the keys. A hardware module would be the step beyond.
 */
public final class KeyRoom {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final SecretKeySpec unlock;

  private KeyRoom(Path folder, byte[] unlock) {
    this.folder = folder;
    this.unlock = new SecretKeySpec(unlock, "AES");
  }

  /** Opens the room, or furnishes it at the first start. */
  public static KeyRoom open(Path folder) throws IOException {
    PrivateFiles.createFolder(folder);
    return new KeyRoom(folder, random(folder.resolve("unlock.key")));
  }

  /** 32 random bytes that stay the same from start to start. */
  public byte[] secret(String name) throws IOException {
    return random(folder.resolve(name + ".secret"));
  }

  public Optional<Credential> find(String name) throws IOException {
    Path certificate = folder.resolve(name + ".crt");
    if (Files.notExists(certificate)) {
      return Optional.empty();
    }
    try {
      byte[] pkcs8 = decrypt(name, Files.readAllBytes(folder.resolve(name + ".key")));
      return Optional.of(
          new Credential(
              SealingKeys.privateKey(pkcs8), Certificates.read(Files.readAllBytes(certificate))));
    } catch (GeneralSecurityException e) {
      throw new IOException("The key " + name + " cannot be read", e);
    }
  }

  /** Keeps a key; the certificate is written last, so that half a pair is never found. */
  public Credential keep(String name, Credential credential) throws IOException {
    try {
      PrivateFiles.write(
          folder.resolve(name + ".key"), encrypt(name, credential.key().getEncoded()));
      PrivateFiles.write(folder.resolve(name + ".crt"), credential.certificate().getEncoded());
      return credential;
    } catch (GeneralSecurityException e) {
      throw new IOException("The key " + name + " cannot be kept", e);
    }
  }

  private static byte[] random(Path file) throws IOException {
    if (Files.notExists(file)) {
      byte[] fresh = new byte[32];
      RANDOM.nextBytes(fresh);
      PrivateFiles.write(file, fresh);
    }
    return Files.readAllBytes(file);
  }

  private byte[] encrypt(String name, byte[] clear) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, name, nonce).doFinal(clear);
    byte[] file = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, file, NONCE, sealed.length);
    return file;
  }

  private byte[] decrypt(String name, byte[] file) throws GeneralSecurityException {
    if (file.length < NONCE) {
      throw new GeneralSecurityException("Too short");
    }
    return cipher(Cipher.DECRYPT_MODE, name, Arrays.copyOf(file, NONCE))
        .doFinal(file, NONCE, file.length - NONCE);
  }

  private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, unlock, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name.getBytes(UTF_8));
    return cipher;
  }
}
