package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/** Walks a view: nothing that takes the focus is without a name. */
public final class Named {
  private Named() {}

  /** Fails with the nodes that a screen reader could not name. */
  public static void assertNamed(Stage stage) {
    List<String> nameless = new ArrayList<>();
    Toolkit.run(() -> walk(stage.getScene().getRoot(), nameless));
    assertTrue(nameless.isEmpty(), () -> "Without a name: " + nameless);
  }

  private static void walk(Node node, List<String> nameless) {
    if (node.isFocusTraversable() && !(node instanceof ScrollBar) && !named(node)) {
      nameless.add(node + " in " + node.getParent());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, nameless));
    }
  }

  private static boolean named(Node node) {
    boolean told = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
    boolean written =
        node instanceof Labeled labeled
            && labeled.getText() != null
            && !labeled.getText().isBlank();
    boolean inner = node.getParent() instanceof TextInputControl;
    return told || written || inner;
  }
}
