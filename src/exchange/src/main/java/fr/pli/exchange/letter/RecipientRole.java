package fr.pli.exchange.letter;

/** Whether a letter is addressed to a recipient or copied. */
public enum RecipientRole {
  TO,
  CC
}
