package fr.pli.desktop.link;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, the name of every blob. */
final class Hashes {
  private Hashes() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
