package fr.pli.exchange.letter;

/** Sex as carried by an identity. */
public enum Sex {
  MALE("M"),
  FEMALE("F"),
  UNKNOWN("U");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  /** One letter: {@code M}, {@code F} or {@code U}. */
  public String code() {
    return code;
  }

  /**
   * The sex of a code.
   *
   * @throws IllegalArgumentException if the code is none of M, F, U
   */
  public static Sex ofCode(String code) {
    for (Sex sex : values()) {
      if (sex.code.equals(code)) {
        return sex;
      }
    }
    throw new IllegalArgumentException("Unknown sex code");
  }
}
