package fr.pli.desktop.companion;

/**
 * A companion as it came.
 *
 * @param name name of the file, without folder
 * @param apart true when it was written at a very different time than the PDF
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
public record CompanionBytes(String name, byte[] bytes, boolean apart) {
  /** Never prints its content. */
  @Override
  public String toString() {
    return "CompanionBytes[…]";
  }
}
