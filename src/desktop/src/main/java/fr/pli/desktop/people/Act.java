package fr.pli.desktop.people;

import fr.pli.exchange.letter.Party;

/** Something that needs a right. */
public sealed interface Act {
  /** Stable code, for message keys: "prepare". */
  default String code() {
    return switch (this) {
      case Prepare _ -> "prepare";
      case Send _, Consent _ -> "send";
      case Read _ -> "read";
      case Administer _ -> "administer";
    };
  }

  /**
   * Reads outgoing letters, corrects their sheets, puts them aside, prepares them for signature.
   */
  record Prepare() implements Act {}

  /**
   * Lets a letter go, as its author or for its author.
   *
   * @param author who answers for the letter
   */
  record Send(Party author) implements Act {
    /** Never prints a name. */
    @Override
    public String toString() {
      return "Send[…]";
    }
  }

  /**
   * Lets the own certain letters leave without review.
   *
   * @param author whose letters; nobody allows it for somebody else
   */
  record Consent(Party author) implements Act {
    /** Never prints a name. */
    @Override
    public String toString() {
      return "Consent[…]";
    }
  }

  /** Reads and files received letters. */
  record Read() implements Act {}

  /** Sets what the practice sets, and says who may do what. */
  record Administer() implements Act {}
}
