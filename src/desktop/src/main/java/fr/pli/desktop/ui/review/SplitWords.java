package fr.pli.desktop.ui.review;

import fr.pli.desktop.recognition.LetterStart;
import fr.pli.desktop.review.PageRange;
import fr.pli.desktop.ui.Messages;
import java.util.ArrayList;
import java.util.List;

/** The sentences of the splitting. */
final class SplitWords {
  private final Messages messages;
  private final SplitModel model;
  private final ReviewWords words;

  SplitWords(Messages messages, SplitModel model) {
    this.messages = messages;
    this.model = model;
    this.words = new ReviewWords(messages);
  }

  /** "Lettre 2 sur 3 : pages 3 à 4, DUVAL Jeanne, 20/11/2026". */
  String heading(SplitRow.Heading row) {
    List<String> known = new ArrayList<>();
    known.add(messages.text("review.split-letter", row.part(), row.parts(), pages(row.range())));
    model.read(row.range().first()).ifPresent(start -> add(known, start));
    return String.join(", ", known);
  }

  private void add(List<String> known, LetterStart start) {
    if (start.patient() != null) {
      known.add(words.name(start.patient()));
    }
    if (start.date() != null) {
      known.add(messages.date(start.date()));
    }
  }

  private String pages(PageRange range) {
    return range.pages() == 1
        ? messages.text("review.split-page", range.first())
        : messages.text("review.split-pages", range.first(), range.last());
  }

  /** Where one stands, for those who do not see it. */
  String here(SplitModel.State state) {
    int page = state.cursor();
    boolean first = page == 1 || state.cuts().contains(page);
    return messages.text(
        first ? "review.split-here-first" : "review.split-here",
        page,
        state.pages(),
        state.part(page));
  }

  /** What the main button does, or what is missing. */
  String button(SplitModel.State state) {
    if (state.busy()) {
      return messages.text("review.split-busy");
    }
    return state.cuts().isEmpty()
        ? messages.text("review.split-no-cut")
        : messages.text("review.split-now", state.parts().size());
  }

  /** Why nothing was split; empty when nothing went wrong. */
  String problem(SplitModel.State state) {
    return switch (state.problem()) {
      case "" -> "";
      case SplitModel.NOT_SPLIT -> messages.text("review.split-not");
      default -> messages.text("review.split-failed", messages.word("reason.", state.problem()));
    };
  }
}
