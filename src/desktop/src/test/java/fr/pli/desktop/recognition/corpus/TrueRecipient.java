package fr.pli.desktop.recognition.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom a letter goes.
 *
 * @param kind professional, organization or patient
 * @param rpps null when the directory does not hold the person or the letter does not say which one
 * @param role to or cc
 * @param candidates the RPPS of the homonyms between which the letter does not decide
 */
record TrueRecipient(
    String kind,
    String name,
    @Nullable String familyName,
    @Nullable String rpps,
    @Nullable String finess,
    String role,
    List<String> candidates) {
  TrueRecipient {
    candidates = candidates == null ? List.of() : candidates;
  }
}
