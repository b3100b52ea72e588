package fr.pli.desktop.ui;

import fr.pli.desktop.work.Job;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The foot of the window: folders, outbox, running work with progress and cancel, last event. */
final class StatusBar extends HBox {
  private final Messages messages;
  private final Label folders = Parts.paragraph("");
  private final Label outbox = Parts.paragraph("");
  private final Label findings = Parts.paragraph("", "problem");
  private final HBox work = new HBox();
  private final Label last = Parts.paragraph("");

  StatusBar(Messages messages) {
    this.messages = messages;
    getStyleClass().add("status-bar");
    work.getStyleClass().add("status-work");
    setAlignment(Pos.CENTER_LEFT);
    work.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(folders, outbox, findings, work, Parts.spring(), last);
  }

  void show(DeskStatus status, Instant now) {
    folders.setText(messages.text("status.folders", status.folders()));
    outbox.setText(status.outboxWords(messages));
    findings.setText(status.findingWords(messages));
    Parts.shown(findings, status.findings() > 0);
    last.setText(status.lastWords(messages, now));
  }

  /** Shows the first running job; how many more there are is told beside it. */
  void show(List<Job> running) {
    work.getChildren().clear();
    if (running.isEmpty()) {
      return;
    }
    Job job = running.getFirst();
    ProgressBar progress =
        new ProgressBar(
            job.total() == 0
                ? ProgressBar.INDETERMINATE_PROGRESS
                : (double) job.done() / job.total());
    progress.setFocusTraversable(false);
    progress.setAccessibleText(words(job));
    Button cancel = new Button(null, new FontIcon("fth-x"));
    cancel.getStyleClass().add("icon-button");
    cancel.setAccessibleText(messages.text("status.cancel", words(job)));
    cancel.setDisable(job.cancelled());
    cancel.setOnAction(_ -> job.cancel());
    work.getChildren().addAll(Parts.label(words(job)), progress, cancel);
    if (running.size() > 1) {
      work.getChildren().add(Parts.label(messages.text("status.more-work", running.size() - 1)));
    }
  }

  private String words(Job job) {
    String kind = messages.has(job.kind()) ? messages.text(job.kind()) : messages.text("job.other");
    return job.total() == 0
        ? kind
        : messages.text("status.work", kind, Math.min(job.done() + 1, job.total()), job.total());
  }
}
