package fr.pli.desktop.ui.review;

/** A line of the queue. */
sealed interface QueueItem {
  /** "À vérifier (3)". */
  record Heading(String text) implements QueueItem {}

  record Row(QueuedLetter letter) implements QueueItem {}
}
