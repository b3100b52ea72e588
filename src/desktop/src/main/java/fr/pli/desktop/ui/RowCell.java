package fr.pli.desktop.ui;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/**
 * A row of a list that breaks its words over lines rather than cutting them: as wide as the list
 * lets it be, as high as its words then need.
 */
public abstract class RowCell<T> extends ListCell<T> {
  protected RowCell() {
    setPrefWidth(0);
  }

  /** A list cell would ask its graphic for the height of one line. */
  @Override
  protected double computePrefHeight(double width) {
    if (!(getGraphic() instanceof Region row) || width < 0) {
      return super.computePrefHeight(width);
    }
    double insets = snappedLeftInset() + snappedRightInset();
    return snappedTopInset() + row.prefHeight(width - insets) + snappedBottomInset();
  }
}
