package fr.pli.desktop.ui;

import fr.pli.desktop.learning.Lesson;
import fr.pli.desktop.learning.Topic;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What a fictional practice taught, one lesson of each kind. */
final class SampleLessons {
  private final FakeDesk desk;

  private SampleLessons(FakeDesk desk) {
    this.desk = desk;
  }

  static void in(FakeDesk desk) {
    SampleLessons lessons = new SampleLessons(desk);
    lessons.add(Topic.CHANNEL, "Hélène CARON", "fax", "fax", 2, 0);
    lessons.add(Topic.ROLE, "Erwan LE BIHAN", "TO", "TO", 3, 0);
    lessons.add(Topic.TYPE, "BILAN ANNUEL DE SUIVI", "60591-5", "Synthèse médicale", 1, 0);
    lessons.add(Topic.AUTHOR, "Pour le service, HN", "{}", "Dr Hervé NICOL", 4, 0);
    lessons.add(Topic.NOT_A_RECIPIENT, "Dr Alain ROUSSEL", "", "", 1, 0);
    lessons.add(Topic.RECIPIENT, "Service de pneumo, CHU", "chu", "CHU de Rennes", 1, 1);
    lessons.add(Topic.RECIPIENT, "Dr J. MARTIN", "martin-ju", "Dr Julie MARTIN", 3, 0);
  }

  private void add(Topic topic, String words, String choice, String label, int times, int changes) {
    UUID id = UUID.randomUUID();
    desk.lessons.add(
        id.toString(),
        new Lesson(
            id,
            topic,
            words,
            choice,
            label,
            List.of(),
            times,
            changes,
            desk.clock.instant().minus(Duration.ofDays(8)),
            "S. Lagadec",
            times > 2 ? 12 : 0,
            times > 2 ? desk.clock.instant() : null));
  }
}
