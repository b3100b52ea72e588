package fr.pli.desktop.ui.review;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Where the focus is on the sheet, and that what has it can be seen. */
final class SheetFocus {
  /** Room that is kept around what is shown, in pixels. */
  private static final double MARGIN = 12;

  private final Region sheet;
  private final ScrollPane scroll;
  private final Region lines;

  SheetFocus(Region sheet, ScrollPane scroll, Region lines) {
    this.sheet = sheet;
    this.scroll = scroll;
    this.lines = lines;
  }

  /** True when the part is on the sheet. */
  boolean holds(Node part) {
    return inside(sheet, part);
  }

  /** Id of the part that has the focus; null when it is elsewhere. */
  @Nullable String id() {
    Node owner = sheet.getScene() == null ? null : sheet.getScene().getFocusOwner();
    return owner != null && holds(owner) ? owner.getId() : null;
  }

  /** Puts the focus on the part with this id; false when there is none. */
  boolean on(String id) {
    Node found = find(id);
    if (found != null) {
      found.requestFocus();
      reveal(found);
    }
    return found != null;
  }

  /** The part with this id; null when there is none. */
  @Nullable Node find(String id) {
    return sheet.lookup("#" + id);
  }

  /** Scrolls so that a part can be seen. */
  void reveal(Node part) {
    if (!inside(lines, part)) {
      return;
    }
    scroll.applyCss();
    scroll.layout();
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = lines.getHeight() - seen;
    Bounds whole = lines.sceneToLocal(cardOf(part).localToScene(cardOf(part).getBoundsInLocal()));
    double top = Math.max(0, whole.getMinY() - MARGIN);
    double foot = whole.getMaxY() + MARGIN;
    double above = scroll.getVvalue() * hidden;
    if (hidden > 0 && (top < above || foot > above + seen)) {
      // The head of what is higher than the sheet is worth more than its foot.
      double wanted = top < above ? top : Math.min(top, foot - seen);
      scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
  }

  /** The card around a part, or the part where there is none. */
  private Node cardOf(Node part) {
    for (Node at = part; at != null && !lines.equals(at); at = at.getParent()) {
      if (at.getStyleClass().contains("card")) {
        return at;
      }
    }
    return part;
  }

  private static boolean inside(Node whole, Node part) {
    for (Node at = part; at != null; at = at.getParent()) {
      if (at.equals(whole)) {
        return true;
      }
    }
    return false;
  }
}
