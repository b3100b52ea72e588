package fr.pli.desktop.privacy;

import java.util.Arrays;

/** Why content was erased. Codes are stored. */
public enum ErasureCause {
  BY_PERSON("by-person"),
  /** The time was over that the practice keeps such letters. */
  RETENTION("retention"),
  /** A colleague of the practice erased it at another workstation. */
  ELSEWHERE("elsewhere");

  private final String code;

  ErasureCause(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /**
   * The cause of a stored code.
   *
   * @throws IllegalArgumentException if there is no such cause
   */
  public static ErasureCause ofCode(String code) {
    return Arrays.stream(values())
        .filter(cause -> cause.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown cause of an erasure"));
  }
}
