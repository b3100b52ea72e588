package fr.pli.exchange.letter;

/** What a recipient is. */
public enum RecipientKind {
  PROFESSIONAL,
  ORGANIZATION,
  PATIENT
}
