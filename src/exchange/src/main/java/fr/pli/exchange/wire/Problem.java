package fr.pli.exchange.wire;

/**
 * An error on the wire (RFC 9457).
 *
 * @param detail for the log and for support; never patient data
 */
public record Problem(String type, String title, int status, String detail) {
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type.uri(), type.code(), type.status(), detail);
  }
}
