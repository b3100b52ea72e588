package fr.pli.desktop.ui.sent;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts.Tone;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Patient;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line of the list: a heading, or one dispatch. */
sealed interface SentRow {
  /**
   * Heads a group.
   *
   * @param key message key
   */
  record Heading(String key, boolean attention) implements SentRow {}

  /**
   * One dispatch with its letter.
   *
   * @param late true when it has waited too long to reach the server
   */
  record Entry(Dispatch dispatch, @Nullable OutgoingLetter letter, boolean late)
      implements SentRow {
    /** The patient's name, or the name of the file when nobody is known. */
    String patient() {
      ReviewSheet sheet = letter == null ? null : letter.sheet();
      Patient patient = sheet == null ? null : sheet.patient();
      if (patient != null) {
        return patient.displayName();
      }
      return letter == null ? "" : letter.fileName();
    }

    String document(Messages messages) {
      ReviewSheet sheet = letter == null ? null : letter.sheet();
      DocumentType type = sheet == null ? null : sheet.type();
      return messages.word("type.", type == null ? "other" : type.loinc());
    }

    boolean attention() {
      return late || dispatch.state().needsAttention();
    }

    /** What happened, in words, without the channel's name. */
    String state(Messages messages, Instant now) {
      if (dispatch.state().needsAttention()) {
        return messages.word("failure.", dispatch.reason());
      }
      if (late) {
        return messages.text("sent.late", messages.when(dispatch.createdAt(), now));
      }
      String exact = "sent.state." + dispatch.option().channel().code() + "." + code();
      String words = messages.text(messages.has(exact) ? exact : "sent.state." + code());
      return words + " " + messages.when(dispatch.since(), now);
    }

    Tone tone() {
      return switch (dispatch.state()) {
        case FAILED, NEEDS_PERSON -> Tone.FAILURE;
        case DELIVERED, OPENED, FAXED -> Tone.GOOD;
        case PRINTED -> Tone.ATTENTION;
        default -> late ? Tone.ATTENTION : Tone.NEUTRAL;
      };
    }

    /** True when the row holds all the words. */
    boolean holds(String words, Messages messages) {
      String text =
          folded(
              String.join(
                  " ",
                  patient(),
                  document(messages),
                  dispatch.recipient().displayName(),
                  dispatch.recipient().detail()));
      for (String word : folded(words).strip().split("\\s+")) {
        if (!text.contains(word)) {
          return false;
        }
      }
      return true;
    }

    private String code() {
      return dispatch.state().code();
    }

    private static String folded(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFD)
          .replaceAll("\\p{M}", "")
          .toLowerCase(Locale.ROOT);
    }
  }
}
