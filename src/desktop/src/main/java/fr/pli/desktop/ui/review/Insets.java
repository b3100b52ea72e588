package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.Draft;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What is being typed on the sheet, kept while the sheet is drawn again. One thing at a time. */
final class Insets {
  /** What is typed. */
  enum Kind {
    PATIENT,
    RECIPIENT,
    AUTHOR,
    CHANNEL;

    /** "patient". */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Inset(Kind kind, @Nullable UUID recipient, Node node) {}

  private @Nullable Inset inset;

  void open(Kind kind, @Nullable UUID recipient, Node node) {
    inset = new Inset(kind, recipient, node);
  }

  void close() {
    inset = null;
  }

  /** The open form of this kind at this recipient; null when it is not open. */
  @Nullable Node at(Kind kind, @Nullable UUID recipient) {
    Inset now = inset;
    return now != null && now.kind() == kind && Objects.equals(now.recipient(), recipient)
        ? now.node()
        : null;
  }

  /** What is being typed about a letter; null when no form is open. */
  @Nullable Draft draft(UUID letter) {
    Inset now = inset;
    return now == null
        ? null
        : new Draft(letter, now.kind().code(), now.recipient(), SheetDraft.read(now.node()));
  }

  /** Puts what was typed back into the open form. */
  void fill(Map<String, String> fields) {
    if (inset != null) {
      SheetDraft.fill(inset.node(), fields);
    }
  }

  /** The open search; null when none is. */
  @Nullable DirectorySearch search() {
    return inset != null && inset.node() instanceof DirectorySearch search ? search : null;
  }
}
