package fr.pli.desktop.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Finds words that a screen shows cut: the toolkit ends them with an ellipsis of its own. */
public final class CutText {
  private CutText() {}

  /** The whole words of every label, button and the like that is shown cut. */
  public static List<String> in(Node node) {
    return all(node).filter(CutText::cut).map(each -> ((Labeled) each).getText()).toList();
  }

  private static boolean cut(Node node) {
    return node instanceof Labeled labeled
        && shown(labeled)
        && labeled.getText() != null
        && labeled.getChildrenUnmodifiable().stream()
            .anyMatch(
                child ->
                    child instanceof Text drawn
                        && drawn.getText().endsWith(labeled.getEllipsisString())
                        && !labeled.getText().endsWith(labeled.getEllipsisString()));
  }

  private static boolean shown(Node node) {
    return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
  }

  private static Stream<Node> all(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(CutText::all))
        : Stream.of(node);
  }
}
