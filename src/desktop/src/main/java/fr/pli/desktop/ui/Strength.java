package fr.pli.desktop.ui;

import fr.pli.desktop.vault.PassphraseRule;
import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How strong the passphrase in a field is: a bar, and what is missing in words. */
public final class Strength extends VBox {
  private final ProgressBar bar = new ProgressBar(0);
  private final Label words = Parts.paragraph("", "second");
  private final SecretField field;
  private final Messages messages;

  public Strength(SecretField field, Messages messages) {
    this.field = field;
    this.messages = messages;
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setFocusTraversable(false);
    getChildren().addAll(bar, words);
    getStyleClass().add("strength");
    field.typed(_ -> judge());
    judge();
  }

  private void judge() {
    Parts.shown(this, !field.isBlank());
    char[] typed = field.characters();
    bar.setProgress(PassphraseRule.share(typed));
    boolean strong = PassphraseRule.judge(typed) == PassphraseRule.Verdict.STRONG;
    Arrays.fill(typed, '\0');
    bar.getStyleClass().remove("strong-enough");
    if (strong) {
      bar.getStyleClass().add("strong-enough");
    }
    words.setText(field.isBlank() ? "" : new SecretWords(messages).passphrase(field.characters()));
    bar.setAccessibleText(words.getText());
  }
}
