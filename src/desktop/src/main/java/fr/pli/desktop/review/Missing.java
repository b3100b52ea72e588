package fr.pli.desktop.review;

import java.util.UUID;

/**
 * One thing that a person still has to settle before a letter may leave. The order in which {@link
 * Readiness} lists them is the order in which a person meets them on the sheet.
 */
public sealed interface Missing {
  /** Stable code, for message keys: "patient-unknown". */
  default String code() {
    return switch (this) {
      case AlreadySent _ -> "already-sent";
      case SeveralLetters _ -> "several-letters";
      case PatientUnknown _ -> "patient-unknown";
      case InsKeyWrong _ -> "ins-key-wrong";
      case PatientUnconfirmed _ -> "patient-unconfirmed";
      case AuthorUnknown _ -> "author-unknown";
      case NoRecipient _ -> "no-recipient";
      case RecipientAmbiguous _ -> "recipient-ambiguous";
      case RecipientUnconfirmed _ -> "recipient-unconfirmed";
      case RecipientWithoutChannel _ -> "recipient-without-channel";
      case PatientNotAsked _ -> "patient-not-asked";
      case PatientObjects _ -> "patient-objects";
      case PatientAddressWrong _ -> "patient-address-wrong";
      case RecordNeedsIns _ -> "record-needs-ins";
    };
  }

  /** The same bytes have left before; a person says that they shall leave again. */
  record AlreadySent(UUID earlier) implements Missing {}

  /** The file seems to hold several letters; a person splits it or says that it is one. */
  record SeveralLetters() implements Missing {}

  /** Nobody knows whom the letter is about. */
  record PatientUnknown() implements Missing {}

  /** The number that was read does not carry its key; a person compares it with the page. */
  record InsKeyWrong() implements Missing {}

  /** A patient was read, but not for certain. */
  record PatientUnconfirmed() implements Missing {}

  /** Nobody knows who wrote the letter. */
  record AuthorUnknown() implements Missing {}

  record NoRecipient() implements Missing {}

  /**
   * Several people of the directory bear the name.
   *
   * @param name the words on the page: "Dr J. MARTIN"
   */
  record RecipientAmbiguous(UUID recipient, String name) implements Missing {}

  /** A recipient was read, but not for certain, or is not in the directory. */
  record RecipientUnconfirmed(UUID recipient, String name) implements Missing {}

  /** No way to reach the recipient is known or chosen. */
  record RecipientWithoutChannel(UUID recipient, String name) implements Missing {}

  /** The recipient is outside the care team, and nobody asked the patient. */
  record PatientNotAsked(UUID recipient, String name) implements Missing {}

  /** The patient does not want this recipient to have it. */
  record PatientObjects(UUID recipient, String name) implements Missing {}

  /** The patient's copy has neither an e-mail address nor a mobile number. */
  record PatientAddressWrong() implements Missing {}

  /** The national record takes a letter only under an INS whose key is right. */
  record RecordNeedsIns() implements Missing {}
}
