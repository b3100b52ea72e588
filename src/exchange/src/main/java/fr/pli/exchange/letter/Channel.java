package fr.pli.exchange.letter;

import java.util.Arrays;

/** The ways a dispatch can leave. The code is stored and sent; it never changes. */
public enum Channel {
  /** The Pli network: sealed from workstation to workstation. */
  NETWORK("pli"),
  MSSANTE("mssante"),
  APICRYPT("apicrypt"),
  FAX("fax"),
  POST("post"),
  /** A secure link for the patient. */
  PATIENT("patient"),
  /** The national record (DMP, Mon espace santé). */
  RECORD("record");

  private final String code;

  Channel(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** True when only the recipient's devices can open the letter; false when the gateway must. */
  public boolean endToEnd() {
    return this == NETWORK;
  }

  /**
   * The channel of a stored code.
   *
   * @throws IllegalArgumentException if no channel has this code
   */
  public static Channel ofCode(String code) {
    return Arrays.stream(values())
        .filter(channel -> channel.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown channel code"));
  }
}
