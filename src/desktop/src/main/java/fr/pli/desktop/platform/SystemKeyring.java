package fr.pli.desktop.platform;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key store of the system that we run on: the Credential Manager of Windows (DPAPI, for the
 * user), the keychain of macOS, the Secret Service or KWallet of a Linux desktop.
 */
final class SystemKeyring implements SecretStore {
  private static final Logger LOG = LoggerFactory.getLogger(SystemKeyring.class);
  private static final String SERVICE = "Pli";
  private static final String ACCOUNT = "workstation";

  private final Keyring keyring;

  private SystemKeyring(Keyring keyring) {
    this.keyring = keyring;
  }

  /** Empty where there is none: a server, a Linux without desktop, a machine that refuses. */
  static Optional<SecretStore> open() {
    try {
      return Optional.of(new SystemKeyring(Keyring.create()));
    } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
      LOG.info("No key store of the operating system: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  @Override
  public String name() {
    return keyring.getKeyringStorageType().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The library does not tell what is not there from what is refused: both count as nothing. */
  @Override
  public Optional<String> load() {
    try {
      return Optional.ofNullable(keyring.getPassword(SERVICE, ACCOUNT));
    } catch (PasswordAccessException _) {
      return Optional.empty();
    }
  }

  @Override
  public void save(String text) throws IOException {
    try {
      keyring.setPassword(SERVICE, ACCOUNT, text);
    } catch (PasswordAccessException e) {
      throw new IOException("The key store refused", e);
    }
  }
}
