package fr.pli.desktop.vault;

import java.util.regex.Pattern;

/**
 * Name of a stored document: a keyed hash of its bytes, 64 hexadecimal digits in lower case. It
 * tells nothing about the document to who has no key.
 */
public record DocumentId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public DocumentId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a document id");
    }
  }
}
