package fr.pli.desktop.privacy;

import java.util.Arrays;
import java.util.Optional;

/** What somebody did with a letter. Codes are stored. */
public enum AccessAct {
  /** Its pages were shown. */
  OPENED("opened"),
  /** Its PDF was written outside the vault. */
  EXPORTED("exported"),
  /** Into the practice software's folder. */
  FILED("filed"),
  /** A proof of sending was written. */
  PROVEN("proven"),
  SENT("sent"),
  ERASED("erased");

  private final String code;

  AccessAct(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static Optional<AccessAct> ofCode(String code) {
    return Arrays.stream(values()).filter(act -> act.code.equals(code)).findFirst();
  }
}
