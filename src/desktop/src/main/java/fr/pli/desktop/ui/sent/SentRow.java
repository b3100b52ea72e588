package fr.pli.desktop.ui.sent;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts.Tone;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Patient;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line of the list: a heading, or one dispatch. */
sealed interface SentRow {
  /**
   * Heads a group of so many dispatches.
   *
   * @param key message key
   */
  record Heading(String key, int count, boolean attention) implements SentRow {}

  /** What keeps a dispatch from going on by itself. */
  enum Delay {
    NONE,
    /** It should have reached the server long ago. */
    LATE,
    /** It was handed over and nothing was heard since. */
    NO_NEWS
  }

  /**
   * One dispatch with its letter.
   *
   * @param others other channels of the recipient, when a person has to choose; otherwise empty
   * @param online true while the server can be reached
   */
  record Entry(
      Dispatch dispatch,
      @Nullable OutgoingLetter letter,
      Delay delay,
      List<ChannelOption> others,
      boolean online)
      implements SentRow {
    public Entry {
      others = List.copyOf(others);
    }

    /** The patient's name, or the name of the file when nobody is known. */
    String patient() {
      Patient patient = about();
      if (patient != null) {
        return patient.displayName();
      }
      return letter == null ? "" : letter.fileName();
    }

    /** True when nothing but the proof is left. */
    boolean erased() {
      return letter != null && letter.state() == LetterState.ERASED;
    }

    @Nullable Patient about() {
      ReviewSheet sheet = letter == null ? null : letter.sheet();
      return sheet == null ? null : sheet.patient();
    }

    String document(Messages messages) {
      ReviewSheet sheet = letter == null ? null : letter.sheet();
      DocumentType type = sheet == null ? null : sheet.type();
      return messages.word("type.", type == null ? "other" : type.loinc());
    }

    Channel channel() {
      return dispatch.option().channel();
    }

    boolean attention() {
      return delay != Delay.NONE || dispatch.state().needsAttention();
    }

    /** True when it may be tried again as it is. */
    boolean maySendNow() {
      DispatchState state = dispatch.state();
      return state.toSend() || state == DispatchState.HELD || state == DispatchState.NEEDS_PERSON;
    }

    /** True while its letter may be taken back as a whole. */
    boolean mayTakeBack(Instant now) {
      return dispatch.state() == DispatchState.HELD && now.isBefore(dispatch.heldUntil());
    }

    /** True when it may leave by another way: it failed, or nothing happens. */
    boolean mayResend() {
      return attention()
          && dispatch.state() != DispatchState.UPLOADING
          && dispatch.state() != DispatchState.SUBMITTED;
    }

    /** True when a person may close the matter. */
    boolean maySettle() {
      return dispatch.state().needsAttention()
          || dispatch.state() == DispatchState.PRINTED
          || delay == Delay.NO_NEWS;
    }

    Tone tone() {
      return switch (dispatch.state()) {
        case FAILED, NEEDS_PERSON -> Tone.FAILURE;
        case DELIVERED, OPENED, FAXED -> Tone.GOOD;
        case PRINTED -> Tone.ATTENTION;
        default -> delay == Delay.NONE ? Tone.NEUTRAL : Tone.ATTENTION;
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
      for (String word : folded(words).strip().split("\\s+", -1)) {
        if (!text.contains(word)) {
          return false;
        }
      }
      return true;
    }

    private static String folded(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFD)
          .replaceAll("\\p{M}", "")
          .toLowerCase(Locale.ROOT);
    }
  }
}
